// Package memlog is a journal in memory: it stands for a remote engine in
// tests, with gaps in its sequence and no rows of its own.
package memlog

import (
	"context"
	"slices"
	"sync"

	"aduan/model"
	"aduan/store/journal"
)

type tip struct {
	n    uint32
	hash string
}

type series struct{ last, first uint64 }

// Log is a journal.Log in memory. The zero value is not one; use New.
type Log struct {
	mu     sync.Mutex
	recs   []journal.Record
	ends   []uint64 // Seq of each record's deed's last event
	deeds  map[string][]journal.Record
	tips   map[string]tip
	claims map[string]string
	nums   map[string]series
	subs   map[chan uint64]bool
	closed bool
}

var _ journal.Log = (*Log)(nil)

// New is an empty log.
func New() *Log {
	return &Log{deeds: map[string][]journal.Record{}, tips: map[string]tip{}, claims: map[string]string{},
		nums: map[string]series{}, subs: map[chan uint64]bool{}}
}

// Reopen is a log over what l holds, as another process would find it; l must
// be closed.
func (l *Log) Reopen() *Log {
	l.mu.Lock()
	defer l.mu.Unlock()
	return &Log{recs: l.recs, ends: l.ends, deeds: l.deeds, tips: l.tips, claims: l.claims, nums: l.nums,
		subs: map[chan uint64]bool{}}
}

// Append does a command; see journal.Log.
func (l *Log) Append(ctx context.Context, c journal.Cmd) (journal.Receipt, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return journal.Receipt{}, err
	}
	if r, ok := l.lookup(c.ID); ok {
		return r, nil
	}
	if l.closed {
		return journal.Receipt{}, closed()
	}
	c, err := journal.Prepare(c)
	if err != nil {
		return journal.Receipt{}, err
	}
	if err := l.admit(c); err != nil {
		return journal.Receipt{}, err
	}
	recs, err := l.write(c)
	if err != nil {
		return journal.Receipt{}, err
	}
	seq := recs[len(recs)-1].Seq
	for range recs {
		l.ends = append(l.ends, seq)
	}
	l.recs, l.deeds[c.ID] = append(l.recs, recs...), recs
	for ch := range l.subs {
		journal.Announce(ch, seq)
	}
	return journal.Receipt{Records: slices.Clone(recs)}, nil
}

func (l *Log) admit(c journal.Cmd) error {
	for _, e := range c.Expect {
		if have := l.tips[e.Stream].n; have != e.N {
			return &journal.VersionError{Stream: e.Stream, Want: e.N, Have: have}
		}
	}
	for _, k := range c.Claims {
		if by, ok := l.claims[k]; ok {
			return &journal.TakenError{Claim: k, Deed: by}
		}
	}
	return nil
}

// write works on copies of what it changes, and keeps them when all went well.
func (l *Log) write(c journal.Cmd) ([]journal.Record, error) {
	tips, nums := map[string]tip{}, map[string]series{}
	seq := uint64(1)
	if n := len(l.recs); n > 0 {
		seq = l.recs[n-1].Seq + 2 // a gap, as another tenant of the engine leaves it
	}
	var out []journal.Record
	for i, d := range c.Drafts {
		t, ok := tips[d.Stream]
		if !ok {
			t = l.tips[d.Stream]
		}
		no := uint64(0)
		if d.Take != "" {
			s := l.number(nums, d.Take)
			s.last++
			nums[d.Take], no = s, s.last
		}
		b, err := journal.Encode(c, d, i+1, t.n+1, t.hash, no)
		if err != nil {
			return nil, err
		}
		if err := l.start(nums, b); err != nil {
			return nil, err
		}
		tips[d.Stream] = tip{t.n + 1, journal.Hash(b)}
		out = append(out, journal.Record{Seq: seq, Bytes: b})
		seq++
	}
	for k, v := range tips {
		l.tips[k] = v
	}
	for k, v := range nums {
		l.nums[k] = v
	}
	for _, k := range c.Claims {
		l.claims[k] = c.ID
	}
	return out, nil
}

func (l *Log) number(nums map[string]series, name string) series {
	if s, ok := nums[name]; ok {
		return s
	}
	if s, ok := l.nums[name]; ok {
		return s
	}
	return series{0, 1}
}

func (l *Log) start(nums map[string]series, b []byte) error {
	e, err := journal.Decode(b)
	if err != nil || e.Kind != journal.KindSeriesStarted {
		return err
	}
	begin, err := journal.StartOf(e.Data)
	if err != nil {
		return err
	}
	if s := l.number(nums, begin.Series); s.last >= s.first {
		return model.NotNow("series_begun").With("series", begin.Series).With("last", s.last)
	}
	nums[begin.Series] = series{begin.First - 1, begin.First}
	return nil
}

func (l *Log) lookup(id string) (journal.Receipt, bool) {
	recs, ok := l.deeds[id]
	return journal.Receipt{Records: slices.Clone(recs), Replayed: ok}, ok
}

// Lookup finds what a deed wrote; see journal.Log.
func (l *Log) Lookup(ctx context.Context, id string) (journal.Receipt, bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return journal.Receipt{}, false, err
	}
	r, ok := l.lookup(id)
	return r, ok, nil
}

// Read gives whole deeds; see journal.Log.
func (l *Log) Read(ctx context.Context, after uint64, limit int) ([]journal.Record, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var out []journal.Record
	for i, r := range l.recs {
		if r.Seq <= after {
			continue
		}
		if len(out) >= limit && (len(out) == 0 || l.ends[i] != l.ends[i-1]) {
			break
		}
		out = append(out, r)
	}
	return out, nil
}

// Watch gives the newest Seq, coalesced; see journal.Log.
func (l *Log) Watch(ctx context.Context) <-chan uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	ch := make(chan uint64, 1)
	if l.closed {
		close(ch)
		return ch
	}
	l.subs[ch] = true
	if n := len(l.recs); n > 0 {
		journal.Announce(ch, l.recs[n-1].Seq)
	}
	context.AfterFunc(ctx, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.subs[ch] {
			delete(l.subs, ch)
			close(ch)
		}
	})
	return ch
}

// Close ends the log; what it holds can still be looked up.
func (l *Log) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	for ch := range l.subs {
		delete(l.subs, ch)
		close(ch)
	}
	return nil
}

func closed() error { return &model.Error{Code: model.CodeUnavailable, Rule: "book_closed"} }

package boltlog

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/maphash"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// Fault is one thing Verify found. Kind is its code and the key of its
// sentence, Args the parameters. Where is a stream and number ("case/x 3"), a
// series, a claim, a deed, or a bucket.
type Fault struct {
	Kind  string
	Where string
	Seq   uint64 // of the event concerned, 0 where there is none
	Args  map[string]string
}

// Kinds of faults.
const (
	FaultUnreadable = "event_unreadable" // its bytes are no event
	FaultChanged    = "event_changed"    // its bytes are not those that were written
	FaultGap        = "stream_gap"       // events of a stream are missing: want, have
	FaultChain      = "chain_broken"     // an event names another before it than the one there
	FaultDeed       = "deed_torn"        // a deed's events do not stand together
	FaultNumber     = "series_gap"       // a running number is missing or twice: want, have
	FaultCounter    = "series_counter"   // what a series gives next is wrong: want, have
	FaultHead       = "head_wrong"       // the end the book remembers is not its end: want, have
	FaultVersion    = "version_wrong"    // index of streams' last events
	FaultIndex      = "stream_index"     // index of streams' events
	FaultDeedIndex  = "deed_index"       // index of deeds
	FaultClaim      = "claim_index"      // index of claims
	FaultWitness    = "witness_missing"  // no witness stands beside the book
	FaultBehind     = "witness_ahead"    // the witness has seen what the book lacks: want, have
	FaultPages      = "page_wrong"       // pages of the file are held twice, or by nobody: cause
	FaultFile       = "file_unreadable"  // pages of the file cannot be read from here on
	FaultMore       = "more"             // there are more faults than are listed
	maxFaults       = 1000               // listed at most
	verifyPage      = 4000               // events or entries of one read transaction: a few milliseconds
	verifyBytes     = pageBytes          // or so many bytes of events
)

// Verify walks the whole log and gives every fault it finds, none for a sound
// book: each event's bytes against the running sum, each stream's chain, the
// series without gaps, and the engine's indexes against the events. Deeds may
// be done meanwhile. It keeps some 40 bytes a stream. progress, which may be
// nil, hears how many events are done, and of how many. The error is ctx's.
func (l *Log) Verify(ctx context.Context, progress func(done, total uint64)) ([]Fault, error) {
	v := &verifier{log: l, progress: progress, seed: maphash.MakeSeed(),
		tips: map[uint64]streamTip{}, series: map[string]span16{}}
	err := v.run(ctx)
	if e := (*model.Error)(nil); errors.As(err, &e) {
		v.fault(FaultFile, "", v.seq+1, "cause", e.Rule)
		err = nil
	}
	return v.faults, err
}

type streamTip struct {
	n       uint32
	hash    uint64 // keyed, of all bytes of its hash: half the hash would miss a change of the other half
	changed bool   // reported already: the break after it says nothing new
}

// span16 is how far a series came: last number given, first it gives.
type span16 struct{ last, first uint64 }

// deedSpan is the deed whose events are being walked.
type deedSpan struct {
	id          string
	first, last uint64
	events      int
	claims      []string
}

type verifier struct {
	log      *Log
	progress func(done, total uint64)
	faults   []Fault
	seed     maphash.Seed
	tips     map[uint64]streamTip
	series   map[string]span16
	deed     deedSpan
	seq      uint64 // walked so far
	done     uint64 // events walked
	sum      []byte
	// What the indexes should hold, as sums of keyed hashes: equal sums mean
	// equal sets, and no list of millions of entries is kept.
	st, cmd, uniq digest
}

type digest struct{ sum, count uint64 }

func (d *digest) add(h uint64) { d.sum += h; d.count++ }

func (v *verifier) run(ctx context.Context) error {
	if err := v.pages(); err != nil || len(v.faults) > 0 {
		return err // bbolt may follow such pages for ever
	}
	for more := true; more; {
		if err := ctx.Err(); err != nil {
			return err
		}
		total := v.log.Seq()
		if err := v.log.read(func(tx *bolt.Tx) (err error) {
			more, err = v.walk(tablesOf(tx))
			return err
		}); err != nil {
			return err
		}
		if v.progress != nil {
			v.progress(v.done, max(total, v.done))
		}
	}
	if err := v.indexes(ctx); err != nil {
		return err
	}
	return v.witnessed()
}

// walk goes through the next page of events; at the end of the log, in the
// same transaction, it holds head and series against what was walked.
func (v *verifier) walk(t tables) (more bool, err error) {
	c := t.ev.Cursor()
	size, n := 0, 0
	for k, b := c.Seek(be64(v.seq + 1)); k != nil; k, b = c.Next() {
		if n == verifyPage || size >= verifyBytes {
			return true, nil
		}
		v.event(u64(k), b)
		n, size = n+1, size+len(b)
	}
	v.endDeed()
	v.head(t)
	v.counters(t)
	return false, nil
}

func (v *verifier) event(seq uint64, stored []byte) {
	v.seq, v.done = seq, v.done+1
	if len(stored) < sumSize {
		v.fault(FaultUnreadable, "", seq)
		return
	}
	b := stored[sumSize:]
	hash := sha256Of(b)
	want := journal.SumOf(v.sum, hash)
	v.sum = append(v.sum[:0], stored[:sumSize]...)
	changed := string(want) != string(v.sum)
	e, err := journal.Scan(b)
	if err != nil {
		v.fault(FaultUnreadable, "", seq)
		return
	}
	if changed {
		v.fault(FaultChanged, place(e), seq)
	}
	v.chain(e, seq, hash, changed)
	v.st.add(v.entry(e.Stream, uint64(e.N), seq))
	v.inDeed(e, seq)
	v.numbers(e, seq)
}

func place(e journal.Envelope) string { return fmt.Sprintf("%s %d", e.Stream, e.N) }

func (v *verifier) chain(e journal.Envelope, seq uint64, hash [32]byte, changed bool) {
	key := maphash.String(v.seed, e.Stream)
	t := v.tips[key]
	switch {
	case e.N != t.n+1:
		v.fault(FaultGap, place(e), seq, "want", t.n+1, "have", e.N)
	case !t.changed && !v.follows(e.Prev, t):
		v.fault(FaultChain, place(e), seq)
	}
	v.tips[key] = streamTip{n: e.N, changed: changed, hash: maphash.Bytes(v.seed, hash[:])}
}

// follows holds the hex hash in prev against the tip.
func (v *verifier) follows(prev string, t streamTip) bool {
	if t.n == 0 {
		return prev == ""
	}
	var hash [32]byte
	if len(prev) != hex.EncodedLen(len(hash)) {
		return false
	}
	_, err := hex.Decode(hash[:], []byte(prev))
	return err == nil && prev == strings.ToLower(prev) && maphash.Bytes(v.seed, hash[:]) == t.hash
}

func (v *verifier) inDeed(e journal.Envelope, seq uint64) {
	if e.Deed != v.deed.id {
		v.endDeed()
		v.deed = deedSpan{id: e.Deed, first: seq, claims: e.Claims}
	}
	v.deed.events++
	v.deed.last = seq
	if e.I != v.deed.events {
		v.fault(FaultDeed, place(e), seq, "deed", e.Deed)
	}
}

func (v *verifier) endDeed() {
	d := v.deed
	v.deed = deedSpan{}
	if d.id == "" {
		return
	}
	v.cmd.add(v.entry(d.id, d.first, d.last))
	for _, k := range d.claims {
		v.uniq.add(v.claim(k, d.id))
	}
}

func (v *verifier) numbers(e journal.Envelope, seq uint64) {
	if e.Kind == journal.KindSeriesStarted {
		if s, err := journal.StartOf(e.Data); err == nil {
			v.series[s.Series] = span16{s.First - 1, s.First}
		}
	}
	if e.Series == "" {
		return
	}
	s, ok := v.series[e.Series]
	if !ok {
		s = span16{0, 1}
	}
	if e.No != s.last+1 {
		v.fault(FaultNumber, e.Series, seq, "want", s.last+1, "have", e.No)
	}
	v.series[e.Series] = span16{e.No, s.first}
}

func (v *verifier) fault(kind, where string, seq uint64, args ...any) {
	if len(v.faults) > maxFaults {
		return
	}
	if len(v.faults) == maxFaults {
		kind, where, seq, args = FaultMore, "", 0, nil
	}
	f := Fault{Kind: kind, Where: where, Seq: seq}
	for i := 0; i+1 < len(args); i += 2 {
		if f.Args == nil {
			f.Args = map[string]string{}
		}
		f.Args[fmt.Sprint(args[i])] = fmt.Sprint(args[i+1])
	}
	v.faults = append(v.faults, f)
}

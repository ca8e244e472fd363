package boltlog

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// pass is one write transaction over a batch: where the log stands in it.
type pass struct {
	tables
	tx      *bolt.Tx
	project Project
	of      *Log // where the events stand; nil: here
	known   *histories
	before  uint64 // seq when the pass began
	seq     uint64
	sum     []byte
}

func (l *Log) newPass(tx *bolt.Tx, project Project) *pass {
	t := tablesOf(tx)
	seq := u64(t.meta.Get(keySeq))
	return &pass{tables: t, tx: tx, project: project, of: l.of, known: newHistories(),
		before: seq, seq: seq, sum: bytes.Clone(t.meta.Get(keySum))}
}

// finish writes where the log stands, once a batch.
func (p *pass) finish() error {
	if err := p.meta.Put(keySeq, be64(p.seq)); err != nil {
		return err
	}
	return p.meta.Put(keySum, p.sum)
}

// write does a command: what must be ordered or without gaps is given here and
// nowhere else.
func (p *pass) write(c journal.Cmd) ([]journal.Record, error) {
	recs, fresh := make([]journal.Record, 0, len(c.Drafts)), make([]Fresh, 0, len(c.Drafts))
	for i, d := range c.Drafts {
		n, hash := tip(p.tables, d.Stream)
		no := uint64(0)
		if d.Take != "" {
			last, _ := p.number(d.Take)
			no = last + 1
		}
		b, err := journal.Encode(c, d, i+1, n+1, hash, no)
		if err != nil {
			return nil, err
		}
		e, err := journal.Decode(b) // rows are made of what is stored, not of what was meant
		if err != nil {
			return nil, err
		}
		r := Ready{journal.Record{Seq: p.seq + 1, Bytes: b}, e, sha256.Sum256(b)}
		if err := p.put(r); err != nil {
			return nil, err
		}
		recs, fresh = append(recs, r.Record), append(fresh, Fresh{r.Seq, e})
	}
	return recs, p.deed(fresh)
}

// ingest writes records made elsewhere, deed by deed.
func (p *pass) ingest(recs []Ready) error {
	var fresh []Fresh
	for i, r := range recs {
		giveWay(i)
		if r.Seq <= p.seq && len(fresh) == 0 {
			continue // held already
		}
		e := r.Event
		if len(fresh) > 0 && fresh[0].Event.Deed != e.Deed {
			if err := p.deed(fresh); err != nil {
				return err
			}
			fresh = nil
		}
		if len(fresh) == 0 && p.cmd.Get([]byte(e.Deed)) != nil {
			return misfit(r.Seq, "its deed was done before")
		}
		if err := p.put(r); err != nil {
			return err
		}
		fresh = append(fresh, Fresh{r.Seq, e})
	}
	if len(fresh) == 0 {
		return nil
	}
	return p.deed(fresh)
}

// put goes on by one event, which it writes where events stand here.
func (p *pass) put(r Ready) error {
	if r.Seq <= p.seq {
		return misfit(r.Seq, "not in order")
	}
	sum := journal.SumOf(p.sum, r.hash)
	if p.of == nil {
		if err := p.store(r, sum); err != nil {
			return err
		}
	}
	p.seq, p.sum = r.Seq, sum
	p.known.add(r.Event)
	return nil
}

// store writes one event, and all that follows from it in the engine's buckets.
func (p *pass) store(r Ready, sum []byte) error {
	e := r.Event
	if n, hash := tip(p.tables, e.Stream); e.N != n+1 || e.Prev != hash {
		return misfit(r.Seq, fmt.Sprintf("%s %d does not follow %d", e.Stream, e.N, n))
	}
	value := append(append(make([]byte, 0, sumSize+len(r.Bytes)), sum...), r.Bytes...)
	if err := p.ev.Put(be64(r.Seq), value); err != nil {
		return err
	}
	if err := p.st.Put(streamKey(e.Stream, e.N), be64(r.Seq)); err != nil {
		return err
	}
	if err := p.ver.Put([]byte(e.Stream), append(be32(e.N), r.hash[:]...)); err != nil {
		return err
	}
	return p.putGuards(e)
}

// putGuards keeps the indexes of claims and numbers, for records of another
// log as well: the copy can take over.
func (p *pass) putGuards(e model.Event) error {
	for _, k := range e.Claims {
		if by := p.uniq.Get([]byte(k)); by != nil {
			return &journal.TakenError{Claim: k, Deed: string(by)}
		}
		if err := p.uniq.Put([]byte(k), []byte(e.Deed)); err != nil {
			return err
		}
	}
	if e.Kind == journal.KindSeriesStarted {
		if err := p.startSeries(e); err != nil {
			return err
		}
	}
	if e.Series == "" {
		return nil
	}
	last, first := p.number(e.Series)
	if e.No != last+1 {
		return misfit(p.seq+1, fmt.Sprintf("%s %d does not follow %d", e.Series, e.No, last))
	}
	return p.num.Put([]byte(e.Series), span(e.No, first))
}

// number is the last number a series gave and the first it gives; a series
// nobody started begins at 1.
func (p *pass) number(series string) (last, first uint64) {
	v := p.num.Get([]byte(series))
	if len(v) != 16 {
		return 0, 1
	}
	return u64(v), u64(v[8:])
}

func (p *pass) startSeries(e model.Event) error {
	s, err := journal.StartOf(e.Data)
	if err != nil {
		return err
	}
	if last, first := p.number(s.Series); last >= first {
		return model.NotNow("series_begun").With("series", s.Series).With("last", last)
	}
	return p.num.Put([]byte(s.Series), span(s.First-1, s.First))
}

// deed closes a deed whose events are all put: its id, and its rows.
func (p *pass) deed(fresh []Fresh) error {
	first, last := fresh[0], fresh[len(fresh)-1]
	if p.of == nil {
		if err := p.cmd.Put([]byte(first.Event.Deed), span(first.Seq, last.Seq)); err != nil {
			return err
		}
	}
	return p.rows(fresh)
}

// rows runs the projection over one deed. A stream that cannot be read is the
// file's fault, whatever the projection made of the gap.
func (p *pass) rows(fresh []Fresh) error {
	if p.project == nil {
		return nil
	}
	var unread error
	upto := fresh[len(fresh)-1].Seq
	err := p.project(p.tx, func(stream string) []model.Event {
		evs, err := p.history(stream, upto)
		if err != nil {
			unread = err
		}
		return evs
	}, fresh)
	if unread != nil {
		return unread
	}
	return err
}

func (p *pass) history(stream string, upto uint64) ([]model.Event, error) {
	if p.of != nil {
		return Past{of: p.of, upto: upto}.History(stream)
	}
	return p.known.of(p.tables, stream, upto)
}

// misfit refuses a record that cannot be what another log wrote.
func misfit(seq uint64, why string) error {
	return unavailable(ruleDamaged, fmt.Errorf("record %d: %s", seq, why)).With("seq", seq)
}

package boltlog

import (
	"context"
	"runtime"
	"sync/atomic"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal"
)

// maxBatch bounds the jobs of one commit, so that a batch done again after a
// refusal stays cheap.
const maxBatch = 256

const (
	waiting   = iota
	taken     // by the committer: its outcome is open until it answers
	abandoned // by its caller, before the committer saw it: certainly not done
)

// job is what the committer does: exactly one of cmd, recs, derive and alone
// is set.
type job struct {
	cmd    *journal.Cmd
	recs   []Ready
	derive func(*bolt.Tx) error
	alone  func() error // makes its own transactions, between batches

	state atomic.Int32
	done  chan struct{}
	res   journal.Receipt
	err   error
}

// do hands j over and waits. A context that ends while j still waits means
// certainly not done; after the committer took it, the outcome is unknown.
func (l *Log) do(ctx context.Context, j *job) (journal.Receipt, error) {
	if err := ctx.Err(); err != nil {
		return journal.Receipt{}, err
	}
	j.done = make(chan struct{})
	select {
	case l.in <- j:
	case <-l.stop:
		return journal.Receipt{}, unavailable(ruleClosed, nil)
	case <-ctx.Done():
		return journal.Receipt{}, ctx.Err()
	}
	select {
	case <-j.done:
		return j.res, j.err
	case <-ctx.Done():
		if j.state.CompareAndSwap(waiting, abandoned) {
			return journal.Receipt{}, ctx.Err()
		}
		return journal.Receipt{}, journal.ErrUnknown
	case <-l.dead:
	}
	if j.state.CompareAndSwap(waiting, abandoned) {
		return journal.Receipt{}, unavailable(ruleClosed, nil)
	}
	<-j.done // taken, so the committer answered before it ended
	return j.res, j.err
}

// commitLoop is the one writer: it takes whatever waits and commits it
// together. Nobody waits for a timer, and many writers share two syncs.
func (l *Log) commitLoop() {
	defer close(l.dead)
	setFaults()
	for {
		select {
		case j := <-l.in:
			l.serve(j)
		case <-l.stop:
			for {
				select {
				case j := <-l.in:
					l.serve(j)
				default:
					return
				}
			}
		}
	}
}

func (l *Log) serve(first *job) {
	batch, alone := l.gather(first)
	if len(batch) > 0 {
		l.commit(batch)
	}
	if alone != nil {
		alone.err = l.guarded(alone.alone)
		close(alone.done)
	}
}

// gather takes first and what waits behind it, until a job that wants to be
// alone.
func (l *Log) gather(first *job) (batch []*job, alone *job) {
	runtime.Gosched() // lets writers that the last commit woke hand over first
	for j := first; ; {
		if j.state.CompareAndSwap(waiting, taken) {
			if j.alone != nil {
				return batch, j
			}
			batch = append(batch, j)
		}
		if len(batch) >= maxBatch {
			return batch, nil
		}
		select {
		case j = <-l.in:
		default:
			return batch, nil
		}
	}
}

// Append does a command; see journal.Log.
func (l *Log) Append(ctx context.Context, c journal.Cmd) (journal.Receipt, error) {
	prepared, err := journal.Prepare(c)
	if err == nil {
		if h := l.halt.Load(); h != nil {
			err = h
		}
	}
	if err != nil {
		// A retry of a deed that was done hears of it whatever stands in the
		// way of a new one.
		if r, ok, lerr := l.Lookup(ctx, c.ID); lerr == nil && ok {
			return r, nil
		}
		return journal.Receipt{}, err
	}
	return l.do(ctx, &job{cmd: &prepared})
}

// Ingest writes records of another log as they are, with the same Project in
// the same transaction: the local copy of a remote log, a restored book. recs
// are whole deeds in the order of their Seq, as Read gives them; those this
// log holds already are passed over. A record that does not follow its chain
// is refused with all of recs.
func (l *Log) Ingest(ctx context.Context, recs []journal.Record) error {
	ready, err := MakeReady(recs)
	if err != nil {
		return err
	}
	return l.IngestReady(ctx, ready)
}

// IngestReady is Ingest of records that were made ready, by another goroutine than
// the one that writes.
func (l *Log) IngestReady(ctx context.Context, recs []Ready) error {
	if h := l.halt.Load(); h != nil {
		return h
	}
	_, err := l.do(ctx, &job{recs: recs})
	return err
}

// Derive runs f in a write transaction, for derived rows that follow the
// journal with a delay. It shares its commit with deeds that wait; f may run
// more than once, must be short, and must leave the engine's buckets alone.
func (l *Log) Derive(ctx context.Context, f func(*bolt.Tx) error) error {
	if h := l.halt.Load(); h != nil {
		return h
	}
	_, err := l.do(ctx, &job{derive: f})
	return err
}

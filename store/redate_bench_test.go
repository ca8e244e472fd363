package store

import (
	"fmt"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// BenchmarkQueueWhileRedating100k is the queue's first page in a book whose every
// case is open, while a holiday that was just added has every deadline counted
// again: each round is one step of the follower, and the page after it.
func BenchmarkQueueWhileRedating100k(b *testing.B) {
	w := newWorldAt(b, b.TempDir(), friday())
	defer w.close()
	w.crowded(benchCases(b), true)
	d := w.desk("pengelola")
	if err := w.b.table.wait(w.ctx()); err != nil {
		b.Fatal(err)
	}
	mark := func(tx *bolt.Tx) error { return (&deed{tx: tx, b: bucketsOf(tx)}).allStale() }
	p := &projector{lib: w.b.lib, open: lateOpener{w.b}, changed: w.b.changed}
	var step, longest time.Duration
	var pages []time.Duration
	from, rounds := uint32(0), 0
	for b.Loop() {
		if from == 0 { // outside the follower, which would be faster than the loop
			if err := w.b.log.Derive(w.ctx(), mark); err != nil {
				b.Fatal(err)
			}
		}
		began := time.Now()
		err := w.b.log.Derive(w.ctx(), func(tx *bolt.Tx) error {
			next, more, err := p.freshen(tx, boltlog.PastIn(tx), from)
			if from = next; !more {
				from = 0
			}
			return err
		})
		if err == nil {
			err = w.b.table.catchUp() // as the follower does, behind people
		}
		if err != nil {
			b.Fatal(err)
		}
		made := time.Now()
		if l, err := d.List(w.ctx(), model.Query{}); err != nil || l.Total == 0 {
			b.Fatal(l.Total, err)
		}
		step, pages, rounds = step+made.Sub(began), append(pages, time.Since(made)), rounds+1
		longest = max(longest, made.Sub(began))
	}
	b.ReportMetric(float64(step.Milliseconds())/float64(rounds), "ms/step")
	b.ReportMetric(float64(longest.Milliseconds()), "ms/longest-step")
	slices.Sort(pages)
	b.ReportMetric(float64(pages[rounds/2].Microseconds())/1000, "ms-p50")
	b.ReportMetric(float64(pages[rounds*99/100].Microseconds())/1000, "ms-p99")
	if rounds > 1 {
		b.Log(fmt.Sprint(rounds, " steps of ", followStep))
	}
}

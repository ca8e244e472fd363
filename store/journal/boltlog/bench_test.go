package boltlog_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// registration is as large as a real one: a case with its sealed words, and a
// person.
func registration(id string) journal.Cmd {
	c := journaltest.Register(id)
	c.Claims = []string{"lapor/" + id}
	c.Expect = append(c.Expect, journal.Expect{Stream: "person/" + id}, journal.Expect{Stream: "office"})
	c.Drafts[0].Data = map[string]any{"channel": "walk_in", "kind": "complaint", "identity": "known", "received_at": "2026-11-22T01:30:00Z", "unit": "linjamsos"}
	c.Drafts[0].Secret, c.Drafts[0].Key = []byte(strings.Repeat("kata ", 60)), 7
	c.Drafts = append(c.Drafts, model.Draft{Stream: "person/" + id, Kind: "person", Secret: []byte(strings.Repeat("nama ", 40)), Key: 8})
	return c
}

func BenchmarkAppendOne(b *testing.B) {
	l, _ := newBook(b)
	i := 0
	for b.Loop() {
		i++
		if _, err := l.Append(context.Background(), registration(fmt.Sprint(i))); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppend100Writers(b *testing.B) {
	l, _ := newBook(b)
	b.SetParallelism(50) // times two cores
	var i atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := l.Append(context.Background(), registration(fmt.Sprint(i.Add(1)))); err != nil {
				b.Error(err)
				return
			}
		}
	})
}

// filled is a book of n events, brought in by pages.
func filled(b *testing.B, n int) *boltlog.Log {
	b.Helper()
	l, _ := newBook(b)
	recs := make([]journal.Record, 0, 2000)
	seq := uint64(0)
	for i := 0; i < n; {
		recs = recs[:0]
		for len(recs) < 2000 && i < n {
			id := fmt.Sprint(i)
			c := registration(id)
			prev := ""
			for k := range 6 {
				d := model.Draft{Stream: "case/" + id, Kind: "note", Secret: c.Drafts[0].Secret, Key: 7}
				c := c
				if c.ID = fmt.Sprint(id, ".", k); k > 0 {
					c.Claims = nil
				}
				raw, err := journal.Encode(c, d, 1, uint32(k+1), prev, 0)
				if err != nil {
					b.Fatal(err)
				}
				prev, seq = journal.Hash(raw), seq+1
				recs = append(recs, journal.Record{Seq: seq, Bytes: raw})
			}
			i += 6
		}
		if err := l.Ingest(context.Background(), recs); err != nil {
			b.Fatal(err)
		}
	}
	return l
}

func BenchmarkVerify(b *testing.B) {
	const n = 120_000
	l := filled(b, n)
	for b.Loop() {
		faults, err := l.Verify(context.Background(), nil)
		if err != nil || len(faults) > 1 { // no witness line of its own is no matter here
			b.Fatal(faults, err)
		}
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "events/s")
}

func BenchmarkRebuild(b *testing.B) {
	const n = 60_000
	l := filled(b, n)
	for b.Loop() {
		if err := l.Rebuild(context.Background(), []string{"rows"}, rows); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "events/s")
}

func BenchmarkHistory(b *testing.B) {
	l := filled(b, 600)
	for b.Loop() {
		if evs, err := l.History("case/0"); err != nil || len(evs) != 6 {
			b.Fatal(len(evs), err)
		}
	}
}

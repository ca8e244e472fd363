package journaltest

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"aduan/model"
	"aduan/store/journal"
)

func pages(t *testing.T, open Open) {
	l := fresh(t, open)
	ends := map[uint64]bool{}
	total := 0
	for i := range 9 {
		streams := make([]string, 1+i%4)
		for j := range streams {
			streams[j] = name("case/", j)
		}
		ends[must(t, l, Deed(name("d", i), streams...)).Seq()] = true
		total += len(streams)
	}
	for limit := 1; limit <= total+1; limit++ {
		after, n := uint64(0), 0
		for {
			recs, err := l.Read(t.Context(), after, limit)
			if err != nil {
				t.Fatal(err)
			}
			if len(recs) == 0 {
				break
			}
			if n += len(recs); len(recs) > limit+3 {
				t.Errorf("limit %d: a page of %d", limit, len(recs))
			}
			if after = recs[len(recs)-1].Seq; !ends[after] {
				t.Errorf("limit %d: a page ends within a deed, at %d", limit, after)
			}
		}
		if n != total {
			t.Errorf("limit %d: %d of %d records", limit, n, total)
		}
	}
	if recs, err := l.Read(t.Context(), 1<<40, 5); err != nil || len(recs) != 0 {
		t.Errorf("past the end: %d records, %v", len(recs), err)
	}
	if recs, err := l.Read(t.Context(), 0, 0); err != nil || len(recs) != 0 {
		t.Errorf("limit 0: %d records, %v", len(recs), err)
	}
}

func watch(t *testing.T, open Open) {
	l := fresh(t, open)
	early := l.Watch(t.Context())
	last := uint64(0)
	for i := range 20 { // nobody reads meanwhile: the log must not wait
		last = must(t, l, Deed(name("d", i), "case/1")).Seq()
	}
	if seq := <-early; seq != last {
		t.Errorf("a slow listener hears %d last, not %d", seq, last)
	}
	if seq := <-l.Watch(t.Context()); seq != last {
		t.Errorf("a late listener hears %d first, not %d", seq, last)
	}
	select {
	case seq := <-early:
		t.Errorf("announced again: %d", seq)
	default:
	}
	last = must(t, l, Deed("one more", "case/1")).Seq()
	if seq := <-early; seq != last {
		t.Errorf("next step: %d, not %d", seq, last)
	}
	// A deed done again announces nothing new.
	must(t, l, Deed("one more", "case/1"))
	select {
	case seq := <-early:
		t.Errorf("a retry announced %d", seq)
	default:
	}
}

func watchEnds(t *testing.T, open Open) {
	l := open(t, t.TempDir())
	must(t, l, Deed("a", "case/1"))
	ctx, cancel := context.WithCancel(t.Context())
	one, two := l.Watch(ctx), l.Watch(t.Context())
	cancel()
	for range one { // ends, after at most what was announced
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for range two {
	}
	for range l.Watch(t.Context()) { // of a closed log
	}
}

func ended(t *testing.T, open Open) {
	l := fresh(t, open)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Append(ctx, Deed("a", "case/1")); !errors.Is(err, context.Canceled) {
		t.Errorf("append: %v", err)
	}
	if _, _, err := l.Lookup(ctx, "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("lookup: %v", err)
	}
	if _, err := l.Read(ctx, 0, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
	if n := len(Check(t, l)); n != 0 {
		t.Errorf("done all the same: %d events", n)
	}
}

func reopened(t *testing.T, open Open) {
	dir := t.TempDir()
	l := open(t, dir)
	c := Register("a")
	c.Claims = []string{"lapor/1"}
	first := must(t, l, c)
	must(t, l, Deed("b", "case/a"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = open(t, dir)
	t.Cleanup(func() { _ = l.Close() })
	if again := must(t, l, c); !again.Replayed || !bytes.Equal(again.Records[0].Bytes, first.Records[0].Bytes) {
		t.Errorf("retry after reopening: %+v", again)
	}
	d := Register("c")
	d.Claims = c.Claims
	if _, err := l.Append(t.Context(), d); !errors.Is(err, journal.ErrTaken) {
		t.Errorf("claim after reopening: %v", err)
	}
	d.Claims, d.Expect = nil, []journal.Expect{{Stream: "case/a", N: 2}}
	if e := event(t, must(t, l, d), 0); e.No != 2 {
		t.Errorf("number after reopening: %d", e.No)
	}
	if n := len(Check(t, l)); n != 3 {
		t.Errorf("%d events", n)
	}
	if seq := <-l.Watch(t.Context()); seq == 0 {
		t.Error("the end is not known after reopening")
	}
}

func closed(t *testing.T, open Open) {
	l := open(t, t.TempDir())
	must(t, l, Deed("a", "case/1"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, err := l.Append(t.Context(), Deed("b", "case/1")); model.CodeOf(err) != model.CodeUnavailable {
		t.Errorf("append after close: %v", err)
	}
}

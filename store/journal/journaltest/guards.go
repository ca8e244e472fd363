package journaltest

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
	"aduan/store/journal"
)

func emptyLog(t *testing.T, open Open) {
	l := fresh(t, open)
	if recs := All(t, l); len(recs) != 0 {
		t.Errorf("an empty log holds %d records", len(recs))
	}
	if _, ok, err := l.Lookup(t.Context(), "d"); ok || err != nil {
		t.Errorf("lookup: %v %v", ok, err)
	}
	select {
	case seq := <-l.Watch(t.Context()):
		t.Errorf("an empty log announced %d", seq)
	default:
	}
}

func chained(t *testing.T, open Open) {
	l := fresh(t, open)
	a := must(t, l, Deed("a", "case/1", "person/1", "case/1"))
	b := must(t, l, Deed("b", "case/1"))
	if a.Replayed || a.Seq() >= b.Seq() {
		t.Errorf("receipts: %+v %+v", a, b)
	}
	if e := event(t, b, 0); e.N != 3 || e.Prev != journal.Hash(a.Records[2].Bytes) || e.I != 1 || e.Deed != "b" {
		t.Errorf("third of its stream: %+v", e)
	}
	if e := event(t, a, 2); e.N != 2 || e.I != 3 {
		t.Errorf("second of its stream: %+v", e)
	}
	Check(t, l)
}

func defaults(t *testing.T, open Open) {
	l := fresh(t, open)
	c := Deed("a", "case/1", "case/1")
	c.Reason, c.Claims = "own_time", []string{"lapor/1"}
	other := at().Add(-48 * time.Hour)
	c.Drafts[1].At, c.Drafts[1].By, c.Drafts[1].Reason = other, model.Doer{Person: "kadis"}, "power_cut"
	c.Drafts[1].Secret, c.Drafts[1].Key = []byte{1, 2, 3}, 9
	r := must(t, l, c)
	e, f := event(t, r, 0), event(t, r, 1)
	stored := at().UTC().Truncate(time.Millisecond)
	if !e.At.Equal(stored) || !e.RecordedAt.Equal(stored) || e.By != c.By || e.RecordedBy != "rina" || e.Reason != "own_time" {
		t.Errorf("defaults: %+v", e)
	}
	if !f.At.Equal(other.Truncate(time.Millisecond)) || !f.RecordedAt.Equal(stored) || f.By.Person != "kadis" || f.Reason != "power_cut" {
		t.Errorf("own values: %+v", f)
	}
	if !bytes.Equal(f.Sealed, []byte{1, 2, 3}) || f.Key != 9 || len(e.Claims) != 1 || len(f.Claims) != 0 {
		t.Errorf("sealed part and claims: %+v %+v", e, f)
	}
	if !bytes.Contains(r.Records[0].Bytes, []byte(`"2026-11-22T01:30:01.234Z"`)) {
		t.Errorf("times are stored in UTC with milliseconds: %s", r.Records[0].Bytes)
	}
}

func once(t *testing.T, open Open) {
	l := fresh(t, open)
	c := Register("a")
	c.Claims = []string{"lapor/1"}
	first := must(t, l, c)
	// Its claim is taken, its stream moved, its content another: all guards
	// would refuse it, yet it was done.
	c.Drafts[0].Kind = "other"
	again := must(t, l, c)
	if !again.Replayed || len(again.Records) != 1 || !bytes.Equal(again.Records[0].Bytes, first.Records[0].Bytes) ||
		again.Seq() != first.Seq() {
		t.Errorf("retry: %+v, first %+v", again, first)
	}
	c.Drafts = nil // not even valid any more
	if again := must(t, l, c); !again.Replayed || again.Seq() != first.Seq() {
		t.Errorf("retry with other content: %+v", again)
	}
	if n := len(Check(t, l)); n != 1 {
		t.Errorf("%d events", n)
	}
}

func onceAtOnce(t *testing.T, open Open) {
	l := fresh(t, open)
	got := make([]journal.Receipt, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			r, err := l.Append(t.Context(), Register("same"))
			if err != nil {
				t.Error(err)
			}
			got[i] = r
		})
	}
	wg.Wait()
	made := 0
	for _, r := range got {
		if !r.Replayed {
			made++
		}
		if r.Seq() != got[0].Seq() {
			t.Errorf("two outcomes of one deed: %d and %d", r.Seq(), got[0].Seq())
		}
	}
	if n := len(Check(t, l)); n != 1 || made != 1 {
		t.Errorf("%d events, made %d times", n, made)
	}
}

func guarded(t *testing.T, open Open) {
	l := fresh(t, open)
	must(t, l, Deed("a", "case/1", "staff"))
	c := Deed("b", "case/1")
	c.Expect = []journal.Expect{{Stream: "case/1", N: 1}, {Stream: "staff", N: 0}}
	_, err := l.Append(t.Context(), c)
	ve := (*journal.VersionError)(nil)
	if !errors.As(err, &ve) || ve.Stream != "staff" || ve.Want != 0 || ve.Have != 1 {
		t.Fatalf("a stream only read was not guarded: %v", err)
	}
	c.Expect[1].N = 7
	if _, err := l.Append(t.Context(), c); !errors.As(err, &ve) || ve.Want != 7 || ve.Have != 1 {
		t.Errorf("ahead of the stream: %v", err)
	}
	if _, ok, _ := l.Lookup(t.Context(), "b"); ok {
		t.Error("a refused deed is found")
	}
	c.Expect[1].N = 1
	must(t, l, c) // the ID of a refused deed is free
	if n := len(Check(t, l)); n != 3 {
		t.Errorf("%d events", n)
	}
}

func claims(t *testing.T, open Open) {
	l := fresh(t, open)
	c := Register("a")
	c.Claims = []string{"lapor/77", "email/x"}
	must(t, l, c)
	d := Register("b")
	d.Claims = []string{"lapor/78", "lapor/77"}
	_, err := l.Append(t.Context(), d)
	te := (*journal.TakenError)(nil)
	if !errors.Is(err, journal.ErrTaken) || !errors.As(err, &te) || te.Claim != "lapor/77" || te.Deed != "a" {
		t.Fatalf("claim twice: %v", err)
	}
	d.Claims = d.Claims[:1] // a refused deed took none of its claims
	if r := must(t, l, d); event(t, r, 0).No != 2 {
		t.Error("a refused deed cost a number")
	}
	Check(t, l)
}

func numbers(t *testing.T, open Open) {
	l := fresh(t, open)
	for i := range 12 {
		c := Register(name("d", i))
		switch i % 4 {
		case 1:
			c.Expect[0].N = 3
		case 2:
			c.Claims = []string{"only/one"}
		case 3:
			c.Drafts = append(c.Drafts, model.Draft{Stream: "case/x", Kind: "agenda", Take: "register/2026"},
				model.Draft{Stream: "case/x", Kind: "agenda", Take: "agenda/2026"})
		}
		_, _ = l.Append(t.Context(), c) // whether refused or not: Check counts
	}
	last := uint64(0)
	for _, e := range Check(t, l) {
		if e.Series == "register/2026" {
			last = e.No
		}
	}
	if last != 3+1+3+3 {
		t.Errorf("last number %d", last)
	}
}

func races(t *testing.T, open Open) {
	l := fresh(t, open)
	var wg sync.WaitGroup
	for w := range 12 {
		wg.Go(func() {
			for i := range 6 {
				c := Register(name("w", w, ".", i))
				c.Drafts = append(c.Drafts, model.Draft{Stream: "log", Kind: "note"}) // all write here
				refused := i%3 == 2
				if refused {
					c.Expect[0].N = 9
				}
				if _, err := l.Append(t.Context(), c); (err != nil) != refused {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(Check(t, l)); n != 12*4*2 {
		t.Errorf("%d events", n)
	}
}

func seriesStart(t *testing.T, open Open) {
	l := fresh(t, open)
	start := func(id string, first uint64) journal.Cmd {
		c := Deed(id, "series")
		c.Drafts[0].Kind, c.Drafts[0].Data = journal.KindSeriesStarted, journal.SeriesStart{Series: "register/2026", First: first}
		return c
	}
	must(t, l, start("s1", 412))
	must(t, l, start("s2", 413)) // a slip, mended before the first number
	if e := event(t, must(t, l, Register("a")), 0); e.No != 413 || e.Series != "register/2026" {
		t.Errorf("first number %d", e.No)
	}
	_, err := l.Append(t.Context(), start("s3", 900))
	if e := (*model.Error)(nil); !errors.As(err, &e) || e.Code != model.CodeNotNow || e.Rule != "series_begun" {
		t.Errorf("a series begun was started again: %v", err)
	}
	if e := event(t, must(t, l, Register("b")), 0); e.No != 414 {
		t.Errorf("second number %d", e.No)
	}
	Check(t, l)
}

func invalid(t *testing.T, open Open) {
	l := fresh(t, open)
	long := strings.Repeat("x", journal.MaxName+1)
	for rule, spoil := range map[string]func(*journal.Cmd){
		"name_invalid":        func(c *journal.Cmd) { c.ID = "" },
		"name_invalid id":     func(c *journal.Cmd) { c.ID = long },
		"name_invalid stream": func(c *journal.Cmd) { c.Drafts[0].Stream = "case/\x00" },
		"name_invalid utf":    func(c *journal.Cmd) { c.Drafts[0].Stream = "case/\xff" },
		"name_invalid kind":   func(c *journal.Cmd) { c.Drafts[0].Kind = "" },
		"name_invalid take":   func(c *journal.Cmd) { c.Drafts[0].Take = long },
		"name_invalid claim":  func(c *journal.Cmd) { c.Claims = []string{""} },
		"name_invalid expect": func(c *journal.Cmd) { c.Expect = []journal.Expect{{}} },
		"claim_twice":         func(c *journal.Cmd) { c.Claims = []string{"a", "a"} },
		"deed_empty":          func(c *journal.Cmd) { c.Drafts = nil },
		"deed_too_many_events": func(c *journal.Cmd) {
			for range journal.MaxDrafts {
				c.Drafts = append(c.Drafts, c.Drafts[0])
			}
		},
		"event_too_long": func(c *journal.Cmd) { c.Drafts[0].Data = strings.Repeat("x", journal.MaxEvent) },
		"deed_too_long": func(c *journal.Cmd) {
			c.Drafts[0].Data = strings.Repeat("x", journal.MaxEvent-1000)
			c.Drafts = append(c.Drafts, c.Drafts[0], c.Drafts[0], c.Drafts[0], c.Drafts[0])
		},
		"event_not_encodable": func(c *journal.Cmd) { c.Drafts[0].Data = make(chan int) },
		"sealed_without_key":  func(c *journal.Cmd) { c.Drafts[0].Secret = []byte{1} },
		"time_invalid":        func(c *journal.Cmd) { c.At = time.Time{} },
		"time_invalid draft":  func(c *journal.Cmd) { c.Drafts[0].At = time.Date(10001, 1, 1, 0, 0, 0, 0, time.UTC) },
		"series_first": func(c *journal.Cmd) {
			c.Drafts[0].Kind, c.Drafts[0].Data = journal.KindSeriesStarted, journal.SeriesStart{Series: "x"}
		},
		"series_start_takes": func(c *journal.Cmd) {
			c.Drafts[0].Kind, c.Drafts[0].Data = journal.KindSeriesStarted, journal.SeriesStart{Series: "x", First: 4}
		},
		"series_start_unreadable": func(c *journal.Cmd) { c.Drafts[0].Kind, c.Drafts[0].Data = journal.KindSeriesStarted, 3 },
	} {
		c := Register("a")
		spoil(&c)
		_, err := l.Append(t.Context(), c)
		want, _, _ := strings.Cut(rule, " ")
		if e := (*model.Error)(nil); !errors.As(err, &e) || e.Code != model.CodeInvalid || e.Rule != want {
			t.Errorf("%s: %v", rule, err)
		}
	}
	if e := event(t, must(t, l, Register("a")), 0); e.No != 1 || len(Check(t, l)) != 1 {
		t.Errorf("something invalid was written: number %d", e.No)
	}
}

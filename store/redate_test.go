package store

import (
	"slices"
	"sync"
	"testing"
	"time"

	"aduan/model"
)

// crowded is a book with so many open entries more, each a second after the
// other. Those of one in a hundred have the category DAT-2; where responded is
// true nothing but their review is due next.
func (w *world) crowded(n int, responded bool) {
	w.t.Helper()
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		for i := range n {
			w.move(time.Second)
			category := "KKS-2"
			if i%100 == 0 {
				category = "DAT-2"
			}
			in := `{"complainant":{"name":"Warga"},"subject":"Sembako","text":"Belum cair.","category":"` + category + `"}`
			id, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Action: w.action("register", in)})
			if err == nil && responded {
				_, err = f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Case: id, Action: w.action("respond", `{"kind":"acknowledgement","text":"x","how":"phone"}`)})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// TestQueueStaysRightWhileDeadlinesAreRedated: between any two steps of the
// follower the queue says that it is not settled, and every row that it shows is
// due as the case itself says, in the order of those moments. Afterwards it is
// settled, and so is the index.
func TestQueueStaysRightWhileDeadlinesAreRedated(t *testing.T) {
	w := newWorld(t)
	w.crowded(2000, true) // reviewed by Wednesday 15.30
	w.move(friday().AddDate(0, 0, 4).Sub(w.now()))
	w.crowded(500, false) // responded to by Thursday 09.00
	const cases = 2500
	var mu sync.Mutex
	steps, done := 0, make(chan struct{})
	w.b.cfg.Step = func(name string) {
		if name != "redated" {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		steps++
		p := w.list("pengelola", model.Query{Category: "DAT-2"})
		if steps*followStep < cases && p.Settled {
			t.Errorf("step %d: the queue says that it is settled", steps)
		}
		if p.Total != 25 || p.All != cases || len(p.Rows) != 25 {
			t.Errorf("step %d: %d rows of %d, in all %d", steps, len(p.Rows), p.Total, p.All)
		}
		w.sameAsCases(p)
		if p.Settled {
			close(done)
		}
	}
	w.do("admin", "", "closure_add", `{"date":"2026-11-25","name":"Libur setempat"}`) // so reviews go behind the responses
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("the follower did not come to its end")
	}
	mu.Lock()
	defer mu.Unlock()
	if want := (cases + followStep - 1) / followStep; steps != want {
		t.Errorf("%d steps for %d cases, want %d", steps, cases, want)
	}
	p := w.list("pengelola", model.Query{Category: "DAT-2"})
	if w.sameAsCases(p); p.Rows[0].Clock.Name != "response" || p.Rows[24].Clock.Name != "review" {
		t.Errorf("from %s to %s", p.Rows[0].Clock.Name, p.Rows[24].Clock.Name)
	}
}

// sameAsCases holds some rows of a page against the cases themselves, and their
// order against their deadlines.
func (w *world) sameAsCases(p model.Page) {
	w.t.Helper()
	if !slices.IsSortedFunc(p.Rows, func(a, b model.Row) int { return a.Clock.DueAt.Compare(b.Clock.DueAt) }) {
		w.t.Error("the rows are not in the order of their deadlines")
	}
	for i := 0; i < len(p.Rows); i += 6 {
		r := p.Rows[i]
		v, err := w.desk("pengelola").Case(w.ctx(), string(r.ID))
		if err != nil {
			w.t.Error(err)
			return
		}
		if want := model.Nearest(v.Clocks); r.Clock.Name != want.Name || !r.Clock.DueAt.Equal(want.DueAt) {
			w.t.Errorf("%s is listed as due %v, the case says %v", r.Register, r.Clock.DueAt, want.DueAt)
		}
	}
}

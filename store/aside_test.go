package store

import (
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// hits are the cases that a search finds, and whether it looked at all.
func (w *world) hits(who model.StaffID, text string) (out []model.CaseID, settled bool) {
	w.t.Helper()
	p := w.list(who, model.Query{Place: "all", Text: text, Limit: 1000})
	for _, r := range p.Rows {
		out = append(out, r.ID)
	}
	if p.Total != len(out) {
		w.t.Errorf("%s, %q: counted %d, listed %d", who, text, p.Total, len(out))
	}
	return out, p.Settled
}

// asideTexts are words, names, beginnings of both, and two words at once.
func asideTexts() []string {
	return []string{"dipotong ", "sembako ", "dip", "semb", "ani ", "budi ", "budi dipotong ", "lain ", "diperb", "bukan bidang ", "sudah dicek ", "tidakada "}
}

// TestWhatStandsAsideIsFoundAsByReading: of cases that no index holds a search
// finds the same with their words kept in memory as by reading each, for whoever
// may see them and after they changed.
func TestWhatStandsAsideIsFoundAsByReading(t *testing.T) {
	w := newWorld(t)
	h := newHistory(w, 5)
	found, kept := 0, 0
	for round := range 6 {
		if err := h.run(desks{w}, 60); err != nil {
			t.Fatal(err)
		}
		if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
			t.Fatal(err)
		}
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		if round%2 == 0 { // in the other rounds what changed since is read
			w.b.aside.make()
		}
		type search struct {
			who  model.StaffID
			text string
		}
		with := map[search][]model.CaseID{}
		for _, who := range []model.StaffID{"pengelola", "petugas", "kepala", "kabid-linjamsos", "auditor"} {
			for _, text := range asideTexts() {
				got, settled := w.hits(who, text)
				if !settled {
					t.Errorf("%s, %q: not all was looked at", who, text)
				}
				with[search{who, text}] = got
				found += len(got)
			}
		}
		kept = max(kept, w.b.aside.held)
		w.b.aside.drop()
		for s, got := range with {
			if want, _ := w.hits(s.who, s.text); !slices.Equal(got, want) {
				t.Errorf("round %d, %s, %q: %v, by reading %v", round, s.who, s.text, got, want)
			}
		}
	}
	if found == 0 || kept == 0 {
		t.Errorf("%d found, %d words aside: the test shows nothing", found, kept)
	}
}

// TestNothingOfAnErasedPersonStandsAside once they are erased.
func TestNothingOfAnErasedPersonStandsAside(t *testing.T) {
	w := newWorld(t)
	v := w.ended("Zubaidah")
	w.move(7 * 366 * 24 * time.Hour)
	w.must("pengelola", "", 0, &model.ConfirmDate{Date: w.now().Format(time.DateOnly)})
	for range asideFew + 1 {
		w.register("petugas", "Sumarni", "Sembako")
	}
	w.b.aside.make()
	if w.b.aside.held == 0 {
		t.Fatal("nothing stands aside")
	}
	w.must("kepala", "", 0, &model.PersonErased{Case: v.Register, Basis: "045/BA/2032"})
	w.b.aside.mu.RLock()
	defer w.b.aside.mu.RUnlock()
	if len(w.b.aside.ids) > 0 || len(w.b.aside.blocks) > 0 {
		t.Error("words are left")
	}
}

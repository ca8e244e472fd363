package store

import (
	"fmt"
	"testing"

	"aduan/model"
)

// TestRefusalTakesNoLongerForACaseThatMuchIsDoneIn: whoever may not know of a
// case, or of no more than its number, learns nothing by how long that takes. It
// is counted in what is allocated, the least of many times, so that nothing
// beside it and no slow machine matters.
func TestRefusalTakesNoLongerForACaseThatMuchIsDoneIn(t *testing.T) {
	w := newWorld(t)
	busy, quiet := w.pungli(), w.pungli()
	for _, id := range []model.CaseID{busy, quiet} {
		w.do("pengelola", id, "verify", `{"category":"SAL-1","complete":true}`)
	}
	for i := range 80 {
		w.do("pengelola", busy, "note", fmt.Sprintf(`{"text":"catatan %d"}`, i))
	}
	least := func(f func()) float64 {
		best := testing.AllocsPerRun(1, f)
		for range 20 {
			best = min(best, testing.AllocsPerRun(1, f))
		}
		return best
	}
	n := 0
	for _, who := range []model.StaffID{"kabid-linjamsos", "kabid-dayasos", "petugas", "auditor"} {
		d := w.desk(who)
		for what, ask := range map[string]func(id model.CaseID){
			"read": func(id model.CaseID) { _, _ = d.Case(w.ctx(), string(id)) },
			"note": func(id model.CaseID) {
				n++
				_, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprintf("refused%d", n)), Case: id, Action: w.action("note", `{"text":"x"}`)})
				if model.CodeOf(err) != model.CodeNotFound {
					t.Errorf("%s: %v", who, err)
				}
			},
			"file": func(id model.CaseID) { _, _, _ = d.(Files).OpenAttachment(w.ctx(), "f", string(id), "x") },
			"hold": func(id model.CaseID) {
				n++
				_, _ = d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprintf("refused%d", n)), Action: w.action("hold", `{"about":"`+string(id)+`","reason":"x"}`)})
			},
		} {
			much, little := least(func() { ask(busy) }), least(func() { ask(quiet) })
			if much > little+100 {
				t.Errorf("%s is refused to %s with %.0f allocations where much is done, %.0f where little is", what, who, much, little)
			}
		}
	}
}

package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// previewed is the whole preview, part by part.
func (w *world) previewed(who model.StaffID, c model.ClosureChange) (all model.ClosurePart) {
	w.t.Helper()
	for after := ""; ; after = all.Next {
		part, err := w.desk(who).PreviewClosure(w.ctx(), c, after)
		if err != nil {
			w.t.Fatalf("%+v: %v", c, err)
		}
		part.Moves = append(all.Moves, part.Moves...)
		part.Others += all.Others
		if all = part; part.Next == "" {
			return all
		}
	}
}

// running names every running clock of every open case with its due moment.
func (w *world) running(ids []model.CaseID) map[string]time.Time {
	w.t.Helper()
	out := map[string]time.Time{}
	for _, id := range ids {
		v, err := w.desk("kepala").Case(w.ctx(), string(id))
		if err != nil {
			w.t.Fatal(err)
		}
		for _, k := range v.Clocks {
			if k.Running() {
				out[fmt.Sprintf("%s %s %d %s", id, k.Name, k.Round, k.For)] = k.DueAt
			}
		}
	}
	return out
}

// cases of many kinds: new, reviewed, waiting, disposed, ended.
func (w *world) many() (ids []model.CaseID) {
	w.t.Helper()
	for i := range 6 {
		id := w.register("petugas", fmt.Sprint("Nama ", i), "Sembako belum cair").Case.ID
		for j, s := range life() {
			if j < i {
				w.do(s.who, id, s.do, s.input)
			}
		}
		ids = append(ids, id)
		w.move(7 * time.Hour)
	}
	w.do("petugas", ids[0], "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	w.do("pengelola", ids[1], "reject", `{"reason":"tidak_logis"}`)
	return ids
}

// TestClosurePreviewSaysWhatMoves: adding a day, and taking it away again, moves
// exactly the deadlines that were named, to the moments that were named.
func TestClosurePreviewSaysWhatMoves(t *testing.T) {
	w := newWorld(t)
	ids := w.many()
	rnd, moved := rand.New(rand.NewPCG(7, 11)), 0
	for range 25 {
		day := w.now().AddDate(0, 0, rnd.IntN(60)-10).Format(time.DateOnly)
		if w.closed(day) {
			continue
		}
		for _, c := range []model.ClosureChange{{Date: day}, {Date: day, Remove: true}} {
			part, was := w.previewed("kepala", c), w.running(ids)
			moved += len(part.Moves)
			if part.Done != part.Open || part.Open != 5 || part.Others != 0 {
				t.Fatalf("%+v: looked at %d of %d, %d others", c, part.Done, part.Open, part.Others)
			}
			w.must("hendra", "", 0, c.Action())
			w.move(time.Second)
			for _, m := range part.Moves {
				name := fmt.Sprintf("%s %s %d %s", m.ID, m.Clock, m.Round, m.For)
				if !was[name].Equal(m.Was) {
					t.Errorf("%+v: %s was due %v, the preview said %v", c, name, was[name], m.Was)
				}
				was[name] = m.Will
			}
			for name, due := range w.running(ids) {
				if !due.Equal(was[name]) {
					t.Errorf("%+v: %s is due %v, the preview said %v", c, name, due, was[name])
				}
			}
		}
	}
	if moved == 0 {
		t.Fatal("nothing ever moved")
	}
}

func (w *world) closed(day string) bool {
	cals, err := w.desk("hendra").Book().Calendar(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	for _, c := range cals(w.now()).Closures() {
		if c.Date.String() == day {
			return true
		}
	}
	return false
}

// TestClosurePreviewOfTheAdminCountsAndNamesNoCase: an admin reads no case, so
// the preview says how many move and nothing else.
func TestClosurePreviewOfTheAdminCountsAndNamesNoCase(t *testing.T) {
	w := newWorld(t)
	w.must("hendra", "", 0, &model.StaffAdd{Username: "joko", FullName: "Joko", Posts: []model.PostID{"admin"}})
	w.many()
	c := model.ClosureChange{Date: "2026-11-24"}
	full, admin := w.previewed("kepala", c), w.previewed("admin", c)
	cases := map[model.CaseID]bool{}
	for _, m := range full.Moves {
		cases[m.ID] = true
	}
	if len(admin.Moves) != 0 || admin.Others != len(cases) || len(cases) == 0 {
		t.Errorf("the admin is told of %d moves and %d others; %d cases move", len(admin.Moves), admin.Others, len(cases))
	}
}

// TestClosurePreviewLeavesOutACaseAboutTheViewer, in the count too.
func TestClosurePreviewLeavesOutACaseAboutTheViewer(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"channel":"letter","complainant":{"name":"Ani"},"subject":"x","text":"x","category":"DAT-2","respondent":{"kind":"staff","post":"kepala"}}`).Case.ID
	c := model.ClosureChange{Date: "2026-11-23"}
	if p := w.previewed("kepala", c); len(p.Moves) != 0 || p.Others != 0 {
		t.Errorf("the head is told of %d moves and %d others of the case about them", len(p.Moves), p.Others)
	}
	if p := w.previewed("pengelola", c); len(p.Moves) == 0 || p.Moves[0].ID != id {
		t.Errorf("the pengelola is told of %+v", p)
	}
}

// TestClosurePreviewRefusesWhatTheDeedWould: a day that is closed already, one
// that was never added, no date, and who has no business here.
func TestClosurePreviewRefusesWhatTheDeedWould(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		who  model.StaffID
		ask  model.ClosureChange
		rule string
	}{
		{"hendra", model.ClosureChange{Date: "2026-12-25"}, "closure_there"},
		{"hendra", model.ClosureChange{Date: "2026-12-25", Remove: true}, "closure_decreed"},
		{"hendra", model.ClosureChange{Date: "2026-12-15", Remove: true}, "unknown_closure"},
		{"hendra", model.ClosureChange{Date: "kemarin"}, "date"},
		{"petugas", model.ClosureChange{Date: "2026-12-15"}, "role"},
	} {
		_, err := w.desk(c.who).PreviewClosure(w.ctx(), c.ask, "")
		if e, ok := err.(*model.Error); !ok || e.Rule != c.rule {
			t.Errorf("%s %+v: %v", c.who, c.ask, err)
		} else if c.rule == "role" && len(e.Who) == 0 {
			t.Error("nobody is named who could")
		}
	}
}

// TestClosurePreviewStops when nobody waits for it any more, and comes in parts.
func TestClosurePreviewStops(t *testing.T) {
	w := newWorld(t)
	for i := range previewFolds + 20 {
		w.register("petugas", fmt.Sprint("Nama ", i), "Sembako belum cair")
	}
	c := model.ClosureChange{Date: "2026-11-23"}
	part, err := w.desk("kepala").PreviewClosure(w.ctx(), c, "")
	if err != nil || part.Next == "" || part.Done != previewFolds || part.Open != previewFolds+20 {
		t.Errorf("the first part looked at %d of %d, next %q (%v)", part.Done, part.Open, part.Next, err)
	}
	if p := w.previewed("kepala", c); p.Done != previewFolds+20 || len(p.Moves) < previewFolds+20 {
		t.Errorf("all parts looked at %d, %d moves", p.Done, len(p.Moves))
	}
	ctx, cancel := context.WithCancel(w.ctx())
	cancel()
	if _, err := w.desk("kepala").PreviewClosure(ctx, c, ""); err == nil {
		t.Error("it went on after its asker had gone")
	}
}

// TestClosurePreviewIsTheSameWithAndWithoutWhatOthersKeepSecret: neither how many
// cases are open nor how many move on which day tells of a secret case, or of one
// about the viewer: with every date one may ask for, that would tell when it came
// and when it is due.
func TestClosurePreviewIsTheSameWithAndWithoutWhatOthersKeepSecret(t *testing.T) {
	w := newWorld(t)
	w.must("hendra", "", 0, &model.StaffAdd{Username: "joko", FullName: "Joko", Posts: []model.PostID{"admin"}})
	w.many()
	c := model.ClosureChange{Date: "2026-11-26"}
	who := []model.StaffID{"admin", "auditor", "ppid", "sekretaris"}
	figures := func() (out []string) {
		for _, id := range who {
			p := w.previewed(id, c)
			out = append(out, fmt.Sprint(id, p.Open, p.Done, p.Others, len(p.Moves)))
		}
		return out
	}
	was := figures()
	w.do("petugas", "", "register", `{"channel":"letter","complainant":{"name":"Ani"},"subject":"x","text":"x","category":"SAL-1","respondent":{"kind":"staff","post":"sekretaris"}}`)
	w.do("petugas", "", "register", `{"channel":"letter","complainant":{"name":"Ani"},"subject":"x","text":"x","category":"KKS-2","respondent":{"kind":"unclear"}}`)
	if now := figures(); !slices.Equal(was, now) {
		t.Errorf("before %v, after %v", was, now)
	}
	if p := w.previewed("pengelola", c); p.Open < 2 || p.Others != 0 {
		t.Errorf("whoever reads them is told of %d open ones, %d others", p.Open, p.Others)
	}
}

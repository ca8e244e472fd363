package store

import (
	"strings"
	"testing"

	"aduan/model"
)

// three books one matter three times: as petugas, the last two merged into the
// first by the pengelola.
func (w *world) three() (into, second, third model.CaseID) {
	w.t.Helper()
	into = w.register("petugas", "Siti Maryam", "KKS terblokir").Case.ID
	second = w.register("petugas", "Siti M.", "KKS saya terblokir").Case.ID
	third = w.register("petugas", "Paijan", "KKS istri").Case.ID
	w.do("pengelola", into, "verify", `{"category":"KKS-1"}`)
	w.do("pengelola", second, "merge", `{"with":"1"}`)
	w.do("pengelola", third, "merge", `{"with":"0001/2026"}`)
	return into, second, third
}

func (w *world) found(who model.StaffID, text string) string {
	w.t.Helper()
	p, err := w.desk(who).List(w.ctx(), model.Query{Place: "all", Text: text})
	if err != nil {
		w.t.Fatal(err)
	}
	var out []string
	for _, r := range p.Rows {
		out = append(out, r.Register+" "+string(r.State)+" "+r.MergedInto)
	}
	return strings.Join(out, ", ")
}

func TestMergeIsOneDeedOnTwoCases(t *testing.T) {
	w := newWorld(t)
	into, second, _ := w.three()
	m, err := w.desk("pengelola").Case(w.ctx(), "2")
	if err != nil || m.State != model.Merged || m.MergedInto != "0001/2026" {
		t.Fatalf("%v %+v", err, m)
	}
	v, err := w.desk("pengelola").Case(w.ctx(), string(into))
	if err != nil || len(v.Complainants) != 3 || v.Complainants[2].Name != "Paijan" || v.Complainants[2].From != "0003/2026" || len(v.Merged) != 2 {
		t.Fatalf("%v %+v %v", err, v.Complainants, v.Merged)
	}
	if p, err := w.desk("pengelola").List(w.ctx(), model.Query{}); err != nil || len(p.Rows) != 1 || p.Rows[0].Register != "0001/2026" {
		t.Errorf("the queue: %v %+v", err, p.Rows)
	}
	h, err := w.desk("pengelola").Home(w.ctx())
	if err != nil || len(h.Recent) < 3 || h.Recent[0].Case.Register != "0003/2026" || h.Recent[1].Case.Register != "0002/2026" || h.Recent[2].Kind == "merge" {
		t.Errorf("what just happened: %v %+v", err, h.Recent)
	}
	w.sound()
	w.do("pengelola", second, "unmerge", `{}`)
	if v, err := w.desk("pengelola").Case(w.ctx(), "1"); err != nil || len(v.Complainants) != 2 {
		t.Errorf("%v %+v", err, v.Complainants)
	}
	w.do("pengelola", second, "merge", `{"with":"1"}`)
	w.do("pengelola", second, "undo", `{}`)
	if m, err := w.desk("pengelola").Case(w.ctx(), "2"); err != nil || m.State != model.Received || m.MergedInto != "" {
		t.Errorf("%v %s %s", err, m.State, m.MergedInto)
	}
	w.sound()
	if err := w.b.Rebuild(w.ctx()); err != nil {
		t.Fatal(err)
	}
	w.sound()
}

func TestNumberOfAMergedCaseLeadsToWhereItWent(t *testing.T) {
	w := newWorld(t)
	into, _, _ := w.three()
	for _, text := range []string{"2", "0002", "0002/2026"} {
		if got := w.found("petugas", text); got != "0002/2026 merged 0001/2026, 0001/2026 verified " {
			t.Errorf("%q finds %q", text, got)
		}
	}
	if got := w.found("pengelola", "paijan"); !strings.Contains(got, "0001/2026 verified") || !strings.Contains(got, "0003/2026 merged") {
		t.Errorf("by name: %q", got)
	}
	// A secret case is led to by nothing, and its number stands nowhere.
	w.do("pengelola", into, "secrecy", `{"secrecy":"secret","identity":"withheld"}`)
	if got := w.found("petugas", "0002/2026"); got != "0002/2026 merged " {
		t.Errorf("a clerk finds %q", got)
	}
}

func TestOneMergeAtOnceOfTwoWins(t *testing.T) {
	w := newWorld(t)
	a := w.register("petugas", "A", "x").Case.ID
	b := w.register("petugas", "B", "x").Case.ID
	done := make(chan error, 2)
	for _, x := range [][2]model.CaseID{{a, b}, {b, a}} {
		act := w.action("merge", `{"with":"`+string(x[1])+`"}`)
		go func() { _, err := w.act("pengelola", x[0], 0, act); done <- err }()
	}
	first, second := <-done, <-done
	if (first == nil) == (second == nil) {
		t.Errorf("both ways: %v, %v", first, second)
	}
	w.sound()
}

func TestMergeThatIsSentAgainIsDoneOnce(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "A", "x").Case.ID
	w.register("petugas", "B", "x")
	w.register("petugas", "C", "x")
	send := func(with string) (model.Outcome, error) {
		return w.desk("pengelola").Act(w.ctx(), model.Deed{ID: "d-merge", Case: id, Action: w.action("merge", `{"with":"`+with+`"}`)})
	}
	if _, err := send("2"); err != nil {
		t.Fatal(err)
	}
	if o, err := send("0002/2026"); err != nil || !o.Replayed {
		t.Errorf("again: %v %v", o.Replayed, err)
	}
	_, err := send("3")
	wantRule(t, err, model.CodeInvalid, "deed_used")
	again := model.Deed{ID: "d-link", Case: "2", Action: w.action("link", `{"with":"3","kind":"same_matter"}`)}
	for range 2 {
		if _, err := w.desk("pengelola").Act(w.ctx(), again); err != nil {
			t.Errorf("a link sent again: %v", err)
		}
	}
}

package store

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// TestALaterProfileKeepsWhatWasPromisedAndNamesTheCases: those that were received
// before it go on by its predecessor; who may know of a case is told of it, and
// nobody else.
func TestALaterProfileKeepsWhatWasPromisedAndNamesTheCases(t *testing.T) {
	w := newWorld(t)
	old := w.register("petugas", "Sumarni", "Sembako").Case
	secret := w.pungli()
	kept := func(who model.StaffID) model.KeptPart {
		t.Helper()
		p, err := w.desk(who).KeptRules(w.ctx(), "")
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := kept("kepala"); len(p.Rules) != 0 || p.Open != 2 {
		t.Errorf("before any change: %+v", p)
	}
	text := strings.ReplaceAll(string(w.profile()), "limit: 14\n    unit: working_days", "limit: 10\n    unit: working_days")
	w.move(time.Minute)
	w.must("kepala", "", 0, &model.ProfileApply{Text: text})
	later := w.register("petugas", "Warsito", "KKS").Case
	for range 2 { // before the follower has made the rows anew, and after
		p := kept("kepala")
		found := map[model.CaseID]int{}
		for _, r := range p.Rules {
			if found[r.ID]++; r.ID == old.ID && (r.Limit != 14 || r.Now == nil || r.Now.Limit != 10 || r.Version != 1) {
				t.Errorf("%+v", r)
			}
		}
		if found[old.ID] != 1 || found[later.ID] != 0 || p.Open != 3 || p.Done != 3 {
			t.Errorf("the head is told of %v, %+v", found, p)
		}
		for _, r := range kept("kabid-linjamsos").Rules {
			if r.ID == secret {
				t.Error("the respondent is told of the case")
			}
		}
		if p := kept("admin"); len(p.Rules) != 0 || p.Others != 1 {
			t.Errorf("the admin, who reads no case, is told %+v", p)
		}
		if v, err := w.desk("kepala").Case(w.ctx(), string(old.ID)); err != nil || !limits(v.Clocks, 14) {
			t.Errorf("its clocks are %+v (%v)", v.Clocks, err)
		}
		if v, err := w.desk("kepala").Case(w.ctx(), string(later.ID)); err != nil || limits(v.Clocks, 14) {
			t.Errorf("the later one's clocks are %+v (%v)", v.Clocks, err)
		}
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
	}
	w.sound()
}

// limits tells whether a settlement clock has a limit.
func limits(clocks []model.Clock, n int) bool {
	for _, k := range clocks {
		if strings.HasPrefix(k.Name, "settlement") && k.Limit == n {
			return true
		}
	}
	return false
}

package store

import (
	"fmt"
	"testing"

	"aduan/model"
)

func (w *world) teams(who model.StaffID, q model.TeamQuery) model.TeamPage {
	w.t.Helper()
	p, err := w.desk(who).Teams(w.ctx(), q)
	if err != nil {
		w.t.Fatal(err)
	}
	return p
}

// teamed books an oversight entry, reviewed, with a team of two: the kabid of
// Rehsos and the sekretaris.
func (w *world) teamed(subject string) model.CaseID {
	w.t.Helper()
	id := w.do("petugas", "", "register", fmt.Sprintf(`{"complainant":{"name":"Rahasia Sekali"},"subject":%q,"text":"dipotong","category":"SAL-1"}`, subject)).Case.ID
	w.do("pengelola", id, "verify", `{"category":"SAL-1"}`)
	w.do("kepala", id, "form_team", `{"lead":"kabid-rehsos","members":[{"staff":"sekretaris"},{"name":"Yudi","agency":"TKSK"}],"task":"periksa"}`)
	return id
}

// TestTeamsAreReadByTheirMembersAndByWhoSeesToThem, and by nobody else.
func TestTeamsAreReadByTheirMembersAndByWhoSeesToThem(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	id := w.teamed("Potongan bansos")
	w.do("kabid-rehsos", id, "note", `{"kind":"field_visit","place":"E-warong","seen":"tidak ada daftar harga"}`)
	for who, want := range map[model.StaffID]int{"kabid-rehsos": 1, "kepala": 1, "pengelola": 1, "sekretaris": 1, "petugas": 0, "kabid-linjamsos": 0, "admin": 0} {
		p := w.teams(who, model.TeamQuery{})
		if len(p.Teams) != want || p.Total != want || len(p.Rows) != want {
			t.Errorf("%s reads %d teams of %d", who, len(p.Teams), p.Total)
		}
		if everyone := who == "kepala" || who == "pengelola" || who == "sekretaris"; p.Everyone != everyone {
			t.Errorf("%s: of everyone %v", who, p.Everyone)
		}
	}
	r := w.teams("kabid-rehsos", model.TeamQuery{}).Teams[0]
	if r.Team == nil || r.Team.Task != "periksa" || len(r.Team.Members) != 2 || r.Notes != 1 || r.Newest.Seen != "tidak ada daftar harga" {
		t.Errorf("the team is %+v, its newest note %+v", r.Team, r.Newest)
	}
	if fmt.Sprint(r.Lacks) != "[{letter 0 } {field 1 present} {field 1 evidence}]" {
		t.Errorf("lacks %v", r.Lacks)
	}
}

// TestTeamsComeInPages, each once.
func TestTeamsComeInPages(t *testing.T) {
	w := newWorld(t)
	for i := range 3 {
		w.teamed(fmt.Sprintf("Potongan %d", i))
	}
	first := w.teams("kabid-rehsos", model.TeamQuery{Limit: 2})
	second := w.teams("kabid-rehsos", model.TeamQuery{Limit: 2, After: first.Next})
	if len(first.Teams) != 2 || first.Next == "" || len(second.Teams) != 1 || second.Next != "" || first.Total != 3 {
		t.Fatalf("pages of %d and %d, next %q and %q", len(first.Teams), len(second.Teams), first.Next, second.Next)
	}
	for _, r := range first.Teams {
		if r.ID == second.Teams[0].ID {
			t.Error("a team comes twice")
		}
	}
}

// TestRespondentReadsNoTeamThatExaminesThem.
func TestRespondentReadsNoTeamThatExaminesThem(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"complainant":{"name":"Rahasia"},"subject":"x","text":"x","category":"SAL-1","respondent":{"kind":"staff","post":"pengelola"}}`).Case.ID
	w.do("sekretaris", id, "verify", `{"category":"SAL-1","respondent":{"kind":"staff","post":"pengelola"}}`)
	w.do("kepala", id, "form_team", `{"lead":"kabid-rehsos"}`)
	if p := w.teams("pengelola", model.TeamQuery{}); p.Total != 0 || p.All != 0 || len(p.Teams) != 0 {
		t.Errorf("the respondent reads %+v", p)
	}
	if p := w.teams("kepala", model.TeamQuery{}); p.Total != 1 {
		t.Errorf("the head reads %d teams", p.Total)
	}
}

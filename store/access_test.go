package store

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// TestAuditorReadsWhoOpenedAnIdentity: who, when and why, of cases that the
// auditor reads; of a secret one not even that it was opened.
func TestAuditorReadsWhoOpenedAnIdentity(t *testing.T) {
	w := newWorld(t)
	plain := w.register("petugas", "Siti", "Sembako belum cair").Case
	w.do("pengelola", plain.ID, "verify", `{"category":"KKS-2","complete":true}`)
	secret := w.register("petugas", "Rahmat", "Pungli").Case
	w.do("pengelola", secret.ID, "secrecy", `{"secrecy":"secret"}`)
	w.do("pengelola", plain.ID, "reveal", `{"reason":"menelepon pengadu"}`)
	w.move(time.Minute)
	w.do("pengelola", secret.ID, "reveal", `{"reason":"memeriksa"}`)
	audit, err := w.desk(w.staffAs(model.Auditor)).Accesses(w.ctx(), model.AccessQuery{})
	if err != nil || len(audit.Rows) != 1 || audit.Rows[0].Case != plain.Register || audit.Rows[0].By.Person != "pengelola" || audit.Rows[0].Reason == nil || audit.Rows[0].Reason.Text != "menelepon pengadu" {
		t.Fatalf("%+v %v", audit, err)
	}
	head := w.desk("kepala")
	if all, err := head.Accesses(w.ctx(), model.AccessQuery{}); err != nil || len(all.Rows) != 2 || all.Rows[0].Case != secret.Register {
		t.Fatalf("%+v %v", all, err)
	}
	if one, err := head.Accesses(w.ctx(), model.AccessQuery{Case: plain.Register}); err != nil || len(one.Rows) != 1 {
		t.Fatalf("%+v %v", one, err)
	}
	if late, err := head.Accesses(w.ctx(), model.AccessQuery{Since: w.now()}); err != nil || len(late.Rows) != 1 {
		t.Fatalf("%+v %v", late, err)
	}
	for _, who := range []model.StaffID{"petugas", "pengelola", "admin"} {
		if _, err := w.desk(who).Accesses(w.ctx(), model.AccessQuery{}); model.CodeOf(err) != model.CodeDenied {
			t.Errorf("%s: %v", who, err)
		}
	}
}

// TestAccessLogIsReadByPeriodAndOnToItsEnd: by day, by who looked, and page by page;
// what one may not know of is in no page and makes none longer.
func TestAccessLogIsReadByPeriodAndOnToItsEnd(t *testing.T) {
	w := newWorld(t)
	plain, secret := w.register("petugas", "Siti", "Sembako belum cair").Case, w.register("petugas", "Rahmat", "Pungli").Case
	w.do("pengelola", plain.ID, "verify", `{"category":"KKS-2","complete":true}`)
	w.do("pengelola", secret.ID, "secrecy", `{"secrecy":"secret"}`)
	first := w.now()
	for range 30 { // one a day, and each tenth day of the secret one too
		w.do([]model.StaffID{"pengelola", "kepala"}[w.now().Day()%2], plain.ID, "reveal", `{"reason":"menelepon"}`)
		if w.now().Day()%10 == 0 {
			w.do("pengelola", secret.ID, "reveal", `{"reason":"memeriksa"}`)
		}
		w.move(24 * time.Hour)
	}
	days := func(who model.StaffID, q model.AccessQuery) (out []string, next string) {
		t.Helper()
		p, err := w.desk(who).Accesses(w.ctx(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range p.Rows {
			out = append(out, x.At.Format("0201"))
		}
		return out, p.Next
	}
	auditor := w.staffAs(model.Auditor)
	for from := range 30 {
		for _, n := range []int{1, 7} {
			since := first.AddDate(0, 0, from).Truncate(time.Hour)
			got, _ := days(auditor, model.AccessQuery{Since: since, Until: since.AddDate(0, 0, n)})
			var want []string
			for d := min(from+n, 30) - 1; d >= from; d-- {
				want = append(want, first.AddDate(0, 0, d).Format("0201"))
			}
			if !slices.Equal(got, want) {
				t.Fatalf("from %s, %d days: %v, want %v", since, n, got, want)
			}
		}
	}
	if got, next := days(auditor, model.AccessQuery{Until: first.AddDate(0, 0, -1)}); len(got) > 0 || next != "" {
		t.Errorf("before the first: %v", got)
	}
	if got, _ := days("kepala", model.AccessQuery{}); len(got) != 33 {
		t.Errorf("the head reads %d", len(got))
	}
	if got, _ := days(auditor, model.AccessQuery{By: "kepala"}); len(got) != 15 {
		t.Errorf("the head looked %d times", len(got))
	}
	if got, _ := days(auditor, model.AccessQuery{Case: plain.Register, Until: first.AddDate(0, 0, 3)}); len(got) != 3 {
		t.Errorf("of the case %v", got)
	}
	whole, next := days(auditor, model.AccessQuery{})
	if len(whole) != 30 || next != "" {
		t.Fatalf("%v %q", whole, next)
	}
	var paged []string
	for q := (model.AccessQuery{Limit: 10}); ; {
		page, next := days(auditor, q)
		paged = append(paged, page...)
		if q.After = next; next == "" {
			break
		}
	}
	if !slices.Equal(paged, whole) {
		t.Errorf("by pages %v, want %v", paged, whole)
	}
	_, err := w.desk(auditor).Accesses(w.ctx(), model.AccessQuery{After: "x"})
	wantRule(t, err, model.CodeInvalid, "cursor")
}

// staffAs is who holds the first post of a role.
func (w *world) staffAs(role model.Role) model.StaffID {
	w.t.Helper()
	me, err := w.desk("hendra").Me(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	for _, p := range me.Office.PostsOf(role) {
		return model.StaffID(p.Code)
	}
	w.t.Fatalf("no post of role %s", role)
	return ""
}

// TestPersonIsGivenACopyOfTheirOwnData: data, cases as far as they are told of
// them, who looked; and the copy is in the log itself.
func TestPersonIsGivenACopyOfTheirOwnData(t *testing.T) {
	w := newWorld(t)
	v := w.do("petugas", "", "register", `{"complainant":{"name":"Siti","nik":"3508044107850001","phone":"085233000041"},"subject":"Sembako","text":"Belum cair.","category":"KKS-2","area":"35.08.04.2007"}`).Case
	other := w.do("petugas", "", "register", `{"complainant":{"name":"Siti A.","nik":"3508044107850001"},"subject":"Lain","text":"Lain.","category":"KKS-2","area":"35.08.04.2007"}`).Case
	for _, id := range []model.CaseID{v.ID, other.ID} {
		w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	}
	w.do("pengelola", v.ID, "note", `{"text":"RAHASIA-TIM"}`)
	w.do("pengelola", v.ID, "reveal", `{"reason":"menelepon"}`)
	w.do("pengelola", v.ID, "respond", `{"kind":"substance","text":"sedang diurus","how":"phone"}`)
	ask := func(who model.StaffID) (model.PersonFile, error) {
		return w.desk(who).ExportPerson(w.ctx(), model.Deed{ID: model.DeedID(w.id()), Action: &model.PersonExport{Case: v.Register, Basis: "045/2026"}})
	}
	f, err := ask("pengelola")
	if err != nil {
		t.Fatal(err)
	}
	if f.Person.NIK != "3508044107850001" || len(f.Cases) != 1 || f.Cases[0].Text != "Belum cair." || f.Cases[0].Role != "complainant" {
		t.Errorf("%+v", f)
	}
	if !slices.Equal(f.AlsoIn, []string{other.Register}) {
		t.Errorf("also in %v", f.AlsoIn)
	}
	var kinds []string
	for _, x := range f.Accesses {
		kinds = append(kinds, x.Kind)
	}
	slices.Sort(kinds)
	if !slices.Equal(kinds, []string{"person_export", "respond", "reveal"}) {
		t.Errorf("looks %v", kinds)
	}
	if b, err := json.Marshal(f); err != nil || strings.Contains(string(b), "RAHASIA-TIM") {
		t.Errorf("a note of the team is in the copy: %s %v", b, err)
	}
	if log, err := w.desk("kepala").Accesses(w.ctx(), model.AccessQuery{}); err != nil || log.Rows[0].Kind != "person_export" || log.Rows[0].Basis != "045/2026" {
		t.Errorf("%+v %v", log, err)
	}
	if _, err := ask("petugas"); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("petugas: %v", err)
	}
	w.b.mustVerify(t)
}

// mustVerify holds every bucket against one made again from the journal.
func (b *Book) mustVerify(t *testing.T) {
	t.Helper()
	faults, err := b.Verify(t.Context(), nil)
	if err != nil || len(faults) > 0 {
		t.Errorf("verify: %+v %v", faults, err)
	}
}

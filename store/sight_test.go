package store

import (
	"slices"
	"strings"
	"testing"

	"aduan/model"
)

// pungli books an oversight entry: secret, its complainant withheld, with the
// kabid of Linjamsos as respondent.
func (w *world) pungli() model.CaseID {
	w.t.Helper()
	return w.do("petugas", "", "register", `{"complainant":{"name":"Rahasia Sekali"},"subject":"Potongan bansos","text":"dipotong lima puluh",
		"category":"SAL-1","respondent":{"kind":"staff","post":"kabid-linjamsos"}}`).Case.ID
}

func (w *world) list(who model.StaffID, q model.Query) model.Page {
	w.t.Helper()
	p, err := w.desk(who).List(w.ctx(), q)
	if err != nil {
		w.t.Fatal(err)
	}
	return p
}

func rowOf(p model.Page, register string) *model.Row {
	i := slices.IndexFunc(p.Rows, func(r model.Row) bool { return r.Register == register })
	if i < 0 {
		return nil
	}
	return &p.Rows[i]
}

func TestRespondentFindsNothingAnywhere(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	id := w.pungli()
	d := w.desk("kabid-linjamsos")
	for _, place := range []string{"queue", "all", "book", "inbox", "team", "undelivered"} {
		p := w.list("kabid-linjamsos", model.Query{Place: place})
		if rowOf(p, "0002/2026") != nil || p.Total > 1 || p.All > 1 {
			t.Errorf("%s shows %+v", place, p)
		}
	}
	for _, ref := range []string{"2", "0002/2026", string(id)} {
		if _, err := d.Case(w.ctx(), ref); model.CodeOf(err) != model.CodeNotFound {
			t.Errorf("case %s: %v", ref, err)
		}
	}
	if _, err := w.act("kabid-linjamsos", id, 0, w.action("note", `{"text":"x"}`)); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("a deed: %v", err)
	}
	h, err := d.Home(w.ctx())
	if err != nil || h.Month["received"] > 1 || h.Month["open"] > 1 {
		t.Errorf("counts %+v %v", h.Month, err)
	}
}

func TestSecretCaseIsItsNumberAloneForOthers(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	id := w.pungli()
	w.do("pengelola", id, "verify", `{"category":"SAL-1","complete":true,"respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
	for _, who := range []model.StaffID{"petugas", "auditor"} {
		r := rowOf(w.list(who, model.Query{Place: "all"}), "0002/2026")
		if r == nil || r.Sight != model.SeeNumber || !r.Secret {
			t.Errorf("%s sees %+v", who, r)
			continue
		}
		want := model.Row{CaseRef: model.CaseRef{Register: "0002/2026"}, Sight: model.SeeNumber, Secret: true}
		if r.State != "" || r.Subject != "" || r.Name != "" || r.ID != "" || r.Clock != nil || !r.ReceivedAt.IsZero() || *r != want {
			t.Errorf("%s sees more than the number: %+v", who, r)
		}
		for _, q := range []model.Query{{States: []model.State{model.Verified}}, {Class: model.Oversight}, {Text: "potongan"}, {Channel: "walk_in"}, {Mine: true}} {
			q.Place = "all"
			if rowOf(w.list(who, q), "0002/2026") != nil {
				t.Errorf("%s learns of it by the filter %+v", who, q)
			}
		}
		if rowOf(w.list(who, model.Query{}), "0002/2026") != nil {
			t.Errorf("%s learns from the queue that it is open", who)
		}
	}
	for _, who := range []model.StaffID{"pengelola", "sekretaris", "kepala"} {
		if r := rowOf(w.list(who, model.Query{}), "0002/2026"); r == nil || r.Subject != "Potongan bansos" {
			t.Errorf("%s does not see it: %+v", who, r)
		}
	}
}

func TestAuditorSeesNoName(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	p := w.list("auditor", model.Query{})
	if r := rowOf(p, "0001/2026"); r == nil || r.Name != "" || !r.NameHidden || r.Subject == "" {
		t.Errorf("%+v", r)
	}
	if p := w.list("auditor", model.Query{Text: "sumarni"}); p.Total != 0 {
		t.Error("the name is found by filter")
	}
	if p := w.list("pengelola", model.Query{Text: "sumarni"}); p.Total != 1 {
		t.Error("the name is not found by those who may")
	}
}

func TestKabidSeesWhatIsDisposedToTheUnit(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	if p := w.list("kabid-linjamsos", model.Query{}); p.All != 0 {
		t.Errorf("before the disposition %+v", p)
	}
	w.do("kepala", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	if p := w.list("kabid-linjamsos", model.Query{Mine: true, Unit: "linjamsos"}); p.Total != 1 || p.Rows[0].Subject != "Sembako" {
		t.Errorf("after it %+v", p)
	}
	if p := w.list("kabid-rehsos", model.Query{}); p.All != 0 {
		t.Errorf("another kabid sees %+v", p)
	}
	if p := w.list("pengelola", model.Query{Place: "all", Unit: "linjamsos"}); p.Total != 1 {
		t.Errorf("by unit %+v", p)
	}
	if p := w.list("pengelola", model.Query{Place: "all", Unit: "rehsos"}); p.Total != 0 {
		t.Errorf("by another unit %+v", p)
	}
}

func TestDiskHoldsNoNameAndNoWordOfACase(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni Zebranama", "Zebrasubjek")
	w.pungli()
	w.list("pengelola", model.Query{Text: "zebra"})
	if err := w.desk("petugas").Drafts().Save(w.ctx(), model.FormDraft{Form: "register", Values: map[string]string{"subject": "Zebrakonsep"}}); err != nil {
		t.Fatal(err)
	}
	for _, f := range w.files() {
		for _, word := range []string{"Zebra", "zebra", "dipotong lima", "Rahasia Sekali"} {
			if strings.Contains(f.data, word) {
				t.Errorf("%s holds %q", f.name, word)
			}
		}
	}
}

// TestLinkOfOnePersonNamesNobodyWhoIsWithheld: whoever reads a case under the
// name and another without it is not told that both are one person's, by
// neither of them, nor by what happened.
func TestLinkOfOnePersonNamesNobodyWhoIsWithheld(t *testing.T) {
	w := newWorld(t)
	withheld := w.do("petugas", "", "register", `{"complainant":{"name":"Zaenab"},"subject":"Bansos kurang","text":"x","category":"KKS-2","identity":"withheld"}`).Case.ID
	named := w.do("petugas", "", "register", `{"complainant":{"name":"Zaenab"},"subject":"KKS terblokir","text":"x","category":"KKS-2"}`).Case.ID
	for _, id := range []model.CaseID{withheld, named} {
		w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	}
	w.do("pengelola", withheld, "link", `{"with":"2","kind":"same_person"}`)
	w.do("pengelola", withheld, "link", `{"with":"2","kind":"same_matter"}`)
	w.do("pengelola", named, "link", `{"with":"1","kind":"same_person"}`)
	for _, id := range []model.CaseID{withheld, named} {
		w.do("kepala", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	}
	told := func(who model.StaffID, id model.CaseID) (links, events int) {
		v, err := w.desk(who).Case(w.ctx(), string(id))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range v.Events {
			if e.Kind == "link" && e.Data["case"] != nil {
				events++
			}
		}
		return len(v.Links), events
	}
	for _, tc := range []struct {
		who  model.StaffID
		id   model.CaseID
		want int
	}{
		{"pengelola", withheld, 2}, {"pengelola", named, 1}, {"kabid-linjamsos", withheld, 1}, {"kabid-linjamsos", named, 0},
		{"auditor", withheld, 2}, {"auditor", named, 1}, // to whom both are without a name
	} {
		if links, events := told(tc.who, tc.id); links != tc.want || events != tc.want {
			t.Errorf("%s is told of %d links and %d events, want %d", tc.who, links, events, tc.want)
		}
	}
}

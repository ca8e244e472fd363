package store

import (
	"slices"
	"testing"

	"aduan/model"
)

// where are the parts of a case that somebody is told of.
func (w *world) where(who model.StaffID, text, ref string) []model.Spot {
	w.t.Helper()
	id := w.caseID(ref)
	found, err := w.desk(who).Where(w.ctx(), text, []model.CaseID{id, "no-such-case"})
	if err != nil {
		w.t.Fatal(err)
	}
	if len(found) > 1 {
		w.t.Errorf("%s is told of %v", who, found)
	}
	return found[id]
}

// TestWhereASearchFoundIsToldAsFarAsOneReads: a part is named to those who read
// it, and to nobody else, indexed or not.
func TestWhereASearchFoundIsToldAsFarAsOneReads(t *testing.T) {
	w := searched(t)
	for _, when := range []string{"before it is indexed", "indexed"} {
		for _, c := range []struct {
			who       model.StaffID
			text, ref string
			want      []model.Spot
		}{
			{"pengelola", "sembako", "1", []model.Spot{model.SpotSubject}},
			{"pengelola", "pencairan", "1", []model.Spot{model.SpotSubject}}, // by its stem
			{"pengelola", "semb", "1", []model.Spot{model.SpotSubject}},      // while it is typed
			{"pengelola", "sumarni bulan", "1", []model.Spot{model.SpotName, model.SpotText}},
			{"pengelola", "rekening", "1", []model.Spot{model.SpotNote}},
			{"petugas", "rekening", "1", nil}, // a note of the team
			{"petugas", "sembako rekening", "1", []model.Spot{model.SpotSubject}},
			{"pengelola", "wonorejo", "2", []model.Spot{model.SpotAnswer}},
			{"pengelola", "0002", "2", []model.Spot{model.SpotRegister}},
			{"pengelola", "3508 0454 0368 0021", "1", []model.Spot{model.SpotNIK}},
			{"pengelola", "0812-0000-0007", "2", []model.Spot{model.SpotPhone}},
			{"pengelola", "potongan", "3", []model.Spot{model.SpotSubject, model.SpotText}}, // secret
			{"petugas", "potongan", "3", nil},
			{"petugas", "3508045403680039", "3", nil},
			{"pengelola", "pasar", "4", []model.Spot{model.SpotText}}, // not reviewed
			{"auditor", "sumarni sembako", "1", []model.Spot{model.SpotSubject}},
			{"auditor", "3508045403680021", "1", nil},
			{"kabid-rehsos", "sembako", "1", nil},
			{"admin", "sembako", "1", nil},
			{"pengelola", "3508045403680047", "5", nil}, // voided
			{"pengelola", "salah", "5", nil},
			{"pengelola", "", "1", nil},
		} {
			if got := w.where(c.who, c.text, c.ref); !slices.Equal(got, c.want) {
				t.Errorf("%s: %s is told that %q stands in %v of %s, want %v", when, c.who, c.text, got, c.ref, c.want)
			}
		}
		w.indexNow()
	}
}

// TestWhereASearchFoundNamesALetterAsItsReaderSeesIt: whose letter it is stays
// hidden with the names.
func TestWhereASearchFoundNamesALetterAsItsReaderSeesIt(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"complainant":{"name":"Sumarni"},"subject":"Sembako","text":"Kosong.","category":"KKS-2",
		"channel":{"name":"letter"},"letter":{"number":"470/99/burno","from":"Paguyuban","subject":"Permohonan"}}`).Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","class":"ordinary","complete":true}`)
	for who, want := range map[model.StaffID]int{"pengelola": 1, "auditor": 0} {
		if got := w.where(who, "paguyuban ", "1"); len(got) != want {
			t.Errorf("%s is told of %v", who, got)
		}
	}
	if got := w.where("auditor", "permohonan", "1"); !slices.Equal(got, []model.Spot{model.SpotLetter}) {
		t.Errorf("the auditor is told of %v", got)
	}
}

// TestKeptFiltersSurviveARestartAndAreOnesOwn: at most twenty, each under one
// name, sealed.
func TestKeptFiltersSurviveARestartAndAreOnesOwn(t *testing.T) {
	w := newWorld(t)
	mine := func() model.SavedViews { return w.desk("pengelola").Views() }
	keep := func(name, text string) error {
		return mine().Save(w.ctx(), model.SavedView{Name: name, Place: "queue", Text: text})
	}
	for _, v := range [][2]string{{"Pagi", "lewat"}, {"kotak saran", "kanal:saran"}, {"PAGI", "lewat milik-saya"}} {
		if err := keep(v[0], v[1]); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	w.copyTo(dir)
	w = w.reopened(dir)
	defer func() { w.close() }()
	got, err := mine().List(w.ctx())
	if err != nil || len(got) != 2 || got[0].Name != "kotak saran" || got[1].Text != "lewat milik-saya" || got[1].Place != "queue" {
		t.Fatalf("after a restart %+v, %v", got, err)
	}
	if other, err := w.desk("petugas").Views().List(w.ctx()); err != nil || len(other) != 0 {
		t.Fatalf("somebody else keeps %+v, %v", other, err)
	}
	for i := range model.MaxSavedViews - 2 {
		if err := keep("nomor "+string(rune('a'+i)), "x"); err != nil {
			t.Fatal(err)
		}
	}
	if err := keep("satu lagi", "x"); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("one too many: %v", err)
	}
	if err := keep("", "x"); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("without a name: %v", err)
	}
	if err := mine().Drop(w.ctx(), "pagi"); err != nil {
		t.Fatal(err)
	}
	if got, _ := mine().List(w.ctx()); len(got) != model.MaxSavedViews-1 {
		t.Errorf("%d are left", len(got))
	}
}

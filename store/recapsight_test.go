package store

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

// TestRecapTellsNobodyOfWhatTheyMayNotKnow: a secret case of others is counted
// by its number alone, and no part of a breakdown gives it away.
func TestRecapTellsNobodyOfWhatTheyMayNotKnow(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	id := w.pungli()
	w.do("pengelola", id, "verify", `{"category":"SAL-1","complete":true,"respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
	p := model.PeriodOf(w.now(), model.SpanMonth)
	for who, want := range map[model.StaffID][2]int{"pengelola": {2, 0}, "kepala": {2, 0}, "petugas": {1, 1}, "auditor": {1, 1}, "kabid-linjamsos": {0, 0}} {
		r, err := w.desk(who).Recap(w.ctx(), p, nil)
		if err != nil || r.Total.Entered != want[0] || r.Secret != want[1] {
			t.Errorf("%s counts %d and %d secret ones, want %v (%v)", who, r.Total.Entered, r.Secret, want, err)
		}
		for _, row := range r.Table(model.ByCategory).Rows {
			if row.Value == "SAL-1" && want[1] > 0 {
				t.Errorf("%s sees its category", who)
			}
		}
	}
	q := model.Query{Place: "all", Part: model.Part{By: model.ByClass, Value: string(model.Oversight)}}
	if page := w.list("petugas", q); page.Total != 0 {
		t.Error("a part that one does not see is found by asking for it")
	}
}

// TestRecapOfPetugasHidesTheClassOfCasesSheDoesNotRead, and still counts them.
func TestRecapOfPetugasHidesTheClassOfCasesSheDoesNotRead(t *testing.T) {
	w := newWorld(t)
	id := w.register("pengelola", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	r, err := w.desk("petugas").Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanMonth), nil)
	if err != nil {
		t.Fatal(err)
	}
	rows := r.Table(model.ByClass).Rows
	if len(rows) != 1 || rows[0].Value != model.PartHidden || rows[0].Entered != 1 {
		t.Errorf("by class: %+v", rows)
	}
	if rows := r.Table(model.ByChannel).Rows; len(rows) != 1 || rows[0].Value != "walk_in" {
		t.Errorf("by channel: %+v", rows)
	}
}

// TestReasonOfACaseIsNotCountedForWhoDoesNotReadIt, nor found by asking for it.
func TestReasonOfACaseIsNotCountedForWhoDoesNotReadIt(t *testing.T) {
	w := newWorld(t)
	w.aided()
	for by, reasons := range map[model.StaffID]string{"pengelola": `"asn","guru"`, "petugas": `"guru"`} {
		id := w.register(by, "Sumarni", "Sembako").Case.ID
		w.do("sekretaris", id, "answer", `{"text":"Tidak dapat","how":"phone","category":"KKS-2","reasons":[`+reasons+`]}`)
	}
	for who, want := range map[model.StaffID]map[string]int{"pengelola": {"asn": 1, "guru": 2}, "petugas": {"guru": 1, model.PartHidden: 1}} {
		r, err := w.desk(who).Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanMonth), nil)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, row := range r.Table(model.ByReason).Rows {
			got[row.Value] = row.Entered
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s counts %v, want %v", who, got, want)
		}
		for _, code := range []string{"asn", "guru"} {
			if n := w.list(who, model.Query{Place: "all", Part: model.Part{By: model.ByReason, Value: code}}).Total; n != want[code] {
				t.Errorf("%s finds %d by %s", who, n, code)
			}
		}
	}
}

// TestRecapOfRowsMadeWithoutTheKeys tells no more than how cases stand, and no
// filter tells more.
func TestRecapOfRowsMadeWithoutTheKeys(t *testing.T) {
	t.Parallel()
	w := recapBook(t, 5)
	dir := t.TempDir()
	w.copyTo(dir)
	if err := os.Remove(filepath.Join(dir, "secret", "office.key")); err != nil {
		t.Fatal(err)
	}
	locked := w.reopened(dir)
	defer locked.close()
	if err := locked.b.Rebuild(w.ctx()); err != nil {
		t.Fatal(err)
	}
	for _, who := range []model.StaffID{"pengelola", "auditor", "petugas", "kabid-linjamsos"} {
		d := locked.desk(who)
		r, err := d.Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanYear), nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range figures(&r) {
			if page, err := d.List(w.ctx(), f.q); err != nil || page.Total != f.n {
				t.Errorf("%s: %s is %d, its list %d (%v)", who, name, f.n, page.Total, err)
			}
		}
		for _, row := range r.Table(model.ByClass).Rows {
			if row.Value != model.PartHidden {
				t.Errorf("%s learns of a class: %+v", who, row)
			}
		}
		for _, q := range []model.Query{{Class: model.Ordinary}, {Category: "KKS-2"}, {Area: "35.08"}, {Unit: "linjamsos"}} {
			q.Place = "all"
			if page, err := d.List(w.ctx(), q); err != nil || page.Total != 0 {
				t.Errorf("%s finds %d by %+v (%v)", who, page.Total, q, err)
			}
		}
	}
}

// TestRecapTellsOfASecretCaseOnlyWhatTheRegisterShows: neither that it was voided
// nor in which month it was received.
func TestRecapTellsOfASecretCaseOnlyWhatTheRegisterShows(t *testing.T) {
	w := newWorld(t)
	id := w.do("pengelola", "", "register", `{"channel":"letter","complainant":{"name":"Paidi"},"subject":"x","text":"x","category":"SAL-1",
		"received_at":"2026-10-30T09:00:00+07:00","back_dated_reason":"power_cut"}`).Case.ID
	secret := func() (out [2]int) {
		for i, p := range []model.Period{model.PeriodOf(w.now(), model.SpanMonth).Add(-1), model.PeriodOf(w.now(), model.SpanMonth)} {
			r, err := w.desk("petugas").Recap(w.ctx(), p, nil)
			if err != nil {
				t.Fatal(err)
			}
			out[i] = r.Secret
		}
		return out
	}
	if got := secret(); got != [2]int{0, 1} {
		t.Errorf("October and November tell of %v, want [0 1]", got)
	}
	w.do("pengelola", id, "void", `{"reason":"salah"}`)
	if got := secret(); got != [2]int{0, 1} {
		t.Errorf("a voided one: %v", got)
	}
}

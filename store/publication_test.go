package store

import (
	"bytes"
	"encoding/json"
	"sync"
	"testing"
	"time"

	"aduan/model"
)

// TestPublicationStaysAsItWasRecorded: a report for the public is made once it is
// recorded, and says the same afterwards, whatever is entered and done meanwhile; so
// do the other reports of its period.
func TestPublicationStaysAsItWasRecorded(t *testing.T) {
	t.Parallel()
	w := newWorldAt(t, t.TempDir(), time.Date(2026, 10, 12, 9, 0, 0, 0, wib))
	for range 7 {
		w.register("petugas", "Sumarni", "Sembako")
		w.move(time.Minute)
	}
	w.move(25 * 24 * time.Hour)
	w.do("pengelola", "", "confirm_date", `{"date":"2026-11-06"}`)
	october := model.PeriodOf(w.now().AddDate(0, -1, 0), model.SpanMonth)
	public := func(name model.ReportName) ([]byte, error) {
		r, err := w.desk("pengelola").Report(w.ctx(), model.ReportAsk{Name: name, Period: october, Publish: true}, nil)
		if err != nil {
			return nil, err
		}
		out, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		return out, nil
	}
	if _, err := public(model.ReportRecap); ruleOf(err) != "publish_unrecorded" {
		t.Fatalf("a report that was not published: %v", err)
	}
	w.do("pengelola", "", "publish_report", `{"report":"recap","period":"2026-10"}`)
	first, err := public(model.ReportRecap)
	if err != nil || !bytes.Contains(first, []byte(`"entered":7`)) {
		t.Fatalf("%s (%v)", first, err)
	}
	if _, err := public(model.ReportResponse); ruleOf(err) != "publish_unrecorded" {
		t.Errorf("another report of the period: %v", err)
	}
	w.move(time.Hour)
	w.do("petugas", "", "register", `{"complainant":{"name":"Warsito"},"subject":"Menyusul","text":"Sejak Mei.","area":"35.08.04.2007","category":"KKS-2",
		"received_at":"2026-10-30T09:00:00+07:00","back_dated_reason":"power_cut"}`)
	w.do("pengelola", "1", "verify", `{"category":"KKS-2","complete":true}`)
	w.do("pengelola", "", "publish_report", `{"report":"recap","period":"2026-10"}`)
	if again, err := public(model.ReportRecap); err != nil || !bytes.Equal(again, first) {
		t.Errorf("it says\n%s (%v), and said\n%s", again, err, first)
	}
	w.do("pengelola", "", "publish_report", `{"report":"response","period":"2026-10"}`)
	if other, err := public(model.ReportResponse); err != nil || !bytes.Contains(other, []byte(`"entered":7`)) {
		t.Errorf("another report of the period: %s (%v)", other, err)
	}
	if _, err := w.act("kepala", "", 0, w.action("publish_report", `{"report":"recap","period":"2026-10"}`)); ruleOf(err) != "publish_by" {
		t.Errorf("somebody else: %v", err)
	}
	if _, err := w.desk("kepala").Report(w.ctx(), model.ReportAsk{Name: model.ReportRecap, Period: october, Publish: true}, nil); ruleOf(err) != "publish_by" {
		t.Errorf("somebody else reads: %v", err)
	}
	all, err := w.desk("auditor").Publications(w.ctx())
	if err != nil || len(all) != 3 || all[0].Report != model.ReportRecap || all[0].Period != october || all[2].Report != model.ReportResponse ||
		!all[0].AsOf.Equal(all[2].AsOf) || all[2].At.Before(all[0].At.Add(time.Hour)) || all[0].By.Person != "pengelola" {
		t.Errorf("published is %+v (%v)", all, err)
	}
	if r := w.report("kepala", model.ReportAsk{Name: model.ReportRecap, Period: october}); r.Recap.Total.Entered != 8 {
		t.Errorf("within the office %d are told of", r.Recap.Total.Entered)
	}
}

// TestTwoWhoPublishAtOnceDoNotOverlap: of a month and its year one is published,
// whoever comes first.
func TestTwoWhoPublishAtOnceDoNotOverlap(t *testing.T) {
	t.Parallel()
	w := newWorldAt(t, t.TempDir(), time.Date(2027, 1, 12, 9, 0, 0, 0, wib))
	periods := []string{"2026-10", "2026", "2026-Q4", "2026-12"}
	errs := make([]error, len(periods))
	var all sync.WaitGroup
	for i, p := range periods {
		d, a := w.desk("pengelola"), w.action("publish_report", `{"report":"recap","period":"`+p+`"}`)
		id := model.DeedID(w.id())
		all.Go(func() { _, errs[i] = d.Act(w.ctx(), model.Deed{ID: id, Action: a}) })
	}
	all.Wait()
	var done []model.Period
	for i, err := range errs {
		p, _ := model.ParsePeriod(periods[i])
		switch {
		case err == nil:
			done = append(done, p)
		case ruleOf(err) != "publish_overlap":
			t.Errorf("%s: %v", periods[i], err)
		}
	}
	if len(done) == 0 {
		t.Error("none was published")
	}
	for i, p := range done {
		for _, q := range done[:i] {
			if p.Meets(q) {
				t.Errorf("%s and %s are published", p, q)
			}
		}
	}
}

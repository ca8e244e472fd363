package store

import (
	"testing"
	"time"

	"aduan/model"
)

// TestFeedSaysWhenADeedWasRecorded: what happened earlier has just been written
// down.
func TestFeedSaysWhenADeedWasRecorded(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.move(50 * 60e9)
	w.do("petugas", id, "respond", `{"kind":"acknowledgement","text":"Kami terima.","how":"phone","at":"`+w.now().Add(-30*60e9).Format("2006-01-02T15:04:05Z07:00")+`"}`)
	h, err := w.desk("pengelola").Home(w.ctx())
	if err != nil || h.Recent[0].Kind != "respond" || w.now().Sub(h.Recent[0].At) > 60e9 {
		t.Errorf("the feed says %+v at %v (%v)", h.Recent[0], w.now(), err)
	}
}

// TestResponseRateCountsWhatIsDecided: in time, late, or past its due moment; a
// case that still has time is neither.
func TestResponseRateCountsWhatIsDecided(t *testing.T) {
	w := newWorld(t)
	rate := func(met, all int) {
		t.Helper()
		h, err := w.desk("kepala").Home(w.ctx())
		if err != nil || h.Month["response_met"] != met || h.Month["response_all"] != all {
			t.Errorf("responded in time %d of %d, want %d of %d (%v)", h.Month["response_met"], h.Month["response_all"], met, all, err)
		}
	}
	respond := func(id model.CaseID) {
		w.do("petugas", id, "respond", `{"kind":"acknowledgement","text":"Kami terima.","how":"phone"}`)
	}
	first := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	second := w.register("petugas", "Warsito", "KKS terblokir").Case.ID
	rate(0, 0)
	respond(first)
	rate(1, 1)
	w.move(49 * 3600e9)
	rate(1, 2)
	third := w.register("petugas", "Tumini", "KKS hilang").Case.ID
	rate(1, 2)
	respond(second)
	rate(1, 2)
	respond(third)
	rate(2, 3)
	w.sound()
}

// TestProposalNamesWhoReviewed, not whoever acted on the case since.
func TestProposalNamesWhoReviewed(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	for _, s := range life()[:3] {
		w.do(s.who, id, s.do, s.input)
	}
	w.do("kepala", id, "undo", "{}")
	h, err := w.desk("kepala").Home(w.ctx())
	if err != nil || len(h.Asked) != 1 || h.Asked[0].Proposal == nil || h.Asked[0].Proposal.By != "pengelola" {
		t.Errorf("the head is asked %+v (%v)", h.Asked, err)
	}
	w.sound()
}

// TestOnesBehalfNamesTheAnswerOnce: what an official said at the counter is one
// line, and that the complainant's name was written down with it is none.
func TestOnesBehalfNamesTheAnswerOnce(t *testing.T) {
	w := newWorld(t)
	w.do("petugas", "", "answer_on_the_spot", `{"complainant":{"name":"Sumarni"},"subject":"KKS","text":"Sejak Senin.","answer":"Sudah dijelaskan.","category":"PBI-1","on_behalf_of":"kabid-linjamsos"}`)
	h, err := w.desk("kabid-linjamsos").Home(w.ctx())
	if err != nil || len(h.Behalf) != 1 || h.Behalf[0].Case.Register != "0001/2026" {
		t.Errorf("Beranda points out %+v (%v)", h.Behalf, err)
	}
}

// TestFiguresOfHomeAreTheNumberOfTheirCases: whoever opens a figure finds just so
// many, whatever they may see of each.
func TestFiguresOfHomeAreTheNumberOfTheirCases(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.move(50 * 3600e9)
	w.register("petugas", "Warsito", "KKS terblokir")
	w.pungli()
	for _, who := range []model.StaffID{"petugas", "pengelola", "kepala", "kabid-linjamsos"} {
		d := w.desk(who)
		h, err := d.Home(w.ctx())
		if err != nil {
			t.Fatal(err)
		}
		now := w.now()
		midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, wib)
		for name, q := range map[string]struct {
			n int
			q model.Query
		}{
			"received today":      {h.Today["received"], model.Query{Place: "all", Since: midnight}},
			"received this month": {h.Month["received"], model.Query{Place: "all", Since: midnight.AddDate(0, 0, 1-now.Day())}},
			"open":                {h.Month["open"], model.Query{Place: "queue"}},
		} {
			if p, err := d.List(w.ctx(), q.q); err != nil || p.Total != q.n {
				t.Errorf("%s: %s says %d, its list has %d (%v)", who, name, q.n, p.Total, err)
			}
		}
	}
}

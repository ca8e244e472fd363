package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"aduan/model"
)

func (w *world) report(who model.StaffID, ask model.ReportAsk) model.Reported {
	w.t.Helper()
	r, err := w.desk(who).Report(w.ctx(), ask, nil)
	if err != nil {
		w.t.Fatalf("%s for %s: %v", ask.Name, who, err)
	}
	return r
}

// cellsOf are all cells of a report, by where they stand.
func cellsOf(r *model.Reported) map[string]model.ReportCell {
	out := map[string]model.ReportCell{}
	for _, t := range r.Tables {
		put := func(name string, row model.ReportRow) {
			for i, c := range row.Cells {
				out[fmt.Sprint(t.Name, "/", name, "/", t.Columns[i].Name)] = c
			}
		}
		for i, row := range t.Rows {
			if row.Part.By == "" {
				put(fmt.Sprint(i), row)
			} else {
				put(row.Part.Value, row)
			}
		}
		if t.Total != nil {
			put("total", *t.Total)
		}
	}
	return out
}

// TestEveryFigureOfEveryReportOpensItsCases, of random books, for everybody, now
// and as of a moment in the past: as many as the figure says.
func TestEveryFigureOfEveryReportOpensItsCases(t *testing.T) {
	t.Parallel()
	w := recapBook(t, 21)
	h := newHistory(w, 21)
	w.rated()
	looked := 0
	for _, who := range append(h.who, "hendra") {
		d := w.desk(who)
		for _, name := range model.ReportNames() {
			for _, asOf := range []time.Time{{}, w.now().AddDate(0, 0, -12)} {
				r := w.report(who, model.ReportAsk{Name: name, Period: model.PeriodOf(w.now(), model.SpanYear), AsOf: asOf})
				tables := map[string]model.ReportTable{}
				for _, tb := range r.Tables {
					tables[tb.Name] = tb
				}
				for _, tb := range r.Tables {
					for _, row := range tb.Rows {
						for i, c := range row.Cells {
							if c.Query == nil {
								if tb.Columns[i].Kind == model.CellCount && c.Number != 0 {
									t.Fatalf("%s %s: %v cases without a way to them", name, tb.Name, c.Number)
								}
								continue
							}
							page, err := d.List(w.ctx(), *c.Query)
							if err != nil {
								t.Fatal(err)
							}
							if want := int(c.Number); tb.Columns[i].Kind == model.CellCount && page.Total != want {
								t.Errorf("%s, %s of %s/%s: %d, its list %d", who, tb.Columns[i].Name, tb.Name, row.Part.Value, want, page.Total)
							}
							looked++
						}
					}
				}
			}
		}
	}
	if looked < 1000 {
		t.Errorf("only %d figures had a case", looked)
	}
}

// rated gives stars to what was answered, and closes some with a lesson.
func (w *world) rated() {
	w.t.Helper()
	for n := range 9 {
		id := w.register("pengelola", "Sumarni", "Sembako").Case.ID
		w.do("sekretaris", id, "answer", `{"text":"Sudah","how":"phone","category":"KKS-2"}`)
		if n%3 != 0 {
			w.do("pengelola", id, "rate", fmt.Sprintf(`{"stars":%d}`, 1+n%5))
		}
		if n%2 == 0 {
			w.do("pengelola", id, "close", `{"outcome":"explained","cause":"`+w.cause(n)+`","lesson":"Pelajaran `+fmt.Sprint(n)+`"}`)
		}
	}
}

func (w *world) cause(n int) string {
	me, err := w.desk("pengelola").Me(w.ctx())
	if err != nil || len(me.Office.Causes) == 0 {
		w.t.Fatal("no causes", err)
	}
	return me.Office.Causes[n%len(me.Office.Causes)].Code
}

// TestReportAsOfAMomentIsTheOneOfABookThatEndedThen, to the byte: what was
// recorded since, profiles and closures among it, changes nothing.
func TestReportAsOfAMomentIsTheOneOfABookThatEndedThen(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		w := newWorld(t)
		w.at = time.Date(2026, 9, 21, 8, 0, 0, 0, wib)
		h := newHistory(w, seed)
		type made struct {
			ask  model.ReportAsk
			who  model.StaffID
			text []byte
		}
		var then []made
		for round := range 6 {
			if err := h.run(desks{w}, 45); err != nil {
				t.Fatal(err)
			}
			w.move(time.Duration(1+h.rng.IntN(9*24)) * time.Hour)
			w.confirm()
			w.rated()
			if round == 2 {
				w.aided() // a new profile
				w.do("hendra", "", "closure_add", `{"date":"`+w.now().AddDate(0, 0, 2).Format(time.DateOnly)+`","name":"Libur daerah","basis":"SK Bupati","kind":"local"}`)
			}
			if err := w.b.settle(w.ctx()); err != nil {
				t.Fatal(err)
			}
			for _, who := range []model.StaffID{"pengelola", "kepala", "sekretaris"} {
				for _, name := range model.ReportNames() {
					ask := model.ReportAsk{Name: name, Period: model.PeriodOf(w.now(), model.SpanYear)}
					r := w.report(who, ask)
					ask.AsOf = r.AsOf
					then = append(then, made{ask, who, reportJSON(t, &r)})
				}
			}
			w.move(time.Minute)
		}
		for _, m := range then {
			r := w.report(m.who, m.ask)
			if got := reportJSON(t, &r); !bytes.Equal(got, m.text) {
				t.Fatalf("seed %d, %s for %s as of %v differs from what it was:\n%s\n%s", seed, m.ask.Name, m.who, m.ask.AsOf, got, m.text)
			}
		}
	}
}

func reportJSON(t *testing.T, r *model.Reported) []byte {
	t.Helper()
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if r.Recap != nil {
		more, err := json.Marshal(r.Recap)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, more...)
	}
	return out
}

// TestReportOnTheFutureIsRefused.
func TestReportOnTheFutureIsRefused(t *testing.T) {
	w := newWorld(t)
	_, err := w.desk("pengelola").Report(w.ctx(), model.ReportAsk{Name: model.ReportLoad, Period: model.PeriodOf(w.now(), model.SpanMonth), AsOf: w.now().Add(time.Hour)}, nil)
	if model.CodeOf(err) != model.CodeInvalid {
		t.Error(err)
	}
}

// TestReportAsOfThePastTellsNoMoreThanOneSeesToday: a case that has become
// another's secret since is in no figure of the past, but by its number.
func TestReportAsOfThePastTellsNoMoreThanOneSeesToday(t *testing.T) {
	w := newWorld(t)
	id := w.register("pengelola", "Sumarni", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	w.move(time.Minute)
	then := w.now()
	ask := model.ReportAsk{Name: model.ReportSettlement, Period: model.PeriodOf(then, model.SpanMonth)}
	before := w.report("auditor", ask)
	w.move(time.Hour)
	w.do("pengelola", id, "secrecy", `{"secrecy":"secret","reason":{"code":"lainnya"}}`)
	ask.AsOf = then
	after := w.report("auditor", ask)
	if n := cellsOf(&before)["settlement_by_class/total/entered"].Number; n != 1 {
		t.Fatalf("it was counted as %v", n)
	}
	if n := cellsOf(&after)["settlement_by_class/total/entered"].Number; n != 0 || after.Secret != 1 {
		t.Errorf("it is still counted as %v, and %d by number", n, after.Secret)
	}
}

// TestLessonsAndAgentsAreQuotedOnlyToWhoReadsTheCase.
func TestLessonsAndAgentsAreQuotedOnlyToWhoReadsTheCase(t *testing.T) {
	w := newWorld(t)
	for range 2 {
		id := w.do("pengelola", "", "register", `{"channel":"letter","complainant":{"name":"Paidi"},"subject":"x","text":"x","category":"KKS-2",
			"respondent":{"kind":"outside","text":"E-warong  Maju"}}`).Case.ID
		w.do("sekretaris", id, "answer", `{"text":"Sudah","how":"phone","category":"KKS-2"}`)
		w.do("pengelola", id, "close", `{"outcome":"explained","lesson":"Periksa agen"}`)
	}
	p := model.PeriodOf(w.now(), model.SpanMonth)
	// The auditor reads everything but who is named.
	names := map[model.StaffID]bool{"pengelola": true, "kepala": true}
	for who, reads := range map[model.StaffID]bool{"pengelola": true, "kepala": true, "auditor": true, "petugas": false} {
		spots, causes := w.report(who, model.ReportAsk{Name: model.ReportHotspots, Period: p}), w.report(who, model.ReportAsk{Name: model.ReportCauses, Period: p})
		if n := cellsOf(&spots)["hotspots_by_agent/E-WARONG MAJU/entered"].Number; (n == 2) != names[who] {
			t.Errorf("%s counts %v of the agent", who, n)
		}
		lessons, _ := causes.Table("lessons")
		if (len(lessons.Rows) == 2) != reads {
			t.Errorf("%s reads %d lessons", who, len(lessons.Rows))
		}
		if !reads && causes.Unread != 2 {
			t.Errorf("%s is told of %d cases that are not counted", who, causes.Unread)
		}
	}
}

// TestRespondentIsInNoHotSpotOfTheirOwn: whoever is complained of does not learn
// how often.
func TestRespondentIsInNoHotSpotOfTheirOwn(t *testing.T) {
	w := newWorld(t)
	for range 2 {
		w.do("pengelola", "", "register", `{"channel":"letter","complainant":{"name":"Paidi"},"subject":"x","text":"x","category":"PEL-1",
			"respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
	}
	for who, want := range map[model.StaffID]float64{"pengelola": 2, "kepala": 2, "kabid-linjamsos": 0, "petugas": 0} {
		r := w.report(who, model.ReportAsk{Name: model.ReportHotspots, Period: model.PeriodOf(w.now(), model.SpanMonth)})
		if n := cellsOf(&r)["hotspots_by_respondent/kabid-linjamsos/entered"].Number; n != want {
			t.Errorf("%s counts %v, want %v", who, n, want)
		}
	}
}

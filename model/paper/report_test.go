package paper

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/words"
)

func someReport(name model.ReportName, publish bool) model.Reported {
	now := time.Date(2026, 11, 20, 10, 30, 0, 0, time.FixedZone("WIB", 7*3600))
	c := model.NewReporting(model.ReportAsk{Name: name, Period: model.PeriodOf(now, model.SpanMonth), Publish: publish}, now, &model.Office{})
	for i := range uint32(30) {
		k := model.ReportCase{Place: i, Register: "0" + strconv.Itoa(400+int(i)) + "/2026", Stars: 1 + int(i)%5, Lesson: "Syarat ditempel", Cause: "syarat"}
		k.State, k.ReceivedAt, k.Read, k.Channel = model.Closed, now.Add(-time.Duration(i)*time.Hour), true, []string{"walk_in", "letter", "letter"}[i%3]
		k.Class, k.Settlement, k.Response, k.Settled, k.Days = model.Ordinary, model.Kept, model.Broken, true, int(i)
		c.Add(k)
	}
	c.AddSecret(now)
	r := c.Report()
	r.OfficeN, r.CalendarN = 3, 2
	if publish {
		r = r.Publish()
	}
	return r
}

// TestReportOnPaperHasItsSumsBarsAndSignature, by which rules it was made, and
// what is not in it.
func TestReportOnPaperHasItsSumsBarsAndSignature(t *testing.T) {
	by := ReportBy{Words: words.Indonesian(), Office: &model.Office{Name: "Dinas Sosial"}}
	for _, name := range model.ReportNames() {
		r := someReport(name, false)
		text := Text(ReportDocument(&r, by), 200)
		wants := []string{"DINAS SOSIAL", by.Words.Report(name), "profil v3", "kalender v2", "Kepala Dinas"}
		if name != model.ReportImprovements { // which counts no cases
			wants = append(wants, "Di luar angka ini 1 aduan rahasia")
		}
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", name, want, text)
			}
		}
		for _, table := range r.Tables {
			if by.Words.ReportTable(table.Name) == "" {
				t.Errorf("table %s has no heading", table.Name)
			}
			for _, c := range table.Columns {
				if by.Words.ReportHead(c.Name) == "" || words.English().ReportHead(c.Name) == "" {
					t.Errorf("column %s of %s has no heading", c.Name, table.Name)
				}
			}
			if words.English().ReportTable(table.Name) == "" {
				t.Errorf("table %s has no English heading", table.Name)
			}
		}
	}
	r := someReport(model.ReportSettlement, false)
	bars := 0
	for _, b := range ReportDocument(&r, by).Blocks {
		if b, ok := b.(Bars); ok {
			bars += len(b.Items)
		}
	}
	if one := someReport(model.ReportResponse, false); bars != 0 || len(SheetsOf(&one, by).Tables[0].Rows) != 2 {
		t.Errorf("%d bars of one class", bars)
	}
}

// TestReportIsSignedByWhoWasTheHeadThen, at the office's place, on the day it is as of.
func TestReportIsSignedByWhoWasTheHeadThen(t *testing.T) {
	r := someReport(model.ReportSettlement, false) // 20 November
	held := func(from, until time.Time) []model.Holding {
		return []model.Holding{{Post: "kadis", Capacity: "definitif", From: from, Until: until}}
	}
	o := &model.Office{Name: "Dinas Sosial", Regency: "Kabupaten Lumajang", Posts: []model.Post{{Code: "kadis", Title: "Kepala Dinas Sosial", Role: model.Kepala}}}
	staff := model.Directory{"a": {ID: "a", Name: "Lilik Muliani", Holdings: held(r.AsOf.AddDate(-1, 0, 0), r.AsOf.AddDate(0, 0, 1))},
		"b": {ID: "b", Name: "Penggantinya", Holdings: held(r.AsOf.AddDate(0, 0, 1), time.Time{})}}
	text := Text(ReportDocument(&r, ReportBy{Words: words.Indonesian(), Office: o, Staff: staff}), 100)
	for _, want := range []string{"Lumajang, 20 November 2026", "Mengetahui, Kepala Dinas Sosial", "(Lilik Muliani)"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestPublishedReportHasNoPlaceToSign, says what it leaves out and in which cells.
func TestPublishedReportHasNoPlaceToSign(t *testing.T) {
	by := ReportBy{Words: words.Indonesian(), Office: &model.Office{Name: "Dinas Sosial"}}
	for _, name := range model.ReportNames() {
		r := someReport(name, true)
		text := Text(ReportDocument(&r, by), 200)
		if strings.Contains(text, "Mengetahui") || strings.Contains(text, "rahasia") || strings.Contains(text, "04") && strings.Contains(text, "/2026\n0") {
			t.Errorf("%s: %s", name, text)
		}
		if name == model.ReportImprovements {
			continue
		}
		for _, want := range []string{"disamarkan", "tidak boleh dilihat pembuat"} {
			if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
}

// TestWideTableIsPartedOnPaper, with the names of its rows beside both halves.
func TestWideTableIsPartedOnPaper(t *testing.T) {
	r := someReport(model.ReportRecap, false)
	s := SheetsOf(&r, ReportBy{Words: words.Indonesian(), Office: &model.Office{}})
	parts := s.Tables[0].narrow()
	n := 0
	for _, p := range parts {
		n += len(p.Columns)
		if len(p.Columns) > reportColumns || len(p.Rows) != len(s.Tables[0].Rows) || p.Rows[0].Name == "" || p.Total == nil {
			t.Errorf("%+v", p.Heads)
		}
	}
	if len(parts) != 2 || n != len(s.Tables[0].Columns) {
		t.Errorf("%d columns in %d parts of %d", n, len(parts), len(s.Tables[0].Columns))
	}
}

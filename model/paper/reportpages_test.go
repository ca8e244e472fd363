package paper_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
)

// yearOf is a report over a year of an office: 240 cases of many kinds.
func yearOf(o *model.Office, name model.ReportName, public bool) model.Reported {
	now := at(11, 20, 10, 30)
	c := model.NewReporting(model.ReportAsk{Name: name, Period: model.PeriodOf(now, model.SpanYear), Publish: public}, now, o)
	c.Improve([]model.Improvement{{No: 1, Title: "Syarat reaktivasi ditempel di loket, di balai desa, dan dibacakan lewat telepon", At: at(9, 1, 9, 0), Decision: model.ImprovementAgreed,
		DueOn: "2026-12-31", Service: o.Services[0].Code}, {No: 2, Title: "Jadwal", At: at(10, 1, 9, 0)}})
	states := []model.State{model.Closed, model.Closed, model.Delivered, model.InProgress, model.Rejected, model.Forwarded, model.Closed}
	for i := range 240 {
		k := model.ReportCase{Place: uint32(i), Register: fmt.Sprintf("%04d/2026", i+1), Stars: i % 6, Village: fmt.Sprintf("%s.%02d.20%02d", o.Area, 1+i%7, 1+i%9),
			Cause: o.Causes[i%len(o.Causes)].Code, Post: o.Posts[i%len(o.Posts)].Code, Lead: model.StaffID(o.Posts[i%5].Code), Agent: []string{"", "E-WARONG MAJU JAYA"}[i%2]}
		k.State, k.ReceivedAt, k.Read = states[i*i%7], now.AddDate(0, 0, -i), true
		k.Channel, k.Class, k.Category = o.Channels[i%len(o.Channels)].Name, []model.Class{model.Ordinary, model.Oversight, model.Information}[i%3], o.Category[i*i%len(o.Category)].Code
		k.Service, k.Unit, k.District = o.Services[i%len(o.Services)].Code, o.Posts[i%len(o.Posts)].Unit, fmt.Sprintf("%s.%02d", o.Area, 1+i%7)
		k.Outcome, k.Settlement, k.Response = "fulfilled", []model.Verdict{model.Kept, model.Broken, ""}[i%3], []model.Verdict{model.Kept, model.Broken}[i%2]
		k.Settled, k.Days, k.ReplyDue, k.ReplyAt = i%3 < 2, i%23, k.ReceivedAt.AddDate(0, 0, 2), k.ReceivedAt.AddDate(0, 0, 1)
		if i%8 == 0 {
			k.Lesson = "Petugas menjelaskan syarat sejak awal; daftar yang kurang ditulis pada tanda terima, bukan disampaikan lisan."
		}
		c.Add(k)
	}
	c.AddSecret(now)
	r := c.Report()
	r.OfficeN, r.CalendarN = 3, 2
	if public {
		r = r.Publish()
	}
	return r
}

// checked fails where qpdf finds anything wrong with a file.
func checked(t *testing.T, checker, name string, file []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.CommandContext(t.Context(), checker, "--check", path).CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
}

// TestReportsLookAsTheyDid on paper: pages that somebody looked at, and with which
// qpdf finds no fault.
func TestReportsLookAsTheyDid(t *testing.T) {
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("no pdftoppm here")
	}
	checker, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("no qpdf here")
	}
	o := officeOf(t, "lumajang")
	by := paper.ReportBy{Words: words.Indonesian(), Office: o, Staff: staffOf(o)}
	for _, public := range []bool{false, true} {
		for _, name := range model.ReportNames() {
			if public && name != model.ReportRecap {
				continue
			}
			called := "report-" + string(name)
			if public {
				called += "-public"
			}
			t.Run(called, func(t *testing.T) {
				t.Parallel()
				r := yearOf(o, name, public)
				f := file(t, paper.ReportDocument(&r, by), "a4")
				checked(t, checker, called, f)
				looks(t, tool, filepath.Join("reports", called), f)
			})
		}
	}
}

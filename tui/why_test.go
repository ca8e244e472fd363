package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
	"aduan/model/office/profile"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// explained is the explanation of a settlement, in a window of a size.
func explained(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	return open(t, d, w, h, change...).Press("4", "/").Type("0396").Press("enter", "w")
}

func TestWhyNamesTheEventThatBeganTheClockAndWhatStopsIt(t *testing.T) {
	explained(t, tuitest.NewDesk("rina"), 80, 24).Shows("Mulai   Jum 13/11 09.30        aduan diterima; hari nol",
		"Berhenti begitu aduan dijawab, jawaban disampaikan, aduan tidak dapat")
}

func TestWhyShowsEachDayWithItsDecreeByOneKey(t *testing.T) {
	s := explained(t, tuitest.NewDesk("rina"), 80, 24).Lacks("Perbup 12/2020")
	s.Press("v", "G").Shows("Min 29/11", "Hari Jadi Lumajang (Perbup", "aduan digabung")
	s.Press("v").Shows("Sab 28 – Min 29").Lacks("Perbup")
	explained(t, tuitest.NewDesk("rina"), 120, 40).Shows("Hari Jadi Lumajang (Perbup 12/2020)")
}

// TestWhyUnfoldsTheRowUnderTheCursor, and no other; its days are rows that one walks
// through, and Enter on any of them folds them again. What stands below the rows is
// reached behind the last.
func TestWhyUnfoldsTheRowUnderTheCursor(t *testing.T) {
	s := explained(t, tuitest.NewDesk("rina"), 80, 24).Shows("Sab 14 – Min 15", "Sab 28 – Min 29")
	s.Press("g")
	for range 12 {
		if cursorOnRow(s.Frame(), "Sab 28 – Min 29") {
			break
		}
		s.Press("j")
	}
	s.Press("enter").Shows("Sab 28/11", "Min 29/11", "Sab 14 – Min 15", "Enter ringkas").Lacks("Sab 28 – Min 29", "Sab 14/11")
	s.Press("j")
	if !cursorOnRow(s.Frame(), "Min 29/11") {
		t.Fatal(s.Frame())
	}
	s.Press("enter").Shows("Sab 28 – Min 29", "Enter rinci")
	if !cursorOnRow(s.Frame(), "Sab 28 – Min 29") {
		t.Fatal(s.Frame())
	}
	small := explained(t, tuitest.NewDesk("rina"), 48, 16)
	for range 40 {
		small.Press("j")
	}
	small.Shows("digabung")
	for range 40 {
		small.Press("k")
	}
	small.Shows("Mulai")
}

func cursorOnRow(frame, text string) bool {
	for l := range strings.SplitSeq(frame, "\n") {
		if strings.HasPrefix(l, ">") && strings.Contains(l, text) {
			return true
		}
	}
	return false
}

func TestWhyIsReadAloudCopiedAndPrinted(t *testing.T) {
	d := tuitest.NewDesk("rina")
	explained(t, d, 80, 24).Press("b").Shows("Bacakan · 0396/2026", "jatuh pada Kamis, 3", "Dihitung mulai Jumat, 13 November", "Seluruhnya")
	explained(t, d, 80, 24).Press("y").Shows("jatuh pada Kamis, 3 Desember", "Disalin.")
	explained(t, d, 80, 24).Press("p").Shows("URAIAN TENGGAT", "0396/2026")
	var printed string
	var jam error
	s := explained(t, d, 80, 24, func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error { printed = text; return jam }
	})
	s.Press("p").Shows("Uraian tenggat dicetak")
	for _, want := range []string{"Aduan", "0396/2026", "aduan diterima", "Hari Jadi Lumajang (Perbup 12/2020)", "5 + 5 + 3 + 1 = 14 hari kerja", "Kam 03/12/2026 15.30"} {
		if !strings.Contains(strings.Join(strings.Fields(printed), " "), want) {
			t.Errorf("the paper lacks %q:\n%s", want, printed)
		}
	}
	if strings.Contains(printed, "Paniti") {
		t.Error("the paper names the complainant")
	}
	jam = errors.New("no paper")
	s.Press("p").Shows("Printer gagal").Press("p").Shows("URAIAN TENGGAT")
}

func TestWhyOfAPauseSpeaksWordsAndNoCode(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		for j := range d.Cases[i].Clocks {
			k := &d.Cases[i].Clocks[j]
			for n := range k.Ledger {
				if s := &k.Ledger[n]; n == 3 {
					*s = calendar.Step{From: s.From, To: s.To, Why: calendar.WhyPause, Name: "waiting", Since: s.From.Add(10 * time.Hour), Until: s.To}
				}
			}
		}
	}
	explained(t, d, 80, 24).Shows("jeda: menunggu pengadu", "diminta Sen 16/11 10.00, selesai").Lacks("waiting")
}

// TestWhyRowsAddUpToTheAnswer over random starts, limits and pauses: the eye that
// adds the columns on the screen comes to the limit, and so does the sum below.
func TestWhyRowsAddUpToTheAnswer(t *testing.T) {
	cal := lumajang(t)
	rapid.Check(t, func(r *rapid.T) {
		k := randomClock(r, cal)
		d := tuitest.NewDesk("rina")
		for i := range d.Cases {
			d.Cases[i].Clocks = []model.Clock{k}
		}
		s := explained(t, d, 80, 400)
		if rapid.Bool().Draw(r, "whole") {
			s.Press(rapid.SampledFrom([]string{"enter", "v"}).Draw(r, "how"))
		}
		sum, total, rows := 0.0, 0.0, 0
		for _, line := range strings.Split(s.Frame(), "\n") {
			f := strings.Fields(line)
			if len(f) < 3 || len([]rune(line)) < 79 {
				continue
			}
			last, add := number(f[len(f)-1]), f[len(f)-2]
			switch {
			case strings.HasPrefix(add, "+"):
				sum += number(add[1:])
			case add != "—" && add != "0":
				continue
			}
			total, rows = last, rows+1
			if diff := sum - total; diff > 0.051*float64(rows) || diff < -0.051*float64(rows) {
				r.Fatalf("row %q: the amounts come to %v", line, sum)
			}
		}
		unit := map[calendar.Unit]string{calendar.Hours: "jam", calendar.WorkingDays: "hari kerja", calendar.CalendarDays: "hari", calendar.Months: "bulan", calendar.Years: "tahun"}[k.Unit]
		if rows == 0 || total != float64(k.Limit) || !strings.Contains(s.Frame(), fmt.Sprintf("%d %s", k.Limit, unit)) {
			r.Fatalf("%d rows come to %v, want %d %s:\n%s", rows, total, k.Limit, unit, s.Frame())
		}
	})
}

func lumajang(t *testing.T) *calendar.Calendar {
	t.Helper()
	text, _ := office.Text("lumajang")
	o, faults := profile.Parse(text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	cal, err := office.Calendar(o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return cal
}

func randomClock(r *rapid.T, cal *calendar.Calendar) model.Clock {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, cal.Zone()).Add(time.Duration(rapid.IntRange(0, 400*24*60).Draw(r, "start")) * time.Minute)
	unit := rapid.SampledFrom([]calendar.Unit{calendar.Hours, calendar.WorkingDays, calendar.CalendarDays, calendar.Months, calendar.Years}).Draw(r, "unit")
	limit := calendar.Limit{N: rapid.IntRange(1, map[calendar.Unit]int{calendar.Hours: 96, calendar.WorkingDays: 60, calendar.CalendarDays: 60, calendar.Months: 6, calendar.Years: 2}[unit]).Draw(r, "limit"), Unit: unit}
	var pauses []calendar.Pause
	if rapid.Bool().Draw(r, "paused") {
		from := start.Add(time.Duration(rapid.IntRange(0, 10*24*60).Draw(r, "pause")) * time.Minute)
		pauses = []calendar.Pause{{From: from, To: from.Add(time.Duration(rapid.IntRange(1, 10*24*60).Draw(r, "long")) * time.Minute), Name: "waiting"}}
	}
	sum, steps, err := cal.Ledger(start, limit, pauses)
	if err != nil {
		r.Fatal(err)
	}
	return model.Clock{Name: "settlement", Limit: limit.N, Unit: unit, StartedAt: start, StartedBy: model.Cause{Mark: "received"}, DueAt: sum.Due,
		State: model.ClockMet, StoppedAt: start, StoppedBy: model.Cause{Mark: "answer"}, Ledger: steps}
}

func number(s string) float64 {
	n, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", "."), 64)
	if err != nil {
		return -1
	}
	return n
}

// TestClocksOfACaseStayInSightAndTellWhatHasNotBegun, at every size.
func TestClocksOfACaseStayInSightAndTellWhatHasNotBegun(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		v := &d.Cases[i]
		for range 3 {
			v.Clocks = append(v.Clocks, v.Clocks...)
		}
		v.Coming = []model.Clock{{Name: "telling", Limit: 14, Unit: calendar.CalendarDays, Starts: []string{"ratify"}},
			{Name: "silence", Limit: 10, Unit: calendar.WorkingDays, Starts: []string{"deliver_last", "answer"}}}
	}
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {50, 20}, {48, 16}} {
		s := open(t, d, size[0], size[1]).Press("4", "/").Type("0396").Press("enter", "enter", "tab", "tab")
		for range 12 {
			if s.Press("down"); !strings.Contains(s.Frame(), "\n>") {
				t.Fatalf("%v: the cursor is out of sight:\n%s", size, s.Frame())
			}
		}
		for range 30 {
			s.Press("down")
		}
		text := strings.Join(strings.Fields(s.Frame()), " ")
		if want := "sesudah jawaban disampaikan kepada semua pengadu, atau aduan dijawab"; !strings.Contains(text, want) {
			t.Errorf("%v: the end is out of reach:\n%s", size, s.Frame())
		}
		for range 50 {
			s.Press("up")
		}
		if !strings.Contains(s.Frame(), "\n>") || strings.Contains(s.Frame(), "Belum mulai") && size[1] < 40 {
			t.Errorf("%v: the way back does not lead to the first:\n%s", size, s.Frame())
		}
	}
}

package tui_test

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// TestFiguresOfHomeOpenTheirCases: what came in and what is open lead to just
// those cases, what was closed to the reports.
func TestFiguresOfHomeOpenTheirCases(t *testing.T) {
	for i, want := range []struct {
		title string
		query model.Query
	}{
		{"Bulan ini · masuk", model.Query{Place: "all", Since: time.Date(2026, 11, 1, 0, 0, 0, 0, tuitest.Clock().Location())}},
		{"Rekap November 2026", model.Query{}},
		{"Semua terbuka", model.Query{Place: "queue"}},
	} {
		d := tuitest.NewDesk("lilik")
		c := open(t, d, 80, 24).Press("tab", "tab")
		for range i {
			c.Press("right")
		}
		if i != 1 {
			c.Shows("aduan di baliknya")
		}
		c.Press("enter").Shows(want.title)
		if q := d.Asked; want.query.Place != "" && (len(q) == 0 || q[len(q)-1].Place != want.query.Place || !q[len(q)-1].Since.Equal(want.query.Since)) {
			t.Errorf("%s asked for %+v", want.title, q)
		}
		if c.Press("esc"); i != 1 {
			c.Shows("aduan di baliknya")
		}
	}
}

func TestFigureUnderTheCursor(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press("tab", "right")
	})
}

// TestCutFiguresStandWhole on the message row of a narrow window.
func TestCutFiguresStandWhole(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 60, 20).Press("tab", "tab")
	if row := strings.TrimSpace(c.Row(19)); row != "respon tepat 38 dari 41 (93 %)" {
		t.Errorf("it says %q", row)
	}
}

// TestEntryOfTheBookOpensAtItsHistory.
func TestEntryOfTheBookOpensAtItsHistory(t *testing.T) {
	thursday(t, "agus", tuitest.Thursday(), 80, 24).Press("g", "enter").Shows("[Riwayat]")
}

// TestBracketsWalkTheResultsThatWait and no case without one.
func TestBracketsWalkTheResultsThatWait(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press("5", "down", "enter").Shows("0362/2026", "1 dari 2")
	c.Press("]").Shows("0351/2026", "2 dari 2").Press("]").Shows("Tidak ada hasil lain")
	c.Press("[").Shows("0362/2026", "1 dari 2")
	// from a list that does not know, those without a result are left out
	d := tuitest.NewDesk("lilik")
	var among []model.CaseRef
	for _, r := range d.Rows {
		among = append(among, r.CaseRef)
	}
	c = open(t, d, 80, 24)
	c.Send(ui.GoMsg{Route: ui.RouteResult{Ref: "0362/2026", Among: among, At: 5}})
	c.Press("]").Shows("0351/2026")
}

// TestFirstStepsOfANewOfficeRun: each leads to where it is done.
func TestFirstStepsOfANewOfficeRun(t *testing.T) {
	empty := func(d *tuitest.Desk) *tuitest.Desk {
		d.Now, d.Rows, d.Cases = model.Home{Empty: true}, nil, nil
		return d
	}
	admin := func() *tuitest.Desk {
		d := empty(tuitest.AdminDesk("hendra"))
		d.Self.Places = append([]string{"counter"}, d.Self.Places...)
		return d
	}
	open(t, admin(), 80, 24).Press("enter").Shows("[2 Loket]")
	open(t, admin(), 80, 24).Press("j", "enter").Shows("9 Kelola]", "Pegawai dan jabatannya")
	open(t, admin(), 80, 24).Press("j", "j", "enter").Shows("9 Kelola]", "Profil kantor yang berlaku")
	c := open(t, empty(tuitest.NewDesk("aminah")), 80, 24).Press("j", "enter").Shows("Yang menambah pegawai")
	c.Press("j", "enter").Shows("8 Layanan]")
}

func TestNewOfficeOfAnAdmin(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.Now, d.Rows, d.Cases = model.Home{Empty: true}, nil, nil
		return open(t, d, w, h)
	})
}

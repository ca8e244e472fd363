package tui_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// open starts the console of a desk in a window of w by h.
func open(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	t.Helper()
	n := 0
	cfg := tui.Config{
		Desk: d, Now: func() time.Time { return tuitest.Clock() }, Lang: "id", After: tuitest.Never,
		NewID: func() string { n++; return fmt.Sprintf("deed-%d", n) },
	}
	for _, c := range change {
		c(&cfg)
	}
	return tuitest.New(t, tui.New(cfg), w, h)
}

func staffID(who string) model.StaffID { return model.StaffID(who) }

// sizes are the windows that every state of every place is frozen in.
func sizes() [][2]int { return [][2]int{{80, 24}, {120, 40}} }

func narrowSizes() [][2]int { return append(sizes(), [2]int{60, 20}, [2]int{50, 20}) }

// frames freezes what make shows in every size.
func frames(t *testing.T, in [][2]int, make func(t *testing.T, w, h int) *tuitest.Driver) {
	t.Helper()
	for _, s := range in {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			golden.RequireEqual(t, make(t, s[0], s[1]).Frame())
		})
	}
}

func TestHomeOfTheClerk(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h)
	})
}

func TestHomeOfTheHead(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h)
	})
}

func TestHomeOfAnOfficialForWhomWasRecorded(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), w, h)
	})
}

func TestHomeOfAnEmptyBook(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("agus"), w, h)
	})
}

func TestWindowTooSmall(t *testing.T) {
	frames(t, [][2]int{{48, 12}, {20, 3}, {200, 5}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h)
	})
}

// TestDraftIsThrownAwayWithX: it asks once, starts on No, and what was typed is
// gone from the counter too.
func TestDraftIsThrownAwayWithX(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Now.Asked, d.Now.Drafts = nil, nil
	c := open(t, d, 80, 24).Press("c", "tab").Type("Misnah").Press("esc").Shows("Misnah", "x buang konsep", "baru saja")
	c.Press("x").Shows("Buang konsep ini?", "> [ Tidak ]", "“Misnah”").Press("enter").Shows("Misnah")
	if len(d.Kept) != 1 {
		t.Fatal("a stray Enter has thrown it away")
	}
	c.Press("x", "y").Shows("Tidak ada yang menunggu Anda").Lacks("Misnah", "x buang konsep")
	if len(d.Kept) != 0 {
		t.Fatal("the draft is still kept")
	}
	c.Press("c").Shows("Aduan baru").Lacks("Misnah")
}

func TestRateIsAbsentWhileNothingIsDecided(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	open(t, d, 80, 24).Shows("respon tepat 38 dari 41 (93 %)")
	d.Now.Month["response_met"], d.Now.Month["response_all"] = 0, 0
	open(t, d, 80, 24).Shows("masuk 41").Lacks("respon tepat", "%")
}

func TestWideHomeGivesTheSubjectItsRoom(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 120, 40).Shows("Bansos berhenti, kenapa dulu menerima", "Baru saja")
}

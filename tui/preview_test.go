package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// rested is a console whose cursor rests after every key.
func rested(cfg *tui.Config) {
	cfg.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
		if d > time.Second {
			return nil
		}
		return func() tea.Msg { return msg }
	}
}

func TestPreviewOfTheCaseUnderTheCursor(t *testing.T) {
	frames(t, [][2]int{{112, 30}, {120, 40}, {160, 40}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), w, h, rested).Press("4", "/").Type("wagiyem").Press("enter")
	})
}

func TestPreviewBesideTheInbox(t *testing.T) {
	frames(t, [][2]int{{120, 40}, {140, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h, rested).Press("5", "down")
	})
}

// TestPreviewTellsWhatTheCaseSays: its words, what the review said, every
// deadline that runs, and what happened last.
func TestPreviewTellsWhatTheCaseSays(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 120, 40, rested).Press("4", "/").Type("wagiyem").Press("enter")
	c.Shows("Sudah musdes bulan September", "Ditelaah Agus P.", "DAT-2", "Tenggat", "Terakhir", "Anda menulis catatan")
	c.Press("v").Lacks("Ditelaah", "Terakhir").Press("v").Shows("Ditelaah")
}

// TestPreviewScrollsByItself: Tab goes in, arrows scroll it, and the cursor of
// the list stays.
func TestPreviewScrollsByItself(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Text = strings.Repeat("Kata yang panjang. ", 200) + "Ujung ceritanya."
	}
	for _, place := range []string{"4", "5"} {
		c := open(t, d, 120, 24, rested).Press(place).Lacks("Ujung ceritanya").Shows("baris lagi")
		row := under(c)
		c.Press("tab", "down", "down").Shows("ke daftar")
		if c.Press("G").Shows("Ujung ceritanya"); under(c)[:40] != row[:40] {
			t.Errorf("place %s: the cursor went from %q to %q", place, row, under(c))
		}
		c.Press("esc").Lacks("ke daftar").Press("down")
		if under(c)[:40] == row[:40] {
			t.Errorf("place %s: back in the list the cursor does not move", place)
		}
	}
}

// TestPreviewBesideBerandaScrolls: Tab goes into it, arrows scroll it and the cursor
// of the list stays; Esc leads back, and Tab on to the next block.
func TestPreviewBesideBerandaScrolls(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	for i := range d.Cases {
		d.Cases[i].Text = strings.Repeat("Kata yang panjang. ", 300) + "Ujung ceritanya."
	}
	c := open(t, d, 140, 24, rested).Press("down").Lacks("Ujung ceritanya").Shows("baris lagi")
	row := under(c)
	c.Press("tab", "down", "down").Shows("ke daftar")
	if c.Press("G").Shows("Ujung ceritanya"); under(c)[:60] != row[:60] {
		t.Errorf("the cursor went from %q to %q", row, under(c))
	}
	c.Press("esc").Lacks("ke daftar").Press("down")
	if under(c)[:60] == row[:60] {
		t.Error("back in the list the cursor does not move")
	}
	was := under(c)[:60]
	c.Press("tab").Shows("ke daftar").Press("tab").Lacks("ke daftar")
	if under(c)[:60] == was {
		t.Error("Tab does not lead on to the next block")
	}
}

// counts counts the readings of cases.
type counts struct {
	model.Desk
	n *int
}

func (c counts) Case(ctx context.Context, ref string) (model.CaseView, error) {
	*c.n++
	return c.Desk.Case(ctx, ref)
}

// TestPreviewReadsOnceWhereTheCursorRests: keys that follow each other read
// nothing, and what was read is not read again.
func TestPreviewReadsOnceWhereTheCursorRests(t *testing.T) {
	var late []tea.Msg
	n := 0
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 120, 40, func(cfg *tui.Config) {
		cfg.Desk = counts{d, &n}
		cfg.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			if d < time.Second {
				late = append(late, msg)
			}
			return nil
		}
	})
	rest := func() int {
		was := n
		for _, m := range late {
			c.Send(m)
		}
		late = nil
		return n - was
	}
	c.Press("4", "down", "down", "down", "down", "up", "down")
	if n != 0 || rest() != 1 {
		t.Fatalf("on the way %d cases were read before the cursor rested", n)
	}
	c.Press("up")
	first := rest()
	c.Press("down", "up", "down")
	if again := rest(); first != 1 || again != 0 {
		t.Errorf("another case was read %d times, and those known %d times more", first, again)
	}
	c.Resize(80, 24)
	if c.Press("down", "down"); rest() != 0 {
		t.Error("a preview that is not shown reads")
	}
}

// TestPreviewTellsNotWhereAWithheldComplainantLives, neither before the case is
// read nor after.
func TestPreviewTellsNotWhereAWithheldComplainantLives(t *testing.T) {
	for _, hidden := range []bool{false, true} {
		d := tuitest.NewDesk("lilik")
		d.Rows, d.Cases = d.Rows[:1], d.Cases[:1]
		d.Rows[0].Area, d.Cases[0].Area = "35.08.04.2007", "35.08.04.2007"
		place, ok := d.Self.Office.Regions().Of("35.08.04.2007")
		if !ok {
			t.Fatal("the office has no such village")
		}
		if hidden {
			d.Rows[0].Name, d.Rows[0].NameHidden = "", true
			d.Cases[0].Complainants = []model.PersonView{{ID: "7", Hidden: true}}
		}
		for _, change := range [][]func(*tui.Config){nil, {rested}} {
			if shows := strings.Contains(open(t, d, 120, 40, change...).Press("4").Frame(), place.Name); shows == hidden {
				t.Errorf("withheld %t: the village stands there %t", hidden, shows)
			}
		}
	}
}

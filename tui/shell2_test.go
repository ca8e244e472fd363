package tui_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

func TestPalette(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("rina"), w, h).Press("4", ":").Type("hasil")
	})
}

func TestPaletteOpensACaseByItsNumber(t *testing.T) {
	open(t, tuitest.NewDesk("rina"), 80, 24).Press(":").Type("396").Press("enter").Shows("0396/2026", "[Ringkasan]")
}

func TestPaletteChangesTheTheme(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24)
	c.Press(":").Type("tema mono").Press("enter")
	if strings.Contains(c.Styled(), "\x1b[36m") {
		t.Fatal("the mono theme still draws in cyan")
	}
}

func TestPaletteIsATextField(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press(":").Type("q1m")
	c.Shows(": q1m").Press("esc").Shows("Perlu Anda sekarang")
	if c.Quit {
		t.Fatal("q in the palette has quit")
	}
}

func TestHelp(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("?")
	})
}

func TestHelpDoesWhatItFinds(t *testing.T) {
	inCase(t, "rina", "0396", 80, 24).Press("?").Type("tenggat").Press("enter").Shows("Kenapa")
}

func TestEscNeverQuits(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "enter", "esc", "esc", "esc", "esc")
	if c.Quit {
		t.Fatal("Esc has quit")
	}
	c.Shows("Sudah di Beranda. q untuk keluar")
}

func TestQuitOnlyAtThePlaces(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "enter", "q")
	if c.Quit {
		t.Fatal("q has quit from inside a case")
	}
	c.Press("esc", "q")
	if !c.Quit {
		t.Fatal("q does not quit from a place")
	}
}

func TestInterruptAlwaysQuits(t *testing.T) {
	for _, keys := range [][]string{{}, {"4", "/"}, {":"}, {"5", "d"}, {"5", "d", "n"}} {
		c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press(keys...).Press("ctrl+c")
		if !c.Quit {
			t.Fatalf("^C after %v does not quit", keys)
		}
	}
}

func TestPastedTextIsNeverKeys(t *testing.T) {
	for _, keys := range [][]string{{}, {"4"}, {"4", "enter"}, {"5", "d"}, {"down", "enter", "s"}} {
		d := tuitest.NewDesk("lilik")
		c := open(t, d, 80, 24).Press(keys...)
		before := c.Frame()
		c.Paste("q\ny\nd\n1:?")
		if c.Quit || len(d.Deeds) > 0 || c.Frame() != before {
			t.Fatalf("pasting after %v was read as keys", keys)
		}
	}
}

func TestWindowOfAnySizeIsDrawn(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24)
	for _, s := range [][2]int{{0, 0}, {1, 1}, {47, 15}, {48, 16}, {3, 200}, {500, 5}} {
		c.Resize(s[0], s[1])
		c.View()
	}
	c.Send(tea.WindowSizeMsg{Width: 60000, Height: 60000})
	if v := c.View(); strings.Count(v.Content, "\n") >= 200 {
		t.Fatal("a window of any height is drawn in full")
	}
	c.Resize(80, 24)
	c.Shows("Perlu Anda sekarang")
}

func TestTooSmallKeepsWhatWasTyped(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "/").Type("warong")
	c.Resize(40, 10)
	c.Type("xyz").Shows("Jendela 40 x 10")
	c.Resize(80, 24)
	c.Shows("/ warong").Lacks("xyz")
}

func TestABookThatDoesNotOpenSaysWhy(t *testing.T) {
	d := tuitest.NewDesk("rina")
	d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "book_locked"}
	c := open(t, d, 80, 24)
	c.Shows("Buku tidak terbuka").Press("q")
	if !c.Quit {
		t.Fatal("q does not leave a console that could not open")
	}
}

func TestRefusalHasFourLines(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("lilik")
		d.OnAct = func(model.Deed) (model.Outcome, error) {
			return model.Outcome{}, model.Denied("author_ratifies", model.Could{Post: "sekretaris", Person: "dewi"}).With("action", "ratify")
		}
		return open(t, d, w, h).Press("down", "enter", "s", "y")
	})
}

func TestConflictKeepsTheChange(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("lilik")
		d.OnAct = func(model.Deed) (model.Outcome, error) {
			return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "stale"}
		}
		return open(t, d, w, h).Press("down", "enter", "s", "y")
	})
}

func TestUnexpectedErrorHasAReferenceAndIsReported(t *testing.T) {
	var ref string
	var kept error
	keep := func(c *tui.Config) { c.Report = func(r string, err error) { ref, kept = r, err } }
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("lilik")
		d.OnAct = func(model.Deed) (model.Outcome, error) {
			return model.Outcome{}, errors.New("disk on fire 3508112233440021")
		}
		return open(t, d, w, h, keep).Press("down", "enter", "s", "y")
	})
	if !strings.HasPrefix(ref, "G-20261120-0941-") || kept == nil {
		t.Fatalf("reported %q, %v", ref, kept)
	}
}

func TestUndoAsksAndTakesBack(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("5", "d", "enter", "u").Shows("Batalkan yang terakhir?")
	c.Press("enter").Shows("tindakan terakhir dibatalkan")
	if len(d.Deeds) != 2 || d.Deeds[1].Action.Name() != "undo" {
		t.Fatalf("the desk was handed %+v", d.Deeds)
	}
}

func TestActingAsSomebodyElse(t *testing.T) {
	as := func(c *tui.Config) {
		c.ActAs = func(name string) (model.Desk, error) { return tuitest.NewDesk(model.StaffID(name)), nil }
	}
	c := open(t, tuitest.NewDesk("aminah"), 80, 24, as).Press(":").Type("peran lilik").Press("enter")
	c.Shows("kepala dinas", "Perlu keputusan Ibu")
}

// TestEverySentenceIsInEveryLanguage finds what one language lacks, and verbs
// that differ between them.
func TestEverySentenceIsInEveryLanguage(t *testing.T) {
	id, en := sentences(ui.Speak("id")), sentences(ui.Speak("en"))
	for name, text := range id {
		other, ok := en[name]
		if !ok || (text == "") != (other == "") {
			t.Errorf("%s: %q in Indonesian, %q in English", name, text, other)
		}
		if text == "" {
			t.Errorf("%s is empty", name)
		}
		if verbs(text) != verbs(other) {
			t.Errorf("%s: the verbs of %q and %q differ", name, text, other)
		}
	}
}

// TestUndoGivesBackWhatWasTyped: a text that took an hour is not lost with the
// deed; it waits as a draft, and will be another deed.
func TestUndoGivesBackWhatWasTyped(t *testing.T) {
	for name, undo := range map[string][]string{"u": {"u", "enter"}, "menu": {"a", "u", "ctrl+s"}} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewDesk("rina")
			for i := range d.Cases {
				d.Cases[i].Actions = append(d.Cases[i].Actions, "undo")
			}
			c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t").Type("Sudah saya telepon").Press("ctrl+s")
			if len(d.Kept) != 0 {
				t.Fatalf("%d drafts are left of a deed that is done", len(d.Kept))
			}
			c.Press(undo...).Shows("0396: tindakan terakhir dibatalkan, isiannya kembali menjadi konsep")
			if len(d.Kept) != 1 || d.Kept[0].Deed == d.Deeds[0].ID || d.Kept[0].Deed == "" {
				t.Fatalf("kept after undoing %s: %+v", d.Deeds[0].ID, d.Kept)
			}
			c.Press("t").Shows("Sudah saya telepon")
			c.Press("ctrl+s", "t").Type("Nanti sore lagi").Press("esc").Press(undo...).Shows("tindakan terakhir dibatalkan").Lacks("menjadi konsep")
			c.Press("t").Shows("Nanti sore lagi")
		})
	}
}

// TestUndoAfterLookingElsewhere: the text of the deed that is taken back comes
// back, whatever was done since on other cases or opened on this one.
func TestUndoAfterLookingElsewhere(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Actions = append(d.Cases[i].Actions, "undo", "reveal")
	}
	c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t").Type("Sudah saya telepon").Press("ctrl+s")
	c.Press("i").Type("salah nama").Press("ctrl+s", "u", "enter").Shows("isiannya kembali menjadi konsep")
	if len(d.Kept) != 1 || !strings.HasPrefix(d.Kept[0].Form, "respond/") || len(d.Deeds) != 3 || d.Deeds[1].Action.Name() != "reveal" {
		t.Fatalf("kept: %+v", d.Kept)
	}
}

// TestUndoThatFailsLosesNothing: it can be tried again, and gives back the text.
func TestUndoThatFailsLosesNothing(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t").Type("Sudah saya telepon").Press("ctrl+s")
	d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, errors.New("the cable is out") }
	c.Press("u", "enter").Lacks("dibatalkan").Press("esc")
	d.OnAct = nil
	c.Press("u", "enter").Shows("isiannya kembali menjadi konsep")
}

// TestUndoOfSeveralGoesOnWhereItStopped: what is taken back already is not taken
// back twice when the rest is tried again.
func TestUndoOfSeveralGoesOnWhereItStopped(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("5", "space", "j", "space", "d", "enter")
	begun, undos := len(d.Deeds), map[model.CaseID]int{}
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		if len(d.Deeds) == begun+2 {
			return model.Outcome{}, errors.New("the cable is out")
		}
		undos[deed.Case]++
		return model.Outcome{Case: model.CaseView{ID: deed.Case, Register: "0001/2026"}}, nil
	}
	c.Press("u", "enter").Lacks("dibatalkan").Press("esc", "u", "enter").Shows("dibatalkan")
	if begun != 2 || len(undos) != 2 {
		t.Fatalf("%d cases were disposed, %d taken back", begun, len(undos))
	}
	for id, n := range undos {
		if n != 1 {
			t.Errorf("%s was taken back %d times", id, n)
		}
	}
}

// TestPlaceOfOthersSaysWhereOnesOwnStand: a digit that is nobody's mistake
// leaves no riddle.
func TestPlaceOfOthersSaysWhereOnesOwnStand(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("9").Shows("bukan untuk jabatan Anda", "baris kedua", "[1 Beranda]")
}

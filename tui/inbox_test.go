package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

func TestInboxOfTheHead(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("5", "down", "down")
	})
}

func TestInboxEmpty(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("lilik"), w, h).Press("5")
	})
}

func TestDispositionSheet(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("5", "down", "down", "d")
	})
}

func TestDispositionChanged(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("5", "d", "r", "t", "1", "+", "g", "n").Type("cek rumahnya")
	})
}

func TestDispositionOfThree(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("5", "space", "space", "space", "d")
	})
}

// TestDisposeAsProposedInThreeKeys: 5 d Enter (screens.md 15).
func TestDisposeAsProposedInThreeKeys(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("5", "d", "enter")
	if len(d.Deeds) != 1 {
		t.Fatalf("three keys made %d deeds", len(d.Deeds))
	}
	a, ok := d.Deeds[0].Action.(*model.Dispose)
	if !ok || a.Lead != "kabid-rehsos" || len(a.Instructions) != 1 || a.DueAt.IsZero() {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
	c.Shows("u batalkan")
}

// TestNarrowMessageKeepsHowToTakeBack: on a telephone what was done is cut, and
// not the key that undoes it.
func TestNarrowMessageKeepsHowToTakeBack(t *testing.T) {
	for _, size := range [][2]int{{50, 20}, {48, 16}} {
		c := open(t, tuitest.NewDesk("lilik"), size[0], size[1]).Press("5", "d", "enter")
		row := c.Row(size[1] - 1)
		if !strings.HasPrefix(row, " 0398 ke Kabid Rehsos, batas") || !strings.HasSuffix(row, "… u batalkan") {
			t.Errorf("at %dx%d the message is %q", size[0], size[1], row)
		}
	}
}

// TestDisposeOtherwiseInFiveKeys: 5 d L 1 Enter.
func TestDisposeOtherwiseInFiveKeys(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	open(t, d, 80, 24).Press("5", "d", "l", "1", "enter")
	a, ok := d.Deeds[0].Action.(*model.Dispose)
	if !ok || a.Lead != "kabid-linjamsos" || len(a.To) != 1 || a.Instructions[0] != "check_field" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

func TestDisposingManyTellsWhoIsLeftOut(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		if deed.Case == "c402" || deed.Case == "c406" {
			return model.Outcome{}, model.Denied("respondent")
		}
		return model.Outcome{Case: model.CaseView{ID: deed.Case, Register: "0398/2026"}}, nil
	}
	open(t, d, 80, 24).Press("5", "V", "d", "l", "enter").Shows("tidak ikut")
}

func TestLettersAreTextInTheNote(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	open(t, d, 80, 24).Press("5", "d", "n").Type("rdts 12?").Press("tab", "enter")
	a, ok := d.Deeds[0].Action.(*model.Dispose)
	if !ok || a.Note != "rdts 12?" || a.Lead != "kabid-rehsos" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

func TestDisposingToNobodySaysSo(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("5", "d", "r", "r", "enter")
	if len(d.Deeds) != 0 || c.Row(23) == "" {
		t.Fatalf("%d deeds, the console says %q", len(d.Deeds), c.Row(23))
	}
}

// TestAddresseesSayWhatLiesAboveAndBelow in a low window.
func TestAddresseesSayWhatLiesAboveAndBelow(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 50, 20).Press("5", "d", "tab")
	for range 12 {
		c.Press("up")
	}
	c.Shows("↓").Lacks("↑")
	for range 12 {
		c.Press("down")
	}
	c.Shows("↑")
}

func TestProposalIsWhoReviewed(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	for i := range d.Rows {
		d.Rows[i].By = "lilik" // who acted on the case last
	}
	for i := range d.Now.Asked {
		d.Now.Asked[i].By = "lilik"
	}
	open(t, d, 80, 24).Shows("Agus P.").Press("5").Shows("usul Agus P.")
}

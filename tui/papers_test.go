package tui_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// printing gives a console whose printer keeps what it gets, or fails.
func printing(t *testing.T, d *tuitest.Desk, out *[]string, fault error) *tuitest.Driver {
	return open(t, d, 80, 24, func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error {
			*out = append(*out, text)
			return fault
		}
	})
}

func prints(d *tuitest.Desk) (n int) {
	for _, deed := range d.Deeds {
		if deed.Action.Name() == "print" {
			n++
		}
	}
	return n
}

// TestReceiptOfACaseIsPrintedAndKept: from a list, from a case and from the
// palette.
func TestReceiptOfACaseIsPrintedAndKept(t *testing.T) {
	for i, way := range [][]string{{"4", "p", "1"}, {"4", "p", "enter"}, {"4", "enter", "p", "1"}, {":", "=cetak tanda terima 0396", "enter", "1"}} {
		d := tuitest.NewDesk("agus")
		var out []string
		follow(printing(t, d, &out, nil), way...).Shows("dicetak").Lacks("── Cetak")
		if len(out) != 1 || !strings.Contains(out[0], "TANDA TERIMA") || prints(d) != 1 || d.Deeds[0].Case == "" {
			t.Errorf("way %d: %d printed, deeds %v", i, len(out), d.Deeds)
		}
	}
}

// TestPaperThatDidNotComeOutIsShownAndNotKept: until somebody says that it was
// given by hand.
func TestPaperThatDidNotComeOutIsShownAndNotKept(t *testing.T) {
	d := tuitest.NewDesk("agus")
	var out []string
	c := printing(t, d, &out, errors.New("no paper")).Press("4", "p", "1").Shows("belum tercetak", "TANDA TERIMA", "sudah diserahkan")
	if c.Press("esc"); prints(d) != 0 {
		t.Fatal("it was kept as printed")
	}
	c.Press("p", "1", "y", "enter", "enter").Shows("tercatat sudah diserahkan").Lacks("TANDA TERIMA")
	if prints(d) != 1 {
		t.Fatalf("deeds are %v", d.Deeds)
	}
}

// TestNothingIsPrintedOfACaseOneMayNotRead: the book says so, and the printer
// stands still.
func TestNothingIsPrintedOfACaseOneMayNotRead(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		d.Cases[i].Sight = model.SeeState
	}
	d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, model.Denied("print") }
	var out []string
	printing(t, d, &out, nil).Press("4", "p", "1").Lacks("dicetak")
	auditor := tuitest.NewDesk("dedi") // reads the case, and gives nobody a paper
	auditor.OnAct = d.OnAct
	printing(t, auditor, &out, nil).Press("4", "p", "1").Lacks("dicetak", "tanpa pencetak")
	if len(out) != 0 {
		t.Fatal("it was printed")
	}
}

package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// complaining is a desk whose case 0406 complains of the unit Linjamsos.
func complaining() *tuitest.Desk {
	d := tuitest.NewDesk("lilik")
	for i := range d.Cases {
		if d.Cases[i].ID == "c406" {
			d.Cases[i].Respondent = &model.Respondent{Unit: "linjamsos"}
		}
	}
	return d
}

func TestDispositionThatLeavesOneOut(t *testing.T) {
	frames(t, append(allSizes(), [2]int{50, 20}), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, complaining(), w, h).Press("5", "V", "d", "l")
	})
}

// TestBulkDispositionSaysBeforehandWhoStaysAndWhy: it is not sent, and stays
// marked.
func TestBulkDispositionSaysBeforehandWhoStaysAndWhy(t *testing.T) {
	d := complaining()
	c := open(t, d, 80, 24).Press("5", "V", "d", "l").Shows("1 tidak ikut: 0406 mengadukan Kabid Linjamsos")
	c.Press("enter").Shows("1 tidak ikut: 0406", "1 ditandai")
	for _, deed := range d.Deeds {
		if deed.Case == "c406" {
			t.Error("the case that stays was sent")
		}
	}
	if len(d.Deeds) == 0 {
		t.Error("nothing was sent")
	}
}

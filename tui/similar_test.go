package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// resembled is a desk on which two cases are like the others.
func resembled(who model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(who)
	for _, r := range tuitest.Rows() {
		switch r.Register {
		case "0408/2026":
			r.Area = "35.08.04.2003"
			d.Resembling = append(d.Resembling, model.Similar{Row: r, Who: "Hj. Soemarni", By: []string{model.ByName, model.ByPhone}})
		case "0396/2026":
			d.Resembling = append(d.Resembling, model.Similar{Row: r, By: []string{model.ByMatter}})
		}
	}
	return d
}

func TestCaseNamesWhatMayBeTheSameWithTheReason(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, resembled("agus"), w, h).Press("4", "/").Type("0383").Press("enter", "enter").Press("end")
	})
}

func TestCandidatesAreThoseOfTheCaseOneLooksAt(t *testing.T) {
	c := open(t, resembled("agus"), 120, 40).Press("4", "/").Type("0383").Press("enter", "enter")
	c.Shows("0408 · telepon sama, nama mirip: Hj. Soemarni, Desa Bades", "0396 · perkara serupa")
	c = open(t, resembled("agus"), 120, 40).Press("4", "/").Type("0396").Press("enter", "enter")
	c.Shows("0408 · telepon sama").Lacks("0396 · perkara serupa")
}

func TestWhatIsLinkedIsNotNamedAsACandidateAgain(t *testing.T) {
	d := resembled("agus")
	for i := range d.Cases {
		if d.Cases[i].Register == "0383/2026" {
			d.Cases[i].Links = []model.LinkView{{Case: "0408/2026", Kind: "same_person"}}
		}
	}
	open(t, d, 120, 40).Press("4", "/").Type("0383").Press("enter", "enter").Shows("orang sama", "perkara serupa").Lacks("telepon sama")
}

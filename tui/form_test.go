package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

func TestMenuOfACase(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("a")
	})
}

// TestMenuSaysHowManyAreBelow: in a low window the menu scrolls, and says so.
func TestMenuSaysHowManyAreBelow(t *testing.T) {
	many := func() *tuitest.Desk {
		d := tuitest.NewDesk("rina")
		for i := range d.Cases {
			d.Cases[i].Actions = nil
			for _, info := range model.ActionTable()[2:] {
				d.Cases[i].Actions = append(d.Cases[i].Actions, info.Name)
			}
		}
		return d
	}
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, many(), w, h).Press("4", "enter", "a")
	})
	for _, size := range [][2]int{{60, 20}, {50, 20}} {
		c := open(t, many(), size[0], size[1]).Press("4", "enter", "a").Shows("lagi di bawah").Lacks("lagi di atas", "Evaluasi")
		for range 60 {
			c.Press("down")
		}
		c.Shows("lagi di atas", "Urungkan").Lacks("lagi di bawah")
	}
}

// TestMenuLetterOpensItsAction: the same letter in every state.
func TestMenuLetterOpensItsAction(t *testing.T) {
	for _, no := range []string{"0408", "0396"} {
		inCase(t, "agus", no, 80, 24).Press("a", "C").Shows("Cek data")
	}
}

func TestFormOfARespond(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("t")
	})
}

func TestFormOfAResult(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("h")
	})
}

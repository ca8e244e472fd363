package tui_test

import (
	"context"
	"slices"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// counted counts what is read of a desk.
type counted struct {
	model.Desk
	reads *int
}

func (c counted) List(ctx context.Context, q model.Query) (model.Page, error) {
	*c.reads++
	return c.Desk.List(ctx, q)
}

func (c counted) Home(ctx context.Context) (model.Home, error) {
	*c.reads++
	return c.Desk.Home(ctx)
}

func (c counted) Case(ctx context.Context, ref string) (model.CaseView, error) {
	*c.reads++
	return c.Desk.Case(ctx, ref)
}

func (c counted) Look(ctx context.Context, ref string) (model.CaseView, error) {
	*c.reads++
	return c.Desk.Look(ctx, ref)
}

// TestCursorReadsNothing: inside the rows that are loaded, and inside a case,
// moving is drawing alone; so are sizes.
func TestCursorReadsNothing(t *testing.T) {
	move := []string{"down", "down", "j", "j", "down", "up", "k", "down", "G", "g"}
	for _, place := range ui.Places() {
		t.Run(place, func(t *testing.T) {
			d, reads := tuitest.NewDesk("lilik"), 0
			d.Rows = tuitest.Many(200)
			c := inPlace(t, d, place, func(cfg *tui.Config) { cfg.Desk = counted{d, &reads} })
			steps := slices.Repeat([]string{"down"}, 20)
			if place != ui.PlaceCounter { // where letters are text
				steps = append(steps, move[:8]...)
			}
			before := reads
			for _, k := range steps {
				c.Press(k)
				c.Styled()
			}
			c.Resize(120, 40)
			c.Resize(48, 16)
			if reads != before {
				t.Errorf("%d moves read %d times", len(steps), reads-before)
			}
		})
	}
	d, reads := tuitest.NewDesk("rina"), 0
	c := follow(open(t, d, 80, 24, func(cfg *tui.Config) { cfg.Desk = counted{d, &reads} }), toCase("0396")...)
	for range ui.Speak("id").Case.Tabs {
		before := reads
		if c.Press("tab", "down", "down", "up", "pgdown", "G", "g").Styled(); reads != before {
			t.Errorf("a tab of the case read %d times", reads-before)
		}
	}
}

// TestTwoQuickEscsAreTwo: in one piece a terminal calls them Esc with Alt.
func TestTwoQuickEscsAreTwo(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4", "enter").Shows("[Ringkasan]")
	c.Press("alt+esc").Shows("Perlu Anda sekarang")
	c.Press("4", "/").Type("lewat").Press("alt+esc").Shows("Semua terbuka").Lacks("Persempit", "/ lewat")
}

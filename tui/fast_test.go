package tui_test

import (
	"context"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// peeking is a desk that calls peek while a list is read: what stands there then is
// what a fast key meets.
type peeking struct {
	model.Desk
	peek func()
}

func (s peeking) List(ctx context.Context, q model.Query) (model.Page, error) {
	s.peek()
	return s.Desk.List(ctx, q)
}

func (s peeking) Home(ctx context.Context) (model.Home, error) {
	s.peek()
	return s.Desk.Home(ctx)
}

// TestSentCaseIsGoneBeforeTheListIsReadAgain: a fast Enter must not open the
// sheet of the case that has just been sent.
func TestSentCaseIsGoneBeforeTheListIsReadAgain(t *testing.T) {
	for _, place := range []string{"1", "5"} {
		d, peek := tuitest.NewDesk("lilik"), func() {}
		c := open(t, d, 80, 24, func(cfg *tui.Config) { cfg.Desk = peeking{d, func() { peek() }} }).Press(place)
		for !strings.Contains(under(c), "0414") {
			c.Press("j")
		}
		c.Press("d")
		seen := ""
		peek = func() { seen = under(c) }
		c.Press("enter")
		if len(d.Deeds) != 1 || seen == "" || strings.Contains(seen, "0414") {
			t.Errorf("place %s: after %d deeds the cursor is on %q while the list is read", place, len(d.Deeds), seen)
		}
	}
}

// under is the row under the cursor.
func under(c *tuitest.Driver) string {
	for _, l := range strings.Split(c.Frame(), "\n")[3:] {
		if strings.HasPrefix(l, ">") {
			return l
		}
	}
	return ""
}

// TestKeysBeforeTheRowsActOnTheCaseThatWasMeant: j and d that come while the
// list is read open the sheet of the second case, and an Enter after them sends
// nothing that one has not seen.
func TestKeysBeforeTheRowsActOnTheCaseThatWasMeant(t *testing.T) {
	d, once := tuitest.NewDesk("lilik"), false
	var c *tuitest.Driver
	c = open(t, d, 80, 24, func(cfg *tui.Config) {
		cfg.Desk = peeking{d, func() {
			if c != nil && !once {
				once = true
				c.Press("j", "j", "d", "enter")
			}
		}}
	})
	rows := inboxRows(d)
	c.Send(ui.GoMsg{Route: ui.RoutePlace{Place: ui.PlaceInbox}})
	c.Shows("Disposisi " + rows[2].Register)
	if !once || len(d.Deeds) != 0 {
		t.Errorf("%d deeds were done by keys that nobody had seen rows for", len(d.Deeds))
	}
}

func inboxRows(d *tuitest.Desk) []model.Row {
	var out []model.Row
	for _, r := range d.Rows {
		if r.Asked != "" {
			out = append(out, r)
		}
	}
	return out
}

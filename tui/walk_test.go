package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// walkable is a desk on which every row can be opened.
func walkable(t *testing.T, who string) *tuitest.Desk {
	d := tuitest.NewDesk(staffID(who))
	for _, r := range d.Rows {
		if _, err := d.Case(t.Context(), string(r.ID)); err != nil {
			d.Cases = append(d.Cases, model.CaseView{ID: r.ID, Register: r.Register, Version: r.Version, State: r.State, Sight: model.SeeAll, Subject: r.Subject})
		}
	}
	return d
}

// TestBracketsWalkTheListOneCameFrom: from every list, at the same tab, and the
// ends say so.
func TestBracketsWalkTheListOneCameFrom(t *testing.T) {
	search := func(c *tuitest.Driver) {
		c.Send(ui.GoMsg{Route: ui.RouteSearch{Text: "e-warong"}})
		c.Press("enter")
	}
	for name, from := range map[string]struct {
		open func(*tuitest.Driver)
		n    string
	}{
		"queue":    {func(c *tuitest.Driver) { c.Press("4", "enter") }, "16"},
		"filtered": {func(c *tuitest.Driver) { c.Press("4", "/").Type("e-warong").Press("enter", "enter") }, "4"},
		"inbox":    {func(c *tuitest.Driver) { c.Press("5", "o") }, "9"},
		"home":     {func(c *tuitest.Driver) { c.Press("o") }, "5"},
		"search":   {search, "4"},
		"figure": {func(c *tuitest.Driver) {
			c.Send(ui.GoMsg{Route: ui.RouteCases{Query: model.Query{Place: "all", Text: "e-warong"}, Title: "Angka"}})
			c.Press("enter")
		}, "4"},
	} {
		t.Run(name, func(t *testing.T) {
			c := open(t, walkable(t, "lilik"), 80, 24)
			from.open(c)
			c.Shows("1 dari "+from.n, "[Ringkasan]").Press("tab").Shows("[Riwayat]")
			c.Press("[").Shows("Ini yang pertama dari "+from.n).Press("]").Shows("2 dari "+from.n, "[Riwayat]").Lacks("yang pertama")
			for range 20 {
				c.Press("]")
			}
			c.Shows("Ini yang terakhir dari " + from.n)
		})
	}
	c := open(t, walkable(t, "lilik"), 60, 20).Press("4", "enter").Shows("1/16")
	c.Press("esc", ":").Type("396").Press("enter", "]").Shows("tidak dibuka dari sebuah daftar")
}

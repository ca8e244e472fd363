package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// TestCutCellShowsWholeUnderTheList: where the cursor rests on it, on the row of
// messages, in every list and width; and nothing stands there where nothing is cut.
func TestCutCellShowsWholeUnderTheList(t *testing.T) {
	const long = "Bantuan sembako untuk lansia di Dusun Krajan sudah tiga bulan belum turun"
	desk := func() *tuitest.Desk {
		d := tuitest.NewDesk("lilik")
		d.Rows[0].Subject = long
		d.Now.Asked = append([]model.Row{d.Rows[0]}, d.Now.Asked...)
		d.Now.Overdue = []model.Row{d.Rows[0]}
		return d
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {48, 16}} {
		for name, keys := range map[string][]string{"home": {}, "overdue": {"tab"}, "queue": {"4"}, "inbox": {"5"}} {
			c := open(t, desk(), size[0], size[1]).Press(keys...)
			if row := c.Row(size[1] - 1); !strings.HasPrefix(strings.TrimSpace(row), long[:40]) {
				t.Errorf("%s at %v says %q\n%s", name, size, row, c.Frame())
			}
		}
	}
	c := open(t, desk(), 80, 24).Press("4", "down", "down", "down", "down")
	if row := c.Row(23); row != "" {
		t.Errorf("nothing is cut, and it says %q", row)
	}
	if row := open(t, desk(), 120, 40).Press("4").Row(39); row != "" {
		t.Errorf("beside a preview it says %q", row)
	}
}

// TestWhatIsCutStandsWholeInEveryPlace: the entry of the book, the team, the
// service, the row of a report, the post, the clock and the note of a case.
func TestWhatIsCutStandsWholeInEveryPlace(t *testing.T) {
	const long = "Bantuan sembako untuk lansia di Dusun Krajan sudah tiga bulan belum turun dan tidak ada yang tahu kapan"
	bottom := func(c *tuitest.Driver, h int) string { return strings.TrimSpace(c.Row(h - 1)) }
	holds := func(what, row string) {
		t.Helper()
		if !strings.Contains(row, long[:40]) {
			t.Errorf("%s says %q", what, row)
		}
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}, {48, 16}} {
		w, h := size[0], size[1]
		d := tuitest.NewDesk("agus")
		d.Self.Places = append(d.Self.Places, "admin")
		for i := range d.Rows {
			d.Rows[i].Subject = long
		}
		for i := range d.Cases {
			d.Cases[i].Subject = long
			for j := range d.Cases[i].Notes {
				d.Cases[i].Notes[j].Place, d.Cases[i].Notes[j].Person = long, ""
			}
		}
		d.Self.Office.Services = append([]model.Service{{Code: "x", Name: long}}, d.Self.Office.Services...)
		day := tuitest.Thursday()
		for i := range day.Entries {
			day.Entries[i].Case.Subject = long
		}
		holds("the book", bottom(thursday(t, "agus", day, w, h).Press("g"), h))
		holds("the team", bottom(open(t, d, w, h).Press("6"), h))
		c := open(t, d, w, h).Press("4", "/").Type("0362").Press("enter", "enter")
		holds("the case", bottom(c, h))
		holds("its notes", bottom(c.Press("tab", "tab", "tab", "tab"), h))
		c = open(t, d, w, h)
		c.Send(ui.GoMsg{Route: ui.RouteResult{Ref: "0362/2026"}})
		holds("its result", bottom(c, h))
		holds("the services", bottom(open(t, d, w, h).Press("8"), h))
	}
}

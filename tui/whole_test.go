package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
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

package admin

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// drawList draws the heads and the rows around the cursor; two lines a row in
// windows of one column.
func drawList(cols []table.Column, n int, row func(int) table.Row, cursor, w, room int, air bool) []ui.Line {
	t := table.New(cols, w)
	var out []ui.Line
	if w >= oneColumn {
		out = append(out, t.Heads())
		if air && room > 6 { // how many more there are stands in the row of air
			from, to := table.Window(n, cursor, room-2)
			out = append(out, ui.Edges(ui.Line{}, table.Rest(nil, from, n-to), w))
		}
	}
	return append(out, table.Rows(n, cursor, w, room-len(out),
		func(i int) []ui.Line { return pair(row(i), i == cursor, w) },
		func(i int) ui.Line { return t.Line(row(i), i == cursor) })...)
}

// pair is one row in two lines: the first cell, then the others with the last at
// the right edge.
func pair(r table.Row, here bool, w int) []ui.Line {
	first := table.Lead(r, here).Add(r.Cells[0].Role.T(r.Cells[0].Text)).Cut(w - 1)
	second := ui.L("      ")
	last := r.Cells[len(r.Cells)-1]
	for i, c := range r.Cells[1 : len(r.Cells)-1] {
		if c.Text == "—" {
			continue
		}
		if i > 0 {
			second = second.Add(ui.T(" · "))
		}
		second = second.Add(c.Role.T(c.Text))
	}
	second = ui.Edges(second, ui.Line{last.Role.T(last.Text)}, w)
	if here {
		return []ui.Line{first.Fill(w - 1).As(ui.Selected), second.Fill(w - 1).As(ui.Selected)}
	}
	return []ui.Line{first, second}
}

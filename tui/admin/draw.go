package admin

import (
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// drawList draws the heads and the rows around the cursor; two lines a row in
// windows of one column.
func drawList(cols []table.Column, n int, row func(int) table.Row, cursor, w, room int, air bool) []ui.Line {
	var out []ui.Line
	if w < oneColumn {
		from, to := table.Window(n, cursor, room/2)
		for i := from; i < to; i++ {
			out = append(out, pair(row(i), i == cursor, w)...)
		}
		return out
	}
	t := table.New(cols, w)
	out = append(out, t.Heads())
	if air = air && room > 6; air {
		out = append(out, ui.Line{})
	}
	from, to := table.Window(n, cursor, room-len(out))
	if air { // how many more there are stands in the row of air
		out[1] = ui.Edges(ui.Line{}, table.Rest(nil, from, n-to), w)
	}
	for i := from; i < to; i++ {
		out = append(out, t.Line(row(i), i == cursor))
	}
	return out
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

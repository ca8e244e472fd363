package table

import (
	"strings"

	"aduan/tui/ui"
)

// Whole is the whole text of what is cut in a row, and of what has no column left
// that says who or what it is; empty where nothing is cut.
func (t *Table) Whole(r Row) string {
	var out []string
	for i, c := range r.Cells {
		if i < len(t.cols) && t.widths[i] > 0 && !t.cols[i].Right && t.Cut(i, c.Text) {
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " · ")
}

// WholePair is Whole of a thing in two lines.
func WholePair(subject, asked string, due Cell, w int) string {
	var out []string
	if ui.Width(subject) > w-1-Prefix-6 {
		out = append(out, subject)
	}
	if ui.Width(asked)+10+1 > w-1-ui.Width(due.Text) {
		out = append(out, asked)
	}
	return strings.Join(out, " · ")
}

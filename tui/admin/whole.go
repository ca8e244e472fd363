package admin

import (
	"strings"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Whole is what is cut in the row under the cursor.
func (s *Screen) Whole(w int) string {
	n, row := s.rows()
	if s.err != nil || s.typing || s.person != "" || s.reads() || s.at[s.part] >= n {
		return ""
	}
	r := row(s.at[s.part])
	if w >= oneColumn {
		return table.New(s.columns(), w).Whole(r)
	}
	var out []string
	if ui.Width(r.Cells[0].Text) > w-1-table.Prefix {
		out = append(out, r.Cells[0].Text)
	}
	last := len(r.Cells) - 1
	var second []string
	for _, c := range r.Cells[1:last] {
		if c.Text != "—" {
			second = append(second, c.Text)
		}
	}
	if under := strings.Join(second, " · "); under != "" && 6+3+ui.Width(under)+1+ui.Width(r.Cells[last].Text) > w-1 {
		out = append(out, under)
	}
	return strings.Join(out, " · ")
}

var _ ui.Whole = (*Screen)(nil)

package book

import (
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// Whole is what is cut in the entry under the cursor.
func (s *Screen) Whole(w int) string {
	e, ok := s.at()
	if !ok || s.typing != 0 || s.err != nil || e.Case.Sight <= model.SeeNumber {
		return ""
	}
	c := s.cells(e)
	var out []string
	if w < wide {
		if ui.Width(c.first[colName]) > w-14-4 {
			out = append(out, c.first[colName])
		}
		if ui.Width(c.first[colSubject]) > w-indent-1 {
			out = append(out, c.first[colSubject])
		}
		return strings.Join(out, " · ")
	}
	t := s.table(w)
	if room := t.Width(colSubject); room > 0 && len(ui.Wrap(c.first[colSubject], room)) > 2 { // it has two lines
		out = append(out, c.first[colSubject])
	}
	for i := range columns {
		for _, text := range []string{c.first[i], c.second[i]} {
			if i != colSubject && t.Cut(i, text) {
				out = append(out, text)
			}
		}
	}
	return strings.Join(out, " · ")
}

var _ ui.Whole = (*Screen)(nil)

package book

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// entries are those of the window's page that holds the cursor; where it does not
// hold all, seen says which.
func (s *Screen) entries(w, room int) (out []ui.Line, seen string) {
	var t *table.Table
	if w >= wide {
		t = s.table(w)
	}
	height := func(i int) int { return s.height(t, s.day.Entries[s.shown[i]], w) }
	from, used := 0, 0
	for i := range s.cursor + 1 {
		n := height(i)
		if used += n; used > room && i > from {
			from, used = i, n
		}
	}
	for i := s.cursor + 1; i < len(s.shown) && used <= room; i++ {
		used += height(i)
	}
	for ; from > 0 && used+height(from-1) <= room; from-- { // the last page is full too
		used += height(from - 1)
	}
	to := from
	for ; to < len(s.shown); to++ {
		b := s.block(t, s.day.Entries[s.shown[to]], to == s.cursor, w)
		if to > from && len(out)+len(b) > room {
			break
		}
		out = append(out, b...)
	}
	if from > 0 || to < len(s.shown) {
		seen = fmt.Sprintf(s.env.Say.Book.Seen, from+1, to, len(s.shown))
	}
	return out, seen
}

// height is how many lines block makes.
func (s *Screen) height(t *table.Table, e model.Entry, w int) int {
	n := 2
	if s.bare(t, e) {
		n = 1
	}
	for _, x := range s.notes(e, w >= wider) {
		n += len(ui.Some(x.text.Plain(), w-indent-1, 2))
	}
	return n
}

// bare is true for an entry whose second line would be empty; t is nil in one
// column.
func (s *Screen) bare(t *table.Table, e model.Entry) bool {
	switch {
	case e.Case.Sight <= model.SeeNumber:
		return true
	case t == nil || e.Case.Area != "":
		return false
	}
	c := s.cells(e)
	if t.Cut(colSubject, c.first[colSubject]) {
		return false
	}
	for i, text := range c.second {
		if text != "" && t.Width(i) > 0 {
			return false
		}
	}
	return true
}

// block draws an entry: its two lines, and what is said below them.
func (s *Screen) block(t *table.Table, e model.Entry, here bool, w int) []ui.Line {
	out := s.pair(e, here, w)
	if t != nil {
		out = s.rows(t, e, here)
	}
	for _, n := range s.notes(e, w >= wider) {
		for i, l := range wrap(n.text, w-indent-1) {
			lead := ui.L("    ")
			if i == 0 {
				lead = table.Lead(table.Row{Sign: n.sign, SignRole: ui.Muted}, false)
			}
			out = append(out, lead.Add(ui.T(strings.Repeat(" ", indent-table.Prefix))).Add(l...))
		}
	}
	return out
}

// wrap breaks a line into two at most; its first span is taken along where it
// stands whole in the first of them.
func wrap(l ui.Line, w int) []ui.Line {
	last := l[len(l)-1].Role
	var out []ui.Line
	for i, text := range ui.Some(l.Plain(), w, 2) {
		if rest, ok := strings.CutPrefix(text, l[0].Text); ok && i == 0 {
			out = append(out, ui.Line{l[0], last.T(rest)})
			continue
		}
		out = append(out, ui.Line{last.T(text)})
	}
	return out
}

func sign(e model.Entry) string {
	if e.Case.State == model.Voided {
		return "x"
	}
	return ""
}

// rows are an entry's two lines in columns; what a number alone tells has one.
func (s *Screen) rows(t *table.Table, e model.Entry, here bool) []ui.Line {
	c, lead := s.cells(e), table.Row{Sign: sign(e), SignRole: ui.Muted}
	subject := ui.Some(c.first[colSubject], t.Width(colSubject), 2)
	if len(subject) > 0 {
		c.first[colSubject] = subject[0]
	}
	if len(subject) > 1 {
		c.second[colSubject] = subject[1]
	}
	if t.Cut(colName, c.second[colName]) { // the village without what it lies in
		c.second[colName], _, _ = strings.Cut(c.second[colName], ", ")
	}
	lead.Cells = s.row(t, e, c.first, ui.Plain)
	out := []ui.Line{t.Line(lead, here)}
	if s.bare(t, e) {
		return out
	}
	below := t.Line(table.Row{Cells: s.row(t, e, c.second, ui.Muted)}, false)
	if here {
		below = below.As(ui.Selected)
	}
	return append(out, below)
}

// row gives the cells their meaning: of an entry that is void, name and subject
// are struck.
func (s *Screen) row(t *table.Table, e model.Entry, texts [columns]string, role ui.Role) []table.Cell {
	out := make([]table.Cell, columns)
	for i, text := range texts {
		out[i] = table.Cell{Role: role, Text: text}
		if i == colSubject {
			out[i].Role = ui.Plain
		}
		if e.Case.State == model.Voided && (i == colName || i == colSubject) && text != "" {
			out[i] = s.strike(text, t.Width(i))
		}
	}
	return out
}

// strike is a struck text no wider than w with the signs that stand around it
// where the terminal has no line through letters.
func (s *Screen) strike(text string, w int) table.Cell {
	if s.env.Theme.Mode == ui.Mono {
		return table.Cell{Text: "~" + ui.Cut(text, max(0, w-2)) + "~"}
	}
	return table.Cell{Role: ui.Struck, Text: text}
}

// pair is an entry in one column: number, time and name, below them its subject.
func (s *Screen) pair(e model.Entry, here bool, w int) []ui.Line {
	c := s.cells(e)
	text := func(i, room int) ui.Span {
		if e.Case.State == model.Voided {
			cell := s.strike(ui.Cut(c.first[i], room), room)
			return cell.Role.T(cell.Text)
		}
		return ui.T(ui.Cut(c.first[i], room))
	}
	first := table.Lead(table.Row{Sign: sign(e), SignRole: ui.Muted}, here)
	first = first.Add(ui.T(c.first[colNo]+"  "), ui.T(ui.Left(c.first[colTime], 7)), text(colName, w-table.Prefix-14))
	out := []ui.Line{first}
	if e.Case.Sight > model.SeeNumber {
		out = append(out, ui.Line{ui.T(strings.Repeat(" ", indent)), text(colSubject, w-indent-1)})
	}
	if here {
		for i, l := range out {
			out[i] = l.Fill(w - 1).As(ui.Selected)
		}
	}
	return out
}

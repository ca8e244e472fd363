package reports

import (
	"fmt"
	"math"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// leastShown is how many rows are seen before a sentence takes their room.
const leastShown = 6

// tableLines is the table under the cursor: its heading and its sum stay where
// they are, its rows move between them.
func (s *Screen) tableLines(w, h int) []ui.Line {
	t := &s.made
	sheet := t.sheet()
	if sheet == nil {
		return nil
	}
	notes := s.notes(w)
	if len(sheet.Rows) == 0 {
		lines := append([]ui.Line{s.tableTitle(w, 0), {}}, s.sentence(s.none(), w)...)
		return append(append(lines, ui.Line{}), notes...)
	}
	a := t.arrange(w)
	lines := []ui.Line{s.tableTitle(w, len(sheet.Columns)-t.fixed()-(a.to-a.from))}
	if h > 14 {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines, s.tableHeads(a)...)
	room := h - len(lines) - 1 // below the rows stands a line: how many are not seen
	if t.rows()+len(notes) > room {
		notes = notes[:s.firstNote(w)]
		if room-len(notes) < leastShown {
			notes = nil
		}
	}
	rows, above, below := s.tableRows(a, room-len(notes))
	lines = append(lines, rows...)
	rest := ui.Line{}
	if above+below > 0 {
		rest = table.Rest(ui.L("  "), above, below)
	}
	return append(append(lines, rest), notes...)
}

// tableRows are as many rows as there is room for, the one under the cursor among
// them, with the sum below; and how many are not seen above and below.
func (s *Screen) tableRows(a arrangement, room int) (lines []ui.Line, above, below int) {
	t := &s.made
	n := len(t.sheet().Rows)
	from, to := table.Window(n, min(t.row, n-1), max(1, room-(t.rows()-n)))
	most := 0.0
	if a.bar > 0 { // a list of cases has no bars, and may be long
		most = t.most()
	}
	for i := from; i < to; i++ {
		lines = append(lines, s.tableRow(a, i, most))
	}
	if t.rows() > n {
		lines = append(lines, s.tableRow(a, n, most))
	}
	return lines, from, n - to
}

// tableTitle names the table, and says how many columns it has besides.
func (s *Screen) tableTitle(w, more int) ui.Line {
	t, say := &s.made, s.env.Say.Reports
	var all []string
	if more > 0 {
		all = append(all, fmt.Sprintf(say.More, more))
	}
	if n := len(t.sheets.Tables); n > 1 {
		all = append(all, fmt.Sprintf(say.TableOf, t.at+1, n))
	}
	right := strings.Join(all, " · ")
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(ui.Cut(t.sheet().Title, max(1, w-ui.Width(right)-4)))}, ui.Line{ui.Muted.T(right)}, w)
}

// firstNote is how many lines the first of the notes takes.
func (s *Screen) firstNote(w int) int {
	if len(s.made.sheets.Notes) == 0 {
		return 0
	}
	return len(ui.Wrap(s.made.sheets.Notes[0], w-2))
}

// none says why a table is empty.
func (s *Screen) none() string {
	say := s.env.Say.Reports
	switch name := s.made.sheet().Name; {
	case name == "lessons":
		return say.NoLessons
	case name == "improvements", name == "improvements_open":
		return say.NoImprovements
	case s.kind == model.ReportAgeing:
		return s.env.Words.ReportEmpty()
	}
	return fmt.Sprintf(s.emptyOf(), s.env.Words.Period(s.period())) + " " + say.Nobody
}

// gathers tells of a row that is many small ones: as a bar it would dwarf the rest.
func gathers(p model.Part) bool { return p.Value == model.PartSeldom || p.Value == model.PartOthers }

// most is the largest number of the column under the cursor, the sum apart.
func (t *tables) most() (most float64) {
	for _, r := range t.sheet().Rows {
		if c := r.Cells[t.column]; !c.None && !gathers(r.Part) {
			most = max(most, c.Number)
		}
	}
	return most
}

// headWords are the words over the columns, on as many lines as the longest takes.
func (s *Screen) headWords(a arrangement) (words [][]string, tall int) {
	sheet := s.made.sheet()
	for i := a.from; i < a.to; i++ {
		w := ui.Wrap(sheet.Heads[i], a.widths[i])
		words, tall = append(words, w), max(tall, len(w))
	}
	return words, tall
}

// tableHeads are the heading of a table; it says how many columns are not seen.
func (s *Screen) tableHeads(a arrangement) []ui.Line {
	t, say := &s.made, s.env.Say.Reports
	sheet := t.sheet()
	words, tall := s.headWords(a)
	first := sheet.Head
	if t.fixed() == 1 {
		first = sheet.Heads[0]
	}
	var out []ui.Line
	for y := range tall {
		l := ui.L("   ")
		text := ""
		if y == tall-1 {
			text = first
		}
		l = append(l, ui.Muted.T(ui.Left(text, a.name)))
		if a.bar > 0 {
			text = ""
			if y == tall-1 {
				text = fmt.Sprintf(say.Bars, strings.ToLower(sheet.Heads[t.column]))
			}
			l = append(l, ui.T("  "), ui.Muted.T(ui.Left(text, a.bar)))
		}
		for i := range words {
			text = ""
			if at := y - (tall - len(words[i])); at >= 0 {
				text = words[i][at]
			}
			l = append(l, ui.T("  "), ui.Muted.T(s.aligned(text, a.from+i, a.widths[a.from+i])))
		}
		out = append(out, l)
	}
	return out
}

// aligned sets numbers right and words left.
func (s *Screen) aligned(text string, column, w int) string {
	switch s.made.sheet().Columns[column].Kind {
	case model.CellCount, model.CellShare, model.CellNumber:
		return ui.Right(ui.Cut(text, w), w)
	}
	return ui.Left(text, w)
}

// tableRow is one row; the one under the cursor has its sign, and its figure is
// marked.
func (s *Screen) tableRow(a arrangement, i int, most float64) ui.Line {
	t := &s.made
	r, sum := t.line(i), i == len(t.sheet().Rows)
	l := ui.L("   ")
	if i == t.row {
		l = ui.L(">  ")
	}
	role := ui.Plain
	if sum {
		role = ui.Heading
	}
	l = append(l, role.T(ui.Left(t.name(r), a.name)))
	if a.bar > 0 {
		blocks := ""
		if c := r.Cells[t.column]; !sum && !c.None && most > 0 && !gathers(r.Part) {
			blocks = strings.Repeat("█", int(math.Ceil(c.Number/most*float64(a.bar))))
		}
		l = append(l, ui.T("  "), ui.Accent.T(ui.Left(blocks, a.bar)))
	}
	for x := a.from; x < a.to; x++ {
		c, text := r.Cells[x], s.aligned(r.Cells[x].Text, x, a.widths[x])
		look := role
		if late(t.sheet().Columns[x].Name) && c.Number > 0 && !sum {
			look = ui.Warn
		}
		l = append(l, ui.T("  "))
		if i == t.row && x == t.column {
			bare := strings.TrimSpace(text)
			lead := len(text) - len(strings.TrimLeft(text, " "))
			l = append(l, ui.T(text[:lead]), ui.Selected.T(bare), ui.T(text[lead+len(bare):]))
			continue
		}
		l = append(l, look.T(text))
	}
	return l
}

// late are the columns of what is past its limit.
func late(column string) bool {
	return column == "late" || column == "open_late" || column == "reply_broken"
}

// notes say, the most important first, what the report counts and what is not in it.
func (s *Screen) notes(w int) (out []ui.Line) {
	for _, note := range s.made.sheets.Notes {
		for _, l := range ui.Wrap(note, w-2) {
			out = append(out, ui.Line{ui.T(" "), ui.Muted.T(l)})
		}
	}
	return out
}

// wholeName is the name of the row under the cursor, or its text, where cut.
func (s *Screen) wholeName(w int) string {
	t := &s.made
	if t.sheet() == nil || t.rows() == 0 {
		return ""
	}
	a, r := t.arrange(w), t.line(t.row)
	if c := r.Cells[t.column]; ui.Width(c.Text) > a.widths[t.column] {
		return c.Text
	}
	if name := t.name(r); ui.Width(name) > a.name {
		return name
	}
	return ""
}

package reports

import (
	"strings"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
)

// How a table shares the width: a column is as wide as its longest word or
// number; the names and the bars share the rest.
const (
	leastName = 14
	leastText = 20
	tableBar  = 12
	mostHead  = 12 // of a word of a heading, before it is cut
	columnGap = 2
)

// widthOf reckons how wide a table would like to be.
func widthOf(t *paper.Sheet) sheetWidth {
	out := sheetWidth{name: ui.Width(t.Head), columns: make([]int, len(t.Columns))}
	rows := t.Rows
	if t.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *t.Total)
	}
	for i := range t.Columns {
		for _, word := range strings.Fields(t.Heads[i]) {
			out.columns[i] = max(out.columns[i], min(ui.Width(word), mostHead))
		}
	}
	for _, r := range rows {
		out.name = max(out.name, ui.Width(r.Name))
		for i, c := range r.Cells {
			out.columns[i] = max(out.columns[i], ui.Width(c.Text))
		}
	}
	if t.By == "" {
		out.name = max(out.columns[0], ui.Width(t.Heads[0]))
	}
	return out
}

// arrangement is which columns are seen, and how wide all is.
type arrangement struct {
	name, bar int
	from, to  int // columns that are seen
	widths    []int
}

// arrange shows as many columns as there is room for, the one under the cursor
// among them.
func (t *tables) arrange(w int) arrangement {
	sheet, wide := t.sheet(), t.wide[t.at]
	widths := append([]int{}, wide.columns...)
	for i, c := range sheet.Columns {
		if c.Kind == model.CellText || c.Kind == model.CellCode {
			widths[i] = min(widths[i], leastText)
		}
	}
	a := arrangement{name: min(wide.name, max(leastName, w*2/5)), from: t.fixed(), widths: widths}
	if w >= rowsFrom && t.barred() {
		a.bar = tableBar
	}
	room := w - 1 - prefix - a.name
	if a.bar > 0 {
		room -= a.bar + columnGap
	}
	fits := func(from int) (to, left int) {
		left = room
		for to = from; to < len(widths) && left >= widths[to]+columnGap; to++ {
			left -= widths[to] + columnGap
		}
		return to, left
	}
	to, left := fits(a.from)
	for to <= t.column && a.from < t.column {
		a.from++
		to, left = fits(a.from)
	}
	if a.to = max(to, a.from+1); to < a.to { // one column at least, whatever it is cut to
		a.widths[a.from], left = max(1, room-columnGap), 0
	}
	return a.grow(sheet, wide, left)
}

// grow gives what is left to texts that are cut, then to the names, then to bars.
func (a arrangement) grow(sheet *paper.Sheet, wide sheetWidth, left int) arrangement {
	take := func(have *int, want int) {
		more := max(0, min(left, want-*have))
		*have += more
		left -= more
	}
	for i := a.from; i < a.to; i++ {
		if k := sheet.Columns[i].Kind; k == model.CellText || k == model.CellCode {
			take(&a.widths[i], wide.columns[i])
		}
	}
	take(&a.name, wide.name)
	if a.bar > 0 {
		take(&a.bar, mostBar)
	}
	return a
}

// barred tells whether the column under the cursor can be drawn as bars.
func (t *tables) barred() bool {
	switch t.sheet().Columns[t.column].Kind {
	case model.CellCount, model.CellShare, model.CellNumber:
		return true
	}
	return false
}

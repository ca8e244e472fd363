package edit

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// areaMax is the most bytes an area holds: what the book's door lets through, so
// that a long letter is not cut where one types it.
const areaMax = model.MaxText

// Area is a text field of several lines.
type Area struct {
	b buffer
	w int // columns of the last lay-out, for moving up and down
}

// NewArea makes an empty area.
func NewArea() *Area { return &Area{b: buffer{max: areaMax, many: true}, w: 60} }

// Value is what stands in the area.
func (a *Area) Value() string { return a.b.value() }

// Set replaces what stands in the area; the cursor goes to the end.
func (a *Area) Set(s string) { a.b.set(s) }

// Empty is true while only spaces stand in the area.
func (a *Area) Empty() bool { return strings.TrimSpace(a.b.value()) == "" }

// Paste inserts pasted text with its line breaks and tells how many bytes did
// not fit.
func (a *Area) Paste(s string) int { return a.b.insert(s) }

// Before is true where s stands right before the cursor.
func (a *Area) Before(s string) bool {
	return strings.HasSuffix(strings.Join(a.b.text[:a.b.at], ""), s)
}

// Swap puts text in the place of the n clusters before the cursor, which goes
// before the first of marks in it, else behind it. Where the text does not fit
// whole it does nothing and is false.
func (a *Area) Swap(n int, text string, marks []string) bool {
	was := a.b
	a.b.cut(a.b.at-n, a.b.at)
	from := a.b.at
	if a.b.insert(text) > 0 {
		a.b = was
		return false
	}
	a.seek(from, a.b.at, marks)
	return true
}

// First puts the cursor before the first of marks in the text.
func (a *Area) First(marks []string) { a.seek(0, len(a.b.text), marks) }

// Seek puts the cursor before the next of marks behind it; false where there is
// none.
func (a *Area) Seek(marks []string) bool { return a.seek(a.b.at+1, len(a.b.text), marks) }

func (a *Area) seek(from, to int, marks []string) bool {
	for i := from; i < to; i++ {
		if a.stands(i, marks) > 0 {
			a.b.at = i
			return true
		}
	}
	return false
}

// Eat takes away the one of marks that stands right behind the cursor.
func (a *Area) Eat(marks []string) {
	a.b.cut(a.b.at, a.b.at+a.stands(a.b.at, marks))
}

// stands is how many clusters the one of marks takes that begins at a place;
// 0 where none does.
func (a *Area) stands(at int, marks []string) int {
	for _, m := range marks {
		c := clusters(m)
		if end := at + len(c); end <= len(a.b.text) && slices.Equal(a.b.text[at:end], c) {
			return len(c)
		}
	}
	return 0
}

// Wrap sets the width that up and down move by; call it when the window
// changes.
func (a *Area) Wrap(w int) { a.w = max(1, w) }

// Key edits by one key; false for a key that is not the area's. Up on the
// first line and Down on the last are not, so that they leave the area.
func (a *Area) Key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "enter":
		a.b.insert("\n")
		return true
	case "up":
		return a.vertical(-1)
	case "down":
		return a.vertical(1)
	}
	return a.b.key(k)
}

func (a *Area) vertical(step int) bool {
	rows := a.rows(a.w)
	at, col := a.place(rows)
	if at+step < 0 || at+step >= len(rows) {
		return false
	}
	r := rows[at+step]
	a.b.at = r.from
	for n := 0; a.b.at < r.to; a.b.at++ {
		n += ui.Width(a.b.text[a.b.at])
		if n > col {
			break
		}
	}
	return true
}

// span is one row of the laid-out text: clusters from, to (exclusive).
type span struct{ from, to int }

// rows lays the text out in w columns, breaking at spaces where it can. The
// space a row breaks at stays at its end, so that every place of the cursor is
// in exactly one row.
func (a *Area) rows(w int) []span {
	var out []span
	start, width, space := 0, 0, -1
	for i, c := range a.b.text {
		if c == "\n" {
			out = append(out, span{start, i})
			start, width, space = i+1, 0, -1
			continue
		}
		n := ui.Width(c)
		if c == " " && width+n > w { // hangs over the edge
			width, space = width+n, i
			continue
		}
		for width+n > w && i > start {
			end := i
			if space >= start {
				end = space + 1
			}
			out = append(out, span{start, end})
			start, width, space = end, 0, -1
			for _, d := range a.b.text[start:i] {
				width += ui.Width(d)
			}
		}
		width += n
		if c == " " {
			space = i
		}
	}
	return append(out, span{start, len(a.b.text)})
}

// place is the row and the column of the cursor.
func (a *Area) place(rows []span) (row, col int) {
	for i, r := range rows {
		last := i == len(rows)-1
		if a.b.at >= r.from && (a.b.at < r.to || a.b.at == r.to && (last || rows[i+1].from > r.to)) {
			for _, c := range a.b.text[r.from:a.b.at] {
				col += ui.Width(c)
			}
			return i, col
		}
	}
	return len(rows) - 1, 0
}

// Rows is how many rows the text takes in w columns.
func (a *Area) Rows(w int) int { return len(a.rows(max(1, w-2))) }

// View draws h rows in brackets, w columns with them, and tells where the
// cursor stands in them.
func (a *Area) View(w, h int, focus bool) (lines []ui.Line, x, y int) {
	inner := max(1, w-2)
	rows := a.rows(inner)
	at, col := a.place(rows)
	top := max(0, min(at-h+1, len(rows)-h))
	if at < top {
		top = at
	}
	role := ui.Muted
	if focus {
		role = ui.Marked
	}
	for i := range h {
		text := ""
		if r := top + i; r < len(rows) {
			text = strings.Join(a.b.text[rows[r].from:rows[r].to], "")
		}
		lines = append(lines, ui.Line{role.T("["), ui.T(ui.Left(strings.TrimRight(text, " "), inner)), role.T("]")})
	}
	return lines, 1 + min(col, inner-1), at - top
}

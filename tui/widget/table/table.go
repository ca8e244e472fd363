// Package table lays out rows of cells in columns that shrink and drop in a
// given order, and windows long lists. It draws only the rows that are seen,
// so that a frame costs the same for ten cases and for a million.
package table

import (
	"fmt"
	"strings"

	"aduan/tui/ui"
)

// Prefix is the width of what every row begins with: cursor, mark, sign, space.
const Prefix = 4

// Column is one column. Columns stand in their order on the screen.
type Column struct {
	Head string
	Want int // width where there is room
	Min  int // least width; below it the column drops, unless Keep
	Max  int // most width it grows to; 0: does not grow
	Gap  int // spaces before it; 2 where 0
	// Drop is the place in the order of shrinking, from 1; 0 never shrinks.
	Drop  int
	Right bool
}

// Cell is the text of one cell with its meaning.
type Cell struct {
	Role ui.Role
	Text string
}

// Row is one row.
type Row struct {
	Sign     string
	SignRole ui.Role
	Marked   bool
	Cells    []Cell
}

// Table is columns laid out for one width.
type Table struct {
	cols   []Column
	widths []int // 0: dropped
	w      int
}

// New lays out columns for a width; the last column of the screen stays free.
func New(cols []Column, w int) *Table {
	t := &Table{cols: cols, widths: make([]int, len(cols)), w: w}
	for i, c := range cols {
		t.widths[i] = c.Want
	}
	t.shrink(w - 1)
	t.grow(w - 1)
	return t
}

func (t *Table) gap(i int) int {
	switch {
	case i == 0:
		return 0
	case t.cols[i].Gap == 0:
		return 2
	}
	return t.cols[i].Gap
}

func (t *Table) total() int {
	n := Prefix
	for i, w := range t.widths {
		if w > 0 {
			n += w + t.gap(i)
		}
	}
	return n
}

// shrink takes from the columns in their order until the row fits.
func (t *Table) shrink(w int) {
	for order := 1; order <= len(t.cols) && t.total() > w; order++ {
		for i, c := range t.cols {
			if c.Drop != order || t.widths[i] == 0 {
				continue
			}
			over := t.total() - w
			switch {
			case c.Min > 0 && c.Want-over >= c.Min:
				t.widths[i] = c.Want - over
			case c.Min > 0 && c.Min < c.Want:
				t.widths[i] = c.Min
			default:
				t.widths[i] = 0
			}
		}
	}
}

// grow gives what is left to the columns that grow, the later ones first, for
// the subject stands at the right.
func (t *Table) grow(w int) {
	for i := len(t.cols) - 1; i >= 0; i-- {
		c := t.cols[i]
		if left := w - t.total(); left > 0 && c.Max > c.Want && t.widths[i] > 0 {
			t.widths[i] = min(c.Max, t.widths[i]+left)
		}
	}
}

// Heads draws the row of column heads, muted.
func (t *Table) Heads() ui.Line {
	l := ui.Line{ui.T("    ")}
	for i, c := range t.cols {
		l = t.cell(l, i, Cell{ui.Muted, c.Head})
	}
	return l
}

func (t *Table) cell(l ui.Line, i int, c Cell) ui.Line {
	w := t.widths[i]
	if w == 0 {
		return l
	}
	n := t.gap(i)
	text := ui.Harmless(c.Text)
	if t.cols[i].Right {
		if ui.Width(text) > w { // a long number may take the gap before it
			w, n = w+n, 0
		}
		text = ui.Right(text, w)
	} else {
		text = ui.Left(text, w)
	}
	l = append(l, ui.T("  "[:min(2, n)]))
	if bare := strings.TrimRight(text, " "); c.Role == ui.Struck { // the line ends with the text
		return append(l, c.Role.T(bare), ui.T(text[len(bare):]))
	}
	return append(l, ui.Span{Role: c.Role, Text: text})
}

// Line draws one row; the row under the cursor is reversed as a whole.
func (t *Table) Line(r Row, cursor bool) ui.Line {
	l := make(ui.Line, 0, 2*len(t.cols)+4)
	l = append(l, Lead(r, cursor)...)
	for i := range t.cols {
		var c Cell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		if r.Marked && c.Role == ui.Plain {
			c.Role = ui.Heading
		}
		l = t.cell(l, i, c)
	}
	if cursor {
		return l.Fill(t.w - 1).As(ui.Selected)
	}
	return l
}

// Lead draws the four columns before a row: cursor, mark, sign, space.
func Lead(r Row, cursor bool) ui.Line {
	at, mark, sign := " ", " ", r.Sign
	if cursor {
		at = ">"
	}
	if r.Marked {
		mark = "*"
	}
	if sign == "" {
		sign = " "
	}
	return ui.Line{ui.T(at), ui.Marked.T(mark), r.SignRole.T(sign), ui.T(" ")}
}

// Cut tells whether the text of cell i is cut at this width.
func (t *Table) Cut(i int, text string) bool {
	return t.widths[i] > 0 && ui.Width(text) > t.widths[i]
}

// Width is the width of column i; 0 where it dropped.
func (t *Table) Width(i int) int { return t.widths[i] }

// Window is which of n things are seen in h rows with the cursor on one of
// them. It turns whole pages, so that moving inside a page changes two rows.
func Window(n, cursor, h int) (from, to int) {
	if h < 1 || n < 1 {
		return 0, 0
	}
	cursor = max(0, min(cursor, n-1))
	from = max(0, min(cursor/h*h, n-h))
	return from, min(n, from+h)
}

// oneColumn is the width below which a row takes two lines.
const oneColumn = 60

// Seen is which of n rows are seen in so much room around the cursor: a row takes
// two lines in a window of one column.
func Seen(n, cursor, w, room int) (from, to int) {
	if w < oneColumn {
		room /= 2
	}
	return Window(n, cursor, room)
}

// Rows draws the rows that are seen: each in two lines by pair in a window of one
// column, else by line.
func Rows(n, cursor, w, room int, pair func(i int) []ui.Line, line func(i int) ui.Line) []ui.Line {
	var out []ui.Line
	from, to := Seen(n, cursor, w, room)
	for i := from; i < to; i++ {
		if w < oneColumn {
			out = append(out, pair(i)...)
		} else {
			out = append(out, line(i))
		}
	}
	return out
}

// Rest says at the end of the first and the last thing that are seen how many
// more lie above and below.
func Rest(l ui.Line, above, below int) ui.Line {
	if above > 0 {
		l = l.Add(ui.T(" "), ui.Muted.T(fmt.Sprintf("+%d ↑", above)))
	}
	if below > 0 {
		l = l.Add(ui.T(" "), ui.Muted.T(fmt.Sprintf("+%d ↓", below)))
	}
	return l
}

// Move is where the cursor goes among n things.
func Move(at, n, step int) int { return max(0, min(at+step, n-1)) }

// Pair draws one thing in two lines, for windows of one column: number and
// subject, below them what is asked and, at the right edge, the deadline.
func Pair(r Row, number, subject, asked string, due Cell, here bool, w int) []ui.Line {
	first := Lead(r, here).Add(ui.T(ui.Left(number, 4) + "  " + subject)).Cut(w - 1)
	second := ui.Edges(ui.L("          "+asked), ui.Line{due.Role.T(due.Text)}, w)
	if here {
		return []ui.Line{first.Fill(w - 1).As(ui.Selected), second.Fill(w - 1).As(ui.Selected)}
	}
	return []ui.Line{first, second}
}

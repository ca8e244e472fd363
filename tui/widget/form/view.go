package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

const (
	// listRows is how many options are seen at once; each has a digit.
	listRows = 7
	// mostProposals is how many proposals stand below a text.
	mostProposals = 5
	// margin is the columns before a label.
	margin = 3
	// restWidth is the columns that tell how many more options there are.
	restWidth = 7
	// leastWide is the narrowest box in which hints stand beside fields.
	leastWide = 70
)

// labels is how many columns labels take in a box of w.
func (f *Form) labels(w int) int {
	n := 0
	for _, x := range f.shown() {
		n = max(n, ui.Width(x.Label))
	}
	return max(10, min(n, f.label, w/3))
}

// width is the columns of a field with its brackets.
func (f *Form) width(x *Field, w int) int {
	room := w - 1 - margin - f.labels(w) - 1
	if x.Width == 0 || x.Width > room {
		return room
	}
	return x.Width
}

// inner is the width of the text in an area, for moving in it.
func (f *Form) inner(x *Field) int { return f.width(x, f.env.Cols) - 2 }

// drawn is the rows of a form before they are cut to a box.
type drawn struct {
	lines    []ui.Line
	from, to int // rows of the field with the focus and its list
	x, y     int // the cursor
	cursor   bool
}

// View draws the fields into w columns and at most h rows, so that the one with
// the focus is seen.
func (f *Form) View(w, h int) ([]ui.Line, *tea.Cursor) {
	d := &drawn{}
	here := f.Here()
	for _, x := range f.shown() {
		f.draw(d, x, x == here, w)
	}
	if here != nil {
		f.list(d, here, w)
	}
	if here == nil { // a button has the focus: the end is seen
		d.from = len(d.lines) - 1
		d.to = d.from
	}
	off := 0
	if n := len(d.lines); n > h {
		off = max(0, min(d.from-h/3, n-h))
		off = max(off, d.to+1-h)
		off = max(0, min(off, d.from))
	}
	lines := d.lines[off:min(len(d.lines), off+max(0, h))]
	if !d.cursor || d.y-off < 0 || d.y-off >= len(lines) {
		return lines, nil
	}
	return lines, tea.NewCursor(min(d.x, w-1), d.y-off)
}

func (f *Form) draw(d *drawn, x *Field, here bool, w int) {
	if x.Gap && len(d.lines) > 0 || x.Head != "" && len(d.lines) > 0 {
		d.lines = append(d.lines, ui.Line{})
	}
	if x.Head != "" {
		d.lines = append(d.lines, ui.Line{ui.T(" "), ui.Heading.T(x.Head)})
	}
	if here {
		d.from = len(d.lines)
	}
	d.lines = append(d.lines, f.was(x, w)...)
	rows, cx, cy := f.widget(x, here, w)
	if here {
		d.x, d.y, d.cursor = margin+f.labels(w)+1+cx, len(d.lines)+cy, true
	}
	rows = f.remark(x, rows, here, w)
	d.lines = append(d.lines, rows...)
	if here {
		d.to = len(d.lines) - 1
	}
}

// was is what stood in a field before.
func (f *Form) was(x *Field, w int) []ui.Line {
	if x.Was == "" {
		return nil
	}
	indent := margin + f.labels(w) + 1
	text := fmt.Sprintf(f.env.Say.Form.Was, strings.ReplaceAll(x.Was, "\n", " "))
	var out []ui.Line
	for _, l := range ui.Some(text, w-1-indent, 2) {
		out = append(out, ui.Line{ui.T(strings.Repeat(" ", indent)), ui.Muted.T(l)})
	}
	return out
}

// widget is the label and the field, and where the cursor stands in the field.
func (f *Form) widget(x *Field, here bool, w int) (rows []ui.Line, cx, cy int) {
	role := ui.Plain
	if here {
		role = ui.Marked
	}
	n := f.labels(w)
	lead := ui.Line{ui.T(strings.Repeat(" ", margin)), role.T(ui.Left(x.Label, n)), ui.T(" ")}
	blank := ui.L(strings.Repeat(" ", margin+n+1))
	var body []ui.Line
	switch x.Kind {
	case Line:
		l, c := x.line.View(f.width(x, w), here)
		body, cx = []ui.Line{l}, c
	case Lines:
		high := max(x.Rows, 2)
		if here && x.Rows == 0 {
			high = max(high, min(6, x.area.Rows(f.width(x, w))))
		}
		body, cx, cy = x.area.View(f.width(x, w), high, here)
	default:
		l, c := x.box(f.width(x, w), here)
		body, cx = []ui.Line{l}, c
	}
	for i, l := range body {
		if i == 0 {
			rows = append(rows, lead.Add(l...))
		} else {
			rows = append(rows, blank.Add(l...))
		}
	}
	return rows, cx, cy
}

// box draws what is chosen, or what narrows the choice.
func (x *Field) box(w int, here bool) (ui.Line, int) {
	role := ui.Muted
	if here {
		role = ui.Marked
	}
	text, typed := x.Text(), ui.Plain
	if x.typed != "" && (here || x.unfit()) {
		text, typed = x.typed, ui.Match
	}
	text = ui.Cut(text, w-2)
	pad := strings.Repeat(" ", max(0, w-2-ui.Width(text)))
	at := 1
	if x.typed != "" {
		at += min(ui.Width(text), w-3)
	}
	return ui.Line{role.T("["), typed.T(text), ui.T(pad), role.T("]")}, at
}

// remark sets the hint, the note or the fault beside the field, else below it.
func (f *Form) remark(x *Field, rows []ui.Line, here bool, w int) []ui.Line {
	text, role := x.Hint, ui.Muted
	switch {
	case x.fault != "":
		text, role = x.fault, ui.Danger
	case x.note != "":
		text, role = x.note, x.tone
	}
	if text == "" {
		return rows
	}
	if used := rows[0].Width(); used+2+ui.Width(text) <= w-1 && len(rows) == 1 {
		rows[0] = rows[0].Add(ui.T("  "), role.T(text))
		return rows
	}
	if x.fault == "" && x.note == "" && (w < leastWide || !here) {
		return rows // a hint gives way
	}
	most := 2
	if x.fault != "" {
		most = 4 // what is wrong and the way out are read whole
	}
	indent := margin + f.labels(w) + 1
	for _, l := range ui.Some(text, w-1-indent, most) {
		rows = append(rows, ui.Line{ui.T(strings.Repeat(" ", indent)), role.T(l)})
	}
	return rows
}

// list lays the options of the field with the focus over the rows below it.
func (f *Form) list(d *drawn, x *Field, w int) {
	opts, cursor := x.found, x.cursor
	if x.Kind == Choice || x.Kind == Many {
		opts = x.options()
		if x.Kind == Choice && x.value == "" {
			cursor = -1
		}
	}
	if len(opts) == 0 {
		return
	}
	from := top(x.cursor, len(opts))
	indent := margin + f.labels(w) + 1
	for i := from; i < min(len(opts), from+listRows); i++ {
		d.to++
		room := w - 1
		above, below := 0, 0
		if i == from {
			above = from
		}
		if i == from+listRows-1 {
			below = len(opts) - i - 1
		}
		if above+below > 0 {
			room -= restWidth
		}
		l := table.Rest(f.option(x, opts[i], i == cursor, i-from+1, indent, room), above, below)
		if d.to < len(d.lines) {
			d.lines[d.to] = l
		} else {
			d.lines = append(d.lines, l)
		}
	}
}

func (f *Form) option(x *Field, o Option, on bool, digit, indent, w int) ui.Line {
	mark, role := "  ", ui.Plain
	if on {
		mark, role = "> ", ui.Selected
	}
	l := ui.Line{ui.T(strings.Repeat(" ", indent) + mark)}
	switch x.Kind {
	case Choice:
		l = l.Add(ui.Accent.T(fmt.Sprint(digit)), ui.T("  "))
	case Many:
		tick := "[ ] "
		if x.has(o.Value) {
			tick = "[x] "
		}
		l = l.Add(ui.T(tick), ui.Accent.T(fmt.Sprint(digit)), ui.T("  "))
	}
	return l.Add(role.T(ui.Cut(o.Text, w-l.Width())))
}

func (x *Field) has(v string) bool {
	for _, p := range x.picked {
		if p == v {
			return true
		}
	}
	return false
}

// top is the first option that is seen.
func top(cursor, n int) int {
	from, _ := table.Window(n, cursor, listRows)
	return from
}

// Buttons draws the buttons beside each other, closer where the row is short,
// and in as many rows as they need where it is too short even so. The one with the focus has a
// mark where the others have a space.
func (f *Form) Buttons(w int) []ui.Line {
	wide := ui.L(" ")
	var packed []ui.Line
	row := ui.Line{}
	for i, b := range f.buttons {
		mark, role := " ", ui.Plain
		if i == f.Pressing() {
			mark, role = ">", ui.Selected
		}
		if i > 0 {
			wide = wide.Add(ui.T(" "))
		}
		text := role.T("[ " + b.Text + " ]")
		wide = wide.Add(ui.T(mark+" "), text)
		next := row.Add(ui.T(mark), text)
		if len(row) > 0 && next.Width() >= w {
			packed = append(packed, row)
			next = ui.Line{ui.T(mark), text}
		}
		row = next
	}
	if wide.Width() < w {
		return []ui.Line{wide}
	}
	return append(packed, row)
}

package edit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// fieldMax is the most bytes a field of one line holds.
const fieldMax = 1024

// Field is a text field of one line.
type Field struct {
	b buffer
}

// NewField makes an empty field.
func NewField() *Field { return &Field{b: buffer{max: fieldMax}} }

// Value is what stands in the field.
func (f *Field) Value() string { return f.b.value() }

// Set replaces what stands in the field; the cursor goes to the end.
func (f *Field) Set(s string) { f.b.set(s) }

// Empty is true while only spaces stand in the field.
func (f *Field) Empty() bool { return strings.TrimSpace(f.b.value()) == "" }

// Key edits by one key; false for a key that is not the field's.
func (f *Field) Key(k tea.KeyPressMsg) bool { return f.b.key(k) }

// Paste inserts pasted text, line breaks as spaces, and tells how many bytes did
// not fit.
func (f *Field) Paste(s string) int { return f.b.insert(strings.TrimSpace(s)) }

// View draws the field in brackets, w columns with them, and tells in which of
// them the cursor stands. A text longer than the field shows the part around
// the cursor; without the focus, its beginning.
func (f *Field) View(w int, focus bool) (ui.Line, int) {
	inner := max(1, w-2)
	text, col, role := f.b.value(), 0, ui.Muted
	if focus {
		text, col = f.window(inner)
		role = ui.Marked
	}
	return ui.Line{role.T("["), ui.T(ui.Left(text, inner)), role.T("]")}, 1 + col
}

// window is the part of the text that fits w columns and holds the cursor.
func (f *Field) window(w int) (string, int) {
	from, used := f.b.at, 0
	for from > 0 && used+ui.Width(f.b.text[from-1]) < w {
		from--
		used += ui.Width(f.b.text[from])
	}
	var out strings.Builder
	n := 0
	for _, c := range f.b.text[from:] {
		if n+ui.Width(c) > w {
			break
		}
		n += ui.Width(c)
		out.WriteString(c)
	}
	return out.String(), min(used, w-1)
}

// Package finder is a line to type into above the things it finds: by words in
// any order, else by their letters in order.
package finder

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/table"
)

// Item is one thing that can be found.
type Item struct {
	Group string // head above it while nothing is typed; empty for none
	Text  string // what it is
	Also  string // other words that find it, not shown
	Note  string // beside it
	Right string // at the right edge: its key
	Muted bool   // shown, with the reason in Note, but not to be chosen
	Does  string // what it does, in a sentence
	Takes bool   // what is typed behind it belongs to it
}

// Finder is the line and the list.
type Finder struct {
	env    *ui.Env
	field  *edit.Field
	items  []Item
	hits   []int
	cursor int
	// Grouped: heads stand above groups also while one types.
	Grouped bool
	// Numbered is how many of what is found have a digit each, at most nine.
	Numbered int
}

// New makes a finder over items.
func New(env *ui.Env, items []Item) *Finder {
	f := &Finder{env: env, field: edit.NewField(), items: items}
	f.find()
	return f
}

// Replace changes what can be found; what was typed stays.
func (f *Finder) Replace(items []Item) {
	f.items = items
	f.find()
}

// Value is what was typed.
func (f *Finder) Value() string { return strings.TrimSpace(f.field.Value()) }

// Found is how many of all items are listed.
func (f *Finder) Found() (hits, all int) { return len(f.hits), len(f.items) }

// At is the index of the item under the cursor; false where nothing is found.
func (f *Finder) At() (int, bool) {
	if f.cursor < len(f.hits) {
		return f.hits[f.cursor], true
	}
	return 0, false
}

// Item is one of the items, by its index.
func (f *Finder) Item(i int) Item { return f.items[i] }

// First is true while the cursor stands on the first thing that is found.
func (f *Finder) First() bool { return f.cursor == 0 }

// Set types a text in place of what was typed.
func (f *Finder) Set(text string) {
	f.field.Set(text)
	f.cursor = 0
	f.find()
}

// Nth is the index of the item that has a digit; false for any other key.
func (f *Finder) Nth(digit string) (int, bool) {
	if len(digit) != 1 {
		return 0, false
	}
	n := int(digit[0]) - '1'
	if n < 0 || n >= min(f.Numbered, len(f.hits)) {
		return 0, false
	}
	return f.hits[n], true
}

// Paste types pasted text.
func (f *Finder) Paste(text string) {
	f.field.Paste(text)
	f.find()
}

// Key moves in the list or edits the line; false for a key of neither.
func (f *Finder) Key(k tea.KeyPressMsg) bool {
	m := f.env.Keys.Move
	switch {
	case k.String() == "up":
		f.cursor = table.Move(f.cursor, len(f.hits), -1)
	case k.String() == "down":
		f.cursor = table.Move(f.cursor, len(f.hits), 1)
	case k.String() == "pgup":
		f.cursor = table.Move(f.cursor, len(f.hits), -f.env.Page())
	case k.String() == "pgdown":
		f.cursor = table.Move(f.cursor, len(f.hits), f.env.Page())
	case key.Matches(k, m.Next):
		if i, ok := f.At(); ok {
			f.field.Set(f.items[i].Text + " ")
			f.find()
		}
	default:
		if !f.field.Key(k) {
			return false
		}
		f.cursor = 0
		f.find()
	}
	return true
}

// find lists what the typed words find: items that hold every word first, then
// those that hold the letters in order.
func (f *Finder) find() {
	typed := strings.ToLower(f.Value())
	words := strings.Fields(typed)
	var exact, loose []int
	for i, it := range f.items {
		all := strings.ToLower(it.Text + " " + it.Also + " " + it.Note + " " + it.Right)
		switch {
		case holds(all, words):
			exact = append(exact, i)
		case len(typed) > 1 && inOrder(strings.ToLower(it.Text), strings.Join(words, "")):
			loose = append(loose, i)
		}
	}
	if typed != "" {
		slices.SortStableFunc(exact, func(a, b int) int { return f.rank(a, typed) - f.rank(b, typed) })
	}
	if f.hits = append(exact, loose...); f.Grouped {
		if len(exact) > 0 { // groups would put a loose find above an exact one
			f.hits = exact
		}
		slices.SortStableFunc(f.hits, func(a, b int) int { return f.group(a) - f.group(b) })
	}
	f.cursor = table.Move(f.cursor, len(f.hits), 0)
}

// group is the place of an item's group among the groups.
func (f *Finder) group(i int) int {
	return slices.IndexFunc(f.items, func(it Item) bool { return it.Group == f.items[i].Group })
}

// About says what the thing under the cursor does, under its name; nil where it
// says nothing.
func (f *Finder) About(w int) []ui.Line {
	i, ok := f.At()
	if !ok || f.items[i].Does == "" {
		return nil
	}
	it := f.items[i]
	title := " ── " + ui.Cut(it.Text, w-8) + " "
	out := []ui.Line{{}, ui.L(title + strings.Repeat("─", max(0, w-1-ui.Width(title))))}
	for _, l := range ui.Some(it.Does, w-6, 3) {
		out = append(out, ui.L("   "+l))
	}
	if it.Muted {
		out = append(out, ui.Line{ui.T("   "), ui.Muted.T(ui.Cut(it.Note, w-4))})
	}
	return out
}

// rank puts what begins with the typed text before what only holds it.
func (f *Finder) rank(i int, typed string) int {
	switch text := strings.ToLower(f.items[i].Text); {
	case strings.EqualFold(f.items[i].Right, typed):
		return 0
	case strings.HasPrefix(text, typed):
		return 1
	case strings.Contains(text, typed):
		return 2
	}
	return 3
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func inOrder(text, letters string) bool {
	for _, r := range letters {
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+len(string(r)):]
	}
	return true
}

// Line draws the line that is typed into, after its prompt, and tells the
// column of the cursor.
func (f *Finder) Line(prompt string, w int) (ui.Line, int) {
	text, x := f.field.View(max(8, w-ui.Width(prompt)-2), true)
	return ui.Line{ui.T(" "), ui.Muted.T(prompt), ui.Accent.T(text[1].Text)}, ui.Width(prompt) + x
}

// List draws h rows of what was found; heads of groups only while nothing is
// typed.
func (f *Finder) List(w, h int) []ui.Line {
	rows, here := f.rows(w)
	from, to := table.Window(len(rows), here, h)
	return rows[from:to]
}

func (f *Finder) rows(w int) ([]ui.Line, int) {
	var out []ui.Line
	here, group := 0, ""
	text := min(34, max(16, w*2/5))
	for n, i := range f.hits {
		it := f.items[i]
		if (f.Grouped || f.Value() == "") && it.Group != group {
			if len(out) > 0 {
				out = append(out, ui.Line{})
			}
			if group = it.Group; group != "" {
				out = append(out, ui.Line{ui.T(" "), ui.Heading.T(group)})
			}
		}
		if n == f.cursor {
			here = len(out)
		}
		if n < f.Numbered {
			it.Right = strconv.Itoa(n + 1)
		}
		out = append(out, f.row(it, n == f.cursor, text, w))
	}
	return out, here
}

func (f *Finder) row(it Item, here bool, text, w int) ui.Line {
	mark, role := "   ", ui.Plain
	if it.Muted {
		role = ui.Muted
	}
	if here {
		mark = " > "
	}
	if it.Note == "" {
		text = max(text, w-ui.Width(mark+it.Right)-4)
	}
	left := ui.Line{ui.T(mark), role.T(ui.Left(it.Text, text)), ui.T("  ")}
	if w >= 60 {
		left = left.Add(ui.Muted.T(it.Note))
	}
	l := ui.Edges(left, ui.Line{ui.Accent.T(it.Right)}, w)
	if here {
		return l.Fill(w - 1).As(ui.Selected)
	}
	return l
}

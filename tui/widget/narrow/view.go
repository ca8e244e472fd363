package narrow

import (
	"fmt"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Head draws the filter at the right end of a heading, and tells the column of
// the cursor.
func (l *Line) Head(left ui.Line, w int) (ui.Line, int) {
	room := max(12, min(34, w/2-4))
	f, x := l.field.View(room+2, l.Typing)
	text := f[1].Text
	if !l.Typing { // others may read it over one's shoulder
		text = Covered(text)
	}
	right := ui.Line{ui.Muted.T("/ "), ui.Accent.T(text)}
	return ui.Edges(left, right, w), w - 1 - right.Width() + 2 + x - 1
}

// Cursor is where the cursor stands in the heading; nil while the line is not
// typed.
func (l *Line) Cursor(x int) *tea.Cursor {
	if !l.Typing || x < 0 {
		return nil
	}
	return tea.NewCursor(x, 0)
}

// Foot helps while the line is typed: where is looked, or what the words mean;
// what the word being typed may become; which filters are kept. rows are all
// that the place has, for counting; nil where they are not all known.
func (l *Line) Foot(w int, matching string, rows []model.Row) []ui.Line {
	if !l.Typing || w < 60 {
		return nil
	}
	say := l.says[0]
	if means := l.Meaning(); means != "" {
		matching = means
	}
	v := l.field.Value()
	return []ui.Line{{}, ui.L("   " + matching).Cut(w - 1), l.suggest(strings.ToLower(v[strings.LastIndex(v, " ")+1:]), rows, w),
		l.keptLine(say, w)}
}

func (l *Line) suggest(word string, rows []model.Row, w int) ui.Line {
	out := ui.L("   " + l.says[0].Narrow)
	all := l.fitting(word)
	if len(all) == 0 {
		all = l.fitting("")
	}
	for _, c := range all {
		note := ""
		if n, ok := l.count(c, rows); ok && rows != nil {
			note = fmt.Sprintf(" %d", n)
		}
		if out.Width()+2+ui.Width(c+note) > w-1 {
			break
		}
		out = out.Add(ui.T("  "), ui.Accent.T(c), ui.Muted.T(note))
	}
	return out
}

// keptLine names the kept filters, or how one is kept.
func (l *Line) keptLine(say *ui.SayQueue, w int) ui.Line {
	if len(l.views) == 0 {
		if l.Empty() {
			return ui.Line{}
		}
		return ui.Line{ui.T("   "), ui.Muted.T(say.KeepHow)}.Cut(w - 1)
	}
	out := ui.L("   " + say.Kept)
	for _, v := range l.views {
		c := say.PrefixView + Slug(v.Name)
		if out.Width()+2+ui.Width(c) > w-1 {
			break
		}
		out = out.Add(ui.T("  "), ui.Accent.T(c))
	}
	return out
}

// digitsShown are how many of a long number stand open on the screen.
const digitsShown = 4

// long is how many digits make a number that is covered.
const long = 12

// Covered covers the middle of every long number in text, also of one that is
// written with blanks between its digits.
func Covered(text string) string {
	out := []rune(text)
	var run []int // where the digits of the number stand
	end := func() {
		if len(run) >= long {
			for _, i := range run[digitsShown : len(run)-digitsShown] {
				out[i] = '•'
			}
		}
		run = nil
	}
	for i, r := range out {
		switch {
		case r >= '0' && r <= '9':
			run = append(run, i)
		case !unicode.IsSpace(r):
			end()
		}
	}
	end()
	return string(out)
}

package clash

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// Both is a field that somebody else changed while one was changing it.
type Both struct {
	Field, Label string
	Theirs, Mine string // how the two values read
}

// rowsOf is how many rows a value may take.
const rowsOf = 3

// theirs are the fields in which the other's value was chosen.
func (s *Sheet) theirs() (out []string) {
	for i, b := range s.both {
		if s.taken[i] {
			out = append(out, b.Field)
		}
	}
	return out
}

// pick chooses between the two values of a field: by its digit, or of the one
// under the cursor.
func (s *Sheet) pick(k tea.KeyPressMsg) {
	n := len(s.both)
	if n == 0 {
		return
	}
	s.here, _ = s.env.Moved(k, s.here, n)
	if key.Matches(k, s.env.Keys.List.Mark) {
		s.taken[s.here] = !s.taken[s.here]
	}
	for i := range min(n, 9) {
		if k.String() == fmt.Sprint(i+1) {
			s.here, s.taken[i] = i, !s.taken[i]
		}
	}
}

// fields draws the two values of each field beside each other, in one column
// below each other.
func (s *Sheet) fields(w int) (out []ui.Line) {
	say := s.env.Say.Form.Clash
	for i, b := range s.both {
		mark := "   "
		if i == s.here && len(s.both) > 1 {
			mark = " > "
		}
		out = append(out, ui.Line{}, ui.Line{ui.T(mark), ui.Accent.T(fmt.Sprint(i + 1)), ui.T(" "), ui.Heading.T(b.Label)})
		mine := s.value(say.Mine, b.Mine, !s.taken[i], w-8)
		theirs := s.value(s.who, b.Theirs, s.taken[i], w-8)
		if w >= 60 {
			half := (w - 10) / 2
			mine, theirs = s.value(say.Mine, b.Mine, !s.taken[i], half), s.value(s.who, b.Theirs, s.taken[i], half)
			for j := range max(len(mine), len(theirs)) {
				var l, r ui.Line
				if j < len(mine) {
					l = mine[j]
				}
				if j < len(theirs) {
					r = theirs[j]
				}
				out = append(out, ui.L("     ").Add(l.Fill(half+2)...).Add(r...))
			}
			continue
		}
		for _, l := range append(mine, theirs...) {
			out = append(out, ui.L("     ").Add(l...))
		}
	}
	if len(out) > 0 {
		out = append(out, ui.Line{})
	}
	return out
}

// value is whose a value is and the value itself, chosen or not.
func (s *Sheet) value(who, text string, chosen bool, w int) []ui.Line {
	tick, role := "( ) ", ui.Plain
	if chosen {
		tick, role = "(o) ", ui.Heading
	}
	if text == "" {
		text = s.env.Say.Form.Clash.Nothing
	}
	out := []ui.Line{ui.Line{role.T(tick), role.T(who)}.Cut(w)}
	for _, l := range ui.Some(text, w-4, rowsOf) {
		out = append(out, ui.Line{ui.T("    "), role.T(l)})
	}
	return out
}

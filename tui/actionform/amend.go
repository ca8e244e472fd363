package actionform

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
	"aduan/tui/widget/table"
)

// reasonCode is the field that ends a correction: its digit does the deed.
const reasonCode = "reason.code"

// picker lists what of the case can be corrected, until one is chosen: a
// correction is of one thing, and the others are not to be passed on the way.
type picker struct {
	entries []input.Entry
	cursor  int
	chosen  string // path; empty while the list is shown
	typed   map[string]string
}

// pick begins a correction: with the list, or with what was begun before.
func (s *Screen) pick(kept model.FormDraft) {
	s.picker = &picker{entries: s.src.Entries(), typed: kept.Values}
	if kept.Values[input.OtherPerson] == input.Yes {
		s.correct(input.OtherPerson)
		return
	}
	for field := range kept.Values {
		if !input.Beside(field) {
			s.correct(input.EntryOf(field))
			return
		}
	}
}

// correct opens the form of one entry.
func (s *Screen) correct(path string) {
	s.picker.chosen = path
	s.form = form.New(s.env, s.src.Only(path), s.buttons(), widest)
	s.form.Set(s.src.Preset())
	if path == input.OtherPerson {
		s.form.Set(map[string]string{path: input.Yes})
	}
	s.form.Set(s.picker.typed)
	s.setButtons()
}

// unpick goes back to the list; what was typed is there again for who comes back.
func (s *Screen) unpick() {
	s.picker.typed = s.form.Values()
	s.form, s.picker.chosen, s.said = nil, "", ""
}

// unwritten says that nothing stands in the field that is corrected.
func (s *Screen) unwritten() bool {
	if s.picker == nil {
		return false
	}
	x := s.form.Get(s.picker.chosen)
	return x != nil && x.Empty() && s.form.Fail(x.Name, s.env.Say.Form.Empty)
}

// picking is true while the list is shown.
func (s *Screen) picking() bool { return s.picker != nil && s.picker.chosen == "" }

func (s *Screen) onPick(k tea.KeyPressMsg) {
	p := s.picker
	switch {
	case key.Matches(k, s.env.Keys.Move.Open):
		s.correct(p.entries[p.cursor].Path)
	case digit(k) > 0 && digit(k) <= len(p.entries):
		s.correct(p.entries[digit(k)-1].Path)
	default:
		p.cursor, _ = s.env.Moved(k, p.cursor, len(p.entries))
	}
}

// digit is the digit of a key, 0 for any other.
func digit(k tea.KeyPressMsg) int {
	if t := k.Text; len(t) == 1 && t[0] >= '1' && t[0] <= '9' {
		return int(t[0] - '0')
	}
	return 0
}

// decided tells whether a key has just chosen the reason of a correction by its
// digit, which is the last thing that is asked.
func (s *Screen) decided(ev form.Event, k tea.KeyPressMsg) bool {
	return s.picker != nil && ev.What == form.Edited && ev.Name == reasonCode && digit(k) > 0 && !s.form.Get(reasonCode).Empty()
}

// viewPicker draws what can be corrected, one a line, with its digit.
func (s *Screen) viewPicker(w, h int) ui.Frame {
	say := s.env.Say.Form
	lines := append([]ui.Line{s.heading(w)}, ui.Line{ui.T("   "), ui.Accent.T(s.Title()), ui.T("  "), ui.Muted.T(say.PickWhat)}.Cut(w-1), ui.Line{})
	wide := 0
	for _, e := range s.picker.entries {
		wide = max(wide, min(ui.Width(e.Label), w/3))
	}
	n, room := len(s.picker.entries), h-len(lines)
	if n > room {
		room = max(1, room-1)
	}
	from, to := table.Window(n, s.picker.cursor, room)
	for i := from; i < to; i++ {
		e := s.picker.entries[i]
		number := " "
		if i < 9 {
			number = fmt.Sprint(i + 1)
		}
		mark, role := "   ", ui.Plain
		if i == s.picker.cursor {
			mark, role = " > ", ui.Selected
		}
		now := e.Now
		if now == "" {
			now = "—"
		}
		lines = append(lines, ui.Line{ui.T(mark), ui.Accent.T(number), ui.T("  "), role.T(ui.Cut(e.Label, wide))}.To(6+wide+2).Add(ui.Muted.T(now)).Cut(w-1))
	}
	if to < n {
		lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(fmt.Sprintf(say.MenuBelow, n-to))})
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

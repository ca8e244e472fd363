package actionform

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/clash"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// meet holds what is typed against what somebody else has changed meanwhile,
// since the case was as it was. What one left alone takes the newer value, so
// that saving does not put the old one back; what both changed is given, for one
// to choose.
func (s *Screen) meet(was input.Source) (both []clash.Both) {
	old, now := was.Preset(), s.src.Preset()
	for _, x := range s.form.Fields() {
		before, _ := was.Recorded(x.Name)
		after, text := s.src.Recorded(x.Name)
		if x.Was != "" {
			_, x.Was = s.src.Recorded(x.Name)
		}
		switch {
		case before == after || x.Value() == after:
		case x.Value() == old[x.Name]:
			x.Set(now[x.Name])
		default:
			if text == after {
				text = x.Reads(after)
			}
			both = append(both, clash.Both{Field: x.Name, Label: x.Label, Theirs: text, Mine: x.Text()})
		}
	}
	return both
}

// untold tells which fields are no change of one's own, or are told already.
func (s *Screen) untold(both []clash.Both) func(*form.Field) bool {
	now := s.src.Preset()
	return func(f *form.Field) bool {
		return f.Value() == now[f.Name] || slices.ContainsFunc(both, func(b clash.Both) bool { return b.Field == f.Name })
	}
}

func never(*form.Field) bool { return false }

// theirs takes the values of the other for the fields that were chosen so, and
// sends the rest. A correction of that field alone has nothing left to say.
func (s *Screen) theirs(fields []string) tea.Cmd {
	if s.picker != nil && slices.Contains(fields, s.picker.chosen) {
		return tea.Sequence(s.drop(), ui.Toast(s.env.Say.Form.Clash.Same))
	}
	for _, name := range fields {
		if x := s.form.Get(name); x != nil {
			value, _ := s.src.Recorded(name)
			x.Set(value)
		}
	}
	return s.send()
}

package counter

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"

	"aduan/tui/ui"
	"aduan/tui/widget/ready"
)

// ShortHelp names the keys of the page.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say
	switch s.phase {
	case booked:
		return s.bookedHelp()
	case answering:
		out := []key.Binding{k.Form.Next, ui.As(k.Form.Save, say.Counter.KeyAnswer), ui.As(k.Form.Leave, say.Counter.KeyForm)}
		if x := s.spot.Here(); x != nil && x.Ready {
			if s.env.Office().Aids(s.spot.Get(category).Value()) {
				return slices.Insert(out, 1, ready.Hint(s.env), k.Form.Aid)
			}
			return slices.Insert(out, 2, ready.Hint(s.env))
		}
		return out
	}
	switch {
	case s.known.among:
		return s.earlierHelp()
	case s.room.among:
		return []key.Binding{k.Room.Take, k.Room.Drop, k.Form.Next, ui.As(k.Form.Leave, say.Room.KeyClose)}
	}
	if s.form.Pressing() >= 0 {
		out := []key.Binding{ui.As(k.Form.Enter, say.Key.Press), k.Counter.Yes, k.Counter.Unclear, ui.As(k.Sheet.No, say.Counter.KeyNotStaff),
			k.Counter.How, k.Form.Leave}
		if s.typed() {
			out = append(out, ui.As(k.Booked.Next, say.Counter.KeyAside))
		}
		return out
	}
	if s.offered() {
		return []key.Binding{ui.As(k.Form.Enter, say.Known.KeyPerson), k.Form.Next, ui.As(k.Form.Leave, say.Counter.KeyLeave)}
	}
	out := []key.Binding{k.Form.Next, ui.As(k.Form.Save, say.Counter.KeyBook), ui.As(k.Form.Leave, say.Counter.KeyLeave)}
	if s.typed() && s.special() == "" && !s.hasSender() {
		out = []key.Binding{k.Form.Next, out[1], k.Counter.Aside, k.Form.Leave}
	}
	switch {
	case s.hasSender() && s.special() != "":
		return append([]key.Binding{k.Counter.Sender}, slices.Insert(out, 2, k.Counter.Park)...)
	case s.hasSender():
		return append([]key.Binding{k.Counter.Sender}, out...)
	case s.special() != "":
		return slices.Insert(out, 2, k.Counter.Park)
	}
	return slices.Insert(out, 1, k.Form.Enter)
}

func (s *Screen) earlierHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Known
	add := fmt.Sprintf(say.KeyAdd, ui.Short(s.earlier()[s.known.at].Register))
	if s.similar() {
		return []key.Binding{k.Earlier.Person, k.Earlier.Tie, k.Earlier.Mass, ui.As(k.Earlier.Add, add), ui.As(k.Earlier.Look, say.KeyLook), ui.As(k.Form.Leave, say.KeyClose)}
	}
	return []key.Binding{ui.As(k.Earlier.Look, say.KeyLook), ui.As(k.Earlier.Add, add), ui.As(k.Earlier.Tie, say.KeyTie), ui.As(k.Form.Leave, say.KeyClose)}
}

func (s *Screen) bookedHelp() []key.Binding {
	b, say := s.env.Keys.Booked, s.env.Say.Counter
	press := b.Press
	if s.page.Pressing() == 0 {
		press = ui.As(press, say.KeyPrint)
	}
	out := []key.Binding{press, b.Next, b.OpenCase}
	if n := s.voidLeft(); n > 0 {
		out = append(out, ui.As(b.Cancel, fmt.Sprintf(say.VoidHint, s.env.Words.Duration(n))))
	}
	return append(out, b.Amend)
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	b := k.Booked
	return [][]key.Binding{
		{k.Form.Next, k.Form.Prev, k.Form.NextPart, k.Form.PrevPart, k.Form.Enter, k.Form.Pick, ready.Hint(s.env), k.Form.Aid, k.Form.Save, k.Form.Leave, k.Counter.Details, k.Counter.Sender, k.Counter.Park, k.Counter.Aside, k.Counter.Yes, k.Counter.Unclear, k.Counter.How},
		{k.Earlier.Look, k.Earlier.Add, k.Earlier.Person, k.Earlier.Tie, k.Earlier.Mass}, {b.Press, b.Next, b.OpenCase, b.Amend, b.Cancel}, k.GlobalHelp(),
	}
}

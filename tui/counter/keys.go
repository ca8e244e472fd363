package counter

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	if s.busy {
		return nil
	}
	switch s.phase {
	case booked:
		return s.onBooked(k)
	case answering:
		return s.onAnswering(k)
	}
	keys := s.env.Keys.Counter
	switch {
	case s.known.among:
		return s.onEarlier(k)
	case s.room.among:
		return s.onWaiting(k)
	case s.toEarlier(k), s.toRoom(k):
		return nil
	case s.offered() && key.Matches(k, s.env.Keys.Form.Enter):
		return s.takePerson()
	}
	if key.Matches(k, keys.Park) && s.special() != "" {
		return s.park()
	}
	if key.Matches(k, keys.Sender) && s.hasSender() {
		return s.takeSender()
	}
	if key.Matches(k, keys.Aside) {
		return s.setAside()
	}
	if key.Matches(k, keys.Details) {
		return s.openArrival()
	}
	if cmd, ok := s.onButton(k); ok {
		return cmd
	}
	from := s.form.Here()
	ev := s.form.Key(k)
	if from != nil && s.form.Here() != from {
		s.left(from, k)
		if cmd := s.putRight(from); cmd != nil {
			return cmd
		}
	}
	switch ev.What {
	case form.Edited:
		return s.edited(ev.Name)
	case form.Saved:
		return s.send()
	case form.Left:
		return s.onLeave()
	case form.Pressed:
		return s.press(ev.Name)
	}
	return nil
}

func (s *Screen) press(button string) tea.Cmd {
	switch button {
	case buttonPark:
		return s.park()
	case buttonSender:
		return s.takeSender()
	case buttonSpot:
		s.answerHere()
	case buttonMore:
		s.form.Details(!s.form.Detailed())
		s.form.SetButtons(s.buttons())
	default:
		return s.send()
	}
	return nil
}

// left reads a field that one has just left. Down from the last row of a field
// leads into the earlier cases; the cursor stays where it was.
func (s *Screen) left(from *form.Field, k tea.KeyPressMsg) {
	if from.Name == s.known.field && !s.known.taken {
		from.Say("", ui.Muted) // who it may be was asked while one was in it
	}
	if !s.src.Check(from) {
		s.checkNumber(from, true)
	}
	if k.String() == "down" && len(s.earlier()) > 0 {
		s.form.Focus(from.Name)
		s.known.among, s.known.at = true, 0
	}
	s.offer()
}

// onButton takes the letters that count while the focus is on a button: in a
// field they are text.
func (s *Screen) onButton(k tea.KeyPressMsg) (tea.Cmd, bool) {
	keys := s.env.Keys.Counter
	switch {
	case s.form.Pressing() < 0:
		return nil, false
	case key.Matches(k, keys.Yes):
		return s.askWho(), true
	case key.Matches(k, s.env.Keys.Booked.Next):
		return s.setAside(), true
	case key.Matches(k, keys.How):
		return s.openArrival(), true // telephones have no Ctrl
	case key.Matches(k, keys.Unclear):
		return s.accuse("unclear", ""), true
	case key.Matches(k, s.env.Keys.Sheet.No):
		return s.accuse("", ""), true
	}
	return nil, false
}

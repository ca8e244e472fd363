package book

import (
	"charm.land/bubbles/v2/key"

	"aduan/model"
	"aduan/tui/ui"
)

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceBook] }

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	switch s.typing {
	case aFilter:
		return []key.Binding{k.Filter.Apply, k.Filter.Clear}
	case aDate:
		return []key.Binding{ui.As(k.Filter.Apply, s.env.Say.Key.Open), ui.As(k.Filter.Clear, s.env.Say.Key.Cancel)}
	}
	days := ui.As(k.Move.Left, s.env.Say.Book.Days)
	if s.env.ASCII || s.env.Cols < wide { // a phone has no arrows
		days.SetHelp(k.Book.PrevDay.Help().Key+" "+k.Book.NextDay.Help().Key, s.env.Say.Book.Days)
	}
	var out []key.Binding
	_, here := s.at()
	if here {
		out = append(out, k.Move.Open)
	}
	out = append(out, days, k.Book.GoTo)
	mayClose := s.loaded && s.err == nil && s.day.Barred == nil
	if mayClose && len(s.day.Closings) == 0 {
		out = append(out, k.Book.Close)
	}
	if len(s.day.Entries) > 0 {
		out = append(out, k.List.Filter)
	}
	if here {
		out = append(out, k.Deed.Amend)
	}
	if mayClose && len(s.day.Closings) > 0 {
		out = append(out, k.Book.Close)
	}
	if len(s.day.Entries) > 0 {
		out = append(out, k.Book.Print)
	}
	return append(out, k.Global.Palette)
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d := k.Deed
	return [][]key.Binding{
		{k.Move.Open, k.Book.PrevDay, k.Book.NextDay, k.Book.GoTo, k.List.Filter, k.Book.Close, k.Book.Print, d.Amend, d.OpenCase, d.All, d.Respond, d.Note, d.Why,
			d.Dispose, d.Ratify, d.Result, d.Remind, d.Identity, d.Undo},
		k.MoveHelp(), k.GlobalHelp(),
	}
}

// Subject is the case under the cursor.
func (s *Screen) Subject() model.CaseRef {
	e, _ := s.at()
	return ref(e)
}

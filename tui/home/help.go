package home

import (
	"charm.land/bubbles/v2/key"

	"aduan/tui/ui"
)

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k := s.env.Keys
	say := s.env.Say.Key
	if s.filter.Typing {
		return s.filter.Hints()
	}
	if s.isNew() {
		return s.stepKeys()
	}
	if _, ok := s.looked(); ok && s.side.Inside {
		return s.side.Hints()
	}
	if it, ok := s.at(); ok && it.kind == draft {
		goOn := say.GoOn
		if d := it.draft.Recorded; d != nil && d.Register != "" {
			goOn = s.asks(it.draft)
		}
		return []key.Binding{ui.As(k.Move.Open, goOn), k.List.Drop, k.Global.Palette}
	}
	if it, ok := s.at(); ok && it.kind == figure {
		return []key.Binding{ui.As(k.Move.Open, s.leadsTo(it.count)), k.Move.Right, k.Move.Next, k.Global.Palette}
	}
	if _, ok := s.at(); !ok { // nothing to do anything with
		out := []key.Binding{k.Global.Places, k.Global.Palette}
		if s.env.Has(ui.PlaceCounter) {
			out = append([]key.Binding{k.Global.New}, out...)
		}
		return out
	}
	if s.decides() {
		return []key.Binding{ui.As(k.Move.Open, say.Decide), k.Deed.Dispose, k.Deed.Ratify, k.Deed.OpenCase, k.Deed.Why, k.Deed.All}
	}
	do := say.Do
	if it, _ := s.at(); it.kind == feed || it.kind == overdue { // nothing is asked for there
		do = say.Open
	}
	out := s.env.Offered(ui.As(k.Move.Open, do), k.Deed.OpenCase, k.Deed.Respond)
	if do == say.Open {
		out = s.env.Offered(ui.As(k.Move.Open, do), k.Deed.Respond)
	}
	if s.env.Has(ui.PlaceCounter) {
		out = append(out, k.Global.New)
	}
	return append(out, k.Deed.All, k.Global.Palette)
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d := k.Deed
	here := []key.Binding{ui.As(k.Move.Open, s.env.Say.Key.Do), d.OpenCase, k.List.Filter, d.Respond, d.Why, d.All, d.Dispose, d.Ratify, d.SendBack, d.Note,
		d.Result, d.Complete, d.Remind, d.Amend, d.Identity, d.Status, d.Print, k.Paper.Copy, d.Undo, k.List.Drop}
	if s.decides() { // who have the case beside their list
		here = append(here, k.List.View)
	}
	return [][]key.Binding{here, k.MoveHelp(), k.GlobalHelp()}
}

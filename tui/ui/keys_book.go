package ui

import "charm.land/bubbles/v2/key"

// BookKeys turn the pages of the register. They stand apart from the deeds on a
// case that have the same letters elsewhere: "return" has no meaning on a page
// of the book, and neither has "complete".
type BookKeys struct {
	PrevDay, NextDay, GoTo, Close, Print key.Binding
}

func newBookKeys(say SayBook, print string, bind func(help, word string, keys ...string) key.Binding) BookKeys {
	return BookKeys{
		PrevDay: bind("[", say.PrevDay, "[", "left"), NextDay: bind("]", say.NextDay, "]", "right"),
		GoTo: bind("l", say.GoTo, "l"), Close: bind("b", say.Close, "b"), Print: bind("p", print, "p"),
	}
}

// bookScope is the scope of a page of the register.
func (k *KeyMap) bookScope() []key.Binding {
	m, d := k.Move, k.Deed
	out := []key.Binding{k.Book.PrevDay, k.Book.NextDay, k.Book.GoTo, k.Book.Close, k.Book.Print, k.List.Filter,
		m.Up, m.Down, m.Top, m.Bottom, m.PageUp, m.PageDown, m.Next, m.Prev, m.Open}
	out = append(out, all(k.Global)...)
	return append(out, d.All, d.Dispose, d.Amend, d.Result, d.Identity, d.Note, d.OpenCase, d.Remind, d.Ratify, d.Respond, d.Undo, d.Why)
}

package ui

import "charm.land/bubbles/v2/key"

// PapersKeys work on the sheet of a case's papers.
type PapersKeys struct {
	Look, Save, Copy, Send, Here key.Binding
}

func papersKeys(say *Say, bind func(help, word string, keys ...string) key.Binding) PapersKeys {
	p := say.Papers
	return PapersKeys{Look: bind("v", p.KeyLook, "v"), Save: bind("x", p.KeySave, "x"), Copy: bind("y", p.KeyCopy, "y"), Send: bind("t", p.KeySend, "t"),
		Here: bind("p", p.KeyHere, "p")}
}

// papersMoves are the keys that are awake beside them.
func (k *KeyMap) papersMoves() []key.Binding {
	return []key.Binding{k.Sheet.Press, k.Sheet.Close, k.Move.Up, k.Move.Down, k.Move.PageUp, k.Move.PageDown, k.Global.Interrupt}
}

package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// all lists the bindings of one group of keys, in their order.
func all(group any) []key.Binding {
	switch g := group.(type) {
	case GlobalKeys:
		return []key.Binding{g.Places, g.Palette, g.Help, g.Back, g.New, g.Mouse, g.Quit, g.Interrupt}
	case MoveKeys:
		return []key.Binding{g.Up, g.Down, g.Left, g.Right, g.Top, g.Bottom, g.PageUp, g.PageDown, g.Next, g.Prev, g.Open}
	case ListKeys:
		return []key.Binding{g.Filter, g.Mark, g.MarkAll, g.MarkNone, g.View, g.Drop}
	case CaseKeys:
		return []key.Binding{g.PrevCase, g.NextCase, g.Contact}
	case DeedKeys:
		return []key.Binding{g.All, g.SendBack, g.Dispose, g.Amend, g.Result, g.Identity, g.Complete, g.Note, g.OpenCase,
			g.Remind, g.Ratify, g.Respond, g.Status, g.Print, g.Undo, g.Why}
	case FormKeys:
		return []key.Binding{g.Next, g.Prev, g.NextPart, g.PrevPart, g.Enter, g.Save, g.Pick, g.Leave, g.Aid}
	case FilterKeys:
		return []key.Binding{g.Apply, g.Clear, g.Complete, g.ToList}
	case SheetKeys:
		return []key.Binding{g.Yes, g.No, g.Choose, g.Press, g.Close}
	case DisposeKeys:
		return []key.Binding{g.Send, g.Later, g.Sooner, g.Grade, g.Note, g.Team, g.Mark, g.Close}
	case BookedKeys:
		return []key.Binding{g.Press, g.Next, g.OpenCase, g.Amend, g.Cancel, g.Copy}
	case AdminKeys:
		return []key.Binding{g.Add, g.Give, g.Disable, g.Remove}
	case EarlierKeys:
		return []key.Binding{g.Look, g.Add, g.Tie, g.Person, g.Mass}
	case PapersKeys:
		return []key.Binding{g.Look, g.Save, g.Copy, g.Send, g.Here}
	case RoomKeys:
		return []key.Binding{g.Take, g.Drop}
	case PaperKeys:
		return []key.Binding{g.Print, g.Copy, g.Service}
	case CounterKeys:
		return []key.Binding{g.Details, g.Sender, g.Park, g.Aside, g.Yes, g.Unclear, g.How}
	}
	return nil
}

// GlobalHelp lists the keys that work everywhere, for the help page.
func (k *KeyMap) GlobalHelp() []key.Binding { return all(k.Global) }

// MoveHelp lists the moving keys once each, for the help page.
func (k *KeyMap) MoveHelp() []key.Binding {
	m := k.Move
	return []key.Binding{m.Down, m.Right, m.Top, m.Bottom, m.PageUp, m.PageDown, m.Next}
}

// Typed is true for a key that is text in a field.
func Typed(k tea.KeyPressMsg) bool {
	return k.Text != "" && k.Mod&(tea.ModCtrl|tea.ModAlt|tea.ModMeta|tea.ModSuper) == 0
}

// Press makes the message of a key by its name in a binding: "a", "ctrl+s",
// "shift+tab", "pgdown".
func Press(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	rest := name
	for _, m := range []struct {
		prefix string
		mod    tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"alt+", tea.ModAlt}, {"shift+", tea.ModShift}} {
		if r, ok := strings.CutPrefix(rest, m.prefix); ok && r != "" {
			k.Mod |= m.mod
			rest = r
		}
	}
	if code := special(rest); code != 0 {
		k.Code = code
		if rest == "space" && k.Mod == 0 {
			k.Text = " "
		}
		return k
	}
	for _, r := range rest {
		k.Code = r
		break
	}
	if k.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		k.Text = rest
	}
	return k
}

func special(name string) rune {
	switch name {
	case "enter":
		return tea.KeyEnter
	case "esc":
		return tea.KeyEscape
	case "tab":
		return tea.KeyTab
	case "backspace":
		return tea.KeyBackspace
	case "delete":
		return tea.KeyDelete
	case "space":
		return tea.KeySpace
	case "up":
		return tea.KeyUp
	case "down":
		return tea.KeyDown
	case "left":
		return tea.KeyLeft
	case "right":
		return tea.KeyRight
	case "home":
		return tea.KeyHome
	case "end":
		return tea.KeyEnd
	case "pgup":
		return tea.KeyPgUp
	case "pgdown":
		return tea.KeyPgDown
	}
	return 0
}

package ui

import (
	"charm.land/bubbles/v2/key"
)

// KeyMap is every key of the console. Screens enable, relabel and disable
// bindings; they never make one. Keys that are shown beside a thing on a sheet
// (people, phrases, options) belong to that sheet and are not here.
type KeyMap struct {
	Global  GlobalKeys
	Move    MoveKeys
	List    ListKeys
	Case    CaseKeys
	Deed    DeedKeys
	Form    FormKeys
	Filter  FilterKeys
	Sheet   SheetKeys
	Dispose DisposeKeys
	Booked  BookedKeys
	Counter CounterKeys
	Book    BookKeys
	Admin   AdminKeys
	Earlier EarlierKeys
	Room    RoomKeys
	// Learn turns the learning mode on and off, from the help page and while it is on.
	Learn key.Binding
	Paper PaperKeys
	// Papers are those of the sheet of papers.
	Papers PapersKeys
	// Aloud shows how a deadline was counted as a paragraph to be read out.
	Aloud key.Binding
}

// GlobalKeys work on every screen while no field and no sheet owns the keys.
type GlobalKeys struct {
	Places, Palette, Help, Back, New, Mouse, Quit, Interrupt key.Binding
}

// MoveKeys only ever move.
type MoveKeys struct {
	Up, Down, Left, Right, Top, Bottom, PageUp, PageDown, Next, Prev, Open key.Binding
}

// ListKeys work on lists of cases.
type ListKeys struct {
	Filter, Mark, MarkAll, MarkNone, View, Drop key.Binding
}

// CaseKeys work inside a case.
type CaseKeys struct {
	PrevCase, NextCase, Contact key.Binding
}

// DeedKeys do the same deed wherever a case is under the cursor.
type DeedKeys struct {
	All, SendBack, Dispose, Amend, Result, Identity, Complete, Note, OpenCase,
	Remind, Ratify, Respond, Status, Print, Undo, Why key.Binding
}

// FormKeys work in fields; every printable key is text there.
type FormKeys struct {
	Next, Prev, NextPart, PrevPart, Enter, Save, Pick, Leave, Aid key.Binding
}

// FilterKeys work while a filter is typed.
type FilterKeys struct {
	Apply, Clear, Complete, ToList key.Binding
}

// SheetKeys work on sheets with buttons.
type SheetKeys struct {
	Yes, No, Choose, Press, Close key.Binding
}

// DisposeKeys work on the disposition sheet beside its letters and digits.
type DisposeKeys struct {
	Send, Later, Sooner, Grade, Note, Team, Mark, Close key.Binding
}

// BookedKeys work on the page that shows the number just given.
type BookedKeys struct {
	Press, Next, OpenCase, Amend, Cancel, Copy key.Binding
}

// CounterKeys work in the counter's form besides FormKeys.
type CounterKeys struct {
	Details, Sender, Park, Aside, Yes, Unclear, How key.Binding
}

// EarlierKeys work on the earlier cases of whoever stands at the counter.
type EarlierKeys struct {
	Look, Add, Tie, Person, Mass key.Binding
}

// RoomKeys work on the list of who waits for the special room.
type RoomKeys struct {
	Take, Drop key.Binding
}

// PaperKeys work where a paper can be made of what is read.
type PaperKeys struct {
	Print, Copy, Service key.Binding
}

// NewKeys makes the key map with help in the words of say. ascii names arrows
// in words.
func NewKeys(say *Say, ascii bool) *KeyMap {
	bind := func(help, word string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, word))
	}
	updown, leftright := "↑↓", "← →"
	if ascii {
		updown, leftright = say.Key.UpDown, say.Key.LeftRight
	}
	k := say.Key
	m := &KeyMap{
		Global: GlobalKeys{
			Places: bind("1-9", k.Places, "1", "2", "3", "4", "5", "6", "7", "8", "9"), Palette: bind(":", k.Palette, ":"),
			Help: bind("?", k.Help, "?"), Back: bind("Esc", k.Back, "esc", "backspace"), New: bind("c", k.New, "c"),
			Mouse: bind("m", k.Mouse, "m"), Quit: bind("q", k.Quit, "q"), Interrupt: bind("^C", k.Quit, "ctrl+c"),
		},
		Move: MoveKeys{
			Up: bind(updown, k.Move, "up", "k"), Down: bind(updown, k.Move, "down", "j"),
			Left: bind(leftright, k.Choose, "left"), Right: bind(leftright, k.Choose, "right"),
			Top: bind("g", k.Top, "g", "home"), Bottom: bind("G", k.Bottom, "G", "end"),
			PageUp: bind("PgUp", k.PageUp, "pgup", "ctrl+u"), PageDown: bind("PgDn", k.PageDown, "pgdown", "ctrl+d"),
			Next: bind("Tab", k.NextPart, "tab"), Prev: bind("S-Tab", k.PrevPart, "shift+tab"), Open: bind("Enter", k.Open, "enter"),
		},
		List: ListKeys{
			Filter: bind("/", k.Filter, "/"), Mark: bind(k.Space, k.Mark, "space"), MarkAll: bind("V", k.MarkAll, "V"),
			MarkNone: bind("*", k.MarkNone, "*"), View: bind("v", k.View, "v"), Drop: bind("x", k.Drop, "x"),
		},
		Case: CaseKeys{
			PrevCase: bind("[", k.PrevCase, "["), NextCase: bind("]", k.NextCase, "]"), Contact: bind("k", k.Contact, "k"),
		},
		Deed: DeedKeys{
			All: bind("a", k.All, "a"), SendBack: bind("b", k.SendBack, "b"), Dispose: bind("d", k.Dispose, "d"),
			Amend: bind("e", k.Amend, "e"), Result: bind("h", k.Result, "h"), Identity: bind("i", k.Identity, "i"),
			Complete: bind("l", k.Complete, "l"), Note: bind("n", k.Note, "n"), OpenCase: bind("o", k.OpenCase, "o"),
			Remind: bind("r", k.Remind, "r"), Ratify: bind("s", k.Ratify, "s"),
			Respond: bind("t", k.Respond, "t"), Status: bind("S", say.Status.Key, "S"), Print: bind("p", say.Counter.KeyPrint, "p"), Undo: bind("u", k.Undo, "u"), Why: bind("w", k.Why, "w"),
		},
	}
	m.Book = newBookKeys(say.Book, say.Papers.KeyPage, bind)
	m.Admin = adminKeys(say.Admin, bind)
	m.Papers = papersKeys(say, bind)
	m.Earlier = EarlierKeys{Look: bind("Enter", k.Open, "enter"), Add: bind("k", k.Contact, "k"), Tie: bind("l", say.Known.KeyMatter, "l"),
		Person: bind("O", say.Known.KeySame, "O"), Mass: bind("M", say.Known.KeyMass, "M")}
	m.Room = RoomKeys{Take: bind("Enter", say.Room.KeyTake, "enter"), Drop: bind("x", say.Room.KeyDrop, "x")}
	m.fields(say, bind, updown, leftright)
	m.Learn = bind("^T", k.Learn, "ctrl+t")
	m.Aloud = bind("b", say.Why.KeyAloud, "b")
	return m
}

// fields makes the keys of forms, filters and sheets.
func (m *KeyMap) fields(say *Say, bind func(help, word string, keys ...string) key.Binding, updown, leftright string) {
	k := say.Key
	m.Form = FormKeys{
		Next: bind("Tab", k.NextField, "tab"), Prev: bind("S-Tab", k.PrevField, "shift+tab"), Enter: bind("Enter", k.NextField, "enter"),
		NextPart: bind("PgDn", k.NextPart, "pgdown"), PrevPart: bind("PgUp", k.PrevPart, "pgup"),
		Save: bind("^S", k.Save, "ctrl+s"), Pick: bind(updown, k.Choose, "up", "down"), Leave: bind("Esc", k.KeepDraft, "esc"),
		Aid: bind("^R", say.Aid.KeyAid, "ctrl+r"),
	}
	m.Filter = FilterKeys{
		Apply: bind("Enter", k.Apply, "enter"), Clear: bind("Esc", k.ClearFilter, "esc"),
		Complete: bind("Tab", k.CompleteWord, "tab"), ToList: bind("↓", k.ToList, "down"),
	}
	m.Sheet = SheetKeys{
		Yes: bind(k.YesKey, k.Yes, k.YesKey), No: bind(k.NoKey, k.No, k.NoKey), Choose: bind(leftright, k.Choose, "left", "right", "tab", "shift+tab"),
		Press: bind("Enter", k.Press, "enter"), Close: bind("Esc", k.No, "esc"),
	}
	m.Dispose = DisposeKeys{
		Send: bind("Enter", k.SendIt, "enter"), Later: bind("+", k.Due, "+", "="), Sooner: bind("-", k.Due, "-"),
		Grade: bind("g", k.Grade, "g"), Note: bind("n", k.Note, "n"), Team: bind("B", k.Team, "B", "b"),
		Mark: bind(k.Space, k.Choose, "space"), Close: bind("Esc", k.Cancel, "esc"),
	}
	m.Booked = BookedKeys{
		Press: bind("Enter", k.Press, "enter"), Next: bind("c", k.NextPerson, "c"), OpenCase: bind("o", k.OpenCase, "o"),
		Amend: bind("e", k.Amend, "e"), Cancel: bind("u", k.CancelEntry, "u"), Copy: bind("y", k.Copy, "y"),
	}
	m.Paper = PaperKeys{
		Print: bind("p", say.Services.KeyPrint, "p"), Copy: bind("y", say.Services.KeyCopy, "y"), Service: bind("L", say.Services.KeyService, "L"),
	}
	m.Counter = CounterKeys{
		Details: bind("^K", k.Details, "ctrl+k"), Sender: bind("^P", say.Known.KeySender, "ctrl+p"), Park: bind("^G", say.Room.KeyPark, "ctrl+g"), Aside: bind("^N", say.Counter.KeyAside, "ctrl+n"), Yes: bind(k.YesKey, k.Yes, k.YesKey), Unclear: bind("j", k.Unclear, "j"), How: bind("k", say.Counter.KeyHow, "k"),
	}
}

// Scope is a set of bindings that are awake together.
type Scope struct {
	Name     string
	Bindings []key.Binding
}

// Scopes lists every set of bindings that may be awake at once; no key may
// stand twice in one of them.
func (k *KeyMap) Scopes() []Scope {
	join := func(name string, sets ...[]key.Binding) Scope {
		s := Scope{Name: name}
		for _, set := range sets {
			s.Bindings = append(s.Bindings, set...)
		}
		return s
	}
	arrows := k.Move
	arrows.Up.SetKeys("up", "K")
	arrows.Down.SetKeys("down", "J")
	return []Scope{
		join("list", all(k.Global), all(k.Move), all(k.List), all(k.Deed), []key.Binding{k.Paper.Copy}),
		join("book", k.bookScope()),
		join("report", all(k.Global), all(k.Move), all(k.Case)[:2], []key.Binding{k.List.View, k.List.Mark, k.List.Drop, k.Deed.All, k.Deed.Complete}),
		join("admin", all(k.Global), all(k.Move), all(k.Admin), all(k.Case)[:2], []key.Binding{k.List.Filter, k.List.View, k.Deed.Undo}),
		join("form", all(k.Form), all(k.Counter)[:4], []key.Binding{k.Global.Interrupt}),
		join("earlier", all(k.Earlier), []key.Binding{k.Form.Next, k.Form.Prev, k.Form.Save, k.Form.Leave, k.Global.Interrupt}),
		join("room", all(k.Room), []key.Binding{k.Form.Next, k.Form.Prev, k.Form.Leave, k.Global.Interrupt}),
		join("case", all(k.Global), all(arrows), all(k.Case), all(k.Deed), all(k.Paper)[1:], []key.Binding{k.List.View}),
		join("service", all(k.Global), all(k.Move), all(k.Paper)[:2], []key.Binding{k.List.Mark, k.List.MarkNone}),
		join("why", all(k.Global), all(k.Move), all(k.Paper)[:2], []key.Binding{k.Aloud, k.List.View}),
		join("filter", all(k.Filter), []key.Binding{k.Global.Interrupt}),
		join("sheet", all(k.Sheet), []key.Binding{k.Global.Interrupt}),
		join("papers", all(k.Papers), k.papersMoves()),
		join("dispose", all(k.Dispose), []key.Binding{k.Global.Interrupt}),
		join("booked", all(k.Booked), []key.Binding{k.Global.Palette, k.Global.Help, k.Global.Places, k.Global.Back, k.Global.Interrupt}),
	}
}

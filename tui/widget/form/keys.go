package form

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// What is what a key came to.
type What uint8

// What a key came to.
const (
	Nothing What = iota // not a key of the form
	Moved               // the focus or the cursor moved
	Edited              // a value changed
	Pressed             // a button was pressed
	Saved               // the key that saves from anywhere
	Left                // the key that leaves
	Called              // a value changed, so that it asks for the ready texts
)

// Event is what a key came to, and at which field or button.
type Event struct {
	What What
	Name string
}

// Key takes one key.
func (f *Form) Key(k tea.KeyPressMsg) Event {
	keys := f.env.Keys.Form
	switch {
	case key.Matches(k, keys.Save):
		f.settle(f.Here())
		return Event{What: Saved}
	case key.Matches(k, keys.Leave):
		return Event{What: Left}
	case key.Matches(k, keys.Next):
		if f.Here().toGap() {
			return Event{What: Moved}
		}
		return f.leave(1)
	case key.Matches(k, keys.Prev):
		return f.leave(-1)
	case key.Matches(k, keys.NextPart):
		return f.jump(1)
	case key.Matches(k, keys.PrevPart):
		return f.jump(-1)
	}
	if f.Here() == nil {
		return f.onButton(k)
	}
	return f.onField(f.Here(), k)
}

// Paste takes pasted text: text, whatever it looks like. Cut is how many bytes
// did not fit.
func (f *Form) Paste(text string) (ev Event, cut int) {
	x := f.Here()
	switch {
	case x == nil:
		return Event{}, 0
	case x.Kind == Line:
		cut = x.line.Paste(text)
	case x.Kind == Lines:
		x.area.Eat(x.Gaps)
		cut = x.area.Paste(text)
	default:
		return Event{}, 0
	}
	x.changed()
	return Event{Edited, x.Name}, cut
}

// settle ends what is typed in a field before it is left or saved: a text that
// can only mean one proposal takes it, letters take the option that they fit.
// Letters that fit none stay, with what is wrong with them.
func (f *Form) settle(x *Field) Event {
	ev := Event{What: Moved}
	if x == nil || x.unfit() {
		return ev
	}
	if len(x.found) == 1 && x.value == "" {
		x.take(x.found[0])
		ev = Event{Edited, x.Name}
	}
	if opts := x.options(); x.Kind == Many && x.typed != "" && !x.has(opts[0].Value) {
		x.toggle()
		ev = Event{Edited, x.Name}
	}
	x.typed, x.found = "", nil
	return ev
}

// leave moves the focus.
func (f *Form) leave(step int) Event {
	ev := f.settle(f.Here())
	n := len(f.shown()) + len(f.buttons)
	if n > 0 {
		f.at = (f.at + step + n) % n
	}
	return ev
}

// jump moves the focus to where the next part of the form begins, below a
// heading or where the details begin; after the last part to the buttons, before
// the first to the first field.
func (f *Form) jump(step int) Event {
	fields := f.shown()
	to := f.at + step
	for to > 0 && to < len(fields) && fields[to].Head == "" && fields[to].More == fields[to-1].More {
		to += step
	}
	return f.leave(max(0, min(to, len(fields))) - f.at)
}

func (f *Form) onButton(k tea.KeyPressMsg) Event {
	first := len(f.shown())
	last := first + len(f.buttons) - 1
	switch k.String() {
	case "enter":
		if i := f.Pressing(); i < len(f.buttons) {
			return Event{Pressed, f.buttons[i].Name}
		}
	case "right", "down":
		f.at = min(f.at+1, last)
		return Event{What: Moved}
	case "left":
		f.at = max(f.at-1, first)
		return Event{What: Moved}
	case "up":
		f.at = max(first-1, 0)
		return Event{What: Moved}
	}
	return Event{}
}

func (f *Form) onField(x *Field, k tea.KeyPressMsg) Event {
	switch x.Kind {
	case Lines:
		return f.onLines(x, k)
	case Choice, Many:
		return f.onOptions(x, k)
	}
	switch k.String() {
	case "enter":
		if x.value == "" && len(x.found) > 0 {
			x.take(x.found[x.cursor])
			f.leave(1)
			return Event{Edited, x.Name}
		}
		return f.leave(1)
	case "up", "down":
		step := 1
		if k.String() == "up" {
			step = -1
		}
		if n := len(x.found); n > 0 {
			x.cursor = (x.cursor + step + n) % n
			return Event{What: Moved}
		}
		return f.leave(step)
	}
	before := x.line.Value()
	if x.Again && before == "" && k.String() == "right" {
		x.Set(x.Was)
		return Event{Edited, x.Name}
	}
	if !x.line.Key(k) {
		return Event{}
	}
	if x.line.Value() == before {
		return Event{What: Moved}
	}
	x.changed()
	return Event{Edited, x.Name}
}

func (f *Form) onLines(x *Field, k tea.KeyPressMsg) Event {
	x.area.Wrap(f.inner(x))
	before := x.area.Value()
	if ui.Typed(k) { // over the gap that the cursor stands before
		x.area.Eat(x.Gaps)
	}
	if !x.area.Key(k) {
		switch k.String() {
		case "up":
			return f.leave(-1)
		case "down":
			return f.leave(1)
		}
		return Event{}
	}
	if x.area.Value() == before {
		return Event{What: Moved}
	}
	x.changed()
	if x.calls(k.Text) {
		return Event{Called, x.Name}
	}
	return Event{Edited, x.Name}
}

// changed drops what was true of the text before.
func (x *Field) changed() {
	x.value, x.fault, x.note, x.cursor = "", "", "", 0
	if x.Find != nil {
		x.found = x.Find(x.line.Value())
		if len(x.found) > mostProposals {
			x.found = x.found[:mostProposals]
		}
	}
}

// take makes a proposal the field's value.
func (x *Field) take(o Option) {
	x.line.Set(o.Text)
	x.value, x.found, x.fault, x.note = o.Value, nil, "", ""
}

package form

import (
	"aduan/tui/ui"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// onOptions: arrows, the digits beside the options, and letters that narrow
// them.
func (f *Form) onOptions(x *Field, k tea.KeyPressMsg) Event {
	name := k.String()
	switch name {
	case "enter":
		if x.Kind == Many && x.typed != "" {
			x.toggle()
			return Event{Edited, x.Name}
		}
		return f.leave(1)
	case "up", "left":
		return x.step(-1)
	case "down", "right":
		return x.step(1)
	case "space":
		switch {
		case x.Kind == Many && (x.typed == "" || !x.unfit() && len(narrowed(x.Options, x.typed+" ")) == 0):
			x.toggle()
			return Event{Edited, x.Name}
		case x.typed == "":
			return x.step(1)
		}
	case "backspace", "delete":
		return f.erase(x)
	}
	if k.Text == "" || k.Mod&^tea.ModShift != 0 {
		return Event{}
	}
	if n := int(k.Text[0] - '0'); len(k.Text) == 1 && n >= 0 && n <= 9 && x.typed == "" { // a digit by itself chooses
		return f.pick(x, n)
	}
	if x.typed == "" {
		x.before = x.value
	}
	x.typed += k.Text
	return f.narrow(x)
}

// narrow chooses the first option that the letters fit; where they fit none,
// nothing is chosen and the field says so.
func (f *Form) narrow(x *Field) Event {
	x.cursor, x.fault = 0, ""
	if x.unfit() {
		x.fault = f.env.Say.Form.NoFit
	}
	if x.Kind == Many {
		return Event{What: Moved}
	}
	x.value = ""
	switch opts := x.options(); {
	case x.typed == "":
		x.value = x.before
		x.cursor = max(0, slices.IndexFunc(x.Options, func(o Option) bool { return o.Value == x.value }))
	case len(opts) > 0:
		x.value = opts[0].Value
	}
	return Event{Edited, x.Name}
}

// unfit is true while letters stand in a field of options that fit none.
func (x *Field) unfit() bool { return x.typed != "" && len(narrowed(x.Options, x.typed)) == 0 }

// pick chooses the option that stands beside digit n.
func (f *Form) pick(x *Field, n int) Event {
	opts := x.options()
	i := top(x.cursor, len(opts)) + n - 1
	if n < 1 || n > listRows || i >= len(opts) {
		return Event{What: Moved}
	}
	x.cursor = i
	if x.Kind == Many {
		x.toggle()
		return Event{Edited, x.Name}
	}
	x.value, x.fault = opts[i].Value, ""
	f.leave(1)
	return Event{Edited, x.Name}
}

func (x *Field) step(by int) Event {
	n := len(x.options())
	if n == 0 {
		return Event{What: Moved}
	}
	if x.Kind == Choice && x.value == "" && by > 0 {
		x.cursor = 0
	} else {
		x.cursor = (x.cursor + by + n) % n
	}
	if x.Kind == Many {
		return Event{What: Moved}
	}
	x.value, x.fault = x.options()[x.cursor].Value, ""
	return Event{Edited, x.Name}
}

func (x *Field) toggle() {
	opts := x.options()
	if x.cursor >= len(opts) {
		return
	}
	v := opts[x.cursor].Value
	if i := slices.Index(x.picked, v); i >= 0 {
		x.picked = slices.Delete(x.picked, i, i+1)
	} else {
		x.picked = append(x.picked, v)
	}
	if x.typed != "" {
		x.typed = ""
		x.cursor = slices.IndexFunc(x.Options, func(o Option) bool { return o.Value == v })
	}
	x.fault = ""
}

// erase takes back a letter that narrows, else the choice.
func (f *Form) erase(x *Field) Event {
	if x.typed != "" {
		r := []rune(x.typed)
		x.typed = string(r[:len(r)-1])
		return f.narrow(x)
	}
	x.value, x.picked, x.cursor = "", nil, 0
	return Event{Edited, x.Name}
}

// options lists what what is typed leaves of the options.
func (x *Field) options() []Option {
	if x.typed == "" {
		return x.Options
	}
	return narrowed(x.Options, x.typed)
}

// narrowed keeps the options of which a word begins with text, those that
// begin with it first.
func narrowed(opts []Option, text string) []Option {
	text = strings.ToLower(text)
	var first, later []Option
	for _, o := range opts {
		words := strings.ToLower(o.Text)
		switch {
		case strings.HasPrefix(words, text):
			first = append(first, o)
		case ui.Begins(words, text), ui.Begins(strings.ToLower(o.Also), text), strings.HasPrefix(strings.ToLower(o.Value), text):
			later = append(later, o)
		}
	}
	return append(first, later...)
}

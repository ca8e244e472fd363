package form

import (
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
		if x.typed != "" && x.narrows(" ") {
			break
		}
		if x.Kind == Many {
			x.toggle()
			return Event{Edited, x.Name}
		}
		return x.step(1)
	case "backspace", "delete":
		return x.erase()
	}
	if k.Text == "" || k.Mod&^tea.ModShift != 0 {
		return Event{}
	}
	if n := int(k.Text[0] - '0'); len(k.Text) == 1 && n >= 1 && n <= listRows && !x.narrows(k.Text) {
		return f.pick(x, n)
	}
	if !x.narrows(k.Text) {
		return Event{What: Moved}
	}
	x.typed += k.Text
	x.cursor, x.fault = 0, ""
	if x.Kind == Many {
		return Event{What: Moved}
	}
	x.value = x.options()[0].Value
	return Event{Edited, x.Name}
}

// narrows tells whether some option still fits with more typed. A digit by
// itself chooses.
func (x *Field) narrows(more string) bool {
	if x.typed == "" && more[0] >= '0' && more[0] <= '9' {
		return false
	}
	return len(narrowed(x.Options, x.typed+more)) > 0
}

// pick chooses the option that stands beside digit n.
func (f *Form) pick(x *Field, n int) Event {
	opts := x.options()
	i := top(x.cursor, len(opts)) + n - 1
	if i >= len(opts) {
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
func (x *Field) erase() Event {
	if x.typed != "" {
		r := []rune(x.typed)
		x.typed, x.cursor = string(r[:len(r)-1]), 0
		return Event{What: Moved}
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
		case strings.Contains(words, " "+text), strings.HasPrefix(strings.ToLower(o.Value), text):
			later = append(later, o)
		}
	}
	return append(first, later...)
}

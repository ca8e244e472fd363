package form

import (
	"slices"
	"strings"

	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// Option is one value that may be chosen, and its words.
//
// Also is other words by which it is found.
type Option struct{ Value, Text, Also string }

// Field is one input. Make fields with literals; New prepares them.
type Field struct {
	Name  string // key of its value
	Label string
	Hint  string
	Head  string // a heading above it, empty for none
	Kind  Kind
	Width int  // columns with the brackets; 0: as wide as the box
	Rows  int  // of Lines: rows that are always drawn; 0: 2
	Gap   bool // an empty row above it
	// Required is for whoever looks for the first field to be filled in; the
	// form itself lets it be empty.
	Required bool
	More     bool // stands among the details, which are folded away at first
	// Was is what stood there before, above it; with Again, Right takes it into
	// the empty field.
	Was   string
	Again bool
	// Ready is true of Lines that take a ready text where "::" is typed; Gaps are
	// what such texts leave to be filled in.
	Ready bool
	Gaps  []string
	// Options of Choice and Many.
	Options []Option
	// Find proposes values for the text of a Line, best first; nil for a field
	// that is only text. Known gives the words of a value it once proposed.
	Find  func(text string) []Option
	Known func(value string) (string, bool)

	state
}

// state is what stands in a field and what is said about it.
type state struct {
	line   *edit.Field
	area   *edit.Area
	value  string   // of Choice; of a Line with Find: the proposal taken
	picked []string // of Many
	typed  string   // what narrows the options
	before string   // value of a Choice before something was typed
	cursor int      // among the options shown
	found  []Option // proposals for what is typed
	note   string
	tone   ui.Role
	fault  string
}

// Value is what stands in the field: its text, the chosen value, or the chosen
// values with commas between.
func (x *Field) Value() string {
	switch x.Kind {
	case Lines:
		return strings.TrimSpace(x.area.Value())
	case Choice:
		return x.value
	case Many:
		return strings.Join(x.picked, ",")
	}
	if x.value != "" {
		return x.value
	}
	return strings.TrimSpace(x.line.Value())
}

// Set puts a value into the field.
func (x *Field) Set(v string) {
	x.fault, x.typed, x.found = "", "", nil
	switch x.Kind {
	case Lines:
		x.area.Set(v)
	case Choice:
		x.value = v
		x.cursor = max(0, slices.IndexFunc(x.Options, func(o Option) bool { return o.Value == v }))
	case Many:
		x.picked = nil
		for p := range strings.SplitSeq(v, ",") {
			if p = strings.TrimSpace(p); p != "" {
				x.picked = append(x.picked, p)
			}
		}
	case Line:
		x.value = ""
		x.line.Set(v)
		if x.Known != nil && v != "" {
			if words, ok := x.Known(v); ok {
				x.value = v
				x.line.Set(words)
			}
		}
	}
}

// Empty is true while nothing stands in the field.
func (x *Field) Empty() bool { return x.Value() == "" }

// Text is what stands in the field, in words.
func (x *Field) Text() string {
	switch x.Kind {
	case Line:
		return x.line.Value()
	case Lines:
		return x.area.Value()
	case Choice:
		return x.words(x.value)
	}
	all := make([]string, len(x.picked))
	for i, p := range x.picked {
		all[i] = x.words(p)
	}
	return strings.Join(all, ", ")
}

// Reads is how a value would read in the field.
func (x *Field) Reads(value string) string {
	if x.Known != nil {
		if words, ok := x.Known(value); ok {
			return words
		}
	}
	all := strings.Split(value, ",")
	if x.Kind != Many {
		return x.words(value)
	}
	for i, p := range all {
		all[i] = x.words(p)
	}
	return strings.Join(all, ", ")
}

func (x *Field) words(value string) string {
	for _, o := range x.Options {
		if o.Value == value {
			return o.Text
		}
	}
	return value
}

// Say puts a note beside the field in the place of its hint; empty takes it
// away. Warn is for what one should look at.
func (x *Field) Say(note string, tone ui.Role) { x.note, x.tone = note, tone }

// Note is what Say put beside the field; empty for nothing.
func (x *Field) Note() string { return x.note }

// Fault is what is wrong with the field, in words.
func (x *Field) Fault() string { return x.fault }

// Complain says beside the field what is wrong with it; empty takes it back.
func (x *Field) Complain(words string) { x.fault = words }

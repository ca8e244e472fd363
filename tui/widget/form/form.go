// Package form is fields one below the other: text, text of several lines, one
// out of a list, several out of a list. It knows no domain; whoever makes the
// fields gives their words, reads their values and says what is wrong with them.
package form

import (
	"slices"

	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// Kind is how a field is filled in.
type Kind uint8

// Kinds of fields.
const (
	Line   Kind = iota // text of one line
	Lines              // text of several lines
	Choice             // one of Options
	Many               // several of Options
)

// Button is what a form ends on.
type Button struct{ Name, Text string }

// Form is fields and buttons; one of them has the focus.
type Form struct {
	env     *ui.Env
	fields  []*Field
	buttons []Button
	at      int  // among stops: shown fields, then buttons
	open    bool // details are shown
	label   int  // most columns of a label
}

// New makes a form with the focus in its first field. Labels take at most so
// many columns.
func New(env *ui.Env, fields []*Field, buttons []Button, label int) *Form {
	for _, f := range fields {
		switch f.Kind {
		case Line:
			f.line = edit.NewField()
		case Lines:
			f.area = edit.NewArea()
		}
	}
	return &Form{env: env, fields: fields, buttons: buttons, label: label}
}

// shown lists the fields that are drawn now.
func (f *Form) shown() []*Field {
	if f.open {
		return f.fields
	}
	var out []*Field
	for _, x := range f.fields {
		if !x.More {
			out = append(out, x)
		}
	}
	return out
}

// Here is the field with the focus; nil while a button has it.
func (f *Form) Here() *Field {
	if s := f.shown(); f.at < len(s) {
		return s[f.at]
	}
	return nil
}

// Pressing is the index of the button with the focus; -1 while a field has it.
func (f *Form) Pressing() int {
	if i := f.at - len(f.shown()); i >= 0 {
		return i
	}
	return -1
}

// Place is where the focus stands: the number of the field, of how many.
func (f *Form) Place() (at, of int) {
	of = len(f.shown())
	return min(f.at+1, of), of
}

// SetButtons changes the buttons; the focus stays where it can.
func (f *Form) SetButtons(b []Button) {
	f.buttons = b
	f.at = min(f.at, len(f.shown())+len(b)-1)
}

// Details shows or folds the details. From a button the focus goes to the first
// of them, which is what was asked for.
func (f *Form) Details(open bool) {
	if here := f.Here(); here != nil {
		f.open = open
		if i := slices.Index(f.shown(), here); i >= 0 {
			f.at = i
		} else {
			f.at = 0
		}
		return
	}
	press := f.Pressing()
	f.open = open
	f.at = len(f.shown()) + press
	if i := slices.IndexFunc(f.shown(), func(x *Field) bool { return x.More }); i >= 0 {
		f.at = i
	}
}

// Detailed is true while the details are shown.
func (f *Form) Detailed() bool { return f.open }

// HasDetails is true where some fields are folded away at first.
func (f *Form) HasDetails() bool {
	return slices.ContainsFunc(f.fields, func(x *Field) bool { return x.More })
}

// Get finds a field by its name; nil where there is none.
func (f *Form) Get(name string) *Field {
	for _, x := range f.fields {
		if x.Name == name {
			return x
		}
	}
	return nil
}

// Fields lists every field.
func (f *Form) Fields() []*Field { return f.fields }

// Focus puts the focus into a field; details unfold for it.
func (f *Form) Focus(name string) {
	x := f.Get(name)
	if x == nil {
		return
	}
	f.open = f.open || x.More
	f.at = slices.Index(f.shown(), x)
}

// Press puts the focus onto a button.
func (f *Form) Press(name string) {
	if i := slices.IndexFunc(f.buttons, func(b Button) bool { return b.Name == name }); i >= 0 {
		f.at = len(f.shown()) + i
	}
}

// Values is what stands in the fields, by their names; empty ones are absent.
func (f *Form) Values() map[string]string {
	out := map[string]string{}
	for _, x := range f.fields {
		if v := x.Value(); v != "" {
			out[x.Name] = v
		}
	}
	return out
}

// Set puts values into the fields they name; the others keep theirs.
func (f *Form) Set(values map[string]string) {
	for _, x := range f.fields {
		if v, ok := values[x.Name]; ok {
			x.Set(v)
		}
	}
}

// Fail says at a field what is wrong with it, in words, and goes there. False
// where the form has no such field.
func (f *Form) Fail(name, words string) bool {
	x := f.Get(name)
	if x == nil {
		return false
	}
	x.fault = words
	f.Focus(name)
	return true
}

// Faulty is the first field with something wrong; nil where nothing is.
func (f *Form) Faulty() *Field {
	for _, x := range f.fields {
		if x.fault != "" {
			return x
		}
	}
	return nil
}

// Clear takes back what was said of every field, but of letters that fit no
// option: they still stand there.
func (f *Form) Clear() {
	for _, x := range f.fields {
		if !x.unfit() {
			x.fault = ""
		}
	}
}

// Told is what stands in the fields, one after the other with their labels, to
// be read outside the form; nothing where there is no form.
func (f *Form) Told() []string {
	if f == nil {
		return nil
	}
	var out []string
	for _, x := range f.fields {
		if !x.Empty() {
			out = append(out, x.Label+": "+x.Text())
		}
	}
	return out
}

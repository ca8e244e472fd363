package form

import (
	"fmt"
	"strings"
)

// call is what asks for the ready texts where it is typed.
const call = "::"

// Insert puts a ready text in the place of the two colons that asked for it, and
// the cursor before its first gap, else behind it. It is false, and nothing is
// changed, where the text does not fit whole.
func (x *Field) Insert(text string) bool {
	n := 0
	if x.area.Before(call) {
		n = len(call)
	}
	if !x.area.Swap(n, text, x.Gaps) {
		return false
	}
	x.changed()
	return true
}

// Type puts text where the cursor stands, as if it had been typed there.
func (x *Field) Type(text string) {
	x.area.Paste(text)
	x.changed()
}

// calls is true when the key just typed asks for the ready texts.
func (x *Field) calls(typed string) bool {
	return x.Ready && typed == call[1:] && x.area.Before(call) && !x.area.Before(call+call[1:])
}

// toGap moves to the next gap of a ready text; false behind the last.
func (x *Field) toGap() bool {
	return x != nil && x.Kind == Lines && x.area.Seek(x.Gaps)
}

// CheckGaps says at every field which gap of a ready text is left, or what is
// left of one, and puts the cursor there: nobody is to be sent it.
func (f *Form) CheckGaps() {
	for _, x := range f.fields {
		if x.Kind != Lines || !x.Ready || len(x.Gaps) == 0 {
			continue
		}
		text := x.area.Value()
		if gap := bracketed(text); gap != "" {
			x.fault = fmt.Sprintf(f.env.Say.Form.Gap, gap)
			x.area.First([]string{gap})
		} else if strings.ContainsAny(text, "[]") {
			x.fault = f.env.Say.Form.Bracket
			x.area.First([]string{"[", "]"})
		}
	}
}

// bracketed is the first gap in a text, whole or with something typed into it;
// empty where there is none.
func bracketed(text string) string {
	end := strings.IndexByte(text, ']')
	if end < 0 {
		return ""
	}
	from := strings.LastIndexByte(text[:end], '[')
	if from < 0 || strings.Contains(text[from:end], "\n") {
		return ""
	}
	return text[from : end+1]
}

package form

import (
	"fmt"
	"strings"
)

// call is what asks for the ready texts where it is typed.
const call = "::"

// Insert puts a ready text in the place of the two colons that asked for it, and
// the cursor before its first gap, else behind it. Cut is how many bytes did not fit.
func (x *Field) Insert(text string) (cut int) {
	n := 0
	if x.area.Before(call) {
		n = len(call)
	}
	cut = x.area.Swap(n, text, x.Gaps)
	x.changed()
	return cut
}

// calls is true when the key just typed asks for the ready texts.
func (x *Field) calls(typed string) bool {
	return x.Ready && typed == call[1:] && x.area.Before(call)
}

// toGap moves to the next gap of a ready text; false behind the last.
func (x *Field) toGap() bool {
	return x != nil && x.Kind == Lines && x.area.Seek(x.Gaps)
}

// CheckGaps says at every field which gap of a ready text is left: nobody is to
// be sent one.
func (f *Form) CheckGaps() {
	for _, x := range f.fields {
		if x.Kind != Lines {
			continue
		}
		for _, gap := range x.Gaps {
			if strings.Contains(x.area.Value(), gap) {
				x.fault = fmt.Sprintf(f.env.Say.Form.Gap, gap)
				break
			}
		}
	}
}

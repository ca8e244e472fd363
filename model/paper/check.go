package paper

import (
	"iter"
	"slices"
	"strings"
)

// Check reads the wording of a paper and names everything wrong with it: what is
// not closed, what nobody can fill in, and what is of the inside on a paper that
// leaves the office.
func Check(name, text string) []Fault {
	k, ok := kindOf(name)
	if !ok {
		return []Fault{{Line: 1, Code: "template_paper", Value: name}}
	}
	_, faults := k.read(text)
	return faults
}

// read parses a template of the kind and checks what it names.
func (k kind) read(text string) (*Template, []Fault) {
	v := k.values(&About{})
	t, faults := parse(text, v.isBlock)
	inside := insideNames()
	for i := range t.lines {
		l := &t.lines[i]
		if n := v.blocks[l.text].columns; l.kind == isBlock && len(l.heads) > 0 && len(l.heads) != n {
			faults = append(faults, Fault{Line: l.no, Code: "template_columns", Value: l.text, Columns: n})
		}
		for _, name := range l.uses() {
			switch {
			case v.isBlock(name) && l.kind != isBlock && !slices.Contains(l.when, name) && !slices.Contains(l.unless, name):
				faults = append(faults, Fault{Line: l.no, Code: "template_inline", Value: name})
			case v.knows(name):
			case k.public && slices.Contains(inside, name):
				faults = append(faults, Fault{Line: l.no, Code: "template_internal", Value: name})
			default:
				faults = append(faults, Fault{Line: l.no, Code: "template_unknown", Value: name, Near: nearest(name, v)})
			}
		}
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Line - b.Line })
	return t, faults
}

// insideNames are what only papers of the inside fill in.
func insideNames() []string {
	var out []string
	for _, k := range kinds() {
		if !k.public {
			out = append(out, k.names()...)
		}
	}
	return out
}

// names lists what a paper fills in, sorted.
func (k kind) names() []string {
	v := k.values(&About{})
	var out []string
	for n := range v.text {
		out = append(out, n)
	}
	for n := range v.blocks {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// Faults are the codes of everything that can be wrong with a wording.
func Faults() iter.Seq[string] {
	return slices.Values([]string{"template_unclosed", "template_unknown", "template_internal", "template_halves", "template_inline", "template_columns"})
}

// Names lists what the wording of a paper may fill in; nil for a name that is no
// paper.
func Names(name string) []string {
	k, ok := kindOf(name)
	if !ok {
		return nil
	}
	return k.names()
}

// nearest is the name that begins most like what was written.
func nearest(name string, v *values) string {
	best, most := "", 2
	for _, known := range append(slices.Collect(keys(v.text)), slices.Collect(keys(v.blocks))...) {
		n := 0
		for n < min(len(known), len(name)) && known[n] == strings.ToLower(name)[n] {
			n++
		}
		if n > most || n == most && best != "" && known < best {
			best, most = known, n
		}
	}
	return best
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

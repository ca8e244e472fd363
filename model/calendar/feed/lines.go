package feed

import (
	"iter"
	"strings"
)

// properties gives the unfolded lines of an iCalendar file with the number of
// the line each begins on; a malformed one is a fault.
func (r *reading) properties(text string) iter.Seq[property] {
	return func(yield func(property) bool) {
		for line, at := range r.unfolded(text) {
			p, ok := propertyOf(line)
			if p.line = at; !ok {
				r.fault(at, "line", line)
				if r.full() {
					return
				}
				continue
			}
			if !yield(p) {
				return
			}
		}
	}
}

// unfolded joins the lines that begin with a space to those before them. A line
// that grows past all reason is a fault, and what it goes on with is skipped: a
// file of folds alone must cost no memory.
func (r *reading) unfolded(text string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		var line strings.Builder
		at, n, long := 0, 0, false
		give := func() bool {
			s, from := line.String(), at
			line.Reset()
			at, long = 0, false
			return strings.TrimSpace(s) == "" || yield(s, from)
		}
		for raw := range strings.Lines(text) {
			n++
			raw = strings.TrimRight(raw, "\r\n")
			if folded := raw != "" && (raw[0] == ' ' || raw[0] == '\t'); folded && at > 0 {
				raw = raw[1:]
			} else {
				if !give() {
					return
				}
				at = n
			}
			switch {
			case long:
			case line.Len()+len(raw) > maxLine:
				r.fault(at, "long_line", raw)
				line.Reset()
				long = true
			default:
				line.WriteString(raw)
			}
			if r.full() {
				return
			}
		}
		give()
	}
}

// propertyOf takes a line apart: NAME;PARAM=VALUE;PARAM="VALUE":VALUE.
func propertyOf(line string) (property, bool) {
	head, value, ok := cutOutside(line, ':')
	if !ok {
		return property{}, false
	}
	p := property{value: strings.TrimSpace(value)}
	name, rest, more := cutOutside(head, ';')
	if p.name = strings.ToUpper(strings.TrimSpace(name)); !isName(p.name) {
		return p, false
	}
	for more {
		var param string
		param, rest, more = cutOutside(rest, ';')
		key, v, ok := strings.Cut(param, "=")
		if !ok || !isName(strings.ToUpper(key)) {
			return p, false
		}
		if p.params == nil {
			p.params = map[string]string{}
		}
		p.params[strings.ToUpper(key)] = strings.Trim(v, `"`)
	}
	return p, true
}

// cutOutside cuts at the first sep that stands in no quotation marks.
func cutOutside(s string, sep byte) (before, after string, found bool) {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == sep && !quoted:
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

func isName(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return s != ""
}

// unescape reads the text of a value; a line end in it becomes one.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return strings.NewReplacer(`\\`, `\`, `\,`, `,`, `\;`, `;`, `\n`, "\n", `\N`, "\n").Replace(s)
}

package paper

import "strings"

// Words are those of a line, between which it may be broken; a number that is
// written in groups, as of a telephone, is one of them.
func Words(s string) []string {
	words := strings.Fields(s)
	out := words[:0]
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && grouped(out[n]) && grouped(strings.TrimRight(w, ".,;:")) {
			out[n] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

// grouped tells whether a word is a group of figures.
func grouped(w string) bool {
	return len(w) > 1 && strings.Trim(w, "0123456789()+- ") == "" && strings.ContainsAny(w, "0123456789")
}

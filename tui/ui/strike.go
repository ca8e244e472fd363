package ui

import "strings"

// strike puts the marks around struck text, where the terminal has no look for
// it: ~text~. They take the spaces behind the text where columns stand there,
// else they move what follows; where there is room for neither the text gives
// two columns, so that a line never grows beyond w.
func (t *Theme) strike(l Line, w int) Line {
	if t.Mode != Mono {
		return l
	}
	for i := range l {
		if l[i].Role == Struck && l[i].Text != "" {
			l = struck(l, i, w)
		}
	}
	return l
}

func struck(l Line, i, w int) Line {
	const marks = 2
	out := append(Line{}, l...)
	after := out[i+1:].Plain()
	spaces := len(after) - len(strings.TrimLeft(after, " "))
	free := max(0, w-l.Width())
	var taken, grown int
	switch {
	case spaces == len(after): // nothing follows
		grown = min(marks, free)
		taken = min(marks-grown, spaces)
	case spaces > 1: // a column follows: it stays where it is
		taken = min(marks, spaces-1)
	case free >= marks:
		grown = marks
	}
	room := Width(out[i].Text) - (marks - taken - grown)
	if room < 1 {
		return l
	}
	out[i].Text = "~" + Cut(out[i].Text, room) + "~"
	for j := i + 1; j < len(out) && taken > 0; j++ {
		n := min(taken, len(out[j].Text)-len(strings.TrimLeft(out[j].Text, " ")))
		out[j].Text, taken = out[j].Text[n:], taken-n
	}
	return out
}

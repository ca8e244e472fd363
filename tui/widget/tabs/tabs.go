// Package tabs draws a row of named parts, the active one in brackets.
package tabs

import (
	"aduan/tui/ui"
)

// Line draws the names; where they do not fit, the parts far from the active
// one go first.
func Line(names []string, at, w int) ui.Line {
	from, to := 0, len(names)
	for row(names, at, from, to).Width() > w-1 && to-from > 1 {
		if at-from > to-1-at {
			from++
		} else {
			to--
		}
	}
	return row(names, at, from, to)
}

func row(names []string, at, from, to int) ui.Line {
	l := ui.L(" ")
	if from > 0 {
		l = l.Add(ui.Muted.T("… "))
	}
	for i := from; i < to; i++ {
		if i > from {
			l = l.Add(ui.T("  "))
		}
		if i == at {
			l = l.Add(ui.Accent.T("[" + names[i] + "]"))
			continue
		}
		l = l.Add(ui.T(names[i]))
	}
	if to < len(names) {
		l = l.Add(ui.Muted.T(" …"))
	}
	return l
}

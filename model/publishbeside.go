package model

import (
	"slices"
	"strings"
)

// Published reports are laid beside each other: the recap and the report of
// settlements both say how many came in by class, villages sum up to their
// sub-district. So what is withheld of one is decided for all that count the same
// cases, and comes out the same whichever of them is published.

// reportsBeside are the reports that share figures with one, in a fixed order; the
// report itself is among them.
func reportsBeside(name ReportName) []ReportName {
	for _, family := range [][]ReportName{{ReportRecap, ReportResponse, ReportSettlement, ReportCauses, ReportHotspots}, {ReportAgeing, ReportLoad}} {
		if slices.Contains(family, name) {
			return family
		}
	}
	return []ReportName{name}
}

func besideTallies(ask ReportAsk, o *Office) map[ReportName][]*reportTally {
	out := map[ReportName][]*reportTally{}
	for _, name := range reportsBeside(ask.Name) {
		if name == ask.Name {
			continue
		}
		for _, spec := range reportTables(ReportAsk{Name: name, Period: ask.Period, Publish: true}, o) {
			if t := newReportTally(spec); public(spec.by) {
				out[name] = append(out[name], t)
			}
		}
	}
	return out
}

// figure names a figure of a row, in whichever table it stands.
type figure struct {
	part   Part
	column string
}

// figure takes up a figure of a row. The same figure of several tables is one
// cell; it is withheld where none of them tells it.
func (w *withholding) figure(f figure, n int, told bool) int {
	at, ok := w.figures[f]
	if !ok || w.values[at] != n {
		at = w.cell(n, false, "")
		w.untold = append(w.untold, at)
		if w.figures == nil {
			w.figures = map[figure]int{}
		}
		w.figures[f], w.order = at, append(w.order, f)
	}
	if told {
		w.untold = slices.DeleteFunc(w.untold, func(n int) bool { return n == at })
	}
	return at
}

// villages tells that the villages of a sub-district sum up to it.
func (w *withholding) villages() {
	for _, d := range w.order {
		if d.part.By != ByArea || strings.Trim(d.part.Value, ".0123456789") != "" {
			continue
		}
		line, sum := []int{w.figures[d]}, 0
		for _, v := range w.order {
			if v.part.By == ByVillage && v.column == d.column && (v.part.Value == d.part.Value || strings.HasPrefix(v.part.Value, d.part.Value+".")) {
				line, sum = append(line, w.figures[v]), sum+w.values[w.figures[v]]
			}
		}
		if len(line) > 1 && sum == w.values[w.figures[d]] {
			w.lines = append(w.lines, line)
		}
	}
}

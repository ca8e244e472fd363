package model

import (
	"slices"
	"strconv"
)

// tableSpec says what a table of a report counts.
type tableSpec struct {
	name string
	by   Breakdown
	// rows are the rows that count a case; none where it is not of the table.
	rows    func(counting) []string
	columns []columnSpec
	// order of the rows; nil: the largest first. Rows of fewer cases than least
	// stand together. A table that is seldom needed is left out where it is empty.
	order  []string
	least  int
	seldom bool
	sums   [][]string
}

// columnSpec says what a column counts: cases, a number of each of them, or the
// share of one column in another.
type columnSpec struct {
	ReportColumn
	holds  func(counting) bool
	number func(counting) int
	stat   func(sorted []int) float64
	of     [2]string
}

func (t tableSpec) column(name string) int {
	return slices.IndexFunc(t.columns, func(c columnSpec) bool { return c.Name == name })
}

func counted(name string, holds func(counting) bool) columnSpec {
	return columnSpec{ReportColumn: ReportColumn{Name: name, Kind: CellCount}, holds: holds}
}

func share(name, of, all string) columnSpec {
	return columnSpec{ReportColumn: ReportColumn{Name: name, Kind: CellShare, Of: []string{of, all}}, of: [2]string{of, all}}
}

// stats are mean, median and ninetieth percentile of the working days that those
// took which are settled.
func stats() []columnSpec {
	settled := func(k counting) bool { return k.in && k.Settled }
	days := func(k counting) int { return k.Days }
	column := func(name string, digits int, stat func([]int) float64) columnSpec {
		return columnSpec{ReportColumn{Name: name, Kind: CellNumber, Digits: digits}, settled, days, stat, [2]string{}}
	}
	return []columnSpec{column("mean_days", 1, mean),
		column("median_days", 0, func(n []int) float64 { return float64(rank(n, 50)) }),
		column("p90_days", 0, func(n []int) float64 { return float64(rank(n, 90)) })}
}

func mean(numbers []int) float64 {
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	return float64(sum) / float64(len(numbers))
}

func inPeriod(k counting) bool { return k.in }

// parts gives the rows of a breakdown.
func parts(by Breakdown) func(counting) []string {
	return func(k counting) (out []string) {
		for _, p := range k.Parts(by) {
			out = append(out, p.Value)
		}
		return out
	}
}

// settles are the columns that say what has become of the promise to settle.
func settles() []columnSpec {
	is := func(v Verdict) func(counting) bool {
		return func(k counting) bool { return k.in && k.Settlement == v }
	}
	return []columnSpec{counted("in_time", is(Kept)), counted("late", is(Broken)), counted("running", is(""))}
}

// replies are those of the promise to respond.
func replies() []columnSpec {
	is := func(v Verdict) func(counting) bool {
		return func(k counting) bool { return k.in && k.Response == v }
	}
	return []columnSpec{counted("reply_kept", is(Kept)), counted("reply_broken", is(Broken)), counted("reply_running", is(""))}
}

// reportTables are the tables of a report.
func reportTables(ask ReportAsk, o *Office) []tableSpec {
	switch ask.Name {
	case ReportRecap:
		return recapTables(o, ask.Publish)
	case ReportResponse:
		cols := append([]columnSpec{counted("entered", inPeriod)}, replies()...)
		cols = append(cols, share("reply_share", "reply_kept", "entered"))
		return []tableSpec{{name: "response_by_channel", by: ByChannel, rows: parts(ByChannel), columns: cols,
			sums: [][]string{{"entered", "reply_kept", "reply_broken", "reply_running"}}}}
	case ReportSettlement:
		var out []tableSpec
		for _, by := range []Breakdown{ByClass, ByCategory} {
			cols := append([]columnSpec{counted("entered", inPeriod)}, settles()...)
			cols = append(append(cols, share("in_time_share", "in_time", "entered")), stats()...)
			out = append(out, tableSpec{name: "settlement_by_" + string(by), by: by, rows: parts(by), columns: cols,
				sums: [][]string{{"entered", "in_time", "late", "running"}}})
		}
		return out
	case ReportAgeing:
		return ageingTables()
	case ReportCauses:
		return causeTables()
	case ReportLoad:
		return loadTables()
	case ReportSatisfaction:
		return starTables(ask.Publish)
	case ReportHotspots:
		return hotspotTables(ask.Publish)
	}
	return nil
}

// recapTables are the breakdowns. The public is told what is closed and what is
// not: of more columns most figures of a small office are too few to be told, and
// each withholds others. Promises have reports of their own.
func recapTables(o *Office, public bool) (out []tableSpec) {
	ends := []Figure{FigDone, FigOpen, FigRejected, FigForwarded, FigWithdrawn, FigMerged}
	if public {
		ends = []Figure{FigDone, figOther}
	}
	sum := stringsOf(append([]Figure{FigEntered}, ends...))
	for _, by := range o.Breakdowns() {
		t := tableSpec{name: "recap_by_" + string(by), by: by, rows: parts(by),
			sums: [][]string{sum, {"entered", "in_time", "late", "running"}, {"entered", "reply_kept", "reply_broken", "reply_running"}}}
		for _, f := range append([]Figure{FigEntered}, ends...) {
			states := f.states()
			if f == figOther {
				states = append(FigOpen.states(), Rejected, Forwarded, Withdrawn, Merged)
			}
			t.columns = append(t.columns, counted(string(f), func(k counting) bool { return k.in && slices.Contains(states, k.State) }))
		}
		if public {
			t.columns, t.sums = slices.Concat(t.columns, stats()), t.sums[:1]
		} else {
			t.columns = slices.Concat(t.columns, settles(), replies(), stats())
		}
		out = append(out, t)
	}
	return out
}

// figOther is whatever is not closed, for the public.
const figOther Figure = "not_done"

func stringsOf[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

// ageingTables count what is open by the calendar days since its receipt.
func ageingTables() (out []tableSpec) {
	cols := []columnSpec{counted("open", func(k counting) bool { return k.open })}
	sum := []string{"open"}
	for _, a := range ages() {
		name := "age_" + strconv.Itoa(a.Least)
		sum = append(sum, name)
		cols = append(cols, counted(name, func(k counting) bool { return k.open && a.holds(k.ReceivedAt, k.now) }))
	}
	cols = append(cols, counted("open_late", func(k counting) bool { return k.open && k.Settlement == Broken }))
	for _, by := range []Breakdown{ByClass, ByUnit, ByCategory} {
		out = append(out, tableSpec{name: "ageing_by_" + string(by), by: by, rows: parts(by), columns: cols, sums: [][]string{sum}})
	}
	return out
}

// causeTables count what was closed by its cause.
func causeTables() (out []tableSpec) {
	closed := func(k counting) bool { return k.in && k.State == Closed }
	for _, by := range []Breakdown{ByCause, ByCategory} {
		out = append(out, tableSpec{name: "causes_by_" + string(by), by: by, rows: parts(by), columns: []columnSpec{counted("done", closed),
			counted("lesson", func(k counting) bool { return closed(k) && k.Lesson != "" })}})
	}
	return out
}

// loadTables count what units, posts and teams hold.
func loadTables() (out []tableSpec) {
	cols := []columnSpec{counted("open", func(k counting) bool { return k.open }),
		counted("open_late", func(k counting) bool { return k.open && k.Settlement == Broken }),
		counted("open_in_time", func(k counting) bool { return k.open && k.Settlement != Broken }),
		counted("entered", inPeriod), counted("settled", func(k counting) bool { return k.in && k.Settled })}
	cols = append(cols, stats()...)
	for _, by := range []Breakdown{ByUnit, ByPost, ByTeam} {
		rows := parts(by)
		if by == ByTeam {
			rows = func(k counting) []string {
				if k.Lead == "" {
					return nil
				}
				return []string{string(k.Lead)}
			}
		}
		out = append(out, tableSpec{name: "load_by_" + string(by), by: by, rows: rows, columns: cols, seldom: by != ByUnit,
			sums: [][]string{{"open", "open_late", "open_in_time"}}})
	}
	return out
}

// starTables count what complainants thought of how they were served; for the
// public the worst two and the best two stars together.
func starTables(public bool) (out []tableSpec) {
	asked := func(k counting) bool {
		return k.in && k.Read && (k.Stars > 0 || k.State == Delivered || k.State == Closed)
	}
	cols := []columnSpec{counted("answered", asked), counted("rated", func(k counting) bool { return asked(k) && k.Stars > 0 }),
		counted("unrated", func(k counting) bool { return asked(k) && k.Stars == 0 })}
	rated := []string{"rated"}
	for _, band := range starBands(public) {
		rated = append(rated, band.name)
		cols = append(cols, counted(band.name, func(k counting) bool { return asked(k) && k.Stars >= band.from && k.Stars <= band.to }))
	}
	cols = append(cols, share("rated_share", "rated", "answered"),
		columnSpec{ReportColumn{Name: "mean_stars", Kind: CellNumber, Digits: 2, Of: rated}, func(k counting) bool { return asked(k) && k.Stars > 0 },
			func(k counting) int { return k.Stars }, mean, [2]string{}})
	for _, by := range []Breakdown{ByChannel, ByUnit, ByClass} {
		out = append(out, tableSpec{name: "stars_by_" + string(by), by: by, rows: parts(by), columns: cols,
			sums: [][]string{{"answered", "rated", "unrated"}, rated}})
	}
	return out
}

type starBand struct {
	name     string
	from, to int
}

func starBands(public bool) (out []starBand) {
	if public {
		return []starBand{{"stars_low", 1, 2}, {"stars_middle", 3, 3}, {"stars_high", 4, mostStars}}
	}
	for n := 1; n <= mostStars; n++ {
		out = append(out, starBand{"star_" + strconv.Itoa(n), n, n})
	}
	return out
}

// mostStars is the best that a complainant can give.
const mostStars = 5

// hotspotTables count where complaints gather: places and people that more than
// one case names. For the public all rows of few cases stand together.
func hotspotTables(public bool) (out []tableSpec) {
	least := 2
	if public {
		least = 0
	}
	cols := []columnSpec{counted("entered", inPeriod), counted("open_of_these", func(k counting) bool { return k.in && k.open }),
		counted("late", func(k counting) bool { return k.in && k.Settlement == Broken })}
	for _, by := range []Breakdown{ByVillage, ByRespondent, ByAgent} {
		rows := parts(by)
		if by != ByVillage {
			rows = func(k counting) []string {
				if v := map[Breakdown]string{ByRespondent: k.Respondent, ByAgent: k.Agent}[by]; v != "" && k.Read {
					return []string{v}
				}
				return nil
			}
		}
		out = append(out, tableSpec{name: "hotspots_by_" + string(by), by: by, rows: rows, columns: cols, least: least, seldom: by != ByVillage})
	}
	return out
}

package cli

import (
	"strconv"
	"strings"

	"aduan/model"
)

// recapColumns are the figures of the table, in the order of a monthly report.
func recapColumns() []model.Figure {
	return []model.Figure{model.FigEntered, model.FigDone, model.FigOpen, model.FigRejected, model.FigForwarded,
		model.FigWithdrawn, model.FigMerged, model.FigInTime, model.FigLate}
}

// showRecap prints one breakdown as a table, and below it what is said of all.
func (s *session) showRecap(r model.Recap) error {
	w := s.words
	if err := s.println(w.say("recap_title", "period", w.Period(r.Period), "at", w.Moment(r.AsOf, r.AsOf)) + "\n"); err != nil {
		return err
	}
	table := r.Tables[0]
	t := newRecapTable(w, table.By)
	for _, row := range table.Rows {
		t.figures(w.Part(row.Part, s.me.Office), row.Figures)
	}
	t.figures(w.say("recap_total"), r.Total)
	t.write(s.Out)
	return s.println("\n" + strings.Join(s.recapRemarks(r), "\n"))
}

type recapTable struct {
	table
	w *language
}

func newRecapTable(w *language, by model.Breakdown) *recapTable {
	t := &recapTable{w: w, table: table{right: map[int]bool{}}}
	head := []string{w.Breakdown(by)}
	for i, name := range recapColumns() {
		head, t.right[i+1] = append(head, w.Figure(name)), true
	}
	t.row(head...)
	return t
}

func (t *recapTable) figures(label string, f model.Figures) {
	cells := []string{harmless(label)}
	for _, name := range recapColumns() {
		cells = append(cells, t.w.Number(int64(f.Of(name))))
	}
	t.row(cells...)
}

// recapRemarks are what is counted once for the period.
func (s *session) recapRemarks(r model.Recap) []string {
	w, n := s.words, func(i int) string { return s.words.Number(int64(i)) }
	out := []string{w.say("recap_response", "kept", n(r.Total.Replied), "of", n(r.Total.Replies))}
	if r.Total.Settled > 0 {
		out = append(out, w.say("recap_settled", "n", n(r.Total.Settled), "mean", w.Decimal(r.Mean, 1), "median", n(r.Median), "p90", n(r.P90)))
	}
	var ages []string
	for _, a := range r.Ages {
		ages = append(ages, ageName(a)+" "+n(a.Cases))
	}
	out = append(out, w.say("recap_ages", "n", n(r.Open()), "ages", strings.Join(ages, ", ")))
	b := r.Before
	out = append(out, w.say("recap_before", "period", w.Period(r.Period.Add(-1)), "entered", n(b.Entered), "done", n(b.Done),
		"in_time", n(b.InTime), "late", n(b.Late)))
	if r.Secret > 0 {
		out = append(out, w.say("recap_secret", "n", n(r.Secret)))
	}
	if r.Tables[0].Overlaps {
		out = append(out, w.say("recap_overlaps"))
	}
	return append(out, w.say("recap_counted"))
}

// ageName is how long cases are open: 6–14, >60.
func ageName(a model.Age) string {
	if a.Most < 0 {
		return ">" + strconv.Itoa(a.Least-1)
	}
	return strconv.Itoa(a.Least) + "–" + strconv.Itoa(a.Most)
}

// recapCells are the rows for a spreadsheet: what a row is of, its code and its
// name, then every figure; the sum of all first.
func (s *session) recapCells(r model.Recap) [][]string {
	w := s.words
	head := []string{w.say("csv_period"), w.say("csv_by"), w.say("csv_code"), w.say("csv_name")}
	for _, name := range model.FigureNames() {
		head = append(head, w.Figure(name))
	}
	out := [][]string{append(head, w.say("csv_median"), w.say("csv_p90"))}
	add := func(period model.Period, by, code, name string, f model.Figures, more ...string) {
		row := []string{period.String(), by, code, name}
		for _, name := range model.FigureNames() {
			row = append(row, strconv.Itoa(f.Of(name)))
		}
		out = append(out, append(row, append(more, "", "")[:2]...))
	}
	add(r.Period, "", "", w.say("recap_total"), r.Total, days(r, r.Median), days(r, r.P90))
	add(r.Period.Add(-1), "", "", w.say("csv_before"), r.Before)
	for _, t := range r.Tables {
		for _, row := range t.Rows {
			code := row.Value
			if code == model.PartNone || code == model.PartHidden {
				code = ""
			}
			add(r.Period, w.Breakdown(t.By), code, w.Part(row.Part, s.me.Office), row.Figures)
		}
	}
	return out
}

// days is empty where nothing was settled.
func days(r model.Recap, n int) string {
	if r.Total.Settled == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

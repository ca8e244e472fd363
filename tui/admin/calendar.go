package admin

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

func (s *Screen) shownYear() int {
	if s.year != 0 {
		return s.year
	}
	return s.env.At.Year()
}

// closures are those of the year that is shown.
func (s *Screen) closuresOf() []calendar.Closure {
	if s.book.cal == nil {
		return nil
	}
	var out []calendar.Closure
	for _, c := range s.book.cal.Closures() {
		if c.Date.Year() == s.shownYear() {
			out = append(out, c)
		}
	}
	return out
}

func (s *Screen) closureColumns() []table.Column {
	say, date := s.env.Say.Admin, 9
	if s.shownYear() != s.env.At.Year() {
		date = 14
	}
	return []table.Column{
		{Head: say.ColDate, Want: date},
		{Head: say.ColName, Want: 34, Min: 14, Max: 60, Drop: 2},
		{Head: say.ColBasis, Want: 32, Drop: 1},
		{Head: say.ColKind, Want: 14, Gap: 1, Right: true},
	}
}

func (s *Screen) closureRow(c calendar.Closure) table.Row {
	role := ui.Plain
	if c.Date.In(s.env.At.Location()).AddDate(0, 0, 1).Before(s.env.At) {
		role = ui.Muted // it is over
	}
	date, basis := s.env.Words.Civil(c.Date.String(), s.env.At), table.Cell{Role: ui.Muted, Text: dash(c.Source)}
	kind := table.Cell{Role: role, Text: s.env.Words.Word("closure_kind", string(c.Kind))}
	if s.env.Cols < oneColumn {
		return table.Row{Cells: []table.Cell{{Role: role, Text: date + "  " + c.Name}, basis, kind}}
	}
	return table.Row{Cells: []table.Cell{{Role: role, Text: date}, {Role: role, Text: c.Name}, basis, kind}}
}

// basisLine is what the closure under the cursor rests on, whole: its cell may
// not hold it.
func (s *Screen) basisLine(w int) []ui.Line {
	all := s.days
	if i := s.at[partCalendar]; i < len(all) && all[i].Source != "" {
		text := fmt.Sprintf(s.env.Say.Admin.BasisOf, all[i].Source)
		return []ui.Line{{}, ui.Line{ui.T("    "), ui.Muted.T(text)}.Cut(w - 1)}
	}
	return []ui.Line{{}, {}}
}

// coming is the first closure of this year that is not over.
func (s *Screen) coming() int {
	for i, c := range s.days {
		if !c.Date.In(s.env.At.Location()).AddDate(0, 0, 1).Before(s.env.At) {
			return i
		}
	}
	return 0
}

// hours are the opening hours in force, days that are alike together, and how
// today is.
func (s *Screen) hours(w int) []ui.Line {
	say := s.env.Say.Admin
	if s.book.cal == nil {
		return nil
	}
	today := s.book.cal.DateOf(s.env.At)
	text := say.TodayClosed
	if spans := s.book.cal.Hours(today); len(spans) > 0 {
		text = fmt.Sprintf(say.Today, hoursText(spans))
	}
	if week := s.week(); week != "" {
		text = week + ". " + text
	}
	return fact(say.Hours, text, w)
}

func hoursText(spans []calendar.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = strings.ReplaceAll(sp.String(), "-", "–")
	}
	return strings.Join(parts, " ")
}

// week is the regular week of the profile, or the one of a dated period that
// today lies in: Sen – Kam 07.30–15.30, Jum 07.30–14.30.
func (s *Screen) week() string {
	var hours model.OpeningHours
	today := s.env.At.Format(time.DateOnly)
	for _, h := range s.office().Hours {
		dated := h.From != "" || h.Until != ""
		if !dated && hours.Week == nil || dated && h.From <= today && (h.Until == "" || today <= h.Until) {
			hours = h
		}
	}
	var parts []string
	first, last, was := "", "", ""
	flush := func() {
		if was != "" && first == last {
			parts = append(parts, first+" "+was)
		} else if was != "" {
			parts = append(parts, first+" – "+last+" "+was)
		}
	}
	for i, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		spans, err := calendar.ParseSpans(hours.Week[day])
		if err != nil {
			spans = nil
		}
		name, _, _ := strings.Cut(s.env.Words.Day(time.Date(2024, 1, 1+i, 0, 0, 0, 0, time.UTC), s.env.At), " ") // a Monday
		if text := hoursText(spans); text != was {
			flush()
			first, was = name, text
		}
		last = name
	}
	flush()
	return strings.Join(parts, ", ")
}

// toAdd says what the year that is shown lacks, where it has no decree yet; one
// that is over needs none any more.
func (s *Screen) toAdd() string {
	year := s.shownYear()
	if s.book.cal == nil || year < s.env.At.Year() || s.book.cal.Decreed(year) {
		return ""
	}
	return fmt.Sprintf(s.env.Say.Admin.ToAdd, year)
}

// decrees says which years from this one on have their holidays, and the first
// that has not.
func (s *Screen) decrees(known, unknown string) string {
	return s.env.Decrees(s.book.cal, known, unknown)
}

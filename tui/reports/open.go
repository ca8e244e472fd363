package reports

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// open lists the cases behind the number under the cursor; where a reading was
// stopped, or failed, it begins anew.
func (s *Screen) open() tea.Cmd {
	if s.halted || s.err != nil {
		return s.ask(true)
	}
	if !s.shows() {
		return nil
	}
	if !s.classic() {
		return s.openCell()
	}
	p := s.page(max(48, s.env.Cols))
	if len(p.stops) == 0 {
		return nil
	}
	s.at = p.stops[p.index()].cell
	if s.count(s.at) == 0 {
		return ui.Toast(s.env.Say.Reports.Nothing)
	}
	return ui.Go(ui.RouteCases{Query: s.query(s.at), Title: s.named(s.at)})
}

// age is the age of a cell.
func (s *Screen) age(c cell) model.Age {
	if c.Age == allAges {
		return model.Age{Most: -1, Cases: s.recap.Open()}
	}
	return s.recap.Ages[c.Age-1]
}

// count is the number of a cell.
func (s *Screen) count(c cell) int {
	switch {
	case c.Age != 0:
		return s.age(c).Cases
	case c.Before:
		return s.recap.Before.Of(c.Name)
	case c.Part.By == "":
		return s.recap.Total.Of(c.Name)
	}
	for _, r := range s.recap.Table(c.Part.By).Rows {
		if r.Part == c.Part {
			return r.Of(c.Name)
		}
	}
	return 0
}

// query finds the cases behind a cell.
func (s *Screen) query(c cell) model.Query {
	switch {
	case c.Age != 0:
		return s.recap.QueryAge(s.age(c))
	case c.Before:
		return s.recap.QueryBefore(c.Name)
	}
	return s.recap.Query(c.Name, c.Part)
}

// named says where a list came from: Rekap Oktober 2026 · WhatsApp · selesai.
func (s *Screen) named(c cell) string {
	say, w := s.env.Say.Reports, s.env.Words
	if c.Age != 0 {
		if c.Age == allAges {
			return say.Ages + " " + say.AllOpen
		}
		return say.Ages + " " + say.AllOpen + " · " + strings.TrimSuffix(s.ageHead(s.age(c)), ":")
	}
	period := s.recap.Period
	if c.Before {
		period = period.Add(-1)
	}
	out := s.title(period)
	if c.Part.By != "" {
		out += " · " + w.Part(c.Part, s.env.Office())
	}
	return out + " · " + strings.ToLower(w.Figure(c.Name))
}

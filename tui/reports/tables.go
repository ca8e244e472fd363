package reports

import (
	"context"
	"fmt"
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// tables are a report that was read, with its words and how wide they are: they
// are made once, behind the reader, so that a long list costs a frame nothing.
type tables struct {
	ask    model.ReportAsk
	report model.Reported
	sheets paper.Sheets
	wide   []sheetWidth
	// at is which table, row and column the cursor is on.
	at, row, column int
}

// sheetWidth is how wide the names and the columns of a table are.
type sheetWidth struct {
	name    int
	columns []int
}

// classic is the recap of today, which has a page of its own.
func (s *Screen) classic() bool { return s.kind == model.ReportRecap && s.asOf.IsZero() }

// asked is the report that is wanted.
func (s *Screen) asked() model.ReportAsk {
	return model.ReportAsk{Name: s.kind, Period: s.period(), AsOf: s.asOf}
}

func (s *Screen) getTables(r *reading, reads context.Context) tea.Cmd {
	desk, ask := s.env.Desk, s.asked()
	by := paper.ReportBy{Words: s.env.Words, Office: s.env.Office(), Staff: s.env.Staff, Now: s.env.At}
	// It ends when its reader stops it, and not before: a report on the past reads
	// for a while, and says how far it is.
	return func() tea.Msg {
		made, err := desk.Report(reads, ask, r.hear)
		if err != nil {
			return ui.Got[tables]{Addr: r.addr, Err: err}
		}
		t := tables{ask: ask, report: made, sheets: paper.SheetsOf(&made, by)}
		for i := range t.sheets.Tables {
			t.wide = append(t.wide, widthOf(&t.sheets.Tables[i]))
		}
		return ui.Got[tables]{Addr: r.addr, Value: t}
	}
}

func (s *Screen) gotTables(msg ui.Got[tables]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	s.end()
	if s.err = msg.Err; msg.Err != nil {
		return nil
	}
	was := s.made
	s.made = msg.Value
	if was.ask.Name == s.made.ask.Name { // the cursor stays where it was, as far as that is there
		s.made.at, s.made.row, s.made.column = was.at, was.row, was.column
	}
	s.made.bound()
	if s.stale {
		return s.ask(false)
	}
	return nil
}

// restore goes back to what stands on the screen, after a reading was stopped.
func (s *Screen) restore() {
	if !s.classic() && s.made.ask.Name != "" {
		s.kind, s.asOf, s.span, s.anchor = s.made.ask.Name, s.made.ask.AsOf, s.made.ask.Period.Span, s.made.report.From
		return
	}
	s.kind, s.asOf, s.span, s.anchor = model.ReportRecap, time.Time{}, s.recap.Period.Span, s.recap.From
}

// bound keeps the cursor on the tables.
func (t *tables) bound() {
	t.at = max(0, min(t.at, len(t.sheets.Tables)-1))
	if sheet := t.sheet(); sheet != nil {
		t.row = max(0, min(t.row, t.rows()-1))
		t.column = max(0, min(t.column, len(sheet.Columns)-1))
		if t.column < t.fixed() {
			t.column = t.fixed()
		}
	}
}

// sheet is the table that is shown; nil where the report has none.
func (t *tables) sheet() *paper.Sheet {
	if len(t.sheets.Tables) == 0 {
		return nil
	}
	return &t.sheets.Tables[t.at]
}

// rows are how many rows the cursor may stand on, the sum among them.
func (t *tables) rows() int {
	sheet := t.sheet()
	n := len(sheet.Rows)
	if sheet.Total != nil && n > 0 {
		n++
	}
	return n
}

// fixed is how many columns stand as the name of a row: that of a case is its
// number.
func (t *tables) fixed() int {
	if t.sheet().By == "" {
		return 1
	}
	return 0
}

// line is a row by its number; the sum is the last.
func (t *tables) line(i int) *paper.SheetRow {
	sheet := t.sheet()
	if i < len(sheet.Rows) {
		return &sheet.Rows[i]
	}
	return sheet.Total
}

// name is what heads a row.
func (t *tables) name(r *paper.SheetRow) string {
	if t.fixed() == 1 {
		return r.Cells[0].Text
	}
	return r.Name
}

// onTables moves the cursor through the tables, and opens what is under it.
func (s *Screen) onTables(k tea.KeyPressMsg) tea.Cmd {
	m, t := s.env.Keys.Move, &s.made
	switch {
	case key.Matches(k, m.Open):
		return s.open()
	case !s.shows() || t.sheet() == nil:
		return nil
	case key.Matches(k, m.Next), key.Matches(k, m.Prev):
		step := 1
		if key.Matches(k, m.Prev) {
			step = len(t.sheets.Tables) - 1
		}
		t.at, t.row, t.column = (t.at+step)%len(t.sheets.Tables), 0, 0
		t.bound()
	case key.Matches(k, s.env.Keys.List.Mark):
		if t.column++; t.column >= len(t.sheet().Columns) {
			t.column = t.fixed()
		}
	case key.Matches(k, m.Up):
		t.row = table.Move(t.row, t.rows(), -1)
	case key.Matches(k, m.Down):
		t.row = table.Move(t.row, t.rows(), 1)
	case key.Matches(k, m.PageUp):
		t.row = table.Move(t.row, t.rows(), -s.env.Page())
	case key.Matches(k, m.PageDown):
		t.row = table.Move(t.row, t.rows(), s.env.Page())
	case key.Matches(k, m.Top):
		t.row = 0
	case key.Matches(k, m.Bottom):
		t.row = max(0, t.rows()-1)
	}
	return nil
}

// openCell lists the cases behind the figure under the cursor.
func (s *Screen) openCell() tea.Cmd {
	t := &s.made
	if t.sheet() == nil || t.rows() == 0 {
		return ui.Toast(s.env.Say.Reports.Nothing)
	}
	r := t.line(t.row)
	at := t.column
	if t.fixed() == 1 { // every cell of a case opens it
		at = 0
	}
	q := r.Cells[at].Query
	if q == nil {
		return ui.Toast(s.env.Say.Reports.Nothing)
	}
	title := s.title(s.period()) + " · " + t.name(r)
	if t.fixed() == 0 {
		title += " · " + t.sheet().Heads[at]
	}
	if s.made.report.Past {
		title += " · " + fmt.Sprintf(s.env.Say.Reports.AsOf, s.env.Moment(s.made.report.AsOf))
	}
	return ui.Go(ui.RouteCases{Query: *q, Title: title})
}

// chosenMsg says which report is wanted.
type chosenMsg struct{ name model.ReportName }

// choose turns to another report.
func (s *Screen) choose(msg chosenMsg) tea.Cmd {
	if !slices.Contains(model.ReportNames(), msg.name) {
		return nil
	}
	s.kind = msg.name
	return s.ask(true)
}

// Package reports is Laporan: the recap of a month, a quarter or a year, and the
// other reports. Every number is a stop of the cursor and opens the cases behind
// it; a report leaves as a file.
package reports

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Screen is Laporan.
type Screen struct {
	env  *ui.Env
	line ui.Asking
	// anchor is a moment in the period that is asked for, so that a change of
	// its length comes back to the month one left.
	anchor time.Time
	span   model.Span
	recap  model.Recap // the newest that was read
	loaded bool
	err    error
	read   *reading // on its way; nil where nothing is
	stale  bool     // the book has changed since it began
	halted bool     // one was stopped, and nothing stands in its place
	by     int      // which breakdown
	at     cell     // the cursor
	whole  bool     // the message row says a name in full that is cut in its row
	// kind is which report, asOf the moment in the past that it is as of. The recap
	// of today has a page of its own; tables show all else.
	kind model.ReportName
	asOf time.Time
	made tables
}

// New makes Laporan of this month; Init reads it.
func New(env *ui.Env) *Screen {
	return &Screen{env: env, anchor: env.At, span: model.SpanMonth, kind: model.ReportRecap}
}

// period is what is asked for.
func (s *Screen) period() model.Period { return model.PeriodOf(s.anchor, s.span) }

// Init reads the period.
func (s *Screen) Init() tea.Cmd { return s.ask(true) }

// Update dispatches. A month is read again whenever the book grows, for that
// takes no time; what is longer when one comes to the place.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.Recap]:
		return s, s.got(msg)
	case ui.Got[tables]:
		return s, s.gotTables(msg)
	case chosenMsg:
		return s, s.choose(msg)
	case thenMsg:
		s.asOf = msg.at
		return s, s.ask(true)
	case stepMsg:
		return s, s.step(msg)
	case ui.ShownMsg:
		if msg.Entered || s.span == model.SpanMonth {
			return s, s.again()
		}
	case ui.ChangedMsg, ui.MinuteMsg, ui.DoneMsg:
		if s.span == model.SpanMonth {
			return s, s.again()
		}
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, c, l := s.env.Keys.Move, s.env.Keys.Case, s.env.Keys.List
	switch {
	case s.read != nil && s.read.loud && key.Matches(k, s.env.Keys.Filter.Clear):
		return s.halt()
	case key.Matches(k, m.Left), key.Matches(k, c.PrevCase):
		return s.turn(-1)
	case key.Matches(k, m.Right), key.Matches(k, c.NextCase):
		return s.turn(1)
	case key.Matches(k, l.View):
		return s.lengthen()
	case key.Matches(k, s.env.Keys.Deed.All):
		return ui.Open(newChooser(s.env, s.kind))
	case key.Matches(k, s.env.Keys.Deed.Complete):
		return ui.Open(newThen(s.env, s.asOf))
	case key.Matches(k, l.Drop):
		return s.export()
	case !s.classic():
		return s.onTables(k)
	case key.Matches(k, m.Next):
		s.breakdown(1)
	case key.Matches(k, m.Prev):
		s.breakdown(-1)
	case key.Matches(k, m.Open):
		return s.open()
	default:
		return s.onMove(k)
	}
	return nil
}

// Captures takes Esc while a reading is on its way that one may stop.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	return s.read != nil && s.read.loud && key.Matches(k, s.env.Keys.Filter.Clear)
}

// turn goes to the period before or after; what has not begun is not there.
func (s *Screen) turn(by int) tea.Cmd {
	next := s.period().Add(by).From(s.anchor.Location())
	if next.After(s.env.At) || next.Year() < 1 {
		return nil
	}
	s.anchor = next
	return s.ask(true)
}

// lengthen goes from month to quarter to year and back.
func (s *Screen) lengthen() tea.Cmd {
	all := model.Spans()
	for i, span := range all {
		if span == s.span {
			s.span = all[(i+1)%len(all)]
			break
		}
	}
	return s.ask(true)
}

func (s *Screen) breakdown(by int) {
	n := len(s.breakdowns())
	s.by = (min(s.by, n-1) + by + n) % n
	if s.at.Part.By != "" {
		s.at = cell{}
	}
}

// breakdowns are those of the office.
func (s *Screen) breakdowns() []model.Breakdown { return s.env.Office().Breakdowns() }

// table is the breakdown that is shown; the first, where a new profile has taken
// it away.
func (s *Screen) table() model.RecapTable {
	all := s.breakdowns()
	if s.by >= len(all) {
		return s.recap.Table(all[0])
	}
	return s.recap.Table(all[s.by])
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceReports] }

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Reports
	switch {
	case s.read != nil && s.read.loud:
		return []key.Binding{ui.As(k.Filter.Clear, say.KeyStop)}
	case s.halted, s.err != nil:
		return []key.Binding{ui.As(k.Move.Open, say.KeyAgain), ui.Hint("[ ]", say.KeyPeriod), ui.As(k.List.View, say.KeySpan)}
	}
	return []key.Binding{ui.As(k.Move.Open, say.KeyOpen), ui.As(k.Deed.All, say.KeyReport), ui.Hint("[ ]", say.KeyPeriod), ui.As(k.Move.Next, say.KeyPart),
		ui.As(k.List.Drop, say.KeyExport), ui.As(k.List.Mark, say.KeyOther), ui.As(k.List.View, say.KeySpan)}
}

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	k, say := s.env.Keys, s.env.Say.Reports
	return [][]key.Binding{
		{ui.As(k.Move.Open, say.KeyOpen), ui.As(k.Case.PrevCase, say.KeyBefore), ui.As(k.Case.NextCase, say.KeyAfter), ui.As(k.Move.Left, say.KeyPeriod),
			ui.As(k.Move.Next, say.KeyPart), ui.As(k.List.Mark, say.KeyOther), ui.As(k.List.View, say.KeySpan),
			ui.As(k.Deed.All, say.KeyReport), ui.As(k.Deed.Complete, say.KeyAsOf), ui.As(k.List.Drop, say.KeyExport)},
		{k.Move.Down, k.Move.Top, k.Move.Bottom, k.Move.PageUp, k.Move.PageDown}, k.GlobalHelp(),
	}
}

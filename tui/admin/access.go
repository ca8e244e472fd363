package admin

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/table"
)

// accessLog is who opened whose identity, when and why: the newest entries, those
// of the people of one case, or those of one person.
type accessLog struct {
	asking ui.Asking
	filter *edit.Field
	all    []model.Access
	of     string         // the case of whose people they are; empty: of everybody
	rows   []model.Access // those of them that are shown
	next   string         // cursor of the older ones; empty: all that is asked for was read
	period model.Period   // in which they were; without a span: the newest
	loaded bool
	older  bool // the next page is on its way
	err    error
	// person is whose entries alone are shown, about the case that names them; back
	// is where the cursor was in the list.
	person model.PersonID
	about  string
	back   int
}

// looks answers the reading of the log: from its newest entry on, or a further page.
type looks struct {
	of    string
	page  model.AccessPage
	after string
}

// wanted is the case of whose people the log is asked for: that of the person who
// is looked at, or the number that is typed.
func (l *accessLog) wanted() string {
	if l.person != "" {
		return l.about
	}
	typed := strings.TrimSpace(l.filter.Value())
	if typed == "" || strings.Trim(typed, "0123456789/") != "" {
		return ""
	}
	return typed
}

// askLog reads the log from its newest entry on, as far as it was read already.
func (s *Screen) askLog() tea.Cmd {
	q := s.logQuery()
	q.Limit = max(model.MostAccesses, len(s.log.all))
	return s.readLog(q)
}

// logQuery is what is asked for: one person's entries whenever they were, others in
// the period.
func (s *Screen) logQuery() model.AccessQuery {
	q := model.AccessQuery{Case: s.log.wanted()}
	if p := s.log.period; p.Span != "" && s.log.person == "" {
		zone := s.env.At.Location()
		q.Since, q.Until = p.From(zone), p.To(zone)
	}
	return q
}

func (s *Screen) readLog(q model.AccessQuery) tea.Cmd {
	desk := s.env.Desk
	s.log.older = q.After != ""
	return ui.Ask(s.env, s.log.asking.Next(s), func(ctx context.Context) (looks, error) {
		page, err := desk.Accesses(ctx, q)
		return looks{q.Case, page, q.After}, err
	})
}

// olderLooks reads on where the cursor has come to the end of what was read.
func (s *Screen) olderLooks() tea.Cmd {
	if s.part != partAccess || s.log.next == "" || s.log.older || s.at[partAccess] < len(s.log.rows)-1 {
		return nil
	}
	q := s.logQuery()
	q.After = s.log.next
	return s.readLog(q)
}

func (s *Screen) gotLooks(msg ui.Got[looks]) {
	if !s.log.asking.Mine(s, msg.Addr) {
		return
	}
	got := msg.Value
	s.log.loaded, s.log.err, s.log.older = true, msg.Err, false
	if got.after == "" {
		s.log.all = nil
	}
	s.log.all, s.log.of, s.log.next = append(s.log.all, got.page.Rows...), got.of, got.page.Next
	s.log.find(s)
	if s.part == partAccess {
		s.move(0)
	}
}

// dated tells whether the log of a period is shown.
func (s *Screen) dated() bool { return s.part == partAccess && s.log.period.Span != "" && !s.opened() }

// onPeriod goes to the period before or after, or to a longer one: from the newest
// entries to this month, its quarter, its year, and back.
func (s *Screen) onPeriod(k tea.KeyPressMsg) (tea.Cmd, bool) {
	if s.part != partAccess || s.opened() {
		return nil, false
	}
	m, c, p := s.env.Keys.Move, s.env.Keys.Case, s.log.period
	now := model.PeriodOf(s.env.At, model.SpanMonth)
	switch {
	case key.Matches(k, s.env.Keys.List.View):
		spans := append(model.Spans(), "")
		if span := spans[(slices.Index(spans, p.Span)+1)%len(spans)]; span == "" {
			p = model.Period{}
		} else if p.Span == "" {
			p = now
		} else {
			p = model.PeriodOf(p.From(s.env.At.Location()), span)
		}
	case key.Matches(k, m.Left, c.PrevCase) && p.Span == "", key.Matches(k, m.Right, c.NextCase) && p.Span == "":
		p = now
	case key.Matches(k, m.Left, c.PrevCase):
		p = p.Add(-1)
	case key.Matches(k, m.Right, c.NextCase):
		if later := p.Add(1); !later.From(s.env.At.Location()).After(s.env.At) {
			p = later
		}
	default:
		return nil, false
	}
	return s.toPeriod(p), true
}

func (s *Screen) toPeriod(p model.Period) tea.Cmd {
	s.log.period, s.log.all, s.log.next, s.at[partAccess] = p, nil, "", 0
	return s.askLog()
}

// find picks the entries that are shown.
func (l *accessLog) find(s *Screen) {
	typed := strings.Fields(strings.ToLower(l.filter.Value()))
	l.rows = nil
	for _, x := range l.all {
		switch {
		case l.person != "" && x.Person != l.person:
		case l.person == "" && l.of == "" && !s.holdsWords(x, typed):
		default:
			l.rows = append(l.rows, x)
		}
	}
}

func (s *Screen) holdsWords(x model.Access, typed []string) bool {
	text := strings.ToLower(strings.Join([]string{string(x.RecordedBy), s.env.Staff[x.RecordedBy].Name, s.did(x), x.Case, string(x.Person), s.why(x), s.env.Moment(x.At)}, " "))
	return !slices.ContainsFunc(typed, func(w string) bool { return !strings.Contains(text, w) })
}

// did is what was done with the identity.
func (s *Screen) did(x model.Access) string { return s.env.Words.Action(model.ActionName(x.Kind)).Name }

// why is the reason of a look at an identity.
func (s *Screen) why(x model.Access) string {
	if x.Reason != nil {
		return strings.TrimSpace(x.Reason.Code + " " + x.Reason.Text)
	}
	return x.Basis
}

func (s *Screen) lookColumns() []table.Column {
	say := s.env.Say.Records
	when := table.Column{Head: say.ColWhen, Want: 15, Gap: 1, Right: true}
	who, why := table.Column{Head: say.ColWho, Want: 12, Min: 8, Max: 24, Drop: 4}, table.Column{Head: say.ColWhy, Want: 18, Min: 10, Max: 60, Drop: 3}
	what := table.Column{Head: say.ColWhat, Want: 14, Min: 10, Max: 24, Drop: 2}
	if s.env.Cols <= 60 {
		when.Want, what.Want = 9, 12
	}
	if s.opened() {
		return []table.Column{who, what, why, when}
	}
	return []table.Column{who, what, {Head: say.ColCase, Want: 9}, {Head: say.ColPerson, Want: 6, Max: 14, Drop: 1}, why, when}
}

func (s *Screen) lookRow(x model.Access) table.Row {
	who, what := table.Cell{Text: dash(s.env.Colleague(x.RecordedBy))}, table.Cell{Text: s.did(x)}
	why, when := table.Cell{Text: dash(s.why(x))}, table.Cell{Role: ui.Muted, Text: s.env.Moment(x.At)}
	if s.env.Cols <= 60 {
		when.Text = s.env.ListMoment(x.At)
	}
	if s.opened() {
		return table.Row{Cells: []table.Cell{who, what, why, when}}
	}
	return table.Row{Cells: []table.Cell{who, what, {Text: dash(x.Case)}, {Role: ui.Muted, Text: string(x.Person)}, why, when}}
}

func (s *Screen) lookFigures() string {
	say, n := s.env.Say.Records, s.env.Words.Number(int64(len(s.log.rows)))
	all := s.env.Words.Number(int64(len(s.log.all)))
	if s.log.next != "" { // and more that were not read
		all += "+"
	}
	text := fmt.Sprintf(say.LooksFound, n, all)
	switch {
	case s.opened():
		return fmt.Sprintf(say.LookCount, n)
	case s.log.of != "":
		text = fmt.Sprintf(say.LooksOf, n, s.log.of)
	case !s.filtered():
		text = fmt.Sprintf(say.LookCount, all)
	}
	if s.dated() {
		return words.Head(s.env.Words.Period(s.log.period)) + " · " + text
	}
	return text
}

// title names the person who is looked at, who has no name here.
func (l *accessLog) title(s *Screen) string {
	return fmt.Sprintf(s.env.Say.Records.LookTitle, l.person, l.about)
}

func (s *Screen) onLook(k tea.KeyPressMsg) tea.Cmd {
	if s.at[partAccess] >= len(s.log.rows) {
		return nil
	}
	x := s.log.rows[s.at[partAccess]]
	switch {
	case key.Matches(k, s.env.Keys.Move.Open) && !s.opened():
		s.log.person, s.log.about, s.log.back = x.Person, x.Case, s.at[partAccess]
		s.at[partAccess] = 0
		s.log.find(s)
		return s.askLog()
	case key.Matches(k, s.env.Keys.Admin.Remove):
		if !s.may("person_export") {
			return s.notYours("person_export")
		}
		return ui.Go(ui.RouteOwnCopy{Ref: cmp.Or(s.log.about, x.Case), Which: x.Person})
	}
	return nil
}

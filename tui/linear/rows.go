package linear

import (
	"context"
	"fmt"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// home reads what needs one now: what is asked of one, drafts, what was recorded
// in one's name, what is late at others, what just happened.
func (s *session) home() error {
	h, err := ask(s, s.env.Desk.Home)
	if err != nil {
		return err
	}
	say := s.env.Say.Home
	l := &list{head: sentence(say.Title), enter: -1}
	block := func(title string, items []item) {
		if len(items) > 0 {
			items[0].above = sentence(title)
		}
		l.items = append(l.items, items...)
	}
	block("", s.asRows(h.Asked))
	block(say.Drafts, s.drafts(h.Drafts))
	block(say.Behalf, s.feeds(h.Behalf))
	block(say.Overdue, s.asRows(h.Overdue))
	block(say.Recent, s.feeds(h.Recent))
	if len(h.Asked) == 0 {
		s.tell(say.Nothing)
	}
	if len(l.items) == 0 {
		if h.Empty {
			s.tell(say.EmptyText)
			s.tell(sentence(say.EmptyNew) + " " + sentence(say.EmptyStaff) + " " + sentence(say.EmptyProfile))
		}
		return nil
	}
	return s.pick(l)
}

// pick chooses from a list and does what the item says.
func (s *session) pick(l *list) error {
	i, _, err := s.choose(l)
	if err != nil || i < 0 {
		return err
	}
	return l.items[i].do()
}

// cases reads a list of cases page by page.
func (s *session) cases(title string, q model.Query) error {
	q.Limit = pageRows
	first, err := ask(s, func(ctx context.Context) (model.Page, error) { return s.env.Desk.List(ctx, q) })
	if err != nil {
		return err
	}
	head := fmt.Sprintf("%s: %d.", title, first.Total)
	if first.Overdue > 0 {
		head += " " + fmt.Sprintf(s.env.Say.Linear.Overdue, first.Overdue)
	}
	if len(first.Rows) == 0 {
		s.tell(head + " " + s.env.Say.Linear.NothingHere)
		return nil
	}
	after := first.Next
	return s.pick(&list{head: head, items: s.asRows(first.Rows), total: first.Total, enter: -1, more: func() ([]item, error) {
		if after == "" {
			return nil, nil
		}
		q.After = after
		p, err := ask(s, func(ctx context.Context) (model.Page, error) { return s.env.Desk.List(ctx, q) })
		after = p.Next
		return s.asRows(p.Rows), err
	}})
}

func (s *session) asRows(rows []model.Row) []item {
	out := make([]item, len(rows))
	for i, r := range rows {
		out[i] = item{text: s.row(r), also: []string{ui.Short(r.Register)}, do: func() error { return s.open(r.Register, r.Asked) }}
	}
	return out
}

// row is one case in a sentence: number, what about, whose, how it stands, what
// is asked of one.
func (s *session) row(r model.Row) string {
	say := s.env.Say.Linear
	state := s.env.Words.StateIn(r.State, r.Class, s.env.Office())
	if r.Waiting {
		state = s.env.Words.Waiting()
	}
	parts := []string{r.Register, s.env.SubjectOf(r)}
	if name := s.env.NameOf(r); name != "—" && name != parts[1] {
		parts = append(parts, name)
	}
	if r.Urgent {
		parts = append(parts, s.env.Say.Case.Urgent)
	}
	parts = append(parts, state)
	if to := s.holder(r.Handler); to != "" {
		parts = append(parts, fmt.Sprintf(say.RowHolder, to))
	}
	if r.Clock != nil {
		parts = append(parts, s.env.Words.Clock(*r.Clock)+" "+s.stands(*r.Clock))
	}
	if r.Asked != "" {
		parts = append(parts, fmt.Sprintf(say.RowAsked, s.env.Asked(r.Asked)))
	}
	return sentence(strings.Join(parts, ", "))
}

func (s *session) holder(h model.Handler) string {
	switch {
	case h.Post != "":
		return s.env.Post(h.Post)
	case h.Unit != "":
		return s.env.Unit(h.Unit)
	case h.Team:
		return s.env.Say.Case.Tabs[ui.TabTeam]
	}
	return ""
}

// stands is how a clock stands in words: what is left, by how much it is late,
// that it is paused, how it ended.
func (s *session) stands(c model.Clock) string {
	text := ""
	if c.Running() {
		var sign string
		if sign, text, _ = s.env.Countdown(&c); c.State == model.ClockRunning && sign != words.SignLate {
			text = fmt.Sprintf(s.env.Say.Linear.Left, text)
		}
	} else {
		text = s.env.Stopped(c)
	}
	var out []string
	for _, w := range strings.Fields(text) { // the short units of columns are written out
		switch bare := strings.TrimRight(w, ","); bare {
		case "mnt", "min", "mins":
			w = s.env.Say.Linear.Minute + w[len(bare):]
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func (s *session) drafts(list []model.FormDraft) []item {
	var out []item
	for _, d := range list {
		out = append(out, item{text: sentence(d.Title + ", " + s.moment(d.Saved)), do: func() error { return s.goOn(d) }})
	}
	return out
}

// goOn opens the form of a draft.
func (s *session) goOn(d model.FormDraft) error {
	action, id, ok := strings.Cut(model.DraftForm(d.Form), "/")
	if !ok {
		return s.entry(d.Form)
	}
	v, err := s.read(id)
	if err != nil {
		return err
	}
	return s.goOnActing(model.ActionName(action), refOf(v), d.Form)
}

func (s *session) feeds(list []model.Feed) []item {
	var out []item
	for _, f := range list {
		did := s.env.Words.Action(model.ActionName(f.Kind)).Did
		text := strings.TrimRight(fmt.Sprintf("%s, %s %s %s, %s", s.moment(f.At), s.env.Person(f.By), did, f.Case.Register, f.Subject), ", ")
		out = append(out, item{text: capital(sentence(text)), do: func() error { return s.open(f.Case.Register, "") }})
	}
	return out
}

// moment is a moment as it is read out: the time alone today, else the whole
// day.
func (s *session) moment(t time.Time) string {
	t = s.env.Local(t)
	y, m, d := t.Date()
	if ay, am, ad := s.env.At.Date(); y == ay && m == am && d == ad {
		return s.env.Say.Linear.Today + " " + words.Clock(t)
	}
	return s.day(t) + ", " + words.Clock(t)
}

func (s *session) day(t time.Time) string { return s.env.Words.LongDay(s.env.Local(t)) }

// due is the moment of a deadline as it is read out: the end of a day is 24.00
// of that day.
func (s *session) due(t time.Time) string {
	t = s.env.Local(t)
	if h, m, sec := t.Clock(); h == 0 && m == 0 && sec == 0 {
		return s.day(t.AddDate(0, 0, -1)) + ", 24.00"
	}
	return s.day(t) + ", " + words.Clock(t)
}

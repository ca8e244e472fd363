package linear

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"aduan/model"
)

// reports reads the recap of a period, first of this month; every figure opens
// the cases behind it.
func (s *session) reports() error {
	at, span := s.env.At, model.SpanMonth
	var told model.Period
	for {
		p := model.PeriodOf(at, span)
		r, err := ask(s, func(ctx context.Context) (model.Recap, error) { return s.env.Desk.Recap(ctx, p, nil) })
		if err != nil {
			return err
		}
		if told != p {
			s.recap(&r)
		}
		l := s.figures(&r)
		l.quiet, told = told == p, p
		turn := func(text string, to model.Period, longer model.Span) {
			l.items = append(l.items, item{text: text, do: func() error {
				if span = longer; to != p { // who looks at a year comes back to the month that was left
					at = to.From(at.Location())
				}
				return nil
			}})
		}
		say, w := s.env.Say.Linear.Places, s.env.Words
		turn(fmt.Sprintf(say.Earlier, w.Period(p.Add(-1))), p.Add(-1), span)
		if next := p.Add(1); !next.From(at.Location()).After(s.env.At) {
			turn(fmt.Sprintf(say.Later, w.Period(next)), next, span)
		}
		for _, other := range model.Spans() {
			if other != span {
				turn(fmt.Sprintf(say.Span, say.Spans[string(other)]), p, other)
			}
		}
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		if err := l.items[i].do(); err != nil {
			return err
		}
	}
}

// recap says what a period comes to beside its figures.
func (s *session) recap(r *model.Recap) {
	say, own := s.env.Say.Reports, s.env.Say.Linear.Places
	if r.Total.Entered == 0 {
		s.tell(fmt.Sprintf(say.Empty, s.env.Words.Period(r.Period)))
	}
	if r.Total.Settled > 0 {
		s.tell(fmt.Sprintf(own.Settled, s.number(r.Total.Settled), r.Median, r.P90))
	}
	if r.Secret > 0 {
		s.tell(fmt.Sprintf(say.Secret, r.Secret))
	}
	if !r.Settled {
		s.tell(capital(sentence(say.NotSettled)))
	}
	s.tell(say.Counted)
}

func (s *session) number(n int) string { return s.env.Words.Number(int64(n)) }

// figures lists the figures of all cases, then how old the open ones are, then
// the breakdowns.
func (s *session) figures(r *model.Recap) *list {
	say, w := s.env.Say.Linear.Places, s.env.Words
	title := fmt.Sprintf(s.env.Say.Reports.Title, w.Period(r.Period))
	l := &list{head: fmt.Sprintf(say.Recap, title, s.moment(r.AsOf)), enter: -1}
	for _, name := range model.FigureNames() {
		l.items = append(l.items, s.figure(r, name, model.RecapRow{Figures: r.Total}, title)...)
	}
	for _, a := range r.Ages {
		if a.Cases > 0 {
			name := s.age(a)
			l.items = append(l.items, item{text: fmt.Sprintf(say.Figure, name, s.number(a.Cases)), do: func() error { return s.cases(name, r.QueryAge(a)) }})
		}
	}
	for _, by := range s.env.Office().Breakdowns() {
		if t := r.Table(by); len(t.Rows) > 0 {
			l.items = append(l.items, item{text: fmt.Sprintf(say.By, lowered(w.Breakdown(by))), do: func() error { return s.breakdown(r, t, title) }})
		}
	}
	return l
}

// figure is one figure that is not nothing, with the way to its cases.
func (s *session) figure(r *model.Recap, name model.Figure, row model.RecapRow, title string) []item {
	if row.Of(name) == 0 {
		return nil
	}
	word := capital(s.env.Words.Figure(name))
	return []item{{text: fmt.Sprintf(s.env.Say.Linear.Places.Figure, word, s.number(row.Of(name))),
		do: func() error { return s.cases(title+", "+lowered(word), r.Query(name, row.Part)) }}}
}

func (s *session) age(a model.Age) string {
	say := s.env.Say.Reports
	days := fmt.Sprintf(say.AgeTo, a.Least, a.Most)
	if a.Most < 0 {
		days = fmt.Sprintf(say.AgeFrom, a.Least-1)
	}
	return say.Ages + " " + say.AllOpen + " " + strings.TrimSuffix(days, ":")
}

// breakdown reads the rows of one breakdown; a row opens its figures.
func (s *session) breakdown(r *model.Recap, t model.RecapTable, title string) error {
	w := s.env.Words
	l := &list{head: title + ". " + fmt.Sprintf(s.env.Say.Linear.Places.By, lowered(w.Breakdown(t.By))), enter: -1}
	if t.Overlaps {
		l.foot = s.env.Say.Reports.Overlaps
	}
	for _, row := range t.Rows {
		name := w.Part(row.Part, s.env.Office())
		text := fmt.Sprintf(s.env.Say.Linear.Places.Row, name, s.number(row.Entered), s.number(row.Done), s.number(row.Open), s.number(row.InTime), s.number(row.Late))
		l.items = append(l.items, item{text: text, do: func() error {
			own := &list{head: title + ", " + sentence(name), enter: -1}
			for _, f := range model.FigureNames() {
				own.items = append(own.items, s.figure(r, f, row, title+", "+name)...)
			}
			return s.pick(own)
		}})
	}
	return s.pick(l)
}

// lowered is a word inside a sentence; an abbreviation stays.
func lowered(text string) string {
	r := []rune(text)
	if len(r) > 1 && unicode.IsUpper(r[1]) {
		return text
	}
	if len(r) > 0 {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

package linear

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// inOrder lists running clocks by what falls due first, then those that have
// stopped.
func inOrder(clocks []model.Clock) []model.Clock {
	out := slices.Clone(clocks)
	slices.SortStableFunc(out, func(a, b model.Clock) int {
		if a.Running() != b.Running() {
			if a.Running() {
				return -1
			}
			return 1
		}
		return cmp.Or(a.DueAt.Compare(b.DueAt), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// nearest is the running clock that falls due first; one that nobody at the desk
// can stop only where nothing else runs.
func nearest(clocks []model.Clock) (found model.Clock, ok bool) {
	for _, c := range inOrder(clocks) {
		if c.Running() && (!ok || found.Aside && !c.Aside) {
			found, ok = c, true
		}
	}
	return found, ok
}

// clock is one deadline in a sentence.
func (s *session) clock(c model.Clock) string {
	return sentence(filled(capital(s.env.Words.Clock(c)), s.due(c.DueAt), s.stands(c)))
}

// deadlines reads every deadline, each with how it was counted.
func (s *session) deadlines(v model.CaseView) {
	all := inOrder(v.Clocks)
	if len(all) == 0 {
		s.tell(s.env.Say.Case.NoClocks)
	}
	for _, c := range all {
		s.tell(s.why(c))
	}
}

// whys lists the deadlines, a sentence each, and explains those that one asks
// for.
func (s *session) whys(name string, v model.CaseView) error {
	l := &list{head: name + ". " + s.env.Say.Linear.WhyWhich, enter: -1}
	all := inOrder(v.Clocks)
	for _, c := range all {
		l.items = append(l.items, item{text: s.clock(c)})
	}
	for {
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		s.tell(s.why(all[i]))
		l.head, l.quiet = s.env.Say.Linear.WhyWhich, true
	}
}

// why tells as one paragraph how a deadline was counted: the rule, where it
// began, every interval that counted or did not, the sum, and how it stands.
func (s *session) why(c model.Clock) string {
	say, own := s.env.Say.Linear, s.env.Say.Why
	basis := c.Basis
	if c.RuleVersion > 0 {
		basis = filled(basis, fmt.Sprintf(own.Version, c.RuleVersion))
	}
	out := []string{fmt.Sprintf(say.Why, capital(s.env.Words.Clock(c)), s.due(c.DueAt)),
		fmt.Sprintf(say.WhyLimit, s.env.Words.Limit(c.Limit, c.Unit), basis)}
	if basis == "" {
		out[1], _, _ = strings.Cut(out[1], ".")
		out[1] += "."
	}
	if c.Provisional {
		out = append(out, capital(sentence(own.Provisional)))
	}
	out = append(out, fmt.Sprintf(say.WhyFrom, s.moment(c.StartedAt)))
	unit := strings.TrimPrefix(s.env.Words.Limit(1, c.Unit), "1 ")
	for _, r := range calendar.Fold(c.Ledger) {
		counts := say.WhySkipped
		if r.Counted {
			counts = fmt.Sprintf(say.WhyCounted, s.amount(r.Amount), s.amount(r.Total)+" "+unit)
		}
		if r.Steps[0].Why == calendar.WhyDue && r.Amount == 0 {
			continue
		}
		out = append(out, capital(fmt.Sprintf(say.WhyRow, s.interval(r.From, r.To, c), s.reasons(r), counts)))
	}
	out = append(out, fmt.Sprintf(say.WhyNow, s.stands(c)))
	if c.Uncertain {
		out = append(out, capital(sentence(own.Uncertain)))
	}
	return strings.Join(out, " ")
}

func (s *session) amount(n float64) string {
	if n == float64(int(n)) {
		return s.env.Words.Number(int64(n))
	}
	return s.env.Words.Decimal(n, 1)
}

// interval names the days of a row, without the year where it is this one; of
// running hours the moments.
func (s *session) interval(from, to time.Time, c model.Clock) string {
	from, to = s.env.Local(from), s.env.Local(to)
	if c.Unit == calendar.Hours {
		return fmt.Sprintf(s.env.Say.Linear.WhySum, s.moment(from), s.moment(to))
	}
	last := to.Add(-1)
	if from.Year() == last.Year() && from.YearDay() == last.YearDay() || !to.After(from) {
		return s.ofYear(from)
	}
	return fmt.Sprintf(s.env.Say.Linear.WhySum, s.ofYear(from), s.ofYear(last))
}

// ofYear is a day without the year, where it is the present one.
func (s *session) ofYear(t time.Time) string {
	return strings.TrimSuffix(s.env.Words.LongDay(t), fmt.Sprintf(" %d", s.env.At.Year()))
}

func (s *session) reasons(r calendar.Row) string {
	var out []string
	for _, step := range r.Reasons() {
		word := s.env.Words.Why(step.Why)
		switch {
		case step.Name != "" && step.Why == calendar.WhyPause:
			word = strings.TrimSuffix(word, ".") + " (" + step.Name + ")"
		case step.Name != "":
			word = step.Name
		}
		if !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return strings.Join(out, ", ")
}

package linear

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/calendar"
)

// admin reads Kelola: staff, posts, profile, calendar, how the book is, and the
// records of personal data, which are kept from here too.
func (s *session) admin() error {
	say := s.env.Say.Admin
	s.tell(s.env.Say.Linear.Places.Change)
	l := &list{head: sentence(s.env.Say.Shell.Places["admin"]), enter: -1}
	for i, f := range []func() error{s.staff, s.posts, s.profile, s.calendar} {
		l.items = append(l.items, item{text: sentence(say.Parts[i]), do: f})
	}
	l.items = append(l.items, s.recordItems()...)
	l.items = append(l.items, item{text: sentence(say.Health), do: s.health})
	for {
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		if err := s.after(l.items[i].do()); err != nil {
			return err
		}
		l.quiet = true
	}
}

// staff reads who works here, the disabled ones last; one of them with posts and
// keys.
func (s *session) staff() error {
	say := s.env.Say.Admin
	all := slices.SortedFunc(maps.Values(s.env.Staff), func(a, b model.Staff) int {
		if a.Disabled != b.Disabled {
			return map[bool]int{true: 1, false: -1}[a.Disabled]
		}
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	l := &list{head: fmt.Sprintf("%s: %d.", say.Titles[0], len(all)), enter: -1}
	for _, p := range all {
		posts, state := s.heldBy(p), say.Working
		if p.Disabled {
			state = say.NotHere
		}
		l.items = append(l.items, item{text: fmt.Sprintf(s.env.Say.Linear.Places.Person, p.Name, cmp.Or(strings.Join(posts, ", "), say.NoPost), state), also: []string{string(p.ID)},
			do: func() error {
				s.fact(say.Username, string(p.ID))
				s.fact(say.OSUsers, p.OSUsers...)
				if n := len(p.Keys); n > 0 {
					s.fact(say.Keys, s.number(n))
				}
				for _, h := range p.Holdings {
					s.tell(fmt.Sprintf(s.env.Say.Linear.Places.Seat, s.holding(h), s.holds(h)))
				}
				return nil
			}})
	}
	return s.pick(l)
}

// heldBy names the posts that somebody holds now.
func (s *session) heldBy(p model.Staff) (out []string) {
	for _, h := range p.HeldAt(s.env.At) {
		out = append(out, s.holding(h))
	}
	return out
}

func (s *session) holding(h model.Holding) string {
	return strings.TrimSpace(s.env.Words.Capacity(h.Capacity) + " " + s.env.Post(h.Post))
}

// holds is from when to when.
func (s *session) holds(h model.Holding) string {
	say := s.env.Say.Admin
	if h.Until.IsZero() {
		return fmt.Sprintf(say.Since, s.day(h.From))
	}
	return fmt.Sprintf(say.Until, s.day(h.From), s.day(h.Until.Add(-1)))
}

// posts reads who holds each post.
func (s *session) posts() error {
	say := s.env.Say.Admin
	for _, p := range s.env.Office().Posts {
		var holders []string
		for _, who := range s.env.Staff.Holders(p.Code, s.env.At) {
			for _, h := range who.HeldAt(s.env.At) {
				if h.Post == p.Code {
					holders = append(holders, strings.TrimSpace(s.env.Words.Capacity(h.Capacity)+" "+who.Name))
				}
			}
		}
		s.tell(fmt.Sprintf(s.env.Say.Linear.Places.Seat, s.env.Post(p.Code), cmp.Or(strings.Join(holders, ", "), say.Vacant)))
	}
	return s.out.err
}

// profile reads the profile in force: what it is, its promises and its limits.
func (s *session) profile() error {
	say, o := s.env.Say.Admin, s.env.Office()
	s.fact(say.ProfileName, o.Name)
	s.fact(say.ProfileVersion, fmt.Sprint(s.env.Me.OfficeN))
	s.fact(say.ProfileArea, o.Regency, o.Area)
	s.fact(say.ProfileZone, o.ZoneTag, o.Zone)
	for _, p := range o.Promises {
		s.fact(say.Promises, cmp.Or(p.Text, p.Sentence))
	}
	for _, k := range o.Clocks {
		limit := ""
		if k.Limit > 0 {
			limit = s.env.Words.Limit(k.Limit, k.Unit)
		}
		s.fact(capital(s.env.Words.Clock(model.Clock{Name: k.Name, Label: k.Label})), cmp.Or(limit, "-"), k.Basis)
	}
	s.tell(sentence(fmt.Sprintf(say.Assumed, len(o.Assumed))))
	return s.out.err
}

// inForce is the calendar of this moment; nil where there is none.
func (s *session) inForce() (*calendar.Calendar, error) {
	at, err := ask(s, s.env.Desk.Book().Calendar)
	if err != nil || at == nil {
		return nil, err
	}
	return at(s.env.At), nil
}

// calendar reads the days on which the office is closed, this year's that are to
// come first.
func (s *session) calendar() error {
	say := s.env.Say.Admin
	cal, err := s.inForce()
	if err != nil || cal == nil {
		return err
	}
	s.tell(sentence(s.env.Decrees(cal, say.Decreed, say.NoDecree)))
	today := cal.DateOf(s.env.At)
	l := &list{head: fmt.Sprintf(say.Titles[3], today.Year()) + ".", enter: -1}
	for _, c := range cal.Closures() {
		if c.Date.Year() == today.Year() && !c.Date.Before(today) {
			text := fmt.Sprintf(s.env.Say.Linear.Places.Closure, s.env.Words.LongDay(c.Date.In(s.env.At.Location())), c.Name, s.env.Words.Word("closure_kind", string(c.Kind)))
			l.items = append(l.items, item{text: text, do: func() error { s.fact(say.ColBasis, c.Source); return nil }})
		}
	}
	if len(l.items) == 0 {
		s.tell(fmt.Sprintf(say.NoClosures, today.Year()))
		return nil
	}
	return s.pick(l)
}

// health reads how the book is.
func (s *session) health() error {
	say := s.env.Say.Admin
	st, err := ask(s, func(ctx context.Context) (model.Stats, error) { return s.env.Desk.Book().Stats(ctx) })
	if err != nil {
		return err
	}
	book := []string{fmt.Sprintf(say.Events, s.number(int(st.Events))), fmt.Sprintf(say.Cases, s.number(int(st.Cases)))}
	if len(st.ByState) > 0 { // what one may not count is not said to be nothing
		book = append(book, fmt.Sprintf(say.Open, s.number(int(st.Open))))
	}
	s.fact(say.Book, book...)
	var series []string
	for _, name := range slices.Sorted(maps.Keys(st.Series)) {
		series = append(series, fmt.Sprintf("%s %d", name, st.Series[name]))
	}
	s.fact(say.Series, cmp.Or(strings.Join(series, ", "), say.NoSeries))
	if !st.NewestEvent.IsZero() {
		s.fact(say.Newest, s.moment(st.NewestEvent))
	}
	cal, err := s.inForce()
	if err != nil {
		return err
	}
	s.fact(say.Holidays, s.env.Decrees(cal, say.Known, say.Unknown))
	return s.out.err
}

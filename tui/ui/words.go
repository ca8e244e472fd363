package ui

import (
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
)

// Local is t in the office's zone; every moment on the screen is.
func (e *Env) Local(t time.Time) time.Time {
	if e.At.IsZero() {
		return t
	}
	return t.In(e.At.Location())
}

// Clock is the time of day: 09.41.
func (e *Env) Clock(t time.Time) string { return words.Clock(e.Local(t)) }

// Moment is a moment: Jum 20/11 09.14.
func (e *Env) Moment(t time.Time) string { return e.Words.Moment(e.Local(t), e.At) }

// ListMoment is a moment in nine columns.
func (e *Env) ListMoment(t time.Time) string { return e.Words.ListMoment(e.Local(t), e.At) }

// Due is the moment of a deadline.
func (e *Env) Due(t time.Time) string { return e.Words.Due(e.Local(t), e.At) }

// Countdown is how a clock stands, with its sign and their role. The text is
// empty for no clock.
func (e *Env) Countdown(c *model.Clock) (sign, text string, role Role) {
	if c == nil {
		return words.SignNone, "", Plain
	}
	k := *c
	k.DueAt, k.StartedAt = e.Local(k.DueAt), e.Local(k.StartedAt)
	sign, text = words.Sign(k, e.At), e.Words.Countdown(k, e.At)
	switch sign {
	case words.SignLate:
		role = Danger
	case words.SignNear:
		role = Warn
	case words.SignPaused, words.SignNone:
		role = Muted
	}
	return sign, text, role
}

// PostsOfMe names one's posts now: who stands in does so beside a post of their
// own.
func (e *Env) PostsOfMe() (out []string) {
	for _, p := range e.Me.Posts {
		name := p.Short
		if name == "" {
			name = p.Title
		}
		named := lowerFirst(name)
		for _, h := range e.Me.Staff.HeldAt(e.At) {
			if c := e.Words.Capacity(h.Capacity); h.Post == p.Code && c != "" {
				named = strings.ToLower(c) + " " + lowerFirst(name)
				break
			}
		}
		out = append(out, named)
	}
	return out
}

func lowerFirst(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// Post names a post by its code.
func (e *Env) Post(code model.PostID) string {
	if p, ok := e.Office().Post(code); ok {
		if p.Short != "" {
			return p.Short
		}
		return p.Title
	}
	return string(code)
}

// Unit names a unit by its code.
func (e *Env) Unit(code model.UnitID) string {
	if u, ok := e.Office().Unit(code); ok {
		if u.Short != "" {
			return u.Short
		}
		return u.Name
	}
	return string(code)
}

// Person names a member of staff; oneself is "Anda".
func (e *Env) Person(id model.StaffID) string {
	if id == e.Me.Staff.ID && id != "" {
		return e.Say.Shell.You
	}
	return e.Colleague(id)
}

// Colleague names a member of staff in short: Rina K., Hj. Lilik W.
func (e *Env) Colleague(id model.StaffID) string {
	if s, ok := e.Staff[id]; ok && s.Name != "" {
		return ShortName(s.Name)
	}
	return string(id)
}

// Doer names whose deed it was: the person, or the post where no person is
// known.
func (e *Env) Doer(d model.Doer) string {
	if d.Person == "" && d.Post != "" {
		return e.Post(d.Post)
	}
	return e.Person(d.Person)
}

// ShortName keeps a person's first name whole and the last as an initial;
// titles before the name stay.
func ShortName(name string) string {
	name, _, _ = strings.Cut(name, ",") // degrees follow a comma
	parts := strings.Fields(name)
	first := 0
	for first < len(parts)-1 && strings.HasSuffix(parts[first], ".") {
		first++
	}
	if first+1 < len(parts) && parts[first+1] == "Ode" { // La Ode and Wa Ode are one name
		first++
	}
	if len(parts)-first < 2 {
		return strings.Join(parts, " ")
	}
	last := parts[len(parts)-1]
	if strings.HasSuffix(last, ".") {
		return strings.Join(parts[:first+1], " ") + " " + last
	}
	for _, r := range last {
		return strings.Join(parts[:first+1], " ") + " " + string(r) + "."
	}
	return name
}

// Done says what was just done to a case, and when: 0001/2026 disahkan 14.27.
func (e *Env) Done(a model.ActionName, register string) string {
	return words.Head(e.Words.Done(a, register)) + " " + e.Clock(e.Now())
}

// Category names a category with its code: DAT-2 usulan DTSEN.
func (e *Env) Category(code string) string {
	if c, ok := e.Office().CategoryOf(code); ok {
		return c.Code + " " + c.Name
	}
	return code
}

// Short is a register number as lists show it: 0412.
func Short(register string) string { return words.ShortRegister(register) }

// FeedMoment is when something just happened: the time today, else the day.
func (e *Env) FeedMoment(t time.Time) string {
	t = e.Local(t)
	if y, m, d := t.Date(); !e.At.IsZero() {
		if ay, am, ad := e.At.Date(); y == ay && m == am && d == ad {
			return words.Clock(t)
		}
	}
	return e.ListMoment(t)
}

// ErrorText is the whole message for an error, in one paragraph.
func (e *Env) ErrorText(err error) string {
	return e.Words.Message(err, words.NamesOf(e.Me.Office, e.Staff))
}

// ShortChannel is a channel in nine columns, with a capital first letter.
func (e *Env) ShortChannel(name string) string { return words.Head(e.Words.ShortChannel(name)) }

// Phrase is an instruction phrase of a disposition by its code.
func (e *Env) Phrase(code string) string { return model.NameIn(e.Office().Phrases, code) }

// Cause is why a complaint came about, by its code.
func (e *Env) Cause(code string) string { return model.NameIn(e.Office().Causes, code) }

// Paper is a paper that may be asked for, by its code.
func (e *Env) Paper(code string) string { return model.NameIn(e.Office().Papers, code) }

// Criterion is a criterion of the decision aid by its code.
func (e *Env) Criterion(code string) string {
	if c, ok := e.Office().Criterion(code); ok {
		return c.Name
	}
	return code
}

// Account is how a case came in: the account it arrived at, else the channel.
func (e *Env) Account(c model.Channel) string {
	for _, o := range e.Office().Channels {
		if o.Name == c.Name && o.Account == c.Account && c.Account != "" {
			return o.Label
		}
	}
	return e.Words.Channel(c.Name)
}

// Stopped says how a clock ended.
func (e *Env) Stopped(c model.Clock) string {
	c.StartedAt, c.StoppedAt, c.DueAt = e.Local(c.StartedAt), e.Local(c.StoppedAt), e.Local(c.DueAt)
	return e.Words.Stopped(c)
}

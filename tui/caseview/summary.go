package caseview

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// summary is the case on one page: who, when, what, whose it is now, and what
// may be done next.
func (s *Screen) summary(w int) []ui.Line {
	say, v := s.env.Say.Case, &s.view
	f := newFacts(w)
	if len(s.revealed) > 0 {
		f.styled("", say.Revealed, ui.Warn)
	}
	s.merged(f)
	s.waiting(f)
	s.people(f)
	s.received(f)
	f.add(say.Kind, s.kind())
	s.service(f)
	f.pair(say.Respondent, s.respondent(), s.secrecy())
	f.gap()
	f.add(say.Text, v.Text)
	f.add(say.Wish, v.Wish)
	s.matter(f)
	f.gap()
	f.add(say.Proposed, s.proposal(v.Proposal))
	s.attached(f)
	s.alike(f)
	s.ended(f)
	return f.lines
}

// merged says that a case is no more, or where a merged one went and what leads
// there.
func (s *Screen) merged(f *facts) {
	if d := s.view.Destroyed; d != nil {
		for _, line := range ui.Wrap(fmt.Sprintf(s.env.Say.Case.Destroyed, s.env.Moment(d.At), d.Basis), f.w-2) {
			f.lines = append(f.lines, ui.Line{ui.T(" "), ui.Heading.T(line)})
		}
		f.gap()
	}
	if s.view.MergedInto == "" {
		return
	}
	where := ui.Line{ui.T(" "), ui.Heading.T(fmt.Sprintf(s.env.Say.Case.MergedInto, s.view.MergedInto))}
	if hint := (ui.Line{ui.Muted.T(s.env.Say.Case.MergedHint)}); where.Width()+2+hint.Width() < f.w {
		where = ui.Edges(where, hint, f.w)
	}
	f.lines = append(f.lines, where)
	f.gap()
}

func (s *Screen) waiting(f *facts) {
	say, wait := s.env.Say.Case, s.view.Waiting
	if wait == nil {
		return
	}
	since := s.env.At.Sub(wait.Since)
	f.lines = append(f.lines, ui.Line{ui.T(" "), ui.Heading.T(ui.Cut(fmt.Sprintf(say.WaitSince, s.env.Moment(wait.Since), s.env.Words.Duration(since)), f.w-2))})
	var papers []string
	for _, p := range wait.Papers {
		papers = append(papers, s.env.Paper(p))
	}
	what := strings.Join(papers, ", ")
	if wait.By != "" {
		what += " · " + s.env.Person(wait.By)
	}
	if wait.ToldHow != "" {
		what += " · " + s.env.Words.Word("how", wait.ToldHow)
	}
	f.add("  "+say.WaitAsked, strings.TrimPrefix(what, " · "))
	for _, c := range s.view.Clocks {
		if c.State == model.ClockPaused {
			f.add("  "+say.WaitPaused, s.env.Words.Clock(c)+" ("+s.env.Words.Limit(c.Limit, c.Unit)+")")
		}
	}
	f.gap()
}

func (s *Screen) kind() string {
	v := &s.view
	parts := []string{s.env.Words.Word("kind", v.Kind)}
	if class := s.env.Words.Class(v.Class); v.Class != "" && class != parts[0] {
		parts = append(parts, class)
	}
	if v.Category != "" {
		parts = append(parts, s.env.Category(v.Category))
	}
	if v.Weight != "" && v.Weight != model.Normal {
		parts = append(parts, s.env.Words.Word("weight", string(v.Weight)))
	}
	if v.Round > 1 {
		parts = append(parts, fmt.Sprintf(s.env.Say.Case.Round, v.Round))
	}
	return strings.TrimPrefix(join(parts), " · ")
}

func (s *Screen) matter(f *facts) {
	say, v := s.env.Say.Case, &s.view
	if v.LossRupiah > 0 {
		f.add(say.Loss, s.env.Words.Rupiah(v.LossRupiah))
	}
	if i := v.Incident; i != nil {
		f.add(say.Incident, join([]string{s.env.Words.Civil(i.On, s.env.At), i.Place}))
	}
	for i, c := range v.Checks {
		label := ""
		if i == 0 {
			label = say.Checks
		}
		f.add(label, s.check(c))
	}
}

func (s *Screen) check(c model.Check) string {
	found := s.env.Say.Case.CheckMissing
	if c.Found {
		found = s.env.Say.Case.CheckFound
	}
	parts := []string{s.env.Words.Word("system", c.System) + ": " + found}
	if c.Decile > 0 {
		parts = append(parts, fmt.Sprintf(s.env.Say.Case.Decile, c.Decile))
	}
	return join(append(parts, strings.Join(c.Programmes, ", "), c.Remark, s.env.Moment(c.At)))
}

func (s *Screen) holder() string {
	h := s.view.Handler
	switch {
	case h == nil:
		return s.env.Say.Case.NoHolder
	case h.Post != "":
		return s.env.Post(h.Post)
	case h.Unit != "":
		return s.env.Unit(h.Unit)
	case h.Team && s.view.Team != nil:
		return s.env.Say.Case.Tabs[ui.TabTeam] + " · " + s.env.Member(s.view.Team.Lead)
	}
	return s.env.Say.Case.NoHolder
}

// deadline is the nearest running clock. How it stands is never cut: the hint
// goes first, then it takes a row of its own.
func (s *Screen) deadline(f *facts) {
	say := s.env.Say.Case
	for _, c := range model.InOrder(s.view.Clocks) {
		if !c.Running() {
			continue
		}
		_, left, role := s.env.Countdown(&c)
		name := s.env.Words.Clock(c) + " " + s.env.Due(c.DueAt)
		l := ui.Line{ui.T(" "), ui.Muted.T(ui.Left(say.Deadline, f.label)), ui.T(" " + name + " · "), role.T(left)}
		hint := ui.Line{ui.Muted.T(say.WhyHint)}
		switch {
		case l.Width()+2+hint.Width() < f.w:
			f.lines = append(f.lines, ui.Edges(l, hint, f.w))
		case l.Width() < f.w:
			f.lines = append(f.lines, l)
		default:
			f.add(say.Deadline, name)
			f.styled("", left, role)
		}
		return
	}
}

func (s *Screen) proposal(p *model.Proposal) string {
	if p == nil || s.view.State != model.Verified {
		return ""
	}
	parts := []string{s.env.Post(p.Lead)}
	for _, i := range p.Instructions {
		parts = append(parts, s.env.Phrase(i))
	}
	if !p.DueAt.IsZero() {
		parts = append(parts, fmt.Sprintf(s.env.Say.Case.DueBy, s.env.Due(p.DueAt)))
	}
	return join(parts)
}

func (s *Screen) attached(f *facts) {
	say, v := s.env.Say.Case, &s.view
	var files, links []string
	for _, a := range v.Attachments {
		files = append(files, a.Name+" ("+s.env.Words.Bytes(a.Size)+")")
	}
	for _, l := range v.Links {
		links = append(links, l.Case+" "+s.env.Words.Word("link_kind", l.Kind))
	}
	for i, r := range v.Referrals {
		label, due := "", ""
		if i == 0 {
			label = say.Referred
		}
		if r.ReplyDue != "" {
			due = fmt.Sprintf(say.DueBy, s.env.Words.Civil(r.ReplyDue, s.env.At))
		}
		f.add(label, join([]string{r.Agency, r.LetterNo, due}))
	}
	for i, l := range v.Letters {
		label := ""
		if i == 0 {
			label = say.LettersOut
		}
		f.add(label, join([]string{l.Number, l.Paper, s.env.Moment(l.At)}))
	}
	f.add(say.Attachments, strings.Join(files, " · "))
	f.add(say.MergedHere, strings.Join(v.Merged, " · "))
	f.add(say.Linked, strings.Join(links, " · "))
}

func (s *Screen) ended(f *facts) {
	v := &s.view
	if v.Outcome == "" && v.Lesson == "" {
		return
	}
	f.add(s.env.Say.Case.Outcome, join([]string{s.env.Words.Word("outcome", v.Outcome), s.env.Cause(v.Cause), v.Lesson}))
}

// foot stays in sight while the rest scrolls: whose the case is, its nearest
// deadline, and what may be done now.
func (s *Screen) foot(w, rows int) []ui.Line {
	f := newFacts(w)
	f.lines = append(f.lines, ui.Line{})
	if s.view.State.Live() || s.view.Handler != nil { // nobody is to hold what has ended
		f.add(s.env.Say.Case.Holder, s.holder())
	}
	s.deadline(f)
	return append(f.lines, s.next(w, rows)...)
}

// next lists what may be done now, likeliest first, with the keys that do it, in
// at most so many rows.
func (s *Screen) next(w, rows int) []ui.Line {
	say := s.env.Say.Case
	f := newFacts(w)
	var words []string
	for _, a := range ui.Offered(s.view.Actions) {
		word := s.env.Named(a)
		if b, ok := s.env.KeyOf(a); ok {
			word = b.Help().Key + " " + word
		}
		words = append(words, word)
	}
	text := strings.Join(words, ", ")
	if len(words) == 0 {
		text = say.NextNone
	}
	f.styledSome(say.Next, text, rows, ui.Accent)
	return f.lines
}

func (f *facts) styledSome(label, value string, n int, role ui.Role) {
	f.styled(label, strings.Join(ui.Some(value, f.room(), n), "\n"), role)
}

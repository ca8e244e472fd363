package caseview

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// foot names the initials and the deadline of the ratification.
func (s *Result) foot(w int) []ui.Line {
	say := s.env.Say.Result
	f := newFacts(w)
	var given []string
	initials := s.view.Chain // while it is asked for
	if len(initials) == 0 {
		initials = s.last().Initials
	}
	for _, i := range initials {
		who := s.env.Post(i.Post)
		switch {
		case i.Skipped != "":
			who += " (" + fmt.Sprintf(say.Skipped, say.SkippedFor[i.Skipped]) + ")"
		case i.Person != "":
			who = s.env.Colleague(i.Person) + " " + s.env.Moment(i.At)
		default:
			who += " " + say.Waits
		}
		given = append(given, who)
	}
	f.add(say.Initials, join(given))
	f.add(say.Authors, s.authors())
	switch r := s.last(); {
	case r.RatifiedBy != nil:
		f.add("", fmt.Sprintf(s.env.Say.Case.RatifiedBy, s.env.Doer(*r.RatifiedBy), s.env.Moment(r.RatifiedAt)))
	case r.SentBackBy != nil:
		f.styled("", fmt.Sprintf(s.env.Say.Case.SentBackBy, s.env.Doer(*r.SentBackBy), r.SentBack), ui.Warn)
	}
	out := append([]ui.Line{{}}, f.lines...)
	if c, ok := s.deadline(); ok {
		_, left, role := s.env.Countdown(&c)
		out = append(out, ui.Line{ui.T(" " + s.env.Words.Clock(c) + " " + s.env.Due(c.DueAt) + ", "), role.T(left)}.Cut(w-1))
	}
	return out
}

// missing says whose initials are still due before the head ratifies.
func (s *Result) missing() tea.Cmd {
	var who []string
	for _, i := range s.view.Chain {
		if i.Person == "" && i.Skipped == "" {
			who = append(who, s.env.Post(i.Post))
		}
	}
	if len(who) == 0 || slices.Contains(s.view.Actions, "initial") {
		return nil
	}
	return ui.Warning(fmt.Sprintf(s.env.Say.Result.Missing, strings.Join(who, ", ")))
}

// why explains the deadline that stands below the initials.
func (s *Result) why() ui.Route {
	if c, ok := s.deadline(); ok {
		return ui.WhyOf(s.view.Register, &c)
	}
	return ui.WhyOf(s.view.Register, nil)
}

// deadline is the clock that a ratification keeps: the case's settlement, else
// its nearest.
func (s *Result) deadline() (model.Clock, bool) {
	for _, name := range []string{"settlement", "public_information"} {
		if c, ok := words.RunningClock(s.view.Clocks, name); ok {
			return c, true
		}
	}
	for _, c := range model.InOrder(s.view.Clocks) {
		if c.Running() {
			return c, true
		}
	}
	return model.Clock{}, false
}

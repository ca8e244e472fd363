package linear

import (
	"aduan/model"
)

// nearest is the running clock that falls due first; one that nobody at the desk
// can stop only where nothing else runs.
func nearest(clocks []model.Clock) (found model.Clock, ok bool) {
	for _, c := range model.InOrder(clocks) {
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
	all := model.InOrder(v.Clocks)
	if len(all) == 0 {
		s.tell(s.env.Say.Case.NoClocks)
	}
	for _, c := range all {
		s.tell(s.why(c, v.Register))
	}
	s.coming(v)
}

// coming tells what has not begun, and after what it begins.
func (s *session) coming(v model.CaseView) {
	for _, c := range v.Coming {
		s.tell(sentence(filled(capital(s.env.Words.Rule(c)), s.env.Words.Starts(c))))
	}
}

// whys lists the deadlines, a sentence each, and explains those that one asks
// for.
func (s *session) whys(name string, v model.CaseView) error {
	s.coming(v)
	l := &list{head: name + ". " + s.env.Say.Linear.WhyWhich, enter: -1}
	all := model.InOrder(v.Clocks)
	for _, c := range all {
		l.items = append(l.items, item{text: s.clock(c)})
	}
	for {
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		s.tell(s.why(all[i], v.Register))
		l.head, l.quiet = s.env.Say.Linear.WhyWhich, true
	}
}

// why tells as one paragraph how a deadline was counted.
func (s *session) why(c model.Clock, register string) string {
	return s.env.Words.Recount(s.env.LocalClock(c), register, s.env.At)
}

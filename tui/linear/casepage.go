package linear

import (
	"context"
	"fmt"
	"slices"

	"aduan/model"
	"aduan/tui/ui"
)

func refOf(v model.CaseView) model.CaseRef {
	return model.CaseRef{ID: v.ID, Register: v.Register, Version: v.Version}
}

// part is one part of a case that is read in one go.
type part struct {
	name string
	read func(model.CaseView)
}

func (s *session) parts() []part {
	tabs := s.env.Say.Case.Tabs
	return []part{
		{tabs[ui.TabSummary], s.summary}, {tabs[ui.TabClocks], s.deadlines}, {tabs[ui.TabHistory], s.history},
		{tabs[ui.TabDispositions], s.dispositions}, {tabs[ui.TabTeam], s.team}, {tabs[ui.TabAnswers], s.answers},
	}
}

// open reads a case: its heading and summary at once, the other parts in order
// as one asks for them; from here one acts on it.
func (s *session) open(ref string, asked model.ActionName) error {
	read, menu := 0, false
	for {
		v, err := ask(s, func(ctx context.Context) (model.CaseView, error) { return s.env.Desk.Look(ctx, ref) })
		if err != nil {
			return err
		}
		if v.Sight == model.SeeNumber {
			s.tell(s.env.Say.Case.NumberOnly)
			return nil
		}
		parts := s.parts()
		if read == 0 {
			s.heading(v)
			parts[0].read(v)
			read = 1
		}
		l, acts := s.caseMenu(v, parts, read, asked)
		l.quiet, menu = menu, true
		i, word, err := s.choose(l)
		switch {
		case err == nil && word == "u":
			if err := s.after(s.undo()); err != nil {
				return err
			}
		case err != nil, i < 0, i == len(l.items)-1:
			return err
		case i < len(parts):
			if err := s.part(parts[i], v); err != nil {
				return err
			}
			read = i + 1
		case i == len(parts):
			for _, p := range parts {
				s.gap()
				s.tell(p.name + ".")
				p.read(v)
			}
			read = len(parts)
		default:
			act := func() error { return s.choice(v, acts) }
			if i == len(l.items)-2 {
				act = func() error { return s.papers(v) }
			}
			if err := s.after(act()); err != nil {
				return err
			}
			if err := s.refresh(); err != nil {
				return err
			}
		}
	}
}

// caseMenu is what may be read and done; Enter reads the next part, and behind
// the last goes back.
func (s *session) caseMenu(v model.CaseView, parts []part, read int, asked model.ActionName) (*list, []model.ActionName) {
	say := s.env.Say.Linear
	s.gap()
	l := &list{head: fmt.Sprintf(say.CaseMenu, v.Register), words: []string{"u"}}
	for _, p := range parts {
		l.items = append(l.items, item{text: p.name})
	}
	acts := ui.Offered(v.Actions)
	if i := slices.Index(acts, asked); i >= 0 { // what is asked of one comes first
		acts = slices.Insert(slices.Delete(acts, i, i+1), 0, asked)
		l.head += " " + sentence(capital(fmt.Sprintf(say.RowAsked, s.env.Asked(asked))))
	}
	l.items = append(l.items, item{text: capital(say.ReadAll)}, item{text: capital(fmt.Sprintf(say.Act, len(acts))), also: []string{"a"}},
		item{text: capital(say.Papers), also: []string{"p"}}, item{text: capital(s.env.Say.Key.Back)})
	l.page, l.enter = len(l.items), len(l.items)-1
	if read < len(parts) {
		l.enter = read
	}
	l.foot = fmt.Sprintf(say.ReadNext, l.items[l.enter].text)
	if read >= len(parts) {
		l.foot = fmt.Sprintf(say.Accept, l.items[l.enter].text)
	}
	return l, acts
}

// part reads one part; of the deadlines, how the one that is asked for was
// counted.
func (s *session) part(p part, v model.CaseView) error {
	s.gap()
	if p.name == s.env.Say.Case.Tabs[ui.TabClocks] && len(v.Clocks) > 0 {
		return s.whys(p.name, v)
	}
	s.tell(p.name + ".")
	p.read(v)
	return nil
}

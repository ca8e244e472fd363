package counter

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// area is the input of the village.
const area = "area"

// resembling is who of the village is called alike.
type resembling struct {
	asking     ui.Asking
	who, where string // what was asked for, as it stands in the form
	found      []model.Similar
	rows       []model.Row
}

// calledMsg tells that nothing was typed into the name for a while.
type calledMsg struct {
	to         *Screen
	who, where string
}

// resemble asks who is called alike in the village, once both are there. A number
// that is known says more, and ends the asking.
func (s *Screen) resemble(field string) tea.Cmd {
	if s.phase != filling || field != name && field != area && field != "" {
		return nil
	}
	who, where := s.form.Get(name).Value(), s.form.Get(area).Value()
	switch {
	case who == s.alike.who && where == s.alike.where:
		return nil
	case s.known.taken || !model.Villaged(where) || !model.NameIsWhole(who):
		s.nobodyAlike()
		return nil
	}
	return s.env.After(pause, calledMsg{s, who, where})
}

// nobodyAlike forgets who was called alike, and what was asked.
func (s *Screen) nobodyAlike() {
	s.alike = resembling{asking: s.alike.asking}
	s.untie()
}

// called asks for the name that was typed to its end.
func (s *Screen) called(msg calledMsg) tea.Cmd {
	who, where := s.form.Get(name).Value(), s.form.Get(area).Value()
	if msg.to != s || s.phase != filling || s.known.taken || who != msg.who || where != msg.where || who == s.alike.who && where == s.alike.where {
		return nil
	}
	s.alike.who, s.alike.where = who, where
	desk := s.env.Desk
	return ui.Ask(s.env, s.alike.asking.Next(s), func(ctx context.Context) ([]model.Similar, error) { return desk.Alike(ctx, who, where) })
}

// gotAlike lists who it may be. A book that does not answer costs the list alone.
func (s *Screen) gotAlike(msg ui.Got[[]model.Similar]) {
	if !s.alike.asking.Mine(s, msg.Addr) || msg.Err != nil || s.phase != filling || s.known.taken {
		return
	}
	s.alike.found, s.alike.rows = msg.Value, nil
	for _, x := range msg.Value {
		s.alike.rows = append(s.alike.rows, x.Row)
	}
	s.untie()
}

// untie drops what was to be linked to a case that is listed no more; the focus
// leaves a list that is gone.
func (s *Screen) untie() {
	s.fit()
	rows := s.earlier()
	if !slices.ContainsFunc(rows, func(r model.Row) bool { return r.ID == s.known.tie.ID }) {
		s.known.tie, s.known.how = model.CaseRef{}, ""
	}
	if s.known.at >= len(rows) {
		s.known.among, s.known.at = false, 0
	}
}

// similar is true where the list is of who is called alike, not of the person.
func (s *Screen) similar() bool { return !s.known.taken && len(s.earlier()) > 0 }

// village is how the village of the list is called.
func (s *Screen) village() string {
	p, _ := s.env.Office().Regions().Of(s.alike.where)
	label, _, _ := strings.Cut(p.Label, ",")
	return label
}

// telling is what a row of the list tells besides its number: of somebody alike the
// name first.
func (s *Screen) telling(i int, r model.Row) string {
	if !s.similar() {
		return s.env.SubjectOf(r)
	}
	return s.alike.found[i].Who + " · " + s.env.SubjectOf(r)
}

// moreEarlier stands for the list in a low window.
func (s *Screen) moreEarlier() string {
	if !s.similar() {
		return fmt.Sprintf(s.env.Say.Known.More, len(s.earlier()))
	}
	x := s.alike.found[0]
	return fmt.Sprintf(s.env.Say.Known.AlikeMore, x.Who, ui.Short(x.Register), s.village())
}

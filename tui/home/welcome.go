package home

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
)

// step is one of the first things that a new office does: what, the key that
// does it or where it is done, and the command of Enter.
type step struct {
	what, how string
	do        tea.Cmd
}

// steps are those of the person: staff and profile are the admin's, who others
// are told of.
func (s *Screen) steps() []step {
	say, env := s.env.Say.Home, s.env
	var out []step
	if env.Has(ui.PlaceCounter) {
		out = append(out, step{say.EmptyNew, env.Keys.Global.New.Help().Key, ui.Go(ui.RoutePlace{Place: ui.PlaceCounter})})
	}
	place := func(p string) (string, tea.Cmd) {
		return fmt.Sprintf("%d %s", slices.Index(ui.Places(), p)+1, env.Say.Shell.Places[p]), ui.Go(ui.RoutePlace{Place: p})
	}
	if env.Has(ui.PlaceAdmin) {
		how, do := place(ui.PlaceAdmin)
		out = append(out, step{say.EmptyStaff, how, do})
	} else {
		who := s.admins()
		out = append(out, step{say.EmptyAskStaff, who, ui.Toast(fmt.Sprintf(say.EmptyAskWhom, who))})
	}
	assumed := len(env.Office().Assumed)
	switch {
	case env.Has(ui.PlaceAdmin): // its third part
		how, do := place(ui.PlaceAdmin)
		tab := ui.Send(ui.PressMsg{Key: "tab"})
		out = append(out, step{fmt.Sprintf(say.EmptyProfile, assumed), how, tea.Sequence(do, tab, tab)})
	case env.Has(ui.PlaceServices):
		how, do := place(ui.PlaceServices)
		out = append(out, step{say.EmptyServices, how, do})
	}
	return out
}

// stepKeys are the hints of a new office.
func (s *Screen) stepKeys() []key.Binding {
	k := s.env.Keys
	out := []key.Binding{ui.As(k.Move.Open, s.env.Say.Key.Do), k.Move.Down}
	if s.env.Has(ui.PlaceCounter) {
		out = append(out, k.Global.New)
	}
	return append(out, k.Global.Palette, k.Global.Quit)
}

// admins names who is admin here; how one becomes it, where nobody is.
func (s *Screen) admins() string {
	var out []string
	for _, p := range s.env.Office().PostsOf(model.Admin) {
		for _, h := range s.env.Staff.Holders(p.Code, s.env.At) {
			out = append(out, ui.ShortName(h.Name))
		}
	}
	if len(out) == 0 {
		return s.env.Say.Home.EmptyStaffHow
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), ", ")
}

// isNew is true while Beranda welcomes a new office.
func (s *Screen) isNew() bool { return s.home.Empty && len(s.items) == 0 && s.filter.Empty() }

// readCalendar reads what a new office is told of its holidays.
func (s *Screen) readCalendar() tea.Cmd {
	if !s.isNew() {
		return nil
	}
	desk, now := s.env.Desk, s.env.At
	return ui.Ask(s.env, s.cals.Next(s), func(ctx context.Context) (*calendar.Calendar, error) {
		at, err := desk.Book().Calendar(ctx)
		if err != nil || at == nil {
			return nil, err
		}
		return at(now), nil
	})
}

// welcome is Beranda of a book without a case. What is told besides the steps
// stands whole or not at all.
func (s *Screen) welcome(w, h int) []ui.Line {
	say := s.env.Say.Home
	lines := []ui.Line{
		ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(say.Welcome)}, ui.Line{ui.Muted.T(fmt.Sprintf(say.EmptyYear, s.env.Me.Year))}, w),
	}
	paragraph := func(text string) {
		for _, l := range ui.Wrap(text, w-6) {
			lines = append(lines, ui.L("   "+l))
		}
	}
	paragraph(say.EmptyText)
	lines = append(lines, ui.Line{})
	const cursor = 5
	for i, st := range s.steps() {
		here, mark := i == s.step, "     "
		if here {
			mark = "   > "
		}
		l := ui.Line{ui.T(mark), ui.T(ui.Left(st.what, min(44, w-cursor-20)) + "  "), ui.Accent.T(st.how)}
		if w < 60 && cursor+ui.Width(st.what)+2+ui.Width(st.how) <= w-1 {
			l = ui.Line{ui.T(mark), ui.T(st.what + "  "), ui.Accent.T(st.how)}
		} else if w < 60 { // where it is done goes below
			lines = append(lines, chosen(ui.Line{ui.T(mark), ui.T(st.what)}.Cut(w-1), here, w), ui.Line{ui.T("     "), ui.Accent.T(st.how)}.Cut(w-1))
			continue
		}
		lines = append(lines, chosen(l.Cut(w-1), here, w))
	}
	lines = append(lines, ui.Line{})
	paragraph(say.EmptyTry)
	lines = append(lines, ui.Line{})
	fact := func(label, text string) {
		rows := ui.Wrap(text, w-4-13)
		if len(lines)+len(rows) > h {
			return
		}
		for _, l := range rows {
			lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(ui.Left(label, 13)), ui.T(l)})
			label = ""
		}
	}
	fact(say.EmptyBackup, say.EmptyBackupHow)
	if text := s.env.Decrees(s.cal, s.env.Say.Admin.Known, s.env.Say.Admin.Unknown); text != "" {
		fact(s.env.Say.Admin.Holidays, text)
	}
	return lines
}

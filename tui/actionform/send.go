package actionform

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/clash"
	"aduan/tui/widget/confirm"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/form"
)

type (
	// sureMsg, dropMsg and lookMsg come back from sheets.
	sureMsg struct {
		to     *Screen
		theirs []string // fields that keep what somebody else has written meanwhile
	}
	dropMsg struct{ to *Screen }
	lookMsg struct{ to *Screen }
	// acted answers the deed. Left is why its draft could not be dropped.
	acted struct {
		outcome model.Outcome
		left    error
	}
	// fresh is the case after somebody else changed it.
	fresh struct{ view model.CaseView }
)

// sure asks first where the deed leaves the building or cannot be undone.
func (s *Screen) sure() tea.Cmd {
	a, ok := s.input()
	if !ok {
		return nil
	}
	if s.whole() {
		return s.sureOfBook(a)
	}
	if !model.Outward(s.route.Action) {
		return s.send()
	}
	say, name := s.env.Say.Form, s.env.Words.Action(s.route.Action)
	text := []string{s.object(), name.Does}
	text = append(text, s.summary(3, never)...)
	return ui.Open(confirm.New(s.env, confirm.Ask{
		Title: fmt.Sprintf(say.SureTitle, name.Name, s.view.Register), Text: text,
		No: say.SureNo, Yes: say.SureYes + ", " + lower(name.Name), Then: sureMsg{to: s},
	}))
}

func lower(text string) string {
	if text == "" {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// input is the action as typed; where it cannot be made, the field says why.
func (s *Screen) input() (model.Action, bool) {
	s.form.Clear()
	s.form.CheckGaps()
	if x := s.form.Faulty(); x != nil {
		s.form.Focus(x.Name)
		s.said = s.env.Say.Form.Unsaved
		return nil, false
	}
	if s.unwritten() {
		s.said = s.env.Say.Form.Unsaved
		return nil, false
	}
	raw, err := s.src.JSON(s.form.Values())
	if err == nil {
		a, err := model.DecodeAction(s.route.Action, raw)
		if err == nil {
			return a, true
		}
		s.faulty(err)
		return nil, false
	}
	s.faulty(err)
	return nil, false
}

// faulty says what is wrong at the field it concerns, else below the form.
func (s *Screen) faulty(err error) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) {
		s.said = s.env.ErrorText(err)
		return
	}
	words := s.env.ErrorText(e)
	if e.Rule == "required" {
		words = s.env.Say.Form.Empty
	}
	if !s.form.Fail(s.src.Where(s.form, e.Field), words) {
		s.said = words
		return
	}
	s.setButtons() // the field may have been among the details
	s.said = s.env.Say.Form.Unsaved
}

// send does the deed.
func (s *Screen) send() tea.Cmd {
	action, ok := s.input()
	if !ok || s.busy {
		return nil
	}
	s.busy, s.said = true, ""
	desk, name, keep := s.env.Desk, s.keeper.Form, s.keeper.Ahead(s.title(), s.form.Values())
	deed := model.Deed{ID: s.keeper.Deed, Case: s.view.ID, Seen: s.view.Version, Action: action}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (acted, error) {
		if err := keep(ctx); err != nil {
			return acted{}, err
		}
		out, err := desk.Act(ctx, deed)
		if err != nil {
			return acted{}, err
		}
		return acted{out, desk.Drafts().Drop(ctx, name)}, nil
	})
}

func (s *Screen) gotOutcome(msg ui.Got[acted]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	s.busy = false
	if msg.Err != nil {
		return s.failed(msg.Err)
	}
	s.keeper.Done()
	out := msg.Value.outcome
	done := ui.DoneMsg{Action: s.route.Action, Cases: []model.CaseView{out.Case}, Revealed: out.Revealed, Typed: s.typed()}
	if s.whole() {
		done = ui.DoneMsg{Action: s.route.Action}
	}
	return tea.Sequence(ui.Send(done), s.back(), s.toast(msg.Value), s.minutes())
}

// typed is the form as a draft, where a text stands in it that would be missed.
func (s *Screen) typed() model.FormDraft {
	for _, f := range s.form.Fields() {
		if f.Kind == form.Lines && !f.Empty() {
			return model.FormDraft{Form: formOf(s.route), Title: s.title(), Values: s.form.Values()}
		}
	}
	return model.FormDraft{}
}

// toast says what was done, or the first thing to look at.
func (s *Screen) toast(a acted) tea.Cmd {
	if a.left != nil {
		return ui.Warning(s.env.ErrorText(a.left))
	}
	if len(a.outcome.Warnings) > 0 {
		return ui.Warning(s.env.Words.Warning(a.outcome.Warnings[0]))
	}
	if s.whole() {
		return ui.Toast(s.bookDone())
	}
	if s.route.Action == "undo" {
		return nil // the root says so, with what becomes of the text
	}
	if n := len(a.outcome.Case.Letters); n > 0 && s.route.Action == "number_letter" { // it is written on the letter
		return ui.Toast(fmt.Sprintf(s.env.Say.Form.Numbered, s.view.Register, a.outcome.Case.Letters[n-1].Number))
	}
	return ui.Toast(s.env.Done(s.route.Action, s.view.Register))
}

// failed takes a deed that was not done: to its field, to the sheet of another's
// change, or to the root, which shows what went wrong.
func (s *Screen) failed(err error) tea.Cmd {
	e := (*model.Error)(nil)
	switch {
	case draft.Elsewhere(err):
		return tea.Batch(s.keep(), ui.Send(ui.FailMsg{Err: err, What: s.title(), Case: s.view.Register}))
	case model.CodeOf(err) == model.CodeConflict:
		return s.reread()
	case asksPost(err):
	case errors.As(err, &e) && e.Code == model.CodeInvalid && s.src.Where(s.form, e.Field) != "":
		s.faulty(e)
		return nil
	}
	return ui.Send(ui.FailMsg{Err: err, What: s.title(), Case: s.view.Register, Retry: sureMsg{to: s}, Typed: s.form.Told(), Kept: s.keeper.Kept()})
}

func asksPost(err error) bool { _, _, ok := ui.WhichPost(err); return ok }

// reread gets the case that somebody else has changed.
func (s *Screen) reread() tea.Cmd {
	desk, ref := s.env.Desk, s.ref()
	s.busy = true
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (fresh, error) {
		v, err := desk.Case(ctx, ref)
		return fresh{v}, err
	})
}

func (s *Screen) gotFresh(msg ui.Got[fresh]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	s.busy = false
	if msg.Err != nil {
		return s.failed(msg.Err)
	}
	was := s.src
	s.take(msg.Value.view)
	both := s.meet(was)
	return ui.Open(clash.New(s.env, s.view, clash.Typed{Action: s.route.Action, Seen: was.Case.Version, Lines: s.summary(4, s.untold(both)), Both: both,
		Save: func(theirs []string) tea.Msg { return sureMsg{s, theirs} }, Look: lookMsg{s}, Drop: dropMsg{s}}))
}

// look goes to the case; what is typed stays as a draft.
func (s *Screen) look() tea.Cmd {
	return tea.Batch(s.keep(), ui.Go(ui.RouteCase{Ref: s.view.Register, Tab: ui.TabHistory}))
}

// drop forgets what is typed.
func (s *Screen) drop() tea.Cmd {
	desk, name := s.env.Desk, s.keeper.Form
	s.keeper.Done()
	s.busy = true
	ctx := s.env.Context
	return tea.Sequence(s.keeper.Leave(), func() tea.Msg {
		if err := desk.Drafts().Drop(ctx, name); err != nil {
			return ui.FailMsg{Err: err, What: s.title()}
		}
		return nil
	}, ui.Back())
}

// summary is what is typed, one line a field, at most n of them; without those
// that are left out.
func (s *Screen) summary(n int, without func(*form.Field) bool) []string {
	var out []string
	for _, f := range s.form.Fields() {
		if f.Empty() || f.More && !s.form.Detailed() || without(f) {
			continue
		}
		if len(out) == n {
			return append(out[:n-1:n-1], ui.Ellipsis)
		}
		out = append(out, f.Label+": "+ui.Cut(strings.ReplaceAll(f.Text(), "\n", " "), 60))
	}
	return out
}

package counter

import (
	"context"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// open finds the draft to go on with; it is open here as long as the session is.
func (s *Screen) open(which model.DraftAsk) tea.Cmd {
	desk, parent := s.env.Desk, s.env.Context
	return ui.Ask(s.env, s.asking.Next(s), func(context.Context) (model.OpenedDraft, error) { return draft.Open(parent, desk, which) })
}

// anew is the keeper of an empty form; what it keeps has the name that is open
// here already.
func (s *Screen) anew() *draft.Keeper {
	k := draft.New(s.env, formName)
	if s.keeper != nil {
		k.Form = s.keeper.Form
	}
	return k
}

func (s *Screen) gotDraft(msg ui.Got[model.OpenedDraft]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) || s.loaded {
		return nil
	}
	s.loaded = true
	if msg.Err != nil {
		return nil // without its draft the counter begins empty
	}
	d := msg.Value
	said := s.keeper.Begin(d)
	switch {
	case d.Recorded != nil:
		return tea.Batch(said, ui.Toast(draft.Recorded(s.env, d.FormDraft)))
	case d.Found:
		s.resumeDraft(d.FormDraft)
		return tea.Batch(said, s.goneOn(d.Title, d.Saved))
	}
	return said
}

// continueWith puts what is at hand aside, as a draft, and goes on with another
// draft.
func (s *Screen) continueWith(msg ui.ContinueMsg) tea.Cmd {
	if s.loaded && msg.Draft == s.keeper.Form && !msg.Take {
		return nil
	}
	var aside tea.Cmd
	if s.Drafting() {
		aside = s.keep()
	}
	if msg.Draft != s.keeper.Form {
		aside = tea.Sequence(aside, s.keeper.Leave())
	}
	s.fresh()
	s.loaded = false
	return tea.Sequence(aside, s.open(model.DraftAsk{Form: msg.Draft, Take: msg.Take}))
}

// onLeave keeps what is typed and goes back.
func (s *Screen) onLeave() tea.Cmd {
	if !s.keeper.Stale() || s.stuck {
		if !s.keeper.Saved().IsZero() {
			return tea.Batch(ui.Back(), ui.Toast(s.env.Say.Counter.Kept))
		}
		return ui.Back()
	}
	s.leave = true
	return s.keep()
}

func (s *Screen) keep() tea.Cmd { return s.keeper.Save(s.title(), s.values()) }

// title names the draft: whose complaint it is, else what about.
func (s *Screen) title() string {
	for _, name := range []string{"complainant.name", "subject"} {
		if x := s.form.Get(name); !x.Empty() {
			return numberless(x.Text())
		}
	}
	return s.env.Say.Counter.Title
}

func (s *Screen) gotKept(msg ui.Got[draft.Kept]) tea.Cmd {
	mine, err := s.keeper.Got(msg)
	switch {
	case !mine || !s.leave:
		return s.keeper.Told()
	case err != nil:
		s.leave, s.stuck = false, true
		return ui.Warning(s.env.Say.Counter.NotKept)
	}
	s.leave = false
	return tea.Batch(ui.Back(), ui.Toast(s.env.Say.Counter.Kept))
}

// numberless covers what may be somebody's number: a title stands in lists.
func numberless(text string) string {
	const longest = 5 // no number of a person is as short
	var out, run []rune
	flush := func() {
		if n := len(run); n > longest {
			run = []rune(strings.Repeat("•", n))
		}
		out, run = append(out, run...), nil
	}
	for _, r := range text {
		if unicode.IsDigit(r) {
			run = append(run, r)
			continue
		}
		flush()
		out = append(out, r)
	}
	flush()
	return string(out)
}

// Draft names the draft that something is typed into.
func (s *Screen) Draft() string {
	if s.phase == booked || !s.keeper.Stale() && s.keeper.Saved().IsZero() {
		return ""
	}
	return s.keeper.Form
}

package counter

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

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
		return nil
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

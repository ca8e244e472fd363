package caseview

import (
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// clockText is a deadline in one line, for pasting elsewhere: the case, which
// deadline, by when, how it stands.
func clockText(env *ui.Env, register string, c *model.Clock) string {
	parts := []string{register, env.Words.Clock(*c)}
	if !c.DueAt.IsZero() {
		parts = append(parts, env.Due(c.DueAt))
	}
	if _, left, _ := env.Countdown(c); left != "" {
		parts = append(parts, left)
	}
	return strings.Join(parts, " · ")
}

// Copies is the deadline under the cursor, the newest answer, else the number.
func (s *Screen) Copies() string {
	switch clocks := s.sorted(); {
	case s.tab == ui.TabClocks && s.clock < len(clocks):
		return clockText(s.env, s.view.Register, &clocks[s.clock])
	case s.tab == ui.TabAnswers && s.answerText() != "":
		return s.answerText()
	}
	return s.view.Register
}

// answerText is the newest answer as it stands or would go out.
func (s *Screen) answerText() string {
	if n := len(s.view.Answers); n > 0 && s.view.Answers[n-1].Text != "" {
		return s.view.Answers[n-1].Text
	}
	if n := len(s.view.Results); n > 0 {
		return s.view.Results[n-1].Answer
	}
	return ""
}

// Copies is the answer of the result that is read, the number where it has none.
func (s *Result) Copies() string {
	if len(s.view.Results) > 0 && s.last().Answer != "" {
		return s.last().Answer
	}
	return s.view.Register
}

// Copies is the whole explanation, a line a row: what whoever asks why can be sent.
func (y *Why) Copies() string {
	if y.at >= len(y.clocks) {
		return y.view.Register
	}
	const wide = 80
	out := []string{clockText(y.env, y.view.Register, &y.clocks[y.at])}
	for _, l := range append(append(y.head(wide)[1:], y.rows(wide)...), y.foot(wide)...) {
		out = append(out, strings.TrimPrefix(strings.TrimRight(l.Plain(), " "), " ")) // without the margin
	}
	return strings.Join(out, "\n")
}

package tui

import (
	"fmt"
	"strings"

	"aduan/tui/ui"
)

func (m *Model) tooSmall() bool { return !fits(m.w, m.h) }

// small says that the window is too small, in as many lines as it has; the
// rows in between go first.
func (m *Model) small() []string {
	say := m.env.Say.Shell
	all := []string{say.Small, "", fmt.Sprintf(say.SmallSize, m.w, m.h), say.SmallBetter, ""}
	all = append(all, strings.Split(say.SmallHow, "\n")...)
	all = append(all, "", say.SmallSafe, "", say.SmallCLI, say.SmallQuit)
	if m.h < len(all) {
		all = append(all[2:4:4], say.SmallQuit)
	}
	if m.h < len(all) {
		all = all[:m.h]
	}
	out := make([]string, len(all))
	for i, l := range all {
		out[i] = m.env.Theme.Render(ui.L(" "+l), m.w)
	}
	return out
}

// opening is drawn until the book has said who one is, and where it will not.
func (m *Model) opening() []string {
	lines := []ui.Line{{}, ui.L(" " + m.env.Say.Shell.Opening)}
	if m.fault != nil {
		lines[1] = ui.Line{ui.T(" "), ui.Danger.T(m.env.Say.Shell.NotOpened)}
		for _, l := range ui.Wrap(m.env.ErrorText(m.fault), m.w-2) {
			lines = append(lines, ui.L(" "+l))
		}
		lines = append(lines, ui.Line{}, ui.L(" "+m.env.Say.Shell.SmallQuit))
	}
	return strings.Split(m.env.Theme.Block(lines, m.w, m.h), "\n")
}

package palette

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// receipt prints the paper of a case once more.
func (s *Screen) receipt(other string, add func(finder.Item, run)) {
	say, name := s.env.Say.Palette, s.env.Say.Receipt.Command
	it := finder.Item{Text: name, Also: s.other.Receipt.Command, Note: fmt.Sprintf(say.NoCase, name), Right: s.env.Keys.Paper.Print.Help().Key}
	if no := cmp.Or(other, ui.Short(s.at.Register)); no != "" {
		it.Note = fmt.Sprintf(say.Case, no)
	}
	add(it, func(c model.CaseRef) tea.Cmd {
		if c.Register == "" {
			return nil
		}
		return ui.Go(ui.RouteCase{Ref: c.Register, Print: true})
	})
}

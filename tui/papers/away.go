package papers

import (
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// fetch shows the command by which a visitor gets the paper's file on their own
// machine, and copies it: nothing can be written there from here. The command
// records that the paper was printed.
func (s *Sheet) fetch() tea.Cmd {
	if s.env.Caller == "" {
		return nil
	}
	return ui.Copy(paperview.Fetching(s.env.Caller, s.item(), s.view.Register), s.env.Say.Papers.FetchCopied)
}

// atTerminal sends the paper to the printer at the visitor's own terminal, and shows
// it: Enter there says that it came out.
func (s *Sheet) atTerminal() tea.Cmd {
	doc := s.doc()
	s.look(true)
	return paperview.AtTerminal(s.env, s.item().Name, doc)
}

package caseview

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
	"aduan/tui/widget/table"
)

// noteIndent is where the words of a note begin: behind its number and kind.
const noteIndent = 17

// team is who they are, what they have written down, and what is still lacking.
func (s *Screen) team(w int) []ui.Line {
	lines, _ := s.teamLines(w)
	return lines
}

// teamLines are the lines of the tab, and in which of them each note begins; one
// more for where the notes end.
func (s *Screen) teamLines(w int) (out []ui.Line, starts []int) {
	say, v := s.env.Say, &s.view
	text := func(text string, role ui.Role) {
		for _, l := range ui.Wrap(text, w-3) {
			out = append(out, ui.Line{ui.T(" "), role.T(l)})
		}
	}
	if t := v.Team; t != nil {
		text(s.env.TeamOf(t), ui.Heading)
		if t.Task != "" {
			text(say.Team.Task+": "+t.Task, ui.Plain)
		}
	} else {
		text(s.madeBy(say.Case.NoTeam, "form_team"), ui.Plain)
	}
	out = append(out, ui.Line{})
	for i, n := range v.Notes {
		starts = append(starts, len(out))
		out = append(out, s.noteLines(n, i == s.note, w)...)
	}
	starts = append(starts, len(out))
	if len(v.Notes) == 0 {
		text(s.madeBy(say.Case.NoNotes, "note"), ui.Plain)
	}
	if lacks := s.env.Lacks(model.TeamLacks(v)); lacks != "" {
		out = append(out, ui.Line{})
		text(say.Team.Lacks+": "+lacks, ui.Warn)
	}
	return out, starts
}

// noteLines is a note in the list: number, kind, moment, where or with whom, and
// below it the first of what it tells.
func (s *Screen) noteLines(n model.Note, here bool, w int) []ui.Line {
	at := " "
	if here {
		at = ">"
	}
	kind, indent, rows := 9, noteIndent, 2
	if w < 60 {
		indent, rows = 6, 3
	}
	head := fmt.Sprintf(" %s %-2s ", at, fmt.Sprint(n.No))
	l := ui.Line{ui.T(head), ui.Accent.T(ui.Left(s.env.NoteKind(n.Kind), kind)), ui.T("  "), ui.Muted.T(s.env.Moment(n.At)),
		ui.T("  " + s.env.NoteHead(n))}.Cut(w - 1)
	if here {
		l = l.Fill(w - 1).As(ui.Selected)
	}
	out := []ui.Line{l}
	for _, t := range ui.Some(strings.Join(s.env.NoteText(n), " · "), w-indent-2, rows) {
		out = append(out, ui.L(strings.Repeat(" ", indent)+t))
	}
	return out
}

// moveNote moves among the notes, and the window with them; behind the last it
// goes to the end.
func (s *Screen) moveNote(step int) {
	w := s.env.Box()
	lines, starts := s.teamLines(w)
	h, _ := s.room(lines, w, s.env.Rows-headRows)
	lowest := max(0, len(lines)-max(1, h))
	was := s.note
	s.note = table.Move(s.note, len(s.view.Notes), step)
	from, to := starts[min(s.note, len(starts)-1)], starts[min(s.note+1, len(starts)-1)]
	switch {
	case s.note == was && step != 0 || len(s.view.Notes) == 0: // nothing more to go to: the text itself moves
		s.scroll += step
	case s.note == 0:
		s.scroll = 0
	case from < s.scroll:
		s.scroll = from
	case to > s.scroll+h-1: // the last row may say how much is below
		s.scroll = to - h + 1
	}
	s.scroll = max(0, min(s.scroll, lowest))
}

// readNote shows the note under the cursor in full; false where there is none.
func (s *Screen) readNote() (tea.Cmd, bool) {
	if s.tab != ui.TabTeam || s.note >= len(s.view.Notes) {
		return nil, false
	}
	n, say := s.view.Notes[s.note], s.env.Say.Team
	w := max(20, min(72, s.env.Box()-4))
	head := []string{s.env.Words.Word("note_kind", n.Kind), s.env.Moment(n.At), s.env.NoteHead(n)}
	lines := ui.Wrap(strings.Join(head, " · "), w)
	for _, t := range s.env.NoteText(n) {
		lines = append(append(lines, ""), ui.Wrap(t, w)...)
	}
	return ui.Open(paperview.New(s.env, s.view.Register+" · "+fmt.Sprintf(say.NoteTitle, n.No), strings.Join(lines, "\n"))), true
}

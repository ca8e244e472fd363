package queue

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

func (s *Screen) got(msg ui.Got[model.Page]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	more := s.more
	s.loaded, s.more, s.err = true, false, msg.Err
	if msg.Err != nil {
		s.early.Forget()
		return nil
	}
	return tea.Batch(s.fill(msg.Value, more), s.early.Play(s.onKey))
}

// done gives the rows the state that their cases came to, so that the next key
// acts on that, and takes out those that are open no more.
func (s *Screen) done(msg ui.DoneMsg) {
	for _, c := range msg.Cases {
		delete(s.marks, c.ID)
		i := slices.IndexFunc(s.rows, func(r model.Row) bool { return r.ID == c.ID })
		if i < 0 {
			continue
		}
		s.rows = slices.Clone(s.rows)
		s.rows[i].State = c.State
		if !s.whole && s.title == "" && c.State != "" && !c.State.Live() {
			s.rows = slices.Delete(s.rows, i, i+1)
		}
	}
	s.cursor = table.Move(s.cursor, len(s.rows), 0)
}

// fill takes the rows that were read; more tells that they follow those before.
func (s *Screen) fill(page model.Page, more bool) tea.Cmd {
	var here model.CaseID
	if s.cursor < len(s.rows) {
		here = s.rows[s.cursor].ID
	}
	s.page = page
	s.page.Rows = nil // they are kept once
	if more {
		s.rows = append(s.rows, page.Rows...)
		return s.tell(page.Rows)
	}
	s.rows = page.Rows
	if s.fresh {
		s.fresh, s.cursor = false, 0
		return s.tell(s.rows)
	}
	for i, r := range s.rows {
		if r.ID == here {
			s.cursor = i
			return s.tell(s.rows)
		}
	}
	s.cursor = table.Move(s.cursor, len(s.rows), 0)
	return s.tell(s.rows)
}

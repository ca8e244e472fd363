package inbox

import (
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// got keeps the cursor on its case; where that is decided and gone, the next
// one has moved to its place.
func (s *Screen) got(msg ui.Got[model.Page]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		s.early.Forget()
		return nil
	}
	s.fill(msg.Value)
	return s.early.Play(s.onKey)
}

// done takes what was decided out at once, so that the next key meets the next
// case and not the one that has just been sent.
func (s *Screen) done(msg ui.DoneMsg) {
	for _, c := range msg.Cases {
		delete(s.marks, c.ID)
	}
	was := len(s.page.Rows)
	s.page.Rows = ui.Undone(s.page.Rows, msg)
	gone := was - len(s.page.Rows)
	s.page.Total, s.page.All = s.page.Total-gone, s.page.All-gone
	s.cursor = table.Move(s.cursor, len(s.page.Rows), 0)
}

// fill takes the rows that were read.
func (s *Screen) fill(page model.Page) {
	var here model.CaseID
	if r, ok := s.at(); ok {
		here = r.ID
	}
	s.page = page
	s.cursor = table.Move(s.cursor, len(s.page.Rows), 0)
	if s.fresh {
		s.fresh, s.cursor, here = false, 0, ""
	}
	if !s.filter.Empty() { // marks survive filtering
		for i, r := range s.page.Rows {
			if r.ID == here {
				s.cursor = i
			}
		}
		return
	}
	left := map[model.CaseID]model.CaseRef{}
	for i, r := range s.page.Rows {
		if r.ID == here {
			s.cursor = i
		}
		if _, on := s.marks[r.ID]; on {
			left[r.ID] = r.CaseRef
		}
	}
	s.marks = left
}

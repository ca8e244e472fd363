package admin

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// NewRecords makes the records of personal data alone, at one of them: for who has
// them and not the place that they are part of.
func NewRecords(env *ui.Env, r ui.RouteRecords) *Screen {
	s := New(env)
	s.from, s.last = partAccess, partBreach
	s.part = map[string]part{ui.RecordsAccess: partAccess, ui.RecordsRetention: partRetention, ui.RecordsBreach: partBreach}[r.Part]
	s.part = max(s.part, partAccess)
	return s
}

// recording tells whether the part is a record of personal data.
func (s *Screen) recording() bool { return s.part >= partAccess && s.part <= partBreach }

// readRecords reads what the part shows of them. What goes through the whole book
// is read anew only where one comes to it or has done something.
func (s *Screen) readRecords(anew bool) tea.Cmd {
	switch s.part {
	case partAccess:
		return s.askLog()
	case partRetention:
		if anew || !s.due.asked {
			return s.askDue()
		}
	case partBreach, partHealth:
		return s.askBreaches()
	}
	return nil
}

// opened tells whether one record is read, and not the list of them.
func (s *Screen) opened() bool {
	return s.part == partAccess && s.log.person != "" || s.part == partBreach && s.lost.no != 0
}

func (s *Screen) openedTitle() string {
	if s.part == partBreach {
		return s.breachTitle()
	}
	return s.log.title(s)
}

// closeRecord goes back to the list, where the cursor was.
func (s *Screen) closeRecord() tea.Cmd {
	s.lost.no, s.lost.top = 0, 0
	if s.log.person == "" {
		return nil
	}
	s.log.person, s.log.about, s.at[partAccess] = "", "", s.log.back
	return s.askLog()
}

// cursor is where the part stands: at a row, or at a line of what is read.
func (s *Screen) cursor() *int {
	if s.part == partBreach && s.opened() {
		return &s.lost.top
	}
	return &s.at[s.part]
}

// record does what a key asks of the record under the cursor.
func (s *Screen) record(k tea.KeyPressMsg) tea.Cmd {
	switch s.part {
	case partAccess:
		return s.onLook(k)
	case partRetention:
		return s.onDue(k)
	}
	return s.onBreach(k)
}

// recordState is whether the part's record has been read, and what went wrong.
func (s *Screen) recordState() (loaded bool, err error) {
	switch s.part {
	case partAccess:
		return s.log.loaded, s.log.err
	case partRetention:
		return s.due.loaded, s.due.err
	}
	return s.lost.loaded, s.lost.err
}

// recordLines are the part's list, what is read of it, or why it cannot be.
func (s *Screen) recordLines(w, room int) []ui.Line {
	say := s.env.Say.Records
	switch loaded, err := s.recordState(); {
	case err != nil:
		return ui.Inset(s.env.ErrorText(err), w)
	case !loaded:
		return []ui.Line{{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)}}
	case s.reads():
		return scrolled(s.text(w), *s.cursor(), room)
	}
	n, row := s.rows()
	if n == 0 {
		empty := [...]string{say.NoLooks, say.NoneDue, say.NoBreaches}[s.part-partAccess]
		switch {
		case s.part == partAccess && s.log.next != "":
			empty = fmt.Sprintf(say.NoHitYet, s.env.Words.Number(int64(len(s.log.all))))
		case s.part == partAccess && s.dated():
			empty = say.NoLooksThen
		case s.part == partAccess && s.filtered():
			empty = say.NoLookHit
		case s.part == partRetention && s.due.next != "":
			empty = s.env.Say.Shell.Reading
		}
		return ui.Inset(empty, w)
	}
	var out []ui.Line
	if foot := s.recordFoot(); foot != "" && room > 10 {
		out = append(ui.Inset(foot, w), ui.Line{})
	}
	return append(out, drawList(s.columns(), n, row, s.at[s.part], w, room-len(out), true)...)
}

// recordFoot is what one must know of the part's list beside its rows.
func (s *Screen) recordFoot() string {
	say := s.env.Say.Records
	switch {
	case s.part == partRetention:
		return say.OnlyProposed
	case s.part == partAccess && !s.opened() && s.log.next != "":
		return fmt.Sprintf(say.Newest, s.env.Words.Number(int64(len(s.log.all))))
	}
	return ""
}

// recordFigures are what the heading says at the right.
func (s *Screen) recordFigures() string {
	if loaded, err := s.recordState(); !loaded || err != nil {
		return ""
	}
	switch s.part {
	case partAccess:
		return s.lookFigures()
	case partRetention:
		return s.dueFigures()
	}
	return s.breachFigures()
}

// recordKeys are those that work on the part's record.
func (s *Screen) recordKeys() []key.Binding {
	k, a, say := s.env.Keys, s.env.Keys.Admin, s.env.Say.Records
	var out []key.Binding
	add := func(name model.ActionName, b key.Binding) {
		if name == "" || s.may(name) {
			out = append(out, b)
		}
	}
	n, _ := s.rows()
	switch loaded, err := s.recordState(); {
	case !loaded || err != nil && !s.filtered():
		return nil
	case s.part == partAccess:
		if n > 0 && !s.opened() {
			add("", k.Move.Open)
		}
		if n > 0 {
			add("person_export", ui.As(a.Remove, say.KeyCopy))
		}
		if !s.opened() {
			add("", k.List.Filter)
			add("", ui.Hint("[ ]", s.env.Say.Reports.KeyPeriod))
			add("", ui.As(k.List.View, s.env.Say.Reports.KeySpan))
		}
	case s.part == partRetention:
		if n > 0 {
			add("", k.Move.Open)
		}
		add("hold", ui.As(a.Add, say.KeyHold))
		if n > 0 {
			add("release", ui.As(a.Remove, say.KeyRelease))
			add(model.KindDestroyed, ui.As(a.Disable, say.KeyErase))
		}
	default:
		if n > 0 && !s.opened() {
			add("", k.Move.Open)
		}
		add("breach_add", ui.As(a.Add, say.KeyBreach))
		if n > 0 {
			add("breach_told", ui.As(a.Give, say.KeyTold))
		}
	}
	if s.opened() {
		out = append(out, k.Global.Back)
	}
	return out
}

package admin

import (
	"context"
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// dueCases are those that have been kept long enough. They are asked for part by
// part, for all that has ended is gone through, as long as they are looked at.
type dueCases struct {
	asking ui.Asking
	asked  bool
	all    []model.DueCase
	next   string // cursor of the part to come; empty at the end
	loaded bool
	err    error
}

func (s *Screen) askDue() tea.Cmd {
	s.due.asked, s.due.next = true, ""
	return s.nextDue()
}

func (s *Screen) nextDue() tea.Cmd {
	desk, after := s.env.Desk, s.due.next
	return ui.Ask(s.env, s.due.asking.Next(s), func(ctx context.Context) (model.RetentionPart, error) { return desk.Retention(ctx, after) })
}

// gotDue adds a part and asks for the next, unless one has gone elsewhere: then
// coming back begins anew.
func (s *Screen) gotDue(msg ui.Got[model.RetentionPart]) tea.Cmd {
	if !s.due.asking.Mine(s, msg.Addr) {
		return nil
	}
	first := s.due.next == ""
	s.due.loaded, s.due.err = true, msg.Err
	if msg.Err != nil {
		s.due.asked = false
		return nil
	}
	if first {
		s.due.all = nil
	}
	s.due.all, s.due.next = append(s.due.all, msg.Value.Due...), msg.Value.Next
	if s.part != partRetention {
		s.due.asked = s.due.next == ""
		return nil
	}
	s.move(0)
	if s.due.next == "" {
		return nil
	}
	return s.nextDue()
}

func (s *Screen) dueColumns() []table.Column {
	say := s.env.Say.Records
	out := []table.Column{{Head: say.ColCase, Want: 9}, {Head: say.ColClass, Want: 18, Min: 12, Max: 28, Drop: 2}}
	if s.env.Cols > 60 {
		out = append(out, table.Column{Head: say.ColEnded, Want: 14, Drop: 1})
	}
	return append(out, table.Column{Head: say.ColNote, Want: 15, Min: 8, Max: 40, Drop: 3}, table.Column{Head: say.ColKept, Want: 14, Gap: 1, Right: true})
}

func (s *Screen) dueRow(d model.DueCase) table.Row {
	say := s.env.Say.Records
	sign, role, note := "?", ui.Plain, say.MayGo
	switch {
	case d.Held:
		sign, note = "=", say.Held
	case d.Rule.Then == model.ThenAppraise || d.Rule.Then == model.ThenKeep:
		note = s.env.Words.Word("then", d.Rule.Then)
	case d.Erased:
		sign, role, note = "x", ui.Muted, say.Gone
	}
	if s.env.Cols > 60 {
		note += " · " + s.rule(d)
	}
	cells := []table.Cell{{Role: role, Text: d.Register}, {Role: role, Text: dash(words.Head(s.env.Words.Class(d.Class)))}}
	if s.env.Cols > 60 {
		cells = append(cells, table.Cell{Role: ui.Muted, Text: s.dayOrNone(d.Ended)})
	}
	return table.Row{Sign: sign, SignRole: role, Cells: append(cells, table.Cell{Role: role, Text: note}, table.Cell{Role: role, Text: s.dayOrNone(d.Until)})}
}

// dayOrNone is a day; a case that goes on has none yet.
func (s *Screen) dayOrNone(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return s.day(t)
}

// rule is how long the profile keeps such cases.
func (s *Screen) rule(d model.DueCase) string {
	text := s.env.Say.Records.Rule
	if d.Assumed {
		text = s.env.Say.Records.RuleAssumed
	}
	return fmt.Sprintf(text, d.Rule.Active, d.Rule.Inactive)
}

func (s *Screen) dueFigures() string {
	say, held := s.env.Say.Records, 0
	for _, d := range s.due.all {
		if d.Held {
			held++
		}
	}
	text := fmt.Sprintf(say.DueCount, s.env.Words.Number(int64(len(s.due.all))))
	if held > 0 {
		text += " · " + fmt.Sprintf(say.HeldCount, held)
	}
	if s.due.next != "" {
		text += " · " + say.Scanning
	}
	return text
}

func (s *Screen) onDue(k tea.KeyPressMsg) tea.Cmd {
	a, at := s.env.Keys.Admin, s.at[partRetention]
	var d model.DueCase
	if at < len(s.due.all) {
		d = s.due.all[at]
	}
	about := map[string]string{"about": d.Register}
	switch {
	case key.Matches(k, a.Add) && d.Held:
		return ui.Warning(fmt.Sprintf(s.env.Say.Records.HeldAlready, d.Register))
	case key.Matches(k, a.Add) && d.Register == "":
		return s.form("hold", "", nil)
	case key.Matches(k, a.Add):
		return s.form("hold", d.Register, about)
	case d.Register == "":
		return nil
	case key.Matches(k, s.env.Keys.Move.Open):
		return ui.Go(ui.RouteCase{Ref: d.Register})
	case key.Matches(k, a.Remove) && !d.Held:
		return ui.Warning(fmt.Sprintf(s.env.Say.Records.NotHeld, d.Register))
	case key.Matches(k, a.Remove):
		return s.form("release", d.Register, about)
	case key.Matches(k, a.Disable) && d.Held:
		return ui.Warning(fmt.Sprintf(s.env.Say.Records.HeldStays, d.Register))
	case key.Matches(k, a.Disable):
		return s.form(model.KindDestroyed, d.Register, about)
	}
	return nil
}

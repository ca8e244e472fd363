package papers

import (
	"fmt"

	"charm.land/bubbles/v2/key"

	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
	"aduan/tui/widget/table"
)

// View lists the papers, or shows one.
func (s *Sheet) View(w, h int) ui.Frame {
	switch {
	case s.asks != nil:
		return s.asks.view(s.env, w, h)
	case s.sending != nil:
		return ui.Frame{Content: s.env.Theme.Block(s.sending.lines(w, h), w, h)}
	case s.shown != nil:
		return s.shown.View(w, h)
	}
	return ui.Frame{Content: s.env.Theme.Block(s.list(w, h), w, h)}
}

func (s *Sheet) list(w, h int) (lines []ui.Line) {
	say := s.env.Say.Papers
	switch {
	case !s.read:
		return []ui.Line{{ui.Muted.T(" " + say.Reading)}}
	case len(s.items) == 0:
		for _, l := range ui.Wrap(say.None, w-2) {
			lines = append(lines, ui.L(" "+l))
		}
		return lines
	}
	if s.stop != nil {
		for _, l := range ui.Wrap(say.NothingRecorded, w-2) {
			lines = append(lines, ui.Line{ui.T(" "), ui.Warn.T(l)})
		}
		lines = lines[:min(len(lines), max(0, h-1))]
	}
	from, to := table.Window(len(s.items), s.cursor, h-len(lines))
	for i, it := range s.items[from:to] {
		i += from
		no := "  "
		if i < 9 {
			no = fmt.Sprintf("%d ", i+1)
		}
		l := ui.Line{ui.T(" > "), ui.Accent.T(no), ui.T(" " + paperview.Called(s.env, s.view, it))}
		if i != s.cursor {
			l[0] = ui.T("   ")
		}
		switch n, again := paper.Printed(s.view, it.Name); {
		case again:
			l = append(l, ui.Warn.T("  "+say.Stale))
		case n > 0:
			l = append(l, ui.Muted.T("  "+fmt.Sprintf(say.Again, n+1)))
		}
		lines = append(lines, l)
	}
	lines[len(lines)-1] = table.Rest(lines[len(lines)-1], from, len(s.items)-to)
	return lines
}

// Title names the case, or the paper.
func (s *Sheet) Title() string {
	switch {
	case s.asks != nil:
		return fmt.Sprintf(s.env.Say.Papers.Title, s.head(), s.view.Register)
	case s.sending != nil:
		return fmt.Sprintf(s.env.Say.Papers.Sending, s.view.Register)
	case s.shown != nil:
		return s.shown.Title()
	}
	return fmt.Sprintf(s.env.Say.Counter.PapersTitle, s.ref.Register)
}

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is one a paper, or the paper's length.
func (s *Sheet) Rows(w int) int {
	switch {
	case s.asks != nil:
		return s.asks.rows()
	case s.sending != nil:
		return s.sending.rows(w)
	case s.shown != nil:
		return s.shown.Rows(w)
	case len(s.items) == 0:
		return 3
	}
	if s.stop != nil {
		return len(s.items) + 1 + len(ui.Wrap(s.env.Say.Papers.NothingRecorded, w-2))
	}
	return len(s.items) + 1
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say
	leave := ui.As(k.Sheet.Close, say.Counter.KeyClose)
	switch {
	case s.asks != nil:
		return s.asks.help(s.env)
	case s.sending != nil:
		return s.sending.help()
	case !s.read || len(s.items) == 0:
		return []key.Binding{leave}
	}
	press := ui.As(k.Sheet.Press, say.Papers.KeyPrint)
	if s.byHand {
		press = ui.As(k.Sheet.Press, say.Counter.KeyGiven)
	}
	out := []key.Binding{press}
	if s.shown == nil {
		out = append(out, k.Papers.Look)
	}
	out = append(out, k.Papers.Copy)
	switch {
	case s.env.Save != nil:
		out = append(out, k.Papers.Save)
	case s.env.Caller != "":
		out = append(out, ui.As(k.Papers.Save, say.Papers.KeyFetch))
	}
	if s.env.Remote {
		out = append(out, k.Papers.Here)
	}
	if s.item().Way == "whatsapp" {
		out = append(out, k.Papers.Send)
	}
	if s.shown != nil {
		out = append(out, ui.As(k.Move.Down, say.Key.Scroll))
	}
	return append(out, leave)
}

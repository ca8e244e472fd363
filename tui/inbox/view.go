package inbox

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// The preview stands at the right from sideFrom columns on, sideWidth wide; the
// two margins of the line between them take three columns.
const (
	sideFrom  = 120
	sideWidth = 48
)

// beside is true where the preview stands right of the list; nothing at all has
// none.
func (s *Screen) beside() bool {
	return !s.side.Shut && !s.env.Split && s.env.Cols >= sideFrom && (len(s.page.Rows) > 0 || !s.filter.Empty())
}

// listOf is what a window of w columns leaves to the list.
func (s *Screen) listOf(w int) int {
	if s.beside() {
		return w - sideWidth - 3
	}
	return w
}

// scrolls gives the preview a key, where it is shown and wants it.
func (s *Screen) scrolls(k tea.KeyPressMsg) bool {
	r, ok := s.at()
	return ok && s.beside() && s.side.Key(k, len(s.side.Lines(r, "", sideWidth)), s.env.Rows)
}

// View draws the list and, where there is room, a look at the case under the
// cursor: below it, in a wide window at its right.
func (s *Screen) View(w, h int) ui.Frame {
	list, cursor := s.list(s.listOf(w), h)
	if s.beside() {
		for len(list) < h {
			list = append(list, ui.Line{})
		}
		var side []ui.Line
		if r, ok := s.at(); ok {
			side = s.side.View(r, "", sideWidth, h)
		}
		list = ui.Beside(list, side, s.listOf(w))
	}
	return ui.Frame{Content: s.env.Theme.Block(list, w, h), Cursor: cursor}
}

func (s *Screen) list(w, h int) ([]ui.Line, *tea.Cursor) {
	head, x := s.heading(w)
	lines, foot := []ui.Line{head}, s.filter.Foot(w, fmt.Sprintf(s.env.Say.Queue.Matching, s.page.All), s.everything())
	h -= len(foot)
	switch {
	case h < 8: // above a sheet only the rows count
	case w < 60:
		lines = append(lines, ui.Line{})
	default:
		lines = append(lines, s.table(w).Heads(), ui.Line{})
	}
	switch {
	case s.err != nil:
		lines = append(lines, ui.Inset(s.env.ErrorText(s.err), w)...)
	case !s.loaded:
		lines = append(lines, ui.Line{ui.T("    "), ui.Muted.T(s.env.Say.Shell.Reading)})
	case len(s.page.Rows) == 0 && !s.filter.Empty():
		lines = append(lines, ui.Inset(s.filter.Nothing(s.env.Say.Queue.NoHits, s.page.All), w)...)
	case len(s.page.Rows) == 0:
		lines = append(lines, ui.Inset(s.env.Say.Inbox.Empty, w)...)
	default:
		lines = append(lines, s.rows(w, h-len(lines))...)
	}
	for len(foot) > 0 && len(lines) < h {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines[:min(len(lines), h)], foot...)
	return lines, s.filter.Cursor(x)
}

// everything is the whole list, while it is not filtered.
func (s *Screen) everything() []model.Row {
	if s.page.Total != s.page.All || s.page.Next != "" {
		return nil
	}
	return s.page.Rows
}

func (s *Screen) heading(w int) (ui.Line, int) {
	say := s.env.Say.Inbox
	title := say.Mine
	if s.decides() {
		who := s.env.Office().Rules.HeadAddress
		if who == "" || !s.env.Holds(model.Kepala) {
			who = s.env.Say.Shell.You
		}
		title = strings.ReplaceAll(say.Waiting, "{who}", who)
	}
	right := ui.Line{ui.Muted.T(fmt.Sprintf(say.Cases, s.page.Total))}
	if n := len(s.marks); n > 0 {
		right = ui.Line{ui.Marked.T(fmt.Sprintf(s.env.Say.Queue.Marked, n))}
	}
	if !s.loaded || s.err != nil {
		right = nil
	}
	left := ui.Line{ui.T(" "), ui.Heading.T(title)}
	if s.filter.Typing || !s.filter.Empty() {
		count := " · " + fmt.Sprintf(s.env.Say.Queue.Some, s.page.Total, s.page.All)
		if n := len(s.marks); n > 0 {
			count += " · " + fmt.Sprintf(s.env.Say.Queue.Marked, n)
		}
		return s.filter.Head(left.Add(ui.Heading.T(count)), w)
	}
	return ui.Edges(left, right, w), -1
}

func (s *Screen) rows(w, room int) []ui.Line {
	all, look := s.page.Rows, s.look(w)
	if w < 60 || room < 4+len(look) || s.side.Shut || s.beside() || s.env.Split {
		look = nil
	}
	t := s.table(w)
	out := table.Rows(len(all), s.cursor, w, room-len(look),
		func(i int) []ui.Line { return s.pair(all[i], i == s.cursor, w) },
		func(i int) ui.Line { return t.Line(s.row(all[i]), i == s.cursor) })
	for len(look) > 0 && len(out) < room-len(look) && len(out) < len(all)+1 {
		out = append(out, ui.Line{})
	}
	return append(out, look...)
}

func (s *Screen) table(w int) *table.Table {
	say, home := s.env.Say.Inbox, s.env.Say.Home
	head := say.ColAsked
	if s.decides() && slices.ContainsFunc(s.page.Rows, func(r model.Row) bool { return r.Asked == "dispose" }) {
		head = say.ColProposal
	}
	return table.New([]table.Column{
		{Head: "No.", Want: 4},
		{Head: say.ColIn, Want: 9, Drop: 1},
		{Head: home.ColSubject, Want: 25, Min: 12, Max: 60, Drop: 3},
		{Head: head, Want: 18, Min: 10, Max: 40, Drop: 2},
		{Head: home.ColDue, Want: 13, Gap: 1, Right: true},
	}, w)
}

func (s *Screen) on(r model.Row) bool {
	_, on := s.marks[r.ID]
	return on
}

func (s *Screen) row(r model.Row) table.Row {
	sign, left, role := s.env.Countdown(r.Clock)
	return table.Row{Sign: sign, SignRole: role, Marked: s.on(r), Cells: []table.Cell{
		{Text: ui.Short(r.Register)}, {Text: s.env.ListMoment(r.ReceivedAt)}, {Text: s.env.SubjectOf(r)},
		{Text: s.proposal(r)}, {Role: role, Text: left},
	}}
}

// proposal is what the review proposes, with the letter that does it; for
// anything but a disposition what is asked.
func (s *Screen) proposal(r model.Row) string {
	if r.Asked != "dispose" || r.Proposal == nil {
		return s.env.Asked(r.Asked)
	}
	post, _ := s.env.Office().Post(r.Proposal.Lead)
	what := s.env.Post(r.Proposal.Lead)
	if len(r.Proposal.Instructions) > 0 {
		what = strings.ToLower(s.env.Phrase(r.Proposal.Instructions[0]))
	}
	return strings.TrimSpace(post.Letter + " " + what)
}

func (s *Screen) pair(r model.Row, here bool, w int) []ui.Line {
	sign, left, role := s.env.Countdown(r.Clock)
	return table.Pair(table.Row{Sign: sign, SignRole: role, Marked: s.on(r)}, ui.Short(r.Register), s.env.SubjectOf(r),
		s.proposal(r), table.Cell{Role: role, Text: left}, here, w)
}

// look is the case under the cursor, from what its row knows.
func (s *Screen) look(w int) []ui.Line {
	r, ok := s.at()
	if !ok {
		return nil
	}
	title := " ── " + ui.Short(r.Register) + " "
	out := []ui.Line{{}, ui.L(title + strings.Repeat("─", max(0, w-1-ui.Width(title))))}
	facts := []string{s.env.NameOf(r), s.env.Words.Channel(r.Channel), s.env.Moment(r.ReceivedAt)}
	if r.Category != "" {
		facts = append(facts, s.env.Category(r.Category))
	}
	if r.Class != "" {
		facts = append(facts, s.env.Words.Class(r.Class))
	}
	for _, l := range ui.Some(strings.Join(facts, " · "), w-6, 2) {
		out = append(out, ui.L("   "+l))
	}
	for _, l := range ui.Some(s.env.SubjectOf(r), w-6, 1) {
		out = append(out, ui.Line{ui.T("   "), ui.Heading.T(l)})
	}
	if p := r.Proposal; p != nil {
		text := fmt.Sprintf(s.env.Say.Inbox.Proposes, s.env.Colleague(p.By)) + ": " + s.env.Post(p.Lead)
		for _, i := range p.Instructions {
			text += ", " + strings.ToLower(s.env.Phrase(i))
		}
		if !p.DueAt.IsZero() {
			text += fmt.Sprintf(s.env.Say.Dispose.By, s.env.Due(p.DueAt))
		}
		out = append(out, ui.Line{ui.T("   "), ui.Muted.T(ui.Cut(text, w-4))})
	}
	return out
}

package services

import (
	"fmt"

	"aduan/model"
	"aduan/tui/ui"
)

// labelWidth is the columns of a label on a page.
const labelWidth = 10

// viewPage draws the page that is open. What is read out stands below, whatever
// is scrolled to.
func (s *Screen) viewPage(w, h int) []ui.Line {
	head, lines, at := s.pageLines(w)
	foot := s.pageFoot(w, h)
	room := max(1, h-len(head)-len(foot))
	top := max(0, min(above(at, len(lines), room)+s.page.scroll, len(lines)-room))
	shown := lines[top:min(len(lines), top+room)]
	if below := len(lines) - top - room; below > 0 {
		shown = append(shown[:len(shown)-1:len(shown)-1], ui.Line{ui.T(" "), ui.Muted.T(ui.Ellipsis + " " + fmt.Sprintf(s.env.Say.Case.MoreBelow, below+1))}.Cut(w-1))
	}
	out := append(head, shown...)
	for len(out) < h-len(foot) && len(foot) > 0 {
		out = append(out, ui.Line{})
	}
	return append(out, foot...)
}

// above is how many lines are hidden above, so that the cursor's requirement is
// seen whole; the last row may be taken by how much is below.
func above(at [2]int, lines, room int) int {
	if at[1] < lines {
		room--
	}
	return max(0, min(at[1]-room, at[0]))
}

// lowest is how far the page can be scrolled below the last requirement.
func (s *Screen) lowest() int {
	w, h := s.env.Cols, s.env.Rows
	head, lines, at := s.pageLines(w)
	room := max(1, h-len(head)-len(s.pageFoot(w, h)))
	return max(0, len(lines)-room-above(at, len(lines), room))
}

// pageLines is the page: its name, what stands below, and which of those lines
// the cursor's requirement takes.
func (s *Screen) pageLines(w int) (head, lines []ui.Line, at [2]int) {
	o, e := s.env.Office(), s.page.entry
	say := s.env.Say.Services
	if s.text() == "" { // the profile has changed under the page
		return []ui.Line{{ui.T(" "), ui.Heading.T(s.Title())}, {}}, []ui.Line{ui.L("    " + ui.Cut(say.Empty, w-6))}, at
	}
	title, right := s.named(e)
	if v, ok := s.service(); ok {
		right = v.Number
	}
	head = s.pageHead(title, right, w)
	switch e.Kind {
	case model.ServiceEntry:
		v, _ := s.service()
		lines, at = s.serviceLines(v, w)
	case model.PromiseEntry:
		p := o.Promises[e.At]
		lines = labelled(lines, say.Published, `"`+p.Sentence+`"`, w)
		lines = labelled(lines, say.Limit, s.limit(p.Clock), w)
		for _, c := range o.Clocks {
			if c.Name == p.Clock && p.Clock != "" {
				lines = labelled(lines, say.Basis, c.Basis, w)
			}
		}
	case model.AnswerEntry:
		for _, l := range ui.Wrap(o.Answers[e.At].Text, min(w-6, 76)) {
			lines = append(lines, ui.L("   "+l))
		}
	}
	return head, lines, at
}

// pageHead is the name, in at most three rows, with what it rests on at the
// right of the first.
func (s *Screen) pageHead(title, right string, w int) []ui.Line {
	room := w - 2
	if w >= 60 && right != "" {
		room = w - ui.Width(right) - 5
	} else {
		right = ""
	}
	var out []ui.Line
	for i, l := range ui.Some(title, room, 3) {
		line := ui.Line{ui.T(" "), ui.Heading.T(l)}
		if i == 0 && right != "" {
			line = ui.Edges(line, ui.Line{ui.Muted.T(right)}, w)
		}
		out = append(out, line)
	}
	return append(out, ui.Line{})
}

// serviceLines are the requirements to tick, then time, fee, result and steps.
func (s *Screen) serviceLines(v model.Service, w int) (lines []ui.Line, at [2]int) {
	say, p := s.env.Say.Services, s.page
	count := len(v.Requirements) - len(v.Missing(p.have))
	lines = append(lines, ui.Edges(ui.Line{ui.T(" "), ui.Accent.T(say.Requirements)}, ui.Line{ui.Muted.T(fmt.Sprintf(say.CountOf, count, len(v.Requirements)))}, w))
	if len(v.Requirements) == 0 {
		lines[0] = ui.Line{ui.T(" "), ui.Accent.T(say.Requirements)}
		lines = append(lines, ui.L("   "+say.NoRequirements).Cut(w-1))
	}
	for i, r := range v.Requirements {
		if i == p.cursor {
			at[0] = len(lines)
		}
		lines = append(lines, s.requirement(i, r, w)...)
		if i == p.cursor {
			at[1] = len(lines)
		}
	}
	lines = append(lines, ui.Line{})
	fee := v.Fee
	if fee == "" {
		fee = s.env.Words.Paper().FreeService
	}
	lines = labelled(lines, say.Time, v.Time, w)
	lines = labelled(lines, say.Fee, fee, w)
	for i, t := range v.Product {
		lines = labelled(lines, map[bool]string{true: say.Product}[i == 0], t, w)
	}
	for i, t := range v.Steps {
		lines = labelled(lines, map[bool]string{true: say.Steps}[i == 0], fmt.Sprintf("%d. %s", i+1, t), w)
	}
	return lines, at
}

func (s *Screen) requirement(i int, text string, w int) []ui.Line {
	mark, box, digit, role := " ", "[ ]", " ", ui.Plain
	if i == s.page.cursor {
		mark = ">"
	}
	if s.page.have[i] {
		box, role = "[x]", ui.Heading
	}
	if i < 9 {
		digit = fmt.Sprint(i + 1)
	}
	lead := fmt.Sprintf(" %s %s %s  ", mark, box, digit)
	var out []ui.Line
	for _, l := range ui.Wrap(text, max(8, w-ui.Width(lead)-2)) {
		line := ui.Line{ui.T(lead), role.T(l)}
		if i == s.page.cursor {
			line = line.Fill(w - 1).As(ui.Selected)
		}
		out = append(out, line)
		lead = "          "
	}
	return out
}

// labelled adds a text beside its label; an empty text is left out.
func labelled(lines []ui.Line, label, text string, w int) []ui.Line {
	n := labelWidth
	if ui.Width(label) > n {
		n = ui.Width(label)
	}
	for _, l := range ui.Wrap(text, max(8, w-n-5)) {
		lines = append(lines, ui.Line{ui.T(" "), ui.Muted.T(ui.Left(label, n)), ui.T("  " + l)})
		label = ""
	}
	return lines
}

// pageFoot is the sentence to read aloud.
func (s *Screen) pageFoot(w, h int) []ui.Line {
	v, ok := s.service()
	if !ok || h < 8 {
		return nil
	}
	rows := 4
	if h < 17 {
		rows = 2 // a low window keeps its rows for the requirements
	}
	out := []ui.Line{{}}
	for _, l := range ui.Some(s.readOut(v), w-4, rows) {
		out = append(out, ui.L("   "+l))
	}
	return out
}

package services

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
	"aduan/tui/widget/tabs"
)

// From sideFrom columns on what the cursor rests on is read at the right of the
// list; listWidth is what the list then has.
const (
	sideFrom  = 112
	listWidth = 62
	lookRows  = 5
)

// View draws the list, or the page that is open.
func (s *Screen) View(w, h int) ui.Frame {
	if s.page != nil {
		return ui.Frame{Content: s.env.Theme.Block(s.viewPage(w, h), w, h)}
	}
	head, x := s.heading(w)
	lines := []ui.Line{head, s.tabs(w), {}}
	if h < 8 { // above a sheet only the rows count
		lines = lines[:1]
	}
	room := h - len(lines)
	if w >= sideFrom {
		list := s.list(listWidth, room)
		for len(list) < room {
			list = append(list, ui.Line{})
		}
		lines = append(lines, ui.Beside(list, s.look(w-listWidth-3, room), listWidth)...)
	} else {
		lines = append(lines, s.narrow(w, room)...)
	}
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	if s.typing {
		f.Cursor = tea.NewCursor(min(x, w-1), 0)
	}
	return f
}

// narrow is the list, and below it what the cursor rests on.
func (s *Screen) narrow(w, room int) []ui.Line {
	look := s.look(w-4, lookRows)
	if len(look) == 0 || room < 2*lookRows {
		return s.list(w, room)
	}
	lines := s.list(w, room-lookRows-2)
	for len(lines) < room-lookRows-2 {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines, ui.Line{}, ui.Line{ui.T(" "), ui.Muted.T(strings.Repeat("─", max(0, w-2)))})
	for _, l := range look {
		lines = append(lines, append(ui.L("   "), l...))
	}
	return lines
}

func (s *Screen) heading(w int) (ui.Line, int) {
	left := ui.Line{ui.T(" "), ui.Heading.T(s.Title())}
	if !s.typing && s.filter.Empty() {
		return left, 0
	}
	room := max(12, min(34, w/2-4))
	f, x := s.filter.View(room+2, s.typing)
	right := ui.Line{ui.Muted.T("/ "), ui.Accent.T(f[1].Text)}
	return ui.Edges(left, right, w), w - 1 - right.Width() + 2 + x - 1
}

func (s *Screen) tabs(w int) ui.Line {
	names := make([]string, parts)
	for i := range names {
		names[i] = s.env.Say.Services.Parts[i] + fmt.Sprintf(" %d", len(s.found(i)))
	}
	return tabs.Line(names, s.part, w)
}

// list is the entries of the part, below the heads of their kinds.
func (s *Screen) list(w, h int) []ui.Line {
	say, entries := s.env.Say.Services, s.found(s.part)
	if len(entries) == 0 {
		return s.nothing(w)
	}
	var lines []ui.Line
	here, kind := 0, model.StandardKind("")
	for i, e := range entries {
		if e.Kind != kind && s.part == standards {
			if kind != "" {
				lines = append(lines, ui.Line{})
			}
			head := map[model.StandardKind]string{model.ServiceEntry: say.Services, model.PromiseEntry: say.Promises}[e.Kind]
			lines = append(lines, ui.Line{ui.T(" "), ui.Muted.T(head)})
		}
		kind = e.Kind
		if i == s.cursor[s.part] {
			here = len(lines)
		}
		lines = append(lines, s.row(e, i == s.cursor[s.part], w))
	}
	from, to := table.Window(len(lines), here, h)
	return lines[from:to]
}

func (s *Screen) nothing(w int) []ui.Line {
	say := s.env.Say.Services
	text := say.Empty
	switch {
	case !s.filter.Empty():
		text = fmt.Sprintf(say.NoHits, s.filter.Value())
		if n := len(s.found((s.part + 1) % parts)); n > 0 {
			text += " " + fmt.Sprintf(say.ElsewhereHits, n)
		}
	case s.part == questions:
		text = say.NoAnswers
	}
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.L("    "+l))
	}
	return out
}

func (s *Screen) row(e model.Standard, here bool, w int) ui.Line {
	text, right := s.named(e)
	l := append(table.Lead(table.Row{}, here), ui.T(text))
	l = ui.Edges(l, ui.Line{ui.Muted.T(right)}, w)
	if here {
		return l.Fill(w - 1).As(ui.Selected)
	}
	return l
}

// named is an entry in a row: its name, and what is likeliest asked of it.
func (s *Screen) named(e model.Standard) (text, right string) {
	o := s.env.Office()
	switch e.Kind {
	case model.ServiceEntry:
		v := o.Services[e.At]
		return v.Name, fmt.Sprintf(s.env.Say.Services.Needed, len(v.Requirements))
	case model.PromiseEntry:
		p := o.Promises[e.At]
		return p.Text, s.limit(p.Clock)
	}
	return o.Answers[e.At].Question, o.Answers[e.At].Category
}

// limit is how long a clock of the profile gives; empty where it is none.
func (s *Screen) limit(clock string) string {
	for _, c := range s.env.Office().Clocks {
		if c.Name == clock && clock != "" {
			return s.env.Words.Limit(c.Limit, c.Unit)
		}
	}
	return ""
}

// look is the beginning of what the cursor rests on.
func (s *Screen) look(w, h int) []ui.Line {
	entries := s.found(s.part)
	if s.cursor[s.part] >= len(entries) {
		return nil
	}
	lines := s.content(entries[s.cursor[s.part]], w)
	if len(lines) > h {
		lines = append(lines[:h-1:h-1], ui.Line{ui.Muted.T(ui.Ellipsis)})
	}
	return lines
}

// content is an entry as it is read before it is opened.
func (s *Screen) content(e model.Standard, w int) []ui.Line {
	o, say := s.env.Office(), s.env.Say.Services
	title, _ := s.named(e)
	var out []ui.Line
	for _, l := range ui.Wrap(title, w) {
		out = append(out, ui.Line{ui.Heading.T(l)})
	}
	add := func(label, text string) {
		if text == "" {
			return
		}
		if label != "" {
			text = label + ": " + text
		}
		for _, l := range ui.Wrap(text, w) {
			out = append(out, ui.L(l))
		}
	}
	switch e.Kind {
	case model.ServiceEntry:
		v := o.Services[e.At]
		add(say.Requirements, strings.Join(v.Requirements, "; "))
		add(say.Time, v.Time)
		add(say.Fee, v.Fee)
	case model.PromiseEntry:
		add("", `"`+o.Promises[e.At].Sentence+`"`)
	case model.AnswerEntry:
		add("", o.Answers[e.At].Text)
	}
	return out
}

package dispose

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// mostRows is how many people and phrases are seen at once; letters and digits
// reach the others too.
const mostRows = 6

// Title says which case, or how many.
func (s *Sheet) Title() string {
	say := s.env.Say.Dispose
	if len(s.refs) == 0 {
		return s.env.Words.Action("dispose").Name
	}
	if len(s.refs) != 1 {
		return fmt.Sprintf(say.TitleMany, len(s.refs))
	}
	what := ""
	if len(s.cases) == 1 {
		what = s.cases[0].Subject
		if p := s.cases[0].Complainants; len(p) > 0 && p[0].Name != "" && !p[0].Hidden {
			what = p[0].Name + ", " + what
		}
	}
	return strings.TrimSuffix(fmt.Sprintf(say.Title, s.refs[0].Register, what), " · ")
}

// Tone colours the title.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is the height of the sheet: lists, three facts, the sentence.
func (s *Sheet) Rows(w int) int {
	if w < 76 {
		return 40 // the whole body
	}
	return s.listRows() + 6 + len(s.sentence(w))
}

func (s *Sheet) listRows() int {
	return min(mostRows, max(len(s.posts), len(s.env.Office().Phrases), 1))
}

// View draws people and phrases beside each other, below each other where the
// window is narrow, then the facts, then the sentence.
func (s *Sheet) View(w, h int) ui.Frame {
	if !s.loaded {
		return ui.Frame{Content: s.env.Theme.Block([]ui.Line{{}, ui.L("   " + s.env.Say.Shell.Reading)}, w, h)}
	}
	say := s.env.Say.Dispose
	sentence := s.sentence(w)
	var lines []ui.Line
	if w < 76 {
		if stay := s.leftOut(); h < 18 && stay != "" && len(sentence) > 1 {
			sentence = append(sentence[:1:1], sentence[len(sentence)-1]) // who stays is not for leaving out
		} else if h < 18 {
			sentence = sentence[:max(1, len(sentence)-1)] // the remark goes first
		}
		room := max(2, h-len(sentence)-6)
		np := min(len(s.posts), max(1, room*3/5))
		lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(say.To)})
		lines = append(lines, s.people(np, w)...)
		lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(say.Phrases)})
		lines = append(lines, s.wishes(max(1, room-np), 1, w)...)
	} else {
		n := s.listRows()
		left, right := s.people(n, 36), s.wishes(n, 0, w-37)
		lines = append(lines, ui.Line{ui.T("   "), ui.Muted.T(say.To)}.To(39).Add(ui.Muted.T(say.Phrases)))
		for i := range n {
			var l, r ui.Line
			if i < len(left) {
				l = left[i]
			}
			if i < len(right) {
				r = right[i]
			}
			lines = append(lines, l.Fill(37).Add(r...))
		}
		lines = append(lines, ui.Line{})
	}
	facts, x := s.facts(w)
	y := len(lines) + len(facts) - 1
	lines = append(lines, facts...)
	lines = append(lines, ui.Line{})
	lines = append(lines, sentence...)
	f := ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
	if s.focus == onNote && y < h {
		f.Cursor = tea.NewCursor(x, y)
	}
	return f
}

func (s *Sheet) people(rows, w int) []ui.Line {
	var out []ui.Line
	from, to := table.Window(len(s.posts), s.postAt, rows)
	for i := from; i < to; i++ {
		p := s.posts[i]
		at := slices.Index(s.to, p.Code)
		tick, role := "[ ] ", ui.Plain
		switch {
		case at == 0:
			tick, role = "(o) ", ui.Heading
		case at > 0:
			tick, role = "[x] ", ui.Heading
		}
		name := s.env.Post(p.Code)
		switch why := s.barred(p); {
		case why != "":
			name, role = name+" — "+why, ui.Muted
		case s.vacant(p.Code):
			name += " (" + s.env.Say.Dispose.Vacant + ")"
		}
		l := ui.Line{ui.T(" " + s.mark(onPosts, i == s.postAt)), role.T(tick), ui.Accent.T(p.Letter), role.T(" " + name)}
		if at == 0 {
			l = l.To(max(24, l.Width()+2)).Add(ui.T(s.env.Say.Dispose.Lead))
		}
		out = append(out, s.edge(l, i, from, to, len(s.posts), w))
	}
	return out
}

// edge cuts row i of a list of n to w columns; the first and the last row that
// are seen say how many more there are.
func (s *Sheet) edge(l ui.Line, i, from, to, n, w int) ui.Line {
	above, below := 0, 0
	if i == from {
		above = from
	}
	if i == to-1 {
		below = n - to
	}
	rest := table.Rest(nil, above, below)
	if rest.Width() == 0 {
		return l.Cut(w)
	}
	return l.To(w - rest.Width()).Add(rest...)
}

// barred says why a post receives nothing: it is complained of.
func (s *Sheet) barred(p model.Post) string {
	for i := range s.cases {
		if s.complains(&s.cases[i], p) {
			return s.env.Say.Case.Respondent
		}
	}
	return ""
}

// vacant tells whether nobody holds a post now.
func (s *Sheet) vacant(p model.PostID) bool { return len(s.env.Staff.Holders(p, s.env.At)) == 0 }

func (s *Sheet) wishes(rows, pad, w int) []ui.Line {
	all := s.env.Office().Phrases
	var out []ui.Line
	from, to := table.Window(len(all), s.phraseAt, rows)
	for i := from; i < to; i++ {
		tick, role := "[ ] ", ui.Plain
		if slices.Contains(s.phrases, all[i].Code) {
			tick, role = "[x] ", ui.Heading
		}
		digit := " "
		if i < 9 {
			digit = fmt.Sprint(i + 1)
		}
		l := ui.Line{ui.T(strings.Repeat(" ", pad) + s.mark(onPhrases, i == s.phraseAt)), role.T(tick), ui.Accent.T(digit), role.T(" " + all[i].Name)}
		out = append(out, s.edge(l, i, from, to, len(all), w-1))
	}
	return out
}

func (s *Sheet) mark(a area, here bool) string {
	if s.focus == a && here {
		return "> "
	}
	return "  "
}

// facts are due, grade and note; the note is the last, with its cursor.
func (s *Sheet) facts(w int) ([]ui.Line, int) {
	say := s.env.Say.Dispose
	due := say.DueRule
	if !s.due.IsZero() {
		due = s.env.Due(s.due)
		if n := s.daysLeft(); n > 0 {
			due += " (" + s.env.Words.Limit(n, calendar.WorkingDays) + ")"
		}
	}
	label := func(text string) ui.Line { return ui.Line{ui.T("   "), ui.Muted.T(ui.Left(text, 10)), ui.T(" ")} }
	hint := func(text string) ui.Line { return ui.Line{ui.Muted.T(text)} }
	field, x := s.note.View(w-16, s.focus == onNote)
	grade := s.env.Words.Word("grade", model.Enum("grade")[s.grade])
	return []ui.Line{
		ui.Edges(label(say.Due).Add(ui.T(due)), hint(say.Shift), w),
		ui.Edges(label(say.Grade).Add(ui.T(grade)), hint(say.Change), w),
		label(say.Note).Add(field...),
	}, 14 + x
}

func (s *Sheet) daysLeft() int {
	if s.cal == nil {
		return 0
	}
	today := s.cal.DateOf(s.env.At)
	return s.cal.WorkingDays(today.Add(1), s.cal.DateOf(s.due))
}

// sentence says what Enter will do.
func (s *Sheet) sentence(w int) []ui.Line {
	say := s.env.Say.Dispose
	if len(s.to) == 0 {
		return []ui.Line{{ui.T("   "), ui.Heading.T(say.NoLead)}}
	}
	var numbers, phrases []string
	for _, c := range s.cases {
		if s.stays(&c) == "" {
			numbers = append(numbers, ui.Short(c.Register))
		}
	}
	for _, p := range s.phrases {
		phrases = append(phrases, strings.ToLower(s.env.Phrase(p)))
	}
	left := s.leftOut()
	if len(numbers) == 0 {
		return []ui.Line{{ui.T("   "), ui.Warn.T(ui.Cut(left, w-4))}}
	}
	text := fmt.Sprintf(say.Ask, strings.Join(numbers, ", "), s.named(), strings.Join(phrases, ", "))
	text = strings.TrimSuffix(text, ": ") + s.byWhen() + "?"
	var out []ui.Line
	for i, l := range ui.Some(text, w-6, 3) {
		mark := "   "
		if i == 0 && s.focus == onSend {
			mark = " > "
		}
		out = append(out, ui.Line{ui.T(mark), ui.Heading.T(l)})
	}
	note := say.Undoable
	if s.proposed && !s.newPosts && !s.newPhrases {
		note = say.Proposed + " " + note
	}
	if left != "" {
		return append(out, ui.Line{ui.T("   "), ui.Warn.T(ui.Cut(left, w-4))})
	}
	return append(out, ui.Line{ui.T("   "), ui.Muted.T(ui.Cut(note, w-4))})
}

// named are the addressees chosen; where there are several the first leads.
func (s *Sheet) named() string {
	say := s.env.Say.Dispose
	who := s.env.Post(s.to[0])
	if len(s.to) > 1 {
		who += " (" + say.Lead + ")"
	}
	for i, p := range s.to[1:] {
		sep := ", "
		if i == len(s.to)-2 {
			sep = say.And
		}
		who += sep + s.env.Post(p)
	}
	return who
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	d, say := s.env.Keys.Dispose, s.env.Say.Key
	if s.focus == onNote {
		return []key.Binding{ui.As(d.Send, say.NextField), ui.As(d.Close, say.Back)}
	}
	send := d.Send
	if n := s.going(); len(s.refs) > 1 {
		send = ui.As(send, fmt.Sprintf("%s %d", say.SendIt, n))
	}
	out := []key.Binding{send, ui.Hint(s.env.Say.Dispose.Letters, say.To)}
	if s.mayTeam() {
		out = append(out, ui.As(d.Team, say.TeamShort))
	}
	return append(out, ui.Hint("1-9", say.Phrases), ui.Hint("+ -", say.Due), d.Note, d.Close)
}

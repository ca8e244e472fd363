package admin

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// breaches is the record of personal data that got out: what, when, whose, and who
// was told.
type breaches struct {
	asking ui.Asking
	all    []model.Breach
	loaded bool
	err    error
	no     int // of the one that is read; 0: the list
	top    int // the first line of it
}

func (s *Screen) askBreaches() tea.Cmd {
	desk := s.env.Desk
	return ui.Ask(s.env, s.lost.asking.Next(s), func(ctx context.Context) ([]model.Breach, error) { return desk.Breaches(ctx) })
}

func (s *Screen) gotBreaches(msg ui.Got[[]model.Breach]) {
	if !s.lost.asking.Mine(s, msg.Addr) {
		return
	}
	s.lost.loaded, s.lost.err, s.lost.all = true, msg.Err, msg.Value
	if s.part == partBreach {
		s.move(0)
	}
}

// overdue are lines for each breach that somebody is still to be told of, with what
// is left of its 3x24 hours; its words stay in the record. Who may not read that
// sees none.
func (s *Screen) overdue(w int) (out []ui.Line) {
	say := s.env.Say.Admin
	for _, b := range s.lost.all {
		if !b.Open() {
			continue
		}
		text := say.BreachDue
		if s.env.At.After(b.DueAt) {
			text = say.BreachLate
		}
		out = append(out, factAs(say.Breach, fmt.Sprintf(text, b.No, s.env.Moment(b.DueAt)), ui.Danger, w)...)
	}
	return out
}

// countdown is how the 3x24 hours of a breach stand, with its sign.
func (s *Screen) countdown(b model.Breach) (sign, text string, role ui.Role) {
	if !b.Open() {
		return words.SignNone, s.env.Say.Records.AllTold, ui.Muted
	}
	return s.env.Countdown(ui.BreachClock(b, s.env.At))
}

func (s *Screen) breachColumns() []table.Column {
	say := s.env.Say.Records
	return []table.Column{{Head: say.ColNo, Want: 3}, {Head: say.ColFound, Want: 15, Drop: 2}, {Head: say.ColLost, Want: 21, Min: 12, Max: 60, Drop: 3},
		{Head: say.ColWhose, Want: 14, Min: 8, Max: 30, Drop: 1}, {Head: say.ColDue, Want: 17, Gap: 1, Right: true}}
}

func (s *Screen) breachRow(b model.Breach) table.Row {
	sign, due, role := s.countdown(b)
	of := ui.Plain
	if !b.Open() {
		of = ui.Muted
	}
	cells := []table.Cell{{Role: of, Text: strconv.Itoa(b.No)}, {Role: ui.Muted, Text: s.env.Moment(b.FoundAt)}, {Role: of, Text: s.lostWords(b.What)},
		{Role: of, Text: s.lostWords(b.Whose)}, {Role: role, Text: due}}
	if s.env.Cols < oneColumn { // two lines: what it is, then the rest
		cells[0].Text += "  " + cells[2].Text
		cells = slices.Delete(cells, 2, 3)
	}
	return table.Row{Sign: sign, SignRole: role, Cells: cells}
}

// lostWords are what was said of a breach, or that its key is not here.
func (s *Screen) lostWords(text string) string {
	if text == "" {
		return s.env.Say.Records.Unreadable
	}
	return oneLine(text)
}

func (s *Screen) breachFigures() string {
	if s.opened() {
		return ""
	}
	say, open := s.env.Say.Records, 0
	for _, b := range s.lost.all {
		if b.Open() {
			open++
		}
	}
	text := fmt.Sprintf(say.BreachCount, len(s.lost.all))
	if open > 0 {
		text += " · " + fmt.Sprintf(say.OpenCount, open)
	}
	return text
}

// hereBreach is the breach that is read, or that the cursor is on.
func (s *Screen) hereBreach() (model.Breach, bool) {
	for i, b := range s.lost.all {
		if b.No == s.lost.no || s.lost.no == 0 && i == s.at[partBreach] {
			return b, true
		}
	}
	return model.Breach{}, false
}

func (s *Screen) breachTitle() string { return fmt.Sprintf(s.env.Say.Records.BreachTitle, s.lost.no) }

// breachText is everything that is recorded of one breach.
func (s *Screen) breachText(w int) []ui.Line {
	b, ok := s.hereBreach()
	if !ok {
		return nil
	}
	say := s.env.Say.Records
	label := func(name string) string { return s.env.Words.Field(name).Name }
	_, due, role := s.countdown(b)
	out := factAs(say.Clock, fmt.Sprintf(say.ClockSays, s.env.Moment(b.DueAt), due), role, w)
	out = append(out, fact(label("found_at"), s.env.Moment(b.FoundAt), w)...)
	out = append(out, fact(say.NotedBy, s.env.Doer(b.By), w)...)
	for _, x := range [][2]string{{"what", b.What}, {"whose", b.Whose}, {"measures", b.Measures}} {
		text := x[1]
		if text == "" && x[0] != "measures" {
			text = say.Unreadable
		}
		out = append(out, ui.Line{}, head(label(x[0]), w))
		out = append(out, ui.Inset(dash(text), w)...)
	}
	out = append(out, ui.Line{}, head(say.Told, w))
	for _, to := range model.Enum("breach_told") {
		text, role := say.NotTold, ui.Warn
		if i := slices.IndexFunc(b.Told, func(t model.Telling) bool { return t.To == to }); i >= 0 {
			t := b.Told[i]
			text, role = join(join(s.env.Moment(t.At), s.env.Doer(t.By)), oneLine(t.Text)), ui.Plain
		}
		out = append(out, factAs(words.Head(s.env.Words.Word("breach_told", to)), text, role, w)...)
	}
	return out
}

func (s *Screen) onBreach(k tea.KeyPressMsg) tea.Cmd {
	a := s.env.Keys.Admin
	b, ok := s.hereBreach()
	switch {
	case key.Matches(k, a.Add):
		return s.form("breach_add", "", nil)
	case !ok:
	case key.Matches(k, s.env.Keys.Move.Open) && !s.opened():
		s.lost.no, s.lost.top = b.No, 0
	case key.Matches(k, a.Give):
		preset := map[string]string{"no": strconv.Itoa(b.No)}
		for _, to := range model.Enum("breach_told") { // who is still to be told
			if preset["to"] == "" && !slices.ContainsFunc(b.Told, func(t model.Telling) bool { return t.To == to }) {
				preset["to"] = to
			}
		}
		return s.form("breach_told", strconv.Itoa(b.No), preset)
	}
	return nil
}

// oneLine is text as one line.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

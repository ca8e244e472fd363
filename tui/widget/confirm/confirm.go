// Package confirm is the sheet that asks before a deed. It starts on No unless
// told otherwise, so that a stray Enter does nothing.
package confirm

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// Ask is a question.
type Ask struct {
	Title string
	Tone  ui.Role  // of the title; Accent where none is given
	Text  []string // paragraphs: what it is about, what will happen
	No    string
	Yes   string
	Other string  // a third button, empty for none
	OnYes bool    // start on Yes: only for what can be taken back
	Then  tea.Msg // delivered to the screens after Yes
	Else  tea.Msg // after the third button
	OnNo  tea.Msg // after No and Esc; nil: nothing
}

// Sheet asks one question.
type Sheet struct {
	env *ui.Env
	ask Ask
	at  int
}

// New makes the sheet of a question.
func New(env *ui.Env, ask Ask) *Sheet {
	s := &Sheet{env: env, ask: ask}
	if ask.OnYes {
		s.at = 1
	}
	if ask.Tone == ui.Plain {
		s.ask.Tone = ui.Accent
	}
	return s
}

// Init has nothing to fetch.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys; pasted text is none.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return s, s.onKey(k)
	}
	return s, nil
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := s.env.Keys.Sheet
	n := len(s.buttons())
	switch {
	case key.Matches(k, keys.Yes):
		return ui.Close(s.ask.Then)
	case key.Matches(k, keys.No), key.Matches(k, keys.Close):
		return ui.Close(s.ask.OnNo)
	case key.Matches(k, keys.Choose):
		step := 1
		if k.String() == "left" || k.String() == "shift+tab" {
			step = n - 1
		}
		s.at = (s.at + step) % n
	case key.Matches(k, keys.Press):
		return ui.Close([]tea.Msg{s.ask.OnNo, s.ask.Then, s.ask.Else}[s.at])
	}
	return nil
}

func (s *Sheet) buttons() []string {
	b := []string{s.ask.No, s.ask.Yes}
	if s.ask.Other != "" {
		b = append(b, s.ask.Other)
	}
	return b
}

// View draws the text and the buttons.
func (s *Sheet) View(w, h int) ui.Frame {
	lines := s.text(w)
	lines = append(lines, Buttons(s.buttons(), s.at, w)...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

func (s *Sheet) text(w int) []ui.Line {
	lines := []ui.Line{{}}
	for _, p := range s.ask.Text {
		for _, l := range ui.Wrap(p, w-6) {
			lines = append(lines, ui.L("   "+l))
		}
	}
	return append(lines, ui.Line{})
}

// Title is the question in short.
func (s *Sheet) Title() string { return s.ask.Title }

// Tone colours the title.
func (s *Sheet) Tone() ui.Role { return s.ask.Tone }

// Rows is what the text and the buttons need.
func (s *Sheet) Rows(w int) int { return len(s.text(w)) + len(Buttons(s.buttons(), s.at, w)) + 1 }

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k := s.env.Keys.Sheet
	return []key.Binding{k.Yes, k.No, k.Choose, k.Press, k.Close}
}

// Buttons draws buttons beside each other, the chosen one marked and reversed;
// below each other where the row is too short.
func Buttons(names []string, at, w int) []ui.Line {
	var all []ui.Line
	total := 3
	for i, n := range names {
		mark, role := "  ", ui.Plain
		if i == at {
			mark, role = "> ", ui.Selected
		}
		b := ui.Line{ui.T(mark), role.T("[ " + n + " ]")}
		total += b.Width() + 3
		all = append(all, b)
	}
	row := ui.L("   ")
	for i, b := range all {
		if total > w {
			all[i] = ui.L("   ").Add(b...)
			continue
		}
		row = row.Add(b...).Add(ui.T("   "))
	}
	if total > w {
		return all
	}
	return []ui.Line{row}
}

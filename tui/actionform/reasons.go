package actionform

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/table"
)

// reasonText is the field of a reason in words.
const reasonText = "reason.text"

// reasons is the sheet of the usual reasons for giving something back: on a
// telephone a digit is written faster than a sentence. Whoever just types writes
// a reason of their own.
type reasons struct {
	env    *ui.Env
	to     *Screen
	all    []string
	cursor int
}

// reasonMsg is the reason that was chosen, or the first letter of another.
type reasonMsg struct {
	to   *Screen
	text string
}

// usualReasons are those of the form's action; none for most.
func (s *Screen) usualReasons() []string {
	switch s.route.Action {
	case "send_back":
		return s.env.Say.Form.ReasonsBack
	case "return":
		return s.env.Say.Form.ReasonsReturn
	}
	return nil
}

// offerReasons opens the sheet over a reason that is still empty.
func (s *Screen) offerReasons() tea.Cmd {
	all := s.usualReasons()
	if x := s.form.Get(reasonText); len(all) == 0 || x == nil || !x.Empty() {
		return nil
	}
	return ui.Open(&reasons{env: s.env, to: s, all: all})
}

// because takes the reason into its field, where it can be added to.
func (s *Screen) because(text string) tea.Cmd {
	x := s.form.Get(reasonText)
	if x == nil || x.Kind != form.Lines || !x.Empty() {
		return nil
	}
	s.form.Focus(reasonText)
	if text == "" {
		return nil
	}
	x.Type(text)
	return s.edited(reasonText)
}

// Init reads nothing.
func (r *reasons) Init() tea.Cmd { return nil }

// Update takes keys: a digit is a reason, other text the beginning of another.
func (r *reasons) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	if p, ok := msg.(tea.PasteMsg); ok {
		return r, ui.Close(reasonMsg{r.to, p.Content})
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return r, nil
	}
	keys, own := r.env.Keys, len(r.all)
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return r, ui.Close(nil)
	case key.Matches(k, keys.Form.Enter):
		return r, r.choose(r.cursor)
	case k.String() == "up":
		r.cursor = table.Move(r.cursor, own+1, -1)
	case k.String() == "down":
		r.cursor = table.Move(r.cursor, own+1, 1)
	case len(k.Text) == 1 && k.Text >= "1" && int(k.Text[0]-'1') <= own:
		return r, r.choose(int(k.Text[0] - '1'))
	default:
		return r, ui.Close(reasonMsg{r.to, k.Text})
	}
	return r, nil
}

func (r *reasons) choose(i int) tea.Cmd {
	if i >= len(r.all) {
		return ui.Close(nil)
	}
	return ui.Close(reasonMsg{r.to, r.all[i]})
}

// View lists the reasons, and last that one may write another.
func (r *reasons) View(w, h int) ui.Frame {
	var lines []ui.Line
	for i, text := range append(r.all[:len(r.all):len(r.all)], r.env.Say.Form.ReasonOwn) {
		lead := "   "
		if i == r.cursor {
			lead = " > "
		}
		lines = append(lines, ui.Line{ui.T(lead), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  " + text)}.Cut(w-1))
	}
	return ui.Frame{Content: r.env.Theme.Block(lines, w, h)}
}

// Title asks for the reason, of which case.
func (r *reasons) Title() string { return fmt.Sprintf(r.env.Say.Form.ReasonTitle, r.to.view.Register) }

// Tone is that of a question.
func (r *reasons) Tone() ui.Role { return ui.Accent }

// Rows is one a reason, one for another, and one of air.
func (r *reasons) Rows(int) int { return len(r.all) + 2 }

// ShortHelp names the keys of the sheet.
func (r *reasons) ShortHelp() []key.Binding {
	say := r.env.Say
	return []key.Binding{ui.Hint(fmt.Sprint("1-", len(r.all)+1), say.Reports.KeyChoose), ui.As(r.env.Keys.Form.Enter, say.Reports.KeyChoose),
		ui.As(r.env.Keys.Sheet.Close, say.Form.ReasonOwnKey)}
}

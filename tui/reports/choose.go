package reports

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// chooser is the sheet that offers the reports.
type chooser struct {
	env    *ui.Env
	cursor int
}

func newChooser(env *ui.Env, now model.ReportName) *chooser {
	return &chooser{env: env, cursor: max(0, slices.Index(model.ReportNames(), now))}
}

// Init reads nothing.
func (c *chooser) Init() tea.Cmd { return nil }

// Update takes keys: a digit is a report.
func (c *chooser) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	keys, all := c.env.Keys, model.ReportNames()
	switch {
	case key.Matches(k, keys.Sheet.Close):
		return c, ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return c, ui.Close(chosenMsg{all[c.cursor]})
	case key.Matches(k, keys.Move.Up):
		c.cursor = table.Move(c.cursor, len(all), -1)
	case key.Matches(k, keys.Move.Down):
		c.cursor = table.Move(c.cursor, len(all), 1)
	case len(k.Text) == 1 && k.Text >= "1" && int(k.Text[0]-'1') < len(all):
		return c, ui.Close(chosenMsg{all[k.Text[0]-'1']})
	}
	return c, nil
}

// View lists the reports.
func (c *chooser) View(w, h int) ui.Frame {
	var lines []ui.Line
	for i, name := range model.ReportNames() {
		lead := "   "
		if i == c.cursor {
			lead = " > "
		}
		lines = append(lines, ui.Line{ui.T(lead), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  " + c.env.Words.Report(name))})
	}
	return ui.Frame{Content: c.env.Theme.Block(lines, w, h)}
}

// Title names what is chosen.
func (c *chooser) Title() string { return c.env.Say.Reports.Choose }

// Tone is that of a question.
func (c *chooser) Tone() ui.Role { return ui.Accent }

// Rows is one a report.
func (c *chooser) Rows(int) int { return len(model.ReportNames()) + 1 }

// ShortHelp names the keys of the sheet.
func (c *chooser) ShortHelp() []key.Binding {
	say := c.env.Say.Reports
	return []key.Binding{ui.As(c.env.Keys.Sheet.Press, say.KeyChoose), ui.Hint(fmt.Sprint("1-", len(model.ReportNames())), say.KeyChoose), ui.As(c.env.Keys.Sheet.Close, say.KeyCancel)}
}

// Package reports is Laporan.
package reports

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// Screen is Laporan.
type Screen struct {
	env *ui.Env
}

// New makes Laporan.
func New(env *ui.Env) *Screen { return &Screen{env: env} }

// Init reads nothing.
func (s *Screen) Init() tea.Cmd { return nil }

// Update takes nothing.
func (s *Screen) Update(tea.Msg) (ui.Screen, tea.Cmd) { return s, nil }

// View draws the place.
func (s *Screen) View(w, h int) ui.Frame {
	lines := []ui.Line{{ui.T(" "), ui.Heading.T(s.Title())}, {}, ui.L("    " + s.env.Say.Reports.Empty)}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceReports] }

// ShortHelp names what is likeliest here.
func (s *Screen) ShortHelp() []key.Binding { return nil }

// FullHelp lists everything that works here.
func (s *Screen) FullHelp() [][]key.Binding {
	return [][]key.Binding{s.env.Keys.MoveHelp(), s.env.Keys.GlobalHelp()}
}

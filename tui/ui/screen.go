// Package ui holds what every screen of the console shares: the environment of
// one session, the theme, the key map, lines of styled text, and the messages
// by which screens speak to the root. It knows no screen and draws none.
package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
)

// Frame is what a screen or a sheet draws: content no larger than the box it
// was given, and where the cursor stands relative to the content's top left,
// nil where none is shown.
type Frame struct {
	Content string
	Cursor  *tea.Cursor
}

// Screen is one full page of the console. The root draws rows 1 to 3 and the
// last two; the screen gets what lies between and begins with its heading.
// View is a function of the state and the box: no clock, no reading, no change.
type Screen interface {
	Init() tea.Cmd
	Update(tea.Msg) (Screen, tea.Cmd)
	View(w, h int) Frame
	Title() string
	ShortHelp() []key.Binding
	FullHelp() [][]key.Binding
}

// Sheet is a dialog that rises from the bottom. It owns every key while open;
// the root draws its title rule, above it what was there, muted.
type Sheet interface {
	Init() tea.Cmd
	Update(tea.Msg) (Sheet, tea.Cmd)
	View(w, h int) Frame
	Title() string
	// Tone colours the title: Accent, Warn or Danger.
	Tone() Role
	// Rows is the height wanted beneath the title rule at width w.
	Rows(w int) int
	ShortHelp() []key.Binding
}

// Capturer is a screen that wants some keys before the root looks at them: all
// of them while a text field has the focus, Esc while there is something
// smaller to leave than the screen itself.
type Capturer interface {
	Captures(tea.KeyPressMsg) bool
}

// Drafter is a screen on which something unfinished may stand.
type Drafter interface {
	Drafting() bool
}

// Subject is a screen on which a case stands, or a cursor on one.
type Subject interface {
	Subject() model.CaseRef
}

// Lister is a list of cases. In a wide window a case that was opened from it
// stands beside it.
type Lister interface {
	Subject
	// Point moves the cursor to a case; false where that is not among the rows.
	Point(model.CaseRef) bool
}

// Opened is a screen of one case, which may stand beside the list that it was
// opened from.
type Opened interface {
	Subject
	Beside()
}

// Insider is a screen or a sheet on one case, for as long as it is open: others in
// that case are told of whoever looks at it. Empty while the case is not read, and
// where it is no case at all.
type Insider interface {
	Inside() model.CaseID
}

// Stander is a screen that can be come back to: the route to it as it stands, nil
// where there is none.
type Stander interface {
	Stands() Route
}

// Copier is a screen of which y copies something: the number of the case, or what
// the cursor rests on. Empty for nothing.
type Copier interface {
	Copies() string
}

// Whole is a screen that knows what is cut in the row under its cursor: its whole
// text, empty where nothing is. The root shows it on the message row while that
// has nothing to say.
type Whole interface {
	Whole(w int) string
}

// Send gives msg back as a command.
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// Drafted is a place with a form of its own: Draft names the draft that something is
// typed into; empty for none.
type Drafted interface{ Draft() string }

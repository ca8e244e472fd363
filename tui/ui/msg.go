package ui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
)

// Messages to the root. Screens make them with the functions below.
type (
	// GoMsg opens a route.
	GoMsg struct{ Route Route }
	// BackMsg leaves the top screen.
	BackMsg struct{}
	// OpenMsg opens a sheet.
	OpenMsg struct{ Sheet Sheet }
	// CloseMsg closes the sheet and then delivers Then to the screens.
	CloseMsg struct{ Then tea.Msg }
	// ToastMsg says what just happened, on the message row.
	ToastMsg struct {
		Text string
		Role Role
	}
	// QuitMsg asks to leave the console.
	QuitMsg struct{}
	// PressMsg plays a key as if it had been pressed; help and palette use it.
	PressMsg struct{ Key string }
	// InPostMsg says in which of several posts an action is done; Then is
	// delivered to the screens.
	InPostMsg struct {
		Action model.ActionName
		Post   model.PostID
		Then   tea.Msg
	}
	// ActAsMsg changes who one is, where the program allows it.
	ActAsMsg struct{ Username string }
	// ThemeMsg changes the theme: dark, light or mono.
	ThemeMsg struct{ Name string }
	// FailMsg shows what went wrong. What names the deed in the user's words;
	// Retry is delivered to the screens when one asks to try again, nil where
	// that makes no sense.
	FailMsg struct {
		Err   error
		What  string
		Case  string
		Retry tea.Msg
		// Typed is what was typed and is not done, a line a field; Kept is when
		// it was kept as a draft, zero where this screen alone has it.
		Typed []string
		Kept  time.Time
	}
	// PlainMsg shows lines alone on the screen, where a mouse can mark them, until
	// Enter is pressed.
	PlainMsg struct{ Lines []string }
	// CopyMsg copies a text into the clipboard of the terminal, and shows it like
	// PlainMsg, for not every terminal takes it. Said says what was copied.
	CopyMsg struct{ Text, Said string }
)

// DroppedMsg tells every screen that a draft was thrown away.
type DroppedMsg struct{ Form string }

// DayMsg turns the register to a day as people type it ("jum", "19/11"; empty:
// today). Close then asks whether to close it.
type DayMsg struct {
	Text  string
	Close bool
}

// Messages from the root to every screen.
type (
	// ShownMsg tells a screen that it is on top again. Entered: one went to its
	// place anew, and did not come back from what was opened above it.
	ShownMsg struct{ Entered bool }
	// ChangedMsg tells that the book has grown; lists read again.
	ChangedMsg struct{ Seq uint64 }
	// FlushMsg tells every form to keep now what is typed: the session may end.
	FlushMsg struct{}
	// ContinueMsg has the counter go on with a draft of its form; Take is as in a form.
	ContinueMsg struct {
		Draft string
		Take  bool
	}
	// MinuteMsg is the only tick; Me has been read anew before it.
	MinuteMsg struct{ Now time.Time }
	// DoneMsg tells that a deed was done from this console, to these cases.
	DoneMsg struct {
		Action model.ActionName
		Cases  []model.CaseView
		// Revealed holds the identities that the deed opened.
		Revealed map[model.PersonID]model.Person
		// Typed is the form that the deed was typed in, where it held a text: it
		// comes back as a draft when the deed is undone.
		Typed model.FormDraft
	}
)

// Go opens a route.
func Go(r Route) tea.Cmd { return Send(GoMsg{r}) }

// Back leaves the top screen.
func Back() tea.Cmd { return Send(BackMsg{}) }

// Open opens a sheet.
func Open(s Sheet) tea.Cmd { return Send(OpenMsg{s}) }

// Close closes the sheet; then, unless nil, is delivered to the screens.
func Close(then tea.Msg) tea.Cmd { return Send(CloseMsg{then}) }

// Toast says on the message row what just happened.
func Toast(text string) tea.Cmd { return Send(ToastMsg{Text: text}) }

// Warning says on the message row what one should look at.
func Warning(text string) tea.Cmd { return Send(ToastMsg{Text: text, Role: Warn}) }

// Copy copies a text; said says what it is.
func Copy(text, said string) tea.Cmd { return Send(CopyMsg{text, said}) }

// Hush wipes the message row: what it says is about what one has left.
func Hush() tea.Cmd { return Send(ToastMsg{}) }

// As gives a binding another word in the hints; its keys stay.
func As(b key.Binding, word string) key.Binding {
	b.SetHelp(b.Help().Key, word)
	return b
}

// Hint is a pair for the hint line that no single binding stands for.
func Hint(keys, word string) key.Binding {
	return key.NewBinding(key.WithHelp(keys, word))
}

// NotNow says that an action is not this person's to do on a case now.
func NotNow(e *Env, a model.ActionName, register string) ToastMsg {
	return ToastMsg{Text: fmt.Sprintf(e.Say.Shell.NotNow, e.Words.Action(a).Name, Short(register)), Role: Warn}
}

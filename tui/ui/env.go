package ui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
)

// Env is one session's environment. Screens hold the pointer and never copy
// it; only the root changes it, between messages.
type Env struct {
	// Context ends with the session.
	Context context.Context
	// Desk is this person's door to the book.
	Desk *Acting
	// Me is who one is, read anew every minute; Me.Office is never nil once a
	// screen exists.
	Me model.Me
	// Staff is everybody who works here, for their names.
	Staff model.Directory
	// Words is the domain's catalogue.
	Words *words.Catalogue
	// Say holds the console's sentences, Lang their language.
	Say  *Say
	Lang string
	// Tongues hold the sentences of every language; nil: they are made anew.
	Tongues *Tongues

	Theme *Theme
	Keys  *KeyMap
	// Now is the clock of the session, in any zone. Read it in Update only.
	Now func() time.Time
	// NewID makes a deed's id.
	NewID func() string
	// After sends a message later; the one place where time passes by itself.
	After func(time.Duration, tea.Msg) tea.Cmd
	// Print sends a paper's text to the printer; nil where there is none.
	Print func(ctx context.Context, text string) error
	// PrintPaper prints a paper as pages; nil where that is not to be had.
	PrintPaper func(ctx context.Context, name string, d paper.Document) error
	// Save writes a paper or a report as a file of its own, and says where it stands;
	// where the name is taken, under the next one. Nil where there is no place for it.
	Save func(ctx context.Context, name string, data []byte) (where string, err error)
	// Caller is how a command here is run from the visitor's own machine; empty where
	// one sits at this one. Remote: the terminal is on another machine.
	Caller string
	Remote bool
	// Cols is the width of the window, Rows the height of the body, for paging
	// and moving inside wrapped text; 0 before they are known.
	Cols int
	Rows int
	// Split: the case on top stands beside the list that it was opened from.
	Split bool
	// ASCII: the terminal has no signs outside ASCII.
	ASCII bool
	// MayActAs: one may change who one is here; only in a demonstration.
	MayActAs bool
	// At is the moment that what is on the screen counts from: of the newest
	// message that brought one, in the office's zone. View reads this.
	At time.Time
}

// Page is how many rows a page of a list moves.
func (e *Env) Page() int { return max(1, e.Rows-4) }

// SplitFrom is from which width on an opened case stands beside its list.
const SplitFrom = 140

// SplitAt is how many columns of w the list beside a case takes.
func SplitAt(w int) int { return w * 2 / 5 }

// Box is the width of what the top screen is drawn in.
func (e *Env) Box() int {
	if e.Split {
		return e.Cols - SplitAt(e.Cols) - 1
	}
	return e.Cols
}

// Office is the profile in force; an empty one before it is known.
func (e *Env) Office() *model.Office {
	if e.Me.Office == nil {
		return &model.Office{}
	}
	return e.Me.Office
}

// Has tells whether a place is one's own.
func (e *Env) Has(place string) bool { return slices.Contains(e.Me.Places, place) }

// Holds tells whether one holds a post of the role now.
func (e *Env) Holds(r model.Role) bool {
	for _, p := range e.Me.Posts {
		if p.Role == r {
			return true
		}
	}
	return false
}

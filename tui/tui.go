// Package tui is the console of one session: the screen stack, one sheet at a
// time, the message row, the layout, and the table from routes to screens. It
// reads the book through model.Desk alone, and only in commands.
//
//	m := tui.New(tui.Config{Desk: desk, Now: time.Now, NewID: newID, Lang: "id"})
//	err := tea.NewProgram(m, tea.WithContext(ctx)).Run()
package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
)

// Config is what a console needs from whoever opens it.
type Config struct {
	// Desk is the door of the person at the keys.
	Desk model.Desk
	// Words is the catalogue; nil means that of Lang.
	Words *words.Catalogue
	// Tongues are the console's own sentences, which all consoles of a process
	// share; nil: this one has its own.
	Tongues *ui.Tongues
	// Now is the clock, NewID makes the ids of deeds.
	Now   func() time.Time
	NewID func() string
	// Lang is "id" or "en"; Theme "dark", "light", "mono" or empty for what
	// the terminal says; ASCII leaves out every sign that needs more.
	Lang  string
	Theme string
	ASCII bool

	// Context ends with the session; nil means for ever.
	Context context.Context
	// ActAs opens the door of somebody else: the demonstration's `: peran`.
	// Nil where one is who one is.
	ActAs func(username string) (model.Desk, error)
	// Report keeps an error that nobody expected under the reference that was
	// shown; nil: nobody keeps it.
	Report func(ref string, err error)
	// Print sends a paper's text to the printer of this computer; nil: there is
	// none, and papers are shown to be copied.
	Print func(ctx context.Context, text string) error
	// Idle is how long without a key before the console covers itself; 0: never.
	// Remote: it is unlocked by signing again, that is by another session.
	Idle   time.Duration
	Remote bool
	// PrintPaper prints a paper as pages, where this computer's printer takes
	// them; nil: Print gets its text.
	PrintPaper func(ctx context.Context, name string, d paper.Document) error
	// Save writes a paper or a report as a new file on this computer and says where;
	// nil: nothing can be written from here.
	Save func(ctx context.Context, name string, data []byte) (where string, err error)
	// Caller is how a command here is run from the visitor's own machine ("ssh -p 2222
	// 10.0.0.5"), where the console is a visitor's; empty where it is not.
	Caller string
	// After sends a message later. Nil means Bubble Tea's own timer; tests
	// give one that waits for nothing.
	After func(time.Duration, tea.Msg) tea.Cmd
}

// New makes the console. It reads nothing yet: its first command does.
func New(cfg Config) tea.Model {
	if cfg.Context == nil {
		cfg.Context = context.Background()
	}
	if cfg.After == nil {
		cfg.After = later
	}
	if cfg.Words == nil {
		cfg.Words = words.Of(cfg.Lang)
	}
	if cfg.Tongues == nil {
		cfg.Tongues = ui.NewTongues()
	}
	mode, fixed := ui.ModeOf(cfg.Theme)
	env := &ui.Env{
		Context: cfg.Context, Desk: ui.NewActing(cfg.Desk), Words: cfg.Words, Say: cfg.Tongues.Of(cfg.Lang), Lang: cfg.Lang, Tongues: cfg.Tongues,
		Theme: ui.NewTheme(mode), Now: cfg.Now, NewID: cfg.NewID, After: cfg.After, ASCII: cfg.ASCII, Print: cfg.Print, Save: cfg.Save,
		PrintPaper: cfg.PrintPaper,
	}
	env.MayActAs, env.Caller, env.Remote = cfg.ActAs != nil, cfg.Caller, cfg.Remote
	env.Keys = ui.NewKeys(env.Say, env.ASCII)
	return &Model{env: env, actAs: cfg.ActAs, report: cfg.Report, themeFixed: fixed, cover: cover{after: cfg.Idle, remote: cfg.Remote}, places: map[string]ui.Screen{}, place: ui.PlaceHome}
}

func later(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

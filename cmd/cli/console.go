package cli

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/ui"

	tea "charm.land/bubbletea/v2"
)

// console opens the screen on the book, as whoever sits at this computer.
func (a *app) console(ctx context.Context) error {
	if err := a.checkScreen(); err != nil {
		return err
	}
	desk, err := a.openDesk(ctx)
	if err != nil {
		return err
	}
	if a.shared != nil {
		a.shared.begin()
	}
	if a.flags.linear {
		return a.talk(ctx, desk, nil)
	}
	return a.screen(ctx, desk, nil)
}

// checkScreen refuses to draw where nobody could see it, and says what works
// there instead. Lines can be read anywhere.
func (a *app) checkScreen() error {
	switch {
	case a.flags.linear:
		return nil
	case !a.Interactive:
		return usage("no_terminal")
	case a.Env("TERM") == "dumb":
		return usage("dumb_terminal")
	}
	return nil
}

// screen runs the console until it is left. Nothing of it is kept: a draft is
// in the book long before.
func (a *app) screen(ctx context.Context, desk model.Desk, actAs func(string) (model.Desk, error)) error {
	p := tea.NewProgram(a.model(ctx, desk, actAs), tea.WithContext(ctx), tea.WithInput(a.In), tea.WithOutput(a.tty), tea.WithEnvironment(a.terminal()))
	y := a.mayYield(p.Quit) // not by ctx: what is killed may still take the next key
	last, err := p.Run()
	a.leave(last)
	if a.yielded(y) {
		return errYielded
	}
	if err == nil || ctx.Err() != nil && errors.Is(err, tea.ErrProgramKilled) {
		return nil // the terminal went away, or somebody ended us: no fault
	}
	return err
}

// tongues are the sentences of every console of this process.
var tongues = sync.OnceValue(ui.NewTongues)

// model is the console of one person. Over the network idleness is the door's to
// tell, and only signing again unlocks.
func (a *app) model(ctx context.Context, desk model.Desk, actAs func(string) (model.Desk, error)) tea.Model {
	theme := a.flags.theme
	if a.flags.noColor {
		theme = "mono"
	}
	cfg := tui.Config{
		Desk: desk, Words: a.language(nil).Catalogue, Now: a.Now, NewID: a.NewID, Lang: a.flags.lang,
		Theme: theme, ASCII: a.flags.ascii, Context: ctx, ActAs: actAs, Print: a.printer(),
		Idle: idleAtDesk, Tongues: tongues(), After: a.after,
		Remote: a.visit != nil && !a.visit.local,
		Report: func(ref string, err error) { a.log(ref, err) }, // whether it could: the console has said the reference either way
	}
	if a.visit != nil {
		cfg.Caller = a.visit.caller
	}
	if a.visit == nil { // nothing of this machine is a visitor's to write to
		cfg.PrintPaper, cfg.Save = a.paperPrinter(), a.save
	}
	return tui.New(cfg)
}

// idleAtDesk is how long without a key before the screen covers itself.
const idleAtDesk = 15 * time.Minute

// leave keeps what was typed until the very end, also where the terminal went
// away, and says what is left to say.
func (a *app) leave(last tea.Model) {
	m, ok := last.(*tui.Model)
	if !ok {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := m.Close(ctx); err != nil {
		a.log("draft", err) // nobody is there to be told
	}
	if text := m.Farewell(); text != "" {
		fmt.Fprintln(a.Err, text)
	}
}

// terminal is what the screen may know of the environment: the terminal's, not
// the rest of it.
func (a *app) terminal() []string {
	var out []string
	for _, name := range []string{"TERM", "TERM_PROGRAM", "COLORTERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LANG", "LC_ALL", "LC_CTYPE", "TMUX", "STY", "WT_SESSION"} {
		if v := a.Env(name); v != "" {
			out = append(out, name+"="+v)
		}
	}
	return out
}

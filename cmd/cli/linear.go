package cli

import (
	"context"
	"errors"

	"aduan/model"
	"aduan/tui/linear"

	"github.com/spf13/pflag"
)

// linearFlag lets a command that opens the screen talk in lines instead.
func (a *app) linearFlag(fs *pflag.FlagSet) {
	fs.BoolVar(&a.flags.typed, "typed", false, "masukan diketik orang")
	fs.Lookup("typed").Hidden = true // a console of this machine says so for its own terminal
	fs.BoolVar(&a.flags.linear, "linear", false, "tanya jawab baris demi baris, tanpa layar: untuk pembaca layar, TERM=dumb dan pipa")
}

// talk is the console without a screen. Whoever types is told everything there;
// a script also gets the exit code of the first thing that it asked for and that
// stayed undone.
func (a *app) talk(ctx context.Context, desk model.Desk, actAs func(string) (model.Desk, error)) error {
	save, caller := a.save, ""
	if a.visit != nil { // nothing of this machine is a visitor's to write to
		save, caller = nil, a.visit.caller
	}
	err := linear.Run(linear.Config{
		Save: save, Caller: caller,
		Desk: desk, Now: a.Now, NewID: a.NewID, Lang: a.flags.lang, ASCII: a.flags.ascii, Context: ctx, ActAs: actAs, Print: a.printer(),
		In: a.In, Out: a.Out, Typed: a.Typed || a.flags.typed && a.visit != nil && a.visit.local,
		Report: func(err error) string {
			ref := a.reference()
			a.log(ref, err)
			return ref
		},
	})
	switch {
	case errors.Is(err, linear.ErrUnfinished):
		return &model.Error{Code: model.CodeInvalid, Rule: "linear_unfinished", Err: err}
	case errors.Is(err, linear.ErrLost):
		return &model.Error{Code: model.CodeInvalid, Rule: "linear_lost", Err: err}
	}
	return err
}

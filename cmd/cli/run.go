package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"aduan/model"

	"github.com/spf13/cobra"
)

// Run does what w.Args ask for and returns the exit code of the contract:
// 0 done, 1 unexpected, 2 wrong usage, 3 nobody could or wrong input, 4 not
// found, 5 changed meanwhile, 6 somebody else could, 7 book unavailable.
func Run(ctx context.Context, w IO) (code int) {
	a := newApp(w)
	// A fault of ours must not spill a trace, which may hold what a citizen
	// said, over a terminal or a script's log.
	defer func() {
		if r := recover(); r != nil {
			code = a.fail(fmt.Errorf("%s: stopped: %v", a.command, r))
		}
		a.close()
	}()
	root := a.root()
	// nil would make cobra read the process's own arguments.
	root.SetArgs(append([]string{}, w.Args...))
	root.SetIn(w.In)
	root.SetOut(a.Out)
	root.SetErr(w.Err)
	err := root.ExecuteContext(ctx)
	if a.did == "" && errors.Is(a.out.err, syscall.EPIPE) {
		return readerLeft
	}
	if lost := a.out.err; lost != nil && (err == nil || model.CodeOf(err) == model.CodeInternal) {
		err = a.unheard(lost)
	}
	if code := exited(0); errors.As(err, &code) {
		return int(code)
	}
	if err != nil {
		return a.fail(err)
	}
	return 0
}

// readerLeft is what shells say of a program whose reader left, as head does: it has
// what it wanted, and nobody is told.
const readerLeft = 141

// unheard is the answer of a command that could not be written. Where a deed was
// done before, the caller does not know it: the id is what to send again.
func (a *app) unheard(lost error) error {
	if a.did != "" {
		return (&model.Error{Code: model.CodeUnknown, Rule: "unknown_outcome", Err: lost}).With("deed", a.did)
	}
	return &model.Error{Code: model.CodeInternal, Rule: "output", Err: lost}
}

// answer is where a command writes what it found; it keeps the first error, for
// most of what is written is written piece by piece.
type answer struct {
	io.Writer
	n   int64 // bytes so far
	err error
}

func (w *answer) Write(b []byte) (int, error) {
	n, err := w.Writer.Write(b)
	w.n += int64(n)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

// app is one call: its world, its global flags, and what it has opened.
type app struct {
	IO
	out *answer      // what Out is, but for the console
	did model.DeedID // the deed that was done
	// deedID is the id of a deed that was sent to another program, once tells that
	// it had one, spent that some of the input is gone.
	deedID      string
	once, spent bool
	// tty is Out as it came: a console asks it for its size.
	tty     io.Writer
	command string // path of the command that runs, for the log; no arguments
	flags   globals
	order   map[*cobra.Command][]*cobra.Command // of subcommands, for help
	open    []func()                            // what close ends, newest last
	shared  *sharing                            // of the book that was opened; nil for a visitor's
	yield   *yielding                           // of the console that runs on it
	reading bool                                // a desk is opened: also where nothing can be written
	office  *model.Office                       // of the book that was opened: faults name its posts
	staff   model.Directory                     // likewise
}

// globals are the flags that every command takes.
type globals struct {
	book    string
	json    bool
	as      string
	lang    string
	noColor bool
	ascii   bool
	theme   string
	linear  bool
	typed   bool
}

func newApp(w IO) *app {
	a := &app{IO: w, out: &answer{Writer: w.Out}, command: "aduan", order: map[*cobra.Command][]*cobra.Command{}}
	// Known before cobra reads anything, so that a fault in the flags
	// themselves is told in the form and language that was asked for.
	a.tty, a.Out = w.Out, a.out
	a.flags.json = saysFlag(w.Args, "--json")
	a.flags.lang = valueOf(w.Args, "--lang")
	return a
}

func (a *app) onClose(f func()) { a.open = append(a.open, f) }

func (a *app) close() {
	for i := len(a.open) - 1; i >= 0; i-- {
		a.open[i]()
	}
	a.open = nil
}

// saysFlag tells whether a boolean flag stands among args.
func saysFlag(args []string, flag string) bool {
	for _, arg := range args {
		switch arg {
		case "--":
			return false
		case flag, flag + "=true":
			return true
		}
	}
	return false
}

// valueOf finds the value of a flag among args, roughly: for errors only.
func valueOf(args []string, flag string) string {
	for i, arg := range args {
		if v, ok := strings.CutPrefix(arg, flag+"="); ok {
			return v
		}
		if arg == flag && i+1 < len(args) {
			return args[i+1]
		}
		if arg == "--" {
			return ""
		}
	}
	return ""
}

// leaf finishes a command that does something: its arguments are counted, and
// its path is known to the log.
func (a *app) leaf(c *cobra.Command, min, max int, run func(*cobra.Command, []string) error) *cobra.Command {
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		a.command = c.CommandPath()
		if err := a.admit(c); err != nil { // before what is missing of it
			return err
		}
		if err := countArgs(c, args, min, max); err != nil {
			return err
		}
		return a.somewhere(c, args, func() error { return run(c, args) })
	}
	return c
}

// group finishes a command that only holds others.
func (a *app) group(c *cobra.Command, subs ...*cobra.Command) *cobra.Command {
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		a.command = c.CommandPath()
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return c.Help()
	}
	a.hold(c, subs...)
	return c
}

// hold adds commands below c and keeps their order, which cobra sorts away.
func (a *app) hold(c *cobra.Command, subs ...*cobra.Command) {
	c.AddCommand(subs...)
	a.order[c] = append(a.order[c], subs...)
}

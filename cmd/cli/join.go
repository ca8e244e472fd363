package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"aduan/model"
	"aduan/sshserver"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
)

// exited is the exit code of a command that another program ran for us; it has
// said everything already.
type exited int

func (e exited) Error() string { return "exit:" + strconv.Itoa(int(e)) }

// errParted is a connection that ended before the command did.
var errParted = errors.New("the program that had the book open went away")

// joinTries is how often a book that is locked is tried, by whoever opened it or
// by ourselves; each try waits a second for the lock.
const joinTries = 3

// somewhere runs a command: in the program that has the book open, where there
// is one, else here. If that one ends meanwhile, the next to come takes over.
func (a *app) somewhere(c *cobra.Command, args []string, here func() error) error {
	if a.visit != nil || !reachOf(c).attach {
		return here()
	}
	for try := 1; ; try++ {
		err := a.elsewhere(c, args)
		if err == nil {
			err = here()
		}
		dir, _ := a.bookFolder() // it was found before
		switch {
		case c.Context().Err() != nil:
			return err
		case errors.Is(err, errYielded):
			a.close()
			a.awaitNext(c.Context(), dir)
			try = 0
		case errors.Is(err, errParted) && a.mayAgain(c):
			a.awaitNext(c.Context(), dir)
			try = 0
		case try < joinTries && asError(err).Rule == "book_locked":
		case errors.Is(err, errParted):
			return (&model.Error{Code: model.CodeUnknown, Rule: "parted", Err: err})
		default:
			return err
		}
	}
}

// mayAgain tells whether a command whose program went away may be run once more:
// nothing was said yet, and it changes nothing or changes it once. A console
// always may.
func (a *app) mayAgain(c *cobra.Command) bool {
	r := reachOf(c)
	return c == c.Root() && !a.flags.linear || a.out.n == 0 && !a.spent && (r.again || a.once)
}

// elsewhere has the command run by the program that has the book open: nil where
// there is none, else an exited, or why it could not.
func (a *app) elsewhere(c *cobra.Command, args []string) error {
	dir, err := a.bookFolder()
	if err != nil {
		return nil // said in its place, by whoever opens the book
	}
	client, err := dialShare(c.Context(), dir, a.User)
	if err != nil {
		return nil // nobody is there; what stands in the folder is old
	}
	defer func() { _ = client.Close() }() // everything was said
	if c == c.Root() && !a.flags.linear {
		if err := errors.Join(a.checkGlobals(), a.checkScreen()); err != nil {
			return err
		}
		return a.joinScreen(c.Context(), c, client)
	}
	in, out, err := a.ends(c, args)
	if err != nil {
		return err
	}
	code, err := runShare(c.Context(), client, a.wordsFor(c), in, out, a.Err)
	if err := a.endOut(out, code, err); err != nil {
		return err
	}
	return exited(code)
}

// wordsFor are the arguments as they were given. A deed gets its id here: whoever
// sends it again sends the same.
func (a *app) wordsFor(c *cobra.Command) []string {
	words := slices.Clone(a.Args)
	if f := c.Flags().Lookup("deed"); f != nil && !slices.Contains(words, "--") {
		if !f.Changed && a.deedID == "" {
			a.deedID = a.NewID()
		}
		if !f.Changed {
			words = append(words, "--deed", a.deedID)
		}
		a.once = true
	}
	if f := c.Flags().Lookup("here"); f != nil {
		words = append(words, "--here", a.here())
	}
	if a.Typed && a.flags.linear {
		words = append(words, "--typed")
	}
	return words
}

// here is the folder that relative names of this call start from, whole.
func (a *app) here() string {
	dir, err := filepath.Abs(a.path("."))
	if err != nil {
		return a.Dir // names are then taken as they were given
	}
	return dir
}

// ends are where the command's input comes from and its output goes: files that
// the command line names are opened here, by whoever named them.
func (a *app) ends(c *cobra.Command, args []string) (io.Reader, io.Writer, error) {
	n := namedFiles(c, args)
	var in io.Reader
	switch {
	case len(n.in) > 1:
		return nil, nil, usage("one_file")
	case len(n.in) == 1:
		if n.flag && !regular(a.path(n.in[0])) {
			return nil, nil, model.Invalid("file", "unreadable_file")
		}
		f, err := os.Open(a.path(n.in[0]))
		if err != nil {
			return nil, nil, unreadable(n.in[0], err)
		}
		a.onClose(func() { _ = f.Close() }) // read only
		in = f
	case !a.Typed || a.flags.linear:
		in = &spending{a}
	}
	if n.out == "" {
		return in, a.Out, nil
	}
	out, err := a.newFile(n.out)
	if err != nil {
		return nil, nil, err
	}
	return in, out, nil
}

// spending is the input, and remembers that some of it is gone.
type spending struct{ a *app }

func (s *spending) Read(b []byte) (int, error) {
	n, err := s.a.In.Read(b)
	s.a.spent = s.a.spent || n > 0
	return n, err
}

// endOut ends a file that was written for a command, and takes away what one
// that failed has left of it.
func (a *app) endOut(out io.Writer, code int, err error) error {
	f, ok := out.(*os.File)
	if !ok {
		return err
	}
	if cerr := f.Close(); cerr != nil && err == nil && code == 0 {
		err = unwritable(f.Name(), cerr)
	}
	if err != nil || code != 0 {
		_ = os.Remove(f.Name()) // what failed has been said
	}
	return err
}

// runShare runs one command at the other end of a connection.
func runShare(ctx context.Context, client *ssh.Client, words []string, in io.Reader, out, errs io.Writer) (int, error) {
	s, err := client.NewSession()
	if err != nil {
		return 0, errParted
	}
	defer func() { _ = s.Close() }() // over already where all went well
	defer context.AfterFunc(ctx, func() { _ = client.Close() })()
	s.Stdin, s.Stdout, s.Stderr = in, out, errs
	return shareExit(ctx, s.Run(sshserver.Join(words)))
}

// shareExit makes of a session's end an exit code.
func shareExit(ctx context.Context, err error) (int, error) {
	var exit *ssh.ExitError
	switch {
	case err == nil:
		return 0, nil
	case errors.As(err, &exit) && exit.Signal() == "":
		return exit.ExitStatus(), nil
	case ctx.Err() != nil:
		return 0, &model.Error{Code: model.CodeUnavailable, Rule: "cancelled", Err: ctx.Err()}
	}
	return 0, errParted
}

// dialTimeout is how long a program that is there may take to answer.
const dialTimeout = 5 * time.Second

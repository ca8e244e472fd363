package cli

import (
	"bytes"
	"context"
	"io"

	"aduan/model"
	"aduan/sshserver"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
)

// descriptor is a file of the system, as a terminal is one.
type descriptor interface {
	io.Reader
	Fd() uintptr
}

// calm undoes what a console may have switched on, for a terminal whose console
// went away without a word.
const calm = "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?2026l\x1b[<u\x1b[>4;0m\x1b[?1049l\x1b[?25h\x1b[0m"

// joinScreen is the console that another program draws, on our terminal. It ends
// as exited, or with errParted where that program went away.
func (a *app) joinScreen(ctx context.Context, c *cobra.Command, client *ssh.Client) error {
	in, ok := a.In.(descriptor)
	out, isTerm := a.tty.(interface{ Fd() uintptr })
	if !ok || !isTerm {
		return usage("no_terminal")
	}
	s, err := client.NewSession()
	if err != nil {
		return errParted
	}
	defer func() { _ = s.Close() }() // over already where all went well
	defer context.AfterFunc(ctx, func() { _ = client.Close() })()
	for _, name := range []string{"COLORTERM", "NO_COLOR", "LANG"} {
		if v := a.Env(name); v != "" {
			_ = s.Setenv(name, v) // looks only
		}
	}
	cols, rows, err := term.GetSize(out.Fd())
	if err != nil {
		cols, rows = 80, 24
	}
	if err := s.RequestPty(a.Env("TERM"), rows, cols, ssh.TerminalModes{}); err != nil {
		return errParted
	}
	keys, err := s.StdinPipe()
	if err != nil {
		return err
	}
	var said bytes.Buffer // said where it ends for good
	s.Stdout, s.Stderr = a.tty, &said
	restore, err := rawTerminal(in.Fd(), out.Fd())
	if err != nil {
		return err
	}
	defer restore()
	defer sizes(out.Fd(), func(cols, rows int) { _ = s.WindowChange(rows, cols) })()
	if words := a.wordsFor(c); len(words) > 0 {
		err = s.Start(sshserver.Join(words))
	} else {
		err = s.Shell()
	}
	if err != nil {
		return errParted
	}
	stop := pump(in, keys)
	code, err := shareExit(ctx, s.Wait())
	stop()
	if err == nil && code == exitCode(model.CodeUnavailable) {
		err = errParted // that program stops: there will be another
	}
	if err != nil {
		_, _ = io.WriteString(a.tty, calm) // the next console draws over it
		return err
	}
	_, _ = said.WriteTo(a.Err) // as every command's words
	return exited(code)
}

package cli

import (
	"errors"
	"io"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// rawTerminal hands the terminal's keys over as they are pressed, and lets it
// understand the sequences of the console; what it gives back undoes both.
func rawTerminal(in, out uintptr) (func(), error) {
	was, err := term.MakeRaw(in)
	if err != nil {
		return nil, err
	}
	var mode uint32
	h := windows.Handle(out)
	err = windows.GetConsoleMode(h, &mode)
	if err == nil {
		err = windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING|windows.DISABLE_NEWLINE_AUTO_RETURN)
	}
	if err != nil {
		return nil, errors.Join(err, term.Restore(in, was))
	}
	return func() {
		_ = windows.SetConsoleMode(h, mode) // nobody is left to be told
		_ = term.Restore(in, was)           // likewise
	}, nil
}

// looks is how often the window's size is looked at: Windows sends no signal.
const looks = 300 * time.Millisecond

// sizes tells every change of the window, until it is stopped.
func sizes(out uintptr, tell func(cols, rows int)) (stop func()) {
	done := make(chan struct{})
	go func() {
		cols, rows, _ := term.GetSize(out) // unknown: the first look tells
		tick := time.NewTicker(looks)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if c, r, err := term.GetSize(out); err == nil && (c != cols || r != rows) {
					cols, rows = c, r
					tell(c, r)
				}
			}
		}
	}()
	return func() { close(done) }
}

// pump carries keys over until it is stopped. It takes none from then on: the
// next console, or the shell, wants them.
func pump(in descriptor, out io.Writer) (stop func()) {
	done, over := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		buf := make([]byte, 4096)
		for {
			switch waited, err := windows.WaitForSingleObject(windows.Handle(in.Fd()), uint32(looks/time.Millisecond)); {
			case err != nil:
				return
			case waited == uint32(windows.WAIT_TIMEOUT):
			default:
				n, err := in.Read(buf)
				if err != nil {
					return
				}
				if _, err := out.Write(buf[:n]); err != nil {
					return
				}
			}
			select {
			case <-done:
				return
			default:
			}
		}
	}()
	return func() { close(done); <-over }
}

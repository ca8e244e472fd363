//go:build unix

package cli

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// rawTerminal hands the terminal's keys over as they are pressed; what it gives
// back puts things right again.
func rawTerminal(in, _ uintptr) (func(), error) {
	was, err := term.MakeRaw(in)
	if err != nil {
		return nil, err
	}
	return func() { _ = term.Restore(in, was) }, nil // nobody is left to be told
}

// sizes tells every change of the window, until it is stopped.
func sizes(out uintptr, tell func(cols, rows int)) (stop func()) {
	changed, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(changed, syscall.SIGWINCH)
	go func() {
		for {
			select {
			case <-done:
				return
			case <-changed:
				if cols, rows, err := term.GetSize(out); err == nil {
					tell(cols, rows)
				}
			}
		}
	}()
	return func() { signal.Stop(changed); close(done) }
}

// pump carries keys over until it is stopped. It takes none from then on: the
// next console, or the shell, wants them.
func pump(in descriptor, out io.Writer) (stop func()) {
	wake, done := make(chan struct{}), make(chan struct{})
	r, w, err := os.Pipe()
	if err != nil {
		go func() { _, _ = io.Copy(out, in) }() // it ends with the process
		return func() {}
	}
	go func() {
		defer close(done)
		buf := make([]byte, 4096)
		for {
			fds := []unix.PollFd{{Fd: int32(in.Fd()), Events: unix.POLLIN}, {Fd: int32(r.Fd()), Events: unix.POLLIN}}
			if _, err := unix.Poll(fds, -1); err == unix.EINTR {
				continue
			}
			select {
			case <-wake:
				return
			default:
			}
			n, err := in.Read(buf)
			if err != nil {
				return
			}
			if _, err := out.Write(buf[:n]); err != nil {
				return
			}
		}
	}()
	return func() {
		close(wake)
		_ = w.Close() // wakes the poll
		<-done
		_ = r.Close()
	}
}

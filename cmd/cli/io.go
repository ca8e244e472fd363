// Package cli is the command tree of aduan: configuration, wiring, and every
// command of the contract with scripts. A tree is built for each call, so that
// two callers in one process share nothing.
package cli

import (
	"crypto/rand"
	"encoding/base32"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// IO is all that a call may touch of the world around it. Process makes the
// one of this process; tests and other doors make their own.
type IO struct {
	Args     []string // without the program's name; nil means none
	In       io.Reader
	Out, Err io.Writer
	// Env reads an environment variable; empty where it is not set.
	Env func(name string) string
	// Dir is where relative file names start; empty: the process's folder.
	Dir string
	// Data is the user's data folder, under which the default book lies.
	Data string
	Now  func() time.Time
	// NewID makes an identifier that nobody can guess and that never repeats.
	NewID func() string
	// User is the operating system's name for whoever runs this.
	User string
	// Interactive is true where In and Out are both terminals; Typed where In
	// is one, so that nothing waits in it to be read.
	Interactive, Typed bool
	// Secret asks whoever types for what must not be seen; nil: nobody can be
	// asked.
	Secret func(prompt string) (string, error)
	// visit is set where the call came in through a door of this process.
	visit *visit
	// after sends a message to the console later; nil: its own timers do.
	after func(time.Duration, tea.Msg) tea.Cmd
}

// Process is the world of this process.
func Process() IO {
	// Explorer on Windows starts programs without a terminal's arguments; the
	// console is what somebody who double-clicks wants, not cobra's lecture.
	cobra.MousetrapHelpText = ""
	typed := term.IsTerminal(os.Stdin.Fd())
	w := IO{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Env: os.Getenv, Data: dataFolder(os.Getenv), Now: time.Now, NewID: newID, User: osUser(),
		Interactive: typed && term.IsTerminal(os.Stdout.Fd()), Typed: typed,
	}
	if typed {
		w.Secret = askSecret
	}
	return w
}

// askSecret reads a line that the terminal does not show.
func askSecret(prompt string) (string, error) {
	if _, err := io.WriteString(os.Stderr, prompt); err != nil {
		return "", err
	}
	b, err := term.ReadPassword(os.Stdin.Fd())
	_, _ = io.WriteString(os.Stderr, "\n") // the line end that was not shown
	return string(b), err
}

// newID draws 128 random bits: enough that two machines never meet.
func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails: it ends the program instead
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b[:]))
}

// osUser is the login name, without a Windows domain before it.
func osUser() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	name := u.Username
	if i := strings.LastIndexByte(name, '\\'); i >= 0 {
		name = name[i+1:]
	}
	return name
}

// dataFolder is where this system keeps a user's data; empty if it cannot be
// known, and then --book must be given.
func dataFolder(env func(string) string) string {
	switch runtime.GOOS {
	case "windows":
		return env("LocalAppData")
	case "darwin":
		if home := env("HOME"); home != "" {
			return filepath.Join(home, "Library", "Application Support")
		}
		return ""
	}
	if data := env("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return data
	}
	if home := env("HOME"); home != "" {
		return filepath.Join(home, ".local", "share")
	}
	return ""
}

// path makes a file name given by the caller usable from anywhere.
func (w IO) path(name string) string {
	if w.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(w.Dir, name)
}

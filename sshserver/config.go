// Package sshserver is the door of the office: it finds out whose key signed,
// holds the limits that keep one visitor from hurting another, and runs one
// console, one command or one file transfer per session. It knows neither the
// screen nor the book: what a session shows is handed to it in Config.
package sshserver

import (
	"context"
	"io"
	"log/slog"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"

	"aduan/model"
)

// Caller is who stands before the door: a key that was offered and proves
// nothing yet. Who must therefore change nothing.
type Caller struct {
	Key   ssh.PublicKey
	From  string // the address without its port; empty at the local door
	Local bool   // through the socket in the book's folder
	// User is the name that the client gave. It proves nothing and is worth
	// something at the local door only, where whoever calls owns the book.
	User string
}

// Visitor is whose key signed: the book's own member of staff, never the name
// that the client gave.
type Visitor struct {
	Staff       model.StaffID
	Name        string
	Fingerprint string
	Local       bool
}

// Session is one console, one command or one file transfer of a visitor.
type Session struct {
	ID   string
	Who  Visitor
	From string // the address without its port
	To   string // where the client reached the server, with its port; empty at the local door
	// User is Caller.User again.
	User string
	// Args are the words of the command; nil where none was given.
	Args []string
	// Env holds TERM, COLORTERM, NO_COLOR and LANG, where the client gave
	// them; nothing else of a client's environment gets in.
	Env  []string
	Term string // empty without a terminal
	// Cols and Rows are the window, clamped; 0 without a terminal.
	Cols, Rows int
}

// Config is what the door serves. Everything but Files, Name, Opens, Signed,
// Knocked and Translate must be given.
type Config struct {
	// HostKeys are the server's own keys: the first is served, all are told to
	// clients that learn keys ahead, so that a change needs no warning.
	HostKeys []ssh.Signer
	// Limits that are zero are those of DefaultLimits.
	Limits Limits

	// Who tells whose key this is: *Unknown where nobody's, any other error
	// where its owner may not enter. It is asked for every key offered and
	// again for every session of a connection.
	Who func(ctx context.Context, c Caller) (Visitor, error)
	// Signed is told once a connection, after its key has signed.
	Signed func(v Visitor, from string)
	// Knocked is told every unknown key of a connection that did not get in.
	// Nothing shows that who offers a key holds it.
	Knocked func(key ssh.PublicKey, from string)

	// Console makes the model of one console. Bubble Tea's input, output,
	// window, environment and filter are the server's.
	Console func(ctx context.Context, s Session) (tea.Model, []tea.ProgramOption, error)
	// Name is what a command is called, without its arguments, for the log; nil:
	// it stays unsaid there.
	Name func(args []string) string
	// Opens tells whether a command's words open the console; nil: none do.
	Opens func(args []string) bool
	// Command runs one command and returns its exit code.
	Command func(ctx context.Context, s Session, args []string, in io.Reader, out, errs io.Writer) int
	// Files serves one file transfer; nil: there is none.
	Files func(ctx context.Context, s Session) (sftp.Handlers, error)

	// Translate makes the console's own messages out of Idle, Draining and
	// Leaving, so
	// that the console need not know this package; nil: they come as they are.
	Translate func(tea.Msg) tea.Msg

	// Say gives the sentences in a language ("id_ID.UTF-8", "en", "").
	Say func(lang string) Words
	Log *slog.Logger
	Now func() time.Time
	// NewID makes the id of a session and the reference of a fault.
	NewID func() string
}

// Idle is sent to a console in which no key was pressed for Limits.Idle.
type Idle struct{}

// Draining is sent to every console when the server is about to stop: what was
// typed is to be kept now, and the console to be left soon.
type Draining struct{}

// Leaving is sent to a console that ends now: the link was cut, its visitor may
// not stay, the server stops. It may keep what was typed and then quit by
// itself; where it does not within a moment, it is quit.
type Leaving struct{}

// Unknown is Who's answer for a key that is nobody's.
type Unknown struct{ Fingerprint string }

func (u *Unknown) Error() string { return "unknown key " + u.Fingerprint }

// Words are the sentences that the door itself says; each is one line, without
// its end.
type Words struct {
	// Refused says why this key does not open: an *Unknown, or what else Who
	// answered.
	Refused func(err error, fingerprint string) string
	// Full: the server serves as many sessions as it can; Crowded: this person
	// or this address has as many as it may.
	Full, Crowded string
	// NoTerminal: a console was asked for without a terminal; Dumb: with one
	// that can draw nothing. Both say what works instead.
	NoTerminal, Dumb string
	// NoFiles: file transfer is not served here.
	NoFiles string
	// Fault says that the session ended over a mistake of ours, and its reference.
	Fault func(ref string) string
	// Stopping: the server stops. Expired: the session was open for as long as
	// one may be. Ended: whose session it is may not enter any more.
	Stopping, Expired, Ended string
	// TooMuch: more came at once than a person types or pastes.
	TooMuch string
	// Quotes: a quotation mark of the command stays open.
	Quotes string
	// Nothing: a session stood open in which nothing was asked for.
	Nothing string
}

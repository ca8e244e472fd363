package cli

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"

	"aduan/model"
	"aduan/sshserver"
	"aduan/store"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"
)

const (
	// shareAfter is how long a command may take before others are let in to what
	// it has open: most are over sooner.
	shareAfter = 200 * time.Millisecond
	// lastCommands is how long a program that ends waits for the commands that it
	// runs for others; partTime how long their consoles have to go.
	lastCommands = time.Minute
	partTime     = 50 * time.Millisecond
	// always is a limit that nobody reaches: whoever is here owns the book.
	always = 10_000 * time.Hour
)

// sharing lets later programs of this machine in to the book that this one has
// open.
type sharing struct {
	a    *app
	book *store.Book
	dir  string

	mu    sync.Mutex
	over  bool
	srv   *sshserver.Server
	door  *doorway
	where net.Listener
}

// shareSoon shares a book once this call lasts long enough to be in anybody's way.
func (a *app) shareSoon(book *store.Book) {
	dir, err := a.bookFolder()
	if err != nil {
		return
	}
	s := &sharing{a: a, book: book, dir: dir}
	a.shared = s
	timer := time.AfterFunc(shareAfter, s.begin)
	a.onClose(func() { timer.Stop(); s.end() })
}

// begin listens. Where that cannot be, this program works, and a later one is
// told that the book is open elsewhere.
func (s *sharing) begin() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over || s.srv != nil {
		return
	}
	s.book.ProveSoon(s.proven)
	l, host, opens, err := newShare(s.dir)
	if err == nil {
		s.door = newDoorway(s.a, s.book, s.dir, opens)
		s.door.yields = s.yields
		cfg := s.door.config([]ssh.Signer{host}, s.limits(), slog.New(slog.DiscardHandler))
		cfg.Translate = stays
		s.srv, err = sshserver.New(cfg)
	}
	if err != nil {
		s.a.log(s.a.reference(), err)
		return
	}
	s.where = l
	go func() {
		if err := s.srv.ServeLocal(l); err != nil && !errors.Is(err, net.ErrClosed) {
			s.a.log(s.a.reference(), err)
		}
	}()
}

// proven logs what was found in a book that nobody had closed; doctor points to
// the log.
func (s *sharing) proven(faults []store.Fault, err error) {
	if err == nil && len(faults) > 0 {
		err = (&model.Error{Code: model.CodeUnavailable, Rule: "verify_faults"}).With("count", len(faults))
	}
	if err != nil {
		s.a.log(s.a.reference(), err)
	}
}

// limits are none: nobody reaches this door who does not own the book.
func (s *sharing) limits() sshserver.Limits {
	return sshserver.Limits{Sessions: 500, PerPerson: 500, PerAddress: 500, Idle: always, Longest: always, Stall: always, Paste: store.MaxAttachment}
}

// stays keeps a console from being told that the program stops: it goes on in
// another one.
func stays(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case sshserver.Draining, sshserver.Idle:
		return unsaid{}
	}
	return translate(msg)
}

// unsaid is a message that no console knows.
type unsaid struct{}

// end lets nobody in any more, waits for the commands that run, and parts with
// the consoles, which open the book for themselves.
func (s *sharing) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.over = true
	if s.srv == nil {
		return
	}
	_ = os.Remove(filepath.Join(s.dir, shareFile)) // whoever reads it finds nobody there
	_ = s.where.Close()                            // nobody comes in any more, either way
	done := make(chan struct{})
	go func() { s.door.running.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(lastCommands):
	}
	ctx, cancel := context.WithTimeout(context.Background(), partTime)
	defer cancel()
	_ = s.srv.Drain(ctx) // it closes who is still there
	s.door.seated.Wait()
}

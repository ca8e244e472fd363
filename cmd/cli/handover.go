package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"
)

// A server that starts while somebody's console has the book takes it over: else
// one console, left open over night, would keep the office's officials out.
const (
	// nextFile says that somebody is about to take the book: consoles wait for
	// them instead of opening it.
	nextFile = "share.next"
	// nextFresh is how long it says so, nextEvery how often they look.
	nextFresh = 10 * time.Second
	nextEvery = 50 * time.Millisecond
	// yieldWord asks the program that has the book to hand it over. It is no
	// command of the tree: only the local door knows it.
	yieldWord = "\x00yield"
)

// errYielded is a console that handed the book over, and goes on elsewhere.
var errYielded = errors.New("handed over")

// yielding lets one console be ended from outside, for another program.
type yielding struct {
	end   func()
	asked bool
}

// askYield asks whoever has the book to hand it over to this program; it tells
// whether they will.
func (a *app) askYield(ctx context.Context, dir string) bool {
	client, err := dialShare(ctx, dir, a.User)
	if err != nil {
		return false
	}
	defer func() { _ = client.Close() }() // everything was said
	next := filepath.Join(dir, nextFile)
	if err := os.WriteFile(next, nil, 0o600); err != nil {
		return false
	}
	code, err := runShare(ctx, client, []string{yieldWord}, nil, io.Discard, io.Discard)
	if err == nil && code != 0 {
		_ = os.Remove(next) // nobody waits for us
		return false
	}
	return true // or it is gone already
}

// yields ends the console that has the book, where there is one; it says whether
// it does.
func (s *sharing) yields() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	y := s.a.yield
	if y == nil {
		return false
	}
	y.asked = true
	go y.end() // it may wait for a screen that is being drawn
	return true
}

// awaitNext waits for who is about to take the book, if anybody says so.
func (a *app) awaitNext(ctx context.Context, dir string) {
	for {
		info, err := os.Stat(filepath.Join(dir, nextFile))
		if err != nil || time.Since(info.ModTime()) > nextFresh || ctx.Err() != nil {
			return
		}
		if client, err := dialShare(ctx, dir, a.User); err == nil {
			_ = client.Close() // it was only asked whether they are there
			return
		}
		time.Sleep(nextEvery)
	}
}

// mayYield lets the console that begins be ended for another program.
func (a *app) mayYield(end func()) *yielding {
	y := &yielding{end: end}
	if a.shared != nil {
		a.shared.mu.Lock()
		defer a.shared.mu.Unlock()
		a.yield = y
	}
	return y
}

// yielded tells whether a console that has ended was asked to.
func (a *app) yielded(y *yielding) bool {
	if a.shared == nil {
		return false
	}
	a.shared.mu.Lock()
	defer a.shared.mu.Unlock()
	a.yield = nil
	return y.asked
}

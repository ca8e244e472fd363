package boltlog

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"aduan/model"
	"aduan/store/durable"
)

// Rules of the errors that concern the book; keys of the catalogue.
const (
	ruleMissing     = "book_missing"
	ruleEmpty       = "book_empty"
	ruleDamaged     = "book_damaged"
	ruleForeign     = "book_foreign"
	ruleNewer       = "book_newer"
	ruleBehind      = "book_behind"
	ruleLocked      = "book_locked"
	ruleReadOnly    = "book_readonly"
	ruleExists      = "book_exists"
	ruleClosed      = "book_closed"
	ruleUnverified  = "book_unverified"
	ruleUnprojected = "book_unprojected"
	ruleStopped     = "book_stopped"
	ruleFull        = "book_full"
	ruleDiskFull    = "disk_full"
	ruleDiskError   = "disk_error"
)

func unavailable(rule string, cause error) *model.Error {
	return &model.Error{Code: model.CodeUnavailable, Rule: rule, Err: cause}
}

// named adds the file's name, without the folder it stands in.
func named(e *model.Error, path string) *model.Error { return e.With("file", filepath.Base(path)) }

// classify gives an error of the file or of bbolt its rule.
func classify(err error) error {
	switch known := (*model.Error)(nil); {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return err
	case errors.Is(err, berrors.ErrTimeout):
		return unavailable(ruleLocked, err)
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		return unavailable(ruleClosed, err)
	case errors.Is(err, berrors.ErrMaxSizeReached):
		return unavailable(ruleFull, err)
	case errors.Is(err, berrors.ErrVersionMismatch):
		return unavailable(ruleNewer, err)
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum):
		return unavailable(ruleDamaged, err)
	case errors.Is(err, berrors.ErrDatabaseReadOnly), errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return unavailable(ruleReadOnly, err)
	case errors.Is(err, fs.ErrNotExist):
		return unavailable(ruleMissing, err)
	case durable.IsFull(err):
		return unavailable(ruleDiskFull, err)
	}
	return unavailable(ruleDiskError, err)
}

// setFaults makes a page that cannot be read a panic of this goroutine, to be
// recovered, where it would end the program.
func setFaults() (before bool) { return debug.SetPanicOnFault(true) }

// panicked is what a recovered panic comes to: a page of the file that cannot
// be read (it was cut, or the disk fails) or a defect.
type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v\n%s", p.value, p.stack) }

// unreadable is true where memory of the file could not be read, or bbolt met
// pages that cannot be: it panics on them.
func (p *panicked) unreadable() bool {
	if _, ok := p.value.(interface{ Addr() uintptr }); ok {
		return true
	}
	_, raised, _ := strings.Cut(string(p.stack), "\npanic(")
	ours, theirs := strings.Index(raised, "\naduan/"), strings.Index(raised, "\ngo.etcd.io/bbolt")
	return theirs >= 0 && (ours < 0 || theirs < ours)
}

// caught runs f and returns its panic, apart from its error.
func caught(f func() error) (p *panicked, err error) {
	defer func(before bool) { debug.SetPanicOnFault(before) }(setFaults())
	defer func() {
		if v := recover(); v != nil {
			p = &panicked{v, debug.Stack()}
		}
	}()
	return nil, f()
}

// guarded is caught for the committer: any panic stops writing for good.
func (l *Log) guarded(f func() error) error {
	p, err := caught(f)
	if p == nil {
		return err
	}
	l.broken.Store(true)
	stop := unavailable(ruleStopped, p)
	if p.unreadable() {
		stop = unavailable(ruleDamaged, p)
	}
	l.halt.Store(stop)
	return stop
}

// View runs f in a read transaction: all it sees is of one instant. What f
// takes out it must copy. Keep it under a quarter of a second: a long reader
// keeps old pages alive, and stops the writer when the file must be mapped
// anew. A panic of f is its error, of code internal.
func (l *Log) View(f func(*bolt.Tx) error) error {
	p, err := l.look(f)
	switch {
	case p == nil:
		return err
	case p.unreadable():
		return unavailable(ruleDamaged, p)
	}
	return &model.Error{Code: model.CodeInternal, Rule: "defect", Err: p}
}

// read is View for the engine's own readers: where they panic, it is the file.
func (l *Log) read(f func(*bolt.Tx) error) error {
	p, err := l.look(f)
	if p != nil {
		return unavailable(ruleDamaged, p)
	}
	return err
}

func (l *Log) look(f func(*bolt.Tx) error) (*panicked, error) {
	inner := false
	p, err := caught(func() error {
		return l.db.View(func(tx *bolt.Tx) error {
			err := f(tx)
			inner = err != nil
			return err
		})
	})
	if p != nil || inner {
		return p, err
	}
	return nil, classify(err)
}

// openFile keeps the file that bbolt opens, to let go of its lock when bbolt
// panics while opening, and refuses to create one.
func openFile(keep **os.File) func(string, int, os.FileMode) (*os.File, error) {
	return func(path string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := os.OpenFile(path, flag&^os.O_CREATE, mode)
		*keep = f
		return f, err
	}
}

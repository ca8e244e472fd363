package boltlog

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// quickLook bounds the file whose pages are looked at each time it is opened: a
// few milliseconds. After an unclean end a file of any size is.
const quickLook = 4 << 20

// A book that is open for writing has a mark beside it. It says no more than that
// nobody closed the book: where it cannot be made, nothing is lost but that.
func runningMark(path string) string { return path + ".running" }

func leftRunning(path string) bool {
	_, err := os.Lstat(runningMark(path))
	return err == nil
}

func markRunning(path string) string {
	f, err := os.OpenFile(runningMark(path), os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil || f.Close() != nil {
		return ""
	}
	return runningMark(path)
}

// Proven says that the book was verified and is sound: the next opening need not
// hear of an unclean end.
func (l *Log) Proven() { l.proven.Store(true) }

func (l *Log) unmark() error {
	if l.running == "" || l.unclean && !l.proven.Load() {
		return nil
	}
	if err := os.Remove(l.running); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unavailable(ruleDiskError, err)
	}
	return nil
}

// firstLook walks the pages of a file, of which this program holds the lock, before
// bbolt does: bbolt follows a page that leads back to itself until the program's
// stack is full, which nothing can catch.
func firstLook(f *os.File, unclean bool) error {
	head := make([]byte, maxPage+pageHeader+metaSize)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if m, ok := newest(head[:n]); !unclean && ok && m.pages*uint64(m.pageSize) > quickLook {
		return nil
	}
	if err := checkPages(f, 0, nil); err != nil {
		return unavailable(ruleDamaged, err)
	}
	return nil
}

package boltlog_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"syscall"
	"testing"
	"unsafe"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal/boltlog"
)

// faultyDisk lies between bbolt and the file of an open book: every write of bbolt
// goes through it, and what it is told to do wrong it does. bbolt reads through its
// map of the file, past it.
type faultyDisk struct {
	db   *bolt.DB
	page int64
	real func([]byte, int64) (int, error)
	// onWrite, where it is set, does the write in place of the disk.
	onWrite func(w diskWrite) (int, error)
	writes  []diskWrite
}

// diskWrite is one write of bbolt. A commit is its pages, a sync, its meta page, and
// a sync.
type diskWrite struct {
	data []byte
	at   int64
	meta bool
}

// underneath puts a faulty disk below a book that no deed is done in.
func underneath(t *testing.T, l *boltlog.Log) *faultyDisk {
	t.Helper()
	d := &faultyDisk{page: int64(os.Getpagesize())}
	if err := l.View(func(tx *bolt.Tx) error { d.db = tx.DB(); return nil }); err != nil {
		t.Fatal(err)
	}
	hook := (*func([]byte, int64) (int, error))(d.field("ops", "writeAt"))
	d.real = *hook
	*hook = d.write
	return d
}

// field is where a part of bbolt lies that it shows nobody.
func (d *faultyDisk) field(names ...string) unsafe.Pointer {
	v := reflect.ValueOf(d.db).Elem()
	for _, name := range names {
		v = v.FieldByName(name)
	}
	return unsafe.Pointer(v.UnsafeAddr())
}

func (d *faultyDisk) write(b []byte, at int64) (int, error) {
	w := diskWrite{bytes.Clone(b), at, at < 2*d.page}
	d.writes = append(d.writes, w)
	if d.onWrite != nil {
		return d.onWrite(w)
	}
	return d.real(b, at)
}

// failSync makes every sync of the book's file fail until the function it gives is
// called: bbolt then holds a pipe, which cannot be synced.
func (d *faultyDisk) failSync(t *testing.T) (mend func()) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	held := (**os.File)(d.field("file"))
	file := *held
	*held = w
	return func() {
		*held = file
		_, _ = r.Close(), w.Close() // nothing went through it
	}
}

// part does n bytes of a write and then fails.
func (d *faultyDisk) part(w diskWrite, n int, err error) (int, error) {
	done, rerr := d.real(w.data[:n], w.at)
	return done, errors.Join(rerr, err)
}

// diskFaults are what a disk does wrong while it says so. hits tells which write is
// hit: the k-th page, or the meta page. Each stands in docs/reliability.md.
func diskFaults() []diskFault {
	page := func(w diskWrite) bool { return !w.meta }
	meta := func(w diskWrite) bool { return w.meta }
	fails := func(err error) func(*faultyDisk, diskWrite) (int, error) {
		return func(*faultyDisk, diskWrite) (int, error) { return 0, err }
	}
	torn := func(n int, err error) func(*faultyDisk, diskWrite) (int, error) {
		return func(d *faultyDisk, w diskWrite) (int, error) { return d.part(w, n, err) }
	}
	return []diskFault{
		{"EIO when a page is written", page, fails(syscall.EIO), "disk_error"},
		{"ENOSPC when a page is written", page, fails(syscall.ENOSPC), "disk_full"},
		{"short write of a page: 512 bytes, ENOSPC", page, torn(512, syscall.ENOSPC), "disk_full"},
		{"short write of a page: all but one byte, EIO", page, torn(4095, syscall.EIO), "disk_error"},
		{"EIO when the meta page is written", meta, fails(syscall.EIO), "disk_error"},
		{"ENOSPC when the meta page is written", meta, fails(syscall.ENOSPC), "disk_full"},
		{"short write of the meta page: 40 bytes, EIO", meta, torn(40, syscall.EIO), "disk_error"},
		{"short write of the meta page: 512 bytes, EIO", meta, torn(512, syscall.EIO), unknownOutcome},
		{"the sync of the pages fails", page, nil, "disk_error"},
		{"the sync of the meta page fails", meta, nil, unknownOutcome},
	}
}

type diskFault struct {
	name string
	hits func(diskWrite) bool
	do   func(*faultyDisk, diskWrite) (int, error) // nil: the sync that follows fails
	want string                                    // rule of the deed's error
}

// unknownOutcome: the deed's author is told that nobody knows.
const unknownOutcome = "unknown_outcome"

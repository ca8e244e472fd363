package boltlog_test

import (
	"os"
	"reflect"
	"testing"
	"unsafe"

	"aduan/store/journal/boltlog"
)

// A witness that cannot be written costs no deed: it stays behind, and once it can
// be written it goes on. What it has seen by then is still held against the book.
func TestWitnessThatCannotBeWrittenCostsNoDeed(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close() // nothing is in it
	_, path := closedBook(t, 5)
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	l := open(t, path)
	w := reflect.ValueOf(l).Elem().FieldByName("witness").Elem().FieldByName("f")
	file := (**os.File)(unsafe.Pointer(w.UnsafeAddr()))
	held := *file
	*file = full
	fillBook(t, l, 5, 3)
	*file = held
	if seen, ok := boltlog.Seen(path); !ok || seen != 10 {
		t.Errorf("it has seen %d, %v", seen, ok)
	}
	fillBook(t, l, 8, 1)
	sound(t, l)
	closeLog(t, l)
	if seen, ok := boltlog.Seen(path); !ok || seen != 18 {
		t.Errorf("then it has seen %d, %v", seen, ok)
	}
	l = open(t, path)
	sound(t, l)
	closeLog(t, l)
	if err := os.WriteFile(path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = boltlog.Open(path, rows, boltlog.Options{Timeout: 1})
	wantRule(t, err, "book_behind")
}

package boltlog_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// everyByte, where it is set, has every byte of the small book changed and the
// book cut at every length, not one in many.
const everyByte = "ADUAN_TEST_EVERY_BYTE"

func stride(many int) int {
	if os.Getenv(everyByte) != "" {
		return 1
	}
	return many
}

// usedBytes says of each byte of a closed book whether its newest state is made
// of it.
func usedBytes(t *testing.T, path string) []bool {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]bool, len(b))
	if err := boltlog.Pages(bytes.NewReader(b), func(from, to int64) {
		for i := from; i < to; i++ {
			out[i] = true
		}
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// smallBook is a closed book of 64 KB without rows, for each byte of rows is the
// business of whoever makes them.
func smallBook(t *testing.T) (path string, whole []byte) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "book")
	create(t, path)
	l, err := boltlog.Open(path, nil, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fillBook(t, l, 0, 12)
	closeLog(t, l)
	if whole, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return path, whole[:used(t, path)] // the rest is room for growth
}

// tryBook opens and verifies a file of these bytes, made size long, with the
// witness of from beside it; "" where nothing is wrong with it.
func tryBook(t *testing.T, from string, b []byte, size int64) (how string) {
	t.Helper()
	bad := from + ".bad"
	if err := errors.Join(os.WriteFile(bad, b, 0o600), os.Truncate(bad, size)); err != nil {
		t.Fatal(err)
	}
	copyFile(t, from+".witness", bad+".witness")
	l, err := boltlog.Open(bad, nil, boltlog.Options{Timeout: 1})
	if err != nil {
		e := (*model.Error)(nil)
		if !errors.As(err, &e) || e.Code != model.CodeUnavailable {
			t.Errorf("open: %v", err)
		}
		return e.Rule
	}
	defer l.Close() // what cannot be closed is damaged too
	faults, err := l.Verify(t.Context(), nil)
	if err != nil {
		t.Errorf("verify: %v", err)
	}
	if len(faults) > 0 {
		return "verify"
	}
	return ""
}

func TestEveryChangedByteOfASmallBookIsNoticedOrFree(t *testing.T) {
	path, whole := smallBook(t)
	const room = 1 << 20
	parts := usedBytes(t, path)
	count := map[string]int{}
	for at := 0; at < len(whole); at += stride(97) {
		b := bytes.Clone(whole)
		b[at] ^= 1 << (at % 8)
		how := tryBook(t, path, b, room)
		count[how]++
		if parts[at] && how == "" {
			count["the same book"]++
			sameBook(t, path, at)
		} else if !parts[at] && how != "" {
			t.Errorf("byte %d, used %v: noticed by %q", at, parts[at], how)
		}
	}
	t.Logf("of a book of %d bytes: %v", len(whole), count)
	if count["book_damaged"] == 0 || count[""] == 0 {
		t.Error("the test looks at nothing")
	}
}

// sameBook insists that the changed book beside path holds what path does, takes
// the next deed and is sound after it. bbolt needs no more of the first key of a
// branch than that it is not past what stands below.
func sameBook(t *testing.T, path string, at int) {
	t.Helper()
	copyFile(t, path+".witness", path+".bad.witness")
	l, err := boltlog.Open(path, nil, boltlog.Options{})
	again, aerr := boltlog.Open(path+".bad", nil, boltlog.Options{})
	if err := errors.Join(err, aerr); err != nil {
		t.Fatal(err)
	}
	sameDump(t, fmt.Sprint("byte ", at, " changed"), dump(t, l), dump(t, again))
	fillBook(t, again, 100, 20)
	if faults, err := again.Verify(t.Context(), nil); err != nil || len(faults) > 0 {
		t.Errorf("byte %d changed, and 20 deeds after it: %v %v", at, faults, err)
	}
	closeLog(t, again)
	closeLog(t, l)
}

func TestEveryCutOfASmallBookIsRefused(t *testing.T) {
	path, whole := smallBook(t)
	count := map[string]int{}
	for size := 0; size < len(whole); size += stride(211) {
		how := tryBook(t, path, whole[:size], int64(size))
		count[how]++
		if how == "" || how == "verify" {
			t.Errorf("cut to %d of %d bytes and opened", size, len(whole))
		}
	}
	t.Logf("of a book of %d bytes: %v", len(whole), count)
}

// A page that is free and used is overwritten by a later deed; nothing that is
// read shows it before.
func TestFreeListThatNamesAUsedPageIsNoticed(t *testing.T) {
	path, whole := smallBook(t)
	page, parts := os.Getpagesize(), usedBytes(t, path)
	for at := 2 * page; at < len(whole); at += page {
		if whole[at+8] != 16 || whole[at+10] == 0 || !parts[at+16] {
			continue // no list of free pages, or an old one
		}
		b := bytes.Clone(whole)
		b[at+16], b[at+17] = byte(at/page), 0 // the list itself
		if how := tryBook(t, path, b, 1<<20); how != "book_damaged" {
			t.Errorf("noticed by %q", how)
		}
		err := boltlog.Pages(bytes.NewReader(b), nil)
		if err == nil || !strings.Contains(err.Error(), "held twice") {
			t.Errorf("pages: %v", err)
		}
		return
	}
	t.Error("no list of free pages")
}

// bbolt follows a page that leads back to itself until the stack is full, which
// ends the program past any recovery; the book is refused before.
func TestPageThatLeadsBackToItselfIsRefusedNotFollowed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book")
	create(t, path)
	l, err := boltlog.Open(path, nil, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fillBook(t, l, 0, 60)
	closeLog(t, l)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page, parts, met := os.Getpagesize(), usedBytes(t, path), 0
	for at := 2 * page; at < int(used(t, path)); at += page {
		if whole[at+8] != 1 || !parts[at] {
			continue // no branch
		}
		b := bytes.Clone(whole[:used(t, path)])
		binary.NativeEndian.PutUint64(b[at+16+8:], uint64(at/page))
		if how := tryBook(t, path, b, 1<<20); how != "book_damaged" {
			t.Errorf("page %d: %q", at/page, how)
		}
		met++
	}
	if met == 0 {
		t.Error("no branch")
	}
}

func TestBookThatNobodyClosedIsKnownByItsMark(t *testing.T) {
	l, path := newBook(t)
	fillBook(t, l, 0, 1)
	if l.Opened().Unclean {
		t.Error("a new book was left open")
	}
	if _, err := os.Stat(path + ".running"); err != nil {
		t.Error(err)
	}
	closeLog(t, l)
	if _, err := os.Stat(path + ".running"); err == nil {
		t.Error("a closed book has its mark")
	}
	killed(t, path, 1)
	for range 2 { // closing it proves nothing
		again := open(t, path)
		if !again.Opened().Unclean {
			t.Error("a killed writer left no mark")
		}
		closeLog(t, again)
	}
	again := open(t, path)
	again.Proven()
	closeLog(t, again)
	again = open(t, path)
	if again.Opened().Unclean {
		t.Error("the mark outlives a proof")
	}
	closeLog(t, again)
}

package boltlog_test

import (
	"bytes"
	"os"
	"testing"

	"aduan/store/journal/boltlog"
)

// A disk that says it has written, and has not: the newest state is there, a page
// that it is made of is as it was before, or half of it, or of zeros. Opening or
// verifying notices each; what it does not notice was free.
func TestDiskThatLiesIsNoticed(t *testing.T) {
	path, before := smallBook(t)
	l, err := boltlog.Open(path, nil, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fillBook(t, l, 50, 1)
	closeLog(t, l)
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	after = after[:used(t, path)]
	before = append(before, make([]byte, max(0, len(after)-len(before)))...)
	page, parts, count := os.Getpagesize(), usedBytes(t, path), map[string]int{}
	try := func(what string, at, n int, with []byte) {
		t.Helper()
		b := bytes.Clone(after)
		copy(b[at:at+n], with)
		counts := false
		for i := at; i < at+n; i++ {
			counts = counts || parts[i] && b[i] != after[i]
		}
		how := tryBook(t, path, b, 1<<20)
		if counts != (how != "") {
			t.Errorf("page %d %s: counts %v, noticed by %q", at/page, what, counts, how)
		}
		if counts {
			count[what+" "+how]++
		}
	}
	for at := 2 * page; at < len(after); at += page {
		if bytes.Equal(before[at:at+page], after[at:at+page]) {
			continue
		}
		try("unwritten", at, page, before[at:at+page])
		try("zeros", at, page, make([]byte, page))
		for half := 512; half < page; half += 512 {
			try("torn", at+half, page-half, before[at+half:at+page])
		}
	}
	newest := 0
	if parts[page+16] {
		newest = page
	}
	try("old meta", newest, page, before[newest:newest+page])
	try("no meta", newest, page, make([]byte, page))
	t.Logf("noticed: %v", count)
	if len(count) < 4 {
		t.Error("the test looks at little")
	}
}

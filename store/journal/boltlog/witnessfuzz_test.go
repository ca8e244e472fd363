package boltlog

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzWitness: whatever lies in the file beside the book, it is read as lines that
// their checksum vouches for, and as nothing else.
func FuzzWitness(f *testing.F) {
	first := line{seq: 7, sum: bytes.Repeat([]byte{3}, sumSize)}.bytes()
	f.Add(first)
	f.Add(append(bytes.Clone(first), first[:20]...))
	f.Add(make([]byte, 3*lineSize))
	path := filepath.Join(f.TempDir(), "witness")
	f.Fuzz(func(t *testing.T, b []byte) {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		w, err := openWitness(path, true)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range w.lines {
			if !bytes.Contains(b, l.bytes()) {
				t.Errorf("a line that is not there: %d", l.seq)
			}
		}
		if len(w.lines) > keptLines || len(w.lines) > len(b)/lineSize {
			t.Errorf("%d lines of %d bytes", len(w.lines), len(b))
		}
	})
}

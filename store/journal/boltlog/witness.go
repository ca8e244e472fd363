package boltlog

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"

	"aduan/store/durable"
)

// A witness line is seq8 | sum32 | crc4. The file is not synced at a commit,
// so it may be behind the book, never ahead; a line a power cut tore, or left
// as zeros, fails its checksum and says nothing.
const (
	lineSize = 8 + sumSize + 4
	// Past maxLines the file is made anew with the last keptLines.
	maxLines  = 4096
	keptLines = 64
)

type line struct {
	seq uint64
	sum []byte // sumSize bytes; nil: the empty book
}

func (w line) bytes() []byte {
	b := append(make([]byte, 0, lineSize), be64(w.seq)...)
	b = append(b, w.sum...)
	b = b[:8+sumSize]
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}

func parseLine(b []byte) (line, bool) {
	if binary.BigEndian.Uint32(b[8+sumSize:]) != crc32.ChecksumIEEE(b[:8+sumSize]) || len(bytes.Trim(b, "\x00")) == 0 {
		return line{}, false
	}
	return line{seq: u64(b), sum: bytes.Clone(b[8 : 8+sumSize])}, true
}

// witness is the file beside the book that remembers how far the book came.
type witness struct {
	path  string
	f     *os.File // nil: read only, or no witness stands there
	lines []line   // the newest, at most keptLines
	count int      // lines in the file
}

// openWitness reads the witness; one that does not exist is a witness without
// lines.
func openWitness(path string, readOnly bool) (*witness, error) {
	w := &witness{path: path}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return w, nil
	}
	if err != nil {
		return nil, err
	}
	for ; len(b) >= lineSize; b = b[lineSize:] {
		got, ok := parseLine(b[:lineSize])
		w.count++
		if ok {
			w.keep(got)
		}
	}
	if !readOnly && len(w.lines) > 0 {
		w.f, err = os.OpenFile(path, os.O_WRONLY, 0o600)
	}
	return w, err
}

func (w *witness) keep(n line) {
	if len(w.lines) == keptLines {
		w.lines = append(w.lines[:0], w.lines[1:]...)
	}
	w.lines = append(w.lines, n)
}

// last is the newest line; false where the witness says nothing.
func (w *witness) last() (line, bool) {
	if len(w.lines) == 0 {
		return line{}, false
	}
	return w.lines[len(w.lines)-1], true
}

// bears is true where the book holds what a line has seen.
func bears(t tables, seen line) bool {
	if seen.seq == 0 {
		return true
	}
	stored := t.ev.Get(be64(seen.seq))
	return len(stored) >= sumSize && bytes.Equal(stored[:sumSize], seen.sum)
}

// note adds a line. That it fails costs no deed: a witness may be behind. Each
// line is written at its own place, so a line that a full disk cut short is
// overwritten by the next.
func (w *witness) note(seq uint64, sum []byte) {
	n := line{seq, bytes.Clone(sum)}
	w.keep(n)
	if w.count >= maxLines && w.renew() == nil {
		return
	}
	if w.f == nil {
		return
	}
	if _, err := w.f.WriteAt(n.bytes(), int64(w.count)*lineSize); err == nil {
		w.count++
	}
}

// renew makes the file anew with the lines kept, and goes on in it. The old one
// is closed first, for Windows replaces no open file.
func (w *witness) renew() error {
	if w.f != nil {
		_ = w.f.Close() // about to be replaced; nothing in it was promised
		w.f = nil
	}
	err := writeWitness(w.path, w.lines)
	if err == nil {
		w.count = len(w.lines)
	}
	f, oerr := os.OpenFile(w.path, os.O_WRONLY, 0o600)
	if oerr == nil {
		w.f = f
	}
	return errors.Join(err, oerr)
}

func (w *witness) close() error {
	if w.f == nil {
		return nil
	}
	return errors.Join(w.f.Sync(), w.f.Close())
}

// writeWitness puts a durable file of these lines in place of what is there.
func writeWitness(path string, lines []line) error {
	var b []byte
	for _, n := range lines {
		b = append(b, n.bytes()...)
	}
	return durable.Replace(path, b)
}

// Package archive is the file of a copy of the book: the journal's records as
// they are stored, and the sealed attachments, compressed and encrypted to the
// office's recipients with age (age-encryption.org/v1). It knows no rows: those
// are made anew from the records, which is the proof that they can be.
//
// Below the encryption and a gzip stream stand a line of JSON (Head) and frames:
//
//	'e' seq8 len4 bytes            a record
//	'a' len2 name size8 bytes      an attachment, named by the SHA-256 of its bytes
//	'z' count8 sum32               the end: how many records, SHA-256 of all before
//
// The key file of a book is a file of its own (Seal, Open): what opens people's
// names never lies beside what holds them.
package archive

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"runtime"
	"time"

	"filippo.io/age"

	"aduan/store/journal"
)

// Format is the version of the file; a newer one is refused.
const Format = 1

// Errors of reading; others are those of the disk.
var (
	// ErrForeign: no copy of a book, or none that these identities open.
	ErrForeign = errors.New("not a copy that can be opened with this key")
	// ErrNewer: made by a newer program.
	ErrNewer = errors.New("copy of a newer program")
	// ErrCut: the file ends before its end, or is not what was written.
	ErrCut = errors.New("the copy is cut or altered")
)

// Recipient may read a copy; Identity does.
type (
	Recipient = age.Recipient
	Identity  = age.Identity
)

// Head says what a copy holds.
type Head struct {
	Format  int       `json:"aduan_copy"`
	Made    time.Time `json:"made"`
	Program string    `json:"program"`
	Seq     uint64    `json:"seq"` // of its last event
	Sum     string    `json:"sum"` // the running sum there, hex
}

const (
	frameRecord = 'e'
	frameFile   = 'a'
	frameEnd    = 'z'

	maxName = 256
)

// Writer writes a copy; Close ends it.
type Writer struct {
	sealed io.WriteCloser
	packed *gzip.Writer
	out    *bufio.Writer
	sum    hash.Hash
	count  uint64
}

// NewWriter begins a copy on w.
func NewWriter(w io.Writer, to []Recipient, h Head) (*Writer, error) {
	sealed, err := age.Encrypt(w, to...)
	if err != nil {
		return nil, err
	}
	packed, err := gzip.NewWriterLevel(sealed, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	a := &Writer{sealed: sealed, packed: packed, sum: sha256.New()}
	a.out = bufio.NewWriterSize(io.MultiWriter(packed, a.sum), 1<<16)
	h.Format = Format
	line, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	return a, a.put(line, []byte{'\n'})
}

func (a *Writer) put(parts ...[]byte) error {
	for _, p := range parts {
		if _, err := a.out.Write(p); err != nil {
			return err
		}
	}
	return nil
}

// Records adds records, in the order of the journal.
func (a *Writer) Records(recs []journal.Record) error {
	for i, r := range recs {
		if i%16 == 15 {
			runtime.Gosched() // deeds are done meanwhile
		}
		head := binary.BigEndian.AppendUint64([]byte{frameRecord}, r.Seq)
		if err := a.put(binary.BigEndian.AppendUint32(head, uint32(len(r.Bytes))), r.Bytes); err != nil {
			return err
		}
	}
	a.count += uint64(len(recs))
	return nil
}

// File adds an attachment of size bytes.
func (a *Writer) File(name string, size int64, r io.Reader) error {
	head := binary.BigEndian.AppendUint16([]byte{frameFile}, uint16(len(name)))
	head = binary.BigEndian.AppendUint64(append(head, name...), uint64(size))
	if err := a.put(head); err != nil {
		return err
	}
	_, err := io.CopyN(a.out, r, size)
	return err
}

// Close writes the end. Without it a copy is cut.
func (a *Writer) Close() error {
	if err := a.out.Flush(); err != nil {
		return err
	}
	end := binary.BigEndian.AppendUint64([]byte{frameEnd}, a.count)
	if _, err := a.packed.Write(append(end, a.sum.Sum(nil)...)); err != nil {
		return err
	}
	return errors.Join(a.packed.Close(), a.sealed.Close())
}

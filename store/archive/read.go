package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"io/fs"

	"filippo.io/age"

	"aduan/store/journal"
)

// Reader reads a copy.
type Reader struct {
	Head  Head
	in    *bufio.Reader
	sum   hash.Hash
	count uint64
}

// NewReader opens a copy with any of the identities. Its error is ErrForeign,
// ErrNewer, ErrCut, or the disk's.
func NewReader(r io.Reader, ids ...Identity) (*Reader, error) {
	plain, err := age.Decrypt(r, ids...)
	if err != nil {
		return nil, readFault(err, ErrForeign)
	}
	packed, err := gzip.NewReader(plain)
	if err != nil {
		return nil, readFault(err, ErrForeign)
	}
	a := &Reader{in: bufio.NewReaderSize(packed, 1<<16), sum: sha256.New()}
	line, err := a.in.ReadSlice('\n')
	if err != nil || json.Unmarshal(line, &a.Head) != nil || a.Head.Format < 1 {
		return nil, readFault(err, ErrForeign)
	}
	if a.Head.Format > Format {
		return nil, ErrNewer
	}
	a.sum.Write(line)
	return a, nil
}

// readFault keeps an error of the disk, and calls any other what it is here.
func readFault(err, is error) error {
	if disk := (*fs.PathError)(nil); errors.As(err, &disk) {
		return err
	}
	return is
}

// Each gives the records in pages of whole frames, at most limit, and then every
// attachment; either function may end it with an error. What record was given is
// complete and unaltered only when Each has returned nil.
func (a *Reader) Each(limit int, records func([]journal.Record) error, file func(name string, size int64, r io.Reader) error) error {
	var page []journal.Record
	flush := func() error {
		if len(page) == 0 {
			return nil
		}
		p := page
		page = nil
		return records(p)
	}
	for {
		kind, err := a.in.ReadByte()
		if err != nil {
			return readFault(err, ErrCut)
		}
		if kind != frameEnd {
			a.sum.Write([]byte{kind})
		}
		switch kind {
		case frameRecord:
			r, err := a.record()
			if err != nil {
				return err
			}
			if page = append(page, r); len(page) >= limit {
				err = flush()
			}
			if err != nil {
				return err
			}
		case frameFile:
			if err := flush(); err != nil {
				return err
			}
			if err := a.file(file); err != nil {
				return err
			}
		case frameEnd:
			if err := flush(); err != nil {
				return err
			}
			return a.end()
		default:
			return ErrCut
		}
	}
}

func (a *Reader) take(n int) ([]byte, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(a.in, b); err != nil {
		return nil, readFault(err, ErrCut)
	}
	a.sum.Write(b)
	return b, nil
}

func (a *Reader) record() (r journal.Record, err error) {
	head, err := a.take(12)
	if err != nil {
		return r, err
	}
	n := binary.BigEndian.Uint32(head[8:])
	if n > journal.MaxEvent {
		return r, ErrCut
	}
	r.Seq = binary.BigEndian.Uint64(head)
	r.Bytes, err = a.take(int(n))
	a.count++
	return r, err
}

// file hands an attachment on, and holds its bytes against its name.
func (a *Reader) file(f func(name string, size int64, r io.Reader) error) error {
	head, err := a.take(2)
	if err != nil {
		return err
	}
	n := binary.BigEndian.Uint16(head)
	if n > maxName {
		return ErrCut
	}
	name, err := a.take(int(n))
	if err != nil {
		return err
	}
	size, err := a.take(8)
	if err != nil {
		return err
	}
	bytesOf := int64(binary.BigEndian.Uint64(size))
	own := sha256.New()
	body := io.TeeReader(io.LimitReader(a.in, bytesOf), io.MultiWriter(a.sum, own))
	// A name goes to a file system: only what a hash looks like may.
	if raw, err := hex.DecodeString(string(name)); err != nil || len(raw) != sha256.Size || bytesOf < 0 {
		return ErrCut
	}
	if err := f(string(name), bytesOf, body); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, body); err != nil {
		return readFault(err, ErrCut)
	}
	if hex.EncodeToString(own.Sum(nil)) != string(name) {
		return ErrCut
	}
	return nil
}

// end checks what the last frame says, and that nothing follows it: the stream
// below has a checksum of its own, which is looked at only at its end.
func (a *Reader) end() error {
	want := a.sum.Sum(nil)
	b := make([]byte, 8+sha256.Size)
	if _, err := io.ReadFull(a.in, b); err != nil {
		return readFault(err, ErrCut)
	}
	if binary.BigEndian.Uint64(b) != a.count || !bytes.Equal(b[8:], want) {
		return ErrCut
	}
	if _, err := a.in.ReadByte(); !errors.Is(err, io.EOF) {
		return readFault(err, ErrCut)
	}
	return nil
}

package boltlog

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"
)

// A bbolt file begins with two pages that each hold a copy of its state; the
// newer valid one counts. They are read here before bbolt maps the file, for
// bbolt panics on a file that was cut, and makes an empty one anew.
const (
	boltMagic   = 0xED0CDAED
	boltVersion = 2
	pageHeader  = 16
	metaSize    = 64
	maxPage     = 64 << 10
)

// boltMeta is what is needed of one copy.
type boltMeta struct {
	pageSize uint32
	pages    uint64 // the file holds at least so many
	txid     uint64
	version  uint32
	freelist uint64 // page of the list of free pages
}

// probe finds out without harm what kind of file f is; nil for one that bbolt
// may open.
func probe(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return classify(err)
	}
	if info.IsDir() {
		return unavailable(ruleForeign, errors.New("a folder"))
	}
	if info.Size() == 0 {
		return unavailable(ruleEmpty, nil)
	}
	head := make([]byte, min(info.Size(), maxPage+pageHeader+metaSize))
	if _, err := io.ReadFull(io.NewSectionReader(f, 0, info.Size()), head); err != nil {
		return classify(err)
	}
	m, found := newest(head)
	switch {
	case !found && bytes.Contains(head, magicBytes()):
		return unavailable(ruleDamaged, errors.New("no valid meta page"))
	case !found:
		return unavailable(ruleForeign, errors.New("not a bbolt file"))
	case m.version > boltVersion:
		return unavailable(ruleNewer, nil).With("version", m.version)
	case m.pages*uint64(m.pageSize) > uint64(info.Size()):
		return unavailable(ruleDamaged, errors.New("the file was cut")).
			With("has", info.Size()).With("needs", m.pages*uint64(m.pageSize))
	}
	return nil
}

func magicBytes() []byte { return binary.NativeEndian.AppendUint32(nil, boltMagic) }

// newest is the valid copy with the higher transaction. The second page stands
// where the first says, or, when the first is torn, at one of the page sizes
// there are.
func newest(head []byte) (best boltMeta, found bool) {
	take := func(at int) {
		if m, ok := metaAt(head, at); ok && (!found || m.txid > best.txid) {
			best, found = m, true
		}
	}
	take(0)
	if found {
		take(int(best.pageSize))
		return best, found
	}
	for size := 1 << 10; size <= maxPage; size <<= 1 {
		take(size)
	}
	return best, found
}

func metaAt(head []byte, page int) (boltMeta, bool) {
	from := page + pageHeader
	if page < 0 || page > maxPage || len(head) < from+metaSize {
		return boltMeta{}, false
	}
	b, o := head[from:from+metaSize], binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	if o.Uint32(b) != boltMagic || sum.Sum64() != o.Uint64(b[metaSize-8:]) {
		return boltMeta{}, false
	}
	return boltMeta{version: o.Uint32(b[4:]), pageSize: o.Uint32(b[8:]), freelist: o.Uint64(b[32:]), pages: o.Uint64(b[40:]), txid: o.Uint64(b[48:])}, true
}

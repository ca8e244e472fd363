package boltlog

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// Pages of a bbolt file are read here past bbolt, from the file itself: bbolt's
// own check panics, in a goroutine of its own, on what it should report.
const (
	pageBranch, pageLeaf, pageFree = 1, 2, 16
	elemSize                       = 16
	// pagesAtOnce bounds the file whose pages Verify walks in a book in use: the
	// walk is one read transaction, and a long one keeps old pages from being
	// used again.
	pagesAtOnce = 256 << 20
)

var errPages = errors.New("pages of the file do not fit together")

// pages holds FaultPages against the file: a page that two hold, that is free and
// used, or that nobody holds is overwritten or lost by a later deed, while all
// that is read still agrees.
func (v *verifier) pages() error {
	var bad error
	err := v.log.read(func(tx *bolt.Tx) error {
		if v.log.halt.Load() == nil && tx.Size() > pagesAtOnce {
			return nil
		}
		f, err := os.Open(tx.DB().Path())
		if err != nil {
			return err
		}
		defer f.Close() // read only: nothing to lose
		bad = checkPages(f, uint64(tx.ID()), nil)
		return nil
	})
	if bad != nil {
		v.fault(FaultPages, "", 0, "cause", bad.Error())
	}
	return err
}

// Pages checks how the pages of a closed book's file fit together. used, which may
// be nil, hears each range of bytes that the newest state is made of: a change of
// any other byte changes nothing.
func Pages(f io.ReaderAt, used func(from, to int64)) error { return checkPages(f, 0, used) }

// checkPages takes the state of one transaction; 0: the newest.
func checkPages(f io.ReaderAt, txid uint64, used func(from, to int64)) error {
	head := make([]byte, maxPage+pageHeader+metaSize)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	m, ok := newest(head[:n])
	if !ok {
		return fmt.Errorf("%w: no state", errPages)
	}
	at := int64(m.txid%2) * int64(m.pageSize)
	if txid != 0 && m.txid != txid { // a deed was done since
		at = int64(txid%2) * int64(m.pageSize)
		if m, ok = metaAt(head[:n], int(at)); !ok || m.txid != txid {
			return nil // two deeds: another time
		}
	}
	if used == nil {
		used = func(int64, int64) {}
	}
	w := &pageWalk{f: f, size: int64(m.pageSize), high: m.pages, held: make([]bool, m.pages), used: used}
	used(at+pageHeader, at+pageHeader+metaSize)
	w.held[0], w.held[1] = true, true
	b := head[at+pageHeader:]
	if err := w.tree(u64ne(b[16:]), nil, nil); err != nil {
		return err
	}
	if err := w.free(u64ne(b[32:])); err != nil {
		return err
	}
	for id, held := range w.held {
		if !held {
			return fmt.Errorf("%w: page %d is neither used nor free", errPages, id)
		}
	}
	return nil
}

func u64ne(b []byte) uint64 { return binary.NativeEndian.Uint64(b) }

// pageWalk is one walk over the pages of one state.
type pageWalk struct {
	f    io.ReaderAt
	size int64
	high uint64 // pages there are
	held []bool
	used func(from, to int64)
}

// page reads one page with those it overflows into, and takes them.
func (w *pageWalk) page(id uint64) (b []byte, at int64, err error) {
	if id < 2 || id >= w.high {
		return nil, 0, fmt.Errorf("%w: page %d of %d", errPages, id, w.high)
	}
	at = int64(id) * w.size
	b = make([]byte, w.size)
	if _, err := w.f.ReadAt(b, at); err != nil {
		return nil, 0, err
	}
	more := uint64(binary.NativeEndian.Uint32(b[12:]))
	if u64ne(b) != id || more >= w.high-id {
		return nil, 0, fmt.Errorf("%w: page %d calls itself %d, with %d more", errPages, id, u64ne(b), more)
	}
	for i := id; i <= id+more; i++ {
		if err := w.take(i); err != nil {
			return nil, 0, err
		}
	}
	if more > 0 {
		rest := make([]byte, int64(more)*w.size)
		if _, err := w.f.ReadAt(rest, at+w.size); err != nil {
			return nil, 0, err
		}
		b = append(b, rest...)
	}
	w.used(at, at+pageHeader)
	return b, at, nil
}

func (w *pageWalk) take(id uint64) error {
	if id >= w.high || w.held[id] {
		return fmt.Errorf("%w: page %d is held twice", errPages, id)
	}
	w.held[id] = true
	return nil
}

// tree walks a bucket's pages; its keys lie from least on, below most (nil: no
// bound).
func (w *pageWalk) tree(id uint64, least, most []byte) error {
	b, at, err := w.page(id)
	if err != nil {
		return err
	}
	return w.elements(b, at, fmt.Sprint("page ", id), least, most)
}

// elements walks those of one page, or of a small bucket inside a value.
func (w *pageWalk) elements(b []byte, at int64, name string, least, most []byte) error {
	o := binary.NativeEndian
	kind, count := o.Uint16(b[8:]), int(o.Uint16(b[10:]))
	if kind != pageBranch && kind != pageLeaf || pageHeader+count*elemSize > len(b) {
		return fmt.Errorf("%w: %s is of kind %d with %d entries", errPages, name, kind, count)
	}
	end := pageHeader + count*elemSize
	w.used(at+pageHeader, at+int64(end))
	var keys [][]byte
	for i := range count {
		from := pageHeader + i*elemSize
		e := b[from : from+elemSize]
		pos, ksize, vsize := o.Uint32(e), o.Uint32(e[4:]), uint32(0)
		if kind == pageLeaf {
			pos, ksize, vsize = o.Uint32(e[4:]), o.Uint32(e[8:]), o.Uint32(e[12:])
		}
		start := uint64(from) + uint64(pos)
		if start < uint64(end) || start+uint64(ksize)+uint64(vsize) > uint64(len(b)) {
			return fmt.Errorf("%w: entry %d of %s lies outside", errPages, i, name)
		}
		k := b[start : start+uint64(ksize)]
		if bytes.Compare(k, least) < 0 || most != nil && bytes.Compare(k, most) >= 0 || i > 0 && bytes.Compare(k, keys[i-1]) <= 0 {
			return fmt.Errorf("%w: entry %d of %s is out of order", errPages, i, name)
		}
		keys = append(keys, k)
		told := int64(ksize) + int64(vsize)
		if kind == pageLeaf && o.Uint32(e) == 1 { // of a bucket: where it is; the book counts nothing in buckets
			told = int64(ksize) + min(int64(vsize), 8)
		}
		w.used(at+int64(start), at+int64(start)+told)
		if flags := o.Uint32(e); kind == pageLeaf && flags > 1 {
			return fmt.Errorf("%w: entry %d of %s is of kind %d", errPages, i, name, flags)
		} else if kind == pageLeaf && flags == 1 {
			v := b[start+uint64(ksize) : start+uint64(ksize)+uint64(vsize)]
			if err := w.bucket(v, at+int64(start)+int64(ksize), name); err != nil {
				return err
			}
		}
	}
	return w.children(b, kind, keys, most)
}

// children walks the pages below a branch.
func (w *pageWalk) children(b []byte, kind uint16, keys [][]byte, most []byte) error {
	for i := range keys {
		if kind != pageBranch {
			return nil
		}
		next := most
		if i+1 < len(keys) {
			next = keys[i+1]
		}
		if err := w.tree(u64ne(b[pageHeader+i*elemSize+8:]), keys[i], next); err != nil {
			return err
		}
	}
	return nil
}

// bucket walks one whose place stands in a value, or that lies in it.
func (w *pageWalk) bucket(v []byte, at int64, name string) error {
	const head = 16
	switch {
	case len(v) < head:
		return fmt.Errorf("%w: a bucket in %s is cut", errPages, name)
	case u64ne(v) != 0:
		return w.tree(u64ne(v), nil, nil)
	case len(v) < head+pageHeader:
		return fmt.Errorf("%w: a bucket in %s is cut", errPages, name)
	}
	w.used(at+head+8, at+head+12) // its kind and count
	return w.elements(v[head:], at+head, name, nil, nil)
}

// free walks the list of free pages.
func (w *pageWalk) free(id uint64) error {
	b, at, err := w.page(id)
	if err != nil {
		return err
	}
	from, count := pageHeader, uint64(binary.NativeEndian.Uint16(b[10:]))
	if count == 0xFFFF {
		count, from = u64ne(b[from:]), from+8
	}
	if binary.NativeEndian.Uint16(b[8:]) != pageFree || count > uint64(len(b)-from)/8 {
		return fmt.Errorf("%w: the list of free pages is none", errPages)
	}
	w.used(at+pageHeader, at+int64(from)+int64(count)*8)
	for i := range int(count) {
		if err := w.take(u64ne(b[from+8*i:])); err != nil {
			return err
		}
	}
	return nil
}

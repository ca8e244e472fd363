package vault

import (
	"bufio"
	"crypto/cipher"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/crypto/chacha20poly1305"

	"aduan/store/durable"
)

// next is beside a file its successor, while a rotation is under way.
const next = ".next"

// Rotate wraps every key anew under a fresh office key: whoever took the old
// office key, and a copy of the keys from now on, reads nothing with it. What a
// copy of before holds stays readable with the old one, which is why old copies
// are to be destroyed. pass guards the new key; empty: nothing does. Nobody may
// have the keys open.
//
// A power cut leaves either the old pair or both pairs, and Settle ends it.
func Rotate(path string, officeKey OfficeKey, pass string, random io.Reader) error {
	if err := Settle(path, officeKey.Path); err != nil {
		return err
	}
	k, err := Open(path, officeKey, 0, random)
	if err != nil {
		return err
	}
	err = k.rotate(path, officeKey.Path, pass)
	return named(classify(errors.Join(err, k.Close())), path)
}

func (k *Keys) rotate(path, officePath, pass string) error {
	if k.office == nil {
		return ErrLocked
	}
	office, err := newOffice(k.random)
	if err != nil {
		return err
	}
	text := plainText(office)
	if pass != "" {
		if text, err = guardedText(office, pass, k.random); err != nil {
			return err
		}
	}
	for _, old := range []string{path + next, officePath + next} {
		if err := os.Remove(old); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err // of a rotation that was cut before it counted
		}
	}
	if err := k.rewrap(path+next, office); err != nil {
		return err
	}
	// From here on the new pair counts: the office key's successor is written
	// last, and Settle finishes what is left.
	if err := writeNew(officePath+next, text); err != nil {
		return err
	}
	return Settle(path, officePath)
}

// rewrap writes the key file as it is, its keys wrapped by another office key.
func (k *Keys) rewrap(path string, office []byte) error {
	by, err := chacha20poly1305.NewX(office)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	err = k.rewrapInto(w, by)
	return errors.Join(err, w.Flush(), f.Sync(), f.Close())
}

func (k *Keys) rewrapInto(w io.Writer, by cipher.AEAD) error {
	head := make([]byte, headerSize)
	if _, err := k.f.ReadAt(head, 0); err != nil {
		return err
	}
	index, err := wrap(by, k.index, 0, k.random)
	if err != nil {
		return err
	}
	copy(head[16:], index)
	if _, err := w.Write(head); err != nil {
		return err
	}
	gone := make([]byte, slotSize)
	for slot := uint64(1); slot <= k.have; slot++ {
		key, err := k.load(slot)
		wrapped := gone
		switch {
		case errors.Is(err, ErrErased):
		case err != nil:
			return err // a damaged key must not become a destroyed one
		default:
			if wrapped, err = wrap(by, key, slot, k.random); err != nil {
				return err
			}
		}
		if _, err := w.Write(wrapped); err != nil {
			return err
		}
	}
	return nil
}

// Settle ends a rotation that a power cut left between two files, and clears away
// one that never counted. It is asked before the keys are opened.
func Settle(path, officePath string) error {
	_, keys := os.Lstat(path + next)
	_, office := os.Lstat(officePath + next)
	var err error
	switch {
	case office == nil && keys == nil: // both are whole
		err = os.Rename(path+next, path)
		if err == nil {
			err = errors.Join(durable.Names(filepath.Dir(path)), os.Rename(officePath+next, officePath))
		}
	case office == nil: // the keys have their name already
		err = os.Rename(officePath+next, officePath)
	case keys == nil: // cut before it counted
		err = os.Remove(path + next)
	default:
		return nil
	}
	return named(classify(errors.Join(err, durable.Names(filepath.Dir(officePath)))), path)
}

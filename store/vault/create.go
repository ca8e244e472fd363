package vault

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/crypto/chacha20poly1305"

	"aduan/store/durable"
)

// Create makes an empty key file, durable, readable by its owner alone, and
// refuses where one stands. The office key is made where there is none, and used where there is.
func Create(path string, officeKey OfficeKey, random io.Reader) error {
	if _, err := os.Lstat(path); err == nil {
		return named(unavailable(ruleExists, nil), path)
	}
	office, err := officeKey.read()
	if err == nil && office == nil {
		if office, err = newOffice(random); err == nil {
			err = writeNew(officeKey.Path, plainText(office))
		}
	}
	if err != nil {
		return named(classify(err), officeKey.Path)
	}
	by, err := chacha20poly1305.NewX(office)
	if err != nil {
		return classify(err)
	}
	index := make([]byte, chacha20poly1305.KeySize)
	if _, err := io.ReadFull(random, index); err != nil {
		return classify(err)
	}
	wrapped, err := wrap(by, index, 0, random)
	if err != nil {
		return classify(err)
	}
	head := binary.BigEndian.AppendUint32([]byte(magic), version)
	head = append(binary.BigEndian.AppendUint32(head, slotSize), wrapped...)
	head = append(head, make([]byte, headerSize-len(head))...)
	return named(classify(writeNew(path, head)), path)
}

// writeNew writes a durable file that did not exist, made aside first, so that
// a power cut leaves no half of it.
func writeNew(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already where all went well
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(f.Name(), path); err != nil {
		if _, serr := os.Lstat(path); serr == nil {
			return unavailable(ruleExists, err)
		}
		// A file system without links, such as a stick's.
		if err := os.Rename(f.Name(), path); err != nil {
			return err
		}
	}
	return durable.Names(filepath.Dir(path))
}

package vault

import (
	"bytes"
	"crypto/cipher"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/crypto/chacha20poly1305"
)

// Create makes an empty key file, durable, readable by its owner alone, and
// refuses where one stands. The office key at officeKeyPath is made where there
// is none, and used where there is: it is 64 hex digits and a newline, so that
// it can be written down.
func Create(path, officeKeyPath string, random io.Reader) error {
	if _, err := os.Lstat(path); err == nil {
		return named(unavailable(ruleExists, nil), path)
	}
	office, err := readOffice(officeKeyPath)
	if err == nil && office == nil {
		if err = createOffice(officeKeyPath, random); err == nil {
			office, err = readOffice(officeKeyPath)
		}
	}
	if err != nil {
		return named(classify(err), officeKeyPath)
	}
	index := make([]byte, chacha20poly1305.KeySize)
	if _, err := io.ReadFull(random, index); err != nil {
		return classify(err)
	}
	wrapped, err := wrap(office, index, 0, random)
	if err != nil {
		return classify(err)
	}
	head := binary.BigEndian.AppendUint32([]byte(magic), version)
	head = append(binary.BigEndian.AppendUint32(head, slotSize), wrapped...)
	head = append(head, make([]byte, headerSize-len(head))...)
	return named(classify(writeNew(path, head)), path)
}

func createOffice(path string, random io.Reader) error {
	key := make([]byte, chacha20poly1305.KeySize)
	if _, err := io.ReadFull(random, key); err != nil {
		return err
	}
	return writeNew(path, append([]byte(hex.EncodeToString(key)), '\n'))
}

// readOffice reads the office key; nil where there is no such file.
func readOffice(path string) (cipher.AEAD, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(string(bytes.TrimSpace(b)))
	if err != nil || len(key) != chacha20poly1305.KeySize {
		return nil, unavailable(ruleOfficeDamaged, errors.New("not 64 hex digits"))
	}
	return chacha20poly1305.NewX(key)
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
	return syncDir(filepath.Dir(path))
}

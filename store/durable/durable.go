// Package durable makes files and their names outlast a power cut, and tells a
// full disk from other faults, for every engine of the book in the same way.
package durable

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Replace puts a file with these bytes in place of what stands at path, whole or
// not at all: it is made beside it, for its owner alone, and then takes its name.
func Replace(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return Names(filepath.Dir(path))
}

// IsFull tells whether an error says that the disk, or the quota on it, is used
// up, or that its file system takes no file that large. It also reads the text:
// bbolt drops the cause where it grows the file.
func IsFull(err error) bool {
	return err != nil && slices.ContainsFunc(full, func(f error) bool {
		return errors.Is(err, f) || strings.Contains(err.Error(), f.Error())
	})
}

//go:build !windows

package durable

import (
	"errors"
	"os"
	"syscall"
)

var full = []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

// Names makes the names in a folder durable. A file system that does not sync
// folders, such as some of a network's, is no fault.
func Names(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

//go:build !windows

package vault

import (
	"errors"
	"os"
	"syscall"
)

var diskFull = []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

const errReadOnlyDisk = syscall.EROFS

// syncDir makes a new name in dir durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

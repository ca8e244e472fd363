//go:build !windows

package boltlog

import (
	"os"
	"strconv"
	"syscall"
)

// diskFull also means: the quota is used up, or the file system takes no file
// that large.
var diskFull = []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}

// syncDir makes a new name in dir durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if cerr := d.Close(); err == nil {
		err = cerr
	}
	return err
}

// mapSize is how much to map at once: a long reader stops all writers when
// the file outgrows its map, so there is room for twice the file. Address
// space is what a 32-bit machine lacks.
func mapSize(file int64) int {
	if strconv.IntSize < 64 {
		return 0
	}
	return int(max(2*file, 1<<30))
}

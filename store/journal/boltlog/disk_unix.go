//go:build !windows

package boltlog

import (
	"errors"
	"os"
	"strconv"
	"syscall"
)

// letGo closes f and lets its lock go, which its map would hold.
func letGo(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
	return errors.Join(err, f.Close())
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

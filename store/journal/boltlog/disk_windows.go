package boltlog

import (
	"os"
	"syscall"
)

// diskFull: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ERROR_FILE_TOO_LARGE.
var diskFull = []error{syscall.Errno(112), syscall.Errno(39), syscall.Errno(223)}

// syncDir has nothing to do: Windows keeps names in a journal of its own.
func syncDir(string) error { return nil }

// mapSize is 0: Windows would make the file as large as its map.
func mapSize(int64) int { return 0 }

// letGo closes f, and its lock with it.
func letGo(f *os.File) error { return f.Close() }

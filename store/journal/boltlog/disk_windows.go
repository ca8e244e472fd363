package boltlog

import (
	"os"
)

// mapSize is 0: Windows would make the file as large as its map.
func mapSize(int64) int { return 0 }

// letGo closes f, and its lock with it.
func letGo(f *os.File) error { return f.Close() }

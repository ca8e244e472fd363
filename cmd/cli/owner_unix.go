//go:build unix

package cli

import (
	"os"
	"syscall"
)

// ownsFolder tells whether a folder belongs to the user of this process. Root
// may read everything anyway.
func ownsFolder(dir string) bool {
	info, err := os.Stat(dir)
	if err != nil {
		return false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	uid := os.Getuid()
	return ok && (uid == 0 || int(st.Uid) == uid)
}

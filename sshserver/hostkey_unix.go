//go:build !windows

package sshserver

import (
	"fmt"
	"os"
	"path/filepath"
)

// checkPrivate refuses a key that others on the machine could read.
func checkPrivate(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return fmt.Errorf("host key %s may be read by others (%o): chmod 600", filepath.Base(path), mode)
	}
	return nil
}

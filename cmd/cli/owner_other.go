//go:build !unix

package cli

import "os"

// ownsFolder: here the folder's permissions decide alone; who can open the
// book's keys at all is its owner.
func ownsFolder(dir string) bool {
	_, err := os.Stat(dir)
	return err == nil
}

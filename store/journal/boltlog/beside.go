package boltlog

import (
	"errors"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// Seen is how far the witness beside a book says the book came; false where none
// stands there.
func Seen(path string) (seq uint64, ok bool) {
	w, err := openWitness(path+".witness", true)
	if err != nil {
		return 0, false
	}
	seen, ok := w.last()
	return seen.seq, ok
}

// InUse tells whether another program has the book at path open for writing. What
// is not there, or cannot be read, is used by nobody.
func InUse(path string) bool {
	var db *bolt.DB
	p, err := caught(func() (err error) {
		db, err = bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: 50 * time.Millisecond})
		return err
	})
	if p == nil && err == nil {
		err = db.Close()
	}
	return errors.Is(err, berrors.ErrTimeout)
}

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"aduan/store/vault"
)

// Files of a book, all in one folder. book.db and its witness, keys and att are
// the book; local.db is worth keeping and no evidence; the office key opens
// keys and belongs in a place of its own, best not on the machine at all.
//
//	book.db          the journal and the rows derived from it
//	book.db.witness  what the journal has reached, kept by boltlog
//	keys             one slot a person and a case, wrapped by the office key
//	att/             attachments, sealed, named by the SHA-256 of their bytes
//	local.db         drafts and what somebody last looked at
//	secret/office.key  unless Config.OfficeKey names another place
type files struct{ dir, officeKey string }

func (f files) book() string  { return filepath.Join(f.dir, "book.db") }
func (f files) keys() string  { return filepath.Join(f.dir, "keys") }
func (f files) att() string   { return filepath.Join(f.dir, "att") }
func (f files) local() string { return filepath.Join(f.dir, "local.db") }

func (f files) office() string {
	if f.officeKey != "" {
		return f.officeKey
	}
	return filepath.Join(f.dir, "secret", "office.key")
}

// any names the first file of a book that stands already, empty for none; the
// error is that of a place one cannot look into.
func (f files) any() (string, error) {
	for _, p := range []string{f.book(), f.book() + ".witness", f.keys(), f.att()} {
		switch _, err := os.Lstat(p); {
		case err == nil:
			return filepath.Base(p), nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
	}
	return "", nil
}

// folders makes the folders of a book, for its owner alone.
func (f files) folders() error {
	for _, p := range []string{f.dir, f.att(), filepath.Dir(f.office())} {
		if err := os.MkdirAll(p, 0o700); err != nil {
			return err
		}
	}
	return nil
}

// key is the office key as this configuration opens it.
func (f files) key(cfg Config) vault.OfficeKey {
	return vault.OfficeKey{Path: f.office(), Passphrase: cfg.Passphrase}
}

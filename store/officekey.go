package store

import (
	"context"
	"errors"
	"time"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/vault"
)

const kindOfficeKeyRotated = "office_key_rotated"

// RotateOfficeKey wraps every key of a book under a fresh office key, guarded by
// pass where it is not empty, and writes down that it was done. Nobody may have
// the book open. Copies of the keys made before stay readable with the old key.
func RotateOfficeKey(ctx context.Context, dir string, cfg Config, pass string, by model.StaffID) error {
	b, err := OpenContext(ctx, dir, cfg)
	if err != nil {
		return err
	}
	if b.Locked() {
		return errors.Join(toError(vault.ErrLocked), b.Close())
	}
	err = b.keys.Close()
	if err == nil {
		err = vault.Rotate(b.at.keys(), b.at.key(cfg), pass, cfg.Random)
	}
	if err == nil {
		err = b.sayRotated(ctx, by)
	}
	return toError(errors.Join(err, b.Close()))
}

func (b *Book) sayRotated(ctx context.Context, by model.StaffID) error {
	_, err := b.log.Append(ctx, journal.Cmd{ID: b.cfg.NewID(), At: b.cfg.Now().Truncate(time.Millisecond), By: model.Doer{Person: by}, RecordedBy: by,
		Drafts: []model.Draft{{Stream: streamBook, Kind: kindOfficeKeyRotated}}})
	return err
}

// GuardOfficeKey puts the office key of a book behind a passphrase; with an empty
// one it lies in the clear again. The key stays the same.
func GuardOfficeKey(dir string, cfg Config, pass string) error {
	return toError(files{dir: dir, officeKey: cfg.OfficeKey}.key(cfg).Guard(pass, cfg.Random))
}

// OfficeKeyGuarded tells whether a passphrase guards the office key of a book.
func OfficeKeyGuarded(dir string, cfg Config) bool {
	return files{dir: dir, officeKey: cfg.OfficeKey}.key(cfg).Guarded()
}

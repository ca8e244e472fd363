package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/archive"
	"aduan/store/durable"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

// prove reads the copy back from the disk and builds a book from it, aside.
func (b *Book) prove(ctx context.Context, path string, id archive.Identity, c model.Copy, progress Progress) error {
	dir, err := os.MkdirTemp(b.scratch(), ".proof-*")
	if err != nil {
		return err
	}
	err = b.build(ctx, path, id, c, dir, progress)
	return errors.Join(err, os.RemoveAll(dir))
}

func (b *Book) build(ctx context.Context, path string, id archive.Identity, want model.Copy, dir string, progress Progress) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() // read only: nothing to lose
	read := sha256.New()
	a, err := archive.NewReader(io.TeeReader(f, read), id)
	if err != nil {
		return err
	}
	err = b.twin(ctx, a, dir, progress)
	_, rest := io.Copy(read, f)
	if err == nil && hex.EncodeToString(read.Sum(nil)) != want.SHA256 {
		err = archive.ErrCut
	}
	return errors.Join(err, rest)
}

// twin makes the journal that a copy holds in one file and its rows in another, so
// that both are written at once, and holds them against what the copy says of itself.
func (b *Book) twin(ctx context.Context, a *archive.Reader, dir string, progress Progress) (err error) {
	path := filepath.Join(dir, "book.db")
	if err := boltlog.Create(path); err != nil {
		return err
	}
	log, err := boltlog.Open(path, nil, boltlog.Options{Scratch: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	c := &copyOf{b: b, journal: log, path: filepath.Join(dir, "rows.db"), progress: progress.as(WorkEvents, WorkProof)}
	if err := c.open(); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.log.Close()) }()
	err = piped(ctx, func(ctx context.Context, give func([]boltlog.Ready) error) error {
		put := into(ctx, log, a.Head, nil)
		return recordsOf(ctx, a, func(recs []boltlog.Ready) error {
			if err := put(recs); err != nil {
				return err
			}
			return give(recs)
		}, func(string, int64, io.Reader) error { return ctx.Err() })
	}, func(recs []boltlog.Ready) error { return c.take(ctx, recs, a.Head.Seq) })
	if err == nil {
		err = c.settle(ctx)
	}
	if err == nil {
		err = errors.Join(endsAs(log, a.Head), endsAs(c.log, a.Head))
	}
	return err
}

// into takes records into a log, and tells how far it is.
func into(ctx context.Context, log *boltlog.Log, h archive.Head, progress func(done, total uint64)) func([]boltlog.Ready) error {
	return func(recs []boltlog.Ready) error {
		if err := log.IngestReady(ctx, recs); err != nil {
			return err
		}
		if progress != nil {
			progress(recs[len(recs)-1].Seq, h.Seq)
		}
		return nil
	}
}

// recordsOf gives all records of a copy, by whole deeds, while it reads on.
func recordsOf(ctx context.Context, a *archive.Reader, take func([]boltlog.Ready) error, file func(string, int64, io.Reader) error) error {
	return piped(ctx, func(_ context.Context, give func([]boltlog.Ready) error) error {
		var kept []boltlog.Ready
		err := a.Each(copyPage, func(recs []journal.Record) error {
			ready, err := boltlog.MakeReady(recs)
			if err != nil {
				return archive.ErrCut
			}
			// A page ends where it may, a deed where it ends: its last records wait.
			kept = append(kept, ready...)
			whole := boltlog.WholeDeeds(kept)
			if whole == 0 {
				return nil
			}
			some := kept[:whole]
			kept = append([]boltlog.Ready(nil), kept[whole:]...)
			return give(some)
		}, file)
		if err == nil && len(kept) > 0 {
			err = give(kept)
		}
		return err
	}, take)
}

// endsAs holds a log against what the copy that it was made of says of itself.
func endsAs(log *boltlog.Log, h archive.Head) error {
	return log.View(func(tx *bolt.Tx) error {
		if boltlog.SeqIn(tx) != h.Seq || hex.EncodeToString(boltlog.SumIn(tx)) != h.Sum {
			return unavailable("copy_unproven", nil)
		}
		return nil
	})
}

// copyKeys writes the key file as it is now to a place of its own and reads it
// back.
func (b *Book) copyKeys(plan CopyPlan) error {
	once, to, err := archive.Once()
	if err != nil {
		return err
	}
	part := plan.Keys + ".part"
	defer os.Remove(part) // as above
	f, err := os.OpenFile(part, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	wrote := sha256.New()
	sealed, err := archive.Seal(f, append([]archive.Recipient{to}, plan.To...))
	if err == nil {
		err = errors.Join(b.keys.Copy(io.MultiWriter(sealed, wrote)), sealed.Close(), f.Sync())
	}
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	read := sha256.New()
	if err == nil {
		var plain io.Reader
		if plain, err = archive.Open(f, once); err == nil {
			_, err = io.Copy(read, plain)
		}
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if string(read.Sum(nil)) != string(wrote.Sum(nil)) {
		return unavailable("copy_unproven", nil)
	}
	return errors.Join(os.Rename(part, plan.Keys), durable.Names(filepath.Dir(plan.Keys)))
}

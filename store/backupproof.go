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
	err = b.build(ctx, path, id, c, filepath.Join(dir, "book.db"), progress)
	return errors.Join(err, os.RemoveAll(dir))
}

func (b *Book) build(ctx context.Context, path string, id archive.Identity, want model.Copy, to string, progress Progress) error {
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
	twin := &copyOf{b: b, path: to}
	if err := twin.open(); err != nil {
		return err
	}
	err = twin.fill(ctx, a, progress.of(WorkProof), func(string, int64, io.Reader) error { return ctx.Err() })
	if err == nil {
		err = settleRows(ctx, twin.log, b, nil, progress.of(WorkRows))
	}
	if err == nil {
		err = twin.stands(a.Head)
	}
	_, rest := io.Copy(read, f)
	if err == nil && hex.EncodeToString(read.Sum(nil)) != want.SHA256 {
		err = archive.ErrCut
	}
	return errors.Join(err, rest, twin.log.Close())
}

// fill takes all records of a copy into the twin.
func (c *copyOf) fill(ctx context.Context, a *archive.Reader, progress func(done, total uint64), file func(string, int64, io.Reader) error) error {
	var kept []journal.Record
	err := a.Each(copyPage, func(recs []journal.Record) error {
		// A page ends where it may, a deed where it ends: its last records wait.
		kept = append(kept, recs...)
		whole, err := endedDeeds(kept)
		if err != nil || whole == 0 {
			return err
		}
		if err := c.log.Ingest(ctx, kept[:whole]); err != nil {
			return err
		}
		if c.seq = kept[whole-1].Seq; progress != nil {
			progress(c.seq, a.Head.Seq)
		}
		kept = append([]journal.Record(nil), kept[whole:]...)
		return nil
	}, file)
	if err == nil && len(kept) > 0 {
		err = c.log.Ingest(ctx, kept)
		c.seq = kept[len(kept)-1].Seq
	}
	return err
}

// endedDeeds is how many records from the first on surely belong to deeds that
// are all there: those before the deed of the last.
func endedDeeds(recs []journal.Record) (int, error) {
	last, err := journal.Decode(recs[len(recs)-1].Bytes)
	if err != nil {
		return 0, archive.ErrCut
	}
	for n := len(recs) - 1; n > 0; n-- {
		e, err := journal.Decode(recs[n-1].Bytes)
		if err != nil {
			return 0, archive.ErrCut
		}
		if e.Deed != last.Deed {
			return n, nil
		}
	}
	return 0, nil
}

// stands holds the twin against what the copy says of itself.
func (c *copyOf) stands(h archive.Head) error {
	return c.log.View(func(tx *bolt.Tx) error {
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

package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/archive"
	"aduan/store/durable"
	"aduan/store/journal/boltlog"
)

// Kinds of work of a copy.
const (
	WorkCopy  Work = "copy"  // writing it
	WorkProof Work = "proof" // building a book from what was written
)

// CopyPlan says where a copy goes and who may open it.
type CopyPlan struct {
	Path string              // the file of the book; must not exist
	Keys string              // the file of the keys, in another folder; empty: none is made
	To   []archive.Recipient // at least one
	// Send carries the proven file to another machine. Then none stays at Path, and
	// the copy counts once it has arrived; nil: it stays here.
	Send func(ctx context.Context, file string) error
}

// copyPage is how many records are read at once: a read transaction of some
// milliseconds, so that no writer waits for it (store.md 11).
const copyPage = 2000

// Backup writes a copy of the book as it stands now, reads it back, builds a book
// from what it read, and only then gives it its name: a copy that has a name was
// proven. Deeds may be done meanwhile; they are not in it. The keys follow, so
// that they are never older than the book. Rules: copy_exists, copy_beside_keys,
// copy_no_recipient, copy_unproven, disk_full.
func (b *Book) Backup(ctx context.Context, plan CopyPlan, progress Progress) (model.Copy, error) {
	c, err := b.backup(ctx, plan, progress)
	if err != nil {
		return model.Copy{}, toError(copyFault(err))
	}
	return c, b.local.noteCopy(c)
}

func (b *Book) backup(ctx context.Context, plan CopyPlan, progress Progress) (c model.Copy, err error) {
	if err := plan.check(); err != nil {
		return c, err
	}
	once, to, err := archive.Once()
	if err != nil {
		return c, err
	}
	c = model.Copy{Made: b.cfg.Now().Truncate(time.Second), Name: filepath.Base(plan.Path)}
	part := plan.Path + ".part"
	defer os.Remove(part) // it has its name by then, or is worth nothing
	if err := b.writeCopy(ctx, part, append([]archive.Recipient{to}, plan.To...), &c, progress); err != nil {
		return c, err
	}
	if err := b.prove(ctx, part, once, c, progress); err != nil {
		return c, err
	}
	if plan.Keys != "" {
		if err := b.copyKeys(plan); err != nil {
			return c, err
		}
		c.Keys = filepath.Base(plan.Keys)
	}
	if plan.Send != nil {
		if err = plan.Send(ctx, part); err != nil && plan.Keys != "" {
			err = errors.Join(err, os.Remove(plan.Keys)) // keys of no copy
		}
		return c, err
	}
	return c, errors.Join(os.Rename(part, plan.Path), durable.Names(filepath.Dir(plan.Path)))
}

func (p CopyPlan) check() error {
	if len(p.To) == 0 {
		return model.Invalid("to", "copy_no_recipient")
	}
	for _, path := range []string{p.Path, p.Keys} {
		if path == "" {
			continue
		}
		if _, err := os.Lstat(path); err == nil {
			return model.Invalid("file", "copy_exists").With("file", filepath.Base(path))
		}
	}
	if p.Keys != "" && sameFolder(p.Path, p.Keys) {
		return model.Invalid("keys", "copy_beside_keys")
	}
	return nil
}

func sameFolder(a, b string) bool {
	x, errX := os.Stat(filepath.Dir(a))
	y, errY := os.Stat(filepath.Dir(b))
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// copyFault gives errors of the copy's file their rules.
func copyFault(err error) error {
	switch known := (*model.Error)(nil); {
	case err == nil, errors.As(err, &known), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, archive.ErrForeign):
		return unavailable("copy_foreign", err)
	case errors.Is(err, archive.ErrNewer):
		return unavailable("copy_newer", err)
	case errors.Is(err, archive.ErrCut):
		return unavailable("copy_cut", err)
	case durable.IsFull(err):
		return unavailable("disk_full", err)
	}
	return diskFault(err)
}

// summing counts and hashes what goes through it.
type summing struct {
	w io.Writer
	h hash.Hash
	n int64
}

func (s *summing) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	s.h.Write(p[:n])
	s.n += int64(n)
	return n, err
}

// writeCopy writes the book as it stands to path, durable, and fills in c.
func (b *Book) writeCopy(ctx context.Context, path string, to []archive.Recipient, c *model.Copy, progress Progress) error {
	sum, files, err := b.standing(c)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	w := &summing{w: f, h: sha256.New()}
	err = b.writeArchive(ctx, w, to, archive.Head{Made: c.Made, Program: b.cfg.Version, Seq: c.Seq, Sum: sum}, files, c, progress)
	c.Bytes, c.SHA256 = w.n, hex.EncodeToString(w.h.Sum(nil))
	return errors.Join(err, f.Sync(), f.Close())
}

// standing is what the book holds at this moment: where it stands, and which
// attachments events name.
func (b *Book) standing(c *model.Copy) (sum string, files []string, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		c.Seq, sum = boltlog.SeqIn(tx), hex.EncodeToString(boltlog.SumIn(tx))
		if att := tx.Bucket(bAtt); att != nil {
			return att.ForEach(func(k, _ []byte) error { files = append(files, string(k)); return nil })
		}
		return nil
	})
	c.Head = sum
	return sum, files, err
}

func (b *Book) writeArchive(ctx context.Context, w io.Writer, to []archive.Recipient, head archive.Head, files []string, c *model.Copy, progress Progress) error {
	a, err := archive.NewWriter(w, to, head)
	if err != nil {
		return err
	}
	tell := progress.of(WorkCopy)
	for after := uint64(0); after < head.Seq; {
		recs, err := b.log.Read(ctx, after, copyPage)
		if err != nil {
			return err
		}
		for len(recs) > 0 && recs[len(recs)-1].Seq > head.Seq { // of deeds done meanwhile
			recs = recs[:len(recs)-1]
		}
		if len(recs) == 0 {
			break
		}
		if err := a.Records(recs); err != nil {
			return err
		}
		c.Events += uint64(len(recs))
		if after = recs[len(recs)-1].Seq; tell != nil {
			tell(after, head.Seq)
		}
	}
	for _, name := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.addFile(a, name); err != nil {
			return err
		}
		c.Files++
	}
	return a.Close()
}

func (b *Book) addFile(a *archive.Writer, name string) error {
	f, err := os.Open(b.at.attachment(name))
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		err = a.File(name, info.Size(), f)
	}
	return errors.Join(err, f.Close())
}

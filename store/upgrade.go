package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/vault"
)

// WorkRehearsal is making all rows in a copy, before those of the book are touched.
const WorkRehearsal Work = "rehearsal"

// renew makes the rows anew where they are of another version, or were left
// half made. A book without an event has none. Whole rows of another program are
// dropped only once a copy has shown that this one can make its own.
func (b *Book) renew(ctx context.Context, version uint32) error {
	if b.cfg.ReadOnly {
		return nil
	}
	b.tidy()
	if b.log.Seq() == 0 {
		return nil
	}
	if unmade := b.log.Opened().Unprojected; version != foldVersion || unmade {
		return b.anew(ctx, version != 0 && !unmade)
	}
	left := false
	err := b.log.View(func(tx *bolt.Tx) error { left = tx.Bucket(bMeta).Get(mStubs) != nil; return nil })
	if err == nil && left {
		err = b.settleSaying(ctx)
	}
	return err
}

// tidy throws away what a killed program left of its copies, which are as large as
// the book: only the program that has it open makes such folders. What stays takes
// room and does no harm.
func (b *Book) tidy() {
	left, err := os.ReadDir(b.at.dir)
	for _, d := range left {
		for _, of := range []string{".upgrade-", ".verify-", ".proof-"} {
			if err == nil && d.IsDir() && strings.HasPrefix(d.Name(), of) {
				err = os.RemoveAll(filepath.Join(b.at.dir, d.Name()))
			}
		}
	}
	if err != nil {
		b.cfg.Step("a copy stays")
	}
}

// anew makes the rows of a book that is being opened. Where there are none worth
// keeping, and no room to make them aside, they are made in the book.
func (b *Book) anew(ctx context.Context, kept bool) error {
	if h := b.log.Halted(); h != nil && !b.log.Opened().Unprojected {
		return b.Rebuild(ctx)
	}
	if kept {
		return b.remake(ctx, b.rehearsing())
	}
	err := b.remake(ctx, b.cfg.Progress)
	if e := (*model.Error)(nil); errors.As(err, &e) && (e.Rule == "upgrade_room" || e.Rule == "upgrade_failed") {
		return b.Rebuild(ctx)
	}
	return err
}

// remake makes the rows and words of this program aside, of the book's journal, and
// puts them in the place of those of the book. Until all of them are there nothing
// of the book is touched: where it does not come to that the program that made the
// rows before goes on with them. The error has rule upgrade_room where there is no
// room for them, upgrade_failed where the rows cannot be made.
func (b *Book) remake(ctx context.Context, progress Progress) error {
	if err := b.roomForCopy(); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(b.at.dir, ".upgrade-*")
	if err != nil {
		return diskFault(err)
	}
	c := &copyOf{b: b, journal: b.log, path: filepath.Join(dir, "rows.db"), words: true, progress: progress}
	err = c.open()
	for done := false; err == nil && !done; { // once more where deeds were done meanwhile
		if err = c.catchUp(ctx); err == nil {
			err = c.isWhole()
		}
		if err = notUpgraded(err); err == nil {
			done, err = b.log.Adopt(ctx, bucketNames(), c.log)
		}
		if err != nil && ctx.Err() != nil {
			err = ctx.Err()
		}
	}
	if c.log != nil {
		err = errors.Join(err, c.log.Close())
	}
	b.table.reset()
	return errors.Join(err, os.RemoveAll(dir))
}

// notUpgraded names why the rows were not made, unless it is no matter of theirs.
func notUpgraded(err error) error {
	e := (*model.Error)(nil)
	switch errors.As(toError(err), &e); {
	case err == nil:
		return nil
	case e.Rule == "cancelled", e.Rule == "disk_full", e.Rule == "disk_error", e.Rule == "book_damaged":
		return e
	}
	return unavailable("upgrade_failed", err)
}

// roomForCopy asks for more room than the rows of a book take, which are a seventh of
// it, and a fifth while they are made, and for what deeds need besides. A disk that does not say is asked by writing to it.
func (b *Book) roomForCopy() error {
	info, err := os.Stat(b.at.book())
	if err != nil {
		return diskFault(err)
	}
	need := uint64(info.Size())/2 + SpaceRefuse
	if free, err := b.cfg.Free(b.at.dir); err == nil && free < need {
		return unavailable("upgrade_room", nil).With("need", need).With("free", free)
	}
	return nil
}

// rehearsing tells of two works on the copy as of one.
func (b *Book) rehearsing() Progress {
	if b.cfg.Progress == nil {
		return nil
	}
	begin, part := map[Work]uint64{WorkRows: 40}, map[Work]uint64{WorkEvents: 40, WorkRows: 60}
	return func(w Work, done, total uint64) {
		if total > 0 {
			b.cfg.Progress(WorkRehearsal, begin[w]+part[w]*min(done, total)/total, 100)
		}
	}
}

// isWhole: where the copy ends the journal has the same sum over all events.
func (c *copyOf) isWhole() error {
	var sum []byte
	err := c.journal.View(func(tx *bolt.Tx) error { sum = boltlog.SumAt(tx, c.seq); return nil })
	if err != nil {
		return err
	}
	return c.log.View(func(tx *bolt.Tx) error {
		if !bytes.Equal(boltlog.SumIn(tx), sum) {
			return unavailable("copy_unproven", nil)
		}
		return nil
	})
}

// Remake makes every derived row anew, aside, and then takes them: for rows that
// a verification found wrong while the journal is whole. Deeds may be done meanwhile;
// they wait while the rows change places.
func (b *Book) Remake(ctx context.Context) error {
	if b.Locked() { // rows made without the key hold no word
		return toError(vault.ErrLocked)
	}
	err := b.Halted()
	if err == nil {
		err = b.remake(ctx, b.rehearsing())
	}
	return toError(err)
}

package store

import (
	"context"
	"errors"
	"strings"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

// Filler does many deeds of many people quickly: for made-up books, and for
// books moved over from elsewhere. Each deed goes through the same rules and
// rows as any other; what it leaves out is the sync after each, the view of
// what came of it, and the doubt about a clock that jumps.
type Filler struct {
	b  *Book
	ld *boltlog.Loader
}

// Fill runs f alone; nobody else's deed is done meanwhile, and f must not use
// another desk of the book to write. Lists know what it did when it has ended:
// a case's row is made once, not after each of its deeds. It is durable when
// Fill returns nil. Where f ends with an error, the last deeds are not done.
func (b *Book) Fill(ctx context.Context, f func(*Filler) error) error {
	if !b.filling.CompareAndSwap(false, true) {
		return &model.Error{Code: model.CodeNotNow, Rule: "busy"}
	}
	defer b.filling.Store(false)
	err := b.log.Load(ctx, func(ld *boltlog.Loader) error {
		if err := f(&Filler{b: b, ld: ld}); err != nil {
			return err
		}
		return b.makeRows(ctx, ld)
	})
	b.filling.Store(false)
	if err != nil {
		// What stayed of it gets its rows all the same.
		return toError(errors.Join(err, b.settle(context.WithoutCancel(ctx))))
	}
	b.table.reset()
	return toError(b.index(ctx, b.log, b.cfg.Progress.of(WorkWords)))
}

// makeRows makes the rows that were left for the end.
func (b *Book) makeRows(ctx context.Context, ld *boltlog.Loader) error {
	p := &projector{lib: b.lib, open: lateOpener{b}, changed: b.changed}
	for from, more := uint32(0), true; more; {
		if err := ctx.Err(); err != nil {
			return err
		}
		for i := 0; more && i < 10; i++ {
			var err error
			if from, more, err = p.freshen(ld.Tx(), boltlog.PastIn(ld.Tx()), from); err != nil {
				return err
			}
		}
		if err := ld.Checkpoint(); err != nil {
			return err
		}
	}
	return nil
}

// Act does a deed at the moment that Config.Now gives, and says which case it
// concerns; empty for a deed of the book. The action is used up: deciding fills
// it in. Its error is an *Error.
func (f *Filler) Act(ctx context.Context, who model.StaffID, deed model.Deed) (model.CaseID, error) {
	d := &desk{b: f.b, who: model.Principal{Staff: who, Via: "fill"}}
	a, err := d.begin(deed)
	if err != nil {
		return "", toError(err)
	}
	a.read = func(g func(*scene) error) error {
		s, err := f.b.scene(f.ld.Tx(), who)
		if err != nil {
			return err
		}
		s.history = f.ld.History
		return g(s)
	}
	cmd, err := a.decide()
	var r journal.Receipt
	if err == nil {
		r, err = f.ld.Append(ctx, cmd)
	}
	if err != nil {
		return "", a.failed(err)
	}
	if r.Replayed {
		a.giveBackUnless(r)
		return caseOf(r), nil
	}
	for _, d := range cmd.Drafts {
		if id, ok := strings.CutPrefix(d.Stream, "case/"); ok {
			id, _, _ = strings.Cut(id, "/")
			return model.CaseID(id), nil
		}
	}
	return caseOf(r), nil
}

// streamIn reads a stream in a transaction.
func streamIn(tx *bolt.Tx) func(string) ([]model.Event, error) {
	return func(stream string) ([]model.Event, error) { return boltlog.HistoryIn(tx, stream) }
}

// StaffOf is the member of staff linked to a user of the operating system;
// false where there is none, or they are disabled.
func (b *Book) StaffOf(osUser string) (who model.StaffID, ok bool) {
	err := b.log.View(func(tx *bolt.Tx) error {
		meta := tx.Bucket(bMeta)
		if meta == nil {
			return nil
		}
		dir, err := b.directory(tx, meta)
		if err != nil {
			return err
		}
		for id, s := range dir.staff {
			for _, u := range s.OSUsers {
				if u == osUser && osUser != "" && !s.Disabled {
					who, ok = id, true
				}
			}
		}
		return nil
	})
	return who, ok && err == nil
}

package store

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/checkpoint"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/vault"
)

// When a checkpoint is made by itself: with the first deeds of a new day, and
// when the book is closed after so many events.
const (
	checkpointEvery = 100
	checkpointDaily = 24 * time.Hour
)

// Kinds of faults of checkpoints.
const (
	FaultCheckpoint = "checkpoint_wrong"  // the book is not what it was when this was signed: size
	FaultForged     = "checkpoint_forged" // not signed by the book's key: size
)

// signer makes the book's key pair. Its seed follows from the vault's index key,
// which outlives every change of the office key: whoever has the office key can
// sign, nobody else.
func (b *Book) signer(tx *bolt.Tx) (*checkpoint.Signer, error) {
	seed := b.keys.Blind("checkpoint/ed25519", "")
	if seed == nil {
		return nil, vault.ErrLocked
	}
	origin, err := b.origin(tx)
	if err != nil {
		return nil, err
	}
	return checkpoint.NewSigner(origin, seed)
}

// origin names the book: its office, and the beginning of the hash of its first
// event, which no other book shares.
func (b *Book) origin(tx *bolt.Tx) (string, error) {
	first, err := boltlog.RecordIn(tx, streamBook, 1)
	if err != nil {
		return "", err
	}
	var began model.Event
	if began, err = journal.Decode(first); err != nil {
		return "", err
	}
	var said model.Init
	if err := json.Unmarshal(began.Data, &said); err != nil {
		return "", err
	}
	return "aduan/" + said.Office + "/" + journal.Hash(first)[:12], nil
}

// Checkpoint signs how the book stands now and writes it down. by is who asked;
// empty: the program itself.
func (b *Book) Checkpoint(ctx context.Context, by model.StaffID) (c model.Checkpoint, err error) {
	var text string
	err = b.log.View(func(tx *bolt.Tx) error {
		if _, err := b.anyScene(tx); err != nil {
			return err
		}
		s, err := b.signer(tx)
		if err != nil {
			return err
		}
		origin, err := b.origin(tx)
		if err != nil {
			return err
		}
		c.Size, c.Head, c.Key = boltlog.SeqIn(tx), hex.EncodeToString(boltlog.SumIn(tx)), s.Key()
		text, err = s.Sign(checkpoint.Checkpoint{Origin: origin, Size: c.Size, Head: c.Head})
		return err
	})
	if err != nil {
		return c, toError(err)
	}
	c.Text = text
	at := b.cfg.Now().Truncate(time.Millisecond)
	_, err = b.log.Append(ctx, journal.Cmd{ID: b.cfg.NewID(), At: at, By: model.Doer{Person: by}, RecordedBy: by,
		Drafts: []model.Draft{{Stream: streamBook, Kind: model.KindCheckpoint, Data: c}}})
	if c.At = at; err == nil {
		b.sealed.Store(at.UnixMilli())
	}
	return c, toError(err)
}

// checkpointIfDue makes one where the newest is of another day (daily) or closing
// leaves many events behind it. A clock in doubt signs nothing: its moment would be
// the newest of the book for ever. That it cannot be made is no fault of what is
// being done.
func (b *Book) checkpointIfDue(ctx context.Context, closing bool) {
	if b.cfg.ReadOnly || b.Locked() || b.log.Halted() != nil || b.filling.Load() {
		return
	}
	// Not asked of the book with every deed.
	if at := b.sealed.Load(); !closing && at != 0 && b.cfg.Now().UnixMilli()-at < checkpointDaily.Milliseconds() {
		return
	}
	due := false
	_ = b.log.View(func(tx *bolt.Tx) error {
		s, err := b.anyScene(tx)
		if err != nil || s.clockRight() != nil {
			return err
		}
		last, err := lastCheckpoint(tx)
		if err != nil {
			return err
		}
		since := boltlog.SeqIn(tx) - last.Size
		b.sealed.Store(last.At.UnixMilli())
		due = closing && since > checkpointEvery || !closing && since > 1 && s.now.Sub(last.At) >= checkpointDaily
		return nil
	})
	if due {
		_, _ = b.Checkpoint(ctx, "")
	}
}

// lastCheckpoint is the newest; before the first, the book's beginning.
func lastCheckpoint(tx *bolt.Tx) (model.Checkpoint, error) {
	evs, err := boltlog.HistoryIn(tx, streamBook)
	if err != nil {
		return model.Checkpoint{}, err
	}
	for i := len(evs) - 1; i >= 0; i-- {
		if c, ok := model.CheckpointOf(evs[i]); ok {
			return c, nil
		}
	}
	if len(evs) == 0 {
		return model.Checkpoint{}, nil
	}
	return model.Checkpoint{At: evs[0].RecordedAt}, nil
}

// verifyCheckpoints holds every checkpoint of the book against what the book
// holds, and against the book's own key where it is here.
func (b *Book) verifyCheckpoints(ctx context.Context) (out []Fault, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		evs, err := boltlog.HistoryIn(tx, streamBook)
		if err != nil {
			return nil // named by the walk over the journal
		}
		key := ""
		if s, err := b.signer(tx); err == nil {
			key = s.Key()
		}
		for _, e := range evs {
			c, ok := model.CheckpointOf(e)
			if !ok {
				continue
			}
			if key == "" {
				key = c.Key // without the office key: all must be of the first one's
			}
			if kind := faultOf(tx, c, key); kind != "" {
				n := strconv.FormatUint(c.Size, 10)
				out = append(out, Fault{Kind: kind, Where: streamBook + " " + strconv.FormatUint(uint64(e.N), 10), Args: map[string]string{"size": n}})
			}
		}
		return ctx.Err()
	})
	return out, err
}

func faultOf(tx *bolt.Tx, c model.Checkpoint, key string) string {
	switch said, err := checkpoint.Open(c.Text, key); {
	case err != nil || said.Size != c.Size || said.Head != c.Head:
		return FaultForged
	case hex.EncodeToString(boltlog.SumAt(tx, c.Size)) != c.Head:
		return FaultCheckpoint
	}
	return ""
}

// Against holds a checkpoint from elsewhere, typed or scanned from paper or of
// another machine, against this book, which must have been verified itself. key is
// the public key that came with it; empty: the one that stands in the text, else the
// book's own. Rules: checkpoint_form,
// checkpoint_forged, checkpoint_beyond (the book does not reach it) and
// checkpoint_differs.
func (b *Book) Against(text, key string) (model.Checkpoint, error) {
	var out model.Checkpoint
	text, with := checkpoint.Typed(text)
	key = orElse(key, with)
	err := b.log.View(func(tx *bolt.Tx) error {
		if key == "" {
			last, err := lastCheckpoint(tx)
			if err != nil {
				return err
			}
			if key = last.Key; key == "" {
				return model.Invalid("key", "required")
			}
		}
		said, err := checkpoint.Open(text, key)
		switch {
		case errors.Is(err, checkpoint.ErrForged):
			return model.Invalid("checkpoint", "checkpoint_forged")
		case err != nil:
			return model.Invalid("checkpoint", "checkpoint_form")
		}
		out = model.Checkpoint{Size: said.Size, Head: said.Head, Text: text, Key: key}
		switch {
		case said.Size > boltlog.SeqIn(tx):
			return unavailable("checkpoint_beyond", nil).With("size", said.Size).With("have", boltlog.SeqIn(tx))
		case hex.EncodeToString(boltlog.SumAt(tx, said.Size)) != said.Head:
			return unavailable("checkpoint_differs", nil).With("size", said.Size)
		}
		return nil
	})
	return out, toError(err)
}

// Records gives every stored event as it is, in order: what a verifier with tools
// of their own reads.
func (b *Book) Records(ctx context.Context, f func(stored []byte) error) error {
	for after := uint64(0); ; {
		recs, err := b.log.Read(ctx, after, copyPage)
		if err != nil || len(recs) == 0 {
			return toError(err)
		}
		for _, r := range recs {
			if err := f(r.Bytes); err != nil {
				return err
			}
		}
		after = recs[len(recs)-1].Seq
	}
}

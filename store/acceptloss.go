package store

import (
	"context"
	"slices"
	"time"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

const (
	kindLossAccepted   = "loss_accepted"
	kindWitnessRenewed = "witness_renewed"
)

// Loss is what a book behind its witness has lost: the events after Have, up to
// Seen.
type Loss struct {
	Have uint64 `json:"have"`
	Seen uint64 `json:"seen"`
}

// Lost tells what the book has lost, as it was opened with Config.AcceptBehind;
// false where it is not behind its witness.
func (b *Book) Lost() (Loss, bool) {
	o := b.log.Opened()
	return Loss{o.Have, o.Seen}, o.Behind
}

// AcceptLoss goes on with a book that is behind its witness, and writes down for
// ever which events are missing. Nothing is accepted where nothing is lost (rule
// nothing_lost), and nothing of a book that does not verify (rule verify_faults):
// it is for a lost end, not for damage.
func (b *Book) AcceptLoss(ctx context.Context, by model.StaffID) (Loss, error) {
	loss, behind := b.Lost()
	if !behind {
		return loss, model.NotNow("nothing_lost")
	}
	return loss, b.acceptAfterVerify(ctx, by, kindLossAccepted, loss)
}

// RenewWitness lets a book whose witness is gone be written again, once it
// verifies. Its event says how far the book came then: an end that was lost with
// the witness cannot be noticed.
func (b *Book) RenewWitness(ctx context.Context, by model.StaffID) error {
	if o := b.log.Opened(); !o.NoWitness || b.log.Halted() == nil {
		return nil
	}
	return b.acceptAfterVerify(ctx, by, kindWitnessRenewed, Loss{Have: b.log.Seq()})
}

func (b *Book) acceptAfterVerify(ctx context.Context, by model.StaffID, kind string, loss Loss) error {
	faults, err := b.Verify(ctx, b.cfg.Progress)
	if err != nil {
		return err
	}
	// What the witness is missing is what is being accepted.
	faults = slices.DeleteFunc(faults, func(f Fault) bool { return f.Kind == boltlog.FaultBehind || f.Kind == boltlog.FaultWitness })
	if len(faults) > 0 {
		return unavailable("verify_faults", nil).With("count", len(faults))
	}
	if err := b.log.AcceptWitness(ctx); err != nil {
		return toError(err)
	}
	at := b.cfg.Now().Truncate(time.Millisecond)
	_, err = b.log.Append(ctx, journal.Cmd{ID: b.cfg.NewID(), At: at, By: model.Doer{Person: by}, RecordedBy: by,
		Drafts: []model.Draft{{Stream: streamBook, Kind: kind, Data: loss}}})
	if err == nil {
		b.checked(nil) // what was the matter was accepted
	}
	return toError(err)
}

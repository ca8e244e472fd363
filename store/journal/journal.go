// Package journal says what an event log must do, whatever engine keeps it,
// and holds the one encoder of events. It stores nothing itself.
package journal

import (
	"context"
	"errors"
	"fmt"
	"time"

	"aduan/model"
)

var (
	// ErrTaken: a claim of the command was taken by an earlier deed. The
	// error met is a *TakenError, which says which.
	ErrTaken = errors.New("claim already taken")
	// ErrUnknown: the command was handed over and its outcome did not come
	// back. It may be done or not: ask Lookup, or append the same ID again.
	ErrUnknown = errors.New("outcome unknown")
	// ErrDamaged: stored bytes are no event.
	ErrDamaged = errors.New("stored bytes damaged")
)

// VersionError says that a stream is not where the command expected it. Have
// tells a lagging reader how far to catch up before it decides again.
type VersionError struct {
	Stream     string
	Want, Have uint32
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("stream %s is at %d, not %d", e.Stream, e.Have, e.Want)
}

// TakenError is ErrTaken with the claim met and the deed that holds it.
type TakenError struct {
	Claim string
	Deed  string
}

func (e *TakenError) Error() string {
	return fmt.Sprintf("claim %s is held by deed %s", e.Claim, e.Deed)
}

// Is makes errors.Is(err, ErrTaken) true.
func (e *TakenError) Is(target error) bool { return target == ErrTaken }

// Expect names a stream that was read to decide, also one not written to.
type Expect struct {
	Stream string
	N      uint32 // number of its last event; 0: it must not exist
}

// Cmd is one deed as it goes into the log: all of it or nothing.
type Cmd struct {
	ID         string        // of the deed; the same ID never happens twice
	At         time.Time     // recorded_at of every event, and at where a draft has none
	By         model.Doer    // whose deed it is, where a draft names nobody
	RecordedBy model.StaffID // who wrote it down
	Reason     string        // code of the reason, where a draft has none
	Expect     []Expect
	Claims     []string
	// Drafts are what to write. The store has sealed them: Draft.Secret holds
	// sealed bytes, and Draft.Key the slot they were sealed under.
	Drafts []model.Draft
}

// Record is one stored event.
type Record struct {
	Seq   uint64 // place in the whole log; grows, gaps allowed
	Bytes []byte // JSON of model.Event; hashed as it is, never encoded again
}

// Receipt is what a deed wrote.
type Receipt struct {
	Records  []Record
	Replayed bool // the deed had been done before
}

// Seq is the place of the deed's last event, 0 for an empty receipt.
func (r Receipt) Seq() uint64 {
	if len(r.Records) == 0 {
		return 0
	}
	return r.Records[len(r.Records)-1].Seq
}

// Log is an event log. All methods may be called at the same time from many
// goroutines. journaltest.Run holds an engine to what is said here.
type Log interface {
	// Append does the command durably, or not at all. An ID seen before
	// answers with its first receipt before any guard is looked at. Else the
	// answer is a *VersionError, a *TakenError, a *model.Error (invalid input,
	// unavailable log), the context's own error when the command was certainly
	// not done, or ErrUnknown.
	Append(context.Context, Cmd) (Receipt, error)
	// Lookup finds what a deed wrote; false where it was not done.
	Lookup(ctx context.Context, id string) (Receipt, bool, error)
	// Read gives the records that follow after, at least limit of them where
	// there are, and never part of a deed: it goes past limit to the end of
	// the last one. after is 0, or the Seq that ends a deed.
	Read(ctx context.Context, after uint64, limit int) ([]Record, error)
	// Watch gives the newest Seq: at once where the log is not empty, then
	// after each commit, coalesced. A slow listener misses steps but never the
	// last one, and never blocks the log. The channel is closed when ctx ends
	// or the log closes.
	Watch(context.Context) <-chan uint64
	// Close ends the log. Commands under way are finished; later ones are
	// refused as unavailable.
	Close() error
}

// Announce puts seq in place of what the listener of ch has not read yet. ch
// must hold one element, and one goroutine at a time may announce on it.
func Announce(ch chan uint64, seq uint64) {
	select {
	case <-ch:
	default:
	}
	ch <- seq
}

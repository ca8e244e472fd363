package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// Fault is one thing that Verify found: a code, which is the key of its
// sentence, where it is, and parameters.
type Fault = boltlog.Fault

// Kinds of faults besides those of boltlog.
const (
	FaultRow        = "row_wrong"          // a derived row is not what the journal makes: bucket
	FaultKey        = "key_unreadable"     // the key of a person or case cannot be read
	FaultErased     = "key_gone"           // a key was destroyed and no event says so
	FaultAttachment = "attachment_missing" // a file that an event names is not there
	FaultAltered    = "attachment_changed" // or is not the one that was kept
)

// maxRowFaults bounds the rows listed: one defect shows in many.
const maxRowFaults = 200

// Verify checks the whole book: the journal with its chain, series and indexes;
// every derived row against one made anew from the journal; the keys; the
// attachments. Deeds may be done meanwhile. progress may be nil. Where the
// office key is not here rows and keys are not checked (Locked). The error is
// that of ctx, or of the disk.
func (b *Book) Verify(ctx context.Context, progress Progress) ([]Fault, error) {
	faults, err := b.log.Verify(ctx, progress.of(WorkJournal))
	if err != nil {
		return faults, toError(err)
	}
	rows := func(ctx context.Context) ([]Fault, error) { return b.verifyRows(ctx, progress) }
	for _, check := range []func(context.Context) ([]Fault, error){rows, b.verifyKeys, b.verifyFiles, b.verifyCheckpoints} {
		more, err := check(ctx)
		faults = append(faults, more...)
		if e := (*model.Error)(nil); errors.As(toError(err), &e) && e.Rule == "book_damaged" {
			faults, err = append(faults, Fault{Kind: boltlog.FaultFile}), nil
		}
		if err != nil {
			return faults, toError(err)
		}
	}
	b.checked(faults)
	if len(faults) == 0 && !b.Locked() {
		b.log.Proven()
		b.proven.Store(true)
	}
	return faults, nil
}

// verifyRows makes every row anew in a file aside, and compares.
func (b *Book) verifyRows(ctx context.Context, progress Progress) ([]Fault, error) {
	if b.Locked() || len(b.unsound()) > 0 {
		return b.unsound(), nil
	}
	if !b.still() {
		if err := errors.Join(b.settle(ctx), b.index(ctx, b.log, progress.of(WorkWords))); err != nil {
			return nil, err
		}
	}
	dir, err := os.MkdirTemp(b.scratch(), ".verify-*")
	if err != nil {
		return nil, diskFault(err)
	}
	c := &copyOf{b: b, journal: b.log, path: filepath.Join(dir, "copy.db"), words: !b.still(), progress: progress}
	err = c.open()
	if err == nil {
		err = c.compare(ctx)
		err = errors.Join(err, c.log.Close())
	}
	return c.faults, errors.Join(err, os.RemoveAll(dir))
}

// still is true where rows and words stay as far behind as they are: in a book
// that may not be written.
func (b *Book) still() bool { return b.cfg.ReadOnly || b.log.Halted() != nil }

// unsound says that there are no rows of this version to compare.
func (b *Book) unsound() (out []Fault) {
	// A book that cannot be read has been named by the log's own walk.
	_ = b.log.View(func(tx *bolt.Tx) error {
		if boltlog.SeqIn(tx) > 0 && foldVersionIn(tx) != foldVersion {
			out = append(out, Fault{Kind: FaultRow, Where: string(bMeta), Args: map[string]string{"bucket": string(bMeta)}})
		}
		return nil
	})
	return out
}

// scratch is a folder for a large file that is soon gone: beside the book,
// where there is room for one, else where the system has it.
func (b *Book) scratch() string {
	if b.cfg.ReadOnly {
		return ""
	}
	return b.at.dir
}

// verifyKeys looks for keys that are damaged, or gone without an event.
func (b *Book) verifyKeys(ctx context.Context) (out []Fault, err error) {
	if b.Locked() {
		return nil, nil
	}
	var used uint64
	if err := b.log.View(func(tx *bolt.Tx) error {
		if meta := tx.Bucket(bMeta); meta != nil {
			used = u64(meta.Get(mSlot))
		}
		return nil
	}); err != nil {
		return nil, err
	}
	erased, broken, err := b.keys.Check(used)
	if err != nil {
		return nil, err
	}
	for _, k := range broken {
		out = append(out, slotFault(FaultKey, k))
	}
	for _, k := range erased {
		if ok, err := b.saysErased(k); err != nil {
			return out, err
		} else if !ok {
			out = append(out, slotFault(FaultErased, k))
		}
	}
	return out, ctx.Err()
}

func slotFault(kind string, k model.KeyID) Fault {
	n := strconv.FormatUint(uint64(k), 10)
	return Fault{Kind: kind, Where: "key " + n, Args: map[string]string{"slot": n}}
}

// saysErased tells whether an event says that what a slot seals was destroyed.
func (b *Book) saysErased(k model.KeyID) (ok bool, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		seq := u64(tx.Bucket(bPerson).Get(be64(uint64(k))))
		if seq == 0 { // a case's
			seq = u64(tx.Bucket(bErased).Get(be64(uint64(k))))
		}
		e, found, err := boltlog.EventIn(tx, seq)
		ok = found && (e.Kind == kindErased || e.Kind == model.KindDestroyed)
		return err
	})
	return ok, err
}

// verifyFiles reads every attachment that an event names.
func (b *Book) verifyFiles(ctx context.Context) (out []Fault, err error) {
	var names []string
	err = b.log.View(func(tx *bolt.Tx) error {
		if att := tx.Bucket(bAtt); att != nil {
			return att.ForEach(func(k, _ []byte) error { names = append(names, string(k)); return nil })
		}
		return nil
	})
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		switch sum, err := sumFile(b.at.attachment(name)); {
		case err != nil:
			out = append(out, Fault{Kind: FaultAttachment, Where: "att/" + name})
		case sum != name:
			out = append(out, Fault{Kind: FaultAltered, Where: "att/" + name})
		}
	}
	return out, err
}

func sumFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), errors.Join(err, f.Close())
}

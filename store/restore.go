package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"aduan/model"
	"aduan/store/archive"
	"aduan/store/durable"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

// RestorePlan says what a book is made from.
type RestorePlan struct {
	Copy string // file of the book's copy
	Keys string // file of the keys' copy; empty: the key file of the book that stands there
	With []archive.Identity
	By   model.StaffID // who restores it, where the book knows them
	// Along are patterns of files in the book's folder that are no part of the book
	// and are wanted beside the new one as well: settings, keys of the machine.
	Along []string
}

// Restored is what came of it.
type Restored struct {
	Head   archive.Head // Made: in the office's zone
	Events uint64
	Files  int
	Locked bool // without the office key: rows and words were not checked
	Faults []Fault
	// Lost: the book that stood there had come to Seen, so that many events are in
	// no copy.
	Seen, Lost uint64
	Before     string // where the book that stood there is now; empty: none did
}

// kindRestored is the event of a book that was made from a copy.
const kindRestored = "restored"

// restoration is what such an event says.
type restoration struct {
	Made time.Time `json:"made"` // the copy
	Seq  uint64    `json:"seq"`  // its last event
	Seen uint64    `json:"seen,omitempty"`
}

// Rehearse makes a book from a copy in a folder aside, verifies it and throws it
// away: all that Restore does but the swap. The book in dir may be in use.
func Rehearse(ctx context.Context, dir string, cfg Config, plan RestorePlan) (Restored, error) {
	r := &restorer{at: files{dir: dir, officeKey: cfg.OfficeKey}, cfg: cfg, plan: plan}
	err := r.make(ctx)
	return r.out, toError(copyFault(errors.Join(err, r.discard())))
}

// Restore makes a book from a copy beside the one in dir, verifies it, and puts it
// in its place. The old one keeps all its files under another name (Before), so
// that the way back is two renames. A copy that does not verify changes nothing:
// the error has rule verify_faults. A book that is open is not replaced.
func Restore(ctx context.Context, dir string, cfg Config, plan RestorePlan) (Restored, error) {
	r := &restorer{at: files{dir: dir, officeKey: cfg.OfficeKey}, cfg: cfg, plan: plan}
	if boltlog.InUse(r.at.book()) {
		return r.out, unavailable("book_locked", nil).With("file", filepath.Base(r.at.book()))
	}
	err := r.make(ctx)
	if err == nil && len(r.out.Faults) > 0 {
		err = unavailable("verify_faults", nil).With("count", len(r.out.Faults))
	}
	if err == nil {
		err = r.swap(ctx)
	}
	if err != nil {
		err = errors.Join(err, r.discard())
	}
	return r.out, toError(copyFault(err))
}

// restorer makes one book.
type restorer struct {
	at    files // the book that stands there, if any
	cfg   Config
	plan  RestorePlan
	aside files
	out   Restored
}

func (r *restorer) discard() error {
	if r.aside.dir == "" {
		return nil
	}
	return os.RemoveAll(r.aside.dir)
}

// make builds and verifies the book in a folder of its own.
func (r *restorer) make(ctx context.Context) error {
	if len(r.plan.With) == 0 {
		return model.Invalid("identity", "copy_no_identity")
	}
	if seen, ok := boltlog.Seen(r.at.book()); ok {
		r.out.Seen = seen
	}
	parent, base := filepath.Split(filepath.Clean(r.at.dir))
	if err := os.MkdirAll(orElse(parent, "."), 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(parent, base+".restore-*")
	if err != nil {
		return err
	}
	r.aside = files{dir: dir, officeKey: r.at.officeKey}
	for _, step := range []func(context.Context) error{r.folders, r.keys, r.journal, r.verify} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// folders also takes the office key along, where it lies in the book's folder.
func (r *restorer) folders(context.Context) error {
	if err := r.aside.folders(); err != nil {
		return err
	}
	if r.at.officeKey != "" {
		return nil
	}
	err := copyFile(r.at.office(), r.aside.office())
	if errors.Is(err, fs.ErrNotExist) {
		return nil // the key is brought later: until then the book is locked
	}
	return err
}

func (r *restorer) keys(context.Context) error {
	if r.plan.Keys == "" {
		err := copyFile(r.at.keys(), r.aside.keys())
		if errors.Is(err, fs.ErrNotExist) {
			return model.Invalid("keys", "copy_no_keys")
		}
		return err
	}
	f, err := os.Open(r.plan.Keys)
	if err != nil {
		return err
	}
	defer f.Close() // read only: nothing to lose
	plain, err := archive.Open(f, r.plan.With...)
	if err != nil {
		return err
	}
	return writeFile(r.aside.keys(), plain)
}

func copyFile(from, to string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	return errors.Join(writeFile(to, f), f.Close())
}

// writeFile makes a durable file that did not exist, for its owner alone.
func writeFile(path string, r io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Sync(), f.Close())
}

// journal takes the records and attachments of the copy.
func (r *restorer) journal(ctx context.Context) error {
	f, err := os.Open(r.plan.Copy)
	if err != nil {
		return err
	}
	defer f.Close() // read only: nothing to lose
	a, err := archive.NewReader(f, r.plan.With...)
	if err != nil {
		return err
	}
	r.out.Head = a.Head
	if err := boltlog.Create(r.aside.book()); err != nil {
		return err
	}
	log, err := boltlog.Open(r.aside.book(), nil, boltlog.Options{})
	if err != nil {
		return err
	}
	err = recordsOf(ctx, a, into(ctx, log, a.Head, r.cfg.Progress.of(WorkCopy)), func(name string, _ int64, body io.Reader) error {
		r.out.Files++
		return errors.Join(writeFile(r.aside.attachment(name), body), ctx.Err())
	})
	if err == nil {
		err = endsAs(log, a.Head)
	}
	return errors.Join(err, log.Close(), durable.Names(r.aside.att()))
}

// verify opens the book, which makes its rows, and checks all of it.
func (r *restorer) verify(ctx context.Context) error {
	b, err := OpenContext(ctx, r.aside.dir, r.config())
	if err != nil {
		return err
	}
	r.out.Locked = b.Locked()
	r.out.Faults, err = b.Verify(ctx, r.cfg.Progress)
	st, serr := b.Stats()
	r.out.Events = st.Events
	if serr == nil { // the office may be in another zone than this machine
		r.out.Head.Made = r.out.Head.Made.In(st.NewestEvent.Location())
	}
	if r.out.Seen > r.out.Head.Seq {
		r.out.Lost = r.out.Seen - r.out.Head.Seq
	}
	return errors.Join(err, serr, b.Close())
}

func (r *restorer) config() Config {
	cfg := r.cfg
	cfg.ReadOnly, cfg.AcceptBehind = false, false
	return cfg
}

// swap writes down that the book was restored and puts it in its place.
func (r *restorer) swap(ctx context.Context) error {
	if err := errors.Join(r.along(), r.say(ctx)); err != nil {
		return err
	}
	dir := filepath.Clean(r.at.dir)
	if _, err := os.Lstat(dir); err == nil {
		r.out.Before = dir + ".before-" + r.cfg.Now().Format("20060102-150405")
		if err := os.Rename(dir, r.out.Before); err != nil {
			r.out.Before = ""
			return err
		}
	}
	if err := os.Rename(r.aside.dir, dir); err != nil {
		if r.out.Before != "" {
			err = errors.Join(err, os.Rename(r.out.Before, dir)) // as it was
		}
		return err
	}
	r.aside.dir = ""
	return durable.Names(filepath.Dir(dir))
}

// along takes what is no part of the book from beside the old one.
func (r *restorer) along() error {
	for _, pattern := range r.plan.Along {
		found, err := filepath.Glob(filepath.Join(globbed(r.at.dir), filepath.FromSlash(pattern)))
		if err != nil {
			return err
		}
		for _, from := range found {
			name, err := filepath.Rel(filepath.Clean(r.at.dir), from)
			if err == nil {
				err = copyFile(from, filepath.Join(r.aside.dir, name))
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// globbed is a path as a pattern that means it alone. Windows knows no escape.
func globbed(path string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(path)
}

func (r *restorer) say(ctx context.Context) error {
	b, err := OpenContext(ctx, r.aside.dir, r.config())
	if err != nil {
		return err
	}
	at := r.cfg.Now().Truncate(time.Millisecond)
	_, err = b.log.Append(ctx, journal.Cmd{ID: r.cfg.NewID(), At: at, By: model.Doer{Person: r.plan.By}, RecordedBy: r.plan.By,
		Drafts: []model.Draft{{Stream: streamBook, Kind: kindRestored, Data: restoration{r.out.Head.Made, r.out.Head.Seq, r.out.Seen}}}})
	return errors.Join(err, b.Close())
}

// InUse is true while a program of this machine has the book in dir open.
func InUse(dir string) bool { return boltlog.InUse(files{dir: dir}.book()) }

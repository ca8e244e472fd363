package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"aduan/model"
	"aduan/model/office/profile"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/vault"
)

// First is who begins a book: its first admin and pengelola.
type First struct {
	Username model.StaffID
	Name     string
	OSUser   string // of the operating system, who is then recognised without --as
	// Posts are those held from the beginning; none: the profile's first post
	// of role admin and its first of role pengelola.
	Posts []model.PostID
}

// Create makes a book in dir and opens it. It touches nothing where any file of
// a book stands already (rule book_exists). officeText is the profile file; its
// first fault is the error where it has any. What it began it takes away again
// where it does not come to its end.
func Create(dir string, cfg Config, officeText []byte, first First) (*Book, error) {
	at := files{dir: dir, officeKey: cfg.OfficeKey}
	name, err := at.any()
	if err != nil {
		return nil, unavailable("folder_unreadable", err).With("dir", dir)
	}
	if name != "" {
		return nil, unavailable("book_exists", nil).With("dir", dir).With("file", name)
	}
	o, faults := profile.Parse(officeText)
	if len(faults) > 0 {
		return nil, profileFault(faults)
	}
	if cfg.Random == nil || cfg.Now == nil || cfg.NewID == nil {
		return nil, &model.Error{Code: model.CodeInternal, Rule: "config", Err: errConfig}
	}
	undo, err := at.make(cfg)
	if err != nil {
		return nil, errors.Join(toError(err), undo())
	}
	b, err := Open(dir, cfg)
	if err != nil {
		return nil, errors.Join(err, undo())
	}
	if err := b.begin(officeText, o, first); err != nil {
		return nil, errors.Join(toError(err), b.Close(), undo())
	}
	return b, nil
}

func profileFault(faults []profile.Fault) *model.Error {
	f := faults[0]
	return model.Invalid("text", "profile").With("line", f.Line).With("path", f.Path).With("code", f.Code).
		With("message", f.Message).With("faults", len(faults))
}

// make makes the empty files. undo takes away those that were not there before;
// an office key that was is used and stays.
func (f files) make(cfg Config) (undo func() error, err error) {
	_, before := os.Lstat(f.office())
	_, hadDir := os.Lstat(f.dir)
	undo = func() error {
		list := []string{f.book(), f.book() + ".witness", f.keys(), f.local(), f.att(), f.ballast()}
		if errors.Is(before, fs.ErrNotExist) {
			list = append(list, f.office(), filepath.Dir(f.office()))
		}
		if errors.Is(hadDir, fs.ErrNotExist) {
			list = append(list, f.dir)
		}
		var errs error
		for _, p := range list {
			// A folder that holds anything else stays.
			if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) && !isDir(p) {
				errs = errors.Join(errs, err)
			}
		}
		return errs
	}
	if err := f.folders(); err != nil {
		return undo, diskFault(err)
	}
	if err := vault.Create(f.keys(), f.key(cfg), cfg.Random); err != nil {
		return undo, err
	}
	return undo, boltlog.Create(f.book())
}

func isDir(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.IsDir()
}

// diskFault gives an error of a folder its rule.
func diskFault(err error) *model.Error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return unavailable("book_readonly", err)
	case errors.Is(err, fs.ErrNotExist):
		return unavailable("book_missing", err)
	}
	return unavailable("disk_error", err)
}

// begin writes the first deed of a book: that it began, the office's profile,
// and who is its first admin.
func (b *Book) begin(text []byte, o *model.Office, first First) error {
	posts := first.Posts
	if len(posts) == 0 {
		for _, r := range []model.Role{model.Admin, model.Pengelola} {
			if of := o.PostsOf(r); len(of) > 0 {
				posts = append(posts, of[0].Code)
			}
		}
	}
	// The deed goes through the same rules as any other, with its author as if
	// on the staff already.
	now := b.cfg.Now().Truncate(time.Millisecond)
	actor := model.Staff{ID: first.Username, Name: first.Name}
	for _, p := range posts {
		actor.Holdings = append(actor.Holdings, model.Holding{Post: p, Capacity: model.Definitif, From: now})
	}
	add := &model.StaffAdd{Username: first.Username, FullName: first.Name, OSUser: first.OSUser, Posts: posts, From: now}
	dec, err := add.Decide(model.Situation{Now: now, Actor: actor, Office: o, Staff: model.Directory{}})
	if err != nil {
		return err
	}
	drafts := append([]model.Draft{
		{Stream: streamBook, Kind: "init", Data: model.Init{Office: o.Code, Program: b.cfg.Version}},
		{Stream: streamOffice, Kind: "profile_apply", Data: map[string]string{"text": string(text)}},
	}, dec.Drafts...)
	_, err = b.log.Append(context.Background(), journal.Cmd{ID: b.cfg.NewID(), At: now, By: model.Doer{Person: first.Username},
		RecordedBy: first.Username, Drafts: drafts,
		Expect: []journal.Expect{{Stream: streamBook}, {Stream: streamOffice}, {Stream: streamStaff}}})
	return err
}

package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"aduan/model"
	"aduan/store"
)

// version of the program, as a book's first event and `doctor` name it.
const version = "0.1"

// joinBook is where the default book lies in a user's data folder.
func joinBook(data string) string { return filepath.Join(data, "aduan", "book") }

// storeConfig hands the store its clock and its dice.
func (a *app) storeConfig() store.Config {
	cfg := store.Config{Now: a.Now, NewID: a.NewID, Random: rand.Reader, Version: version, Progress: a.progress()}
	if key := a.Env("ADUAN_OFFICE_KEY"); key != "" {
		cfg.OfficeKey = a.path(key) // on a stick, or another disk
	}
	cfg.Passphrase = a.passphrase
	return cfg
}

// passphrase is what guards the office key: from the environment, where a service
// manager hands it over, else asked of whoever sits here. Nobody to ask leaves the
// book locked, which it says.
func (a *app) passphrase() (string, error) {
	if pass := a.Env("ADUAN_OFFICE_PASSPHRASE"); pass != "" || a.Secret == nil {
		return pass, nil
	}
	return a.Secret(a.language(nil).say("ask_passphrase") + " ")
}

// openBook opens the book that the flags name, for the length of this call.
func (a *app) openBook(ctx context.Context) (*store.Book, error) {
	book, err := a.openWith(ctx, a.storeConfig())
	if err == nil && a.visit == nil {
		a.shareSoon(book)
	}
	return book, err
}

// openToRead opens it for a desk also where nothing can be written: readers go on,
// and who writes is refused. What it is that stops writing is said once.
func (a *app) openToRead(ctx context.Context) (*store.Book, error) {
	a.reading = true
	book, err := a.openBook(ctx)
	if err != nil || a.visit != nil {
		return book, err
	}
	if stop := book.WriteStop(); stop != nil && asError(stop).Rule != "disk_low" { // of that, doctor and deeds speak
		a.note(a.language(nil).fault(asError(stop)))
	}
	return book, nil
}

// openToLook opens it also where it is behind its witness or cannot be
// written: to say what is wrong with it.
func (a *app) openToLook(ctx context.Context) (*store.Book, error) {
	cfg := a.storeConfig()
	cfg.AcceptBehind = true
	book, err := a.openWith(ctx, cfg)
	if err != nil && asError(err).Rule == "book_readonly" {
		cfg.ReadOnly = true
		return a.openWith(ctx, cfg)
	}
	return book, err
}

func (a *app) openWith(ctx context.Context, cfg store.Config) (*store.Book, error) {
	dir, err := a.bookFolder()
	if err != nil {
		return nil, err
	}
	if err := a.checkGlobals(); err != nil {
		return nil, err
	}
	if a.visit != nil {
		return a.visit.book, nil
	}
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		return nil, (&model.Error{Code: model.CodeUnavailable, Rule: "book_missing"}).With("dir", dir)
	}
	open := store.OpenContext
	if a.reading {
		open = store.OpenToRead
	}
	book, err := open(ctx, dir, cfg)
	if err != nil {
		switch e := asError(err); e.Rule {
		case "book_missing":
			return nil, e.With("dir", dir)
		case "upgrade_failed": // what its makers need to know; a trace is none of it
			why, _, _ := strings.Cut(err.Error(), "\n")
			a.log(a.reference(), errors.New(why))
		}
		return nil, err
	}
	a.onClose(func() {
		if err := book.Close(); err != nil {
			a.log(a.reference(), err)
		}
	})
	return book, nil
}

// openDesk opens the book as whoever calls.
func (a *app) openDesk(ctx context.Context) (model.Desk, error) {
	book, err := a.openToRead(ctx)
	if err != nil {
		return nil, err
	}
	who, err := a.principal(book)
	if err != nil {
		return nil, err
	}
	return book.As(ctx, who)
}

// principal is who calls: the staff member linked to the operating system's
// user, or whom --as names, which only the owner of the book's files may.
func (a *app) principal(book *store.Book) (model.Principal, error) {
	if a.visit != nil && !a.visit.local {
		return a.visit.who, nil
	}
	if a.flags.as != "" {
		dir, err := a.bookFolder()
		if err != nil {
			return model.Principal{}, err
		}
		if !ownsFolder(dir) {
			return model.Principal{}, model.Denied("as_not_owner")
		}
		return model.Principal{Staff: model.StaffID(a.flags.as), Via: "as:" + a.User}, nil
	}
	who, ok := book.StaffOf(a.User)
	if !ok {
		return model.Principal{}, model.Denied("os_user_unknown").With("user", a.User)
	}
	return model.Principal{Staff: who, Via: "os:" + a.User}, nil
}

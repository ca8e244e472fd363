package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"aduan/model"
	"aduan/store"
)

// incoming is a copy that a book is made from: a file of this machine, or one that
// was fetched from another and is soon gone.
type incoming struct {
	file  string
	aside string // folder of a file that was fetched
}

// fetchName ends the name of the folder in which a copy that is fetched lies: beside
// the book, which may not be there yet.
const fetchName = ".fetch-"

// incoming finds the copy: the file that is named, the newest one of a folder, or
// either of them on another machine.
func (a *app) incoming(ctx context.Context, r restoreFrom, dir string, swaps bool) (in *incoming, err error) {
	if !isFar(r.from) {
		in = &incoming{file: a.path(r.from)}
		if isDirectory(in.file) {
			in.file, err = a.newestIn(in.file)
		}
		return in, err
	}
	if swaps && store.InUse(dir) { // before it is fetched for nothing
		return nil, (&model.Error{Code: model.CodeUnavailable, Rule: "book_locked"}).With("file", filepath.Base(dir))
	}
	if r.door.key != "" {
		r.door.key = a.path(r.door.key)
	}
	f, err := farAt(r.from, dir, r.door)
	if err != nil {
		return nil, err
	}
	in = &incoming{}
	dir = filepath.Clean(dir)
	a.sweepOld(dir + fetchName)
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return nil, unwritable(filepath.Base(dir), err)
	}
	if in.aside, err = os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+fetchName+"*"); err != nil {
		return nil, unwritable(filepath.Base(dir), err)
	}
	if _, none := os.Stat(dir); none != nil { // where no book stood, what is learnt waits for it
		f.pins = filepath.Join(in.aside, farPinsFile)
	}
	report := a.progress()
	in.file, err = f.fetch(ctx, in.aside, func(name string) { a.note(a.language(nil).say("copy_newest", "file", name)) },
		func(done, total uint64) { report(workFetch, done, total) })
	if err != nil {
		in.clean()
		return nil, err
	}
	return in, nil
}

// clean removes what was fetched.
func (in *incoming) clean() {
	if in.aside != "" {
		_ = os.RemoveAll(in.aside) // what stays is swept by the next one
	}
}

// known keeps the fingerprint of a machine that was met before there was a book.
func (in *incoming) known(dir string) error {
	if in.aside == "" {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(in.aside, farPinsFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = appendLine(filepath.Join(dir, farPinsFile), strings.TrimSuffix(string(text), "\n"))
	}
	if err != nil {
		return unwritable(farPinsFile, err)
	}
	return nil
}

// newestIn is the newest copy of a folder, and says which.
func (a *app) newestIn(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", unreadable(filepath.Base(dir), err)
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	name, ok := newestCopy(names)
	if !ok {
		return "", model.Invalid("file", "copy_none").With("file", filepath.Base(dir))
	}
	a.note(a.language(nil).say("copy_newest", "file", name))
	return filepath.Join(dir, name), nil
}

// newestCopy is the newest of the copies of a book among names, by the moment that
// backup puts into them.
func newestCopy(names []string) (string, bool) {
	names = slices.DeleteFunc(names, func(name string) bool { return !ours.MatchString(name) || !strings.HasSuffix(name, ".book.age") })
	if len(names) == 0 {
		return "", false
	}
	return slices.Max(names), true
}

package cli

import (
	"bytes"
	"context"
	"io"
	"os"

	"aduan/model"
	"aduan/store"
)

// visit is a call that came in through a door of this process: its book is open
// already, and nothing of this machine's disk is the caller's to name.
type visit struct {
	book *store.Book
	dir  string
	// who signed; empty at the local door, where whoever calls owns the book.
	who   model.Principal
	local bool
	// print is the printer of this machine, where the caller is at it.
	print func(context.Context, string) error
	// caller is how a command here is run from the visitor's own machine.
	caller string
	taken  bool // the input was asked for: it holds one file at most
}

// openNamed opens a file that the command line named. What a visitor named lies
// with them: its content comes as the input, and no path is opened here.
func (a *app) openNamed(name string) (io.ReadCloser, error) {
	if a.visit == nil {
		f, err := os.Open(a.path(name))
		if err != nil {
			return nil, unreadable(name, err)
		}
		return f, nil
	}
	if a.visit.taken {
		return nil, usage("one_file")
	}
	a.visit.taken = true
	if a.visit.local {
		return io.NopCloser(a.In), nil
	}
	var first [1]byte
	if n, err := io.ReadFull(a.In, first[:]); a.Typed || n == 0 || err != nil {
		return nil, usage("file_over_ssh").With("file", name)
	}
	return io.NopCloser(io.MultiReader(bytes.NewReader(first[:]), a.In)), nil
}

func unreadable(name string, err error) error {
	return (&model.Error{Code: model.CodeInvalid, Rule: "unreadable_file", Err: err}).With("file", name)
}

package cli

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"aduan/store"
)

// outgoing is a copy on its way: into a folder of this machine, or, by a file that
// is soon gone, into one of another.
type outgoing struct {
	plan  store.CopyPlan
	far   *far
	aside string // folder of that file
}

// asideName begins the name of the folder in which a copy waits to be sent.
const asideName = ".send-"

// outgoing plans a copy. Another machine is asked first whether it will have it: a
// copy takes minutes to make.
func (a *app) outgoing(ctx context.Context, c copyTo) (*outgoing, error) {
	o := &outgoing{}
	var err error
	to := c.to
	if isFar(to) {
		dir, err := a.bookFolder()
		if err != nil {
			return nil, err
		}
		if c.door.key != "" {
			c.door.key = a.path(c.door.key)
		}
		if o.far, err = farAt(to, dir, c.door); err != nil {
			return nil, err
		}
		if err := o.far.visit(ctx, func(*farSession) error { return nil }); err != nil {
			return nil, err
		}
		a.sweepOld(filepath.Join(dir, asideName))
		if o.aside, err = os.MkdirTemp(dir, asideName+"*"); err != nil {
			return nil, unwritable(filepath.Base(dir), err)
		}
		to = o.aside
	}
	if o.plan, err = a.copyPlan(to, c.keys, c.more); err != nil {
		o.clean()
		return nil, err
	}
	if o.far != nil {
		name := filepath.Base(o.plan.Path)
		o.plan.Send = func(ctx context.Context, file string) error { return o.far.send(ctx, file, name) }
	}
	return o, nil
}

// clean removes what waited to be sent.
func (o *outgoing) clean() {
	if o.aside != "" {
		_ = os.RemoveAll(o.aside) // what stays is swept by the next copy
	}
}

// sweepOld removes the folders that copies left behind which were cut off a day ago
// or more; begins is how their paths do.
func (a *app) sweepOld(begins string) {
	old, _ := filepath.Glob(begins + "*") // or they stay
	for _, path := range old {
		if info, err := os.Stat(path); err == nil && a.Now().Sub(info.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(path) // or the one after
		}
	}
}

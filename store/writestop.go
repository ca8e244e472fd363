package store

import (
	"context"

	"aduan/model"
)

// WriteStop says why nothing can be recorded; see model.WriteStops.
func (d *desk) WriteStop(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	return d.b.WriteStop()
}

// WriteStop is that of the desk, for whoever opened the book.
func (b *Book) WriteStop() error {
	halted := toError(b.log.Halted())
	switch o := b.log.Opened(); {
	case halted == nil:
		if free, err := b.cfg.Free(b.at.dir); err == nil && free < SpaceRefuse {
			return unavailable("disk_low", nil).With("free", free)
		}
		return nil
	case o.Behind:
		return unavailable("read_only_behind", nil).With("have", o.Have).With("seen", o.Seen)
	case o.NoWitness:
		return unavailable("read_only_unseen", nil)
	case o.ReadOnly:
		return unavailable("read_only", nil)
	}
	return halted
}

// OpenToRead is an OpenContext of a book for its readers: where it is behind its
// witness, or its files cannot be written, it is opened all the same, and
// WriteStop says why nothing is recorded. What is damaged stays shut.
func OpenToRead(ctx context.Context, dir string, cfg Config) (*Book, error) {
	b, err := OpenContext(ctx, dir, cfg)
	for range 2 { // both may be so
		e, ok := toError(err).(*model.Error)
		switch {
		case !ok:
			return b, nil
		case e.Rule == "book_behind" && !cfg.AcceptBehind:
			cfg.AcceptBehind = true
		case (e.Rule == "book_readonly" || e.Rule == "keys_readonly") && !cfg.ReadOnly:
			cfg.ReadOnly = true
		default:
			return nil, err
		}
		b, err = OpenContext(ctx, dir, cfg)
	}
	return b, err
}

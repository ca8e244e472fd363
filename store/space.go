package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"aduan/model"
)

// Room on the disk of the book. Below SpaceRefuse no deed is done, while reading
// and printing still work: a book that meets a full disk in the middle of a page
// is safe, but a desk that hears of it one entry too late is not. The ballast is
// what the last deeds under way, drafts and the record of printing are written
// into.
const (
	SpaceWarn   = 500 << 20
	SpaceRefuse = 100 << 20
	ballastSize = 16 << 20
)

func (f files) ballast() string { return filepath.Join(f.dir, "ballast") }

// room refuses a deed where the disk is nearly full, but for what is no deed: that
// something was printed or shown.
func (b *Book) room(a model.Action) error {
	free, err := b.cfg.Free(b.at.dir)
	if err != nil || free >= SpaceRefuse {
		return nil // a disk that does not say is asked by writing to it
	}
	b.dropBallast()
	if a.Name() == "print" || a.Name() == "reveal" || a.Name() == "open_file" {
		return nil
	}
	return unavailable("disk_low", nil).With("free", free)
}

// keepBallast makes the ballast where there is plenty of room for it. That it
// cannot be made costs nothing but itself.
func (b *Book) keepBallast() {
	if free, err := b.cfg.Free(b.at.dir); err != nil || free < SpaceWarn {
		return
	}
	f, err := os.OpenFile(b.at.ballast(), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	block := make([]byte, 1<<20)
	for i := 0; i < ballastSize && err == nil; i += len(block) {
		_, err = f.Write(block) // written, not cut to length: a hole holds no room
	}
	if err = errors.Join(err, f.Close()); err != nil {
		b.dropBallast()
	}
}

func (b *Book) dropBallast() {
	if err := os.Remove(b.at.ballast()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		b.cfg.Step("ballast stays") // it takes room and does no harm
	}
}

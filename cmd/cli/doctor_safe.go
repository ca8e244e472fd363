package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"aduan/model"
	"aduan/store"
)

// copyOld is from how old on the newest proven copy is worth a warning: a day's
// work and the night after it.
const copyOld = 36 * time.Hour

// copies tells how old the newest copy is that was proven, and how much room is
// left for the next entries.
func (d *doctor) copies(st model.Stats) {
	switch c := st.LastCopy; {
	case c == nil:
		d.add("copy", "warn")
	case d.Now().Sub(c.Made) > copyOld:
		d.add("copy_old", "warn", "made", d.words.LongMoment(c.Made), "file", c.Name)
	default:
		d.add("copy", "ok", "made", d.words.LongMoment(c.Made), "file", c.Name)
	}
	switch {
	case st.Free == 0:
	case st.Free < store.SpaceRefuse:
		d.add("space", "bad", "free", d.words.Bytes(int64(st.Free)))
	case st.Free < store.SpaceWarn:
		d.add("space", "warn", "free", d.words.Bytes(int64(st.Free)))
	default:
		d.add("space", "ok")
	}
}

// verified tells when the whole book was looked over last, and what that found.
func (d *doctor) verified(st model.Stats) {
	v := st.Verified
	if v == nil {
		d.add("verified_never", "warn")
		return
	}
	args := []string{"at", d.words.LongMoment(v.At), "count", d.words.Number(int64(v.Faults)), "events", d.words.Number(int64(v.Events))}
	switch {
	case v.Faults > 0:
		d.add("verified", "bad", args...)
	case v.Locked:
		d.add("verified", "warn", args...)
	default:
		d.add("verified", "ok", args...)
	}
}

// safe looks at who may read the book's files, and whether the office key lies
// beside what it opens.
func (d *doctor) safe(dir string) {
	var open []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && e.Name() == "att" {
			return fs.SkipDir // sealed, and thousands
		}
		// Windows has no such bits: its folder of a user's data is theirs alone.
		if info, err := e.Info(); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			name, _ := filepath.Rel(dir, path) // below dir, so it has one
			open = append(open, name)
		}
		return nil
	})
	switch {
	case err != nil:
		d.add("files", "warn")
	case len(open) > 0:
		d.add("files", "bad", "files", strings.Join(open, ", "))
	default:
		d.add("files", "ok")
	}
	if _, err := os.Stat(filepath.Join(dir, "secret", "office.key")); err == nil {
		d.add("apart", "warn")
	}
}

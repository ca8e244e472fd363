package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path"
	"strings"
	"time"

	"aduan/model"
)

// partEnd ends the name of a copy that is still arriving.
const partEnd = ".part"

// send carries a file there under a name. It has another name until what is read
// back is what was sent: a copy that has its name is whole.
func (f *far) send(ctx context.Context, file, name string) error {
	return f.visit(ctx, func(s *farSession) error {
		part := path.Join(f.folder, name+partEnd)
		err := s.write(file, part)
		if err == nil {
			if _, there := s.Stat(path.Join(f.folder, name)); there == nil {
				err = model.Invalid("file", "copy_exists").With("file", name)
			} else {
				err = s.Rename(part, path.Join(f.folder, name))
			}
		}
		if err != nil {
			_ = s.Remove(part) // or by a later rotation
		}
		return f.unsent(err)
	})
}

// unsent gives a failed transfer its rule; one that has a rule keeps it.
func (f *far) unsent(err error) error {
	if known := (*model.Error)(nil); err == nil || errors.As(err, &known) {
		return err
	}
	return f.fault("far_unsent", err)
}

// write sends a file and reads it back.
func (s *farSession) write(file, part string) error {
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // read only
	to, err := s.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	if err != nil {
		return err
	}
	_ = to.Chmod(0o600) // where the machine has such things; the file is encrypted
	sent := sha256.New()
	_, err = io.Copy(to, io.TeeReader(from, sent))
	if err == nil {
		_ = to.Sync() // where the machine can: what counts is read back
	}
	if err = errors.Join(err, to.Close()); err != nil {
		return err
	}
	back, err := s.Open(part)
	if err != nil {
		return err
	}
	arrived := sha256.New()
	_, err = io.Copy(arrived, back)
	if err = errors.Join(err, back.Close()); err != nil {
		return err
	}
	if !bytes.Equal(sent.Sum(nil), arrived.Sum(nil)) {
		return s.far.fault("far_differs", nil)
	}
	return nil
}

// rotate drops all but the newest copies there, and what never arrived whole a day
// ago or more.
func (f *far) rotate(ctx context.Context, keep int, now time.Time) (gone []string, err error) {
	if keep == 0 {
		return nil, nil
	}
	err = f.visit(ctx, func(s *farSession) error {
		list, err := s.ReadDir(f.folder)
		if err != nil {
			return f.unsent(err)
		}
		var names []string
		for _, e := range list {
			whole, part := strings.CutSuffix(e.Name(), partEnd)
			switch {
			case !e.Mode().IsRegular():
			case part && ours.MatchString(whole) && now.Sub(e.ModTime()) > 24*time.Hour:
				_ = s.Remove(path.Join(f.folder, e.Name())) // or the next time
			default:
				names = append(names, e.Name())
			}
		}
		for _, name := range oldest(names, keep) {
			if err := s.Remove(path.Join(f.folder, name)); err != nil {
				return f.unsent(err)
			}
			gone = append(gone, name)
		}
		return nil
	})
	return gone, err
}

package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"

	"aduan/model"
	"aduan/store"
)

// workFetch is fetching a copy from another machine.
const workFetch store.Work = "fetch"

// fetch brings the copy at the address into a folder here: the file, or the newest
// copy where it is a folder; chosen is told which. Whether it is whole is not judged
// by that machine: what is made from it is verified.
func (f *far) fetch(ctx context.Context, into string, chosen func(name string), report func(done, total uint64)) (file string, err error) {
	err = f.call(ctx, func(s *farSession) error {
		at := f.folder
		info, err := s.Stat(at)
		if err == nil && info.IsDir() {
			if at, err = s.newest(at); err == nil {
				chosen(path.Base(at))
				info, err = s.Stat(at)
			}
		}
		if known := (*model.Error)(nil); errors.As(err, &known) {
			return err
		}
		if err != nil || !info.Mode().IsRegular() {
			return f.fault("far_no_copy", err)
		}
		file = filepath.Join(into, "copy.age")
		return s.read(at, file, info.Size(), report)
	})
	return file, err
}

// newest is the newest copy in a folder there.
func (s *farSession) newest(folder string) (string, error) {
	list, err := s.ReadDir(folder)
	if err != nil {
		return "", s.far.fault("far_folder", err)
	}
	var names []string
	for _, e := range list {
		if e.Mode().IsRegular() {
			names = append(names, e.Name())
		}
	}
	name, ok := newestCopy(names)
	if !ok {
		return "", s.far.fault("far_no_copy", nil)
	}
	return path.Join(folder, name), nil
}

// read fetches one file, and says how far it is.
func (s *farSession) read(from, to string, size int64, report func(done, total uint64)) error {
	there, err := s.Open(from)
	if err != nil {
		return s.far.fault("far_no_copy", err)
	}
	defer func() { _ = there.Close() }() // read only
	here, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return unwritable(filepath.Base(to), err)
	}
	counted := &arriving{to: here, size: size, report: report}
	_, err = io.Copy(counted, there)
	switch cerr := here.Close(); {
	case counted.full != nil || cerr != nil:
		return unwritable(filepath.Base(to), errors.Join(counted.full, cerr))
	case err != nil:
		return s.far.fault("far_unfetched", err)
	case counted.done != size:
		return s.far.fault("far_unfetched", io.ErrUnexpectedEOF)
	}
	return nil
}

// arriving counts what is written, and tells a disk that is full here from a
// connection that broke.
type arriving struct {
	to         io.Writer
	done, size int64
	full       error
	report     func(done, total uint64)
}

func (w *arriving) Write(p []byte) (n int, err error) {
	n, w.full = w.to.Write(p)
	w.done += int64(n)
	w.report(uint64(w.done), uint64(max(w.size, w.done)))
	return n, w.full
}

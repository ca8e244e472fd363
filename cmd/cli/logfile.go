package cli

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"sync"
)

// logFile is a log that is kept from filling the disk: past its size it is put
// aside as name.1, what was name.1 as name.2, and the oldest goes.
type logFile struct {
	name string
	size int64
	kept int

	mu sync.Mutex
	f  *os.File
	n  int64
}

func openLog(name string, size int64, kept int) (*logFile, error) {
	l := &logFile{name: name, size: size, kept: kept}
	return l, l.open()
}

func (l *logFile) open() error {
	f, err := os.OpenFile(l.name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	l.f, l.n = f, info.Size()
	return nil
}

// Write writes one line, whole in one file.
func (l *logFile) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.n > 0 && l.n+int64(len(line)) > l.size {
		if err := l.turn(); err != nil {
			return 0, err
		}
	}
	n, err := l.f.Write(line)
	l.n += int64(n)
	return n, err
}

// turn puts the full file aside. One that cannot be put aside is written on: a
// line too many is better than none.
func (l *logFile) turn() error {
	err := l.f.Close()
	for i := l.kept - 1; i >= 1 && err == nil; i-- {
		if err = os.Rename(l.aside(i), l.aside(i+1)); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = os.Rename(l.name, l.aside(1))
	}
	if oerr := l.open(); oerr != nil {
		return errors.Join(err, oerr)
	}
	if err != nil {
		l.n = 0 // tried again when as much has been written once more
	}
	return nil
}

func (l *logFile) aside(i int) string { return l.name + "." + strconv.Itoa(i) }

// Close ends the log.
func (l *logFile) Close() error { l.mu.Lock(); defer l.mu.Unlock(); return l.f.Close() }

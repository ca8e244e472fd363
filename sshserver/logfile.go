package sshserver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
)

// LogFile is a file that is put aside when it is full: the newest is PATH, the
// ones before it PATH.1, PATH.2 and so on.
type LogFile struct {
	path string
	most int64 // bytes of one file
	keep int   // files beside it

	mu     sync.Mutex
	file   *os.File // nil where it could not be opened again
	size   int64
	closed bool
}

// OpenLog opens a log file to go on writing it, for its owner's eyes only.
func OpenLog(path string, most int64, keep int) (*LogFile, error) {
	l := &LogFile{path: path, most: most, keep: keep}
	return l, l.open()
}

func (l *LogFile) open() error {
	file, err := os.OpenFile(l.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := file.Stat()
	if err != nil {
		return errors.Join(err, file.Close())
	}
	l.file, l.size = file, info.Size()
	return nil
}

// Write writes one line. A line is never parted between two files; where the
// file cannot be put aside it grows on, since the line matters more.
func (l *LogFile) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.closed:
		return 0, os.ErrClosed
	case l.file == nil:
		if err := l.open(); err != nil {
			return 0, err
		}
	}
	if l.size > 0 && l.size+int64(len(p)) > l.most {
		if err := l.aside(); err != nil {
			return 0, err
		}
	}
	n, err := l.file.Write(p)
	l.size += int64(n)
	return n, err
}

// aside moves every file one place on; the last one is replaced.
func (l *LogFile) aside() error {
	failed := l.file.Close()
	l.file = nil
	for i := l.keep; i > 0 && failed == nil; i-- {
		from := l.path
		if i > 1 {
			from = fmt.Sprintf("%s.%d", l.path, i-1)
		}
		if err := os.Rename(from, fmt.Sprintf("%s.%d", l.path, i)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = err
		}
	}
	if l.keep == 0 && failed == nil {
		failed = os.Remove(l.path)
	}
	err := l.open()
	if failed != nil {
		l.size = 0 // tried again after as much more
	}
	return err
}

// Close ends the writing.
func (l *LogFile) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || l.file == nil {
		l.closed = true
		return nil
	}
	l.closed = true
	return l.file.Close()
}

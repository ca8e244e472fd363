package durable

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestAFileIsReplacedWholeOrNotAtAll, and nothing is left beside it.
func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	for _, text := range []string{"old", "new"} {
		if err := Replace(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); string(b) != text || err != nil {
			t.Errorf("%q %v", b, err)
		}
	}
	taken := filepath.Join(filepath.Dir(path), "folder")
	if err := os.MkdirAll(filepath.Join(taken, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Replace(taken, []byte("new")); err == nil {
		t.Error("a folder was replaced")
	}
	if all, err := os.ReadDir(filepath.Dir(path)); len(all) != 2 || err != nil {
		t.Errorf("%v %v", all, err)
	}
	if err := Replace(filepath.Join(path, "none", "keys"), nil); err == nil {
		t.Error("a file in a folder that is none")
	}
	if err := Names(filepath.Join(taken, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the names of no folder: %v", err)
	}
}

func TestAFullDiskIsTold(t *testing.T) {
	for _, f := range full {
		if !IsFull(&fs.PathError{Op: "write", Path: "keys", Err: f}) {
			t.Errorf("%v is not told", f)
		}
		if !IsFull(errors.New("file resize error: " + f.Error())) {
			t.Errorf("%v is not told without its cause", f)
		}
	}
	if IsFull(nil) || IsFull(fs.ErrPermission) {
		t.Error("another fault is told as a full disk")
	}
}

package boltlog_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// fillDisk limits this process's files to what the book has now, writes until
// that is full, then makes room and writes on. It tells what it met.
func fillDisk(l *boltlog.Log) int {
	signal.Ignore(syscall.SIGXFSZ)
	var was syscall.Rlimit
	info, err := os.Stat(*childBook)
	if err == nil {
		err = syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was)
	}
	if err == nil {
		err = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: uint64(info.Size()), Max: was.Max})
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	met := 0
	for i := 0; met < 3; i++ {
		c := journaltest.Register(fmt.Sprint("full", i))
		c.Drafts[0].Data = strings.Repeat("x", 200_000)
		if _, err := l.Append(context.Background(), c); err != nil {
			e := (*model.Error)(nil)
			if !errors.As(err, &e) || e.Rule != "disk_full" {
				fmt.Println(err)
				return 1
			}
			if _, ok, err := l.Lookup(context.Background(), c.ID); ok || err != nil {
				fmt.Println("done all the same", ok, err)
				return 1
			}
			met++
		}
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		fmt.Println(err)
		return 1
	}
	if _, err := l.Append(context.Background(), journaltest.Register("room again")); err != nil {
		fmt.Println(err)
		return 1
	}
	if err := l.Close(); err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("full and room again")
	return 0
}

func TestFullDiskLosesNothingAndEndsWithRoom(t *testing.T) {
	_, path := closedBook(t, 5)
	out, err := exec.Command(os.Args[0], "-child.task=full", "-child.book="+path).CombinedOutput()
	if err != nil || string(out) != "full and room again\n" {
		t.Fatalf("%s %v", out, err)
	}
	l := open(t, path)
	defer closeLog(t, l)
	if _, ok, err := l.Lookup(t.Context(), "room again"); !ok || err != nil {
		t.Errorf("not found: %v", err)
	}
	journaltest.Check(t, l)
	sound(t, l)
}

// Root may write everywhere, so the book is opened by somebody else where the
// tests run as root.
func TestBookThatMayNotBeWrittenIsRefusedAsSuch(t *testing.T) {
	_, path := closedBook(t, 2)
	for dir := filepath.Dir(path); dir != filepath.Clean(os.TempDir()) && dir != "/"; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	self := filepath.Join(filepath.Dir(path), "self") // the test program may lie where others cannot go
	copyFile(t, os.Args[0], self)
	for file, mode := range map[string]os.FileMode{path: 0o444, path + ".witness": 0o644, self: 0o755} {
		if err := os.Chmod(file, mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, task := range []string{"open", "read"} {
		cmd := exec.Command(self, "-child.task="+task, "-child.book="+path)
		if os.Geteuid() == 0 {
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		out, err := cmd.CombinedOutput()
		if want := map[string]string{"open": "book_readonly\n", "read": "read 4\n"}[task]; err != nil || string(out) != want {
			t.Errorf("%s: %s %v", task, out, err)
		}
	}
}

//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCopyIsMadeWhileTheBookIsOpenElsewhere: the usual evening, with a console or
// the server running: the program that has the book open makes the copy, where the
// admin is.
func TestCopyIsMadeWhileTheBookIsOpenElsewhere(t *testing.T) {
	w := beginShared(t)
	c := w.console()
	dir := filepath.Dir(w.book)
	if err := os.Mkdir(filepath.Join(dir, "kunci"), 0o700); err != nil {
		t.Fatal(err)
	}
	got := w.call("", "book", "backup", "salinan.age", "--keys", "kunci", "--recipient", "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj")
	if got.code != 0 || !strings.Contains(got.out, "terbukti") {
		t.Fatal(got)
	}
	for _, name := range []string{"salinan.age", "kunci/*.keys.age"} {
		if found, err := filepath.Glob(filepath.Join(dir, name)); err != nil || len(found) != 1 {
			t.Errorf("%s is not there: %v", name, err)
		}
	}
	if got := w.call("", "doctor"); !strings.Contains(got.out, "Cadangan terbukti terakhir") {
		t.Error(got)
	}
	if got := w.call("", "book", "restore", "salinan.age", "--identity", "tidakada"); got.code == 0 {
		t.Error("restored without an identity")
	}
	c.end()
}

// TestReaderThatLeavesIsNoUncleanEnd: aduan queue | head. The book is closed in
// order, and nobody is told of a fault.
func TestReaderThatLeavesIsNoUncleanEnd(t *testing.T) {
	w := beginShared(t)
	r, to, err := os.Pipe()
	if err == nil {
		err = r.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	var errs strings.Builder
	cmd := exec.Command(w.program, "--book", w.book, "--as", "petugas", "queue", "--json")
	cmd.Stdout, cmd.Stderr = to, &errs
	_ = cmd.Run() // its exit code is looked at below
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); code != readerLeft || errs.Len() != 0 {
		t.Errorf("exit %d: %s", code, &errs)
	}
	if _, err := os.Stat(filepath.Join(w.book, "book.db.running")); err == nil {
		t.Error("the book was not closed in order")
	}
}

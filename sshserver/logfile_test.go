package sshserver

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFullLogIsPutAsideAndOldOnesGo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "serve.log")
	l, err := OpenLog(path, 100, 2)
	if err != nil {
		t.Fatal(err)
	}
	line := strings.Repeat("x", 38)
	for i := range 9 {
		if _, err := fmt.Fprintf(l, "%d %s\n", i, line); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, first := range map[string]string{path: "8", path + ".1": "6", path + ".2": "4"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), first+" ") || len(text) > 100 || !strings.HasSuffix(string(text), "\n") {
			t.Errorf("%s holds %q", filepath.Base(name), text)
		}
	}
	if found, _ := filepath.Glob(path + "*"); len(found) != 3 {
		t.Errorf("there are %v", found)
	}
	again, err := OpenLog(path, 100, 2)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	_, _ = again.Write([]byte("9\n"))
	if text, _ := os.ReadFile(path); !strings.HasPrefix(string(text), "8 ") || !strings.HasSuffix(string(text), "\n9\n") {
		t.Errorf("opened again it holds %q", text)
	}
	if info, _ := os.Stat(path); info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v", info.Mode())
	}
}

package cli

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

type fullDevice struct{}

func (fullDevice) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestAnswerThatCannotBeWrittenIsNoSuccess(t *testing.T) {
	dir, ids := filepath.Join(t.TempDir(), "book"), 0
	run := func(out interface{ Write([]byte) (int, error) }, args ...string) (int, string) {
		var told bytes.Buffer
		code := Run(context.Background(), IO{Args: append([]string{"--book", dir}, args...), In: strings.NewReader(""), Out: out, Err: &told,
			Env: func(string) string { return "" }, Dir: t.TempDir(), Data: t.TempDir(), Now: time.Now, User: "admin",
			NewID: func() string {
				ids++
				return strings.Repeat("i", 20) + string(rune('a'+ids%26)) + string(rune('a'+ids/26%26))
			}})
		return code, told.String()
	}
	if code, said := run(&bytes.Buffer{}, "demo", "--no-console", "--cases", "20"); code != 0 {
		t.Fatal(said)
	}
	for _, args := range [][]string{{"case", "list"}, {"queue"}, {"staff", "list"}, {"queue", "--json"}} {
		if code, said := run(fullDevice{}, append(args, "--as", "pengelola")...); code != 1 {
			t.Errorf("%v: exit %d, %s", args, code, said)
		}
	}
	book := []string{"case", "register", "--as", "petugas", "--complainant.name", "Ani", "--subject", "S", "--text", "T", "--deed", "D9", "--json"}
	if code, said := run(fullDevice{}, book...); code != 7 || !strings.Contains(said, `"unknown_outcome"`) || !strings.Contains(said, `"D9"`) {
		t.Errorf("exit %d, %s", code, said)
	}
	var again bytes.Buffer
	if code, said := run(&again, book...); code != 0 || !strings.Contains(again.String(), `"replayed":true`) {
		t.Errorf("sent again: exit %d, %s%s", code, said, again.String())
	}
}

package cli

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model"
	"aduan/store"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
	bolt "go.etcd.io/bbolt"
)

// world is what one script's calls share: the clock, and how many ids were
// drawn. Calls run in this process, through the same door as main's.
type world struct {
	now  time.Time
	ids  int
	code int
	user string
	held *store.Book // by "another program"
}

type worldKey struct{}

// TestScripts runs the command line as people and scripts write it: one script
// a command, bad input, and walk01 to walk20, the walks of the procedure, each
// from an empty book.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"aduan": call, "as": cmdAs, "clock": cmdClock, "code": cmdCode, "json": cmdJSON, "fault": cmdFault,
			"office": cmdOffice, "user": cmdUser, "rows": cmdRows, "repeat": cmdRepeat, "bytes": cmdBytes,
			"big": cmdBig, "truncate": cmdTruncate, "hold": cmdHold, "release": cmdRelease, "newer": cmdNewer, "flip": cmdFlip, "change": cmdChange,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil // whom no permission stops
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Setup: func(e *testscript.Env) error {
			e.Values[worldKey{}] = &world{now: time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC), user: "admin"}
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("ADUAN_BOOK", filepath.Join(e.WorkDir, "book"))
			return nil
		},
	})
}

// TestScriptsUseWhatTheyBring: a file that no line of its script names, and an input
// that no call of ours reads (stdin is of programs that are run, not of "aduan"), make a
// test that cannot fail.
func TestScriptsUseWhatTheyBring(t *testing.T) {
	all, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(all) == 0 {
		t.Fatalf("%d scripts: %v", len(all), err)
	}
	for _, name := range all {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		script := string(a.Comment)
		if regexp.MustCompile(`(?m)^stdin `).MatchString(script) {
			t.Errorf("%s: stdin reaches no call; write <FILE behind it", name)
		}
		for _, f := range a.Files {
			if !strings.Contains(script, f.Name) {
				t.Errorf("%s: %s is used by no line", name, f.Name)
			}
		}
	}
}

func worldOf(ts *testscript.TestScript) *world { return ts.Value(worldKey{}).(*world) }

// call runs one command; a last argument "<FILE" is its stdin.
func call(ts *testscript.TestScript, neg bool, args []string) {
	w := worldOf(ts)
	var in io.Reader = strings.NewReader("")
	if n := len(args); n > 0 && strings.HasPrefix(args[n-1], "<") {
		in = strings.NewReader(ts.ReadFile(strings.TrimPrefix(args[n-1], "<")))
		args = args[:n-1]
	}
	w.code = Run(context.Background(), IO{
		Args: args, In: in, Out: ts.Stdout(), Err: ts.Stderr(), Env: ts.Getenv, Dir: ts.MkAbs("."), Data: ts.Getenv("HOME"),
		Now:   func() time.Time { return w.now },
		NewID: w.newID, User: w.user,
	})
	if neg != (w.code != 0) {
		ts.Fatalf("aduan %s: exit %d", strings.Join(args, " "), w.code)
	}
}

// cmdClock sets the moment: clock 2026-11-20T09:41:00+07:00, or moves it by a
// duration: clock +2h.
func cmdClock(ts *testscript.TestScript, _ bool, args []string) {
	w := worldOf(ts)
	if d, ok := strings.CutPrefix(args[0], "+"); ok {
		by, err := time.ParseDuration(d)
		ts.Check(err)
		w.now = w.now.Add(by)
		return
	}
	t, err := time.Parse(time.RFC3339, args[0])
	ts.Check(err)
	w.now = t
}

// cmdUser says who sits at the computer.
func cmdUser(ts *testscript.TestScript, _ bool, args []string) { worldOf(ts).user = args[0] }

func cmdCode(ts *testscript.TestScript, _ bool, args []string) {
	if got := strconv.Itoa(worldOf(ts).code); got != args[0] {
		ts.Fatalf("exit %s, want %s", got, args[0])
	}
}

// cmdFault checks the error object on stderr and the exit code that its code
// stands for: fault CODE [RULE [FIELD]].
func cmdFault(ts *testscript.TestScript, _ bool, args []string) {
	var got faultJSON
	text := ts.ReadFile("stderr")
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		ts.Fatalf("stderr is no error object: %v\n%s", err, text)
	}
	have := []string{string(got.Error.Code), got.Error.Rule, got.Error.Field}
	for i, want := range args {
		if have[i] != want {
			ts.Fatalf("fault %q, want %q", have, args)
		}
	}
	if want := exitCode(model.Code(args[0])); worldOf(ts).code != want {
		ts.Fatalf("exit %d, want %d", worldOf(ts).code, want)
	}
	if got.Error.Message == "" {
		ts.Fatalf("no message: %s", text)
	}
}

// cmdJSON compares one value of the last stdout: json PATH VALUE, where VALUE
// may be ~REGEXP; `json PATH` asks that it is there, `! json PATH` that it is
// not; of an output that is empty neither is true. PATH is a.b[0].c or a[name=response].b; [-1] is the last; lines of JSON
// are a list.
func cmdJSON(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile("stdout")
	if strings.TrimSpace(text) == "" { // of nothing, everything is not there
		ts.Fatalf("json %s: nothing was printed", args[0])
	}
	v, found, err := lookup(text, args[0])
	if err != nil {
		ts.Fatalf("%s: %v\n%s", args[0], err, text)
	}
	if len(args) == 1 {
		if found == neg {
			ts.Fatalf("%s: there %v: %v", args[0], found, v)
		}
		return
	}
	got, want := plainValue(v), args[1]
	same := found && got == want
	if re, ok := strings.CutPrefix(want, "~"); ok {
		same = found && regexp.MustCompile(re).MatchString(got)
	}
	if same == neg {
		ts.Fatalf("%s is %q, want %q", args[0], got, want)
	}
}

func plainValue(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func lookup(text, path string) (any, bool, error) {
	var docs []any
	dec := json.NewDecoder(strings.NewReader(text))
	for dec.More() {
		var v any
		if err := dec.Decode(&v); err != nil {
			return nil, false, err
		}
		docs = append(docs, v)
	}
	var v any = docs
	if len(docs) == 1 && !strings.HasPrefix(path, "[") {
		v = docs[0]
	}
	for _, part := range regexp.MustCompile(`[^.\[\]]+|\[[^\]]*\]`).FindAllString(path, -1) {
		var ok bool
		if v, ok = into(v, part); !ok {
			return nil, false, nil
		}
	}
	return v, true, nil
}

// into takes one step of a path.
func into(v any, part string) (any, bool) {
	index, isIndex := strings.CutPrefix(part, "[")
	if !isIndex {
		obj, _ := v.(map[string]any)
		v, ok := obj[part]
		return v, ok
	}
	index = strings.TrimSuffix(index, "]")
	list, _ := v.([]any)
	if key, want, ok := strings.Cut(index, "="); ok {
		for _, item := range list {
			if obj, ok := item.(map[string]any); ok && plainValue(obj[key]) == want {
				return item, true
			}
		}
		return nil, false
	}
	i, err := strconv.Atoi(index)
	if i < 0 {
		i += len(list)
	}
	if err != nil || i < 0 || i >= len(list) {
		return nil, false
	}
	return list[i], true
}

// cmdRows counts the lines of the last stdout.
func cmdRows(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.TrimSpace(ts.ReadFile("stdout"))
	n := 0
	if text != "" {
		n = strings.Count(text, "\n") + 1
	}
	if strconv.Itoa(n) != args[0] {
		ts.Fatalf("%d rows, want %s\n%s", n, args[0], text)
	}
}

// cmdRepeat writes a file of a text repeated: repeat FILE N TEXT.
func cmdRepeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[2], n)), 0o600))
}

// cmdBytes writes a file with escapes of bytes in it: bytes FILE 'caf\xe9'.
func cmdBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// cmdBig writes an entry whose text has so many letters: big FILE N.
func cmdBig(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := fmt.Sprintf(`{"subject":"S","text":%q}`, strings.Repeat("a", n))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// cmdTruncate cuts a file, as a full disk or a bad copy does.
func cmdTruncate(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// cmdNewer marks a book as written by a later program.
func cmdNewer(ts *testscript.TestScript, _ bool, args []string) {
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, &bolt.Options{Timeout: time.Second})
	ts.Check(err)
	ts.Check(db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("aduan"), []byte{0, 0, 0, 99})
	}))
	ts.Check(db.Close())
}

// cmdFlip changes a text of a file for another of the same length, wherever it
// stands: flip FILE OLD NEW.
func cmdFlip(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[0])
	b, err := os.ReadFile(name)
	ts.Check(err)
	if len(args[1]) != len(args[2]) || !bytes.Contains(b, []byte(args[1])) {
		ts.Fatalf("%s is not in %s", args[1], args[0])
	}
	ts.Check(os.WriteFile(name, bytes.ReplaceAll(b, []byte(args[1]), []byte(args[2])), 0o600))
}

// cmdHold opens the book as another program would, until cmdRelease.
func cmdHold(ts *testscript.TestScript, _ bool, args []string) {
	w := worldOf(ts)
	book, err := store.Open(ts.MkAbs(args[0]), store.Config{Now: func() time.Time { return w.now }, NewID: w.newID, Random: rand.Reader})
	ts.Check(err)
	w.held = book
	ts.Defer(func() { ts.Check(w.release()) })
}

func cmdRelease(ts *testscript.TestScript, _ bool, _ []string) { ts.Check(worldOf(ts).release()) }

func (w *world) release() error {
	if w.held == nil {
		return nil
	}
	book := w.held
	w.held = nil
	return book.Close()
}

func (w *world) newID() string { w.ids++; return fmt.Sprintf("id%06d", w.ids) }

// cmdAs is `aduan --as USER --json ...`: as petugas case show 1.
func cmdAs(ts *testscript.TestScript, neg bool, args []string) {
	call(ts, neg, append([]string{"--as", args[0], "--json"}, args[1:]...))
}

// cmdOffice makes the book of an office and puts one member of staff into each
// post, whose username is the post's code.
func cmdOffice(ts *testscript.TestScript, _ bool, args []string) {
	call(ts, false, []string{"init", "--office", args[0]})
	o, err := shipped(args[0])
	ts.Check(err)
	for _, p := range o.Posts {
		if p.Role != model.Admin {
			call(ts, false, []string{"staff", "add", string(p.Code), "--name", p.Short, "--post", string(p.Code)})
		}
	}
	// Who made the book is its first pengelola too; from now on only an admin.
	pengelola := string(o.PostsOf(model.Pengelola)[0].Code)
	call(ts, false, []string{"--as", string(o.PostsOf(model.Kepala)[0].Code), "staff", "post", "end", "admin", pengelola})
}

// cmdChange writes another text in the place of one in a file: change FILE OLD NEW.
func cmdChange(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o600))
}

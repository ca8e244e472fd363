package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

const yearOfHolidays = "date,name,kind,basis\n2026-11-23,Hari jadi,local,Perbup 1/2026\n2026-11-30,Libur,local,Perbup 1/2026\n2026-12-07,Libur lain,local,Perbup 1/2026\n2028-01-01,Tahun Baru,national,SKB 1/2027\n"

// madeUp is a book of made-up cases, and a door to it.
type madeUp struct {
	t   *testing.T
	dir string
	now time.Time
}

func newMadeUp(t *testing.T, cases string) *madeUp {
	m := &madeUp{t, filepath.Join(t.TempDir(), "book"), time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)}
	if err := os.WriteFile(filepath.Join(filepath.Dir(m.dir), "libur.csv"), []byte(yearOfHolidays), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said := m.run(context.Background(), IO{}, "demo", "--no-console", "--cases", cases); code != 0 {
		t.Fatalf("exit %d\n%s", code, said)
	}
	return m
}

// run does a command in w, as the admin of the book; it gives what was said.
func (m *madeUp) run(ctx context.Context, w IO, args ...string) (int, string) {
	m.t.Helper()
	var said bytes.Buffer
	w.Args, w.Env, w.User = append([]string{"--book", m.dir}, args...), func(string) string { return "" }, "admin"
	w.Dir, w.Data, w.NewID = filepath.Dir(m.dir), filepath.Dir(m.dir), newID
	if w.In == nil {
		w.In = strings.NewReader("")
	}
	if w.Now == nil {
		w.Now = func() time.Time { return m.now }
	}
	w.Out = &said
	if w.Err == nil {
		w.Err = &said
	}
	code := Run(ctx, w)
	return code, said.String()
}

// version is the calendar's, as the book counts it.
func (m *madeUp) version() (n uint32) {
	m.t.Helper()
	code, said := m.run(context.Background(), IO{}, "book", "stats", "--json")
	var st struct {
		N *uint32 `json:"calendar_version"`
	}
	if err := json.Unmarshal([]byte(said), &st); code != 0 || err != nil || st.N == nil {
		m.t.Fatalf("exit %d: %s %v", code, said, err)
	}
	return *st.N
}

// pressed is a stderr whose reader presses Ctrl+C when a sentence stands there.
type pressed struct {
	bytes.Buffer
	at   string
	stop context.CancelFunc
}

func (p *pressed) Write(b []byte) (int, error) {
	n, err := p.Buffer.Write(b)
	if strings.Contains(p.String(), p.at) {
		p.stop()
	}
	return n, err
}

func TestImportAsksOnATerminalAndOnlyYesDoesIt(t *testing.T) {
	m := newMadeUp(t, "30")
	ctx := context.Background()
	before := m.version()
	for _, no := range []string{"n\n", "\n", "", "tidak\n"} {
		code, said := m.run(ctx, IO{In: strings.NewReader(no), Interactive: true, Typed: true}, "calendar", "import", "libur.csv")
		if code != 0 || !strings.Contains(said, "Masukkan 4 hari libur ini? (y/t)") || !strings.Contains(said, "Belum ada yang diubah") || m.version() != before {
			t.Errorf("answered %q: exit %d, version %d\n%s", no, code, m.version(), said)
		}
	}
	waiting, typed := io.Pipe() // nobody types
	defer func() { _ = typed.Close() }()
	stopped, stop := context.WithCancel(ctx)
	out := &pressed{at: "4 hari libur baru", stop: stop}
	if code, said := m.run(stopped, IO{In: waiting, Err: out, Interactive: true, Typed: true}, "calendar", "import", "libur.csv"); code != 7 || m.version() != before {
		t.Errorf("Ctrl+C at the question: exit %d\n%s", code, said)
	}
	if code, said := m.run(ctx, IO{In: strings.NewReader("y\n"), Interactive: true, Typed: true}, "calendar", "import", "libur.csv"); code != 0 ||
		!strings.Contains(said, "4 hari libur dimasukkan") || m.version() != before+1 {
		t.Errorf("answered y: exit %d, version %d\n%s", code, m.version(), said)
	}
}

// TestLongWorkSaysHowFarItIsAndStops: the preview of an import, and a book whose
// rows are made anew; store holds the same of a report over a year. Stopped, each
// leaves the book as it was.
func TestLongWorkSaysHowFarItIsAndStops(t *testing.T) {
	if testing.Short() {
		t.Skip("makes a book of 1500 cases")
	}
	m := newMadeUp(t, "1500")
	before := m.version()
	for _, c := range []struct {
		name, says string
		prepare    func()
		args       []string
	}{
		{"import", "Menghitung tenggat: ", func() {}, []string{"calendar", "import", "libur.csv", "--apply"}},
		{"the start of a rebuild", "Memeriksa peristiwa: ", m.older, []string{"calendar", "list"}},
		{"rebuild", "Menyusun daftar di samping yang lama: ", m.older, []string{"calendar", "list"}},
	} {
		c.prepare()
		ctx, stop := context.WithCancel(context.Background())
		out := &pressed{at: c.says, stop: stop}
		code, said := m.run(ctx, IO{Err: out, Now: m.hasty()}, c.args...)
		stop()
		if code != 7 || said != "" && c.name != "import" || !strings.Contains(out.String(), c.says) || !strings.Contains(out.String(), "Dihentikan sebelum selesai") {
			t.Errorf("%s, stopped: exit %d\n%s\n%s", c.name, code, said, out)
		}
		if n := m.version(); n != before {
			t.Errorf("%s, stopped: the calendar is of version %d, was %d", c.name, n, before)
		}
		c.prepare()
		whole := &pressed{at: "\x00", stop: func() {}}
		if code, said := m.run(context.Background(), IO{Err: whole, Now: m.hasty()}, c.args...); code != 0 || strings.Count(whole.String(), c.says) < 1 {
			t.Errorf("%s, to its end: exit %d\n%s\n%s", c.name, code, said, whole)
		}
		before = m.version()
	}
	if code, said := m.run(context.Background(), IO{}, "book", "verify"); code != 0 {
		t.Errorf("the book is not sound: exit %d\n%s", code, said)
	}
}

// hasty is the book's moment, a second later at every look.
func (m *madeUp) hasty() func() time.Time {
	now := m.now
	return func() time.Time { now = now.Add(time.Second); return now }
}

// older marks the rows as those of another version, as an update of the program
// finds them.
func (m *madeUp) older() {
	m.t.Helper()
	db, err := bolt.Open(filepath.Join(m.dir, "book.db"), 0o600, &bolt.Options{Timeout: time.Second})
	if err != nil {
		m.t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte("p.meta")).Put([]byte("version"), []byte{0, 0, 0, 1}) })
	if err != nil || db.Close() != nil {
		m.t.Fatal(err)
	}
}

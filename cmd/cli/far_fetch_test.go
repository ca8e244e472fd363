package cli

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/store"

	"golang.org/x/crypto/ssh"
)

// farCall is one call of the program, on a book that nobody has open.
type farCall struct {
	dir, in string
	env     map[string]string
	now     func() time.Time
}

func (c farCall) run(args ...string) (code int, out, said string) {
	var stdout, stderr bytes.Buffer
	var mu sync.Mutex // a book looks at the clock behind its calls too
	ids := 0
	if c.now == nil {
		c.now = func() time.Time { return pictureTime().AddDate(0, 0, 1) }
	}
	code = Run(context.Background(), IO{Args: append([]string{"--book", c.dir}, args...), In: strings.NewReader(c.in), Out: &stdout, Err: &stderr,
		Env: func(name string) string { return c.env[name] }, Dir: filepath.Dir(c.dir), Data: filepath.Dir(c.dir), User: "hendra",
		Now:   func() time.Time { mu.Lock(); defer mu.Unlock(); return c.now() },
		NewID: func() string { mu.Lock(); defer mu.Unlock(); ids++; return fmt.Sprintf("call%06d", ids) }})
	return code, stdout.String(), stderr.String()
}

// sentBook is a closed book with two copies on another machine, its keys here, and
// the file of the identity that opens them.
func sentBook(t *testing.T) (d *demo, m *farMachine, to copyTo, keys, identity string) {
	t.Helper()
	d, m, to, id := farBook(t)
	identity = filepath.Join(t.TempDir(), "kunci.txt")
	if err := os.WriteFile(identity, []byte(id+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for hour, place := range []string{"", t.TempDir()} {
		d.a.Now = func() time.Time { return pictureTime().Add(time.Duration(hour) * time.Hour) }
		to.keys = place
		if err := d.sends(to); err != nil {
			t.Fatal(err)
		}
	}
	found, err := filepath.Glob(filepath.Join(to.keys, "*.keys.age"))
	if err != nil || len(found) != 1 {
		t.Fatalf("keys %v %v", found, err)
	}
	if err := d.book.Close(); err != nil {
		t.Fatal(err)
	}
	return d, m, to, found[0], identity
}

// TestBookIsRestoredFromAnotherMachine: rehearsed from the newest copy that lies
// there, told how far it is, and restored from the one that is named; what is this
// machine's stands beside the new book as it did beside the old one.
func TestBookIsRestoredFromAnotherMachine(t *testing.T) {
	d, m, to, _, identity := sentBook(t)
	lie := strings.Fields(m.names("cadangan"))
	if len(lie) != 2 {
		t.Fatalf("there lie %v", lie)
	}
	ticks := 0
	code, out, said := farCall{dir: d.dir, now: func() time.Time { ticks++; return pictureTime().Add(time.Duration(ticks) * time.Second) }}.
		run("book", "rehearse", to.to, "--identity", identity)
	if code != 0 || !strings.Contains(out, "Gladi berhasil") || !strings.Contains(said, lie[1]) || !strings.Contains(said, "Mengambil cadangan: 100 %") {
		t.Fatalf("%d\n%s\n%s", code, out, said)
	}
	own := map[string]string{"serve.yaml": "listen: 127.0.0.1:2222\n", "hostkey": "kunci server", "hostkey.from-2027-01-01": "kunci berikutnya"}
	for name, text := range own {
		if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range besideBook()[1:4] {
		text, err := os.ReadFile(filepath.Join(d.dir, name))
		if err != nil {
			t.Fatal(err)
		}
		own[name] = string(text)
	}
	code, out, said = farCall{dir: d.dir}.run("book", "restore", to.to+"/"+lie[0], "--identity", identity)
	if code != 0 || !strings.Contains(out, "Buku dipulihkan") || strings.Contains(said, lie[1]) {
		t.Fatalf("%d\n%s\n%s", code, out, said)
	}
	for name, want := range own {
		if got, err := os.ReadFile(filepath.Join(d.dir, name)); err != nil || string(got) != want {
			t.Errorf("%s beside the new book: %q %v", name, got, err)
		}
	}
	if code, out, said := (farCall{dir: d.dir}).run("book", "verify"); code != 0 {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	nothingAside(t, d.dir)
}

// nothingAside: no folder of a copy that was fetched, or of a book half made, stays.
func nothingAside(t *testing.T, dir string) {
	t.Helper()
	for _, end := range []string{fetchName, ".restore-"} {
		if left, err := filepath.Glob(dir + end + "*"); err != nil || len(left) > 0 {
			t.Errorf("left: %v %v", left, err)
		}
	}
}

// TestBurntMachineComesBackFromAnother: a new machine without a book asks once
// whether the other machine is the right one, and knows it from then on.
func TestBurntMachineComesBackFromAnother(t *testing.T) {
	d, m, to, keys, identity := sentBook(t)
	stick := t.TempDir()
	key, office := filepath.Join(stick, "sftp.key"), filepath.Join(stick, "office.key")
	if err := errors.Join(os.Rename(filepath.Join(d.dir, farKeyFile), key), os.Rename(filepath.Join(d.dir, "secret", "office.key"), office)); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "data", "aduan")
	c := farCall{dir: dir, in: "t\n", env: map[string]string{"ADUAN_OFFICE_KEY": office}}
	restore := []string{"book", "restore", to.to, "--keys", keys, "--identity", identity, "--ssh-key", key}
	if code, _, said := c.run(restore...); code == 0 || !strings.Contains(said, "belum dikenal") {
		t.Fatalf("%d %s", code, said)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a book was made of nothing")
	}
	c.in = "ya\n"
	code, out, said := c.run(restore...)
	if code != 0 || !strings.Contains(out, ssh.FingerprintSHA256(m.host.PublicKey())) || !strings.Contains(out, "Buku dipulihkan") {
		t.Fatalf("%d\n%s\n%s", code, out, said)
	}
	if code, out, said := c.run("book", "verify"); code != 0 {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	c.in = "" // nobody is asked any more
	rehearse := []string{"book", "rehearse", to.to, "--identity", identity, "--ssh-key", key}
	if code, out, said := c.run(rehearse...); code != 0 {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	other, _ := newSigner(t)
	m.set(func() { m.host = other })
	if code, _, said := c.run(rehearse...); code == 0 || !strings.Contains(said, "bukan yang dulu") {
		t.Errorf("%d %s", code, said)
	}
	nothingAside(t, dir)
}

// TestCopyThatIsNotFetchedWholeChangesNothing: whatever that machine does, the book
// that stands here stays, and so does nothing of what came.
func TestCopyThatIsNotFetchedWholeChangesNothing(t *testing.T) {
	d, m, to, _, identity := sentBook(t)
	before, err := os.ReadFile(filepath.Join(d.dir, "book.db"))
	if err != nil {
		t.Fatal(err)
	}
	try := func(name, from, want string) {
		t.Helper()
		code, out, said := farCall{dir: d.dir}.run("book", "restore", from, "--identity", identity)
		if code == 0 || !strings.Contains(said, want) {
			t.Errorf("%s: %d\n%s\n%s", name, code, out, said)
		}
		after, err := os.ReadFile(filepath.Join(d.dir, "book.db"))
		if err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s: the book is another: %v", name, err)
		}
		nothingAside(t, d.dir)
	}
	m.set(func() { m.short = 500 })
	try("a read that fails", to.to, "tidak selesai")
	m.set(func() {
		m.short, m.spoilt = 0, func(p []byte) {
			if len(p) > 0 {
				p[len(p)-1] ^= 1
			}
		}
	})
	try("a byte changed on the way", to.to, "Tidak ada yang diubah")
	m.set(func() { m.spoilt = nil })
	if err := os.WriteFile(m.at("cadangan/aduan-20270101-000000.keys.age"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	try("no such file", to.to+"/tidak-ada", "Tidak ada cadangan")
	if err := os.Mkdir(m.at("kosong"), 0o700); err != nil {
		t.Fatal(err)
	}
	try("an empty folder", strings.Replace(to.to, "/cadangan", "/kosong", 1), "Tidak ada cadangan")
	m.set(func() { m.admitted = "" })
	try("a key it does not take", to.to, "tidak menerima kunci")
	book, err := store.Open(d.dir, store.Config{Now: d.a.Now, NewID: d.a.NewID, Random: rand.Reader})
	if err != nil {
		t.Fatal(err)
	}
	d.book = book // closed in the end
	code, _, said := farCall{dir: d.dir}.run("book", "restore", to.to, "--identity", identity)
	if code == 0 || !strings.Contains(said, "sedang dibuka") { // before that machine is asked anything
		t.Errorf("a book that is open: %d\n%s", code, said)
	}
}

// TestNewestCopyOfAFolderIsTaken: a folder is enough, and which copy it was is told.
func TestNewestCopyOfAFolderIsTaken(t *testing.T) {
	d, m, _, _, identity := sentBook(t)
	lie := strings.Fields(m.names("cadangan"))
	code, out, said := farCall{dir: d.dir}.run("book", "rehearse", m.at("cadangan"), "--identity", identity)
	if code != 0 || !strings.Contains(said, lie[1]) {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	if code, _, said := (farCall{dir: d.dir}).run("book", "rehearse", t.TempDir(), "--identity", identity); code == 0 || !strings.Contains(said, "Tidak ada cadangan") {
		t.Errorf("%d %s", code, said)
	}
}

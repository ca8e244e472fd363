package cli

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
	"aduan/store"
	"aduan/store/archive"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

// farMachine is another machine: a real server of SSH and SFTP on a loopback
// address, whose home is a folder of the test.
type farMachine struct {
	t        *testing.T
	address  string
	home     string
	mu       sync.Mutex
	host     ssh.Signer
	admitted string       // fingerprint of whom it lets in
	spoil    func([]byte) // changes what is written
	cut      int          // bytes after which a write fails; 0: never
	short    int          // bytes after which a read fails; 0: never
	spoilt   func([]byte) // changes what is read
	listener net.Listener
	done     sync.WaitGroup
}

func newSigner(t *testing.T) (ssh.Signer, ed25519.PrivateKey) {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ssh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return s, key
}

// newFar starts one, and writes the key that it lets in into a book's folder.
func newFar(t *testing.T, dir string) *farMachine {
	t.Helper()
	host, _ := newSigner(t)
	mine, key := newSigner(t)
	block, err := ssh.MarshalPrivateKey(key, "")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, filepath.FromSlash(farKeyFile))
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, pem.EncodeToMemory(block), 0o600)); err != nil {
		t.Fatal(err)
	}
	m := &farMachine{t: t, home: t.TempDir(), host: host, admitted: ssh.FingerprintSHA256(mine.PublicKey())}
	if m.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	m.address = m.listener.Addr().String()
	m.done.Add(1)
	go m.accept()
	t.Cleanup(func() { _ = m.listener.Close(); m.done.Wait() })
	return m
}

func (m *farMachine) accept() {
	defer m.done.Done()
	for {
		conn, err := m.listener.Accept()
		if err != nil {
			return // closed by the end of the test
		}
		m.done.Add(1)
		go func() { defer m.done.Done(); defer conn.Close(); m.serve(conn) }()
	}
}

func (m *farMachine) serve(conn net.Conn) {
	m.mu.Lock()
	cfg := &ssh.ServerConfig{PublicKeyCallback: func(_ ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
		if ssh.FingerprintSHA256(key) != m.admitted {
			return nil, errors.New("who is that")
		}
		return nil, nil
	}}
	cfg.AddHostKey(m.host)
	m.mu.Unlock()
	_, chans, reqs, err := ssh.NewServerConn(conn, cfg)
	if err != nil {
		return // of a caller who went away
	}
	go ssh.DiscardRequests(reqs)
	for c := range chans {
		ch, in, err := c.Accept()
		if err != nil {
			return
		}
		go func() {
			for r := range in {
				_ = r.Reply(r.Type == "subsystem", nil)
			}
		}()
		s := sftp.NewRequestServer(ch, sftp.Handlers{FileGet: m, FilePut: m, FileCmd: m, FileList: m})
		_ = s.Serve() // until the caller goes
		_ = s.Close()
	}
}

func (m *farMachine) at(path string) string { return filepath.Join(m.home, filepath.FromSlash(path)) }

func (m *farMachine) Fileread(r *sftp.Request) (io.ReaderAt, error) {
	f, err := os.Open(m.at(r.Filepath))
	return &farReader{f, m}, err
}

type farReader struct {
	*os.File
	m *farMachine
}

func (r *farReader) ReadAt(p []byte, off int64) (int, error) {
	r.m.mu.Lock()
	short, spoilt := r.m.short, r.m.spoilt
	r.m.mu.Unlock()
	if short > 0 && off+int64(len(p)) > int64(short) {
		return 0, errors.New("bad disk")
	}
	n, err := r.File.ReadAt(p, off)
	if spoilt != nil {
		spoilt(p[:n])
	}
	return n, err
}

func (m *farMachine) Filewrite(r *sftp.Request) (io.WriterAt, error) {
	f, err := os.OpenFile(m.at(r.Filepath), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	return &farWriter{f, m}, err
}

type farWriter struct {
	*os.File
	m *farMachine
}

func (w *farWriter) WriteAt(p []byte, off int64) (int, error) {
	w.m.mu.Lock()
	spoil, cut := w.m.spoil, w.m.cut
	w.m.mu.Unlock()
	if cut > 0 && off+int64(len(p)) > int64(cut) {
		return 0, errors.New("no room")
	}
	if spoil != nil {
		p = bytes.Clone(p)
		spoil(p)
	}
	return w.File.WriteAt(p, off)
}

func (m *farMachine) Filecmd(r *sftp.Request) error {
	switch r.Method {
	case "Rename":
		return os.Rename(m.at(r.Filepath), m.at(r.Target))
	case "Remove":
		return os.Remove(m.at(r.Filepath))
	case "Setstat":
		return nil
	}
	return sftp.ErrSSHFxOpUnsupported
}

type farList []os.FileInfo

func (l farList) ListAt(to []os.FileInfo, from int64) (int, error) {
	if from >= int64(len(l)) {
		return 0, io.EOF
	}
	n := copy(to, l[from:])
	if n < len(to) {
		return n, io.EOF
	}
	return n, nil
}

func (m *farMachine) Filelist(r *sftp.Request) (sftp.ListerAt, error) {
	if r.Method == "Stat" {
		info, err := os.Stat(m.at(r.Filepath))
		if err != nil {
			return nil, sftp.ErrSSHFxNoSuchFile
		}
		return farList{info}, nil
	}
	entries, err := os.ReadDir(m.at(r.Filepath))
	var out farList
	for _, e := range entries {
		if info, ierr := e.Info(); ierr == nil {
			out = append(out, info)
		}
	}
	return out, err
}

// names are the files in a folder of the machine.
func (m *farMachine) names(folder string) string {
	entries, err := os.ReadDir(m.at(folder))
	if err != nil {
		m.t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func (m *farMachine) set(f func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f()
}

// farBook is a book whose copies one identity opens, and a machine that takes them.
func farBook(t *testing.T) (d *demo, m *farMachine, to copyTo, identity string) {
	t.Helper()
	d = demoBook(t, 3)
	d.a.flags.book = d.dir
	identity, recipient, err := archive.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.dir, recipientsFile), []byte(recipient+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m = newFar(t, d.dir)
	if err := os.Mkdir(m.at("cadangan"), 0o700); err != nil {
		t.Fatal(err)
	}
	to = copyTo{to: "sftp://aduan@" + m.address + "/cadangan", door: farDoor{host: ssh.FingerprintSHA256(m.host.PublicKey())}}
	return d, m, to, identity
}

func (d *demo) sends(c copyTo) error {
	return d.a.copyNow(context.Background(), c, d.book, slog.New(slog.NewTextHandler(io.Discard, nil)))
}

func wantFar(t *testing.T, err error, rule string) {
	t.Helper()
	if e := (*model.Error)(nil); !errors.As(err, &e) || e.Rule != rule {
		t.Errorf("%v, want %s", err, rule)
	}
}

// lastCopy is the newest copy that counts.
func (d *demo) lastCopy(t *testing.T) (last model.Copy) {
	t.Helper()
	st, err := d.book.Stats()
	if err != nil {
		t.Fatal(err)
	}
	if st.LastCopy != nil {
		last = *st.LastCopy
	}
	return last
}

// TestCopyArrivesOnAnotherMachine: whole and under its name, and a book is made from
// what lies there; the machine is known from then on, and the newest copies stay.
func TestCopyArrivesOnAnotherMachine(t *testing.T) {
	d, m, to, identity := farBook(t)
	if err := d.sends(to); err != nil {
		t.Fatal(err)
	}
	name := d.lastCopy(t).Name
	if got := m.names("cadangan"); got != name || !ours.MatchString(name) {
		t.Fatalf("there lies %q, remembered is %q", got, name)
	}
	if left, _ := filepath.Glob(filepath.Join(d.dir, asideName+"*")); len(left) > 0 {
		t.Errorf("left here: %v", left)
	}
	ids, err := archive.ParseIdentities(identity)
	if err != nil {
		t.Fatal(err)
	}
	got, err := store.Rehearse(context.Background(), d.dir, store.Config{Now: time.Now, NewID: d.a.NewID, Random: rand.Reader, Version: "test"}, store.RestorePlan{Copy: m.at("cadangan/" + name), With: ids})
	if err != nil || len(got.Faults) > 0 || got.Events == 0 {
		t.Errorf("%+v %v", got, err)
	}
	to.door.host, to.keep = "", 1 // it is known, and nobody is asked
	old := m.at("cadangan/aduan-20200101-190000.book.age" + partEnd)
	if err := errors.Join(os.WriteFile(old, nil, 0o600), os.Chtimes(old, time.Unix(0, 0), time.Unix(0, 0)), os.WriteFile(m.at("cadangan/catatan.txt"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	tomorrow := pictureTime().AddDate(0, 0, 1)
	d.a.Now = func() time.Time { return tomorrow }
	if err := d.sends(to); err != nil {
		t.Fatal(err)
	}
	if got, want := m.names("cadangan"), d.lastCopy(t).Name+" catatan.txt"; got != want {
		t.Errorf("there lies %q, want %q", got, want)
	}
}

// TestCopyThatDoesNotArriveDoesNotCount: it is no copy, here or there, and its keys
// do not stay; the next one goes through.
func TestCopyThatDoesNotArriveDoesNotCount(t *testing.T) {
	d, m, to, _ := farBook(t)
	to.keys = t.TempDir()
	for rule, set := range map[string]func(){
		"far_differs": func() { m.spoil, m.cut = func(p []byte) { p[len(p)/2] ^= 1 }, 0 },
		"far_unsent":  func() { m.spoil, m.cut = nil, 100 },
	} {
		m.set(set)
		wantFar(t, d.sends(to), rule)
		if got := m.names("cadangan"); got != "" {
			t.Errorf("%s: there lies %q", rule, got)
		}
		if keys, _ := os.ReadDir(to.keys); len(keys) > 0 || d.lastCopy(t).Name != "" {
			t.Errorf("%s: %d keys, and %q counts", rule, len(keys), d.lastCopy(t).Name)
		}
	}
	m.set(func() { m.spoil, m.cut = nil, 0 })
	if err := d.sends(to); err != nil {
		t.Error(err)
	}
}

// TestNothingIsSentToAStranger: a machine that nobody vouched for, or whose key is
// another than it was, gets nothing; a key it does not know, and no password, opens
// it.
func TestNothingIsSentToAStranger(t *testing.T) {
	d, m, to, _ := farBook(t)
	print := to.door.host
	asked := func(answer bool) copyTo {
		c := to
		c.door = farDoor{ask: func(_ context.Context, host, got string) (bool, error) {
			if host != m.address || got != print {
				t.Errorf("asked about %s %s", host, got)
			}
			return answer, nil
		}}
		return c
	}
	unasked := to
	unasked.door = farDoor{}
	wantFar(t, d.sends(unasked), "far_unknown")
	wantFar(t, d.sends(asked(false)), "far_unknown")
	wrong := to
	wrong.door.host = "SHA256:lain"
	wantFar(t, d.sends(wrong), "far_changed")
	if _, err := os.Stat(filepath.Join(d.dir, farPinsFile)); err == nil {
		t.Error("it is known by now")
	}
	if err := d.sends(asked(true)); err != nil {
		t.Fatal(err)
	}
	sent := m.names("cadangan")
	other, _ := newSigner(t)
	m.set(func() { m.host = other })
	wantFar(t, d.sends(unasked), "far_changed")
	wantFar(t, d.sends(to), "far_changed")
	curved, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	kind, err := ssh.NewSignerFromKey(curved)
	if err != nil {
		t.Fatal(err)
	}
	m.set(func() { m.host = kind }) // which has no key of the kind that was kept
	wantFar(t, d.sends(unasked), "far_changed")
	m.set(func() { m.host = other })
	newer := to
	newer.door.host = ssh.FingerprintSHA256(other.PublicKey()) // a fingerprint given does not undo the one kept
	wantFar(t, d.sends(newer), "far_changed")
	if got := m.names("cadangan"); got != sent {
		t.Errorf("it was sent %q", got)
	}
	if err := os.Remove(filepath.Join(d.dir, farPinsFile)); err != nil {
		t.Fatal(err)
	}
	m.set(func() { m.admitted = "" })
	wantFar(t, d.sends(newer), "far_refused")
	for address, rule := range map[string]string{"sftp://a:rahasia@x/y": "far_password", "sftp://x/y": "far_address", "sftp://a@[x/y": "far_address"} {
		c := to
		c.to = address
		err := d.sends(c)
		wantFar(t, err, rule)
		if strings.Contains(err.Error(), "rahasia") {
			t.Error("the error tells the password")
		}
	}
	gone := to
	gone.door.key = filepath.Join(d.dir, "tidak-ada")
	wantFar(t, d.sends(gone), "far_no_key")
}

// TestFarFolderIsThereOrNothingIsMade: a folder that is not there is not made, and
// the copy is not begun.
func TestFarFolderIsThereOrNothingIsMade(t *testing.T) {
	d, m, to, _ := farBook(t)
	to.to = "sftp://aduan@" + m.address + "/tidak/ada"
	wantFar(t, d.sends(to), "far_folder")
	_ = m.listener.Close()
	m.done.Wait()
	wantFar(t, d.sends(to), "far_unreachable")
}

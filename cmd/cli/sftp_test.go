package cli

import (
	"context"
	"encoding/json"
	"encoding/pem"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/store"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

// booked makes a case of the petugas, and gives its folder.
func (w *served) booked() string {
	w.t.Helper()
	got := w.over("petugas", `{"subject":"Berkas","text":"x"}`, "case", "register", "--json")
	var c struct {
		Register string `json:"register"`
	}
	if err := json.Unmarshal([]byte(got.out), &c); err != nil {
		w.t.Fatal(got)
	}
	return "/" + folderOf(c.Register)
}

// opened counts how often the access log says that somebody opened a file.
func (w *served) opened(who model.StaffID) (n int) {
	w.t.Helper()
	desk, err := w.desk(context.Background(), w.holder(model.Kepala))
	if err != nil {
		w.t.Fatal(err)
	}
	all, err := desk.Accesses(context.Background(), model.AccessQuery{})
	if err != nil {
		w.t.Fatal(err)
	}
	for _, x := range all.Rows {
		if x.Kind == "open_file" && x.RecordedBy == who {
			n++
		}
	}
	return n
}

func put(f *sftp.Client, name string, content []byte) error {
	up, err := f.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	if err != nil {
		return err
	}
	_, err = up.Write(content)
	return errors.Join(err, up.Close())
}

// TestAttachmentsByFileTransfer: what one may read is a file, what one may add
// becomes an attachment, and both are in the server's log.
func TestAttachmentsByFileTransfer(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	dir, f := w.booked(), w.files("petugas")
	top, err := f.ReadDir("/")
	if err != nil || len(top) == 0 {
		t.Fatal(top, err)
	}
	if err := put(f, dir+"/Foto rumah.jpg", []byte("\xff\xd8\xffisi")); err != nil {
		t.Fatal(err)
	}
	if err := put(f, dir+"/Foto rumah.jpg", []byte("\xff\xd8\xffisi")); err != nil {
		t.Errorf("sent again: %v", err)
	}
	if err := put(f, dir+"/Foto rumah.jpg", []byte("lain")); err == nil {
		t.Error("an attachment was overwritten")
	}
	list, err := f.ReadDir(dir)
	if err != nil || len(list) != 1 || list[0].Name() != "Foto rumah.jpg" || list[0].Size() != 6 {
		t.Fatal(list, err)
	}
	down, err := f.Open(dir + "/Foto rumah.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(down); err != nil || string(text) != "\xff\xd8\xffisi" {
		t.Errorf("%q %v", text, err)
	}
	again, err := f.Open(dir + "/Foto rumah.jpg")
	if err != nil {
		t.Fatal(err)
	}
	_ = again.Close()
	if got := w.opened("petugas"); got != 1 {
		t.Errorf("one file read twice in one transfer stands in the access log %d times", got)
	}
	w.enrol("admin")
	if _, err := w.files("admin").Open(dir + "/Foto rumah.jpg"); !errors.Is(err, fs.ErrNotExist) || w.opened("admin") != 0 {
		t.Errorf("who may not read it: %v", err)
	}
	for _, said := range []string{`"msg":"read"`, `"msg":"added"`, `"who":"petugas"`} {
		if !strings.Contains(w.log.String(), said) {
			t.Errorf("the log lacks %s", said)
		}
	}
	if strings.Contains(w.log.String(), "rumah") {
		t.Error("the log holds the name of a file")
	}
}

// TestSftpDotDot: no name leads out of the tree, and nothing of the server's disk
// is in it.
func TestSftpDotDot(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	dir, f := w.booked(), w.files("petugas")
	if err := put(f, dir+"/foto.jpg", []byte("isi")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"/etc/passwd", "../../etc/passwd", dir + "/../../etc/passwd", dir + "/../../../" + w.dir + "/keys", w.dir, w.dir + "/keys",
		dir + "/foto.jpg/..//..//..//etc/passwd", dir + `\..\..\etc\passwd`, "/proc/self/environ", "//", "/0001", "/0001/2026", "/0001-2026-x", "/-", "/" + strings.Repeat("a/", 100), dir + "/\x00foto.jpg"} {
		if down, err := f.Open(name); err == nil {
			text, _ := io.ReadAll(down)
			t.Errorf("%q opens: %q", name, text)
		}
		if err := put(f, name, []byte("x")); err == nil {
			t.Errorf("%q is written", name)
		}
	}
	if list, err := f.ReadDir("/.."); err != nil || len(list) == 0 || strings.Contains(list[0].Name(), "etc") {
		t.Errorf("above the top: %v %v", list, err)
	}
	for name, do := range map[string]func() error{
		"remove": func() error { return f.Remove(dir + "/foto.jpg") }, "rename": func() error { return f.Rename(dir+"/foto.jpg", dir+"/x.jpg") },
		"posix": func() error { return f.PosixRename(dir+"/foto.jpg", dir+"/x.jpg") }, "mkdir": func() error { return f.Mkdir("/baru") },
		"rmdir": func() error { return f.RemoveDirectory(dir) }, "symlink": func() error { return f.Symlink("/etc/passwd", dir+"/l.jpg") },
		"link": func() error { return f.Link(dir+"/foto.jpg", dir+"/l.jpg") }, "truncate": func() error { return f.Truncate(dir+"/tiada.jpg", 0) },
		"append": func() error {
			up, err := f.OpenFile(dir+"/foto.jpg", os.O_WRONLY|os.O_APPEND)
			if err == nil {
				_ = up.Close()
			}
			return err
		},
		"statvfs": func() error { _, err := f.StatVFS("/"); return err }, "readlink": func() error { _, err := f.ReadLink(dir + "/foto.jpg"); return err },
	} {
		if err := do(); err == nil {
			t.Errorf("%s is done", name)
		}
	}
}

// TestSftpTakesEvidenceOnly: no program, no page, nothing too large, no name that
// is not one.
func TestSftpTakesEvidenceOnly(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	dir, f := w.booked(), w.files("petugas")
	for name, content := range map[string]string{
		"virus.exe": "MZ", "virus.jpg": "MZ\x90", "skrip.txt": "#!/bin/sh", "halaman.txt": "<html><script>", "halaman.html": "x", "tanpa": "x",
		"-rf.jpg": "x", ".tersembunyi.jpg": "x", "CON.jpg": "x", "a:b.jpg": "x", "esc\x1b[2J.jpg": "x", "balik\u202egpj.jpg": "x", " spasi.jpg": "x", "titik.jpg.": "x",
	} {
		if err := put(f, dir+"/"+name, []byte(content)); err == nil {
			t.Errorf("%q is taken", name)
		}
	}
	up, err := f.Create(dir + "/besar.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := up.WriteAt([]byte("x"), store.MaxAttachment); err == nil {
		t.Error("a file is longer than an attachment may be")
	}
	if err := up.Close(); err == nil {
		t.Error("half a file is kept")
	}
	if _, err := up.WriteAt([]byte("x"), 1<<62); err == nil {
		t.Error("a file far too long")
	}
	if list, err := f.ReadDir(dir); err != nil || len(list) != 0 {
		t.Errorf("%v %v", list, err)
	}
}

// TestSftpBrokenUploadIsNoAttachment: a link that breaks leaves nothing behind.
func TestSftpBrokenUploadIsNoAttachment(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	dir := w.booked()
	c, _, err := w.dial(keyFor(t, "petugas"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := sftp.NewClient(c)
	if err != nil {
		t.Fatal(err)
	}
	up, err := f.Create(dir + "/setengah.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := up.Write([]byte("setengah")); err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
	_ = w.client("petugas").Close()
	ctx, cancel := context.WithTimeout(context.Background(), never)
	defer cancel()
	if err := w.srv.Drain(ctx); err != nil { // until the session has ended
		t.Fatal(err)
	}
	desk, err := w.desk(ctx, "petugas")
	if err != nil {
		t.Fatal(err)
	}
	if v, err := desk.Case(ctx, strings.ReplaceAll(dir[1:], "-", "/")); err != nil || len(v.Attachments) != 0 {
		t.Errorf("%v %v", v.Attachments, err)
	}
}

// TestSftpNamesAreSafe: what stands in the book as the name of a file is a name
// everywhere, and each once.
func TestSftpNamesAreSafe(t *testing.T) {
	names := []string{"../../.ssh/authorized_keys", "a/b", `a\b`, "", "..", "-rf", "CON", "con.txt", "LPT1.pdf", "foto.jpg", "FOTO.jpg", "foto.jpg", "a\x00b", "a\nb",
		strings.Repeat("é", 199) + ".jpg", "x\u202e", "C:evil", "a.", " a "}
	list := make([]model.Attachment, len(names))
	for i, n := range names {
		list[i].Name = n
	}
	seen := map[string]bool{}
	for i, got := range treeNames(list) {
		if got == "" || strings.ContainsAny(got, "/\\\x00\n:\u202e") || strings.HasPrefix(got, ".") || strings.HasPrefix(got, "-") || len(got) > mostName+10 {
			t.Errorf("%q becomes %q", names[i], got)
		}
		if low := strings.ToLower(got); seen[low] {
			t.Errorf("%q stands twice", got)
		} else {
			seen[low] = true
		}
		if safeName(got) != got {
			t.Errorf("%q is not settled: %q", got, safeName(got))
		}
	}
}

// TestOpenSSHSendsAndFetches: the client that people have.
func TestOpenSSHSendsAndFetches(t *testing.T) {
	for _, name := range []string{"ssh", "sftp"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip(name, "is not installed")
		}
	}
	w := serveDemo(t, 5)
	w.enrol("petugas")
	home := t.TempDir()
	block, err := ssh.MarshalPrivateKey(privateOf("petugas"), "")
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) string {
		t.Helper()
		path := filepath.Join(home, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	key := write("kunci", string(pem.EncodeToMemory(block)))
	host, port, _ := strings.Cut(w.addr, ":")
	known := write("known", "["+host+"]:"+port+" "+line(w.host)+"\n")
	flags := []string{"-F", "/dev/null", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "UserKnownHostsFile=" + known, "-i", key, "-P", port}
	dir := w.booked()
	foto := write("foto.jpg", "isi foto")
	batch := write("batch", "cd "+dir+"\nput "+foto+"\nls -l\nget foto.jpg "+home+"/balik.jpg\n")
	if out, err := exec.Command("sftp", append(flags, "-b", batch, host)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if text, err := os.ReadFile(filepath.Join(home, "balik.jpg")); err != nil || string(text) != "isi foto" {
		t.Errorf("%q %v", text, err)
	}
	flags[len(flags)-2] = "-p"
	cmd := exec.Command("ssh", append(flags, host, "case", "do", strings.ReplaceAll(dir[1:], "-", "/"), "ratify", "--json")...)
	if err := cmd.Run(); err == nil || cmd.ProcessState.ExitCode() != 3 {
		t.Errorf("a deed that nobody can do now: %v", err)
	}
	out, err := exec.Command("ssh", append(flags, host, "queue", "--json")...).Output()
	if want := w.here("petugas", "", "queue", "--json").out; err != nil || string(out) != want {
		t.Errorf("%v\n%s\nwant %s", err, out, want)
	}
}

// TestSftpSlowUploadIsGivenUp: whoever never sends the end takes no place from
// others, and is told that nothing was kept.
func TestSftpSlowUploadIsGivenUp(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	dir := w.booked()
	desk, err := w.desk(context.Background(), "petugas")
	if err != nil {
		t.Fatal(err)
	}
	v, err := desk.Case(context.Background(), strings.ReplaceAll(dir[1:], "-", "/"))
	if err != nil {
		t.Fatal(err)
	}
	tr := &transfer{ctx: context.Background(), busy: make(chan struct{}, 1)}
	tr.busy <- struct{}{}
	u := &upload{t: tr, v: v, name: "lama.jpg", late: time.NewTimer(never)}
	if _, err := u.WriteAt([]byte("x"), 0); err != nil {
		t.Fatal(err)
	}
	u.drop()
	if len(tr.busy) != 0 {
		t.Error("its place is still taken")
	}
	if _, err := u.WriteAt([]byte("y"), 1); err == nil {
		t.Error("it goes on")
	}
	if err := u.Close(); err == nil {
		t.Error("it ends as if it were kept")
	}
}

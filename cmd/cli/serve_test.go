package cli

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/sshserver"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/crypto/ssh"
)

// TestUnknownKeyIsEnrolledOverTheTelephone: who has no key yet is told the
// fingerprint to read out, and the admin takes it in with one command, knowing
// only how it begins.
func TestUnknownKeyIsEnrolledOverTheTelephone(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("admin")
	key := keyFor(t, "kepala")
	print := ssh.FingerprintSHA256(key.PublicKey())
	_, banner, err := w.dial(key)
	if err == nil || !strings.Contains(banner, print) {
		t.Fatalf("%v, %q", err, banner)
	}
	var pending model.PendingKey
	if got := w.over("admin", "", "staff", "key", "pending", "--json"); json.Unmarshal([]byte(got.out), &pending) != nil || pending.Fingerprint != print || pending.From != "127.0.0.1" {
		t.Fatal(got)
	}
	if got := w.over("admin", "", "staff", "key", "add", "kepala", "--pending", print[:len("SHA256:1234")]); got.code != 0 || !strings.Contains(got.out, print) {
		t.Fatal(got)
	}
	if got := w.over("kepala", "", "queue", "--json"); got.code != 0 {
		t.Error(got)
	}
	if got := w.over("admin", "", "staff", "key", "pending", "--json"); got.out != "" {
		t.Errorf("the enrolled key still waits: %v", got)
	}
	if got := w.over("admin", "", "staff", "key", "list", "kepala", "--json"); !strings.Contains(got.out, `"last_seen":"`) {
		t.Errorf("when the key came in is not known: %v", got)
	}
}

// TestUserIsWhoseKeySigned: not whom the client calls itself, and not whom --as
// names.
func TestUserIsWhoseKeySigned(t *testing.T) {
	w := serveDemo(t, 20)
	w.enrol("petugas")
	if got := w.over("petugas", "", "--as", "kepala", "queue"); got.code != 6 || !strings.Contains(got.errs, "--as") {
		t.Error(got)
	}
	if got, want := w.over("petugas", "", "case", "list", "--json"), w.here("petugas", "", "case", "list", "--json"); got != want {
		t.Errorf("over SSH %v, here %v", got, want)
	}
	if got := w.over("petugas", "", "--book", w.dir, "queue"); got.code != 2 {
		t.Error(got)
	}
}

// TestCommandsOverSSHAreTheCommands: the same bytes, the same exit code.
func TestCommandsOverSSHAreTheCommands(t *testing.T) {
	w := serveDemo(t, 30)
	for _, who := range []model.StaffID{"petugas", "kepala", "auditor"} {
		w.enrol(who)
		for _, args := range [][]string{
			{"queue"}, {"queue", "--json"}, {"case", "show", "3", "--json"}, {"case", "show", "9999"}, {"case", "do", "3", "ratify", "--json"},
			{"search", "nomor", "--json"}, {"report", "recap", "--json"}, {"clock", "3"}, {"staff", "list", "--json"}, {"apa"}, {"case", "do", "3", "tidak_ada"},
			{"book", "stats", "--json"}, {"office", "list"}, {"help", "case", "do"}, {"calendar", "list", "--json"}, {"init", "--office", "lumajang"}, {"--linear"},
		} {
			if got, want := w.over(who, "", args...), w.here(who, "", args...); got != want {
				t.Errorf("%s: %s\nover: %v\nhere: %v", who, strings.Join(args, " "), got, want)
			}
		}
	}
	got := w.over("petugas", `{"subject":"Lewat SSH","text":"Dari desa"}`, "case", "register", "--json")
	if got.code != 0 || !strings.Contains(got.out, "Lewat SSH") {
		t.Error(got)
	}
	if got := w.over("petugas", "", "aduan", "queue", "--json"); got.code != 0 {
		t.Errorf("with the program's name before it: %v", got)
	}
}

// leaves are the commands of the tree that do something.
func leaves(c *cobra.Command, f func(*cobra.Command)) {
	if c.RunE != nil && (len(c.Commands()) == 0 || !c.HasParent()) && c.Name() != "help" {
		f(c)
	}
	for _, sub := range c.Commands() {
		leaves(sub, f)
	}
}

// TestEveryCommandSaysWhereItMayRun: a new command stands in the table, or it is
// refused to everybody but this machine; and what the table names is a command.
func TestEveryCommandSaysWhereItMayRun(t *testing.T) {
	known := reaches()
	leaves(newApp(IO{}).root(), func(c *cobra.Command) {
		if _, ok := known[pathOf(c)]; !ok {
			t.Errorf("%s stands in no row of reaches()", c.CommandPath())
		}
		delete(known, pathOf(c))
	})
	for path := range known {
		t.Errorf("%q is no command", path)
	}
}

// TestMachinesCommandsAreRefusedOverSSH: what is the machine's is refused with a
// sentence, to everybody.
func TestMachinesCommandsAreRefusedOverSSH(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("admin")
	for _, path := range []string{"init", "demo", "serve", "doctor"} {
		if reaches()[path].ssh {
			t.Errorf("%s may be run over SSH", path)
		}
	}
	for path, r := range reaches() {
		if r.ssh {
			continue
		}
		got := w.over("admin", "", strings.Split(path, "/")...)
		if got.code != 2 || !strings.Contains(got.errs, "bukan lewat SSH") {
			t.Errorf("%s: %v", path, got)
		}
	}
}

// TestEveryFileFlagIsKnown: a flag or an argument that names a file stands in the
// table of those, so that it travels with the command.
func TestEveryFileFlagIsKnown(t *testing.T) {
	args, flags := fileArgs(), fileFlags()
	leaves(newApp(IO{}).root(), func(c *cobra.Command) {
		path := pathOf(c)
		if !reaches()[path].ssh && !reaches()[path].attach || c.Flags().Lookup("here") != nil {
			return // of this machine alone, or written where its owner is
		}
		if _, ok := args[path]; !ok && strings.Contains(strings.SplitN(c.Use, "--", 2)[0], "BERKAS") && !strings.Contains(c.Use, "-o BERKAS") {
			t.Errorf("%s takes a file and stands not in fileArgs()", c.CommandPath())
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			says := strings.Contains(strings.ToLower(f.Usage), "berkas") || f.Value.Type() == "BERKAS"
			if _, ok := flags[f.Name]; !ok && says && f.Value.Type() != "bool" {
				t.Errorf("%s --%s names a file and stands not in fileFlags()", c.CommandPath(), f.Name)
			}
		})
	})
}

// TestNoPathOfAClientIsOpened: whatever stands where on a command line, no file of
// the server is read for it, and none is written.
func TestNoPathOfAClientIsOpened(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("admin")
	w.enrol("petugas")
	dir := t.TempDir()
	canary, made := filepath.Join(dir, "kenari.txt"), filepath.Join(dir, "baru.txt")
	const secret = "KENARI-DI-SERVER"
	if err := os.WriteFile(canary, []byte(secret), 0o600); err != nil {
		t.Fatal(err)
	}
	try := func(who model.StaffID, args []string) {
		t.Helper()
		if got := w.over(who, "", args...); strings.Contains(got.out+got.errs, secret) {
			t.Errorf("%s: %s reads a file of the server: %v", who, strings.Join(args, " "), got)
		}
		if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
			t.Fatalf("%s: %s writes a file of the server: %v", who, strings.Join(args, " "), list)
		}
	}
	leaves(newApp(IO{}).root(), func(c *cobra.Command) {
		words := strings.Fields(strings.ReplaceAll(pathOf(c), "/", " "))
		if len(words) == 0 || pathOf(c) == "completion" {
			return
		}
		for _, who := range []model.StaffID{"admin", "petugas"} {
			try(who, append(words, canary))
			try(who, append(words, "petugas", canary))
			if strings.HasPrefix(pathOf(c), "case/") == (who == "admin") {
				continue // whom it refuses before it looks at anything
			}
			c.LocalFlags().VisitAll(func(f *pflag.Flag) {
				if f.Value.Type() == "bool" || f.Name == "help" {
					return
				}
				for _, value := range []string{canary, made} {
					try(who, append(words, "--"+f.Name, value))
					try(who, append(words, "1", "abc", "--"+f.Name, value))
				}
			})
		}
	})
	for _, action := range model.ActionTable() {
		if testing.Short() {
			break
		}
		for _, field := range model.FieldsOf(action.Name) {
			try("petugas", []string{"case", "do", "1", string(action.Name), "--" + field.Name, canary})
		}
	}
	try("petugas", []string{"case", "do", "1", "attach", "--file", canary})
}

// TestFileOverSSHComesAsTheInput: and what is written goes to the caller.
func TestFileOverSSHComesAsTheInput(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	w.enrol("admin")
	made := w.over("petugas", `{"subject":"Berkas","text":"x"}`, "case", "register", "--json")
	var c struct {
		Register string `json:"register"`
	}
	if err := json.Unmarshal([]byte(made.out), &c); err != nil {
		t.Fatal(made)
	}
	got := w.over("petugas", "isi foto", "case", "do", c.Register, "attach", "--file", `C:\Foto\rumah.jpg`, "--json")
	var after struct {
		Attachments []model.Attachment `json:"attachments"`
	}
	if err := json.Unmarshal([]byte(got.out), &after); err != nil || len(after.Attachments) != 1 || after.Attachments[0].Name != "rumah.jpg" {
		t.Fatal(got)
	}
	if got := w.over("petugas", "", "case", "file", c.Register, after.Attachments[0].Plain); got.out != "isi foto" {
		t.Error(got)
	}
	if got := w.over("petugas", "", "case", "do", c.Register, "attach", "--file", "kosong.jpg"); got.code != 2 || !strings.Contains(got.errs, "< kosong.jpg") {
		t.Error(got)
	}
	if got := w.over("petugas", "", "print", "receipt", c.Register, "-o", "tanda.txt"); got.code != 2 || !strings.Contains(got.errs, "> tanda.txt") {
		t.Error(got)
	}
	if got := w.over("admin", line(keyFor(t, "kepala").PublicKey())+" laptop", "staff", "key", "add", "kepala", "id.pub"); got.code != 0 {
		t.Error(got)
	}
}

// TestDisabledWhileInside: whoever is disabled is out at once, from the console
// and from every command that runs.
func TestDisabledWhileInside(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	c := w.sits("petugas", 80, 24)
	c.until("1 Beranda")
	w.act("admin", &model.StaffDisable{Username: "petugas"})
	<-c.ended
	var exit *ssh.ExitError
	if err := c.session.Wait(); !errors.As(err, &exit) || exit.ExitStatus() != 6 {
		t.Errorf("%v: it was not the door that ended the console, which takes five seconds by itself", err)
	}
	if _, _, err := w.dial(keyFor(t, "petugas")); err == nil {
		t.Error("the key of somebody disabled opens")
	}
}

// TestSessionsEndByTheChangeThatDisables and by nothing else: no clock runs until
// then, and nobody else is looked for.
func TestSessionsEndByTheChangeThatDisables(t *testing.T) {
	w := serveDemo(t, 5)
	for _, who := range []model.StaffID{"petugas", "kepala"} {
		w.enrol(who)
		w.door.enters(sshserver.Session{Who: sshserver.Visitor{Staff: who, Fingerprint: ssh.FingerprintSHA256(keyFor(t, string(who)).PublicKey())}})
	}
	one := func() (ended []model.StaffID) { // change, looked at
		changed := make(chan uint64, 1)
		changed <- 1
		close(changed)
		w.door.watch(t.Context(), changed, nil, func(who model.StaffID) { ended = append(ended, who) })
		return ended
	}
	if ended := one(); len(ended) > 0 {
		t.Errorf("%v are ended, who still work here", ended)
	}
	w.act("admin", &model.StaffDisable{Username: "petugas"})
	if ended := one(); len(ended) != 1 || ended[0] != "petugas" {
		t.Errorf("the next change ends %v", ended)
	}
}

// TestRemovedKeyEndsItsSessions: also while its owner still works here.
func TestRemovedKeyEndsItsSessions(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	c := w.sits("petugas", 80, 24)
	c.until("1 Beranda")
	w.act("admin", &model.KeyRemove{Username: "petugas", Key: line(keyFor(t, "petugas").PublicKey())})
	<-c.ended
}

// TestConsoleOverSSHIsOnesOwn: two people at once, each on their own desk, see
// each other's changes.
func TestConsoleOverSSHIsOnesOwn(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	w.enrol("kepala")
	clerk, head := w.sits("petugas", 80, 24), w.sits("kepala", 50, 20)
	clerk.until("petugas")
	head.until("Perlu keputusan")
	clerk.press("3")
	clerk.until("[3 Buku]")
	if got := w.over("petugas", `{"subject":"Baru saja masuk","text":"x"}`, "case", "register"); got.code != 0 {
		t.Fatal(got)
	}
	clerk.until("Baru saja masuk")
	clerk.press("qq")
	head.press("q")
	<-head.ended
}

// TestEscapeInComplaintText: what a citizen wrote moves no cursor, sets no title
// and no clipboard, on any way out.
func TestEscapeInComplaintText(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	evil := "\x1b]52;c;aGFjaw==\x07\x1b]0;judul\x07\x1b[2J\u202egnalab\x9b31m"
	text, err := json.Marshal(map[string]any{"subject": "Perihal " + evil, "text": "Isi " + evil, "complainant": map[string]string{"name": "Nama " + evil}})
	if err != nil {
		t.Fatal(err)
	}
	made := w.over("petugas", string(text), "case", "register", "--json")
	var c struct {
		Register string `json:"register"`
	}
	if json.Unmarshal([]byte(made.out), &c) != nil {
		t.Fatal(made)
	}
	if got := w.over("petugas", "x", "case", "do", c.Register, "attach", "--file", "foto"+evil+".jpg"); got.code != 0 {
		t.Fatal(got)
	}
	harmful := func(s string) bool { return strings.ContainsAny(s, "\x1b\x07\u202e\u009b") }
	for _, args := range [][]string{{"queue"}, {"case", "show", c.Register}, {"case", "show", c.Register, "--json"}, {"case", "show", evil}, {evil}, {"search", evil}, {"print", "receipt", c.Register}, {"case", "do", c.Register, "attach", "--file", evil}} {
		if got := w.over("petugas", "", args...); harmful(got.out) || harmful(got.errs) {
			t.Errorf("%q: %q %q", args, got.out, got.errs)
		}
	}
	f := w.files("petugas")
	list, err := f.ReadDir("/" + folderOf(c.Register))
	if err != nil || len(list) != 1 || harmful(list[0].Name()) {
		t.Errorf("%v, %v", list, err)
	}
	s := w.sits("petugas", 80, 24)
	s.until("1 Beranda")
	s.press("3")
	s.until("Perihal")
	if raw := s.raw.String(); strings.Contains(raw, "\x1b]52") || strings.Contains(raw, "judul\x07") || strings.Contains(raw, "\u202e") {
		t.Error("the text reached the terminal")
	}
}

package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/sshserver"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
)

// TestServerSettings: flags before environment before file before what is built in.
func TestServerSettings(t *testing.T) {
	dir := t.TempDir()
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, serveFile), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	set := func(env map[string]string, args ...string) (*serving, error) {
		a := newApp(IO{Env: func(name string) string { return env[name] }})
		c, o := &cobra.Command{Use: "serve"}, &serving{}
		for _, s := range o.settings() {
			c.Flags().Var(s, s.name, s.help)
		}
		if err := c.ParseFlags(args); err != nil {
			return o, err
		}
		return o, a.configure(c, o, dir)
	}
	o, err := set(nil)
	if err != nil || o.listen != ":23234" || o.limits != (sshserver.Limits{}) {
		t.Errorf("%+v, %v", o, err)
	}
	write("listen: 10.0.0.1:2222\nper_person: 3\nidle: 5m\n")
	o, err = set(map[string]string{"ADUAN_PER_PERSON": "4", "ADUAN_IDLE": "6m"}, "--idle", "7m")
	if err != nil || o.listen != "10.0.0.1:2222" || o.limits.PerPerson != 4 || o.limits.Idle != 7*time.Minute {
		t.Errorf("%+v, %v", o, err)
	}
	for _, bad := range []string{"idle: selamanya\n", "sessions: 0\n", "lisen: 1\n", "listen: [\n", "listen: 1:2:3\n", "sessions:\n  a: 1\n"} {
		write(bad)
		if _, err := set(nil); model.CodeOf(err) != model.CodeUsage {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// TestServeEndsCleanly: a signal ends it, with the console told and exit code 0.
func TestServeEndsCleanly(t *testing.T) {
	w := newServe(t)
	key := keyFor(t, "admin")
	if code, said := w.run(line(key.PublicKey()), "staff", "key", "add", "admin", "-"); code != 0 {
		t.Fatal(said)
	}
	c, err := ssh.Dial("tcp", w.addr, &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{ssh.PublicKeys(key)}, HostKeyCallback: func(_ string, _ net.Addr, k ssh.PublicKey) error {
		if ssh.FingerprintSHA256(k) != w.print {
			t.Error("the printed fingerprint is not the server's")
		}
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if out, err := s.CombinedOutput("staff list --json"); err != nil {
		t.Errorf("%s %v", out, err)
	}
	w.stop()
	if code := <-w.ended; code != 0 {
		t.Errorf("exit %d: %s", code, w.errs.String())
	}
	if _, err := os.Stat(filepath.Join(w.dir, shareFile)); err == nil {
		t.Error("the share is still there")
	}
	log, err := os.ReadFile(filepath.Join(w.dir, "server.log"))
	if err != nil || !strings.Contains(string(log), `"command":"aduan staff list"`) {
		t.Errorf("%s %v", log, err)
	}
}

// serveRun is `aduan serve` in this process, on a book of its own.
type serveRun struct {
	t           *testing.T
	dir         string
	addr, print string
	errs        lockedBuffer
	stop        context.CancelFunc
	ended       chan int
}

func newServe(t *testing.T) *serveRun {
	t.Helper()
	w := &serveRun{t: t, dir: filepath.Join(t.TempDir(), "buku"), ended: make(chan int, 1)}
	if code, said := w.run("", "init", "--office", "lumajang"); code != 0 {
		t.Fatal(said)
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	r, out := io.Pipe()
	go func() {
		w.ended <- Run(ctx, w.io(strings.NewReader(""), out, &w.errs, "serve", "--listen", "127.0.0.1:0", "--json"))
		_ = out.Close()
	}()
	t.Cleanup(stop)
	var line servingLine
	if err := json.NewDecoder(r).Decode(&line); err != nil {
		t.Fatal(err, w.errs.String())
	}
	w.addr, w.print = line.Listen, line.HostKey
	return w
}

func (w *serveRun) io(in io.Reader, out, errs io.Writer, args ...string) IO {
	return IO{Args: append([]string{"--book", w.dir}, args...), In: in, Out: out, Err: errs, Env: func(string) string { return "" },
		Now: time.Now, NewID: newID, User: "admin"}
}

// run is a command of this machine; it goes through the server where one runs.
func (w *serveRun) run(in string, args ...string) (int, string) {
	w.t.Helper()
	var said lockedBuffer
	return Run(context.Background(), w.io(strings.NewReader(in), &said, &said, args...)), said.String()
}

// TestCutLinkKeepsWhatWasTyped: also the last word, typed a moment before.
func TestCutLinkKeepsWhatWasTyped(t *testing.T) {
	w := serveDemo(t, 5)
	w.enrol("petugas")
	c := w.sits("petugas", 80, 24)
	c.until("1 Beranda")
	c.press("c")
	c.until("Aduan baru")
	c.press("Sumarni Hadi")
	c.until("Sumarni Hadi")
	_ = w.client("petugas").Close()
	<-c.ended
	ctx, cancel := context.WithTimeout(context.Background(), never)
	defer cancel()
	if err := w.srv.Drain(ctx); err != nil {
		t.Fatal(err)
	}
	w.door.seated.Wait()
	desk, err := w.desk(ctx, "petugas")
	if err != nil {
		t.Fatal(err)
	}
	all, err := desk.Drafts().List(ctx)
	if err != nil || len(all) != 1 || !strings.Contains(fmt.Sprint(all[0].Values), "Sumarni Hadi") {
		t.Errorf("%v %v", all, err)
	}
}

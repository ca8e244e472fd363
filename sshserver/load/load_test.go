package load

import (
	"bufio"
	"crypto/ed25519"
	"crypto/rand"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// The measurement of docs/performance.md. Without -program a bare console is
// served, which tells what the door alone costs.
var (
	program = flag.String("program", "", "measure this aduan, on a book of made-up cases, in place of a bare console")
	cases   = flag.Int("cases", 1000, "cases of that book")
	many    = flag.Int("visitors", 4, "how many people come at once")
	length  = flag.Duration("working", 500*time.Millisecond, "how long they work")
	goes    = flag.String("goes", "", "keys with which everybody begins, to reach a place")
	window  = flag.String("window", "80x24", "their windows")
)

// served is a server in a process of its own.
type served struct {
	door Door
	pid  int
}

func TestMain(m *testing.M) {
	if os.Getenv("ADUAN_LOAD_BARE") != "" {
		serveBare()
		return
	}
	os.Exit(m.Run())
}

// TestLoad is the load tool: it fails where somebody is kept out or thrown out,
// and tells the figures.
func TestLoad(t *testing.T) {
	s := start(t)
	t.Logf("memory before anybody came: %d MB", s.memory(t)>>10)
	for range 3 { // whatever is made once
		_ = s.enter(t).Close()
	}
	var first Times
	for range min(50, 5**many) {
		v, took, err := s.door.Enter()
		if err != nil {
			t.Fatal(err)
		}
		first = append(first, took)
		_ = v.Close()
	}
	t.Logf("dial to first frame: %v", first)

	one := s.enter(t)
	for _, key := range [][2]string{{"cursor", "j"}, {"page", "\x1b[6~"}, {"page back", "\x1b[5~"}} {
		n, err := one.Cost(key[1], 150*time.Millisecond)
		if err != nil {
			t.Fatalf("%s: %v", key[0], err)
		}
		t.Logf("bytes of a key, %s: %d", key[0], n)
	}
	alone, err := Work([]*Visit{one}, []string{"j", "k"}, 100*time.Millisecond, *length)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("key to frame, 1 session: %v", alone)
	_ = one.Close()

	time.Sleep(2 * *length) // the server forgets who left
	memory := s.memory(t)
	var visits []*Visit
	for range *many {
		visits = append(visits, s.enter(t))
	}
	time.Sleep(2 * *length)
	t.Logf("memory of an idle session: %d KB of %d, over %d MB", (s.memory(t)-memory) / *many, *many, memory>>10)
	cpu := s.cpu(t)
	time.Sleep(*length)
	t.Logf("idle, %d sessions: %.1f %% of a core", *many, 100*(s.cpu(t)-cpu).Seconds()/length.Seconds())

	cpu = s.cpu(t)
	all, err := Work(visits, []string{"j", "k"}, 250*time.Millisecond, *length)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("key to frame, %d sessions: %v, %.1f %% of a core", *many, all, 100*(s.cpu(t)-cpu).Seconds()/length.Seconds())
	for _, v := range visits {
		_ = v.Close()
	}
}

func (s *served) enter(t *testing.T) *Visit {
	t.Helper()
	v, _, err := s.door.Enter()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = v.Close() })
	v.Settle(100 * time.Millisecond)
	for _, key := range *goes + "jj" { // so that a row is marked from which both ways lead on
		if _, err := v.Press(string(key)); err != nil {
			t.Fatal(err)
		}
		v.Settle(200 * time.Millisecond)
	}
	return v
}

// start starts a server and makes somebody who may enter.
func start(t *testing.T) *served {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ssh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	line, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	pub := filepath.Join(t.TempDir(), "load.pub")
	if err := os.WriteFile(pub, ssh.MarshalAuthorizedKey(line), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &served{door: Door{Key: key}}
	if _, err := fmt.Sscanf(*window, "%dx%d", &s.door.Cols, &s.door.Rows); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "ADUAN_LOAD_BARE="+pub)
	if *program != "" {
		cmd = programOn(t, pub)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	s.pid = cmd.Process.Pid
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, addr, ok := strings.Cut(lines.Text(), `"listen":"`); ok {
			s.door.Addr, _, _ = strings.Cut(addr, `"`)
			return s
		}
	}
	t.Fatal("the server said no address")
	return nil
}

// programOn makes a book of made-up cases with a key for its clerk, and the
// command that serves it.
func programOn(t *testing.T, pub string) *exec.Cmd {
	t.Helper()
	book := filepath.Join(t.TempDir(), "book")
	do := func(args ...string) {
		if out, err := exec.Command(*program, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	do("demo", "--no-console", "--book", book, "--cases", strconv.Itoa(*cases))
	do("staff", "key", "add", "pengelola", pub, "--book", book, "--as", "admin")
	n := strconv.Itoa(2**many + 100)
	return exec.Command(*program, "serve", "--json", "--book", book, "--listen", "127.0.0.1:0",
		"--sessions", n, "--per-person", n, "--per-address", n, "--per-minute", "1000000", "--failures", "1000000")
}

// memory is what the process holds of its own, in KB.
func (s *served) memory(t *testing.T) int {
	return s.figure(t, "status", func(text string) int {
		_, rest, _ := strings.Cut(text, "RssAnon:")
		n, _ := strconv.Atoi(strings.Fields(rest)[0])
		return n
	})
}

// cpu is what it has computed.
func (s *served) cpu(t *testing.T) time.Duration {
	ticks := s.figure(t, "stat", func(text string) int {
		f := strings.Fields(text[strings.LastIndexByte(text, ')'):])
		user, _ := strconv.Atoi(f[12])
		system, _ := strconv.Atoi(f[13])
		return user + system
	})
	return time.Duration(ticks) * 10 * time.Millisecond // of the kernel's hundred a second
}

func (s *served) figure(t *testing.T, file string, of func(string) int) int {
	t.Helper()
	if runtime.GOOS != "linux" {
		return 0
	}
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", s.pid, file))
	if err != nil {
		t.Fatal(err)
	}
	return of(string(text))
}

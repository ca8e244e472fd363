//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the program in a process of its own.
func (w *binaryWalk) call(stdin string, args ...string) ran {
	w.t.Helper()
	cmd := exec.Command(w.program, append([]string{"--book", w.book}, args...)...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.Dir = strings.NewReader(stdin), &out, &errs, filepath.Dir(w.book)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		w.t.Fatal(err)
	}
	return ran{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// console starts one for the petugas, and waits for its first screen.
func (w *binaryWalk) console(args ...string) *terminal {
	w.t.Helper()
	c := startConsole(w.t, w.program, append([]string{"--book", w.book, "--as", "petugas"}, args...)...)
	c.until("1 Beranda")
	return c
}

// again waits until the console of a terminal has begun so many times.
func (s *terminal) again(times int) {
	s.t.Helper()
	s.wait(func() bool { return s.drawn >= times && strings.Contains(s.term.String(), "1 Beranda") }, "another console")
}

func beginShared(t *testing.T) *binaryWalk {
	t.Helper()
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "kepala": "Bambang S."})
	if got := w.call(`{"subject":"Sembako belum cair","text":"Saldo nol"}`, "--as", "petugas", "case", "register", "--json"); got.code != 0 {
		t.Fatal(got)
	}
	return w
}

// TestCommandsAreTheSameThroughAnotherProgram: the same bytes, the same exit code,
// whether a command opens the book itself or a console has it open.
func TestCommandsAreTheSameThroughAnotherProgram(t *testing.T) {
	w := beginShared(t)
	type try struct {
		in   string
		args []string
	}
	tries := []try{
		{"", []string{"--as", "petugas", "queue"}}, {"", []string{"--as", "petugas", "queue", "--json"}},
		{"", []string{"--as", "petugas", "case", "show", "1"}}, {"", []string{"--as", "petugas", "case", "show", "99", "--json"}},
		{"", []string{"--as", "siapa", "queue"}}, {"", []string{"--as", "petugas", "--lang", "en", "case", "do", "1", "ratify"}},
		{"", []string{"--as", "petugas", "case", "do", "1", "apa"}}, {"{", []string{"--as", "petugas", "case", "do", "1", "note", "--json"}},
		{"", []string{"--as", "petugas", "search", "it's \"sembako\"  $HOME `x` \\ *"}}, {"", []string{"staff", "list", "--json"}},
		{"", []string{"--as", "petugas", "queue", "--bidang", "tidak ada"}}, {"", []string{"queue", "--apa"}}, {"", []string{"book", "stats"}},
		{"", []string{"office", "check", "tidakada.yaml"}}, {"", []string{"staff", "key", "add", "petugas", "tidakada.pub"}},
		{"", []string{"--as", "petugas", "case", "do", "1", "attach", "--file", "tidakada"}}, {"", []string{"doctor", "--json"}},
		{"", []string{"--as", "petugas", "--linear"}},
	}
	alone := make([]ran, len(tries))
	for i, x := range tries {
		alone[i] = w.call(x.in, x.args...)
	}
	c := w.console()
	for i, x := range tries {
		if got := w.call(x.in, x.args...); got != alone[i] {
			t.Errorf("%s\nalone:   %d %s%s\nthrough: %d %s%s", strings.Join(x.args, " "), alone[i].code, alone[i].out, alone[i].errs, got.code, got.out, got.errs)
		}
	}
	c.end()
}

// TestFilesTravelWithTheCommand: the program that has the book open never opens
// what the command line names; it gets the content, and gives the content.
func TestFilesTravelWithTheCommand(t *testing.T) {
	w := beginShared(t)
	c := w.console()
	dir := filepath.Dir(w.book)
	if err := os.WriteFile(filepath.Join(dir, "foto.txt"), []byte("isi foto"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := w.call("", "--as", "petugas", "--json", "case", "do", "1", "attach", "--file", "foto.txt")
	if got.code != 0 || !strings.Contains(got.out, `"name":"foto.txt"`) {
		t.Fatal(got)
	}
	_, rest, _ := strings.Cut(got.out, `"sha256":"`)
	sum, _, _ := strings.Cut(rest, `"`)
	if got := w.call("", "--as", "petugas", "case", "file", "1", sum, "-o", "keluar.txt"); got.code != 0 || got.out != "" {
		t.Fatal(got)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "keluar.txt")); err != nil || string(text) != "isi foto" {
		t.Errorf("%q, %v", text, err)
	}
	if got := w.call("", "--as", "petugas", "case", "file", "1", sum, "-o", "keluar.txt"); got.code != 3 || !strings.Contains(got.errs, "sudah ada") {
		t.Errorf("an existing file: %v", got)
	}
	if got := w.call("", "--as", "petugas", "case", "file", "1", "aa", "-o", "gagal.txt"); got.code == 0 {
		t.Errorf("a file that is none: %v", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "gagal.txt")); err == nil {
		t.Error("what failed left a file")
	}
	if got := w.call("", "--as", "petugas", "print", "receipt", "1", "-o", "tanda.txt"); got.code != 0 {
		t.Error(got)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "tanda.txt")); err != nil || !strings.Contains(string(text), "TANDA TERIMA") {
		t.Errorf("%q, %v", text, err)
	}
	c.end()
}

// TestConsolesGoOnWhenTheFirstEnds: whoever had the book open leaves; another
// takes over, and nobody is thrown out.
func TestConsolesGoOnWhenTheFirstEnds(t *testing.T) {
	w := beginShared(t)
	first := w.console()
	second, third := w.console(), w.console()
	second.press("3")
	second.until("[3 Buku]")
	second.resize(100, 30)
	second.untilRow(2, strings.Repeat("─", 100))
	first.quit("\x03\x03")
	for _, c := range []*terminal{second, third} {
		c.again(2)
		c.press("3")
		c.until("[3 Buku]")
	}
	for _, c := range []*terminal{second, third} {
		c.kill()
	}
	if got := w.call("", "--as", "petugas", "queue", "--json"); got.code != 0 || !strings.Contains(got.out, "0001/") {
		t.Error(got)
	}
}

// TestConsoleGoesOnWhenTheFirstIsKilled: nothing was said, the connection is gone.
func TestConsoleGoesOnWhenTheFirstIsKilled(t *testing.T) {
	w := beginShared(t)
	first := w.console()
	second := w.console()
	first.kill()
	second.again(2)
	second.press("3")
	second.until("[3 Buku]")
	if got := w.call("", "--as", "petugas", "queue", "--json"); got.code != 0 {
		t.Error(got)
	}
	second.quit("\x03\x03")
}

// kill ends the program of a terminal without a word.
func (s *terminal) kill() {
	s.t.Helper()
	if err := s.cmd.Process.Kill(); err != nil {
		s.t.Fatal(err)
	}
	<-s.ended
	_ = s.cmd.Wait() // it says that it was killed
	s.unplug()
	_ = s.tty.Close()
}

// TestLinearIsTypedThroughAnotherProgram: whoever types at a terminal is asked as
// a person, wherever the book is open.
func TestLinearIsTypedThroughAnotherProgram(t *testing.T) {
	w := beginShared(t)
	c := w.console()
	l := startConsole(t, w.program, "--book", w.book, "--as", "petugas", "--linear")
	l.until("14. Keluar")
	l.press(strings.Repeat("tidak ada\r", 13) + "q\r") // a script would be stopped by then
	<-l.ended
	if err := l.cmd.Wait(); err != nil {
		t.Errorf("a typed answer that fits nothing: %v", err)
	}
	c.end()
}

// TestServerTakesTheBookOverFromAConsole: a server that starts while a console has
// the book gets it, and the consoles go on through the server.
func TestServerTakesTheBookOverFromAConsole(t *testing.T) {
	w := beginShared(t)
	first := w.console()
	second := w.console()
	server := exec.Command(w.program, "--book", w.book, "serve", "--listen", "127.0.0.1:0", "--json", "--log", "-")
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill() }) // gone already where all went well
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.Contains(line, `"listen"`) {
		t.Fatalf("%q %v", line, err)
	}
	for _, c := range []*terminal{first, second} {
		c.again(2)
		c.press("3")
		c.until("[3 Buku]")
	}
	if err := server.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("the server ended with %v", err)
	}
	for _, c := range []*terminal{first, second} {
		c.again(3)
	}
	for _, c := range []*terminal{first, second} {
		c.kill()
	}
	if got := w.call("", "--as", "petugas", "queue", "--json"); got.code != 0 {
		t.Error(got)
	}
}

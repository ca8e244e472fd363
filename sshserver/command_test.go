package sshserver

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

func TestCommandsAnswerOnTheirOwnStreamsWithTheirOwnCode(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	for _, x := range []struct {
		line, out, errs string
		code            int
	}{
		{"whoami", "rina\n", "", 0},
		{`args --text "Siti Aminah" 'a "b"' c\ d ''`, `["--text" "Siti Aminah" "a \"b\"" "c d" ""]` + "\n", "", 0},
		{"fail", "", "tidak bisa\n", 4},
		{`args "open`, "", "Tanda kutip belum ditutup.\n", codeUsage},
	} {
		if out, errs, code := o.runs(c, x.line); out != x.out || errs != x.errs || code != x.code {
			t.Errorf("%s: %q %q %d", x.line, out, errs, code)
		}
	}
}

func TestWhatComesOnStdinReachesTheCommandWhole(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	in := bytes.Repeat([]byte("pdf\x00\r\n\x1b]\xff"), 200_000) // no measure of keys applies to it
	s.Stdin = bytes.NewReader(in)
	out, err := s.Output("cat")
	if err != nil || !bytes.Equal(in, out) {
		t.Errorf("%d bytes of %d came back: %v", len(out), len(in), err)
	}
}

// TestACommandWithATerminalReadsLines: asked with -t, the client's own terminal
// makes no lines any more.
func TestACommandWithATerminalReadsLines(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RequestPty("xterm", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	s.Stdin = strings.NewReader("salah\x15nama\xc3\xa9\x7f!\r\x04tidak dibaca\r")
	out, err := s.Output("cat")
	if err != nil {
		t.Fatal(err)
	}
	want := "salah" + strings.Repeat("\b \b", 5) + "namaé\b \b!\r\nnama!\r\n"
	if string(out) != want {
		t.Errorf("%q, want %q", out, want)
	}
}

func TestInterruptEndsACommandWithATerminal(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RequestPty("xterm", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	in, _ := s.StdinPipe()
	out, _ := s.StdoutPipe()
	if err := s.Start("cat"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, "setengah\x03"); err != nil {
		t.Fatal(err)
	}
	text, _ := io.ReadAll(out)
	if err := s.Wait(); err != nil || string(text) != "setengah^C\r\n" {
		t.Errorf("%q %v", text, err)
	}
}

func TestPanicInACommandEndsItWithAReference(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	out, errs, code := o.runs(c, "panic")
	if out != "" || code != codeFault || !strings.HasPrefix(errs, "Terjadi kesalahan (ref id") {
		t.Errorf("%q %q %d", out, errs, code)
	}
	if out, _, _ := o.runs(c, "whoami"); out != "rina\n" {
		t.Error("the connection went with it")
	}
	if strings.Contains(o.log.String(), "3301") {
		t.Error("the log holds what the panic said")
	}
}

func TestACommandEndsWithTheLink(t *testing.T) {
	o := openOffice(t, nil)
	c, err := o.dial(o.hire("rina"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start("wait"); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the command runs", func() bool { return o.srv.Sessions() == 1 })
	_ = c.Close()
	eventually(t, "the command ended", func() bool { return o.srv.Sessions() == 0 })
}

// TestACommandThatWaitsForInputIsNotKept: nobody answers it.
func TestACommandThatWaitsForInputIsNotKept(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Limits.Idle = 100 * time.Millisecond })
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var errs sheet
	s.Stderr = &errs
	_, _ = s.StdinPipe() // open, and silent
	if code := exitCode(s.Run("cat")); code != codeUnavailable || errs.String() != "Sesi sudah terlalu lama.\n" {
		t.Errorf("exit %d, %q", code, errs.String())
	}
}

// TestTheClientsEnvironmentStaysOutside: but for what says how to draw, once
// each and in bounds.
func TestTheClientsEnvironmentStaysOutside(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range [][2]string{
		{"LD_PRELOAD", "x.so"}, {"ADUAN_BOOK", "/etc"}, {"TEA_TRACE", "trace"}, {"PATH", "/tmp"}, {"TERM", "dumb"}, {"LC_ALL", "id"},
		{"LANG", "id_ID.UTF-8"}, {"LANG", "en"}, {"COLORTERM", "true\x1bcolor"}, {"NO_COLOR", strings.Repeat("1", 65)},
	} {
		ok := s.Setenv(e[0], e[1]) == nil
		if want := e == [2]string{"LANG", "id_ID.UTF-8"}; ok != want {
			t.Errorf("%s=%q taken: %v", e[0], e[1], ok)
		}
	}
	out, err := s.Output("env")
	if err != nil || string(out) != `["LANG=id_ID.UTF-8"] "" 0x0`+"\n" {
		t.Errorf("%s %v", out, err)
	}
}

// TestWordsDecideAndNotTheTerminal: a command with a terminal is a command, and
// what the caller says opens the console does so with its words.
func TestWordsDecideAndNotTheTerminal(t *testing.T) {
	words := make(chan []string, 1)
	o := openOffice(t, func(c *Config) {
		c.Opens = func(args []string) bool { return args[0] == "--lang" }
		open := c.Console
		c.Console = func(ctx context.Context, s Session) (tea.Model, []tea.ProgramOption, error) {
			words <- s.Args
			return open(ctx, s)
		}
	})
	c := o.enter(o.hire("rina"))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RequestPty("xterm", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	if out, err := s.Output("whoami"); err != nil || string(out) != "rina\r\n" {
		t.Errorf("%q %v", out, err)
	}
	if s, err = c.NewSession(); err != nil {
		t.Fatal(err)
	}
	if err := s.RequestPty("xterm", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	in, _ := s.StdinPipe()
	if err := s.Start("--lang en"); err != nil {
		t.Fatal(err)
	}
	if got := <-words; !slices.Equal(got, []string{"--lang", "en"}) {
		t.Errorf("the console was opened with %q", got)
	}
	_, _ = io.WriteString(in, "q")
	if err := s.Wait(); err != nil {
		t.Error(err)
	}
}

func TestSplitAndJoinAreTwoWays(t *testing.T) {
	for _, args := range [][]string{{"a"}, {""}, {"a b", "c'd", `e"f`, `g\h`, "i\nj", "", "$HOME `x`"}} {
		if got, ok := Split(Join(args)); !ok || !slices.Equal(got, args) {
			t.Errorf("%q came back as %q", args, got)
		}
	}
	for line, want := range map[string][]string{
		"": nil, "  a\tb  ": {"a", "b"}, `"a\b" "a\"b" 'a\b' a\ b`: {`a\b`, `a"b`, `a\b`, "a b"},
	} {
		if got, ok := Split(line); !ok || !slices.Equal(got, want) {
			t.Errorf("%q is %q", line, got)
		}
	}
	for _, line := range []string{`"a`, `'a`, `a\`} {
		if _, ok := Split(line); ok {
			t.Errorf("%q is taken as closed", line)
		}
	}
}

// TestTheLogSaysWhoAndWhatButNoWords: who, from where, what command, how long;
// no argument, no user name, nothing that was on the screen.
func TestTheLogSaysWhoAndWhatButNoWords(t *testing.T) {
	o := openOffice(t, func(c *Config) { c.Name = func(args []string) string { return args[0] } })
	c := o.enter(o.hire("rina"))
	o.runs(c, "args SITI-AMINAH 3301010101010001")
	eventually(t, "the session is in the log", func() bool { return strings.Contains(o.log.String(), "command=args") })
	log := o.log.String()
	for _, want := range []string{"who=rina", "from=127.0.0.1", "kind=command", "exit=0", "took_ms="} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
	if _, err := o.dialAs("rahasia", nil, newSigner(t)); err == nil {
		t.Fatal("a stranger is inside")
	}
	eventually(t, "the stranger is in the log", func() bool { return strings.Contains(o.log.String(), "no key that opens") })
	for _, word := range []string{"SITI", "3301", "rahasia"} {
		if strings.Contains(o.log.String(), word) {
			t.Errorf("the log holds %s:\n%s", word, o.log.String())
		}
	}
}

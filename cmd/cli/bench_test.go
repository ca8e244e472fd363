package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// benchCases is how many cases the large book of the benchmarks holds;
// ADUAN_BENCH_CASES sets another number.
func benchCases(b *testing.B) int {
	b.Helper()
	if s := os.Getenv("ADUAN_BENCH_CASES"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			b.Fatal(err)
		}
		return n
	}
	return 100_000
}

// BenchmarkFrame is what one frame costs, place by place: "draw" only draws
// what is there, "key" moves the cursor and draws, "open" goes there, reads the
// book and draws.
func BenchmarkFrame(b *testing.B) {
	d := demoBook(b, 1000)
	for _, p := range []struct {
		name, there, away string
		as                model.StaffID
		more              []string
	}{
		{"beranda", "1", "4", "petugas", nil},
		{"loket", "2", "1", "petugas", nil},
		{"antrean", "4", "1", "pengelola", nil},
		{"disposisi", "5", "1", "kepala", nil},
		{"aduan", "4", "1", "pengelola", []string{"enter"}},
	} {
		m := benchConsole(b, d, p.as)
		m.press(append([]string{p.there}, p.more...)...)
		b.Run(p.name+"/draw", func(b *testing.B) {
			for b.Loop() {
				m.View()
			}
		})
		b.Run(p.name+"/key", func(b *testing.B) {
			keys := []string{"down", "up"}
			for i := 0; b.Loop(); i++ {
				m.press(keys[i%2])
				m.View()
			}
		})
		b.Run(p.name+"/open", func(b *testing.B) {
			for b.Loop() {
				m.press("esc", p.away)
				m.press(append([]string{p.there}, p.more...)...)
				m.View()
			}
		})
	}
}

// console80 is a console in a window of 80x24 that is driven by hand; unlike
// the driver of the tests it checks nothing, so that nothing else is measured.
type console80 struct{ tea.Model }

func benchConsole(b *testing.B, d *demo, who model.StaffID) *console80 {
	b.Helper()
	desk, err := d.desk(context.Background(), who)
	if err != nil {
		b.Fatal(err)
	}
	c := &console80{tui.New(tui.Config{Desk: stillDesk{desk}, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", After: tuitest.Never})}
	c.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	c.run(c.Init())
	return c
}

func (c *console80) press(keys ...string) {
	for _, k := range keys {
		c.send(ui.Press(k))
	}
}

func (c *console80) send(msg tea.Msg) {
	var cmd tea.Cmd
	c.Model, cmd = c.Update(msg)
	c.run(cmd)
}

func (c *console80) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			c.run(cmd)
		}
	default:
		c.send(msg)
	}
}

// BenchmarkConsole runs the real program in a terminal of 80x24 on a small and
// a large book. It reports, as medians over the runs, how long it takes from
// the start of the process until Beranda stands on the screen, first its frame
// and then with its rows, what moving the cursor costs from key to screen and in bytes, and the memory of the process
// that is not the book's file.
func BenchmarkConsole(b *testing.B) {
	program := filepath.Join(b.TempDir(), "aduan")
	if out, err := exec.Command("go", "build", "-trimpath", "-o", program, "aduan/cmd/aduan").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, cases := range []int{1000, benchCases(b)} {
		book := filepath.Join(b.TempDir(), "book")
		begun := time.Now()
		if out, err := exec.Command(program, "demo", "--no-console", "--book", book, "--cases", strconv.Itoa(cases)).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		made := time.Since(begun)
		b.Run(fmt.Sprintf("cases=%d", cases), func(b *testing.B) {
			var first, full, key, size, memory []float64
			for b.Loop() {
				s := startConsole(b, program, "--book", book, "--as", "pengelola")
				s.until("Perlu Anda")
				first = append(first, ms(time.Since(s.begun)))
				s.untilRow(6, "> ")
				full = append(full, ms(time.Since(s.begun)))
				s.press("4")
				s.until("Semua terbuka")
				s.untilRow(6, "> ") // the rows are there too
				s.forget()
				begun := time.Now()
				s.press("j")
				s.untilRow(7, "> ")
				key, size = append(key, ms(time.Since(begun))), append(size, float64(s.heard()))
				memory = append(memory, s.memory())
				s.end()
			}
			b.ReportMetric(0, "ns/op") // of a whole session with its end: of no interest
			b.ReportMetric(median(first), "ms-first-frame")
			b.ReportMetric(median(full), "ms-first-rows")
			b.ReportMetric(slices.Max(full), "ms-first-rows-worst")
			b.ReportMetric(median(key), "ms-key")
			b.ReportMetric(median(size), "B-key")
			b.ReportMetric(median(memory), "MB-anon")
			b.ReportMetric(made.Seconds(), "s-to-make")
			b.ReportMetric(float64(sizeOf(b, book))/float64(cases), "B/case")
		})
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// sizeOf is how much disk all files below dir take.
func sizeOf(b *testing.B, dir string) (n int64) {
	b.Helper()
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		n += info.Size()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// terminal is the program in a terminal.
type terminal struct {
	b     *testing.B
	cmd   *exec.Cmd
	tty   *os.File
	begun time.Time
	ended chan struct{} // closed when nothing more is to be read

	mu    sync.Mutex
	grown *sync.Cond // something was drawn
	term  *vt.Emulator
	bytes int
	over  bool
}

func startConsole(b *testing.B, program string, args ...string) *terminal {
	b.Helper()
	s := &terminal{b: b, cmd: exec.Command(program, args...), term: vt.NewEmulator(80, 24), ended: make(chan struct{})}
	s.grown = sync.NewCond(&s.mu)
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=")
	s.begun = time.Now()
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		b.Fatal(err)
	}
	s.tty = tty
	go func() { _, _ = io.Copy(tty, s.term) }() // a terminal answers what it is asked; ends with it
	go s.listen()
	return s
}

func (s *terminal) listen() {
	defer close(s.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		_, _ = s.term.Write(buf[:n]) // an emulator in memory takes everything
		s.bytes += n
		s.over = err != nil
		s.grown.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *terminal) press(keys string) {
	s.b.Helper()
	if _, err := io.WriteString(s.tty, keys); err != nil {
		s.b.Fatal(err)
	}
}

// until waits until text stands on the screen.
func (s *terminal) until(text string) {
	s.b.Helper()
	s.wait(func() bool { return strings.Contains(s.term.String(), text) }, text)
}

// untilRow waits until a row, from 0, begins with text.
func (s *terminal) untilRow(y int, text string) {
	s.b.Helper()
	s.wait(func() bool { return strings.HasPrefix(strings.Split(s.term.String(), "\n")[y], text) }, text)
}

func (s *terminal) wait(there func() bool, what string) {
	s.b.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !there() {
		if s.over {
			s.b.Fatalf("the program ended before %q was there:\n%s", what, s.term.String())
		}
		s.grown.Wait()
	}
}

// forget begins to count bytes anew, heard tells them.
func (s *terminal) forget() { s.mu.Lock(); s.bytes = 0; s.mu.Unlock() }
func (s *terminal) heard() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

// memory is what the process holds of its own, in MB: without its program and
// the book's file, which the system keeps for all.
func (s *terminal) memory() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0 // not Linux
	}
	_, rest, _ := strings.Cut(string(text), "RssAnon:")
	kb, _ := strconv.Atoi(strings.Fields(rest)[0])
	return float64(kb) / 1024
}

func (s *terminal) end() {
	s.b.Helper()
	s.press("q")
	<-s.ended
	var exit *exec.ExitError
	if err := s.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		s.b.Error(err)
	}
	_ = s.term.Close()
	_ = s.tty.Close()
}

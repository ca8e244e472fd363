package cli

import (
	"context"
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"aduan/model"
	"aduan/store"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"

	tea "charm.land/bubbletea/v2"
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

// BenchmarkBook measures on a small and on a large made-up book what its size
// could matter to. Everything is reported as the median or the 99th of 100
// over the runs (-benchtime 1000x gives the latter a meaning).
func BenchmarkBook(b *testing.B) {
	program := filepath.Join(b.TempDir(), "aduan")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, "aduan/cmd/aduan").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, cases := range []int{1000, benchCases(b)} {
		dir, filled := benchFilled(b, program, cases)
		b.Run(fmt.Sprintf("cases=%d", cases), func(b *testing.B) {
			if filled != nil {
				b.Run("make", func(b *testing.B) { filled.report(b, dir, cases) })
			}
			b.Run("console", func(b *testing.B) { benchTerminal(b, program, dir) })
			b.Run("read", func(b *testing.B) { benchReading(b, dir, cases) })
			b.Run("meanwhile", func(b *testing.B) { benchMeanwhile(b, dir) })
		})
	}
}

// benchTerminal runs the real program in a terminal of 80x24: how long it takes
// from the start of the process until Beranda stands on the screen, its frame
// first and then its rows; what moving the cursor costs from key to screen, and
// in bytes; and the memory of the process that is not the book's file.
func benchTerminal(b *testing.B, program, dir string) {
	var first, full, key, size, memory []float64
	for b.Loop() {
		s := startConsole(b, program, "--book", dir, "--as", "pengelola")
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
	b.ReportMetric(rank(first, 50), "ms-frame")
	b.ReportMetric(rank(full, 50), "ms-rows")
	b.ReportMetric(slices.Min(full), "ms-rows-best")
	b.ReportMetric(rank(key, 50), "ms-key")
	b.ReportMetric(rank(size, 50), "B-key")
	b.ReportMetric(rank(memory, 50), "MB-anon")
}

// benchReading asks an open book for first pages and for cases.
func benchReading(b *testing.B, dir string, cases int) {
	ids := 0
	book, err := store.Open(dir, store.Config{Now: time.Now, NewID: func() string { ids++; return fmt.Sprint("b", ids) }, Random: rand.Reader})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := book.Close(); err != nil {
			b.Error(err)
		}
	}()
	rng := mathrand.New(mathrand.NewPCG(1, 2))
	for _, who := range []model.StaffID{"pengelola", "petugas", "kabid-linjamsos"} {
		desk, err := book.As(context.Background(), model.Principal{Staff: who, Via: "as:bench"})
		if err != nil {
			b.Fatal(err)
		}
		me, err := desk.Me(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		ask := func(q func() model.Query) func(*testing.B) {
			return each(func() error { _, err := desk.List(context.Background(), q()); return err })
		}
		b.Run("queue/"+string(who), ask(func() model.Query { return model.Query{} }))
		b.Run("facets/"+string(who), ask(func() model.Query { return anyQuery(rng, me.Office, me.Now) }))
		b.Run("filter/"+string(who), ask(func() model.Query {
			return model.Query{Text: []string{"sembako", "kks pin", "lansia belum"}[rng.IntN(3)]}
		}))
		for name, texts := range map[string][]string{
			"words": {"sembako ", "kartu kosong ", "bantuan lansia desa "}, "name": {"sumarni "}, "letters4": {"lans", "semb"},
			"letters3": {"lan", "sem"}, "number": {"3508045403680021"},
		} {
			b.Run("search/"+name+"/"+string(who), ask(func() model.Query {
				return model.Query{Place: "all", Text: texts[rng.IntN(len(texts))]}
			}))
		}
		b.Run("home/"+string(who), each(func() error { _, err := desk.Home(context.Background()); return err }))
		b.Run("case/"+string(who), each(func() error {
			_, err := desk.Case(context.Background(), fmt.Sprintf("%d/%d", 1+rng.IntN(max(1, cases/4)), me.Year))
			if code := asError(err); err != nil && code.Code == model.CodeNotFound {
				return nil // not for this person's eyes
			}
			return err
		}))
		benchReaders(b, desk, who, rng)
	}
}

// anyQuery is any combination of up to four facets of a list.
func anyQuery(rng *mathrand.Rand, o *model.Office, now time.Time) model.Query {
	q := model.Query{Place: []string{"queue", "all"}[rng.IntN(2)]}
	for range 1 + rng.IntN(4) {
		switch rng.IntN(7) {
		case 0:
			q.States = []model.State{model.States()[rng.IntN(len(model.States()))]}
		case 1:
			q.Class = model.Ordinary
		case 2:
			q.Channel = o.Channels[rng.IntN(len(o.Channels))].Name
		case 3:
			q.Category = o.Category[rng.IntN(len(o.Category))].Code
		case 4:
			q.Unit = o.Units[rng.IntN(len(o.Units))].Code
		case 5:
			q.Since = time.Date(now.Year(), now.Month()-time.Month(rng.IntN(24)), 1+rng.IntN(28), 0, 0, 0, 0, now.Location())
		case 6:
			q.Overdue = true
		}
	}
	return q
}

// each measures one question at a time.
func each(ask func() error) func(*testing.B) {
	return func(b *testing.B) {
		var all []float64
		for b.Loop() {
			begun := time.Now()
			if err := ask(); err != nil {
				b.Fatal(err)
			}
			all = append(all, ms(time.Since(begun)))
		}
		b.ReportMetric(rank(all, 50), "ms-p50")
		b.ReportMetric(rank(all, 99), "ms-p99")
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// rank is the value that so many of a hundred do not exceed.
func rank(all []float64, percent int) float64 {
	slices.Sort(all)
	return all[min(len(all)-1, len(all)*percent/100)]
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

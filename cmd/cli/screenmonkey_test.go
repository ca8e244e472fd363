package cli

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"

	tea "charm.land/bubbletea/v2"
)

// monkeySeed names a seed of one's own beside the fixed ones.
const monkeySeed = "ADUAN_MONKEY_SEED"

// TestMonkey presses a hundred thousand random keys before the consoles of one
// office, one after the other, on a real book: no frame overflows, nothing
// panics, no error comes that nobody expected, and the book proves itself.
func TestMonkey(t *testing.T) {
	seeds, keys := []uint64{1, 2}, 50_000
	if testing.Short() {
		seeds, keys = seeds[:1], 6_000
	}
	if s, err := strconv.ParseUint(os.Getenv(monkeySeed), 10, 64); err == nil {
		seeds = append(seeds, s)
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			t.Parallel() // each has a book of its own
			j := newJungle(t, seed)
			rng := rand.New(rand.NewPCG(seed, 0x6d6f6e))
			var monkeys []*monkey
			for _, who := range j.people() {
				monkeys = append(monkeys, j.monkey(t, who, rng))
			}
			for n := 0; n < keys; {
				n += monkeys[rng.IntN(len(monkeys))].turn(1 + rng.IntN(120))
			}
			j.proves(t, keys)
		})
	}
}

// TestMonkeysAtOnce lets everybody press keys at the same time.
func TestMonkeysAtOnce(t *testing.T) {
	keys := 1_500
	if testing.Short() {
		keys = 600
	}
	j := newJungle(t, 7)
	t.Run("all", func(t *testing.T) {
		for i, who := range j.people() {
			t.Run(string(who), func(t *testing.T) {
				t.Parallel()
				m := j.monkey(t, who, rand.New(rand.NewPCG(7, uint64(i))))
				for n := 0; n < keys; {
					n += m.turn(60)
				}
			})
		}
	})
	j.proves(t, keys*len(j.people()))
}

// jungle is a book with a clock that the monkeys move.
type jungle struct {
	d      *demo
	now    atomic.Int64
	ids    atomic.Int64
	mu     sync.Mutex
	faults []string
	made   uint64 // events in the book before
}

func newJungle(t *testing.T, seed uint64) *jungle {
	t.Helper()
	j := &jungle{}
	j.now.Store(pictureTime().Unix())
	a := newApp(IO{Now: j.Now, User: "hendra", NewID: func() string { return fmt.Sprintf("id%06d", j.ids.Add(1)) }})
	o, err := shipped("lumajang")
	if err != nil {
		t.Fatal(err)
	}
	j.d = newDemo(a, o, &demoFlags{office: "lumajang", cases: 40, seed: seed}, filepath.Join(t.TempDir(), "book"))
	if err := j.d.make(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := j.d.book.Close(); err != nil {
			t.Error(err)
		}
	})
	j.made = j.events(t)
	return j
}

// Now is the clock of all.
func (j *jungle) Now() time.Time { return time.Unix(j.now.Load(), 0).UTC() }

func (j *jungle) people() []model.StaffID {
	return []model.StaffID{"petugas", "pengelola", "kabid-linjamsos", "kabid-rehsos", "sekretaris", "kepala", "admin"}
}

func (j *jungle) desk(who string) (model.Desk, error) {
	desk, err := j.d.desk(context.Background(), model.StaffID(who))
	return stillDesk{desk}, err
}

func (j *jungle) events(t *testing.T) uint64 {
	t.Helper()
	desk, err := j.desk("pengelola")
	if err != nil {
		t.Fatal(err)
	}
	s, err := desk.Book().Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s.Events
}

// proves ends a run: the book verifies, its numbers have no gap, and no console
// had anything to report.
func (j *jungle) proves(t *testing.T, keys int) {
	t.Helper()
	for _, f := range j.faults {
		t.Error(f)
	}
	if faults, err := j.d.book.Verify(context.Background(), nil); err != nil || len(faults) > 0 {
		t.Errorf("the book: %v, %v", faults, err)
	}
	done := j.events(t) - j.made
	t.Logf("%d events were made", done)
	if done < uint64(keys/2000) {
		t.Errorf("%d keys made %d events: they prove little", keys, done)
	}
	desk, err := j.desk("pengelola")
	if err != nil {
		t.Fatal(err)
	}
	page, err := desk.List(context.Background(), model.Query{Place: "all", Limit: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	numbers := map[string][]int{}
	for _, r := range page.Rows {
		no, year, _ := strings.Cut(r.Register, "/")
		n, err := strconv.Atoi(no)
		if err != nil {
			t.Fatalf("the number of a case is %q", r.Register)
		}
		numbers[year] = append(numbers[year], n)
	}
	for year, all := range numbers {
		slices.Sort(all)
		for i, n := range all {
			if n != i+1 {
				t.Fatalf("%s: number %d stands at place %d of %d", year, n, i+1, len(all))
			}
		}
	}
}

// monkey is somebody who presses keys without reading.
type monkey struct {
	t       *testing.T
	j       *jungle
	who     model.StaffID
	rng     *rand.Rand
	console *tuitest.Driver
	timers  []timer
	last    []string // the keys before, for who has to find out
	w, h    int
}

func (j *jungle) monkey(t *testing.T, who model.StaffID, rng *rand.Rand) *monkey {
	t.Helper()
	m := &monkey{t: t, j: j, who: who, rng: rng, w: 80, h: 24}
	m.open()
	return m
}

// open sits down at a new console.
func (m *monkey) open() {
	m.t.Helper()
	desk, err := m.j.desk(string(m.who))
	if err != nil {
		m.t.Fatal(err)
	}
	m.timers = nil
	cfg := tui.Config{Desk: desk, Now: m.j.Now, NewID: m.j.d.a.NewID, Lang: []string{"id", "en"}[m.rng.IntN(2)], ASCII: m.rng.IntN(3) == 0, Theme: "dark",
		ActAs: m.j.desk, Print: m.print,
		After: func(d time.Duration, msg tea.Msg) tea.Cmd {
			m.timers = append(m.timers, timer{m.j.Now().Add(d), msg})
			return nil
		},
		Report: func(ref string, err error) {
			m.j.mu.Lock()
			defer m.j.mu.Unlock()
			m.j.faults = append(m.j.faults, fmt.Sprintf("%s, %s: %v, after %v\n%s", m.who, ref, err, m.last, m.console.Frame()))
		}}
	m.console = tuitest.New(m.t, tui.New(cfg), m.w, m.h)
}

// print is a printer that sometimes has no paper.
func (m *monkey) print(context.Context, string) error {
	if m.rng.IntN(4) == 0 {
		return errors.New("no paper")
	}
	return nil
}

// turn does so many things, and looks at the screen after each.
func (m *monkey) turn(n int) (keys int) {
	defer func() {
		if p := recover(); p != nil {
			m.t.Errorf("%s, after %v\n", m.who, m.last)
			panic(p)
		}
		if m.t.Failed() {
			m.t.Logf("%s, after %v", m.who, m.last)
		}
	}()
	for range n {
		keys += m.act()
		m.console.Styled()
		if m.console.Quit {
			m.open()
		}
	}
	return keys
}

// act is one thing that can happen to a console.
func (m *monkey) act() int {
	switch n := m.rng.IntN(1000); {
	case n < 4:
		return m.minute()
	case n < 8:
		m.w, m.h = 20+m.rng.IntN(180), 5+m.rng.IntN(55)
		if m.rng.IntN(3) > 0 {
			m.w, m.h = 80, 24
		}
		m.note(fmt.Sprintf("%dx%d", m.w, m.h))
		m.console.Resize(m.w, m.h)
	case n < 14:
		text := pickOne(m.rng, hostile())
		m.note("paste " + strconv.Quote(text))
		m.console.Paste(text)
	case n < 22:
		return m.click()
	case n < 26:
		m.note("changed")
		m.console.Send(ui.ChangedMsg{})
	case n < 160:
		return m.press(pickOne(m.rng, purposes())...)
	case n < 500:
		return m.press(pickOne(m.rng, []string{"enter", "tab", "esc", "down", "up", "ctrl+s", "y", "space", "a", "pgdown", "1", "2", "3", "enter", "tab"}))
	default:
		return m.press(pickOne(m.rng, everyKey()))
	}
	return 1
}

func (m *monkey) press(keys ...string) int {
	for _, k := range keys {
		m.note(k)
		m.console.Press(k)
		m.console.Styled()
	}
	return len(keys)
}

func (m *monkey) note(what string) {
	m.last = append(m.last, what)
	m.last = m.last[max(0, len(m.last)-80):]
}

// minute lets time pass, mostly a little.
func (m *monkey) minute() int {
	by := time.Minute
	if m.rng.IntN(8) == 0 {
		by = time.Duration(1+m.rng.IntN(30)) * time.Hour
	}
	now := m.j.now.Add(int64(by.Seconds()))
	m.note("clock " + time.Unix(now, 0).UTC().Format("02/01 15.04"))
	due := m.timers
	m.timers = nil
	for _, t := range due {
		if t.due.After(m.j.Now()) {
			m.timers = append(m.timers, t)
		} else {
			m.console.Send(t.msg)
		}
	}
	return 1
}

// click is a mouse, which a console that has it off must not mind.
func (m *monkey) click() int {
	at := tea.Mouse{X: m.rng.IntN(m.w), Y: m.rng.IntN(m.h), Button: tea.MouseLeft}
	if m.rng.IntN(3) == 0 {
		at.Y = 1
	}
	m.note(fmt.Sprintf("click %d,%d", at.X, at.Y))
	switch m.rng.IntN(3) {
	case 0:
		at.Button = pickOne(m.rng, []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown})
		m.console.Send(tea.MouseWheelMsg(at))
	default:
		m.console.Send(tea.MouseClickMsg(at))
	}
	return 1
}

func pickOne[T any](rng *rand.Rand, of []T) T { return of[rng.IntN(len(of))] }

// everyKey is what a keyboard has.
func everyKey() []string {
	out := []string{"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "backspace", "delete", "space",
		"ctrl+s", "ctrl+k", "ctrl+u", "ctrl+d", "ctrl+a", "ctrl+w", "ctrl+c"}
	for r := '!'; r <= '~'; r++ {
		out = append(out, string(r))
	}
	return append(out, "é", "王")
}

// purposes are small sequences that get somewhere, so that the keys after them
// meet more than Beranda.
func purposes() [][]string {
	word := func(keys []string, text string, more ...string) []string {
		for _, r := range text {
			if r == ' ' {
				keys = append(keys, "space")
			} else {
				keys = append(keys, string(r))
			}
		}
		return append(keys, more...)
	}
	form := word([]string{"esc", "esc", "esc", "esc", "esc", "c", "tab"}, "Sumarni", "tab", "tab", "tab", "tab")
	form = word(word(form, "Sembako belum cair", "tab"), "Dua bulan tidak cair", "ctrl+s")
	leave := []string{"esc", "esc", "esc", "esc", "esc", "esc"}
	home := func(more ...string) []string { return append(slices.Clone(leave), more...) }
	here := func(text string, more ...string) []string { return append(word(home("1", "enter"), text), more...) }
	out := [][]string{form, form, home("1", "enter", "ctrl+s"), home("1", "enter", "ctrl+s", "y"), home("1", "enter", "s", "y"), home("1", "down", "enter", "ctrl+s", "y"),
		home("4", "e", "6", "X", "enter", "1"), home("5", "d", "enter"), here("Sudah beres", "ctrl+s", "y"), home("4", "down", "a"), home("u", "y"), home("m"),
		{"esc", "esc", "esc", "1", "enter"}, {"esc", "esc", "4", "enter"}, {"esc", "esc", "5", "d", "enter"}, {"esc", "4", "V", "d"},
		{"esc", "esc", "1", "G", "enter"}, {"ctrl+s", "y"}, {"enter", "ctrl+s", "y"}, {"y"}, {"enter", "enter"}, {"u", "y"}, {"a"}, {"down", "down", "enter"},
		word([]string{"esc", ":"}, "cari sumarni", "enter"), word([]string{"esc", ":"}, "tema mono", "enter"), word([]string{"tab"}, "Sudah ditelepon", "ctrl+s"),
		word([]string{"esc", "esc", "4", "/"}, "sembako", "enter"), word(nil, "kemarin 8.15", "tab"), word(nil, "3508045403680021", "tab"),
		word([]string{"esc", "esc", ":"}, "peran petugas", "enter"), word(home("4", "n", "1", "tab"), "Sudah dicek", "ctrl+s"), word(home("4", "t"), "Kami cek", "ctrl+s")}
	for p := range ui.Places() {
		out = append(out, []string{"esc", "esc", "esc", strconv.Itoa(p + 1)})
	}
	for _, info := range model.ActionTable() { // each deed by its name, on the case at hand
		name := strings.ReplaceAll(string(info.Name), "_", " ")
		out = append(out, word([]string{"esc", "esc", "4", "enter", ":"}, name, "enter"))
	}
	return out
}

// hostile is what people paste.
func hostile() []string {
	return []string{"3508045403680021", "\x1b[2J\x1b[1;1Hq\r\n", strings.Repeat("panjang ", 900), "\u202egnaro", "=1+1\t@SUM(A1)", "王小明 👩‍👩‍👧‍👦", "a\r\nb\r\nc", "\x00\x07", "é́́́", "2026-11-19T09:31:00+07:00"}
}

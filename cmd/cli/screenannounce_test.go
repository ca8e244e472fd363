package cli

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// counted is a console that counts its messages. Its commands run to their end,
// one after the other, but the one that waits for the book to grow: that waits
// until it is asked for. So nothing here looks at a clock.
type counted struct {
	m     tea.Model
	watch tea.Cmd
	seen  map[string]int
}

func countedConsole(t *testing.T, d *demo, who model.StaffID) *counted {
	t.Helper()
	desk, err := d.desk(t.Context(), who)
	if err != nil {
		t.Fatal(err)
	}
	c := &counted{seen: map[string]int{}}
	c.m = tui.New(tui.Config{Desk: desk, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", Context: t.Context(), After: tuitest.Never})
	c.run(c.m.Init())
	c.take(tea.WindowSizeMsg{Width: 80, Height: 24})
	return c
}

func (c *counted) run(cmd tea.Cmd) {
	switch {
	case cmd == nil:
	case strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "waitFor"):
		c.watch = cmd
	default:
		c.take(cmd())
	}
}

// take gives the console one message, or runs the commands of a batch.
func (c *counted) take(msg tea.Msg) {
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			c.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	if msg == nil {
		return
	}
	c.seen[fmt.Sprintf("%T", msg)]++
	next, cmd := c.m.Update(msg)
	c.m = next
	c.run(cmd)
}

// heard waits for an announcement, works it off, and tells which messages that
// took.
func (c *counted) heard() map[string]int {
	c.seen = map[string]int{}
	c.take(c.watch())
	return c.seen
}

func (c *counted) frame() string { return ansi.Strip(c.m.View().Content) }

// TestDeedReachesTheOtherConsoleByItsAnnouncement: without a tick, with one
// message and one reading a place that is open; a burst of deeds is not a burst
// of readings.
func TestDeedReachesTheOtherConsoleByItsAnnouncement(t *testing.T) {
	d := demoBook(t, 30)
	office := countedConsole(t, d, "pengelola")
	office.heard() // the book says first where it stands
	office.take(ui.Press("4"))
	desk, err := d.desk(t.Context(), "pengelola")
	if err != nil {
		t.Fatal(err)
	}
	waiting, err := desk.List(t.Context(), model.Query{Place: "queue", Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	clerk, err := d.desk(t.Context(), "petugas")
	if err != nil {
		t.Fatal(err)
	}
	book := func(subject string) {
		t.Helper()
		a, err := model.DecodeAction("register", []byte(`{"complainant":{"name":"Wagiyem Baru"},"subject":"`+subject+`","text":"Kartu kosong.","channel":{"name":"walk_in"}}`))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := clerk.Act(t.Context(), model.Deed{ID: model.DeedID(d.a.NewID()), Action: a}); err != nil {
			t.Fatal(err)
		}
	}
	open := func(more int) string { // what the heading of the queue says
		return fmt.Sprintf("%d aduan", len(waiting.Rows)+more)
	}
	book("Kartu digesek satu")
	begin := time.Now()
	seen := office.heard()
	took := time.Since(begin)
	all := 0
	for _, n := range seen {
		all += n
	}
	if !strings.Contains(office.frame(), open(1)) {
		t.Errorf("the queue of the other console has not heard of it\n%s", office.frame())
	}
	if all > 4 || seen["tui.minuteMsg"] != 0 || seen["tui.changedMsg"] != 1 {
		t.Errorf("it took %d messages: %v", all, seen)
	}
	t.Logf("one deed: %d messages, %v, %s from the announcement to the frame", all, seen, took)

	for i := range 20 {
		book(fmt.Sprintf("Kartu digesek lagi %d", i))
	}
	rounds := 0
	for !strings.Contains(office.frame(), open(21)) {
		if rounds++; rounds > 2 {
			t.Fatalf("twenty deeds are not there after two rounds of reading\n%s", office.frame())
		}
		office.heard()
	}
	t.Logf("twenty deeds: %d rounds", rounds)
}

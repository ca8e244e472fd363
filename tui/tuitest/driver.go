// Package tuitest drives a console without a terminal, a clock or a goroutine,
// over a desk in memory with made-up cases. It is for tests only.
package tuitest

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// Driver holds one console and what it has said.
type Driver struct {
	t    testing.TB
	m    tea.Model
	w, h int
	// Quit is true once the console has asked to end.
	Quit bool
}

// New starts m in a window of w columns and h rows and runs its first
// commands to their end.
func New(t testing.TB, m tea.Model, w, h int) *Driver {
	t.Helper()
	d := &Driver{t: t, m: m, w: w, h: h}
	d.Resize(w, h)
	d.run(m.Init(), 0)
	return d
}

// Never is a timer that does not fire: time stands still in tests.
func Never(time.Duration, tea.Msg) tea.Cmd { return nil }

// Resize changes the window.
func (d *Driver) Resize(w, h int) {
	d.w, d.h = w, h
	d.Send(tea.WindowSizeMsg{Width: w, Height: h})
}

// Send delivers msg, then every message that its commands produce, in order.
func (d *Driver) Send(msg tea.Msg) { d.send(msg, 0) }

// Sent is Send for what is pressed next.
func (d *Driver) Sent(msg tea.Msg) *Driver {
	d.t.Helper()
	d.Send(msg)
	return d
}

// deepest is how many messages may follow from one; more is a loop.
const deepest = 200

func (d *Driver) send(msg tea.Msg, depth int) {
	d.t.Helper()
	if depth > deepest {
		d.t.Fatalf("messages go round in circles: %T", msg)
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		d.Quit = true
		return
	}
	var cmd tea.Cmd
	d.m, cmd = d.m.Update(msg)
	d.run(cmd, depth+1)
}

func (d *Driver) run(cmd tea.Cmd, depth int) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			d.run(v.Index(i).Interface().(tea.Cmd), depth)
		}
		return
	}
	if msg != nil {
		d.send(msg, depth)
	}
}

// Press presses keys by their names: "a", "enter", "ctrl+s", "shift+tab".
func (d *Driver) Press(keys ...string) *Driver {
	d.t.Helper()
	for _, k := range keys {
		d.Send(ui.Press(k))
	}
	return d
}

// Type presses every letter of text.
func (d *Driver) Type(text string) *Driver {
	d.t.Helper()
	for _, r := range text {
		if r == ' ' {
			d.Press("space")
			continue
		}
		d.Press(string(r))
	}
	return d
}

// Paste pastes text as a terminal does.
func (d *Driver) Paste(text string) *Driver {
	d.t.Helper()
	d.Send(tea.PasteMsg{Content: text})
	return d
}

// Console is the console itself, once it has ended or while it runs.
func (d *Driver) Console() tea.Model { return d.m }

// View is the view as the program would draw it.
func (d *Driver) View() tea.View { return d.m.View() }

// Styled is the screen with its looks, one line a row. It fails where the view
// is larger than the window.
func (d *Driver) Styled() string {
	d.t.Helper()
	v := d.m.View()
	if w, h := lipgloss.Size(v.Content); w > d.w || h > d.h {
		d.t.Fatalf("the view is %dx%d, the window %dx%d", w, h, d.w, d.h)
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= d.w || c.Y >= d.h) {
		d.t.Fatalf("the cursor is at %d,%d in a window of %dx%d", c.X, c.Y, d.w, d.h)
	}
	lines := strings.Split(v.Content, "\n")
	return strings.Join(append(lines, make([]string, max(0, d.h-len(lines)))...), "\n")
}

// Frame is the screen as plain text, one line a row, without spaces at the
// ends of lines.
func (d *Driver) Frame() string {
	d.t.Helper()
	lines := strings.Split(ansi.Strip(d.Styled()), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Row is one row of the screen, from 1 as the mock-ups count.
func (d *Driver) Row(n int) string {
	d.t.Helper()
	return strings.Split(d.Frame(), "\n")[n-1]
}

// Shows fails the test unless every text stands on the screen.
func (d *Driver) Shows(texts ...string) *Driver {
	d.t.Helper()
	frame := d.Frame()
	for _, text := range texts {
		if !strings.Contains(frame, text) {
			d.t.Fatalf("the screen does not show %q:\n%s", text, frame)
		}
	}
	return d
}

// Lacks fails the test if a text stands on the screen.
func (d *Driver) Lacks(texts ...string) *Driver {
	d.t.Helper()
	frame := d.Frame()
	for _, text := range texts {
		if strings.Contains(frame, text) {
			d.t.Fatalf("the screen shows %q:\n%s", text, frame)
		}
	}
	return d
}

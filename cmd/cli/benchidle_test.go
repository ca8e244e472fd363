package cli

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"testing"
	"time"

	"aduan/tui"

	tea "charm.land/bubbletea/v2"
)

// BenchmarkIdleConsole keeps many consoles that have been used and stand idle, in
// both sizes of design.md 9: what one keeps, alone and in Bubble Tea with its
// renderer; and what a minute makes it do while it is seen and under its cover.
func BenchmarkIdleConsole(b *testing.B) {
	d := demoBook(b, 300)
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		b.Run(name+"/model", func(b *testing.B) {
			const many = 50
			for b.Loop() {
				before := memoryKept()
				all := make([]*idleConsole, many)
				for i := range all {
					all[i] = usedConsole(b, d, size)
				}
				b.ReportMetric(float64(memoryKept()-before)/many/1024, "KiB/console")
				runtime.KeepAlive(all)
			}
		})
		b.Run(name+"/program", func(b *testing.B) {
			const many = 50
			for b.Loop() {
				before := memoryKept()
				programs := make([]*tea.Program, many)
				for i := range programs {
					programs[i] = runningConsole(usedConsole(b, d, size).Model, size)
				}
				b.ReportMetric(float64(memoryKept()-before)/many/1024, "KiB/console")
				for _, p := range programs {
					p.Kill()
					p.Wait()
				}
			}
		})
	}
	c := usedConsole(b, d, [2]int{80, 24})
	b.Run("minute/seen", func(b *testing.B) { c.minutes(b) })
	c.send(tui.Idle{})
	b.Run("minute/covered", func(b *testing.B) { c.minutes(b) })
}

// idleConsole is a console with the message that its clock would send each minute.
type idleConsole struct {
	console80
	minute tea.Msg
}

func (c *idleConsole) minutes(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c.send(c.minute)
		c.View()
	}
}

// usedConsole has looked at Beranda, the queue to its second page, a case and its
// deadline, and stands in the queue.
func usedConsole(b *testing.B, d *demo, size [2]int) *idleConsole {
	b.Helper()
	desk, err := d.desk(context.Background(), "pengelola")
	if err != nil {
		b.Fatal(err)
	}
	c := &idleConsole{}
	later := func(_ time.Duration, msg tea.Msg) tea.Cmd {
		if fmt.Sprintf("%T", msg) == "tui.minuteMsg" {
			c.minute = msg
		}
		return nil
	}
	c.Model = tui.New(tui.Config{Desk: stillDesk{desk}, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", After: later, Tongues: tongues()})
	c.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
	c.run(c.Init())
	c.press("4", "enter", "w", "esc", "esc", "G")
	c.View()
	return c
}

// runningConsole runs a console in Bubble Tea for nobody, until it has drawn.
func runningConsole(m tea.Model, size [2]int) *tea.Program {
	drawn := make(chan struct{}, 1)
	in, _ := io.Pipe()
	p := tea.NewProgram(m, tea.WithInput(in), tea.WithOutput(firstWrite{drawn}), tea.WithWindowSize(size[0], size[1]),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "SSH_TTY=ssh"}), tea.WithoutSignalHandler())
	go func() { _, _ = p.Run() }() // it is killed
	<-drawn
	return p
}

type firstWrite struct{ drawn chan struct{} }

func (w firstWrite) Write(b []byte) (int, error) {
	if len(b) > 1000 { // a frame
		select {
		case w.drawn <- struct{}{}:
		default:
		}
	}
	return len(b), nil
}

// memoryKept is what the process keeps of heap and stacks.
func memoryKept() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc + m.StackInuse)
}

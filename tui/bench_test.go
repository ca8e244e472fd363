package tui_test

import (
	"testing"

	"aduan/tui/tuitest"
)

// BenchmarkFrame draws one frame of each place: design.md 9 wants under 1 ms
// at 80x24 and under 3 ms at 120x40.
func BenchmarkFrame(b *testing.B) {
	for _, size := range []struct {
		name string
		w, h int
	}{{"80x24", 80, 24}, {"120x40", 120, 40}} {
		for name, make := range states() {
			b.Run(size.name+"/"+name, func(b *testing.B) {
				d := make(b)
				d.Resize(size.w, size.h)
				for b.Loop() {
					d.View()
				}
			})
		}
	}
}

// BenchmarkCursor moves the cursor in a long queue and draws it.
func BenchmarkCursor(b *testing.B) {
	desk := tuitest.NewDesk("aminah")
	desk.Rows = tuitest.Many(2000)
	d := open(b, desk, 80, 24).Press("4")
	for b.Loop() {
		d.Press("down", "up")
		d.View()
	}
}

// BenchmarkRegisterPage draws the end of a day of three hundred entries.
func BenchmarkRegisterPage(b *testing.B) {
	d := thursday(b, "agus", tuitest.Full(300), 80, 24).Press("G")
	for b.Loop() {
		d.View()
	}
}

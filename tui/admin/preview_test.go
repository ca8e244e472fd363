package admin

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

func env(d *tuitest.Desk) *ui.Env {
	say := ui.Speak("id")
	return &ui.Env{Context: context.Background(), Desk: ui.NewActing(d), Me: d.Self, Staff: d.Everyone, Words: words.Indonesian(), Say: say, Lang: "id",
		Theme: ui.NewTheme(ui.Mono), Keys: ui.NewKeys(say, false), Now: tuitest.Clock, NewID: func() string { return "deed" }, After: tuitest.Never,
		Cols: 80, Rows: 19, At: tuitest.Clock()}
}

// TestPreviewSaysHowFarItIs while parts are still to come, and does nothing
// until all have been shown.
func TestPreviewSaysHowFarItIs(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	part := tuitest.Moved(3)
	part.Done, part.Open, part.Next = 200, 5000, "1"
	d.Parts = []model.ClosurePart{part, tuitest.Moved(4)}
	c := model.ClosureChange{Date: "2026-12-15"}
	p := NewPreview(env(d), ui.RouteClosure{Deed: "x", Action: c.Action(), Change: c})
	_, next := p.Update(p.Init()())
	shown := func() string { return ansi.Strip(p.View(80, 19).Content) }
	if f := shown(); !strings.Contains(f, "menghitung, 200 dari 5.000 aduan") || !strings.Contains(f, "Masih menghitung") {
		t.Errorf("after the first part:\n%s", f)
	}
	_, cmd := p.Update(ui.Press("enter"))
	if msg, ok := cmd().(ui.ToastMsg); !ok || msg.Role != ui.Warn || len(d.Deeds) != 0 {
		t.Errorf("Enter before the end did %+v, said %+v", d.Deeds, msg)
	}
	p.Update(next())
	if f := shown(); !strings.Contains(f, "bergeser") || strings.Contains(f, "menghitung") {
		t.Errorf("after the last part:\n%s", f)
	}
}

// BenchmarkPreview draws one frame over thousands of moves.
func BenchmarkPreview(b *testing.B) {
	d := tuitest.AdminDesk("hendra")
	d.Parts = []model.ClosurePart{tuitest.Moved(9000)}
	c := model.ClosureChange{Date: "2026-12-15"}
	p := NewPreview(env(d), ui.RouteClosure{Deed: "x", Action: c.Action(), Change: c})
	p.Update(p.Init()())
	for b.Loop() {
		p.View(80, 19)
	}
}

// BenchmarkKelola draws one frame of each part.
func BenchmarkKelola(b *testing.B) {
	d := tuitest.AdminDesk("hendra")
	for i := range 100 {
		id := model.StaffID("p" + time.Duration(i).String())
		d.Everyone[id] = model.Staff{ID: id, Name: string(id), Holdings: d.Everyone["nanang"].Holdings}
	}
	for at := range parts {
		b.Run(ui.Speak("id").Admin.Parts[at], func(b *testing.B) {
			s := New(env(d))
			s.part = at
			s.Update(s.Init()())
			for b.Loop() {
				s.View(80, 19)
			}
		})
	}
}

package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// TestConsoleOfABookThatCannotBeWrittenSaysSo in the message row, whenever nothing
// else is said there; reading goes on.
func TestConsoleOfABookThatCannotBeWrittenSaysSo(t *testing.T) {
	const said = "Hanya baca: buku tidak dapat ditulisi. Catat di formulir bernomor"
	var w watch
	d := tuitest.NewDesk("aminah")
	d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
	c := open(t, d, 80, 24, w.set).Shows(said)
	c.Press("4").Shows("[4 Antrean]", said)
	c.Press("enter").Shows("PKH ibu hamil", said)
	d.Stop = nil
	w.pass(c, 61*time.Second)
	c.Lacks("Hanya baca")
	d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "disk_low"}
	w.pass(c, 61*time.Second)
	c.Shows("Ruang diska komputer kantor tinggal sedikit")
}

func TestHomeOfABookThatCannotBeWritten(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
		return open(t, d, w, h)
	})
}

// TestPapersComeOutOfABookThatCannotBeWritten: the sheet says it, the paper says it,
// nothing is asked to be recorded, and what is not one's to print stays so.
func TestPapersComeOutOfABookThatCannotBeWritten(t *testing.T) {
	var out []string
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, func(cfg *tui.Config) {
		cfg.Print = func(_ context.Context, text string) error {
			out = append(out, text)
			return nil
		}
	})
	before := len(d.Deeds)
	d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
	c.Press("4").Press("enter").Press("p").Shows("Buku tidak dapat ditulisi. Kertas tetap keluar")
	c.Press("1").Shows("tidak tercatat: buku tidak dapat")
	if len(out) != 1 || !strings.Contains(out[0], "TIDAK TERCATAT") || len(d.Deeds) != before {
		t.Fatalf("%d papers, %d deeds\n%s", len(out), len(d.Deeds)-before, out)
	}
	d.Stop = nil
	c.Press("p").Lacks("Buku tidak dapat ditulisi. Kertas").Press("1")
	if len(out) != 2 || strings.Contains(out[1], "TIDAK TERCATAT") || len(d.Deeds) != before+1 {
		t.Errorf("%d papers, %d deeds", len(out), len(d.Deeds)-before)
	}
}

func TestPapersSheetOfABookThatCannotBeWritten(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.Stop = &model.Error{Code: model.CodeUnavailable, Rule: "read_only"}
		return open(t, d, w, h).Press("4").Press("enter").Press("p")
	})
}

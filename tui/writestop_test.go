package tui_test

import (
	"testing"
	"time"

	"aduan/model"
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

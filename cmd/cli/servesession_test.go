//go:build unix

package cli

import (
	"context"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/sshserver"
)

// cut is a link that drops: nothing more is heard of the client.
func (w *served) cut(who model.StaffID, c *seated) {
	w.t.Helper()
	_ = w.client(who).Close()
	<-c.ended
	delete(w.clients, who)
	w.door.seated.Wait() // whoever sat there is gone, and has kept what there was
}

// TestReconnectingGoesOnWhereTheLinkDropped: the place, the case and the form with
// the last letter.
func TestReconnectingGoesOnWhereTheLinkDropped(t *testing.T) {
	w := serveDemo(t, 20)
	w.enrol("pengelola")
	c := w.sits("pengelola", 80, 24)
	c.until("1 Beranda")
	c.press("4")
	c.wait(func() bool { return listRow(c.term.String(), 0) != "" }, "rows")
	c.press("\r")
	c.until("Berikutnya")
	c.press("t")
	c.until("Tanggapan")
	c.press("Besok kami cek ke bank")
	c.until("cek ke bank")
	w.cut("pengelola", c)

	c = w.sits("pengelola", 50, 20)
	c.until("Tadi Anda di Antrean")
	c.until("Tanggapi")
	c.press("\r")
	c.until("Besok kami cek ke bank")
	c.press("\x1b")
	c.until("[Ringkasan]")
	c.press("\x1b\x1b")
	c.until("[1 Beranda]")
	c.press("q")
	<-c.ended

	c = w.sits("pengelola", 50, 20)
	c.until("[1 Beranda]")
	c.press("4")
	c.until("Enter buka")
	c.press("1")
	c.until("[1 Beranda]")
	if raw := c.raw.String(); strings.Contains(raw, "Tadi Anda") {
		t.Errorf("it is offered after q:\n%q", raw)
	}
}

// TestHalfFilledDispositionSurvivesTheLink: the sheet with all that was chosen,
// also in another window.
func TestHalfFilledDispositionSurvivesTheLink(t *testing.T) {
	w := serveDemo(t, 20)
	w.enrol("kepala")
	c := w.sits("kepala", 80, 24)
	c.until("1 Beranda")
	c.press("5")
	c.until("[5 Disposisi]")
	c.wait(func() bool { return listRow(c.term.String(), 0) != "" }, "rows")
	c.press("d")
	c.until("Kepada")
	c.press("n")
	c.press("cek rumahnya dulu")
	c.until("cek rumahnya dulu")
	w.cut("kepala", c)
	c = w.sits("kepala", 50, 20)
	c.until("Tadi Anda di Disposisi")
	c.press("\r")
	c.until("cek rumahnya dulu")
	c.press("\x1b") // and nothing behind it: that would be a key with Alt
	c.wait(func() bool { return !strings.Contains(c.term.String(), "cek rumahnya") }, "the sheet is closed")
	c.press("1")
	c.until("[1 Beranda]")
	c.press("q")
	<-c.ended
}

// TestUnattendedScreenOverSSHEndsAtTheNextKey: it is covered by itself, no key
// uncovers it, and the next session goes on.
func TestUnattendedScreenOverSSHEndsAtTheNextKey(t *testing.T) {
	w := serveDemo(t, 20, func(l *sshserver.Limits) { l.Idle = 12 * time.Second }) // longer than it takes to get to a place
	w.enrol("kepala")
	c := w.sits("kepala", 80, 24)
	c.until("1 Beranda")
	c.press("4")
	c.until("[4 Antrean]")
	c.until("Layar ditutup")
	c.until("Tombol apa pun mengakhiri sambungan ini")
	if f := c.frame(); strings.Contains(f, "Antrean") || strings.Contains(f, "lewat") {
		t.Errorf("under the cover one reads:\n%s", f)
	}
	c.press("\r")
	<-c.ended
	delete(w.clients, "kepala")
	c = w.sits("kepala", 80, 24)
	c.until("Tadi Anda di Antrean")
	c.press("q")
	<-c.ended
}

// TestStoppingServerTellsEveryConsole and lets it end with what was typed.
func TestStoppingServerTellsEveryConsole(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	c := w.sits("petugas", 80, 24)
	c.until("1 Beranda")
	c.press("c")
	c.until("Aduan baru")
	c.press("\tMisnah")
	c.until("Misnah")
	ended := make(chan error, 1)
	ctx, cancel := context.WithTimeout(context.Background(), never)
	defer cancel()
	go func() { ended <- w.srv.Drain(ctx) }()
	c.until("Server akan berhenti: ketikan Anda aman")
	<-c.ended
	if err := <-ended; err != nil {
		t.Error(err)
	}
	desk, err := w.desk(t.Context(), "petugas")
	if err != nil {
		t.Fatal(err)
	}
	if all, err := desk.Drafts().List(t.Context()); err != nil || len(all) != 1 || all[0].Title != "Misnah" {
		t.Errorf("%+v %v", all, err)
	}
	if at, ok, err := desk.Stands().Last(t.Context()); err != nil || !ok || at.Place != "counter" {
		t.Errorf("%+v %v %v", at, ok, err)
	}
}

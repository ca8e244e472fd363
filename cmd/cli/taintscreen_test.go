package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/ui"
)

// frames are all that one person is shown by the screen: every place with its
// list, its preview, its filter and its help, the commands, the search, and each
// case by its number with its tabs, its menu and what its keys open.
func (w *served) frames(who model.StaffID, cases []tainted) map[string]string {
	w.t.Helper()
	l, out := w.looks(who), map[string]string{}
	see := func(where ...string) { out["screen "+strings.Join(where, " ")] += l.Frame() }
	press := func(where string, keys ...string) {
		for _, k := range keys {
			l.Press(k)
			see(where, k)
		}
	}
	for i, place := range ui.Places() {
		l.home()
		press(place, fmt.Sprint(i+1), "j", "j", "j", "j", "G", "tab", "tab", "tab", "tab", "?", "esc", "v", "v")
		l.home()
		l.Press(fmt.Sprint(i+1), "/").Type("tanda")
		see(place, "filter")
		press(place, "enter", "j")
	}
	for _, line := range []string{"cari tanda", "lampiran", "tanda"} {
		l.home()
		l.Press(":").Type(line)
		see("command", line)
		press("command "+line, "enter", "j", "G")
	}
	for _, c := range cases {
		l.command(c.register)
		see(c.register)
		press(c.register, "tab", "tab", "tab", "tab", "tab", "tab")
		for _, key := range []string{"a", "w", "p", "S", "d", "t", "n", "k", "h", "s", "y", "L", "enter"} {
			l.command(c.register)
			press(c.register, key, "tab", "esc")
		}
		l.home()
		l.Press(":").Type("disposisi " + c.register)
		see(c.register, "named")
	}
	return out
}

// overTheLine is what a real client is shown: the screen after each place and
// each case, and every byte that came.
func (w *served) overTheLine(who model.StaffID, cases []tainted) map[string]string {
	w.t.Helper()
	desk, err := w.desk(context.Background(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	me, err := desk.Me(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	out := map[string]string{}
	c := w.sits(who, 120, 40)
	c.until("1 Beranda")
	for i, place := range ui.Places() {
		if !slices.Contains(me.Places, place) {
			continue
		}
		c.press(fmt.Sprint(i + 1))
		c.until(fmt.Sprintf("[%d ", i+1))
		out["line "+place] = c.frame()
		if place != ui.PlaceHome {
			c.press("\x1b")
			c.until("[1 Beranda]")
		}
	}
	for _, x := range cases {
		c.press(":")
		c.until("Perintah")
		c.press(x.register + "\r")
		inside := func() bool {
			f := c.term.String()
			return strings.Contains(f, "[Ringkasan]") || strings.Contains(f, "atau tidak untuk Anda")
		}
		c.wait(inside, "the case, or that there is none")
		out["line "+x.register] = c.frame()
		c.press("\x1b")
		c.wait(func() bool { return !inside() }, "Beranda")
	}
	_ = w.client(who).Close()
	<-c.ended
	delete(w.clients, who)
	out["line"] = c.raw.String()
	return out
}

// TestTaintedScreensOfAReaderHoldTheMarks: else the sweep would look at nothing.
func TestTaintedScreensOfAReaderHoldTheMarks(t *testing.T) {
	w := serveDemo(t, 5)
	for _, who := range []model.StaffID{"petugas", "pengelola"} {
		w.enrol(who)
	}
	c := w.taint("biasa", 1, nil, []string{"verify", "--category", "KKS-2", "--complete"})
	shown := ""
	for _, frame := range w.frames("pengelola", []tainted{c}) {
		shown += frame
	}
	for _, m := range []string{c.mark("nama"), c.mark("perihal"), c.mark("isi"), c.mark("catatan"), c.mark("terlapor")} {
		if !strings.Contains(shown, m) {
			t.Errorf("%s stands in no frame of who may read it", m)
		}
	}
}

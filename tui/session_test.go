package tui_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// watch is the clock of a console under test, and the messages that it has been
// asked to send later.
type watch struct {
	now   time.Time
	later []alarm
}

type alarm struct {
	at  time.Time
	msg tea.Msg
}

// set gives a console this clock.
func (w *watch) set(c *tui.Config) {
	w.now = tuitest.Clock()
	c.Now = func() time.Time { return w.now }
	c.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
		w.later = append(w.later, alarm{w.now.Add(d), msg})
		return nil
	}
}

// pass lets time go by: what is due is sent, in its order.
func (w *watch) pass(c *tuitest.Driver, d time.Duration) {
	for end := w.now.Add(d); ; {
		slices.SortStableFunc(w.later, func(a, b alarm) int { return a.at.Compare(b.at) })
		if len(w.later) == 0 || w.later[0].at.After(end) {
			w.now = end
			return
		}
		next := w.later[0]
		w.later, w.now = w.later[1:], next.at
		c.Send(next.msg)
	}
}

// quarter is as long without a key as one may at a desk.
func quarter(c *tui.Config) { c.Idle = 15 * time.Minute }

func remote(c *tui.Config) { c.Remote = true }

func TestIdleScreenIsCovered(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {60, 20}, {50, 20}, {48, 16}, {20, 5}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return unattended(t, w, h)
	})
}

func TestIdleRemoteScreenSaysHowToGoOn(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {60, 20}, {50, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return unattended(t, w, h, remote)
	})
}

// unattended is a console on a case that nobody has touched for a quarter of an
// hour.
func unattended(t *testing.T, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	t.Helper()
	var clock watch
	c := open(t, tuitest.NewDesk("aminah"), w, h, append(change, quarter, clock.set)...).Press("4", "enter")
	clock.pass(c, 16*time.Minute)
	return c
}

// TestCoverHidesTheCaseUntilEnter: after a quarter of an hour without a key
// nothing of the case can be read, no other key uncovers it, and Enter gives the
// screen back as it was.
func TestCoverHidesTheCaseUntilEnter(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, quarter, w.set).Press("4", "enter")
	w.pass(c, 10*time.Minute)
	c.Press("tab", "shift+tab") // somebody is there
	before := c.Frame()
	w.pass(c, 14*time.Minute)
	c.Shows("[Ringkasan]")
	w.pass(c, 2*time.Minute)
	c.Shows("Layar ditutup", "15 menit", "Enter buka layar").Lacks("0398", "[Ringkasan]", "Antrean", "Pengadu")
	c.Press("1", "q", "j", "esc", "?").Paste("0398")
	c.Shows("Layar ditutup").Lacks("0398")
	if c.View().Cursor != nil {
		t.Error("a cursor stands on the cover")
	}
	c.Press("enter")
	if c.Quit {
		t.Fatal("the console has ended")
	}
	after := strings.Split(c.Frame(), "\n")
	for i, l := range strings.Split(before, "\n")[3:] { // below the clock
		if after[i+3] != l {
			t.Errorf("row %d was %q and is %q", i+4, l, after[i+3])
		}
	}
}

// TestMouseAndPasteAreSomebodyToo: who works without a key is not covered.
func TestMouseAndPasteAreSomebodyToo(t *testing.T) {
	var w watch
	c := open(t, tuitest.NewDesk("aminah"), 80, 24, quarter, w.set).Press("m", "4")
	w.pass(c, 10*time.Minute)
	c.Send(tea.MouseClickMsg{X: 5, Y: 8, Button: tea.MouseLeft})
	w.pass(c, 10*time.Minute)
	c.Lacks("Layar ditutup")
	c.Paste("x")
	w.pass(c, 10*time.Minute)
	c.Lacks("Layar ditutup")
	w.pass(c, 6*time.Minute)
	c.Shows("Layar ditutup")
}

// TestNothingIsReadUnderTheCover: a covered console costs nothing when minutes
// go by, and catches up when it is opened.
func TestNothingIsReadUnderTheCover(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, quarter, w.set).Press("4")
	w.pass(c, 16*time.Minute)
	c.Shows("Layar ditutup")
	n := len(d.Asked)
	w.pass(c, 3*time.Hour)
	if got := len(d.Asked); got != n {
		t.Errorf("a covered console has read %d lists", got-n)
	}
	d.Self.Now = d.Self.Now.Add(3 * time.Hour)
	c.Press("enter").Shows("[4 Antrean]")
	if len(d.Asked) == n {
		t.Error("the list was not read anew")
	}
}

// TestLockedRemoteEndsAtTheNextKey: over a line whoever presses a key may be
// anybody; what was typed is kept, and what to do is left on the terminal.
func TestLockedRemoteEndsAtTheNextKey(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, quarter, remote, w.set).Press("c", "tab").Type("Misnah")
	w.pass(c, 16*time.Minute)
	c.Shows("sambungkan lagi dengan kunci").Lacks("Misnah")
	if len(d.Kept) != 1 {
		t.Fatal("the draft is not kept")
	}
	if c.Press("enter"); !c.Quit {
		t.Fatal("the session goes on")
	}
	if bye := c.Console().(*tui.Model).Farewell(); !strings.Contains(bye, "sambungkan lagi") {
		t.Errorf("left on the terminal is %q", bye)
	}
}

// TestStoppingServerKeepsWhatIsTyped: it says so at once, keeps it at once and
// again at the end, and ends by itself.
func TestStoppingServerKeepsWhatIsTyped(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, w.set).Press("c", "tab").Type("Mis")
	c.Send(tui.Ending{})
	c.Shows("Server akan berhenti: ketikan Anda aman", "Aduan baru")
	if len(d.Kept) != 1 || d.Kept[0].Values["complainant.name"] != "Mis" {
		t.Fatalf("kept is %+v", d.Kept)
	}
	c.Type("nah") // within the pause before a draft is kept by itself
	for i := range w.later {
		if w.later[i].at.Sub(w.now) < time.Second {
			w.later[i].msg = nil
		}
	}
	w.pass(c, 10*time.Second)
	if !c.Quit {
		t.Fatal("the console has not ended")
	}
	if len(d.Kept) != 1 || d.Kept[0].Values["complainant.name"] != "Misnah" {
		t.Fatalf("kept is %+v", d.Kept)
	}
}

// TestCutLinkKeepsWhatIsTyped: a console whose context has ended gets no message
// any more; whoever ran it keeps what was typed.
func TestCutLinkKeepsWhatIsTyped(t *testing.T) {
	ctx, cut := context.WithCancel(t.Context())
	d := tuitest.NewDesk("aminah")
	d.Heeds = true
	c := open(t, d, 80, 24, func(c *tui.Config) { c.Context = ctx }).Press("c", "tab").Type("Misnah")
	cut()
	if len(d.Kept) != 0 {
		t.Fatal("the draft was kept before")
	}
	if err := c.Console().(*tui.Model).Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(d.Kept) != 1 || d.Kept[0].Values["complainant.name"] != "Misnah" {
		t.Fatalf("kept is %+v", d.Kept)
	}
}

// TestCutLinkThatIsToldKeepsAll: the context has ended already.
func TestCutLinkThatIsToldKeepsAll(t *testing.T) {
	ctx, cut := context.WithCancel(t.Context())
	d := tuitest.NewDesk("aminah")
	d.Heeds = true
	c := open(t, d, 80, 24, func(c *tui.Config) { c.Context = ctx }).Press("c", "tab").Type("Misnah")
	cut()
	c.Send(tui.Leaving{})
	if !c.Quit || len(d.Kept) != 1 || d.Stood == nil || d.Stood.Place != "counter" {
		t.Errorf("ended %v, kept %+v, stood %+v", c.Quit, d.Kept, d.Stood)
	}
}

// TestWhoLeftTheOfficeSeesNothingMore: the next reading finds a stranger; the
// screen says so at once, and ends.
func TestWhoLeftTheOfficeSeesNothingMore(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, w.set).Press("4", "enter")
	d.Broken = model.Denied("not_staff")
	w.pass(c, 61*time.Second)
	c.Shows("Akun Anda tidak aktif lagi di buku ini").Lacks("0398", "Ringkasan")
	w.pass(c, 10*time.Second)
	if !c.Quit {
		t.Error("the console goes on")
	}
}

// TestWhoLostAPostBeginsAtHome: what was on the screen may be no more theirs.
func TestWhoLostAPostBeginsAtHome(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("rina")
	d.Self.Posts = append(d.Self.Posts, model.Post{Code: "sekretaris", Role: model.Sekretaris, Title: "Sekretaris"})
	c := open(t, d, 80, 24, w.set).Press("4", "enter", "n").Press("1").Type("Setengah")
	d.Self.Posts = d.Self.Posts[:1]
	w.pass(c, 61*time.Second)
	c.Shows("[1 Beranda]", "Jabatan Anda berubah. Sekarang:").Lacks("Setengah")
	if len(d.Kept) != 1 {
		t.Error("what was typed is not kept")
	}
	c.Press("4").Shows("[4 Antrean]")
}

// TestWhoElseHasTheCaseOpen: on the case and on its forms it stands in the message
// row, beside a message where both have room, and nowhere else.
func TestWhoElseHasTheCaseOpen(t *testing.T) {
	const one, many = "Rina K. juga sedang membuka aduan ini", "Rina K., Agus P. dan 2 lainnya juga sedang membuka aduan ini"
	d := tuitest.NewDesk("aminah")
	d.Here = []model.StaffID{"rina"}
	c := open(t, d, 80, 24).Press("4").Lacks("juga sedang")
	c.Press("enter").Shows(one)
	if row := c.Row(23); row != " "+one {
		t.Errorf("the message row is %q", row)
	}
	c.Press("k").Shows(one, "Catat kontak") // a form of the case
	c.Press("esc", "w").Shows(one)          // the reading of its deadline
	c.Press("esc", "esc").Lacks("juga sedang")
	if n := len(d.Entered); n != 1 {
		t.Errorf("one case was entered %d times", n)
	}

	d.Here = []model.StaffID{"rina", "agus", "lilik", "bambang"}
	open(t, d, 80, 24).Press("4", "enter").Shows(many)
	if row := open(t, d, 48, 16).Press("4", "enter").Row(15); row != " PKH ibu hamil             4 orang juga di sini" {
		t.Errorf("on a telephone the row is %q", row)
	}
	d.Here = []model.StaffID{"rina"}
	if row := open(t, d, 48, 16).Press("4", "enter").Row(15); row != " PKH ibu hamil        Rina K. juga di aduan ini" {
		t.Errorf("on a telephone the row is %q", row)
	}
	c = open(t, d, 120, 40).Press("4", "enter", "[")
	if row := c.Row(39); !strings.Contains(row, "pertama") || !strings.HasSuffix(row, one) {
		t.Errorf("beside a message the row is %q", row)
	}
}

// TestCoveredScreenIsInNoCase: whoever went away has no case open.
func TestCoveredScreenIsInNoCase(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, quarter).Press("4", "enter").Sent(tui.Idle{})
	c.Press("enter")
	if len(d.Entered) != 2 {
		t.Errorf("the case was entered %d times, not again", len(d.Entered))
	}
}

// TestOnlyWhatIsSeenIsReadAnew: a minute, or another's deed, makes no list read
// that nobody looks at; it is read when it is shown.
func TestOnlyWhatIsSeenIsReadAnew(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24, w.set).Press("4", "5", "4", "enter", "w")
	n := len(d.Asked)
	w.pass(c, 2*time.Minute)
	if got := len(d.Asked) - n; got != 0 {
		t.Errorf("%d lists were read behind the explanation of a deadline", got)
	}
	d.Rows = d.Rows[1:] // what somebody else did meanwhile
	c.Press("esc", "esc").Lacks("0398")
	if len(d.Asked) == n {
		t.Error("the queue was not read when it was shown")
	}
	n = len(d.Asked)
	w.pass(c, time.Minute)
	if got := len(d.Asked) - n; got != 1 {
		t.Errorf("in a minute the queue that is seen was read %d times", got)
	}
	c.Press("5").Lacks("0398")
}

// TestListsKeepTheirPlaceWhileOthersWork: what somebody else books above the
// cursor moves neither it nor the marks, and takes no filter away.
func TestListsKeepTheirPlaceWhileOthersWork(t *testing.T) {
	for _, keys := range [][]string{{"4", "down", "space", "down"}, {"5", "down", "space", "down"}, {"4", "/", "a", "enter", "down", "down"}, {"5", "/", "a", "enter", "down"}, {"1", "down", "down"}} {
		var w watch
		d := tuitest.NewDesk("lilik")
		c := open(t, d, 80, 24, w.set).Press(keys...)
		before, marks := selected(c), strings.Count(c.Frame(), "\n *")
		head := strings.Fields(c.Row(4))[0]
		fresh := d.Rows[0]
		fresh.ID, fresh.Register, fresh.Subject = "c999", "0999/2026", "Baru saja masuk"
		d.Rows = append([]model.Row{fresh}, d.Rows...)
		d.Now.Asked = append([]model.Row{fresh}, d.Now.Asked...)
		w.pass(c, 61*time.Second)
		c.Shows("0999")
		if after := selected(c); after != before || before == "" {
			t.Errorf("%v: the cursor went from %q to %q", keys, before, after)
		}
		if got := strings.Count(c.Frame(), "\n *"); got != marks {
			t.Errorf("%v: %d marks are %d", keys, marks, got)
		}
		if got := strings.Fields(c.Row(4))[0]; got != head {
			t.Errorf("%v: the heading %q is %q", keys, head, got)
		}
	}
}

// selected is the number under the cursor.
func selected(c *tuitest.Driver) string {
	for _, l := range strings.Split(c.Frame(), "\n") {
		if f := strings.Fields(l); strings.HasPrefix(l, ">") && len(f) > 2 {
			return strings.TrimLeft(l, "> *!▲=·")[:4]
		}
	}
	return ""
}

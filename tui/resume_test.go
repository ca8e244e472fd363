package tui_test

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// cutAt is the desk of a clerk whose link was cut some minutes ago on a form of
// the first case of the filtered queue.
func cutAt(t *testing.T, ago time.Duration) *tuitest.Desk {
	t.Helper()
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, w.set).Press("4", "/").Type("lewat").Press("enter", "enter", "tab", "n", "1")
	c.Type("Sudah ditelepon")
	w.pass(c, 2*time.Second)
	if d.Stood == nil {
		t.Fatal("it is not kept where one stands")
	}
	d.Stood.At = d.Self.Now.Add(-ago)
	return d
}

func TestCutSessionIsOfferedAgain(t *testing.T) {
	frames(t, append(narrowSizes(), [2]int{48, 16}), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, cutAt(t, 5*time.Minute), w, h)
	})
}

// TestEnterGoesOnWhereTheLinkWasCut: the place with its filter, the case at its
// tab, the form with what was typed.
func TestEnterGoesOnWhereTheLinkWasCut(t *testing.T) {
	d := cutAt(t, 29*time.Minute)
	c := open(t, d, 80, 24).Shows("[1 Beranda]", "Tadi Anda di Antrean", "Catatan", "Enter lanjutkan")
	c.Press("enter").Shows("[4 Antrean]", "Sudah ditelepon")
	c.Press("esc").Shows("[Riwayat]")
	c.Press("esc").Shows("lewat", "[4 Antrean]").Lacks("Tadi Anda")
	if d.Stood != nil {
		t.Error("it would be offered once more")
	}
}

// TestEscBeginsAtHome, and it is not offered again.
func TestEscBeginsAtHome(t *testing.T) {
	d := cutAt(t, time.Minute)
	open(t, d, 80, 24).Shows("Tadi Anda di").Press("esc").Shows("[1 Beranda]").Lacks("Tadi Anda di")
	if d.Stood != nil {
		t.Error("it would be offered once more")
	}
}

// TestOfferStealsNoKey: every other key does what it does without the offer.
func TestOfferStealsNoKey(t *testing.T) {
	open(t, cutAt(t, time.Minute), 80, 24).Press("c").Shows("Aduan baru").Lacks("Tadi Anda di")
	open(t, cutAt(t, time.Minute), 80, 24).Press("down").Lacks("Tadi Anda di").Press("enter").Lacks("Sudah ditelepon")
	c := open(t, cutAt(t, time.Minute), 80, 24).Press("q")
	if !c.Quit {
		t.Error("q does not leave")
	}
}

// TestStoppingServerIsToldBeforeTheOffer: what is urgent comes first.
func TestStoppingServerIsToldBeforeTheOffer(t *testing.T) {
	open(t, cutAt(t, time.Minute), 80, 24).Sent(tui.Ending{}).Shows("Server akan berhenti").Lacks("Tadi Anda di")
}

// TestOldStandIsNotOffered, nor one after q, nor that of a case that is not one's
// to see any more.
func TestOldStandIsNotOffered(t *testing.T) {
	open(t, cutAt(t, 31*time.Minute), 80, 24).Lacks("Tadi Anda di")

	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, w.set).Press("4", "enter")
	w.pass(c, 2*time.Second)
	if d.Stood == nil {
		t.Fatal("it is not kept")
	}
	if c.Press("esc", "q"); !c.Quit || d.Stood != nil {
		t.Errorf("after q it is still kept: %+v", d.Stood)
	}

	d = cutAt(t, time.Minute)
	d.Cases = nil
	open(t, d, 80, 24).Shows("Tadi Anda di Antrean · “lewat”").Lacks("Catatan ·", "0398/2026").Press("enter").Shows("[4 Antrean]", "lewat")
}

// TestStandIsKeptOnceASecond at most, however fast one goes about, and every
// minute while one stays; at the beginning there is nothing to keep.
func TestStandIsKeptOnceASecond(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24, w.set)
	w.pass(c, 5*time.Minute)
	if d.Standings != 0 {
		t.Errorf("Beranda was kept %d times", d.Standings)
	}
	for range 20 {
		c.Press("4", "enter", "tab", "esc", "1")
	}
	c.Press("4", "enter")
	w.pass(c, time.Second)
	if d.Standings != 1 || len(d.Stood.Steps) != 1 {
		t.Errorf("it was kept %d times: %+v", d.Standings, d.Stood)
	}
	w.pass(c, 3*time.Minute)
	if d.Stood.Ended {
		t.Error("it is kept as that of a session that is over")
	}
	if d.Standings != 4 {
		t.Errorf("in three minutes it was kept %d times more", d.Standings-1)
	}
}

// TestCutLinkKeepsWhereOneStood: without a moment to do so itself.
func TestCutLinkKeepsWhereOneStood(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", "enter")
	if err := c.Console().(*tui.Model).Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d.Stood == nil || d.Stood.Place != "queue" || len(d.Stood.Steps) != 1 || d.Stood.Steps[0].Case == "" || !d.Stood.Ended {
		t.Errorf("kept is %+v", d.Stood)
	}
}

// hurried is the desk of somebody who presses a key while it is still being read
// where they stood.
type hurried struct {
	*tuitest.Desk
	press func()
}

func (h *hurried) Stands() model.Stands { return &hurriedStands{h.Desk.Stands(), h.press} }

type hurriedStands struct {
	model.Stands
	press func()
}

func (h *hurriedStands) Last(ctx context.Context) (model.Stand, bool, error) {
	h.press()
	return h.Stands.Last(ctx)
}

// TestOfferComesTooLateForAFastClerk: who has begun to work is not asked any more,
// so that the next Enter means what it meant.
func TestOfferComesTooLateForAFastClerk(t *testing.T) {
	var m tea.Model
	d := cutAt(t, time.Minute)
	desk := &hurried{Desk: d, press: func() { m.Update(ui.Press("down")) }}
	m = tui.New(tui.Config{Desk: desk, Now: func() time.Time { return tuitest.Clock() }, Lang: "id", After: tuitest.Never, NewID: func() string { return "x" }})
	c := tuitest.New(t, m, 80, 24).Shows("[1 Beranda]").Lacks("Tadi Anda di")
	c.Press("enter").Lacks("Sudah ditelepon")
	if d.Stood != nil {
		t.Error("it would be offered to the next console")
	}
}

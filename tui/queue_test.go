package tui_test

import (
	"testing"

	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

func TestQueue(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press("4")
	})
}

func TestQueueLong(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.Rows = tuitest.Many(200)
		return open(t, d, w, h).Press("4", "pgdown", "pgdown", "down")
	})
}

func TestQueueWhileTheFilterIsTyped(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press("4", "/").Type("e-warong")
	})
}

func TestQueueMarked(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("4", "down", "space", "space", "space")
	})
}

func TestQueueWithoutHits(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("aminah"), w, h).Press("4", "/").Type("xyz")
	})
}

// TestEnterOnNothingLooksThroughTheWholeBook: from every place that filters.
func TestEnterOnNothingLooksThroughTheWholeBook(t *testing.T) {
	for _, place := range []string{"1", "4", "5"} {
		c := open(t, tuitest.NewDesk("agus"), 80, 24).Press(place, "/").Type("xyz").Shows("mencarinya di seluruh buku.")
		c.Press("enter").Shows("Seluruh buku · 0 dari", "/ xyz").Press("esc", "esc").Lacks("Seluruh buku").Shows("[" + place)
		c.Press("esc").Press("/").Type("lewat kanal:sms").Lacks("mencarinya").Press("enter").Lacks("Seluruh buku")
	}
}

func TestQueueEmpty(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("aminah"), w, h).Press("4")
	})
}

func TestFilterNarrowsByWordAndKeepsItsPlace(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", "/").Type("lewat kanal:wa")
	q := d.Asked[len(d.Asked)-1]
	if !q.Overdue || q.Channel != "whatsapp" || q.Text != "" {
		t.Fatalf("the filter asks %+v", q)
	}
	c.Press("enter", "1", "4").Shows("lewat kanal:wa", "2 dari")
	c.Press("esc").Shows("Semua terbuka · 16 aduan").Press("esc").Shows("Perlu Anda sekarang")
}

func TestEscLeavesTheFilterInTwoSteps(t *testing.T) {
	c := open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4", "/").Type("q1?:")
	c.Shows("/ q1?:").Press("esc").Shows("Persempit").Press("esc").Lacks("Persempit").Shows("Semua terbuka")
}

// TestEmptyQueueOffersABookingToWhoMayBook alone.
func TestEmptyQueueOffersABookingToWhoMayBook(t *testing.T) {
	d := tuitest.Empty("aminah")
	open(t, d, 80, 24).Press("4").Shows("Tidak ada aduan terbuka. c mencatat aduan baru.")
	d.Self.Places = []string{"home", "queue", "inbox"}
	open(t, d, 80, 24).Press("4").Shows("Tidak ada aduan terbuka.").Lacks("c mencatat")
	d = tuitest.NewDesk("aminah")
	d.Self.Places = []string{"home", "queue", "inbox"}
	open(t, d, 80, 24).Lacks("c aduan baru")
}

func TestFilterByVillageTakesItsName(t *testing.T) {
	for typed, want := range map[string][2]string{"desa:bades": {"35.08.04.2003", ""}, "desa:35.08": {"35.08", ""}, "desa:oro-oro": {"35.08.02.2005", ""},
		"desa:suko": {"", "suko"}, "desa:": {"", ""}} {
		d := tuitest.NewDesk("aminah")
		open(t, d, 80, 24).Press("4", "/").Type(typed)
		if q := d.Asked[len(d.Asked)-1]; q.Area != want[0] || q.Text != want[1] {
			t.Errorf("%s asks for area %q and text %q", typed, q.Area, q.Text)
		}
	}
}

func TestSearchOfTheWholeBook(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("agus"), w, h).Press(":").Type("cari sembako").Press("enter")
	})
	d := tuitest.NewDesk("agus")
	c := open(t, d, 80, 24).Press(":").Type("cari sembako").Press("enter")
	if q := d.Asked[len(d.Asked)-1]; q.Place != "all" || q.Text != "sembako" {
		t.Errorf("asked %+v", q)
	}
	c.Press("esc", "esc").Lacks("Seluruh buku").Shows("Perlu Anda")
}

// TestSearchSaysThatNotAllIsReadYet: whoever finds nothing must not take it for the
// answer.
func TestSearchSaysThatNotAllIsReadYet(t *testing.T) {
	for _, size := range narrowSizes() {
		d := tuitest.NewDesk("agus")
		d.Behind = true
		open(t, d, size[0], size[1]).Press(":").Type("cari sembako").Press("enter").Shows("Baru sebagian buku")
	}
}

// TestNumberThatIsSearchedForIsCoveredEverywhere: in the heading, and in the
// sentence that nothing was found.
func TestNumberThatIsSearchedForIsCoveredEverywhere(t *testing.T) {
	for _, text := range []string{"3508045403680099", "3508 0454 0368 0099", "nik 3508045403680099"} {
		d := tuitest.NewDesk("aminah")
		d.Rows = nil
		c := open(t, d, 100, 24)
		c.Send(ui.GoMsg{Route: ui.RouteSearch{Text: text}})
		c.Press("enter").Shows("Tidak ada yang cocok", "3508", "0099", "••••").Lacks("0454", "0368")
	}
}

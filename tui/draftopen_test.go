package tui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// elsewhere is the desk of a clerk of whom another session has a form open.
func elsewhere() *tuitest.Desk {
	d := tuitest.NewDesk("aminah")
	d.Now.Drafts = nil
	d.Kept = []model.FormDraft{{Form: "register", Deed: "theirs", Title: "Misnah", Saved: tuitest.Clock().Add(-5 * time.Minute),
		Values: map[string]string{"complainant.name": "Misnah", "subject": "Kartu"}}}
	d.Elsewhere = []string{"register"}
	return d
}

// TestFormThatAnotherSessionHasOpenBeginsAnew: it says so in every window, and keeps
// a draft of its own beside the other's.
func TestFormThatAnotherSessionHasOpenBeginsAnew(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {50, 20}, {48, 16}} {
		var w watch
		d := elsewhere()
		c := open(t, d, size[0], size[1], w.set).Press("2")
		if said := strings.Join(strings.Fields(c.Frame()), " "); !strings.Contains(said, "“Misnah” terbuka di sesi") || strings.Contains(said, "Kartu") {
			t.Errorf("%dx%d:\n%s", size[0], size[1], c.Frame())
		}
		c.Press("tab").Type("Tumini")
		w.pass(c, time.Second)
		if len(d.Kept) != 2 || d.Kept[0].Values["complainant.name"] != "Misnah" || d.Kept[1].Form != "register~2" || d.Kept[1].Deed == "theirs" {
			t.Fatalf("kept is %+v", d.Kept)
		}
	}
}

// TestDraftOfAnotherSessionIsTakenOverFromHome, once one says so.
func TestDraftOfAnotherSessionIsTakenOverFromHome(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {48, 16}} {
		d := elsewhere()
		c := open(t, d, size[0], size[1])
		for range 20 {
			if strings.Contains(pointed(c), "Misnah") {
				break
			}
			c.Press("down")
		}
		if size[0] >= 80 {
			c.Shows("di sesi lain")
		}
		c.Press("enter").Shows("sesi Anda yang", "Ya, lanjutkan di sini")
		if c.Press("enter"); len(d.Elsewhere) != 1 {
			t.Error("it is taken over by a stray Enter")
		}
		c.Press("enter", "y").Shows("Aduan baru", "Misnah")
		if len(d.Elsewhere) != 0 {
			t.Error("it is not taken over")
		}
	}
}

// TestFormThatIsTakenOverKeepsWhatIsTypedAndRecordsNothing: neither the draft nor its
// deed is this session's any more.
func TestFormThatIsTakenOverKeepsWhatIsTypedAndRecordsNothing(t *testing.T) {
	for form, keys := range map[string][]string{"register": {"2"}, "note/": {"4", "n", "1"}, "dispose/": {"5", "d", "n"}} {
		var w watch
		who := model.StaffID("rina")
		if form == "dispose/" {
			who = "lilik"
		}
		d := tuitest.NewDesk(who)
		d.Now.Drafts = nil
		c := open(t, d, 80, 24, w.set).Press(keys...)
		switch form {
		case "register":
			c.Press("tab").Type("Misnah").Press("tab", "tab", "tab", "tab").Type("Kartu").Press("tab").Type("Kosong")
		default:
			c.Type("Misnah")
		}
		w.pass(c, time.Second)
		if len(d.Kept) != 1 {
			t.Fatalf("%s: kept %+v\n%s", form, d.Kept, c.Frame())
		}
		mine := d.Kept[0]
		d.Elsewhere = []string{mine.Form}
		if form == "dispose/" {
			c.Press("tab", "enter")
		} else {
			c.Press("ctrl+s")
		}
		c.Shows("sesi Anda yang lain")
		if len(d.Deeds) != 0 || len(d.Kept) != 2 || d.Kept[1].Form != mine.Form+"~2" || d.Kept[1].Deed == mine.Deed || fmt.Sprint(d.Kept[1].Values) != fmt.Sprint(mine.Values) {
			t.Fatalf("%s: done %+v, kept %+v", form, d.Deeds, d.Kept)
		}
	}
}

// TestDispositionOfSeveralComesBackAfterACutLink: the cases with all that was chosen,
// offered and from Home; and each is sent as the deed that it would have been.
func TestDispositionOfSeveralComesBackAfterACutLink(t *testing.T) {
	for _, way := range []string{"offered", "home"} {
		d := tuitest.NewDesk("lilik")
		c := open(t, d, 80, 24).Press("5", "space", "space", "space", "d", "r", "t", "1", "n").Type("cek rumahnya")
		before, n := chosen(c), strings.Count(c.Frame(), "aduan sekaligus")
		if err := c.Console().(*tui.Model).Close(t.Context()); err != nil || n != 1 {
			t.Fatalf("%v\n%s", err, c.Frame())
		}
		if len(d.Kept) != 1 || d.Stood == nil {
			t.Fatalf("kept %+v, stood %+v", d.Kept, d.Stood)
		}
		ids := strings.Split(d.Kept[0].Values["deeds"], ",")
		c = open(t, d, 80, 24).Shows("Tadi Anda di", "Disposisi")
		if way == "home" {
			c.Press("esc")
			for range 30 {
				if strings.Contains(pointed(c), "Disposisi") && strings.Contains(pointed(c), "onsep") {
					break
				}
				c.Press("down")
			}
		}
		c.Press("enter").Shows("cek rumahnya", "aduan sekaligus")
		if got := chosen(c); got != before {
			t.Errorf("the sheet came back as\n%s\nand was\n%s", got, before)
		}
		c.Press("tab", "enter")
		if len(d.Deeds) == 0 || len(d.Kept) != 0 {
			t.Fatalf("sent is %+v, kept %+v\n%s", d.Deeds, d.Kept, c.Frame())
		}
		for _, x := range d.Deeds {
			if !strings.Contains(","+strings.Join(ids, ",")+",", ","+string(x.ID)+",") {
				t.Errorf("%s is sent as %s, and its deed was one of %v", x.Case, x.ID, ids)
			}
		}
	}
}

// TestDispositionOfSeveralThatCouldNotBeSentIsKept: a book that does not answer costs
// no choice, and what was sent of them is not sent as another deed.
func TestDispositionOfSeveralThatCouldNotBeSentIsKept(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	act := d.OnAct
	n := 0
	d.OnAct = func(x model.Deed) (model.Outcome, error) {
		if n++; n > 1 {
			return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
		}
		if act != nil {
			return act(x)
		}
		return model.Outcome{Deed: x.ID}, nil
	}
	open(t, d, 80, 24).Press("5", "space", "space", "space", "d", "r", "t", "1", "n").Type("cek").Press("tab", "enter")
	if len(d.Kept) != 1 || n < 2 {
		t.Errorf("of %d sent, kept is %+v", n, d.Kept)
	}
}

// TestFramesOfADraftInAnotherSession are the row, the question and the form.
func TestFramesOfADraftInAnotherSession(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {50, 20}} {
		c := open(t, elsewhere(), size[0], size[1])
		for range 20 {
			if strings.Contains(pointed(c), "Misnah") {
				break
			}
			c.Press("down")
		}
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			frames := []string{c.Frame(), c.Press("enter").Frame(), c.Press("esc", "2").Frame()}
			golden.RequireEqual(t, strings.Join(frames, "\n"))
		})
	}
}

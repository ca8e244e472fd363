package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

func adminSizes() [][2]int { return [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} }

// kelola opens Kelola and presses keys there.
func kelola(t testing.TB, d *tuitest.Desk, w, h int, keys ...string) *tuitest.Driver {
	t.Helper()
	return open(t, d, w, h).Press("9").Press(keys...)
}

func adminFrames(t *testing.T, who string, keys ...string) {
	t.Helper()
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, tuitest.AdminDesk(staffID(who)), w, h, keys...)
	})
}

func TestAdminStaff(t *testing.T)      { adminFrames(t, "hendra") }
func TestAdminPerson(t *testing.T)     { adminFrames(t, "lilik", "down", "down", "enter") }
func TestAdminPosts(t *testing.T)      { adminFrames(t, "lilik", "tab", "down") }
func TestAdminProfile(t *testing.T)    { adminFrames(t, "lilik", "tab", "tab") }
func TestAdminProfileEnd(t *testing.T) { adminFrames(t, "lilik", "tab", "tab", "G") }
func TestAdminCalendar(t *testing.T)   { adminFrames(t, "hendra", "tab", "tab", "tab") }
func TestAdminYearWithoutDecree(t *testing.T) {
	adminFrames(t, "hendra", "tab", "tab", "tab", "right", "right")
}
func TestAdminHealth(t *testing.T) { adminFrames(t, "lilik", "shift+tab", "shift+tab") }
func TestAdminKeys(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, tuitest.KeyDesk("hendra"), w, h, "shift+tab")
	})
}

func TestAdminWithoutKeys(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		for id, p := range d.Everyone {
			p.Keys = nil
			d.Everyone[id] = p
		}
		return kelola(t, d, w, h, "shift+tab")
	})
}

func TestAdminEnrolsWhatKnocked(t *testing.T) {
	d := tuitest.KeyDesk("hendra")
	c := kelola(t, d, 80, 24, "shift+tab", "enter")
	c.Type("yudi").Press("enter", "ctrl+s")
	if n := len(d.Deeds); n != 1 {
		t.Fatalf("%d deeds\n%s", n, c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.KeyAdd); !ok || a.Username != "yudi" || a.Key != d.Knocks[0].Key {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
}

func TestAdminTakesAKeyAway(t *testing.T) {
	d := tuitest.KeyDesk("hendra")
	c := kelola(t, d, 80, 24, "shift+tab", "G", "x", "ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatal(c.Frame())
	}
	if a, ok := d.Deeds[0].Action.(*model.KeyRemove); !ok || a.Username != "nanang" {
		t.Errorf("%+v", d.Deeds[0].Action)
	}
}

func TestAdminDisables(t *testing.T)    { adminFrames(t, "hendra", "down", "n") }
func TestAdminFormOfStaff(t *testing.T) { adminFrames(t, "hendra", "t") }
func TestAdminFormOfAPost(t *testing.T) { adminFrames(t, "lilik", "b") }

func TestAdminFilterTyped(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, tuitest.AdminDesk("hendra"), w, h, "/").Type("kabid")
	})
}

func TestAdminFilterWithoutHits(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, tuitest.AdminDesk("hendra"), w, h, "/").Type("xyz").Press("enter")
	})
}

func TestAdminOfManyTurnsPages(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, crowded(), w, h, "pgdown", "pgdown")
	})
}

func crowded() *tuitest.Desk {
	d := tuitest.AdminDesk("hendra")
	for i := range 60 {
		id := model.StaffID(fmt.Sprintf("pegawai-%02d", i))
		d.Everyone[id] = model.Staff{ID: id, Name: fmt.Sprintf("Pegawai Kesekian %02d", i), Holdings: d.Everyone["nanang"].Holdings}
	}
	return d
}

func TestAdminCannotBeRead(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		c := open(t, d, w, h)
		d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "book_unprojected"}
		return c.Press("9")
	})
}

func TestAdminRefused(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, model.NotNow("last_admin") }
		return kelola(t, d, w, h, "down", "n", "y")
	})
}

// adding opens the form of a closure, fills it in and asks what it moves.
func adding(t testing.TB, d *tuitest.Desk, w, h int) *tuitest.Driver {
	t.Helper()
	return kelola(t, d, w, h, "tab", "tab", "tab", "t").Type("15/12/2026").Press("tab").Type("Hari jadi").Press("ctrl+s")
}

func TestClosureMoves(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.Parts = []model.ClosurePart{tuitest.Moved(30)}
		d.Parts[0].Others = 4
		return adding(t, d, w, h).Press("down")
	})
}

func TestClosureMovesOnlyWhatIsNotRead(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.Parts = []model.ClosurePart{{Done: 37, Open: 37, Others: 12}}
		return adding(t, d, w, h)
	})
}

func TestClosureMovesNothing(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.Parts = []model.ClosurePart{{Done: 37, Open: 37}}
		return adding(t, d, w, h)
	})
}

func TestClosureRefused(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("hendra")
		d.Parts = []model.ClosurePart{{}}
		d.Refused = model.Invalid("date", "closure_decreed").With("date", "2026-12-24").With("name", "Cuti Bersama Natal").With("basis", "SKB 1497/2025")
		return kelola(t, d, w, h, "tab", "tab", "tab", "x")
	})
}

func TestAdminInASCII(t *testing.T) {
	ascii := func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }
	d := tuitest.AdminDesk("hendra")
	d.Parts = []model.ClosurePart{tuitest.Moved(5)}
	c := open(t, d, 80, 24, ascii).Press("9", "tab", "tab", "tab", "t").Type("15/12/2026").Press("tab").Type("Hari jadi").Press("ctrl+s")
	golden.RequireEqual(t, c.Frame())
}

// TestClosureIsAppliedOnlyAfterItsPreview: the form's last key shows, and Enter
// on what it shows does the deed once, with the id of the form.
func TestClosureIsAppliedOnlyAfterItsPreview(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	one, two := tuitest.Moved(3), tuitest.Moved(5)
	one.Next, one.Done = "1", 20
	d.Parts = []model.ClosurePart{one, two}
	c := adding(t, d, 80, 24)
	if len(d.Deeds) != 0 || len(d.Previewed) != 2 || d.Previewed[0] != (model.ClosureChange{Date: "2026-12-15"}) {
		t.Fatalf("%d deeds, asked %+v", len(d.Deeds), d.Previewed)
	}
	c.Shows("5 dari 37 aduan bergeser").Press("enter").Shows("[Kalender]", "Tambah hari libur, tersimpan 09.41: Sel 15/12 · Hari jadi")
	a, ok := d.Deeds[0].Action.(*model.ClosureAdd)
	if len(d.Deeds) != 1 || !ok || a.Date != "2026-12-15" || a.Title != "Hari jadi" || len(d.Kept) != 0 {
		t.Fatalf("the desk was handed %+v and keeps %+v", d.Deeds, d.Kept)
	}
}

// TestLeavingThePreviewChangesNothing and what was typed is there again.
func TestLeavingThePreviewChangesNothing(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	d.Parts = []model.ClosurePart{tuitest.Moved(2)}
	adding(t, d, 80, 24).Press("esc").Shows("[15/12/2026", "Hari jadi")
	if len(d.Deeds) != 0 {
		t.Fatalf("leaving did %+v", d.Deeds)
	}
}

func TestRefusedClosureCannotBeApplied(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	d.Refused = model.Invalid("date", "closure_there")
	d.Parts = []model.ClosurePart{{}}
	adding(t, d, 80, 24).Press("enter")
	if len(d.Deeds) != 0 {
		t.Fatalf("a refused closure was handed in: %+v", d.Deeds)
	}
}

// TestDisablingStartsOnNo and names who it is.
func TestDisablingStartsOnNo(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	c := kelola(t, d, 80, 24, "down", "n").Shows("Nonaktifkan Bambang Sutejo?", "Kabid Rehsos").Press("enter")
	if len(d.Deeds) != 0 {
		t.Fatal("Enter alone has shut somebody out")
	}
	c.Press("n", "y").Shows("Nonaktifkan pegawai, tersimpan 09.41: Bambang Sutejo")
	if a, ok := d.Deeds[0].Action.(*model.StaffDisable); !ok || a.Username != "bambang" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

// TestStaffIsAddedFromTheConsole with a draft on the way.
func TestStaffIsAddedFromTheConsole(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	c := kelola(t, d, 80, 24, "t").Type("tono").Press("tab").Type("Tono Wibowo").Press("esc").Shows("Kelola", "disimpan sebagai konsep")
	if len(d.Kept) != 1 || d.Kept[0].Form != "staff_add/-" {
		t.Fatalf("kept %+v", d.Kept)
	}
	c.Press("t").Shows("[tono", "[Tono Wibowo").Press("ctrl+s").Shows("Tambah pegawai, tersimpan 09.41: tono · Tono Wibowo")
	if a, ok := d.Deeds[0].Action.(*model.StaffAdd); !ok || a.Username != "tono" || a.FullName != "Tono Wibowo" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
	c.Press("u").Shows("[Pegawai]")
	if len(d.Deeds) != 1 {
		t.Fatalf("u has done %+v", d.Deeds[1:])
	}
}

// TestPaletteMakesAPlhOfTheHead: the days are read whole, as a letter says them.
func TestPaletteMakesAPlhOfTheHead(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	c := open(t, d, 80, 24).Press(":").Type("plh").Press("enter")
	c.Shows("Beri jabatan", "Pelaksana harian").Press("1").Press("tab", "tab").Type("23/11").Press("tab").Type("24/11").Press("tab").Type("821.2/120").Press("ctrl+s")
	if len(d.Deeds) != 1 {
		t.Fatalf("no deed:\n%s", c.Frame())
	}
	a, ok := d.Deeds[0].Action.(*model.PostGive)
	if !ok || a.Post != "kepala" || a.Capacity != "plh" || a.From.Format("02/01 15.04") != "23/11 00.00" || a.Until.Format("02/01 15.04") != "25/11 00.00" || a.Basis != "821.2/120" {
		t.Fatalf("the desk was handed %+v", d.Deeds[0].Action)
	}
}

// TestHeadEndsAPostFromThePerson under the cursor.
func TestHeadEndsAPostFromThePerson(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	c := kelola(t, d, 80, 24, "/").Type("kartika").Press("enter", "enter", "x").Shows("Akhiri jabatan", "Rina Kartika", "Kabid Linjamsos").Press("ctrl+s")
	if a, ok := d.Deeds[0].Action.(*model.PostEnd); !ok || a.Username != "rina" || a.Post != "kabid-linjamsos" {
		t.Fatalf("the desk was handed %+v\n%s", d.Deeds, c.Frame())
	}
}

// TestKelolaOffersOnlyOnesOwnDeeds and says whose the others are.
func TestKelolaOffersOnlyOnesOwnDeeds(t *testing.T) {
	c := kelola(t, tuitest.AdminDesk("lilik"), 80, 24)
	if row := c.Row(24); strings.Contains(row, "tambah") || strings.Contains(row, "nonaktifkan") || !strings.Contains(row, "beri jabatan") {
		t.Errorf("the head is offered %q", row)
	}
	c.Press("t").Shows("Tambah pegawai: wewenang admin")
	c = kelola(t, tuitest.AdminDesk("hendra"), 80, 24)
	if row := c.Row(24); !strings.Contains(row, "tambah") || strings.Contains(row, "beri jabatan") {
		t.Errorf("the admin is offered %q", row)
	}
	c.Press("b").Shows("Beri jabatan: wewenang kepala")
}

// TestKelolaShowsNoCase: no number's words and no citizen's name, to anybody.
func TestKelolaShowsNoCase(t *testing.T) {
	for _, who := range []string{"hendra", "lilik"} {
		c := kelola(t, tuitest.AdminDesk(staffID(who)), 120, 40)
		for range 5 {
			for _, r := range tuitest.Rows() {
				if r.Name != "" {
					c.Lacks(r.Name, r.Subject)
				}
			}
			c.Press("tab")
		}
	}
}

// TestHealthSaysWhenTheClockIsWrong as the book itself holds it.
func TestHealthSaysWhenTheClockIsWrong(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	d.Size.NewestEvent = tuitest.Clock().AddDate(0, 0, 1)
	kelola(t, d, 80, 24, "shift+tab", "shift+tab").Shows("lebih awal dari peristiwa")
	d.Size.NewestEvent = tuitest.Clock().AddDate(0, -1, 0)
	kelola(t, d, 80, 24, "shift+tab", "shift+tab").Shows("jauh sesudah peristiwa")
}

// TestDeedOfTheBookThatFailsKeepsWhatWasTyped for another try.
func TestDeedOfTheBookThatFailsKeepsWhatWasTyped(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "busy", Err: errors.New("x")}
	}
	kelola(t, d, 80, 24, "t").Type("tono").Press("tab").Type("Tono").Press("ctrl+s", "esc").Shows("[tono", "[Tono")
}

// TestDraftOfTheBookOpensFromBeranda as those of cases do.
func TestDraftOfTheBookOpensFromBeranda(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	c := kelola(t, d, 80, 24, "t").Type("tono").Press("esc", "1").Shows("Tambah pegawa", "lanjutkan konsep")
	c.Press("enter").Shows("[tono", "Nama lengkap")
}

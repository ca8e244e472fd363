package tui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// reportSizes are those of every screen, and the smallest there is.
func reportSizes() [][2]int { return append(sizes(), [2]int{60, 20}, [2]int{48, 16}) }

// reportDesk holds n cases of November and half as many of October, of all
// channels and classes.
func reportDesk(who string, n int) *tuitest.Desk {
	d := tuitest.NewDesk(staffID(who))
	d.Rows = nil
	channels := []string{"walk_in", "walk_in", "walk_in", "walk_in", "whatsapp", "whatsapp", "lapor", "suggestion_box", "phone", "letter", "facebook"}
	classes := []model.Class{model.Ordinary, model.Ordinary, model.Information, model.Oversight, model.AspirationClass, ""}
	categories := []string{"BNS-1", "DAT-2", "PBI-1", "REH-1", "KOR-1", ""}
	states := []model.State{model.Closed, model.Closed, model.Delivered, model.InProgress, model.Forwarded, model.Closed, model.Withdrawn, model.Closed}
	units := []model.UnitID{"linjamsos", "rehsos", ""}
	for i := range n + n/2 {
		at := time.Date(2026, 11, 1+i%20, 8, i%60, 0, 0, tuitest.Zone())
		if i >= n {
			at = at.AddDate(0, -1, 0)
		}
		r := model.Row{CaseRef: model.CaseRef{ID: model.CaseID(fmt.Sprint("r", i)), Register: fmt.Sprintf("%04d/2026", i+1), Version: 1}, Sight: model.SeeAll,
			State: states[i%len(states)], Class: classes[i%len(classes)], Category: categories[i%len(categories)], Channel: channels[i%len(channels)],
			ReceivedAt: at, RecordedAt: at, Name: "Warga", Subject: "Sembako belum cair"[:6+i%12], Area: []string{"35.08.04.2007", "35.08.11", ""}[i%3],
			Handler: model.Handler{Unit: units[i%len(units)]}}
		if i%9 == 4 {
			r.Clock = &model.Clock{Name: "settlement", State: model.ClockOverdue, DueAt: at.AddDate(0, 0, 1), StartedAt: at}
		}
		d.Rows = append(d.Rows, r)
	}
	return d
}

func TestReportOfAMonth(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h).Press("7")
	})
}

func TestReportOfFewCases(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 3), w, h).Press("7")
	})
}

func TestReportOfManyCasesScalesItsBars(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 1600), w, h).Press("7", "down", "down", "space", "space")
	})
}

func TestReportOfAnEmptyMonth(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("agus"), w, h).Press("7")
	})
}

func TestReportBrokenDown(t *testing.T) {
	for i, by := range model.Breakdowns() {
		t.Run(string(by), func(t *testing.T) {
			frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
				desk := reportDesk("agus", 61)
				if by == model.ByReason {
					desk.Self.Office.Criteria = profileOf(t, "penajam-paser-utara").Criteria
				}
				d := open(t, desk, w, h).Press("7")
				for range i {
					d.Press("tab")
				}
				return d
			})
		})
	}
}

func TestReportWithTheCursorOnAnAge(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h).Press("7", "G", "up")
	})
}

func TestReportThatCannotBeRead(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := reportDesk("agus", 3)
		c := open(t, d, w, h)
		d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "book_unprojected"}
		return c.Press("7")
	})
}

func TestReportInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("7", "down")
	})
}

// slow makes a desk whose report takes longer than a second: meanwhile is what
// one sees, and does, a third of the way.
func slow(t *testing.T, d *tuitest.Desk, w, h int, meanwhile func(*tuitest.Driver)) *tuitest.Driver {
	t.Helper()
	var second tea.Msg
	c := open(t, d, w, h, func(c *tui.Config) {
		c.After = func(after time.Duration, msg tea.Msg) tea.Cmd {
			if after == time.Second {
				second = msg
			}
			return nil
		}
	}).Press("7")
	d.OnRecap = func(_ context.Context, progress func(done, total int)) {
		d.OnRecap = nil
		progress(3, 9)
		c.Send(second)
		meanwhile(c)
	}
	return c
}

func TestReportWhileItIsRead(t *testing.T) {
	for _, size := range reportSizes() {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			seen := ""
			slow(t, reportDesk("agus", 3), size[0], size[1], func(c *tuitest.Driver) { seen = c.Frame() }).Press("v")
			golden.RequireEqual(t, seen)
		})
	}
}

// TestReportOverAYearSaysHowFarItIs once a second is over.
func TestReportOverAYearSaysHowFarItIs(t *testing.T) {
	d := reportDesk("agus", 3)
	seen := ""
	c := slow(t, d, 80, 24, func(c *tuitest.Driver) { seen = c.Frame() })
	c.Press("v", "v")
	if !strings.Contains(seen, "membaca triwulan IV 2026… 33 %. Esc berhenti") {
		t.Errorf("meanwhile the screen shows\n%s", seen)
	}
	c.Shows("Rekap tahun 2026")
}

// TestEscStopsAReportAndGivesTheOneBefore.
func TestEscStopsAReportAndGivesTheOneBefore(t *testing.T) {
	d := reportDesk("agus", 3)
	var stopped error
	c := open(t, d, 80, 24).Press("7")
	d.OnRecap = func(ctx context.Context, _ func(done, total int)) {
		c.Press("esc")
		d.OnRecap = nil
		select {
		case <-ctx.Done():
			stopped = ctx.Err()
		case <-time.After(time.Minute): // it is not stopped: the test fails
		}
	}
	c.Press("v").Shows("Rekap November 2026", "Pembacaan dihentikan")
	if stopped == nil {
		t.Error("the book goes on reading")
	}
	c.Press("esc").Shows("Perlu Anda")
}

// TestFirstReportThatIsStoppedIsReadByEnter.
func TestFirstReportThatIsStoppedIsReadByEnter(t *testing.T) {
	d := reportDesk("agus", 3)
	c := open(t, d, 80, 24)
	d.OnRecap = func(context.Context, func(done, total int)) { d.OnRecap = nil; c.Press("esc") }
	c.Press("7").Shows("tidak dibaca sampai selesai", "Enter").Press("enter").Shows("masuk 3")
}

// TestEveryNumberOfTheReportOpensItsCases: wherever the cursor stands, the list
// behind the number has as many cases as the number says, its heading says where
// it came from, and Esc comes back to the number.
func TestEveryNumberOfTheReportOpensItsCases(t *testing.T) {
	for _, size := range reportSizes() {
		d := reportDesk("agus", 61)
		c := open(t, d, size[0], size[1]).Press("7", "g")
		opened := map[string]bool{}
		for range 40 {
			for range 8 {
				before := c.Frame()
				asked := len(d.Asked)
				c.Press("enter")
				if len(d.Asked) > asked {
					opened[fmt.Sprintf("%+v", d.Asked[len(d.Asked)-1])] = true
					c.Shows(" · ").Lacks("per Jum").Press("esc")
				}
				if after := c.Frame(); !strings.Contains(after, "tidak ada aduan") && body(after) != body(before) {
					t.Fatalf("Esc comes back to another number:\n%s\n%s", before, after)
				}
				c.Press("space")
			}
			c.Press("down")
		}
		if len(opened) < 30 {
			t.Errorf("%v: only %d lists were opened", size, len(opened))
		}
	}
}

// body is a frame without what was just said.
func body(frame string) string {
	lines := strings.Split(frame, "\n")
	return strings.Join(lines[:len(lines)-3], "\n")
}

func TestReportGoesFromMonthToMonth(t *testing.T) {
	d := reportDesk("agus", 30)
	c := open(t, d, 80, 24).Press("7").Shows("Rekap November 2026")
	c.Press("[").Shows("Rekap Oktober 2026").Press("left").Shows("Rekap September 2026", "Tidak ada aduan")
	c.Press("]", "right").Shows("Rekap November 2026").Press("]").Shows("Rekap November 2026")
	c.Press("v").Shows("Rekap triwulan IV 2026").Press("v").Shows("Rekap tahun 2026").Press("v").Shows("Rekap November 2026")
}

// TestReportIsOneReadingAMonth: neither the cursor nor another breakdown asks
// the book.
func TestReportIsOneReadingAMonth(t *testing.T) {
	d := reportDesk("agus", 61)
	c := open(t, d, 80, 24).Press("7", "down", "space", "tab", "tab", "G", "g", "shift+tab")
	if len(d.Recaps) != 1 {
		t.Errorf("read %d times", len(d.Recaps))
	}
	c.Press("[")
	if len(d.Recaps) != 2 || d.Recaps[1].String() != "2026-10" {
		t.Errorf("read %v", d.Recaps)
	}
}

// TestReportIsReadAgainOnceTheBookHasGrown, after the reading on its way, however
// often that is told.
func TestReportIsReadAgainOnceTheBookHasGrown(t *testing.T) {
	d := reportDesk("agus", 61)
	c := open(t, d, 80, 24)
	d.OnRecap = func(context.Context, func(done, total int)) {
		d.OnRecap = nil
		for range 5 {
			c.Send(ui.ChangedMsg{})
		}
		d.Rows = d.Rows[:10]
	}
	c.Press("7").Shows("masuk 10")
	if len(d.Recaps) != 2 {
		t.Errorf("read %d times", len(d.Recaps))
	}
}

// TestReportHasNoRed.
func TestReportHasNoRed(t *testing.T) {
	c := open(t, reportDesk("agus", 61), 80, 24).Press("7")
	if s := c.Styled(); strings.Contains(s, "\x1b[1;91m") || strings.Contains(s, "\x1b[91m") {
		t.Errorf("red stands in the report:\n%q", s)
	}
}

// TestReportTellsOfSecretCasesByTheirNumberAlone.
func TestReportTellsOfSecretCasesByTheirNumberAlone(t *testing.T) {
	d := reportDesk("aminah", 3)
	d.Rows = append(d.Rows, model.Row{CaseRef: model.CaseRef{Register: "0099/2026"}, Sight: model.SeeNumber, Secret: true})
	open(t, d, 80, 24).Press("7").Shows("masuk 3", "Di luar angka ini 1 aduan rahasia")
}

// TestNameThatIsCutIsSaidInFull on the message row, while the cursor rests on it.
func TestNameThatIsCutIsSaidInFull(t *testing.T) {
	c := open(t, reportDesk("agus", 61), 80, 24).Press("7", "tab", "tab", "down", "down", "down")
	if row := c.Row(23); !strings.Contains(row, "PBI-1 PBI-JK nonaktif / reaktivasi") {
		t.Errorf("the message row says %q", row)
	}
	c.Press("down").Lacks("nonaktif / reaktivasi")
}

func BenchmarkReportFrame(b *testing.B) {
	c := open(b, reportDesk("agus", 1600), 80, 24).Press("7", "tab", "tab", "down")
	for b.Loop() {
		_ = c.View()
	}
}

package tui_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

func TestEachReportOnTheScreen(t *testing.T) {
	for i, name := range model.ReportNames()[1:] {
		t.Run(string(name), func(t *testing.T) {
			frames(t, append(reportSizes(), [2]int{50, 20}), func(t *testing.T, w, h int) *tuitest.Driver {
				d := reportDesk("agus", 61)
				d.Improved = []model.Improvement{{No: 1, Title: "Syarat reaktivasi ditempel di loket dan dibacakan", At: d.Self.Now, Decision: model.ImprovementAgreed, DueOn: "2026-12-31"},
					{No: 2, Title: "Jadwal penyaluran diumumkan", At: d.Self.Now}}
				return open(t, d, w, h).Press("7", "a", fmt.Sprint(i+2))
			})
		})
	}
}

func TestReportCaseByCase(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h).Press("7", "a", "2", "tab", "pgdown", "pgdown")
	})
}

func TestReportWithTheCursorOnItsLastColumn(t *testing.T) {
	frames(t, reportSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h).Press("7", "a", "3", "tab", "G", "space", "space", "space", "space", "space", "space", "space")
	})
}

func TestReportSheets(t *testing.T) {
	for name, keys := range map[string][]string{"choose": {"a"}, "export": {"x"}, "export-public": {"x", "2", "space", "tab"}, "past": {"l"}, "past-unread": {"l", "=kapan-kapan", "enter"},
		"past-ahead": {"l", "=31/12/2026 10.00", "enter"}} {
		t.Run(name, func(t *testing.T) {
			frames(t, [][2]int{{80, 24}, {60, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
				return follow(saving(t, reportDesk("agus", 61), w, h, &file{}).Press("7"), keys...)
			})
		})
	}
}

func TestReportTablesInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, reportDesk("agus", 61), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("7", "a", "3", "down")
	})
}

func TestReportOfAnEmptyMonthSaysSo(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.Empty("agus"), w, h).Press("7", "a", "3")
	})
}

// TestEmptyTableSaysWhatWouldStandThere, and how it comes there.
func TestEmptyTableSaysWhatWouldStandThere(t *testing.T) {
	c := open(t, reportDesk("agus", 3), 80, 24).Press("7", "a", "5", "tab", "tab").Shows("Belum ada pelajaran dari aduan masa ini.")
	c.Press("tab").Shows("Tidak ada perbaikan layanan di sini.", "kumpulkan")
	c.Press("a", "9").Shows("Tidak ada perbaikan layanan di sini.")
}

// file is where the console saves.
type file struct {
	name string
	data []byte
	err  error
}

func saving(t *testing.T, d *tuitest.Desk, w, h int, f *file) *tuitest.Driver {
	return open(t, d, w, h, func(c *tui.Config) {
		c.Save = func(_ context.Context, name string, data []byte) (string, error) {
			f.name, f.data = name, data
			return "/rumah/" + name, f.err
		}
	})
}

// TestFigureOfEachReportOpensItsCases, under a heading that says where one came
// from; Esc returns to the same figure.
func TestFigureOfEachReportOpensItsCases(t *testing.T) {
	for i := range model.ReportNames()[1:8] {
		d := reportDesk("agus", 61)
		c := open(t, d, 80, 24).Press("7", "a", fmt.Sprint(i+2))
		before := c.Frame()
		name := d.Reports[len(d.Reports)-1].Name
		if name == model.ReportCauses { // no case of this desk has a cause's lesson, but all closed ones are counted
			c.Press("G")
		}
		c.Press("enter")
		c.Shows("Perihal", "Keadaan").Lacks("a laporan")
		c.Press("esc")
		if name != model.ReportCauses && c.Frame() != before {
			t.Errorf("%s: after Esc one is somewhere else:\n%s", name, c.Frame())
		}
	}
}

// TestReportAsOfAMomentIsAskedForAndSaysSo, also of the recap; empty is now again.
func TestReportAsOfAMomentIsAskedForAndSaysSo(t *testing.T) {
	d := reportDesk("agus", 61)
	c := open(t, d, 80, 24).Press("7")
	follow(c, "l", "=10/11 12.00", "enter").Shows("per Sel 10/11 12.00", "Menurut kanal")
	ask := d.Reports[len(d.Reports)-1]
	if ask.Name != model.ReportRecap || ask.AsOf.Format("2006-01-02 15:04") != "2026-11-10 12:00" {
		t.Fatalf("asked for %+v", ask)
	}
	c.Press("a", "3").Shows("Penyelesaian", "per Sel 10/11 12.00")
	follow(c, "l", "ctrl+u", "enter")
	if ask = d.Reports[len(d.Reports)-1]; !ask.AsOf.IsZero() {
		t.Errorf("asked for %+v", ask)
	}
}

// TestReportIsSavedInTheFormAndPlaceOneChose.
func TestReportIsSavedInTheFormAndPlaceOneChose(t *testing.T) {
	for form, begins := range map[string]string{"1": "PK", "2": "%PDF", "3": "Menurut klasifikasi,"} {
		f := &file{}
		c := saving(t, reportDesk("agus", 61), 80, 24, f).Press("7", "a", "3", "x", form, "enter").Shows("Tersimpan di /rumah/settlement-2026-11.").Lacks("── Ekspor")
		if !bytes.HasPrefix(f.data, []byte(begins)) || !strings.HasPrefix(f.name, "settlement-2026-11.") {
			t.Errorf("form %s: %q in %s", form, f.data[:min(20, len(f.data))], f.name)
		}
		c.Shows("Penyelesaian")
	}
	f, d := &file{}, reportDesk("agus", 61)
	follow(saving(t, d, 80, 24, f).Press("7", "x", "3", "space", "tab"), "ctrl+u", "=laporan/umum.csv", "enter").Shows("Tersimpan di /rumah/laporan/umum.csv")
	if n := len(d.Deeds); n != 1 || !reflect.DeepEqual(d.Deeds[0].Action, &model.PublishReport{Report: "recap", Period: "2026-11"}) {
		t.Errorf("recorded is %+v", d.Deeds)
	}
	if f.name != "laporan/umum.csv" || bytes.Contains(f.data, []byte("Respon tepat")) {
		t.Errorf("%s: %s", f.name, f.data)
	}
}

// TestReportThatCouldNotBeSavedStaysAndSaysWhy; the name can be changed.
func TestReportThatCouldNotBeSavedStaysAndSaysWhy(t *testing.T) {
	f := &file{err: errors.New("exists")}
	c := saving(t, reportDesk("agus", 61), 80, 24, f).Press("7", "x", "enter").Shows("── Ekspor", "Belum tersimpan: recap-2026-11.xlsx")
	f.err = nil
	follow(c, "=2", "enter").Shows("Tersimpan di /rumah/recap-2026-11.xlsx2")
}

// refusing is a desk where the year is published as a whole.
func refusing() *tuitest.Desk {
	d := reportDesk("agus", 61)
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, model.NotNow("publish_overlap").With("period", "2026-11").With("other", "2026-Q4").With("at", "2026-11-20T09:41:00+07:00").With("staff", "lilik")
	}
	return d
}

// TestPublicationThatIsRefusedSaysWhy, saves nothing, and is sent again as the same
// deed; for the office itself the report is saved all the same.
func TestPublicationThatIsRefusedSaysWhy(t *testing.T) {
	f, d := &file{}, refusing()
	c := saving(t, d, 80, 24, f).Press("7", "x", "space", "enter").Shows("── Ekspor", "Belum terbit: triwulan IV 2026 sudah terbit", "Pilih masa yang tidak beririsan.").Press("enter")
	if f.data != nil || len(d.Deeds) != 2 || d.Deeds[0].ID != d.Deeds[1].ID || len(d.Deeds[0].ID) == 0 {
		t.Errorf("saved %s, deeds %+v", f.name, d.Deeds)
	}
	c.Press("space", "enter").Shows("Tersimpan di /rumah/recap-2026-11.xlsx")
	frames(t, [][2]int{{80, 24}, {60, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return saving(t, refusing(), w, h, &file{}).Press("7", "x", "space", "enter")
	})
}

// TestReportOverSSHSaysHowToSaveIt, where the console has no place for files.
func TestReportOverSSHSaysHowToSaveIt(t *testing.T) {
	open(t, reportDesk("agus", 61), 120, 40).Press("7", "a", "4", "x").Shows("aduan report ageing --month 2026-11 --format", "xlsx -o ageing-2026-11.xlsx").Press("enter").Shows("── Ekspor")
}

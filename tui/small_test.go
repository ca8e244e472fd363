package tui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

// TestHeadReadsWhoStandsIn: nobody, with the way to name somebody; else who, and
// until when. Others are not told.
func TestHeadReadsWhoStandsIn(t *testing.T) {
	open(t, tuitest.NewDesk("lilik"), 80, 24).Shows("Plh: tidak ada. Kalau Ibu berhalangan, tunjuk pelaksana harian dengan : plh")
	open(t, tuitest.AdminDesk("lilik"), 80, 24).Shows("Plh: Dewi A., sampai Min 22/11")
	open(t, tuitest.NewDesk("agus"), 80, 24).Lacks("Plh")
}

// TestHeaderNamesEveryPostOfWhoStandsIn, or counts them where they do not fit.
func TestHeaderNamesEveryPostOfWhoStandsIn(t *testing.T) {
	c := open(t, tuitest.AdminDesk("dewi"), 120, 24).Shows("Dewi Anggraini · sekretaris, plh. kepala dinas · 09.41 WIB")
	c.Resize(80, 24)
	c.Shows("Dewi A. · sekretaris, plh. kepala dinas · 09.41 WIB")
	d := tuitest.AdminDesk("dewi")
	for i := range d.Self.Posts {
		d.Self.Posts[i].Short = strings.Repeat("Kepala ", 5)
	}
	open(t, d, 80, 24).Shows("+1 · 09.41 WIB")
}

// TestPublicInformationWaitsForThePPID in lists and in the case, not for a
// disposition.
func TestPublicInformationWaitsForThePPID(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Rows {
		if d.Rows[i].Register == "0396/2026" {
			d.Rows[i].State, d.Rows[i].Class = model.Verified, model.PublicInformation
		}
	}
	for i := range d.Cases {
		if d.Cases[i].Register == "0396/2026" {
			d.Cases[i].State, d.Cases[i].Class = model.Verified, model.PublicInformation
		}
	}
	c := open(t, d, 120, 30, rested).Press("4", "/").Type("wagiyem").Press("enter")
	c.Shows("Menunggu Jawaban PPID").Lacks("Menunggu Disposisi").Press("enter").Shows("Menunggu Jawaban PPID").Lacks("Menunggu Disposisi")
}

// TestEmptyBerandaSaysSo also on a telephone where something just happened, and
// offers no deed on nothing.
func TestEmptyBerandaSaysSo(t *testing.T) {
	for _, size := range [][2]int{{50, 20}, {48, 16}, {80, 24}, {120, 40}} {
		d := tuitest.NewDesk("lilik")
		d.Now.Asked, d.Now.Drafts, d.Now.Behalf, d.Now.Overdue = nil, nil, nil, nil
		open(t, d, size[0], size[1]).Shows("Tidak ada yang menunggu Anda.", "Data ganda")
	}
	c := open(t, tuitest.AdminDesk("hendra"), 80, 24).Shows("Tidak ada yang menunggu Anda.", "1-9 tempat")
	if hints := c.Row(24); strings.Contains(hints, "kerjakan") || strings.Contains(hints, "tanggapi") {
		t.Errorf("on nothing the hints are %q", hints)
	}
}

// TestRestIsCountedInASCII with two dots, as everywhere.
func TestRestIsCountedInASCII(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Text = strings.Repeat("Kata yang panjang. ", 200)
	}
	for _, look := range []string{"ascii", "colour"} {
		c := open(t, d, 80, 24, looks()[look]).Press("4", "enter")
		rows := strings.Split(c.Frame(), "\n")
		if look == "ascii" && !slices.ContainsFunc(rows, func(l string) bool { return strings.HasPrefix(l, ".. ") && strings.Contains(l, "baris lagi") }) {
			t.Errorf("no row counts the rest\n%s", c.Frame())
		}
	}
}

// TestWithheldNameIsOneWordEverywhere: where what a secret case is about is read,
// the name alone is kept back, in lists as in the case.
func TestWithheldNameIsOneWordEverywhere(t *testing.T) {
	c := open(t, tuitest.NewDesk("rina"), 80, 24).Press("4")
	for _, l := range strings.Split(c.Frame(), "\n") {
		if strings.Contains(l, "Petugas desa") && !strings.Contains(l, "(dirahasiakan)") || strings.Contains(l, "(rahasia)") && !strings.Contains(l, "(rahasia)  (rahasia)") {
			t.Errorf("the row reads %q", l)
		}
	}
	d := tuitest.NewDesk("rina")
	for i := range d.Rows {
		if r := &d.Rows[i]; r.Secret {
			r.Subject, r.Name, r.Sight = "", "", model.SeeNumber
		}
	}
	if n := strings.Count(open(t, d, 80, 24).Press("4").Frame(), "(rahasia)"); n < 2 {
		t.Errorf("a case of which one sees the number is named secret %d times", n)
	}
}

// TestRegisterSaysWhereAMergedEntryWent.
func TestRegisterSaysWhereAMergedEntryWent(t *testing.T) {
	d := tuitest.NewDesk("agus")
	day := d.Days["2026-11-19"]
	day.Entries = slices.Clone(day.Entries)
	day.Entries[0].Case.State, day.Entries[0].Case.MergedInto = model.Merged, "0408/2026"
	d.Days["2026-11-19"] = day
	for _, size := range [][2]int{{80, 24}, {50, 20}} {
		open(t, d, size[0], size[1]).Press("3", "[").Shows("Digabung ke 0408/2026")
	}
}

// TestAdminReadsHowOldTheNewestCopyIs: always; the pengelola once it is too old,
// the counter never.
func TestAdminReadsHowOldTheNewestCopyIs(t *testing.T) {
	made := func(who model.StaffID, age time.Duration) *tuitest.Driver {
		d := tuitest.AdminDesk(who)
		if age > 0 {
			d.Now.LastCopy = &model.Copy{Made: tuitest.Clock().Add(-age)}
		}
		return open(t, d, 80, 24)
	}
	made("hendra", 0).Shows("Belum pernah ada cadangan yang terbukti")
	made("hendra", 3*time.Hour).Shows("Cadangan terbukti terakhir 3 jam lalu")
	made("agus", 3*time.Hour).Lacks("Cadangan")
	made("agus", 72*time.Hour).Shows("Cadangan terbukti terakhir 3 hari lalu")
	made("aminah", 72*time.Hour).Lacks("Cadangan")
}

//go:build unix

package cli

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// typedIn is what is kept of somebody's forms of new complaints, in order.
func (w *served) typedIn(who model.StaffID) []string {
	w.t.Helper()
	desk, err := w.desk(w.t.Context(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	all, err := desk.Drafts().List(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	names := map[string]bool{}
	for _, d := range all {
		names[d.Values["complainant.name"]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

// keeps waits until what is kept is this.
func (w *served) keeps(who model.StaffID, names ...string) {
	w.t.Helper()
	for end := time.Now().Add(never); ; time.Sleep(10 * time.Millisecond) {
		got := w.typedIn(who)
		if slices.Equal(got, names) {
			return
		}
		if time.Now().After(end) {
			w.t.Fatalf("kept is %q, and not %q", got, names)
		}
	}
}

// TestOneFormInTwoSessionsLosesNothing: each writes its own draft and is told so; one
// takes the other's over from Beranda, and whoever it was taken from is told with the
// next letter, which is kept too.
func TestOneFormInTwoSessionsLosesNothing(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	phone, desk := w.sits("petugas", 80, 24), w.sits("petugas", 80, 24)
	phone.until("1 Beranda")
	desk.until("1 Beranda")
	phone.press("c")
	phone.until("Aduan baru")
	phone.press("\tMisnah")
	w.keeps("petugas", "Misnah")
	desk.press("c")
	desk.until("Ini konsep baru: “Misnah” terbuka di sesi lain")
	desk.press("\tTumini")
	w.keeps("petugas", "Misnah", "Tumini")
	phone.press(" Dua")
	w.keeps("petugas", "Misnah Dua", "Tumini")

	desk.press("\x1b")
	desk.until("[1 Beranda]")
	desk.until("di sesi lain")
	for range 30 {
		if strings.Contains(listRow(desk.term.String(), 0), "di sesi lain") {
			break
		}
		was := listRow(desk.term.String(), 0)
		desk.press("j")
		desk.wait(func() bool { return listRow(desk.term.String(), 0) != was }, "the cursor has moved")
	}
	desk.press("\r")
	desk.until("Konsep ini terbuka di sesi Anda yang lain")
	desk.press("y")
	desk.until("[Misnah Dua ")                             // in its field
	phone.until("kini dilanjutkan di sesi Anda yang lain") // whoever reads there is told at once
	phone.press(" Tiga")
	phone.until("Isian ini kini konsep sendiri")
	w.keeps("petugas", "Misnah Dua", "Misnah Dua Tiga", "Tumini")
	for _, c := range []*seated{phone, desk} {
		c.press("\x1b")
		c.until("[1 Beranda]")
		c.press("q")
		<-c.ended
	}
}

// TestWhoReturnsBeforeTheLinkIsFoundCutHasTheirText: the server does not know yet
// that the other end of the old session is gone. What was typed there comes back all
// the same, and what that session still hears is written over nothing.
func TestWhoReturnsBeforeTheLinkIsFoundCutHasTheirText(t *testing.T) {
	w := serveDemo(t, 10)
	w.enrol("petugas")
	w.enrol("pengelola")
	for who, form := range map[model.StaffID]string{"petugas": "c", "pengelola": "4"} {
		old := w.sits(who, 80, 24)
		old.until("1 Beranda")
		old.press(form)
		said, field := "Sudah dicek", ""
		if form == "c" {
			old.until("Aduan baru")
			field = "\t" // to the name
		} else {
			old.wait(func() bool { return listRow(old.term.String(), 0) != "" }, "rows")
			old.press("\r")
			old.until("Berikutnya")
			old.press("t")
			old.until("Tanggapan")
		}
		old.press(field + said)
		old.until("konsep tersimpan 0")
		w.stands(who)
		back := w.sits(who, 50, 20)
		back.until("Tadi Anda di")
		back.press("\r")
		back.until(said)
		old.until("kini dilanjutkan di sesi Anda yang lain")
		old.press(" lama")
		old.until("Isian ini kini konsep sendiri")
		back.press(field + " baru")
		back.until(said + " baru")
		desk, err := w.desk(t.Context(), who)
		if err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(never); ; time.Sleep(10 * time.Millisecond) {
			all, err := desk.Drafts().List(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			kept := ""
			for _, d := range all {
				kept += "|" + d.Values["complainant.name"] + d.Values["text"]
			}
			if strings.Contains(kept, "|"+said+" lama") && strings.Contains(kept, "|"+said+" baru") {
				break
			}
			if time.Now().After(end) {
				t.Fatalf("%s: kept is %s", who, kept)
			}
		}
		all, err := desk.Drafts().List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range all {
			if strings.HasSuffix(d.Values["complainant.name"]+d.Values["text"], "baru") { // and from who has gone on with it, likewise
				if _, err := desk.Drafts().Open(t.Context(), model.DraftAsk{Form: d.Form, Take: true}); err != nil {
					t.Fatal(err)
				}
			}
		}
		back.until("kini dilanjutkan di sesi")
		w.cut(who, old)
		<-back.ended
	}
}

// stands waits until it is kept that somebody stands elsewhere than at the beginning.
func (w *served) stands(who model.StaffID) {
	w.t.Helper()
	desk, err := w.desk(w.t.Context(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	for end := time.Now().Add(never); ; time.Sleep(10 * time.Millisecond) {
		at, ok, err := desk.Stands().Last(w.t.Context())
		if err != nil {
			w.t.Fatal(err)
		}
		if ok && (at.Draft != "" || len(at.Steps) > 1) {
			return
		}
		if time.Now().After(end) {
			w.t.Fatalf("%s stands at %+v", who, at)
		}
	}
}

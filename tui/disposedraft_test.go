package tui_test

import (
	"strings"
	"testing"
	"time"

	"aduan/tui"
	"aduan/tui/tuitest"
)

// chosenAt is the desk of a head whose link was cut on a half-filled disposition
// sheet, and the sentence that stood on it.
func chosenAt(t *testing.T) (*tuitest.Desk, string) {
	t.Helper()
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24).Press("5", "d", "r", "t", "1", "+", "g", "n").Type("cek rumahnya")
	if err := c.Console().(*tui.Model).Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	return d, chosen(c)
}

// chosen is what a sheet says of what is chosen: its ticks and its facts.
func chosen(c *tuitest.Driver) string {
	var out []string
	for _, row := range strings.Split(c.Frame(), "\n") {
		if strings.ContainsAny(row, "[(") && strings.ContainsAny(row, "])") || strings.Contains(row, "Sifat") || strings.Contains(row, "cek rumahnya") {
			if row = strings.NewReplacer(">", " ", "▸", " ").Replace(row); !strings.Contains(row, "Beranda") {
				out = append(out, row)
			}
		}
	}
	return strings.Join(out, "\n")
}

// TestHalfFilledDispositionComesBackAfterACutLink: to whom, what is asked, until
// when, how urgent and the note; and what is sent is the deed that it would have
// been.
func TestHalfFilledDispositionComesBackAfterACutLink(t *testing.T) {
	d, before := chosenAt(t)
	if len(d.Kept) != 1 || d.Stood == nil {
		t.Fatalf("kept %+v, stood %+v", d.Kept, d.Stood)
	}
	id := d.Kept[0].Deed
	c := open(t, d, 80, 24).Shows("Tadi Anda di", "Disposisi").Press("enter").Shows("cek rumahnya", "konsep tersimpan")
	if got := chosen(c); got != before {
		t.Errorf("the sheet came back as\n%s\nand was\n%s", got, before)
	}
	c.Press("enter")
	if len(d.Deeds) != 1 || d.Deeds[0].ID != id {
		t.Errorf("sent is %+v, and the draft was %s", d.Deeds, id)
	}
}

// TestDraftOfADispositionIsOpenedFromHome, where the sheet itself is.
func TestDraftOfADispositionIsOpenedFromHome(t *testing.T) {
	d, before := chosenAt(t)
	c := open(t, d, 80, 24).Press("esc").Shows("Disposisi")
	for range 20 {
		if c.Press("down"); strings.Contains(pointed(c), "Disposisi") && strings.Contains(pointed(c), "onsep") {
			break
		}
	}
	c.Press("enter").Shows("cek rumahnya")
	if got := chosen(c); got != before {
		t.Errorf("the sheet came back as\n%s\nand was\n%s", got, before)
	}
}

func pointed(c *tuitest.Driver) string {
	for _, row := range strings.Split(c.Frame(), "\n") {
		if strings.Contains(row, "> ") {
			return row
		}
	}
	return ""
}

// TestCancelledDispositionLeavesNoDraft, nor one in which nothing was changed.
func TestCancelledDispositionLeavesNoDraft(t *testing.T) {
	var w watch
	d := tuitest.NewDesk("lilik")
	c := open(t, d, 80, 24, w.set).Press("5", "d", "r", "t")
	w.pass(c, time.Second)
	if len(d.Kept) != 1 {
		t.Fatalf("kept %+v", d.Kept)
	}
	if c.Press("esc"); len(d.Kept) != 0 {
		t.Errorf("cancelled, and kept is %+v", d.Kept)
	}
	c.Press("d")
	w.pass(c, time.Second)
	if len(d.Kept) != 0 {
		t.Errorf("nothing was chosen, and kept is %+v", d.Kept)
	}
}

package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

func TestCopiedTextStandsAlone(t *testing.T) {
	frames(t, [][2]int{{80, 24}, {50, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("4", "enter", "w", "y")
	})
}

// TestCopyTakesWhatTheCursorRestsOn: the number in lists and on the case, the
// deadline among deadlines, the answer among answers, and Enter gives the screen
// back as it was.
func TestCopyTakesWhatTheCursorRestsOn(t *testing.T) {
	for _, tc := range []struct {
		keys []string
		want string // the whole text
	}{
		{[]string{"4"}, "0398/2026"},
		{[]string{"5"}, "0398/2026"},
		{[]string{"4", "enter"}, "0398/2026"},
		{[]string{"4", "enter", "tab", "tab"}, "0398/2026 · tanggapan pertama · Rab 18/11 13.10 · lewat 1 hari"},
	} {
		c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press(tc.keys...)
		before := c.Frame()
		c.Press("y")
		rows := strings.Split(c.Styled(), "\n")
		if rows[0] != tc.want || strings.Join(rows[1:22], "") != "" {
			t.Errorf("%v: alone on the screen stand %q", tc.keys, rows)
		}
		c.Press("j", "d", "1").Shows("Disalin") // no key reaches what is behind
		if c.Press("enter"); c.Frame() != before {
			t.Errorf("%v: the screen is another one:\n%s", tc.keys, c.Frame())
		}
	}
}

// TestCopyOfAnAnswer is its text, as it goes out.
func TestCopyOfAnAnswer(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	for i := range d.Cases {
		d.Cases[i].Results = []model.Result{{Version: 1, Answer: "Bantuan cair Senin.\nBawa KTP."}}
	}
	rows := strings.Split(open(t, d, 80, 24).Press("4", "enter").Press("shift+tab", "y").Frame(), "\n")
	if rows[0] != "Bantuan cair Senin." || rows[1] != "Bawa KTP." {
		t.Errorf("alone on the screen stand %q", rows)
	}
}

// TestLongCopyIsScrolled: nothing of it is lost on a small window, and every row
// begins in the first column.
func TestLongCopyIsScrolled(t *testing.T) {
	var want []string
	for i := range 60 {
		want = append(want, fmt.Sprintf("baris %02d", i))
	}
	c := open(t, tuitest.NewDesk("lilik"), 48, 16)
	c.Send(ui.CopyMsg{Text: strings.Join(want, "\n"), Said: "Disalin"})
	var got []string
	for range 10 {
		for _, l := range strings.Split(c.Frame(), "\n")[:13] {
			if strings.HasPrefix(l, "baris") && (len(got) == 0 || got[len(got)-1] < l) {
				got = append(got, l)
			}
		}
		c.Press("pgdown")
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("read was %q", got)
	}
}

// TestHostileTextIsNoCommandWhenCopied: neither the screen nor the clipboard gets
// a character that is more than text; and a terminal without a clipboard is not
// sent one.
func TestHostileTextIsNoCommandWhenCopied(t *testing.T) {
	hostile := ui.CopyMsg{Text: "rm\x1b]52;c;aGFpCg==\x07 \u202eback\r\nls\x00"}
	c := open(t, tuitest.NewDesk("lilik"), 80, 24)
	_, cmd := c.Console().Update(hostile)
	if cmd == nil {
		t.Fatal("nothing is copied")
	}
	for _, text := range []string{fmt.Sprint(cmd()), c.Styled()} {
		text = strings.ReplaceAll(text, "\x1b[", "") // looks of the hints
		if strings.ContainsAny(text, "\x1b\x07\x00\r\u202e") || !strings.Contains(text, "rm") || !strings.Contains(text, "\nls") {
			t.Errorf("%q", text)
		}
	}
	for _, term := range []string{"linux", "vt100", "vt220"} {
		c := open(t, tuitest.NewDesk("lilik"), 80, 24).Sent(tea.EnvMsg{"TERM=" + term})
		if _, cmd := c.Console().Update(hostile); cmd != nil {
			t.Errorf("%s was sent %q", term, fmt.Sprint(cmd()))
		}
		c.Shows("Blok teks di atas untuk menyalinnya")
	}
}

// TestMouseMarksWhatIsCopied: the console gives the mouse back to the terminal.
func TestMouseMarksWhatIsCopied(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press("m", "4", "y")
	if c.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is the console's")
	}
	if c.Press("enter"); c.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is not the console's again")
	}
}

// TestCopiedColumnsKeepTheirPlaces: a receipt is text in columns; only rows that
// are wider than the window go on below, at a word.
func TestCopiedColumnsKeepTheirPlaces(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 48, 16)
	c.Send(ui.CopyMsg{Text: "   Nomor     0412/2026\n   Pengadu   Sumarni\n0398/2026 · tanggapan pertama · Rab 18/11 13.10 · lewat 1 hari\n" + strings.Repeat("x", 60)})
	want := []string{"   Nomor     0412/2026", "   Pengadu   Sumarni", "0398/2026 · tanggapan pertama · Rab 18/11 13.10", "· lewat 1 hari", strings.Repeat("x", 48), strings.Repeat("x", 12)}
	for i, row := range strings.Split(c.Frame(), "\n")[:len(want)] {
		if row != want[i] {
			t.Errorf("row %d is %q, not %q", i+1, row, want[i])
		}
	}
}

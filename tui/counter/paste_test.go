package counter_test

import (
	"fmt"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

const message = "[19/11 19.40] +62 852-3300-0041: Sembako saya belum cair dua bulan, tetangga sudah.\nMohon dibantu."

func pasted(k *keys) *keys {
	k.press("c")
	k.Paste(message)
	return k
}

func TestCounterOffersTheSenderOfAMessage(t *testing.T) {
	frames(t, sizes(), func(t *testing.T, w, h int) *keys { return pasted(open(t, tuitest.NewDesk("aminah"), w, h)) })
}

func TestCounterTakesTheSender(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return pasted(open(t, tuitest.NewDesk("aminah"), w, h)).press("ctrl+p")
	})
}

func TestCounterOffersTheSenderInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return pasted(open(t, tuitest.NewDesk("aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }))
	})
}

func TestPastedMessageFillsTheComplaintAndOffersTheRest(t *testing.T) {
	for _, way := range [][]string{{"ctrl+p"}, {"tab", "tab", "tab", "tab", "enter"}} { // with and without Ctrl
		d := tuitest.NewDesk("aminah")
		k := pasted(open(t, d, 80, 24))
		k.Shows("Sembako saya belum cair", "Pesan dari 085233000041", "Kam 19/11 19.40", "diterima Jum 20/11 09.41", "Telepon    [                    ]")
		k.press(way...).Shows("Telepon    [085233000041        ]", "WhatsApp", "diterima Kam 19/11 19.40").Lacks("Pesan dari")
		k.press("tab", "tab", "tab").write("Sembako").press("ctrl+s")
		_, in := deed(t, d, 0)
		ch := in["channel"].(map[string]any)
		if in["text"] != "Sembako saya belum cair dua bulan, tetangga sudah.\nMohon dibantu." || ch["name"] != "whatsapp" || ch["account"] != nil ||
			!strings.HasPrefix(fmt.Sprint(in["received_at"]), "2026-11-19T19:40") {
			t.Fatalf("the deed says %v", in)
		}
	}
}

func TestSenderThatIsNotTakenFillsNothing(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := pasted(open(t, d, 80, 24))
	k.press("shift+tab").write("Sembako").press("ctrl+s")
	_, in := deed(t, d, 0)
	if in["complainant"] != nil || in["received_at"] != nil || in["channel"].(map[string]any)["name"] != "walk_in" {
		t.Fatalf("the deed says %v", in)
	}
}

// TestHostilePasteIsTextAndNothingElse: whatever is pasted presses no key, moves no
// cursor and leaves its field only for the complaint.
func TestHostilePasteIsTextAndNothingElse(t *testing.T) {
	for _, text := range []string{"\x13", "\r\r\r\r", "\x1b[2J\x1b]52;c;eA==\a", "[19/11 19.40] \x1b[31mSiti: \x1b[2J\x13\x10halo", "[19/11 19.40] a: " + strings.Repeat("x\n", 1<<19),
		strings.Repeat("[19/11 19.40] a: b\n", 1<<16), "\u202e[19/11 19.40] a: b"} {
		d := tuitest.NewDesk("aminah")
		k := open(t, d, 80, 24).press("c", "tab")
		k.Paste(text)
		if v := k.Frame(); strings.Contains(v, "\x1b[2J") || strings.Contains(v, "\u202e") || len(d.Deeds) != 0 {
			t.Errorf("%.40q draws %q, %d deeds", text, v, len(d.Deeds))
		}
		k.press("esc")
		for _, f := range d.Kept {
			if len(f.Values["text"]) > model.MaxText {
				t.Errorf("%.40q leaves %d bytes", text, len(f.Values["text"]))
			}
		}
	}
}

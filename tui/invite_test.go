package tui_test

import (
	"context"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// inviting gives the papers of 0362, with the cursor on the invitation, and what the
// printer got.
func inviting(t testing.TB, d *tuitest.Desk, w, h int, out *[]string) *tuitest.Driver {
	t.Helper()
	c := open(t, d, w, h, func(c *tui.Config) {
		c.Print = func(_ context.Context, text string) error { *out = append(*out, text); return nil }
	}).Press("4").Press("/").Type("0362").Press("enter", "p")
	for range 9 {
		if cursorOn(c.Frame(), "Undangan klarifikasi") {
			return c
		}
		c.Press("down")
	}
	t.Fatal("no invitation is offered\n" + c.Frame())
	return nil
}

func cursorOn(frame, text string) bool {
	for l := range strings.SplitSeq(frame, "\n") {
		if strings.HasPrefix(l, " > ") && strings.Contains(l, text) {
			return true
		}
	}
	return false
}

// TestInvitationAsksWhomWhenAndWhere: first, with what is likeliest; what was said
// stands on the paper and in the record.
func TestInvitationAsksWhomWhenAndWhere(t *testing.T) {
	d := tuitest.NewDesk("agus")
	var out []string
	c := inviting(t, d, 80, 24, &out).Press("enter").Shows("Kepada", "Hari, tanggal, jam", "Rabu, 25 November 2026", "Keperluan")
	if len(out) != 0 || prints(d) != 0 {
		t.Fatal("it was printed before anybody said when")
	}
	c.Press("esc").Shows("Undangan klarifikasi").Press("enter")
	clear := func() {
		for range 60 {
			c.Press("backspace")
		}
	}
	c.Press("shift+tab", "shift+tab", "shift+tab")
	clear()
	c.Type("kam 10.00").Press("shift+tab")
	clear()
	c.Type("Sdr. Paidi").Press("ctrl+s").Shows("dicetak")
	if len(out) != 1 || !strings.Contains(out[0], "Sdr. Paidi") || !strings.Contains(out[0], "Kamis, 26 November 2026") {
		t.Fatalf("printed was %q", out)
	}
	if a, ok := d.Deeds[len(d.Deeds)-1].Action.(*model.Print); !ok || a.Whom != "Sdr. Paidi" || !strings.Contains(a.When, "pukul 10.00") || a.Place == "" {
		t.Errorf("kept was %+v", d.Deeds[len(d.Deeds)-1].Action)
	}
}

func TestInvitationSheet(t *testing.T) {
	frames(t, append(adminSizes(), [2]int{50, 20}), func(t *testing.T, w, h int) *tuitest.Driver {
		var out []string
		return inviting(t, tuitest.NewDesk("agus"), w, h, &out).Press("v")
	})
}

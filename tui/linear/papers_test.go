package linear_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/linear"
	"aduan/tui/tuitest"
)

// TestEveryPaperIsOfferedWithoutAScreen: those that make sense now, and of them one
// is read out, one is saved, one is printed; each is recorded as what it is.
func TestEveryPaperIsOfferedWithoutAScreen(t *testing.T) {
	d := tuitest.NewDesk("agus")
	var printed, name string
	var file []byte
	with := func(c *linear.Config) {
		c.Print = func(_ context.Context, text string) error { printed = text; return nil }
		c.Save = func(_ context.Context, n string, data []byte) (string, error) {
			name, file = n, data
			return "/kertas/" + n, nil
		}
	}
	said, err := converse(t, d, answers("buka", "362", "p", "surat tugas tim", "bacakan", "sudah diserahkan, catat",
		"p", "laporan hasil", "simpan pdf", "p", "undangan klarifikasi", "Sdr. Paidi", "kam 10.00", "", "", "cetak", "<", "q"), with)
	if err != nil {
		t.Fatal(err, said)
	}
	has(t, said, "Berita acara", "Daftar serah terima", "SURAT TUGAS", "Surat tugas tim 0362/2026 tercatat sudah diserahkan.", "/kertas/result-0362-2026.pdf",
		"Kamis, 26 November 2026 pukul 10.00 WIB", "Undangan klarifikasi 0362/2026 dicetak.")
	if !bytes.HasPrefix(file, []byte("%PDF-")) || name != "result-0362-2026.pdf" || !strings.Contains(printed, "Sdr. Paidi") {
		t.Errorf("saved %q, printed %q", name, printed)
	}
	var kept []string
	for _, deed := range d.Deeds {
		if p, ok := deed.Action.(*model.Print); ok {
			kept = append(kept, p.Paper+" "+p.Whom)
		}
	}
	if got := strings.Join(kept, ", "); got != "assignment , result , invitation Sdr. Paidi" {
		t.Errorf("recorded was %q", got)
	}
}

// TestNoPaperIsOfferedOfWhatOneMayNotRead, line by line too.
func TestNoPaperIsOfferedOfWhatOneMayNotRead(t *testing.T) {
	d := tuitest.NewDesk("agus")
	for i := range d.Cases {
		d.Cases[i].Sight = model.SeeState
	}
	said, err := converse(t, d, answers("buka", "362", "p", "<", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Belum ada kertas")
}

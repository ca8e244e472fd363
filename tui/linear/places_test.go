package linear_test

import (
	"context"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/linear"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// TestReportIsReadAndOpensItsCases: figures, what they took, a breakdown, and
// from each the cases behind it.
func TestReportIsReadAndOpensItsCases(t *testing.T) {
	d := tuitest.NewDesk("agus")
	said, err := converse(t, d, answers("laporan", "1", "<", "menurut kanal", "1", "1", "<", "masa sebelumnya", "<", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Rekap November 2026, per hari ini pukul 09.41.", "Menurut kanal.", "Masuk:", "Rekap Oktober 2026")
	if len(d.Recaps) < 2 || len(d.Asked) < 2 || d.Asked[len(d.Asked)-1].Part.By != model.ByChannel {
		t.Errorf("periods %v, lists %v", d.Recaps, d.Asked)
	}
}

// withServices is a desk over the profile of an office with standards.
func withServices() *tuitest.Desk {
	d := tuitest.NewDesk("aminah")
	d.Self.Places = ui.Places()
	d.Self.Office.Services = []model.Service{{Code: "dtsen", Name: "Usulan DTSEN", Number: "188.4/2022", Time: "15 hari kerja", Product: []string{"Surat pengesahan"},
		Requirements: []string{"Fotokopi KTP", "Fotokopi KK", "Surat desa"}, Steps: []string{"Datang ke desa", "Musyawarah desa"}}}
	d.Self.Office.Promises = []model.Promise{{Code: "gratis", Text: "Tanpa biaya", Sentence: "Pelayanan tidak dipungut biaya."}}
	return d
}

// TestServiceIsReadWithWhatIsMissing: requirements one by one, which are there,
// and the sentence for the counter; the list is printed where there is a printer.
func TestServiceIsReadWithWhatIsMissing(t *testing.T) {
	printed := ""
	printer := func(c *linear.Config) {
		c.Print = func(_ context.Context, text string) error { printed = text; return nil }
	}
	said, err := converse(t, withServices(), answers("layanan", "usulan dtsen", "1,9", "1 3", "ya", "layanan", "tanpa", "layanan", "kartu", "q"), printer)
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Syarat 2 dari 3: Fotokopi KK.", "Waktu: 15 hari kerja.", "Langkah 2: Musyawarah desa.", `"9" tidak cocok`, "Masih kurang: Fotokopi KK", "dicetak.",
		"Bunyi: Pelayanan tidak dipungut biaya.", "Kartu diurus di bank penyalur")
	if !strings.Contains(printed, "Fotokopi KK") {
		t.Errorf("printed was %q", printed)
	}
}

// TestKelolaIsReadWithoutAScreen: staff with posts and deputies, posts, profile,
// calendar, and how the book is; and where it is changed.
func TestKelolaIsReadWithoutAScreen(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	said, err := converse(t, d, answers("kelola", "pegawai", "", "dewi", "jabatan", "profil", "kalender", "<", "kesehatan", "<", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Pegawai, profil, dan kalender dibaca saja di sini.", "Dewi Anggraini, Sekretaris, Plh. Kepala dinas, aktif.", "Rahmat Hidayat, tanpa jabatan, nonaktif.",
		"Nama pengguna: dewi.", "Plh. Kepala dinas: Jumat, 20 November 2026", "Kabid Dayasos: kosong.", "Zona waktu: WIB", "Tanggapan pertama: 2x24 jam",
		"2.417 peristiwa, 413 aduan")
	stand, _ := converse(t, tuitest.AdminDesk("dewi"), answers("q"))
	has(t, stand, "Anda Dewi Anggraini, sekretaris, plh. kepala dinas.")
	d.Self.Places = []string{ui.PlaceHome}
	if said, _ := converse(t, d, answers("q")); strings.Contains(said, "Kelola") || strings.Contains(said, "Laporan") {
		t.Errorf("places that are not one's own are offered\n%s", said)
	}
}

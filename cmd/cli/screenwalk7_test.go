package cli

import (
	"strings"
	"testing"

	"aduan/model"
)

// TestScreenWalk7 is a proposal of 12 October, brought to Lumajang through
// LAPOR! past its 15 working days; LAPOR! has a clock of its own, and the case
// is evaluated.
func TestScreenWalk7(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "sekretaris": "Dewi Anggraini",
		"kabid-linjamsos": "Rina Kartika", "supervisor": "Fajar Nugroho"})
	w.clock("2026-11-16T09:00:00+07:00")
	book := func() *seat {
		return w.as("petugas").press("c", "ctrl+k").choose("Kanal", "lapor", "LAPOR!").choose("Kategori", "dat-2", "DAT-2").press("ctrl+s").
			in("Nama", "Pelapor LAPOR!").in("Perihal", "Usulan DTKS lewat 15 hari kerja").
			in("Aduan", "Mengusulkan lewat desa tanggal 12 Oktober, belum ada kabar.").
			in("Nomor rujukan", "5012345").in("Diteruskan kepada kami", "08.40").sees("Sen 16/11 08.40").
			press("tab", "tab", "tab").sees("> [ Rincian lain ]").press("enter").
			part("Tanggal permohonan").in("Tanggal permohonan", "12/10").sees("Sen 12/10").in("Bukti permohonan", "Berita acara desa").
			press("shift+tab", "shift+tab").choose("Layanan", "proses", "Proses Pengusulan DTKS")
	}
	book().press("ctrl+s").sees("Tercatat", "0001/2026").press("o").
		sees("5012345", "dimohon Sen 12/10").press("tab", "tab").
		sees("layanan: usulan DTKS dan bansos", "Sen 02/11 15.30 lewat 13 hari", "tenggat luar", "Sen 23/11 15.30")

	// The same report does not come in twice.
	book().press("ctrl+s").sees("Nomor rujukan 5012345 sudah dicatat pada aduan lain, 0001/2026, jadi belum dicatat lagi.",
		"Buka aduan itu dan tambahkan di sana").press("esc").sees("0001").press("esc")

	// A standing instruction lets the pengelola dispose this category.
	w.clock("2026-11-16T10:00:00+07:00")
	w.as("pengelola").sees("0001", "telaah").press("enter").sees("Telaah", "DAT-2").choose("Berkas lengkap", "ya", "ya").
		press("ctrl+s").sees("0001/2026 ditelaah").
		press("5").sees("0001").press("d").sees("Disposisi 0001/2026").press("enter").sees("0001 ke Supervisor SIKS-NG, batas Kam 19/11 15.30")

	w.clock("2026-11-17T08:00:00+07:00")
	w.as("supervisor").sees("terima disposisi").press("enter").sees("Pengelola → Supervisor SIKS-NG").press("enter").sees("ajukan hasil").
		press("a").sees("Cek data").press("C").
		choose("Sistem", "siks", "SIKS-NG").choose("Ditemukan", "ya", "ya").in("Keterangan", "Berita acara desa belum diunggah.").
		press("ctrl+s").sees("Cek data 0001/2026 dicatat")
	w.clock("2026-11-18T08:00:00+07:00")
	w.as("supervisor").press("h").in("Temuan", "Desa terlambat mengunggah berita acara.").choose("Kesimpulan", "terbukti", "Terbukti").
		in("Jawaban", "Usulan sudah difinalisasi dan menunggu pengesahan Bupati.").press("ctrl+s").sees("Hasil 0001/2026 diajukan")
	for _, post := range []string{"kabid-linjamsos", "sekretaris"} {
		w.as(post).press("1").sees("bubuhkan paraf").press("enter").sees("Desa terlambat mengunggah").press("s", "y").sees("0001 diparaf. u batalkan")
	}
	w.as("kepala").press("1").sees("sahkan").press("enter").sees("Rina K. Rab 18/11 08.02", "Dewi A. Rab 18/11 08.03").
		press("s", "y").sees("0001/2026 disahkan")

	// What LAPOR! waits for goes out through LAPOR!, and its clock stops with it.
	w.clock("2026-11-18T10:00:00+07:00")
	w.as("petugas").press("1").sees("sampaikan jawaban").press("enter").sees("Usulan sudah difinalisasi", "Lewat [LAPOR!").
		press("ctrl+s").sees("Sampaikan jawaban 0001/2026?").press("y").sees("Jawaban 0001/2026 disampaikan").
		press("4").sees("0001", "lewat 15 hari") // the service itself is late still
	w.clock("2026-11-18T14:00:00+07:00")
	w.as("supervisor").press("esc", "1", "4", "enter").sees("Dijawab").press("a").sees("Cek data").press("C").
		choose("Sistem", "siks", "SIKS-NG").choose("Ditemukan", "ya", "ya").in("Layanan selesai", "hari ini").sees("Rab 18/11").press("ctrl+s").
		sees("Cek data 0001/2026 dicatat").press("tab", "tab").sees("layanan: usulan DTKS dan bansos", "lewat 15 hari")
	w.as("pengelola").press("1").sees("tutup aduan").press("enter").choose("Hasil akhir", "dipenuhi", "Dipenuhi").
		choose("Sebab", "usulan", "Usulan menunggu").in("Pelajaran", "Desa diingatkan mengunggah berita acara.").press("ctrl+s").sees("0001/2026 ditutup")
	w.as("sekretaris").press(":").typed("1").press("enter").sees("0001/2026", "Selesai").press("a").sees("Evaluasi").press("E").in("Evaluasi", "Rekap usulan desa diminta setiap bulan sebagai perbaikan layanan.").
		press("ctrl+s").sees("0001/2026 dievaluasi")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "outside", "met", "settlement_ordinary", "met", "service_usulan_dtks", "missed", "telling", "met")
	if v.Channel.Reference != "5012345" || v.Answers[0].How != "lapor" || v.Dispositions[0].From != "pengelola" || v.Outcome != "fulfilled" ||
		!strings.HasPrefix(v.Evaluation.Text, "Rekap") {
		t.Errorf("channel %+v, answers %+v, dispositions %+v, outcome %s, evaluation %+v", v.Channel, v.Answers, v.Dispositions, v.Outcome, v.Evaluation)
	}
}

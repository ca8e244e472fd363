package cli

import (
	"strings"
	"testing"

	"aduan/model"
)

// TestScreenWalk8 is Penajam at the counter: the KTP is shown, SIKS-NG says
// decile 6, the reason and its words come from the decision aid, the next step
// is said, and the case is closed where it began.
func TestScreenWalk8(t *testing.T) {
	w := beginWalk(t, "penajam-paser-utara", "2026-11-18T08:00:00+08:00", map[string]string{"petugas": "Rahmawati", "pengelola": "Hendra"})
	w.clock("2026-11-18T09:12:00+08:00")
	w.as("petugas").press("c").in("Nama", "Halimah").
		in("Perihal", "Merasa layak, belum menerima BLT Kemiskinan Daerah").
		in("Aduan", "Saya merasa layak, tapi belum menerima BLT Kemiskinan Daerah. Kenapa?").
		press("tab", "tab").sees("> [ Dijawab langsung ]").press("enter").sees("kantor ini meminta KTP atau KK").
		choose("Identitas", "ktp", "KTP").in("NIK", "6409014507790002").sees("perempuan, lahir 05/07/1979").
		at("Aduan").press("tab", "tab", "enter").
		sees("Dijawab langsung", "Halimah · Merasa layak, belum menerima", "jawaban sendiri", "[BLT-1 BLT Kemiskinan Daerah").
		in("Jawaban", "::").sees("Jawaban baku", "> Bantu putus: centang kriteria", "Saya merasa layak, tapi belum menerima BLT Kemiskinan Daerah. Kenapa?").press("1").
		sees("Bantu putus · BLT Kemiskinan Daerah", "belum ada yang dicentang").
		press("1").sees("isi desil").press("6").sees("belum memenuhi: desil 6 (1–5)", "belum dapat diusulkan").
		press("tab").typed(" Terima kasih, Bu Halimah.").press("tab").sees("kalimat diubah tangan").
		press("enter").sees("Dijawab langsung", "dipungut biaya. Terima kasih, Bu")

	w.as("petugas").at("Puas?").press("tab", "tab", "tab").sees("> [ Rincian lain ]").press("enter").
		choose("Sistem", "siks", "SIKS-NG").choose("Ditemukan", "ya", "ya").in("Desil", "6").
		in("Langkah berikut", "Silakan melakukan pemutakhiran data melalui kelurahan.").
		at("Pindaian").press("tab").sees("> [ Catat dan selesaikan ]", "Catat 0001/2026 dan selesaikan: dijawab Anda di tempat").
		press("enter").sees("Tercatat dan selesai", "0001/2026", "Aduan ini sudah selesai", "Orang berikutnya").
		press("o").sees("0001/2026", "Selesai", "Halimah").
		press("tab", "tab", "tab", "tab", "tab").sees("[Jawaban]", "ada di desil 6", "Sebab", "Terdata DTSEN, desil", "pemutakhiran data melalui kelurahan").
		press("1").sees("dijawab langsung 1", "Tidak ada yang menunggu Anda")
	w.as("pengelola").sees("Tidak ada yang menunggu Anda")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "response", "met")
	if len(v.Checks) != 1 || v.Checks[0].System != "siks_ng" || v.Checks[0].Decile != 6 || v.IdentityShown != "ktp" {
		t.Errorf("checks %+v, identity shown %q", v.Checks, v.IdentityShown)
	}
	if r := v.Answers[0].Reasons; len(r) != 1 || r[0] != "desil" {
		t.Errorf("the reasons are %v", r)
	}
	if a := v.Answers[0]; v.RecordedBy != "petugas" || v.Outcome != "explained" || !strings.Contains(a.NextStep, "kelurahan") {
		t.Errorf("recorded by %s, outcome %s, next step %q", v.RecordedBy, v.Outcome, a.NextStep)
	}
}

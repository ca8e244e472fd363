package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk3 is a walk-in at Banjarnegara, who is shown into the special
// room and gets the answer from a kabid at once.
func TestScreenWalk3(t *testing.T) {
	w := beginWalk(t, "banjarnegara", "2026-11-19T09:00:00+07:00", map[string]string{
		"petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo", "kabid-sosial": "Sri Lestari"})
	w.clock("2026-11-19T09:40:00+07:00")
	w.as("petugas").press("c").in("Nama", "Partinah").
		in("Perihal", "Santunan cucu belum jelas").
		in("Aduan", "Permohonan JPST untuk cucu sudah dua bulan, ingin tahu sampai mana.").
		press("tab", "tab").sees("> [ Dijawab langsung ]").press("enter").
		sees("kantor ini meminta nama dan alamat")
	w.as("petugas").in("Desa", "parakan").press("enter").sees("Parakan").
		in("Alamat", "RT 2 RW 3").at("Aduan").press("tab", "tab", "enter").
		sees("Dijawab langsung", "Partinah · Santunan cucu belum jelas · datang langsung", "Kabid Sosial · Sri L.", "SAN-1").
		in("Jawaban", "Berkas sudah diverifikasi Tim Reaksi Cepat dan menunggu SK Bupati bulan depan.").
		choose("Puas?", "4", "****").
		press("ctrl+s").sees("Tercatat dan selesai", "0001/2026", "Dijawab Kabid Sosial di tempat").
		press("enter").sees("Tanda terima 0001/2026", "Partinah", "Santunan cucu belum jelas").
		press("enter").sees("> [ Orang berikutnya ]").press("enter").sees("Nomor berikutnya 0002/2026").
		press("esc").sees("dijawab langsung 1")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "response", "met")
	if a := v.Answers[0]; a.Official != "kabid-sosial" || v.Outcome != "explained" || v.Rating == nil || v.Rating.Stars != 4 {
		t.Errorf("answered by %s, outcome %s, rating %+v", a.Official, v.Outcome, v.Rating)
	}
}

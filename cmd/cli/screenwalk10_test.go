package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk10 is one complaint that comes in three times: by WhatsApp, by
// Facebook, and from the husband at the counter. Two are merged into the first,
// it is worked on once, and each of the three is answered the way they came.
func TestScreenWalk10(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-18T08:00:00+07:00", map[string]string{
		"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kabid-linjamsos": "Rina Kartika"})
	w.clock("2026-11-18T09:00:00+07:00")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "whatsapp", "WhatsApp").press("ctrl+s").in("Nama", "Siti Maryam").in("Telepon", "082349130000").
		in("Perihal", "KKS terblokir").in("Aduan", "KKS saya terblokir.").press("ctrl+s").sees("Tercatat", "0001/2026").press("esc")
	w.as("petugas").press("c", "ctrl+k").choose("Kanal", "facebook", "Facebook").press("ctrl+s").in("Nama", "Siti M.").
		in("Perihal", "KKS saya terblokir").in("Aduan", "Tolong dibuka.").press("ctrl+s").sees("Tercatat", "0002/2026").press("esc")
	w.as("petugas").press("c").in("Nama", "Paijan").in("Perihal", "KKS istri").in("Aduan", "Istri saya KKS-nya terblokir.").
		press("ctrl+s").sees("Tercatat", "0003/2026").press("esc", "esc")

	w.clock("2026-11-18T13:00:00+07:00")
	w.as("pengelola").press(":").typed("1").press("enter").sees("0001/2026", "KKS terblokir").press("a", "T").choose("Kategori", "kks-1", "KKS-1").
		press("ctrl+s").sees("0001/2026 ditelaah").press("esc", "esc", ":").typed("2").press("enter").sees("0002/2026").
		press("a").sees("Gabungkan").press("U").sees("Gabungkan 0002", "Digabung ke").in("Digabung ke", "1").sees("0001/2026 · KKS terblokir · Siti Maryam").
		press("enter").sees("[0001/2026 · KKS terblokir · Siti Maryam").press("ctrl+s").sees("0002/2026 digabungkan", "Digabung ke 0001/2026", "Enter membukanya")
	w.as("pengelola").press("esc", ":").typed("3").press("enter", "a", "U").in("Digabung ke", "1").press("ctrl+s").
		sees("0003/2026 digabungkan", "Digabung ke 0001/2026").press("enter").
		sees("0001/2026", "Gabungan 0002/2026 · 0003/2026", "Siti M. · dari 0002 · Facebook", "Paijan · dari 0003", "Siti Maryam").
		press("tab").sees("Gabungkan: 0003/2026 ke aduan ini", "Gabungkan: 0002/2026 ke aduan ini")

	// Whoever asks by the merged number is led on.
	w.as("petugas").press(":").typed("cari 0003/2026").press("enter").sees("0003", "digabung 0001", "0001")
	w.as("petugas").press("esc", ":").typed("2").press("enter").sees("Digabung ke 0001/2026").press("enter").sees("0001/2026").press("esc", "esc")

	w.clock("2026-11-18T14:00:00+07:00")
	w.as("petugas").press(":").typed("1").press("enter", "a", "J").sees("Jawab").in("Jawaban", "Kartu sudah dibuka blokirnya oleh bank.").press("ctrl+s").
		sees("0001/2026 dijawab", "Dijawab", "Berikutnya")
	w.as("pengelola").press("1", ":").typed("1").press("enter", "a", "Z").sees("Tutup aduan").press("ctrl+s").
		sees("Belum semua pengadu mendapat jawaban").press("esc", "esc", "esc")
	w.as("petugas").press("esc", "1").sees("sampaikan jawaban").press("enter").
		sees("Sampaikan jawaban", "Untuk pengadu [Siti M. · 0002").press("tab").sees("Lewat [Media sosial").press("ctrl+s").sees("Siti M.").press("y").sees("Jawaban 0001/2026 disampaikan")
	w.as("petugas").sees("sampaikan jawaban").press("enter").sees("Untuk pengadu [Paijan · 0003").press("tab").sees("Lewat [Langsung").press("ctrl+s", "y").
		sees("Jawaban 0001/2026 disampaikan").misses("sampaikan jawaban")
	w.as("pengelola").press("1", ":").typed("1").press("enter", "a", "Z").sees("Tutup aduan").press("ctrl+s").sees("0001/2026 ditutup")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Closed, "settlement_ordinary", "met", "silence", "met")
	for _, p := range v.Complainants {
		if p.ToldAt == nil {
			t.Errorf("%s was not told", p.Name)
		}
	}
	for _, c := range v.Clocks {
		if c.Name == "response" && c.State != model.ClockMet {
			t.Errorf("the response to %s is %s", c.For, c.State)
		}
	}
	for _, ref := range []string{"2", "3"} {
		w.ended(w.caseOf("pengelola", ref), model.Merged, "response", "carried", "settlement_ordinary", "carried")
	}
}

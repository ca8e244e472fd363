package cli

import (
	"testing"

	"aduan/model"
)

// TestScreenWalk2 is a WhatsApp message to Buton Tengah's Admin 3 on Friday at
// 19.40, answered from the phone on Saturday at 07.10 and booked on Monday at
// 07.40: the promise was kept.
func TestScreenWalk2(t *testing.T) {
	w := beginWalk(t, "buton-tengah", "2026-11-20T15:00:00+08:00", map[string]string{
		"admin-wa-3": "La Ode Jufri", "pengelola": "Sarmila", "kabid-dayasos": "Ramli"})
	w.clock("2026-11-23T07:40:00+08:00")
	w.as("admin-wa-3").press("c", "ctrl+k").
		choose("Kanal", "whatsapp admin 3", "WhatsApp Admin 3").
		in("Diterima", "jum 19.40").sees("Jum 20/11 19.40").
		choose("Jenis", "permintaan", "Permintaan informasi").press("ctrl+s").
		sees("WhatsApp Admin 3 · diterima Jum 20/11 19.40").
		in("Nama", "La Ode Hasim").in("Telepon", "082349130000").
		in("Perihal", "Apakah BPNT saya berhenti?").
		in("Aduan", "Bulan ini belum ada pemberitahuan.").
		press("ctrl+s").sees("Tercatat", "0001/2026", "WhatsApp Admin 3, Jum 20/11/2026 19.40 WITA").
		press("esc").sees("lewat 12 jam").
		press("a", "J").in("Jawaban", "Masih terdaftar. Cair minggu depan.").
		choose("Kategori", "sas-3", "SAS-3").sees("Kabid Dayasos PFM", "Permintaan informasi").
		in("Waktu", "sab 07.10").sees("Sab 21/11 07.10").
		press("ctrl+s").sees("0001/2026 dijawab").
		press("o").sees("Dijawab").press("tab", "tab").sees("tanggapan pertama", "tepat", "pencatatan").
		press("tab", "tab", "tab").sees("Masih terdaftar. Cair minggu depan.")

	v := w.caseOf("pengelola", "1")
	w.ended(v, model.Delivered, "response", "met", "recording", "met")
	if at := v.Answers[0].At.Format("02/01 15.04"); at != "21/11 07.10" || !v.Channel.OutsideHours {
		t.Errorf("answered at %s, outside hours %v", at, v.Channel.OutsideHours)
	}
}

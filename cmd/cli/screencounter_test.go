package cli

import (
	"strings"
	"testing"

	"aduan/model"
)

// TestScreenKnownPerson: on the real book, who was booked here before is known by
// NIK and by telephone; what the clerk sees masked is in the new entry.
func TestScreenKnownPerson(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", nil)
	w.as("petugas").press("c").typed("3508045403680021").press("tab").typed("Sumarni").press("tab").typed("085233000041").press("tab").
		typed("bades").press("enter").in("Perihal", "Kartu kosong").in("Aduan", "Dua bulan.").press("ctrl+s").sees("Tercatat", "0001/2026")
	w.as("petugas").press("c").typed("3508045403680021").sees("Sumarni, Bades · Enter: orang ini").misses("Kartu kosong").
		press("enter").sees("0852••••••41", "1 aduan sebelumnya", "0001/2026", "Kartu kosong").typed("Kartu rusak").press("tab").typed("Patah.").
		press("ctrl+s").sees("Tercatat", "0002/2026")
	p := w.caseOf("pengelola", "2").Complainants[0]
	if p.Name != "Sumarni" || p.NIK != "3508••••••••0021" || len(p.Contacts) != 1 || p.Contacts[0].Value != "0852••••••41" {
		t.Errorf("0002 is of %+v", p)
	}
	desk := w.as("petugas").press("c", "tab", "tab").typed("0852-3300-0041")
	w.clock("2026-11-16T09:00:00+07:00")
	desk.sees("Enter: orang ini").press("enter").sees("3508••••••••0021", "telepon sama", "2 aduan sebelumnya").
		typed("Masih soal kartu").press("tab").typed("Sudah patah lagi.").press("down", "down").sees("> 2 0001/2026").press("k").sees("Sudah patah lagi.").
		press("ctrl+s").sees("Aduan baru").misses("Sumarni")
	if v := w.caseOf("pengelola", "1"); len(v.ContactLog) != 1 || v.ContactLog[0].Purpose != "adds_facts" || !strings.Contains(v.ContactLog[0].Text, "patah lagi") {
		t.Errorf("0001 has the contacts %+v", v.ContactLog)
	}
}

// TestScreenCounterTellsNothingOfOthers: somebody at the counter with a list of
// numbers sees the same for who has a secret case, for who has a case at another
// desk, and for who has none.
func TestScreenCounterTellsNothingOfOthers(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-16T08:00:00+07:00", nil)
	book := func(who, nik, name string, more ...string) {
		t.Helper()
		w.as(who).press("c").typed(nik).press("tab").typed(name).in("Perihal", "Kartu kosong").in("Aduan", "Dua bulan.").at("").press(more...).press("ctrl+s").sees("Tercatat")
	}
	book("petugas", "3508045403680021", "Sumarni", "j") // perhaps about somebody of the office
	book("pengelola", "3508045403680039", "Warsito")
	if v := w.caseOf("pengelola", "1"); v.Secrecy != model.SecrecySecret {
		t.Fatalf("0001 is %s", v.Secrecy)
	}
	desk := w.as("petugas").press("c")
	look := func(nik string) string {
		t.Helper()
		desk.typed(nik)
		frame := desk.console.Frame()
		desk.press("ctrl+u")
		return strings.ReplaceAll(frame, nik, "NIK")
	}
	nobody := look("3508045403680047")
	for _, nik := range []string{"3508045403680021", "3508045403680039"} {
		if got := look(nik); got != nobody {
			t.Errorf("%s shows\n%s\nand nobody\n%s", nik, got, nobody)
		}
	}
}

// TestScreenSpecialRoom: in Banjarnegara one desk parks somebody, another goes on.
func TestScreenSpecialRoom(t *testing.T) {
	w := beginWalk(t, "banjarnegara", "2026-11-16T08:00:00+07:00", nil)
	w.as("petugas").press("c", "tab").typed("Tumini").in("Perihal", "PBI nonaktif").in("Aduan", "Sejak Senin.").press("ctrl+g").
		sees("Tumini menunggu di ruangan khusus", "Menunggu di ruangan khusus: 1 orang").misses("Sejak Senin.")
	w.clock("2026-11-16T08:20:00+07:00")
	w.as("pengelola").press("2").sees("Menunggu di ruangan khusus: 1 orang", "Tumini").press("shift+tab", "enter").
		sees("Sejak Senin.", "diterima Sen 16/11 08.01").misses("Menunggu di ruangan khusus")
	w.as("petugas").press("1", "2").misses("Tumini")
}

// TestScreenStatus: whoever asks is told in one sentence, and it is recorded.
func TestScreenStatus(t *testing.T) {
	w := atLumajang(t)
	w.as("petugas").press(":").typed("status 1").press("enter").sees("Cek status", "nomor nol nol nol satu").press("esc")
	if v := w.caseOf("pengelola", "1"); len(v.ContactLog) != 0 {
		t.Errorf("Esc recorded %+v", v.ContactLog)
	}
	w.as("petugas").press(":").typed("status 1").press("enter", "enter").sees("0001: pertanyaan tentang status dicatat")
	if v := w.caseOf("pengelola", "1"); len(v.ContactLog) != 1 || v.ContactLog[0].Purpose != "asks_status" || v.ContactLog[0].Direction != "in" || v.State != model.Received {
		t.Errorf("recorded is %+v", v.ContactLog)
	}
}

package linear_test

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

// TestRecordsAreReadAndKeptWithoutAScreen: the access log of a case and the copy
// for its person, what has been kept long enough, and a breach with its clock, its
// notice and a new one; for who has Kelola and for who has not.
func TestRecordsAreReadAndKeptWithoutAScreen(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	now := tuitest.Clock()
	d.Looks = []model.Access{{At: now, Kind: "reveal", RecordedBy: "agus", Person: "p-41", Case: "0412/2026", Reason: &model.Reason{Text: "menelepon pengadu"}}}
	d.File = model.PersonFile{Person: model.Person{Name: "Sumarni"}}
	d.Due = []model.DueCase{{CaseRef: model.CaseRef{Register: "0031/2020"}, Class: model.Ordinary, Ended: now.AddDate(-7, 0, 0), Until: now.AddDate(-1, 0, 0), Held: true}}
	d.Lost = []model.Breach{{No: 2, FoundAt: now.Add(-10 * time.Hour), DueAt: now.Add(62 * time.Hour), What: "Laptop hilang", Whose: "12 pengadu",
		Told: []model.Telling{{To: "subject", At: now}}}}
	said, err := converse(t, d, answers("kelola", "log akses", "412", "1", "buat salinan", "045",
		"masa simpan", "<", "kebocoran data", "1", "catat pemberitahuan", "", "", "", "", "ya",
		"kebocoran data", "catat kebocoran", "Buku tamu tertinggal", ".", "9 pengadu", ".", "", "", "ya", "<", "q"))
	if err != nil {
		t.Fatal(err, said)
	}
	has(t, said, "Agus P., Buka identitas, Orang p-41, aduan 0412/2026, menelepon pengadu", "SALINAN DATA PRIBADI", "Sumarni", "0031/2020, tidak berkadar pengawasan", "ditahan",
		"Kebocoran no. 2, Laptop hilang", "2 hari 14 jam", "Data siapa: 12 pengadu", "Catat kebocoran, tersimpan 09.41.")
	if len(d.Deeds) != 3 {
		t.Fatalf("%+v\n%s", d.Deeds, said)
	}
	if a, ok := d.Deeds[1].Action.(*model.BreachTold); !ok || a.No != 2 || a.To != "institution" {
		t.Errorf("%+v", d.Deeds[1].Action)
	}
	if a, ok := d.Deeds[2].Action.(*model.BreachAdd); !ok || a.Whose != "9 pengadu" {
		t.Errorf("%+v", d.Deeds[2].Action)
	}
	mine := tuitest.NewDesk("agus") // pengelola, without Kelola
	said, err = converse(t, mine, answers("data pribadi", "kebocoran data", "<", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Masa simpan.", "Tidak ada kebocoran tercatat.")
}

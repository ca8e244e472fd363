package tuitest

import (
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// enrich gives three of the cases a whole life: 0396 is worked on, 0362 waits
// for its ratification, 0383 waits for the complainant.
func enrich(v *model.CaseView) {
	switch v.Register {
	case "0396/2026":
		worked(v)
	case "0362/2026":
		submitted(v)
	case "0383/2026":
		waits(v)
	}
}

func event(n uint32, kind string, t time.Time, by model.StaffID, data map[string]any) model.EventView {
	return model.EventView{ID: "d/1", N: n, Kind: kind, At: t, RecordedAt: t, By: model.Doer{Person: by}, RecordedBy: by, Data: data}
}

func worked(v *model.CaseView) {
	v.Category, v.Class, v.Weight = "DAT-2", model.Ordinary, model.Normal
	v.Complainants = []model.PersonView{{ID: "7", Name: "Wagiyem", NIK: "3508••••••••0007", Address: "Desa Burno, Kec. Senduro",
		Contacts: []model.PersonContact{{Kind: "phone", Value: "0813••••••02"}}}}
	v.Channel = &model.Channel{Name: "whatsapp", Account: "admin-1"}
	v.Text = "Sudah musdes bulan September, berita acara sudah diunggah operator desa, tetapi nama saya belum muncul di Cek Bansos. " +
		"Tetangga yang diusulkan bersama sudah keluar."
	v.Wish = "Usulan diproses atau diberi tahu sebabnya."
	v.Handler = &model.Handler{Unit: "linjamsos", Post: "kabid-linjamsos"}
	v.Attachments = []model.Attachment{{Name: "KK baru.jpg", Size: 317_440}, {Name: "berita acara musdes.pdf", Size: 1_258_291}}
	v.Links = []model.LinkView{{Case: "0411/2026", Kind: "same_matter"}}
	v.Checks = []model.Check{{System: "siks_ng", At: at(2026, 11, 16, 13, 10), Found: true, Decile: 3, By: "agus"}}
	v.Dispositions = []model.Disposition{
		{No: 1, From: "kepala", FromPerson: "lilik", To: []model.PostID{"kabid-linjamsos", "sekretaris"}, Lead: "kabid-linjamsos",
			Instructions: []string{"follow_up"}, Grade: "biasa", At: at(2026, 11, 17, 14, 0), DueAt: at(2026, 11, 24, 15, 30), State: model.DispAccepted},
		{No: 2, From: "kabid-linjamsos", FromPerson: "rina", To: []model.PostID{"tksk-tempeh"}, Lead: "tksk-tempeh", Instructions: []string{"check_field"},
			Note: "Rumah di ujung dusun, tanya ketua RT.", At: at(2026, 11, 18, 8, 0), DueAt: at(2026, 11, 23, 15, 30), State: model.DispSent, Parent: 1},
	}
	v.Notes = []model.Note{{No: 1, Kind: "call", At: at(2026, 11, 19, 9, 50), By: "rina", Person: "operator Desa Burno", Text: "Usulan 02/11 tertahan, foto rumah ditolak sistem."}}
	v.Events = []model.EventView{
		event(1, "register", at(2026, 11, 13, 9, 30), "aminah", map[string]any{"kind": "complaint"}),
		event(2, "respond", at(2026, 11, 13, 13, 20), "aminah", map[string]any{"kind": "acknowledgement", "how": "phone", "text": "Sudah kami terima, akan kami periksa."}),
		event(3, "verify", at(2026, 11, 16, 13, 10), "agus", map[string]any{"class": "ordinary", "category": "DAT-2"}),
		event(4, "dispose", at(2026, 11, 17, 14, 0), "lilik", map[string]any{"lead": "kabid-linjamsos", "to": []any{"kabid-linjamsos", "sekretaris"},
			"instructions": []any{"follow_up"}, "due_at": at(2026, 11, 24, 15, 30).Format(time.RFC3339)}),
		event(5, "accept", at(2026, 11, 17, 14, 20), "rina", nil),
		event(6, "note", at(2026, 11, 19, 9, 50), "rina", map[string]any{"kind": "call", "text": "Operator Desa Burno: usulan 02/11 tertahan, foto rumah ditolak sistem."}),
	}
	v.Events[3].RecordedBy = "agus"
	v.Events[5].Internal = true
	v.Clocks = []model.Clock{settlement(), *days("disposition_due", 5, 2, at(2026, 11, 24, 15, 30)), met(), {Name: "ceiling", Limit: 60, Unit: calendar.CalendarDays,
		StartedAt: at(2026, 11, 16, 13, 10), DueAt: at(2027, 1, 16, 0, 0), State: model.ClockRunning, Used: 0.06}}
	v.Actions = []model.ActionName{"respond", "note", "submit_result", "return", "request_info", "dispose", "check", "contact"}
}

func met() model.Clock {
	c := *hours(at(2026, 11, 15, 9, 30))
	c.State, c.StoppedAt = model.ClockMet, at(2026, 11, 13, 13, 20)
	return c
}

// settlement is fourteen working days from Friday the 13th, with the days that
// counted and those that did not.
func settlement() model.Clock {
	c := *days("settlement", 14, 10, at(2026, 12, 3, 15, 30))
	c.Pauses = true
	c.StartedAt, c.Basis, c.RuleVersion = at(2026, 11, 13, 9, 30), "standar pelayanan 188.4/329/427.64/2022", 3
	day := func(m, d int) time.Time { return at(2026, m, d, 0, 0) }
	step := func(from, to time.Time, why string) calendar.Step {
		s := calendar.Step{From: from, To: to, Why: why}
		if why == calendar.WhyWorking || why == calendar.WhyDue {
			s.Counted, s.Amount = true, 1
		}
		return s
	}
	c.StartedBy, c.Stops = model.Cause{Mark: "received", N: 1}, []string{"answer", "deliver", "reject", "forward", "withdraw", "merge"}
	c.Ledger = []calendar.Step{
		step(c.StartedAt, day(11, 14), calendar.WhyDayZero), step(day(11, 14), day(11, 15), "weekend"), step(day(11, 15), day(11, 16), "weekend"),
	}
	for d := 16; d <= 20; d++ {
		c.Ledger = append(c.Ledger, step(day(11, d), day(11, d+1), calendar.WhyWorking))
	}
	c.Ledger = append(c.Ledger, step(day(11, 21), day(11, 22), "weekend"), step(day(11, 22), day(11, 23), "weekend"))
	for d := 23; d <= 27; d++ {
		c.Ledger = append(c.Ledger, step(day(11, d), day(11, d+1), calendar.WhyWorking))
	}
	holiday := step(day(11, 29), day(11, 30), "local")
	holiday.Name, holiday.Source = "Hari Jadi Lumajang", "Perbup 12/2020"
	c.Ledger = append(c.Ledger, step(day(11, 28), day(11, 29), "weekend"), holiday,
		step(day(11, 30), day(12, 1), calendar.WhyWorking), step(day(12, 1), day(12, 2), calendar.WhyWorking), step(day(12, 2), day(12, 3), calendar.WhyWorking),
		step(day(12, 3), c.DueAt, calendar.WhyDue))
	return c
}

func submitted(v *model.CaseView) {
	v.Category, v.Class, v.Secrecy, v.Weight = "KOR-1", model.Oversight, model.SecrecySecret, model.Heavy
	v.Complainants = []model.PersonView{{ID: "9", Hidden: true}}
	v.Respondent = &model.Respondent{Kind: "outside", Text: "pemilik e-warong Penanggal"}
	v.Handler = &model.Handler{Team: true}
	v.Team = &model.Team{Lead: model.TeamMember{Staff: "bambang"}, Members: []model.TeamMember{{Name: "Yudi P.", Agency: "Rehsos"}, {Name: "Endah R.", Agency: "TKSK Candipuro"}},
		LetterNo: "ST 094/118/427.64/2026", Task: "periksa dugaan potongan Rp50.000 per KPM di Desa Penanggal, Candipuro", At: at(2026, 10, 27, 9, 0)}
	v.Notes = []model.Note{
		{No: 1, Kind: "meeting", At: at(2026, 10, 29, 9, 0), By: "bambang", Place: "Ruang Rehsos", Present: "empat orang", Decided: "wawancara 12 KPM, minta mutasi EDC ke bank"},
		{No: 2, Kind: "interview", At: at(2026, 11, 2, 10, 30), By: "bambang", Person: "KPM-A (disamarkan)", Text: "Dipotong lima puluh, katanya uang transpor."},
		{No: 3, Kind: "field_visit", At: at(2026, 11, 4, 8, 40), By: "bambang", Place: "E-warong Penanggal", Seen: "Tidak ada daftar harga.", Evidence: "foto 3, nota 9"},
	}
	v.Results = []model.Result{{Version: 1, Authors: []model.StaffID{"bambang"}, RecordedBy: "bambang", Post: "kabid-rehsos", At: at(2026, 11, 18, 14, 5),
		Finding: "1. Dari 12 KPM yang diperiksa, 9 membenarkan potongan Rp50.000 pada penyaluran September. Mutasi EDC cocok dengan keterangan mereka.\n" +
			"2. Pemilik e-warong menyatakan sukarela; tidak ada kesepakatan tertulis.\n3. Tidak ada daftar harga di tempat, padahal diwajibkan.",
		Conclusion: "proven", Recommendation: "Uang dikembalikan dalam 7 hari; teguran tertulis; bank penyalur diberi tahu.",
		Answer: "Aduan Saudara terbukti pada 9 KPM, Rp450.000 seluruhnya. Kami telah meminta pengembalian dalam tujuh hari, menegur pemilik e-warong secara tertulis, " +
			"dan memberi tahu bank penyalur. Terima kasih atas keberanian Saudara.",
		Initials: []model.Initials{{Post: "kabid-rehsos", Person: "bambang", At: at(2026, 11, 18, 14, 5)}, {Post: "sekretaris", Person: "dewi", At: at(2026, 11, 19, 10, 12)}}}}
}

func waits(v *model.CaseView) {
	v.Complainants = []model.PersonView{{ID: "8", Name: "Ngatemi", NIK: "3508••••••••0012", Address: "Desa Tempeh Kidul, Kec. Tempeh"}}
	v.Text = "Dulu dapat bantuan sembako, sejak Agustus tidak lagi. Tetangga masih dapat."
	v.Handler = &model.Handler{Unit: "linjamsos", Post: "kabid-linjamsos"}
	v.Waiting = &model.Waiting{Since: at(2026, 11, 16, 9, 0), Papers: []string{"kk"}, ToldHow: "phone", By: "agus"}
	v.Actions = []model.ActionName{"info_received", "remind", "contact", "respond", "note"}
}

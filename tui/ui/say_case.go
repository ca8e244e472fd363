package ui

// SayCase is said by the case.
type SayCase struct {
	Tabs                                                                       []string
	OfList, NumberOnly, NoList, FirstOfList, LastOfList                        string
	Complainant, Represented, Beneficiary, Received, Kind                      string
	Respondent, NoRespondent, Grade, Text, Wish, Holder, NoHolder              string
	Deadline, Attachments, Linked, Letter, Loss, Incident                      string
	Next, NextNone, BookedBy, WhyHint, Secret, Urgent                          string
	WaitSince, WaitAsked, WaitPaused, Checks, CheckFound, CheckMissing, Decile string
	InTeam, FilterAll, FilterOut, FilterNotes                                  string
	FilterHint, Undone, RecordedBy, RecordedAt, To, Also, Lead, DueBy          string
	ColClock, ColSize, ColDue, ColState, Stopped, NotBegun, NoClocks           string
	NoDispositions, NoTeam, NoNotes, NoAnswers, Members, Task                  string
	Finding, Conclusion, Recommendation, Answer, Submitted                     string
	RatifiedBy, SentBackBy, AnswerTo, Round, Outcome, Destroyed                string
	Revealed, ReplyCode, Proposed, Agenda, Service, Applied                    string
	LettersOut, Referred, MoreBelow, Reasons, ServiceHint, Similar             string
	MergedInto, MergedHere, MergedHint, MergedTo, MergedFrom, CameWith, KeyGo  string
}

func caseIndonesian() SayCase {
	return SayCase{
		Tabs:   []string{"Ringkasan", "Riwayat", "Tenggat", "Disposisi", "Tim", "Jawaban"},
		OfList: "%d dari %d", NoList: "Aduan ini tidak dibuka dari sebuah daftar", FirstOfList: "Ini yang pertama dari %d aduan", LastOfList: "Ini yang terakhir dari %d aduan", NumberOnly: "Aduan ini rahasia. Yang tampak untuk Anda hanya nomornya.",
		Complainant: "Pengadu", Represented: "Diwakili", Beneficiary: "KPM", Received: "Diterima", Kind: "Jenis",
		Respondent: "Terlapor", NoRespondent: "tidak ada", Grade: "Sifat", Text: "Aduan", Wish: "Harapan", Holder: "Pemegang",
		NoHolder: "belum ada", Deadline: "Tenggat", Attachments: "Lampiran", Linked: "Terkait", Letter: "Surat", Loss: "Kerugian", Incident: "Kejadian",
		Next: "Berikutnya", NextNone: "tidak ada yang bisa Anda lakukan sekarang", BookedBy: "dicatat %s", WhyHint: "w uraian",
		Secret: "rahasia", Urgent: "mendesak",
		WaitSince: "Menunggu pengadu sejak %s (%s)", WaitAsked: "diminta", WaitPaused: "jeda", Checks: "Cek data", CheckFound: "ada", CheckMissing: "tidak ada", Decile: "desil %d",
		InTeam: "(tim)", FilterAll: "semua", FilterOut: "yang keluar ke pengadu", FilterNotes: "catatan tim",
		FilterHint: "Tampak: %s. v ganti saringan riwayat", Undone: "(diurungkan)", RecordedBy: "dicatat oleh %s", RecordedAt: "dicatat %s",
		To: "ke", Also: "juga ke", Lead: "(ketua)", DueBy: "batas %s",
		ColClock: "Tenggat", ColSize: "Ukuran", ColDue: "Jatuh tempo", ColState: "Keadaan", Stopped: "Sudah berhenti", NotBegun: "Belum mulai", NoClocks: "Tidak ada tenggat.",
		NoDispositions: "Belum ada disposisi.", NoTeam: "Tidak ada tim.", NoNotes: "Belum ada catatan.",
		NoAnswers: "Belum ada hasil atau jawaban.", Members: "anggota", Task: "Tugas",
		Finding: "Temuan", Conclusion: "Kesimpulan", Recommendation: "Saran", Answer: "Jawaban kepada pengadu", Submitted: "Hasil ke-%d, diajukan %s %s",
		RatifiedBy: "disahkan %s %s", SentBackBy: "dikembalikan %s: %s", AnswerTo: "kepada %s",
		Round: "putaran %d", Outcome: "Hasil akhir", Revealed: "Identitas terbuka; tertutup lagi sesudah satu menit.", ReplyCode: "Kode ambil", Proposed: "Usul",
		Agenda: "agenda %d", Service: "Layanan", Applied: "dimohon %s", LettersOut: "Surat keluar", Referred: "Koordinasi", Similar: "Mirip",
		MoreBelow: "%d baris lagi, ↓ gulir", Reasons: "Sebab", ServiceHint: "L syarat",
		MergedInto: "Digabung ke %s", MergedHere: "Gabungan", MergedHint: "Enter membukanya", MergedTo: "ke %s", MergedFrom: "%s ke aduan ini", CameWith: "dari %s",
		KeyGo: "buka %s", Destroyed: "Isinya dimusnahkan %s, berita acara %s",
	}
}

func caseEnglish() SayCase {
	return SayCase{
		Tabs:   []string{"Summary", "History", "Deadlines", "Dispositions", "Team", "Answers"},
		OfList: "%d of %d", NoList: "This case was not opened from a list", FirstOfList: "This is the first of %d cases", LastOfList: "This is the last of %d cases", NumberOnly: "This case is secret. You see its number only.",
		Complainant: "Complainant", Represented: "For", Beneficiary: "Family", Received: "Received", Kind: "Kind",
		Respondent: "Respondent", NoRespondent: "none", Grade: "Grade", Text: "Complaint", Wish: "Wish", Holder: "Holder",
		NoHolder: "nobody yet", Deadline: "Deadline", Attachments: "Files", Linked: "Linked", Letter: "Letter", Loss: "Loss", Incident: "Incident",
		Next: "Next", NextNone: "nothing for you to do now", BookedBy: "booked by %s", WhyHint: "w why",
		Secret: "secret", Urgent: "urgent",
		WaitSince: "Waiting for the complainant since %s (%s)", WaitAsked: "asked for", WaitPaused: "paused", Checks: "Checks", CheckFound: "found", CheckMissing: "not found", Decile: "decile %d",
		InTeam: "(team)", FilterAll: "all", FilterOut: "what went to the complainant", FilterNotes: "team notes",
		FilterHint: "Shown: %s. v changes what is shown", Undone: "(undone)", RecordedBy: "recorded by %s", RecordedAt: "recorded %s",
		To: "to", Also: "also to", Lead: "(lead)", DueBy: "due %s",
		ColClock: "Deadline", ColSize: "Limit", ColDue: "Due", ColState: "State", Stopped: "Stopped", NotBegun: "Not begun yet", NoClocks: "No deadlines.",
		NoDispositions: "No disposition yet.", NoTeam: "No team.", NoNotes: "No notes yet.",
		NoAnswers: "No result or answer yet.", Members: "members", Task: "Task",
		Finding: "Finding", Conclusion: "Conclusion", Recommendation: "Advice", Answer: "Answer to the complainant", Submitted: "Result %d, submitted by %s %s",
		RatifiedBy: "ratified by %s %s", SentBackBy: "sent back by %s: %s", AnswerTo: "to %s",
		Round: "round %d", Outcome: "Outcome", Revealed: "The identity is open; it closes after a minute.", ReplyCode: "Reply code", Proposed: "Proposed",
		Agenda: "agenda %d", Service: "Service", Applied: "applied %s", LettersOut: "Letters out", Referred: "Referred to", Similar: "Alike",
		MoreBelow: "%d more lines, ↓ scrolls", Reasons: "Reasons", ServiceHint: "L what it asks",
		MergedInto: "Merged into %s", MergedHere: "Merged here", MergedHint: "Enter opens it", MergedTo: "into %s", MergedFrom: "%s into this one", CameWith: "from %s",
		KeyGo: "open %s", Destroyed: "Its content was destroyed on %s, minutes %s",
	}
}

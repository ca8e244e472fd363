package ui

// SayResult is said while a result is read and ratified.
type SayResult struct {
	Submitted, Part, Initials, Waits, Skipped, Authors, NoResult        string
	SkippedFor                                                          map[string]string
	RatifyTitle, RatifyText, RatifyAfter, ReadOnly, YesRatify           string
	InitialTitle, InitialText, YesInitial, WithReason, Missing, NoOther string
}

func resultIndonesian() SayResult {
	return SayResult{
		Submitted: "Hasil %s, diajukan %s %s", Part: "bagian %d/%d", Initials: "Paraf", Waits: "menunggu", Skipped: "dilewati: %s",
		SkippedFor: map[string]string{"vacant": "jabatan kosong", "respondent": "terlapor", "secret": "rahasia baginya", "same_person": "orang yang sama"},
		Authors:    "Penulis", NoResult: "Aduan ini belum punya hasil yang diajukan.",
		RatifyTitle: "Sahkan hasil %s?", RatifyText: "Anda mengesahkan temuan dan jawaban atas aduan: %s.",
		RatifyAfter: "Sesudah disahkan, jawaban boleh disampaikan kepada pengadu. Dapat dibuka kembali hanya dengan alasan.",
		ReadOnly:    "Anda baru membaca bagian %d dari %d.", YesRatify: "Ya, sahkan",
		InitialTitle: "Bubuhkan paraf pada hasil %s?", InitialText: "Paraf Anda pada temuan dan jawaban atas aduan: %s.", YesInitial: "Ya, paraf",
		WithReason: "Kembalikan dengan alasan", Missing: "Belum bisa disahkan: paraf %s belum ada", NoOther: "Tidak ada hasil lain di daftar ini yang menunggu.",
	}
}

func resultEnglish() SayResult {
	return SayResult{
		Submitted: "Result of %s, submitted by %s %s", Part: "part %d/%d", Initials: "Initials", Waits: "due", Skipped: "skipped: %s",
		SkippedFor: map[string]string{"vacant": "vacant", "respondent": "respondent", "secret": "secret to them", "same_person": "the same person"},
		Authors:    "Authors", NoResult: "This case has no submitted result yet.",
		RatifyTitle: "Ratify the result of %s?", RatifyText: "You ratify the finding and the answer to: %s.",
		RatifyAfter: "Once ratified, the answer may be told to the complainant. It can be reopened with a reason only.",
		ReadOnly:    "You have read part %d of %d.", YesRatify: "Yes, ratify",
		InitialTitle: "Initial the result of %s?", InitialText: "Your initials under the finding and the answer to: %s.", YesInitial: "Yes, initial",
		WithReason: "Send back with a reason", Missing: "Not to be ratified yet: the initials of %s are missing", NoOther: "No other result in this list waits.",
	}
}

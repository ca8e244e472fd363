package ui

// SayWhy is said by the explanation of a deadline.
type SayWhy struct {
	Title, Of, Rule, Basis, Provisional, Uncertain, Start, Due, None string
	KeyUnfold, KeyFold, KeyAll, KeyAloud, KeyCopy                    string
	Aloud, Paper, Printed, Jammed                                    string
}

func whyIndonesian() SayWhy {
	return SayWhy{
		Title: "Kenapa %s?", Of: "tenggat %d dari %d", Rule: "Aturan", Basis: "Dasar",
		Provisional: "sementara, sampai klasifikasinya ditetapkan", Uncertain: "hari libur tahun itu belum ditetapkan; hitungan bisa bergeser",
		Start: "Mulai", Due: "Batas", None: "Aduan ini tidak punya tenggat yang berjalan.",
		KeyUnfold: "rinci", KeyFold: "ringkas", KeyAll: "rinci semua", KeyAloud: "bacakan", KeyCopy: "salin",
		Aloud: "Bacakan", Paper: "Uraian tenggat", Printed: "Uraian tenggat dicetak",
		Jammed: "Printer gagal. p menampilkan uraiannya, untuk disalin",
	}
}

func whyEnglish() SayWhy {
	return SayWhy{
		Title: "Why %s?", Of: "deadline %d of %d", Rule: "Rule", Basis: "Basis",
		Provisional: "provisional, until it is classified", Uncertain: "that year's holidays are not decreed yet; this may move",
		Start: "Start", Due: "Due", None: "This case has no deadline.",
		KeyUnfold: "each day", KeyFold: "fold", KeyAll: "every day", KeyAloud: "read aloud", KeyCopy: "copy",
		Aloud: "Read aloud", Paper: "How it was counted", Printed: "The explanation is printed",
		Jammed: "The printer failed. p shows the explanation, to be copied",
	}
}

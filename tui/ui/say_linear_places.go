package ui

// SayLinearPlaces is said by Laporan, Layanan and Kelola in the console without
// a screen.
type SayLinearPlaces struct {
	Recap, Figure, By, Row, Settled, Earlier, Later, Span string
	Requirement, AskHave, PrintList, PrintNot             string
	Person, Seat, Closure, Change, Did                    string
	Spans                                                 map[string]string // by model.Span
}

func linearPlacesIndonesian() SayLinearPlaces {
	return SayLinearPlaces{
		Recap: "%s, per %s. Angka mana yang dibuka aduannya?", Figure: "%s: %s.", By: "Menurut %s.", Row: "%s: masuk %s, selesai %s, terbuka %s, tepat %s, lewat %s.",
		Settled: "Tuntas %s: separuh selesai dalam %d, sembilan dari sepuluh dalam %d hari kerja.",
		Earlier: "Masa sebelumnya, %s.", Later: "Masa berikutnya, %s.", Span: "Ganti ke %s.",
		Spans:       map[string]string{"month": "bulan", "quarter": "triwulan", "year": "tahun"},
		Requirement: "Syarat %d dari %d: %s", AskHave: "Syarat mana yang sudah ada? Angka dengan koma di antaranya; Enter bila belum ada.",
		PrintList: "Cetak daftar persyaratan ini?", PrintNot: "tidak",
		Person: "%s, %s, %s.", Seat: "%s: %s.", Closure: "%s: %s, %s.",
		Did:    "%s, tersimpan %s",
		Change: "Pegawai, profil, dan kalender dibaca saja di sini. Mengubahnya di Kelola pada layar, atau dengan perintah aduan staff, aduan calendar, aduan office.",
	}
}

func linearPlacesEnglish() SayLinearPlaces {
	return SayLinearPlaces{
		Recap: "%s, as of %s. Which figure's cases?", Figure: "%s: %s.", By: "By %s.", Row: "%s: entered %s, closed %s, open %s, in time %s, late %s.",
		Settled: "Settled %s: half within %d, nine of ten within %d working days.",
		Earlier: "The period before, %s.", Later: "The next period, %s.", Span: "Change to the %s.",
		Spans:       map[string]string{"month": "month", "quarter": "quarter", "year": "year"},
		Requirement: "Requirement %d of %d: %s", AskHave: "Which requirements are there already? Numbers with commas between; Enter for none.",
		PrintList: "Print this list of requirements?", PrintNot: "no",
		Person: "%s, %s, %s.", Seat: "%s: %s.", Closure: "%s: %s, %s.",
		Did:    "%s, saved %s",
		Change: "Staff, profile and calendar are read only here. They are changed in Kelola on the screen, or with the commands aduan staff, aduan calendar, aduan office.",
	}
}

package ui

// SayBook is said by Buku.
type SayBook struct {
	Empty string
}

func bookIndonesian() SayBook {
	return SayBook{Empty: "Belum ada yang dicatat pada hari ini."}
}

func bookEnglish() SayBook {
	return SayBook{Empty: "Nothing was recorded on this day."}
}

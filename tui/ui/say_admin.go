package ui

// SayAdmin is said by Kelola.
type SayAdmin struct {
	Empty string
}

func adminIndonesian() SayAdmin {
	return SayAdmin{Empty: "Belum ada pegawai."}
}

func adminEnglish() SayAdmin {
	return SayAdmin{Empty: "Nobody works here yet."}
}

package ui

// SayServices is said by Layanan.
type SayServices struct {
	Empty string
}

func servicesIndonesian() SayServices {
	return SayServices{Empty: "Profil kantor belum memuat layanan."}
}

func servicesEnglish() SayServices {
	return SayServices{Empty: "The office profile lists no service yet."}
}

package ui

// SayLook is said beside a list, of the case under its cursor.
type SayLook struct {
	Reviewed, Clocks, Last, More string
	KeyInto, KeyList, KeyClose   string
}

func lookIndonesian() SayLook {
	return SayLook{
		Reviewed: "Ditelaah %s", Clocks: "Tenggat", Last: "Terakhir", More: "%d baris lagi",
		KeyInto: "gulir pratinjau", KeyList: "ke daftar", KeyClose: "tutup pratinjau",
	}
}

func lookEnglish() SayLook {
	return SayLook{
		Reviewed: "Reviewed by %s", Clocks: "Deadlines", Last: "Latest", More: "%d more lines",
		KeyInto: "scroll the preview", KeyList: "to the list", KeyClose: "close the preview",
	}
}

package ui

// SayStatus is said of how a complaint stands, to whoever asks.
type SayStatus struct {
	Title, Read, Asks, NotLogged, None, Reading, Closed, Log, Done string
	KeyLog, KeyNot, KeyClose, Command, Key                         string
}

func statusIndonesian() SayStatus {
	return SayStatus{
		Title: "Cek status", Read: "Bacakan: ", Asks: "Enter mencatat bahwa pengadu bertanya dan sudah diberi tahu. Esc tidak mencatat apa-apa.",
		NotLogged: "Pada aduan ini tidak ada yang perlu dicatat.", None: "Tidak ada aduan bernomor %s di buku ini. Periksa nomor dan tahunnya.",
		Reading: "membaca…", Closed: "Aduan Anda nomor %s tercatat di buku kami. Perkembangannya disampaikan langsung kepada pengadu.",
		Log: "Catat bahwa ditanya", Done: "%s: pertanyaan tentang status dicatat", KeyLog: "catat sudah dibacakan", KeyNot: "tidak dicatat", KeyClose: "tutup",
		Command: "status", Key: "status",
	}
}

func statusEnglish() SayStatus {
	return SayStatus{
		Title: "How it stands", Read: "Read out: ", Asks: "Enter records that the complainant asked and was told. Esc records nothing.",
		NotLogged: "Nothing need be recorded of this case.", None: "No case in this book has the number %s. Check number and year.",
		Reading: "reading…", Closed: "Your complaint number %s is in our book. The complainant is told directly how it goes on.",
		Log: "Record that they asked", Done: "%s: the question is recorded", KeyLog: "record it as read out", KeyNot: "not recorded", KeyClose: "close",
		Command: "status", Key: "status",
	}
}

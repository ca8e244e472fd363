package ui

// SayRoom is said of who waits for the special room.
type SayRoom struct {
	Park, Parked, Nothing, Waits, More, Busy, Gone string
	DropTitle, DropText, DropYes, Dropped          string
	Unread, KeyPark, KeyTake, KeyDrop, KeyClose    string
}

func roomIndonesian() SayRoom {
	return SayRoom{
		Park: "Ke ruang khusus", Parked: "%s menunggu di %s; isiannya tersimpan", Nothing: "Isi nama atau perihal dulu, supaya yang menunggu dapat dipanggil",
		Waits: "Menunggu di %s: %d orang", More: "%d menunggu di %s · S-Tab", Busy: "Catat, parkir, atau kosongkan isian ini dulu, lalu panggil yang menunggu",
		Gone: "Sudah dilanjutkan atau dihapus di meja lain", DropTitle: "Hapus %s dari daftar tunggu?",
		DropText: "Isiannya ikut dibuang dan belum punya nomor. Lakukan hanya bila orangnya pergi tanpa mengadu.", DropYes: "Ya, hapus", Dropped: "%s tidak menunggu lagi",
		Unread: "Daftar tunggu belum terbaca.", KeyPark: "ke ruang khusus", KeyTake: "lanjutkan", KeyDrop: "hapus", KeyClose: "ke formulir",
	}
}

func roomEnglish() SayRoom {
	return SayRoom{
		Park: "To the special room", Parked: "%s waits in the %s; what was typed is kept", Nothing: "Fill in name or subject first, so that who waits can be called",
		Waits: "Waiting in the %s: %d", More: "%d waiting in the %s · S-Tab", Busy: "Book, park or empty this form first, then call who waits",
		Gone: "Somebody at another desk went on with it, or removed it", DropTitle: "Remove %s from the waiting list?",
		DropText: "What was typed goes too, and it has no number yet. Only if the person left without complaining.", DropYes: "Yes, remove", Dropped: "%s waits no more",
		Unread: "The waiting list could not be read.", KeyPark: "to the special room", KeyTake: "go on", KeyDrop: "remove", KeyClose: "to the form",
	}
}

package ui

// SayShell is said by the root.
type SayShell struct {
	Places                                                          map[string]string
	Opening, AtHome, NotQuitHere, MouseOn, MouseOff, NoPlace        string
	QuitTitle, QuitText, QuitYes, QuitNo                            string
	Small, SmallSize, SmallBetter, SmallHow, SmallSafe, SmallCLI    string
	SmallQuit, NoSuchCase, NotNow, ActingAs, NoActAs, Undoable      string
	NoTheme, Reading, NotOpened, You                                string
	NothingToUndo, UndoTitle, UndoText, UndoYes, Undone, UndoneKept string
	SecretRow, HiddenName, ErasedName, DestroyedRow                 string
}

func shellIndonesian() SayShell {
	return SayShell{
		Places: map[string]string{PlaceHome: "Beranda", PlaceCounter: "Loket", PlaceBook: "Buku", PlaceQueue: "Antrean",
			PlaceInbox: "Disposisi", PlaceTeam: "Tim", PlaceReports: "Laporan", PlaceServices: "Layanan", PlaceAdmin: "Kelola"},
		Opening: "Membuka buku…", AtHome: "Sudah di Beranda. q untuk keluar", NotQuitHere: "q keluar dari Beranda atau sebuah tempat. Esc kembali dulu",
		MouseOn: "Tetikus menyala. m mematikan", MouseOff: "Tetikus mati", NoPlace: "Tempat itu bukan untuk jabatan Anda. Yang ada disebut di baris kedua",
		QuitTitle: "Keluar sekarang?", QuitText: "Ada isian yang belum selesai. Isian itu tersimpan sebagai konsep dan menunggu di Beranda.",
		QuitYes: "Ya, keluar", QuitNo: "Tidak",
		Small: "ADUAN", SmallSize: "Jendela %d x %d. Aduan perlu 48 x 16,", SmallBetter: "lebih enak 80 x 24.",
		SmallHow:  "Besarkan jendela, atau kecilkan huruf\n  PuTTY: Ctrl+roda   Termux: cubit",
		SmallSafe: "Isian Anda aman.", SmallCLI: "Tanpa layar:  aduan queue", SmallQuit: "q keluar",
		NoSuchCase: "Tidak ada aduan %s, atau tidak untuk Anda", NotNow: "%s tidak bisa dilakukan Anda pada %s sekarang. a: yang bisa",
		ActingAs: "Sekarang Anda %s", NoActAs: "Peran tidak bisa diganti di sini", Undoable: "%s. u batalkan",
		NoTheme: "Tema: gelap, terang, atau mono", Reading: "membaca…",
		NotOpened: "Buku tidak terbuka", You: "Anda", SecretRow: "(rahasia)", HiddenName: "(dirahasiakan)", ErasedName: "(identitas sudah dihapus)", DestroyedRow: "(isi sudah dimusnahkan)",
		NothingToUndo: "Tidak ada yang bisa dibatalkan dari layar ini", UndoTitle: "Batalkan yang terakhir?",
		UndoText: "Tindakan terakhir Anda pada %s ditarik kembali. Catatannya tetap ada di riwayat.", UndoYes: "Ya, batalkan", Undone: "%s: tindakan terakhir dibatalkan",
		UndoneKept: "%s: tindakan terakhir dibatalkan, isiannya kembali menjadi konsep",
	}
}

func shellEnglish() SayShell {
	return SayShell{
		Places: map[string]string{PlaceHome: "Home", PlaceCounter: "Counter", PlaceBook: "Book", PlaceQueue: "Queue",
			PlaceInbox: "Inbox", PlaceTeam: "Team", PlaceReports: "Reports", PlaceServices: "Services", PlaceAdmin: "Admin"},
		Opening: "Opening the book…", AtHome: "This is Home. q to quit", NotQuitHere: "q quits from Home or a place. Esc goes back first",
		MouseOn: "Mouse is on. m turns it off", MouseOff: "Mouse is off", NoPlace: "That place is not for your post. Yours stand in the second line",
		QuitTitle: "Quit now?", QuitText: "Something unfinished is open. It is kept as a draft and waits at Home.",
		QuitYes: "Yes, quit", QuitNo: "No",
		Small: "ADUAN", SmallSize: "Window %d x %d. Aduan needs 48 x 16,", SmallBetter: "80 x 24 is better.",
		SmallHow:  "Enlarge the window, or shrink the letters\n  PuTTY: Ctrl+wheel   Termux: pinch",
		SmallSafe: "What you typed is safe.", SmallCLI: "Without a screen:  aduan queue", SmallQuit: "q quit",
		NoSuchCase: "There is no case %s, or none for you", NotNow: "%s is not yours to do on %s now. a: what is",
		ActingAs: "You are now %s", NoActAs: "Who you are cannot be changed here", Undoable: "%s. u undoes",
		NoTheme: "Theme: dark, light or mono", Reading: "reading…",
		NotOpened: "The book does not open", You: "You", SecretRow: "(secret)", HiddenName: "(withheld)", ErasedName: "(identity erased)", DestroyedRow: "(content destroyed)",
		NothingToUndo: "Nothing from this screen can be undone", UndoTitle: "Undo the last deed?",
		UndoText: "Your last deed on %s is taken back. The history keeps it.", UndoYes: "Yes, undo", Undone: "%s: the last deed is undone",
		UndoneKept: "%s: the last deed is undone; what was typed is a draft again",
	}
}

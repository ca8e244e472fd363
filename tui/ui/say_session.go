package ui

// SaySession is said of the session itself: a covered screen, an end that
// somebody else decided, and where one stood when the link dropped.
type SaySession struct {
	// A covered screen. LockedFor carries the minutes without a key.
	LockedTitle, LockedFor, LockedLong, LockedKept, LockedOpen, LockedRemote, LockedEnd, KeyOpen, KeyEnd, AnyKey string
	LockedBye                                                                                                    string
	// Who else has the same case open: names; how many more.
	Here, HereShort, HereCount, Others string
	// Where one stood when the session before this one was cut.
	Was, KeyGoOn, KeyAnew string
	// A text alone on the screen.
	Copied, Mark, MarkElse string
	// Ends.
	Stopping, StoppedBye, NotStaff, KeyLeave, Posts, NoPosts string
}

func sessionIndonesian() SaySession {
	return SaySession{
		LockedTitle: "Layar ditutup", LockedFor: "%d menit tidak ada tombol yang ditekan, jadi isi layar disembunyikan.",
		LockedLong: "Lama tidak ada tombol yang ditekan, jadi isi layar disembunyikan.",
		LockedKept: "Isian formulir tersimpan sebagai konsep.", LockedOpen: "Enter membuka layar lagi, seperti tadi.",
		LockedRemote: "Untuk melanjutkan, sambungkan lagi dengan kunci Anda: tempat, aduan, dan isian tadi ditawarkan kembali selama 30 menit.",
		LockedEnd:    "Tombol apa pun mengakhiri sambungan ini.", AnyKey: "tombol apa pun", KeyOpen: "buka layar", KeyEnd: "akhiri sambungan",
		LockedBye: "Sambungan diakhiri karena layar terkunci. Isian Anda tersimpan; sambungkan lagi untuk melanjutkan.",
		Here:      "%s juga sedang membuka aduan ini", HereShort: "%s juga di aduan ini", HereCount: "%d orang juga di sini", Others: "%d lainnya",
		Was: "Tadi Anda di %s", KeyGoOn: "lanjutkan", KeyAnew: "mulai baru",
		Copied: "Disalin", Mark: "Blok teks di atas untuk menyalinnya", MarkElse: "Tidak tertempel? Blok teks di atas",
		Stopping:   "Server akan berhenti: ketikan Anda aman",
		StoppedBye: "Server berhenti. Isian Anda tersimpan; sambungkan lagi sebentar lagi untuk melanjutkan.",
		NotStaff:   "Akun Anda tidak aktif lagi di buku ini, jadi layar ini berakhir. Yang sudah dicatat tetap ada. Bila ini keliru, hubungi admin kantor.",
		KeyLeave:   "keluar", Posts: "Jabatan Anda berubah. Sekarang: %s", NoPosts: "Anda tidak memegang jabatan lagi. Isian Anda tersimpan",
	}
}

func sessionEnglish() SaySession {
	return SaySession{
		LockedTitle: "The screen is covered", LockedFor: "No key was pressed for %d minutes, so what stands on the screen is hidden.",
		LockedLong: "No key was pressed for long, so what stands on the screen is hidden.",
		LockedKept: "What you typed into forms is kept as a draft.", LockedOpen: "Enter opens the screen again, as it was.",
		LockedRemote: "To go on, connect again with your key: the place, the case and what you typed are offered again for 30 minutes.",
		LockedEnd:    "Any key ends this connection.", AnyKey: "any key", KeyOpen: "open the screen", KeyEnd: "end the connection",
		LockedBye: "The connection was ended because the screen was locked. What you typed is kept; connect again to go on.",
		Here:      "%s has this complaint open too", HereShort: "%s is here too", HereCount: "%d others here", Others: "%d more",
		Was: "You were at %s", KeyGoOn: "go on", KeyAnew: "start anew",
		Copied: "Copied", Mark: "Mark the text above to copy it", MarkElse: "Not there? Mark the text above",
		Stopping:   "The server will stop: what you typed is safe",
		StoppedBye: "The server has stopped. What you typed is kept; connect again in a moment to go on.",
		NotStaff:   "Your account is no longer active in this book, so this screen ends. What was recorded stays. If this is a mistake, call the admin of the office.",
		KeyLeave:   "quit", Posts: "Your posts have changed. Now: %s", NoPosts: "You hold no post any more. What you typed is kept",
	}
}

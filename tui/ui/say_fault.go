package ui

// SayFault is said when something did not go as asked.
type SayFault struct {
	ConflictTitle, ConflictText, ConflictSafe, SaveMine, LookFirst, Later string
	ErrorTitle, ErrorSafe, TryAgain, Back, Tell, Fine                     string
	UnknownTitle, UnknownText, WhichTitle, WhichText                      string
	ErrorKept, Ways, Plain, Reference, RefCopied                          string
	KeyWay, KeyRef, Remind                                                string
}

func faultIndonesian() SayFault {
	return SayFault{
		ConflictTitle: "Aduan ini baru saja diubah", ConflictText: "Ada yang mengubah %s sesudah Anda membukanya.",
		ConflictSafe: "Perubahan Anda belum disimpan dan tidak hilang.", SaveMine: "Simpan perubahan saya", LookFirst: "Lihat perubahannya", Later: "Kembali",
		ErrorTitle: "Belum tersimpan", ErrorSafe: "Isian Anda aman di layar ini.",
		TryAgain: "Coba lagi", Back: "Kembali ke isian", Tell: "Beri tahu admin", Fine: "Baik",
		ErrorKept: "Isian Anda aman sebagai konsep di komputer ini, disimpan %s.", Ways: "Yang bisa dilakukan",
		Plain:     "Salin isian ke layar biasa (bisa diblok dengan tetikus)",
		Reference: "Rujukan", RefCopied: "Rujukan disalin",
		KeyWay: "pilih", KeyRef: "salin rujukan", Remind: "Ingatkan %s",
		UnknownTitle: "Belum pasti tersimpan", UnknownText: "Mencoba lagi aman: yang sama tidak terjadi dua kali.",
		WhichTitle: "Sebagai siapa?", WhichText: "%s bisa dari beberapa jabatan Anda. Pilihan ini dipakai sampai Anda keluar.",
	}
}

func faultEnglish() SayFault {
	return SayFault{
		ConflictTitle: "This case has just been changed", ConflictText: "Somebody changed %s after you opened it.",
		ConflictSafe: "Your change is not saved yet, and not lost.", SaveMine: "Save my change", LookFirst: "See theirs", Later: "Back",
		ErrorTitle: "Not saved", ErrorSafe: "What you typed is safe on this screen.",
		TryAgain: "Try again", Back: "Back to the form", Tell: "Tell the admin", Fine: "Fine",
		ErrorKept: "What you typed is safe as a draft on this computer, kept %s.", Ways: "What you can do",
		Plain:     "Copy what you typed to the plain screen (a mouse can mark it)",
		Reference: "Reference", RefCopied: "Reference copied",
		KeyWay: "choose", KeyRef: "copy reference", Remind: "Remind %s",
		UnknownTitle: "Perhaps saved", UnknownText: "Trying again is safe: the same deed never happens twice.",
		WhichTitle: "In which post?", WhichText: "%s can be done in several of your posts. The choice is kept until you quit.",
	}
}

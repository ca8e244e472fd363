package ui

// SayQueue is said by Antrean.
type SayQueue struct {
	All, Total, Some, Seen, Overdue, Marked, Empty, EmptyBook, NoHits, Beyond, Matching, Narrow string
	ColReceived, ColChannel                                                                     string
	WordOverdue, WordNear, WordWaiting, WordMine, WordSecret, WordUrgent                        string
	MeansSecret, MeansUrgent                                                                    string
	PrefixChannel, PrefixUnit, PrefixArea, PrefixState                                          string
	PrefixClass, PrefixCategory, PrefixView, PrefixStatus                                       string
	Means, MeansOverdue, MeansNear, MeansWaiting, MeansMine, MeansWords                         string
	Kept, KeepHow, Where                                                                        string
	NotSettled, Behind, Whole, MatchingWhole                                                    string
}

func queueIndonesian() SayQueue {
	return SayQueue{
		All: "Semua terbuka", Total: "%d aduan", Some: "%d dari %d", Seen: "baris %d–%d", Overdue: "%d lewat", Marked: "%d ditandai",
		Empty: "Tidak ada aduan terbuka.", EmptyBook: "c mencatat aduan baru.", NoHits: "Tidak ada yang cocok dengan “%s” di %d aduan. Esc hapus saringan.", Beyond: "Enter mencarinya di seluruh buku.",
		Matching: "Cocok di: nomor, nama, perihal, kanal, wilayah. Mencari di semua %d aduan.", Narrow: "Persempit:",
		ColReceived: "Diterima", ColChannel: "Kanal",
		WordOverdue: "lewat", WordNear: "mendekat", WordWaiting: "jeda", WordMine: "milik-saya", WordSecret: "rahasia", WordUrgent: "mendesak",
		MeansSecret: "aduan rahasia", MeansUrgent: "aduan mendesak",
		PrefixChannel: "kanal:", PrefixUnit: "bidang:", PrefixArea: "desa:", PrefixState: "status:",
		PrefixClass: "klasifikasi:", PrefixCategory: "kategori:", PrefixView: "tampilan:", PrefixStatus: "keadaan:",
		Means: "Artinya: %s.", MeansOverdue: "lewat tenggat", MeansNear: "75 % tenggat terpakai atau lebih", MeansWaiting: "menunggu pengadu",
		MeansMine: "ditangani atau dicatat oleh Anda", MeansWords: "kata “%s”",
		Kept: "Tersimpan:", KeepHow: "Simpan saringan ini: Enter, lalu  : simpan NAMA", Where: "Cocok di",
		NotSettled: "tenggat sedang dihitung ulang", Behind: "Baru sebagian buku",
		Whole: "Seluruh buku", MatchingWhole: "Kata dan bentuknya, nama, nomor, NIK, telepon; terbaru dulu, %d aduan.",
	}
}

func queueEnglish() SayQueue {
	return SayQueue{
		All: "All open", Total: "%d cases", Some: "%d of %d", Seen: "rows %d–%d", Overdue: "%d overdue", Marked: "%d marked",
		Empty: "No case is open.", EmptyBook: "c books a new one.", NoHits: "Nothing matches “%s” among %d cases. Esc clears the filter.", Beyond: "Enter looks through the whole book.",
		Matching: "Matches number, name, subject, channel, area. Looks through all %d cases.", Narrow: "Narrow down:",
		ColReceived: "Received", ColChannel: "Channel",
		WordOverdue: "overdue", WordNear: "near", WordWaiting: "paused", WordMine: "mine", WordSecret: "secret", WordUrgent: "urgent",
		MeansSecret: "secret cases", MeansUrgent: "urgent cases",
		PrefixChannel: "channel:", PrefixUnit: "division:", PrefixArea: "village:", PrefixState: "state:",
		PrefixClass: "class:", PrefixCategory: "category:", PrefixView: "view:", PrefixStatus: "status:",
		Means: "Meaning: %s.", MeansOverdue: "past the deadline", MeansNear: "75 % of the deadline used or more", MeansWaiting: "waiting for the complainant",
		MeansMine: "handled or booked by you", MeansWords: "words “%s”",
		Kept: "Kept:", KeepHow: "To keep this filter: Enter, then  : keep NAME", Where: "Matches in",
		NotSettled: "deadlines are being counted again", Behind: "Part of the book so far",
		Whole: "The whole book", MatchingWhole: "Words and their forms, names, numbers, NIK, telephone; newest first, %d cases.",
	}
}

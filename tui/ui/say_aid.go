package ui

// SayAid is said by the decision aid.
type SayAid struct {
	Title, Entry, EntryNote, Words, ByHand, Conclusion, Basis, Counted string
	Nothing, AskDecile, Open, Unmet, Met, Decile, DecileFirst, Copied  string
	TickFirst, NotHere, Long                                           string
	KeyTick, KeyWords, KeyUse, KeyTicks, KeyAid, KeyDecile             string
}

func aidIndonesian() SayAid {
	return SayAid{
		Title: "Bantu putus · %s", Entry: "Bantu putus: centang kriteria", EntryNote: "jawaban dari kriteria profil",
		Words: "Jawabannya", ByHand: "kalimat diubah tangan", Conclusion: "Kesimpulan", Basis: "Dasar",
		Counted: "Yang menentukan ikut dihitung dalam laporan sebab; tidak dikirim ke mana pun.",
		Nothing: "belum ada yang dicentang", AskDecile: "isi desil, 1 sampai 10", Open: "belum pasti: %s", Unmet: "belum memenuhi: %s", Met: "memenuhi: %s",
		Decile: "desil %d (%d–%d)", DecileFirst: "Isi desilnya dulu, 1 sampai 10.", Copied: "Kalimat disalin",
		TickFirst: "Centang yang sesuai dulu, dengan angka atau Spasi.", NotHere: "Kategori ini tidak memakai bantu putus",
		Long:    "Kalimatnya terlalu panjang untuk isian ini; yang ada tidak diubah",
		KeyTick: "centang", KeyWords: "ubah kalimat", KeyUse: "pakai", KeyTicks: "kembali ke centang", KeyAid: "bantu putus", KeyDecile: "desil",
	}
}

func aidEnglish() SayAid {
	return SayAid{
		Title: "Decision aid · %s", Entry: "Decision aid: tick criteria", EntryNote: "an answer from the profile's criteria",
		Words: "The answer", ByHand: "words changed by hand", Conclusion: "Conclusion", Basis: "Basis",
		Counted: "What decides is counted in the report of causes; nothing is sent anywhere.",
		Nothing: "nothing is ticked yet", AskDecile: "decile, 1 to 10", Open: "not certain: %s", Unmet: "not met: %s", Met: "met: %s",
		Decile: "decile %d (%d–%d)", DecileFirst: "The decile is needed first, 1 to 10.", Copied: "The words are copied",
		TickFirst: "Tick what applies first, with a digit or Space.", NotHere: "This category has no decision aid",
		Long:    "The words are too long for this field; it is unchanged",
		KeyTick: "tick", KeyWords: "change words", KeyUse: "use", KeyTicks: "back to the ticks", KeyAid: "decision aid", KeyDecile: "decile",
	}
}

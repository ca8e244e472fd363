package ui

// SayClash is said where two people changed the same field of a case.
type SayClash struct {
	Mine, Theirs, Nothing, Same, KeyPick string
}

func clashIndonesian() SayClash {
	return SayClash{
		Mine: "Anda", Theirs: "yang lain", Nothing: "(kosong)", KeyPick: "pilih isi",
		Same: "Isi yang lain dipakai; tidak ada yang perlu disimpan",
	}
}

func clashEnglish() SayClash {
	return SayClash{
		Mine: "You", Theirs: "the other", Nothing: "(empty)", KeyPick: "pick a value",
		Same: "The other's value stays; nothing needs saving",
	}
}

package ui

// SayTeam is said by Tim.
type SayTeam struct {
	Empty string
}

func teamIndonesian() SayTeam {
	return SayTeam{Empty: "Anda belum masuk tim mana pun."}
}

func teamEnglish() SayTeam {
	return SayTeam{Empty: "You are in no team yet."}
}

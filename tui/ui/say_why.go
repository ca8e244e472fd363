package ui

// SayWhy is said by the explanation of a deadline.
type SayWhy struct {
	Title, Of, Rule, Basis, Version, Provisional, Uncertain     string
	Start, Due, Sum, Left, Moves, MovesPause, MovesClosed, None string
}

func whyIndonesian() SayWhy {
	return SayWhy{
		Title: "Kenapa %s?", Of: "tenggat %d dari %d", Rule: "Aturan", Basis: "Dasar", Version: "aturan v%d",
		Provisional: "sementara, sampai klasifikasinya ditetapkan", Uncertain: "hari libur tahun itu belum ditetapkan; hitungan bisa bergeser",
		Start: "Mulai", Due: "Batas", Sum: "%s = %s", Left: "sisa %d", Moves: "bergeser bila ada jeda, libur",
		MovesPause: "bergeser bila ada jeda", MovesClosed: "bergeser bila ada libur",
		None: "Aduan ini tidak punya tenggat yang berjalan.",
	}
}

func whyEnglish() SayWhy {
	return SayWhy{
		Title: "Why %s?", Of: "deadline %d of %d", Rule: "Rule", Basis: "Basis", Version: "rules v%d",
		Provisional: "provisional, until it is classified", Uncertain: "that year's holidays are not decreed yet; this may move",
		Start: "Start", Due: "Due", Sum: "%s = %s", Left: "%d left", Moves: "moves with pauses and holidays",
		MovesPause: "moves with pauses", MovesClosed: "moves with holidays",
		None: "This case has no deadline.",
	}
}

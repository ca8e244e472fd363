package ui

// SayPalette is said by the palette and the help page.
type SayPalette struct {
	Title, Found, None, Case, NotNow, NoCase, Goes string
	Theme, Quit, ActAs, Undo, Help, Mouse, New     string
	Dark, Light, Mono, Number, Session             string
	Search, Searching                              string
	HelpTitle, Here, Moving, Everywhere, Prompt    string
}

func paletteIndonesian() SayPalette {
	return SayPalette{
		Title: "Perintah", Found: "%d dari %d", None: "Tidak ada perintah seperti itu. Nomor saja membuka aduannya: 412",
		Case: "aduan %s", NotNow: "tidak sekarang pada %s", NoCase: "nomor menyusul: %s 412", Goes: "buka tempat",
		Theme: "tema %s", Quit: "keluar", ActAs: "peran %s", Undo: "batalkan yang terakhir", Help: "bantuan", Mouse: "tetikus", New: "aduan baru",
		Dark: "gelap", Light: "terang", Mono: "mono", Number: "buka aduan", Search: "cari", Searching: "seluruh buku", Session: "sesi ini",
		HelpTitle: "Bantuan: %s", Here: "Yang bisa dilakukan di sini", Moving: "Berpindah", Everywhere: "Di mana pun", Prompt: "cari: ",
	}
}

func paletteEnglish() SayPalette {
	return SayPalette{
		Title: "Command", Found: "%d of %d", None: "No such command. A number alone opens its case: 412",
		Case: "case %s", NotNow: "not on %s now", NoCase: "number follows: %s 412", Goes: "open the place",
		Theme: "theme %s", Quit: "quit", ActAs: "role %s", Undo: "undo the last deed", Help: "help", Mouse: "mouse", New: "new complaint",
		Dark: "dark", Light: "light", Mono: "mono", Number: "open case", Search: "search", Searching: "the whole book", Session: "this session",
		HelpTitle: "Help: %s", Here: "What can be done here", Moving: "Moving", Everywhere: "Everywhere", Prompt: "search: ",
	}
}

package ui

// SayPalette is said by the palette and the help page.
type SayPalette struct {
	Title, Found, None, Case, NotNow, NoCase, Goes string
	Theme, Quit, ActAs, Undo, Help, Mouse, New     string
	Dark, Light, Mono, Number, Session             string
	Search, Searching                              string
	Before, Keep, Keeps, Kept, NoFilter, NoName    string
	View, Forget, Forgets, Forgot                  string
	NotYours, Needs, NeedsWho, Learn               string
	Terms, LearnOn, LearnOff, Would                string
	NoHelp                                         string
	HelpTitle, Here, Moving, Everywhere, Prompt    string
}

func paletteIndonesian() SayPalette {
	return SayPalette{
		Title: "Perintah", Found: "%d dari %d", None: "Tidak ada perintah itu. Mencari aduan: cari sumarni. Nomor saja: 412",
		Case: "aduan %s", NotNow: "tidak sekarang pada %s", NoCase: "nomor menyusul: %s 412", Goes: "buka tempat",
		Theme: "tema %s", Quit: "keluar", ActAs: "peran %s", Undo: "batalkan yang terakhir", Help: "bantuan", Mouse: "tetikus", New: "aduan baru",
		Dark: "gelap", Light: "terang", Mono: "mono", Number: "buka aduan", Search: "cari", Searching: "seluruh buku", Session: "sesi ini",
		Before: "Baru dipakai", Keep: "simpan", Keeps: "saringan %s dengan nama", Kept: "Saringan disimpan. : tampilan %s membukanya",
		NoFilter: "saring dulu dengan /", NoName: "Nama menyusul: simpan NAMA", View: "tampilan", Forget: "hapus tampilan", Forgets: "saringan tersimpan",
		Forgot: "Tampilan %s dihapus", NotYours: "bukan tempat Anda", Needs: "perlu %s", NeedsWho: "perlu %s: %s bisa",
		Learn: "mode belajar", Terms: "Istilah", LearnOn: "Mode belajar: tombol menyebut gunanya, dua kali melakukannya. ^T selesai",
		LearnOff: "Mode belajar selesai", Would: "%s: %s. Sekali lagi untuk melakukannya",
		NoHelp:    "Tidak ada tombol atau istilah seperti itu di sini. Perintah lain: Esc, lalu :",
		HelpTitle: "Bantuan: %s", Here: "Yang bisa dilakukan di sini", Moving: "Berpindah", Everywhere: "Di mana pun", Prompt: "cari: ",
	}
}

func paletteEnglish() SayPalette {
	return SayPalette{
		Title: "Command", Found: "%d of %d", None: "No such command. Searching cases: search sumarni. A number alone: 412",
		Case: "case %s", NotNow: "not on %s now", NoCase: "number follows: %s 412", Goes: "open the place",
		Theme: "theme %s", Quit: "quit", ActAs: "role %s", Undo: "undo the last deed", Help: "help", Mouse: "mouse", New: "new complaint",
		Dark: "dark", Light: "light", Mono: "mono", Number: "open case", Search: "search", Searching: "the whole book", Session: "this session",
		Before: "Used just now", Keep: "keep", Keeps: "filter %s under a name", Kept: "The filter is kept. : view %s opens it",
		NoFilter: "filter first with /", NoName: "A name follows: keep NAME", View: "view", Forget: "forget view", Forgets: "a kept filter",
		Forgot: "View %s is forgotten", NotYours: "not one of your places", Needs: "needs %s", NeedsWho: "needs %s: %s could",
		Learn: "learning mode", Terms: "Terms", LearnOn: "Learning mode: keys say what they do, press again to do it. ^T ends it",
		LearnOff: "Learning mode is over", Would: "%s: %s. Once more to do it",
		NoHelp:    "No such key or term here. Other commands: Esc, then :",
		HelpTitle: "Help: %s", Here: "What can be done here", Moving: "Moving", Everywhere: "Everywhere", Prompt: "search: ",
	}
}

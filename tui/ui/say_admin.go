package ui

// SayAdmin is said by Kelola, by the forms of the whole book and by the preview
// of a closure.
type SayAdmin struct {
	Parts, Titles                                               []string // in the order of the parts
	Empty, NoHit, Active, Disabled, NoPost, Working, NotHere    string
	ColName, ColPost, ColUnit, ColKey, ColState, ColHolder      string
	ColHeld, ColDate, ColKind, ColBasis                         string
	Vacant, Since, Until, From, Ended, Holds, Username, OSUsers string
	Keys, NoPosts, PostsCount, VacantCount, NotYours, OwnPost   string
	KeyAdd, KeyGive, KeyDisable, KeyRemove, KeyEnd, KeyYear     string
	Done, DisableTitle, DisableText, DisableYes, PlhHead        string
	SayAdminProfile
	SayAdminHealth
	SayAdminKeys
	SayPreview
	SayVerified
}

// SayAdminProfile is said by the parts Profil and Kalender.
type SayAdminProfile struct {
	ProfileName, ProfileVersion, ProfileArea, ProfileZone, Assumed string
	NoAssumed, Promises, NoPromises, Clocks, NoClocks, Assumption  string
	Change, ChangeHow, LookHow                                     string
	Older, OlderNone, OlderCases, OlderRule                        string
	OlderNow, OlderGone, OlderMore                                 string
	Hours, Today, TodayClosed, Closures, NoClosures, NoDecree      string
	ToAdd                                                          string // of a year without a decree
	Decreed, AssumedShort, AssumedBelow, BasisOf                   string
	Import, ImportHow                                              string // a file's path means nothing over SSH, so a file comes in by a command
}

// SayAdminHealth is said by the part Kesehatan.
type SayAdminHealth struct {
	Health                                              string
	Book, Rules, Series, Newest, Machine, Holidays, Plh string
	Events, Cases, Open, Versions, NoSeries, NoEvents   string
	Breach, BreachDue, BreachLate                       string
	ClockRight, ClockBehind, ClockAhead, Known, Unknown string
	NoPlh, PlhNow, HeadVacant, VersionsOnly             string
}

// SayPreview is said by the preview of a closure.
type SayPreview struct {
	Adds, Removes, Counting, Moves, None, Others, Untouched string
	ColClock, ColWas, ColWill, EnterAdds, EnterRemoves      string
	Wait, Applying, KeyAdds, KeyRemoves, Reading            string
}

func adminIndonesian() SayAdmin {
	return SayAdmin{
		Parts:  []string{"Pegawai", "Jabatan", "Profil", "Kalender", "Akses", "Retensi", "Bocor", "Kesehatan", "Kunci"},
		Titles: []string{"Pegawai dan jabatannya", "Jabatan dan pemegangnya", "Profil kantor yang berlaku", "Hari libur %d", "Siapa membuka identitas siapa", "Masa simpan yang lewat", "Kebocoran data pribadi", "Kesehatan buku", "Kunci masuk lewat SSH"},
		Empty:  "Belum ada pegawai. t menambah yang pertama.", NoHit: `Tidak ada pegawai yang cocok dengan "%s". Esc hapus saringan.`,
		Active: "%d aktif", Disabled: "%d nonaktif", NoPost: "tanpa jabatan", Working: "aktif", NotHere: "nonaktif",
		ColName: "Nama", ColPost: "Jabatan", ColUnit: "Bidang", ColKey: "Kunci", ColState: "Keadaan", ColHolder: "Pemegang",
		ColHeld: "Berlaku", ColDate: "Tanggal", ColKind: "Jenis", ColBasis: "Dasar",
		Vacant: "kosong", Since: "sejak %s", Until: "%s – %s", From: "mulai %s", Ended: "berakhir %s", Holds: "Jabatan", Username: "Nama pengguna", OSUsers: "Pengguna komputer",
		Keys: "Kunci", NoPosts: "Belum memegang jabatan apa pun. b memberinya.", PostsCount: "%d jabatan", VacantCount: "%d kosong",
		NotYours: "%s: wewenang %s.", OwnPost: "Jabatan sendiri diberikan oleh orang lain.",
		KeyAdd: "tambah", KeyGive: "beri jabatan", KeyDisable: "nonaktifkan", KeyRemove: "cabut", KeyEnd: "akhiri jabatan", KeyYear: "tahun",

		Done: "%s, tersimpan %s: %s", DisableTitle: "Nonaktifkan %s?", DisableYes: "Ya, nonaktifkan", PlhHead: "plh kepala",
		DisableText: "%s tidak bisa lagi membuka buku ini. Yang pernah dikerjakan dan namanya tetap di riwayat. Jabatan sekarang: %s.",
		SayAdminProfile: SayAdminProfile{
			ProfileName: "Nama", ProfileVersion: "Versi", ProfileArea: "Wilayah", ProfileZone: "Zona waktu", Assumed: "Anggapan: %d, bukan dari peraturan atau standar",
			NoAssumed: "Tidak ada. Semuanya bersumber.", Promises: "Janji pelayanan", NoPromises: "Tidak ada janji yang dinyatakan.",
			Clocks: "Tenggat", NoClocks: "Tidak ada tenggat.", Assumption: "anggapan",
			Change: "Mengubah", ChangeHow: "aduan office apply BERKAS", LookHow: "aduan office show",
			Older: "Aturan lama", OlderNone: "tidak dipakai aduan terbuka mana pun", OlderCases: "%s dari %s aduan terbuka tetap memakai aturan saat diterima",
			OlderRule: "%s · %s: %s (aturan v%d), %s", OlderNow: "kini %s", OlderGone: "kini tidak ada", OlderMore: "%d tenggat lagi: aduan office kept",

			Hours: "Jam buka", Today: "Hari ini buka %s.", TodayClosed: "Hari ini tutup.", Closures: "%d hari", NoClosures: "Belum ada hari libur %d. t menambah hari libur setempat.",
			NoDecree: "%d belum ada SKB", ToAdd: "Hari libur %d belum ditetapkan, jadi tenggat yang sampai ke sana belum pasti. Yang perlu ditambahkan: semua hari libur nasional dan cuti bersama menurut SKB tahun itu, dari 1 Januari sampai 25 Desember.",
			Decreed: "%s ada (SKB)", AssumedShort: "Anggapan", AssumedBelow: "%d hal, satu per satu di bawah", BasisOf: "Dasar: %s",
			Import: "Setahun sekaligus", ImportHow: "aduan calendar import BERKAS (.ics atau CSV)",
		},
		SayAdminKeys: adminKeysIndonesian(),
		SayVerified:  verifiedIndonesian(),
		SayAdminHealth: SayAdminHealth{
			Health: "Kesehatan", Book: "Buku", Rules: "Aturan", Series: "Nomor terakhir", Newest: "Peristiwa terakhir", Machine: "Jam komputer", Holidays: "Hari libur", Plh: "Plh. kepala",
			Events: "%s peristiwa", Cases: "%s aduan", Open: "%s terbuka", Versions: "profil versi %d · kalender versi %d", VersionsOnly: "profil versi %d",
			NoSeries: "belum ada nomor", NoEvents: "belum ada peristiwa",
			Breach: "Kebocoran", BreachDue: "No. %d: beri tahu orangnya dan lembaga sebelum %s (bagian Bocor)",
			BreachLate: "No. %d: seharusnya diberi tahu sebelum %s. Beri tahu sekarang (bagian Bocor)",
			ClockRight: "%s, sejalan dengan buku", ClockBehind: "%s: lebih awal dari peristiwa terakhir. Betulkan jam, atau pastikan: aduan book confirm-date",
			ClockAhead: "%s: jauh sesudah peristiwa terakhir. Bila benar, pastikan: aduan book confirm-date",
			Known:      "%s ada", Unknown: "%d belum ada SKB", NoPlh: "tidak ada", PlhNow: "%s sampai %s", HeadVacant: "tidak ada, jabatan kepala kosong",
		},
		SayPreview: SayPreview{
			Adds: "Menjadi hari libur: %s", Removes: "Tidak lagi hari libur: %s", Counting: "menghitung, %s dari %s aduan", Moves: "%s dari %s aduan bergeser",
			None:   "Tidak ada tenggat aduan terbuka yang bergeser.",
			Others: "%s aduan bergeser yang tidak Anda baca; hanya dihitung.", Untouched: "Belum ada yang diubah.",
			ColClock: "Tenggat", ColWas: "Semula", ColWill: "Menjadi",
			EnterAdds: "Jadikan hari libur %s? %s aduan bergeser.", EnterRemoves: "Cabut hari libur %s? %s aduan bergeser.",
			Wait: "Masih menghitung. Esc menghentikan; belum ada yang diubah.", Applying: "menyimpan…", KeyAdds: "jadikan libur", KeyRemoves: "cabut libur", Reading: "menghitung…",
		},
	}
}

func adminEnglish() SayAdmin {
	return SayAdmin{
		Parts:  []string{"Staff", "Posts", "Profile", "Calendar", "Access", "Retention", "Breaches", "Health", "Keys"},
		Titles: []string{"Staff and their posts", "Posts and their holders", "The office profile in force", "Closures of %d", "Who opened whose identity", "Kept long enough", "Breaches of personal data", "Health of the book", "Keys that come in through SSH"},
		Empty:  "Nobody works here yet. t adds the first.", NoHit: `Nobody of the staff fits "%s". Esc clears the filter.`,
		Active: "%d active", Disabled: "%d disabled", NoPost: "no post", Working: "active", NotHere: "disabled",
		ColName: "Name", ColPost: "Post", ColUnit: "Unit", ColKey: "Key", ColState: "State", ColHolder: "Holder",
		ColHeld: "In force", ColDate: "Date", ColKind: "Kind", ColBasis: "Basis",
		Vacant: "vacant", Since: "since %s", Until: "%s – %s", From: "from %s", Ended: "ended %s", Holds: "Posts", Username: "Username", OSUsers: "Computer users",
		Keys: "Keys", NoPosts: "Holds no post yet. b gives one.", PostsCount: "%d posts", VacantCount: "%d vacant",
		NotYours: "%s: for %s.", OwnPost: "One's own post is given by somebody else.",
		KeyAdd: "add", KeyGive: "give post", KeyDisable: "disable", KeyRemove: "remove", KeyEnd: "end post", KeyYear: "year",

		Done: "%s, saved %s: %s", DisableTitle: "Disable %s?", DisableYes: "Yes, disable", PlhHead: "deputy of the head (plh)",
		DisableText: "%s can open this book no more. What they did, and their name, stay in the history. Posts now: %s.",
		SayAdminProfile: SayAdminProfile{
			ProfileName: "Name", ProfileVersion: "Version", ProfileArea: "Area", ProfileZone: "Time zone", Assumed: "Assumptions: %d, from no rule or standard",
			NoAssumed: "None. All of it has a source.", Promises: "Promises", NoPromises: "No promise is stated.",
			Clocks: "Deadlines", NoClocks: "No deadlines.", Assumption: "assumption",
			Change: "To change it", ChangeHow: "aduan office apply FILE", LookHow: "aduan office show",
			Older: "Older rules", OlderNone: "no open case runs by them", OlderCases: "%s of %s open cases keep the rules of their intake",
			OlderRule: "%s · %s: %s (rules v%d), %s", OlderNow: "now %s", OlderGone: "now none", OlderMore: "%d deadlines more: aduan office kept",

			Hours: "Opening hours", Today: "Open today %s.", TodayClosed: "Closed today.", Closures: "%d days", NoClosures: "No closures of %d yet. t adds a local one.",
			NoDecree: "%d has no decree yet", ToAdd: "The holidays of %d are not decreed yet, so deadlines that run into it are uncertain. To be added: every national holiday and joint leave of that year's decree, from 1 January to 25 December.", Decreed: "%s by decree", AssumedShort: "Assumptions", AssumedBelow: "%d, one by one below", BasisOf: "Basis: %s",
			Import: "A year at once", ImportHow: "aduan calendar import FILE (.ics or CSV)",
		},
		SayAdminKeys: adminKeysEnglish(),
		SayVerified:  verifiedEnglish(),
		SayAdminHealth: SayAdminHealth{
			Health: "Health", Book: "Book", Rules: "Rules", Series: "Last numbers", Newest: "Newest event", Machine: "Machine's clock", Holidays: "Holidays", Plh: "Deputy of the head",
			Events: "%s events", Cases: "%s cases", Open: "%s open", Versions: "profile version %d · calendar version %d", VersionsOnly: "profile version %d",
			NoSeries: "no number yet", NoEvents: "no event yet",
			Breach: "Breach", BreachDue: "No. %d: tell the people and the institution before %s (part Breaches)",
			BreachLate: "No. %d: was to be told before %s. Tell them now (part Breaches)",
			ClockRight: "%s, in step with the book", ClockBehind: "%s: earlier than the newest event. Set the clock, or confirm it: aduan book confirm-date",
			ClockAhead: "%s: long after the newest event. If it is right, confirm it: aduan book confirm-date",
			Known:      "%s known", Unknown: "%d has no decree yet", NoPlh: "none", PlhNow: "%s until %s", HeadVacant: "none, and the head's post is vacant",
		},
		SayPreview: SayPreview{
			Adds: "Becomes a closure: %s", Removes: "No longer a closure: %s", Counting: "computing, %s of %s cases", Moves: "%s of %s cases move",
			None:   "No deadline of an open case moves.",
			Others: "%s cases move that you do not read; they are only counted.", Untouched: "Nothing is changed yet.",
			ColClock: "Deadline", ColWas: "Before", ColWill: "After",
			EnterAdds: "Make %s a closure? %s cases move.", EnterRemoves: "Take the closure %s away? %s cases move.",
			Wait: "Still computing. Esc stops it; nothing is changed yet.", Applying: "saving…", KeyAdds: "make it a closure", KeyRemoves: "take it away", Reading: "computing…",
		},
	}
}

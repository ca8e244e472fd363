package ui

// SayHome is said by Beranda.
type SayHome struct {
	Title, TitleHead, Things, Overdue, Today, Month, Recent, Drafts                      string
	ColName, ColSubject, ColAsked, ColAskedShort, ColDue, ColFrom, ColHolder             string
	Draft, Recorded, ContinueDraft, SeeRecorded, Counts, MonthCounts, MonthRate, Nothing string
	Welcome, EmptyYear, EmptyText, EmptyNew, EmptyStaff, EmptyProfile                    string
	EmptyTry, EmptyStaffHow, EmptyAskStaff, EmptyAskWhom, EmptyServices                  string
	CopyNone, CopyAge                                                                    string
	EmptyBackup, EmptyBackupHow                                                          string
	Behalf, BehalfWrong, BehalfDid, BehalfBy                                             string
	DropTitle, DropText, DropYes                                                         string
	Matching, NoHits, KeyFigure, TellDecision, PlhNobody, PlhNow                         string
	ThingsSeen, ColLeft                                                                  string
	OverdueNear, WriteAction, DeemWithdrawn, DraftElsewhere                              string
}

func homeIndonesian() SayHome {
	return SayHome{
		Title: "Perlu Anda sekarang", TitleHead: "Perlu keputusan {who}", Things: "%d hal", Overdue: "Lewat tenggat di bidang",
		Today: "Hari ini", Month: "Bulan ini", Recent: "Baru saja", Drafts: "Konsep",
		ColName: "Pengadu", ColSubject: "Perihal", ColAsked: "Yang diminta", ColAskedShort: "Diminta", ColDue: "Tenggat", ColFrom: "Dari", ColHolder: "pemegang",
		Draft: "belum tercatat", Recorded: "sudah tercatat", ContinueDraft: "lanjutkan konsep", SeeRecorded: "lihat aduannya",
		Counts:      "masuk %d   dijawab langsung %d   disampaikan %d   selesai %d",
		MonthCounts: "masuk %d   selesai %d   terbuka %d", MonthRate: "   respon tepat %d dari %d (%s)",
		Nothing: "Tidak ada yang menunggu Anda.",
		Welcome: "Selamat datang", EmptyYear: "buku %d masih kosong",
		EmptyText: "Belum ada aduan. Ini yang biasanya dilakukan lebih dulu:",
		EmptyNew:  "Catat aduan pertama", EmptyStaff: "Tambahkan pegawai, jabatan, dan kuncinya", EmptyProfile: "Periksa profil kantor, %d anggapan",
		EmptyAskStaff: "Minta admin menambah pegawai dan kunci", EmptyAskWhom: "Yang menambah pegawai: %s", EmptyServices: "Periksa layanan dan janji kantor",
		EmptyBackup: "Cadangan", EmptyBackupHow: "aduan book backup FOLDER --keys FOLDER-LAIN, setiap hari",
		CopyNone: "Belum pernah ada cadangan yang terbukti. Buat setiap hari dengan aduan book backup.", CopyAge: "Cadangan terbukti terakhir %s.",
		EmptyStaffHow: "aduan staff add",
		Behalf:        "Dicatat atas nama Anda", BehalfWrong: "tidak benar? buka, a, sanggah", BehalfDid: "Anda %s %s", BehalfBy: "dicatat %s",
		DropTitle: "Buang konsep ini?", DropText: "Yang sudah diketik pada konsep “%s” hilang dan tidak bisa dikembalikan.", DropYes: "Ya, buang",
		Matching: "Cocok di: nomor, nama, perihal, yang diminta. Mencari di %d baris Beranda.", NoHits: "Tidak ada yang cocok dengan “%s” di %d baris Beranda. Esc hapus saringan.",
		KeyFigure:  "aduan di baliknya",
		ThingsSeen: "%d–%d dari %d hal", ColLeft: "sisa",
		EmptyTry:     "Ingin mencoba tanpa mengotori buku?  Keluar, lalu jalankan  aduan demo",
		TellDecision: "beri tahu pengadu", OverdueNear: "Lewat atau mendekati tenggat di bidang", WriteAction: "catat tindakan", DeemWithdrawn: "anggap dicabut", DraftElsewhere: "di sesi lain",
		PlhNobody: "Plh: tidak ada. Kalau {who} berhalangan, tunjuk pelaksana harian dengan : plh", PlhNow: "Plh: %s, sampai %s",
	}
}

func homeEnglish() SayHome {
	return SayHome{
		Title: "Needs you now", TitleHead: "Needs your decision", Things: "%d things", Overdue: "Overdue in the divisions",
		Today: "Today", Month: "This month", Recent: "Just now", Drafts: "Drafts",
		ColName: "Complainant", ColSubject: "Subject", ColAsked: "Asked for", ColAskedShort: "Asked", ColDue: "Deadline", ColFrom: "From", ColHolder: "holder",
		Draft: "not recorded", Recorded: "recorded", ContinueDraft: "go on with draft", SeeRecorded: "see the entry",
		Counts:      "received %d   answered at once %d   delivered %d   closed %d",
		MonthCounts: "received %d   closed %d   open %d", MonthRate: "   answered in time %d of %d (%s)",
		Nothing: "Nothing waits for you.",
		Welcome: "Welcome", EmptyYear: "the book of %d is empty",
		EmptyText: "No complaint yet. This is usually done first:",
		EmptyNew:  "Book the first complaint", EmptyStaff: "Add staff, posts and their keys", EmptyProfile: "Check the office profile, %d assumptions",
		EmptyAskStaff: "Ask the admin to add staff and keys", EmptyAskWhom: "Who adds staff: %s", EmptyServices: "Check the office's services and promises",
		EmptyBackup: "Backups", EmptyBackupHow: "aduan book backup FOLDER --keys ANOTHER-FOLDER, every day",
		CopyNone: "No copy of the book was ever proven. Make one every day with aduan book backup.", CopyAge: "Last proven copy %s.",
		EmptyStaffHow: "aduan staff add",
		Behalf:        "Recorded on your behalf", BehalfWrong: "not so? open, a, object", BehalfDid: "You %s %s", BehalfBy: "recorded by %s",
		DropTitle: "Throw this draft away?", DropText: "What is typed in the draft “%s” is lost for good.", DropYes: "Yes, throw away",
		Matching: "Matches number, name, subject, what is asked. Looks through %d rows of Home.", NoHits: "Nothing matches “%s” in %d rows of Home. Esc clears the filter.",
		KeyFigure:  "what is behind it",
		ThingsSeen: "%d–%d of %d things", ColLeft: "left",
		EmptyTry:     "To try without spoiling the book: quit, then run  aduan demo",
		TellDecision: "tell complainant", OverdueNear: "Overdue or nearly so in the divisions", WriteAction: "record action", DeemWithdrawn: "deem withdrawn", DraftElsewhere: "other session",
		PlhNobody: "Plh: none. While you are away a deputy can stand in; name one with : plh", PlhNow: "Plh: %s, until %s",
	}
}

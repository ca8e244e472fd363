package ui

// SayRecords is said by the records of personal data: who opened an identity, what
// has been kept long enough, and what got out.
type SayRecords struct {
	Title                                          string
	Log, Kept, Lost, LogDoes, KeptDoes, LostDoes   string // commands, and what they show
	ColWhen, ColWho, ColWhat, ColCase, ColPerson   string
	ColWhy, ColClass, ColEnded, ColKept, ColNote   string
	ColNo, ColFound, ColLost, ColWhose, ColDue     string
	NoLooks, NoLookHit, NoneDue, NoBreaches        string
	LookCount, LooksOf, LooksFound, LookTitle      string
	AskLog, Newest, OnlyProposed, Scanning         string
	NoHitYet, NoLooksThen                          string
	DueCount, HeldCount, BreachCount, OpenCount    string
	MayGo, Held, Gone, Rule, RuleAssumed           string
	HeldAlready, NotHeld, HeldStays                string
	AllTold, NotTold, Told, Unreadable             string
	BreachTitle, Clock, ClockSays, NotedBy         string
	KeyCopy, KeyHold, KeyRelease, KeyErase         string
	KeyBreach, KeyTold                             string
	CopyTitle, CopyAsk, CopyDone, CopyKey, CopyDoc string
}

func recordsIndonesian() SayRecords {
	return SayRecords{
		Title: "Data pribadi", Log: "log akses", Kept: "masa simpan", Lost: "kebocoran data",
		LogDoes: "siapa membuka identitas siapa, kapan dan mengapa", KeptDoes: "aduan yang masa simpannya lewat, dan yang ditahan", LostDoes: "kebocoran data pribadi, dengan tenggat 3x24 jam",
		ColWhen: "Kapan", ColWho: "Oleh", ColWhat: "Apa", ColCase: "Aduan", ColPerson: "Orang", ColWhy: "Alasan",
		ColClass: "Klasifikasi", ColEnded: "Berakhir", ColKept: "Simpan sampai", ColNote: "Keadaan",
		ColNo: "No", ColFound: "Ditemukan", ColLost: "Apa yang terjadi", ColWhose: "Data siapa", ColDue: "Tenggat 3x24",
		NoLooks:   "Belum ada identitas yang dibuka. i pada sebuah aduan membukanya, dengan alasan, dan alasannya tercatat di sini.",
		NoLookHit: "Tidak ada yang cocok. Nomor aduan mencari pada semua catatannya; Esc hapus saringan.",
		NoneDue:   "Tidak ada aduan yang masa simpannya lewat. t menahan sebuah aduan dari pemusnahan selama ada perkara hukum.", NoBreaches: "Tidak ada kebocoran tercatat. t mencatatnya; sejak ditemukan ada 3x24 jam untuk memberi tahu orangnya dan lembaga.",
		LookCount: "%s catatan", LooksOf: "%s catatan dari aduan %s", LooksFound: "%s dari %s catatan", LookTitle: "Orang %s, aduan %s",
		AskLog:   "Log akses aduan mana? Nomor register; Enter untuk yang terbaru dari semua aduan.",
		Newest:   "%s catatan terbaru. Yang lebih lama: G membacanya, [ ] memilih bulan, / lalu nomor aduan mencari pada semuanya.",
		NoHitYet: "Tidak ada yang cocok di %s catatan yang terbaca. G membaca yang lebih lama.", NoLooksThen: "Tidak ada catatan yang cocok dalam masa ini. [ ] masa lain, v lebih panjang, Esc yang terbaru.",
		OnlyProposed: "Hanya usul: tidak ada yang musnah dengan sendirinya.", Scanning: "masih mencari…",
		DueCount: "%s aduan", HeldCount: "%d ditahan", BreachCount: "%d kebocoran", OpenCount: "%d belum diberitahukan",
		MayGo: "boleh musnah", Held: "ditahan", Gone: "orangnya musnah", Rule: "%d+%d tahun", RuleAssumed: "%d+%d tahun (anggapan)",
		HeldAlready: "%s sudah ditahan. x melepasnya.", NotHeld: "%s tidak ditahan. t menahannya.", HeldStays: "%s ditahan karena perkara hukum, jadi tidak boleh dimusnahkan. x melepasnya.",
		AllTold: "sudah diberi tahu", NotTold: "belum diberi tahu: b mencatatnya", Told: "Yang diberi tahu", Unreadable: "(kuncinya tidak ada di sini)",
		BreachTitle: "Kebocoran no. %d", Clock: "Tenggat 3x24 jam", ClockSays: "%s · %s", NotedBy: "Dicatat oleh",
		KeyCopy: "salinan untuk orangnya", KeyHold: "tahan", KeyRelease: "lepas", KeyErase: "musnahkan", KeyBreach: "catat", KeyTold: "beri tahu",
		CopyTitle: "Salinan data pribadi, aduan %s", CopyAsk: "Berisi semua yang tersimpan tentang satu orang dalam aduan ini. Hanya untuk orangnya sendiri; pembuatannya tercatat di log akses.",
		CopyDone: "Salinan data pribadi dari aduan %s dibuat dan tercatat", CopyKey: "buat salinan", CopyDoc: "Nomor permintaannya, boleh kosong",
	}
}

func recordsEnglish() SayRecords {
	return SayRecords{
		Title: "Personal data", Log: "access log", Kept: "retention", Lost: "data breaches",
		LogDoes: "who opened whose identity, when and why", KeptDoes: "cases that have been kept long enough, and those on hold", LostDoes: "breaches of personal data, with their 3x24 hours",
		ColWhen: "When", ColWho: "By", ColWhat: "What", ColCase: "Case", ColPerson: "Person", ColWhy: "Reason",
		ColClass: "Class", ColEnded: "Ended", ColKept: "Kept until", ColNote: "State",
		ColNo: "No", ColFound: "Found", ColLost: "What happened", ColWhose: "Whose data", ColDue: "3x24 hours",
		NoLooks:   "No identity has been opened yet. i on a case opens it, with a reason, and the reason stands here.",
		NoLookHit: "Nothing fits. A case's number looks through all of its entries; Esc clears the filter.",
		NoneDue:   "No case has been kept long enough. t holds a case from destruction for a legal matter.", NoBreaches: "No breach is recorded. t records one; from its finding on there are 3x24 hours to tell the people and the institution.",
		LookCount: "%s entries", LooksOf: "%s entries of case %s", LooksFound: "%s of %s entries", LookTitle: "Person %s, case %s",
		AskLog:   "Access log of which case? Its register number; Enter for the newest of all cases.",
		Newest:   "The %s newest entries. For older ones: G reads on, [ ] chooses a month, / and a case's number looks through all of them.",
		NoHitYet: "Nothing fits among the %s entries that were read. G reads older ones.", NoLooksThen: "No entry fits in this period. [ ] another, v a longer one, Esc the newest.",
		OnlyProposed: "Only proposed: nothing is destroyed by itself.", Scanning: "still looking…",
		DueCount: "%s cases", HeldCount: "%d on hold", BreachCount: "%d breaches", OpenCount: "%d to be told",
		MayGo: "may be destroyed", Held: "on hold", Gone: "people gone", Rule: "%d+%d years", RuleAssumed: "%d+%d years (assumed)",
		HeldAlready: "%s is on hold already. x releases it.", NotHeld: "%s is not on hold. t holds it.", HeldStays: "%s is on hold for a legal matter and may not be destroyed. x releases it.",
		AllTold: "all were told", NotTold: "not told yet: b records it", Told: "Who was told", Unreadable: "(its key is not here)",
		BreachTitle: "Breach no. %d", Clock: "3x24 hours", ClockSays: "%s · %s", NotedBy: "Recorded by",
		KeyCopy: "copy for the person", KeyHold: "hold", KeyRelease: "release", KeyErase: "destroy", KeyBreach: "record", KeyTold: "tell",
		CopyTitle: "Copy of personal data, case %s", CopyAsk: "It holds everything that is kept of one person of this case. It is for that person alone; that it was made stands in the access log.",
		CopyDone: "A copy of personal data of case %s is made and recorded", CopyKey: "make the copy", CopyDoc: "Number of the request, may be empty",
	}
}

package ui

// SayReports is said by Laporan.
type SayReports struct {
	Title, AsOf, Rules, Empty, Nobody                                    string
	Entered, Done, Open, Rejected, Forwarded, Withdrawn                  string
	Merged, Replies, Of, Settled, Took, TookMost, TookNone, InTime, Late string
	Total, Block, Ages, AgeTo, AgeFrom, AllOpen, Before                  string
	Counted, Overlaps, Secret, Export, NotSettled                        string
	Percent, Stopped, NotRead, Nothing                                   string
	KeyOpen, KeyPeriod, KeyBefore, KeyAfter, KeyPart, KeyOther           string
	KeySpan, KeyStop, KeyAgain                                           string
}

func reportsIndonesian() SayReports {
	return SayReports{
		Title: "Rekap %s", AsOf: "per %s", Rules: "aturan v%d", Empty: "Tidak ada aduan yang diterima pada %s.", Nobody: "[ melihat masa sebelumnya.",
		Entered: "masuk", Done: "selesai", Open: "terbuka", Rejected: "tidak diproses", Forwarded: "diteruskan", Withdrawn: "dicabut",
		Merged: "digabung", Replies: "respon 2x24 jam tepat", Of: "dari", Settled: "tuntas", Took: ": separuh selesai dalam %d", TookMost: "9 dari 10 dalam %d hari kerja", TookNone: "belum ada yang tuntas",
		InTime: "tepat", Late: "lewat", Total: "Jumlah", Block: "1 blok = %d", Ages: "Umur", AgeTo: "%d–%d:", AgeFrom: ">%d:", AllOpen: "aduan terbuka",
		Before:  "Dibanding %s",
		Counted: "Menurut tanggal diterima, tanpa yang batal. Tepat, lewat: batas penyelesaian.", Secret: "Di luar angka ini %d aduan rahasia: Anda mengenal nomornya saja.",
		Overlaps: "Satu aduan bisa punya beberapa alasan; jumlah barisnya bukan Jumlah.",
		Export:   "Berkas CSV: aduan report recap %s --format csv", NotSettled: "tenggat sedang dihitung ulang",
		Percent: "membaca %s… %d %%. Esc berhenti", Stopped: "Pembacaan dihentikan.", NotRead: "%s tidak dibaca sampai selesai. Enter membacanya lagi.",
		Nothing: "Tidak ada aduan di balik angka itu",
		KeyOpen: "buka aduannya", KeyPeriod: "masa", KeyBefore: "masa sebelumnya", KeyAfter: "masa berikutnya", KeyPart: "rincian", KeyOther: "angka lain",
		KeySpan: "bulan/triwulan/tahun", KeyStop: "berhenti", KeyAgain: "baca lagi",
	}
}

func reportsEnglish() SayReports {
	return SayReports{
		Title: "Recap %s", AsOf: "as of %s", Rules: "rules v%d", Empty: "No cases were received in %s.", Nobody: "[ shows the period before.",
		Entered: "entered", Done: "closed", Open: "open", Rejected: "rejected", Forwarded: "forwarded", Withdrawn: "withdrawn",
		Merged: "merged", Replies: "response in 2x24 hours", Of: "of", Settled: "settled", Took: ": half within %d", TookMost: "9 of 10 within %d working days", TookNone: "none settled yet",
		InTime: "in time", Late: "late", Total: "Total", Block: "1 block = %d", Ages: "Age of", AgeTo: "%d–%d:", AgeFrom: ">%d:", AllOpen: "open cases",
		Before:  "Against %s",
		Counted: "By day of receipt, voided left out. In time, late: the settlement limit.", Secret: "Not in these figures: %d secret cases, known to you by their numbers only.",
		Overlaps: "A case may have several reasons; its rows do not sum up to the total.",
		Export:   "As CSV: aduan report recap %s --format csv", NotSettled: "deadlines are being counted again",
		Percent: "reading %s… %d %%. Esc stops", Stopped: "The reading was stopped.", NotRead: "%s was not read to its end. Enter reads it again.",
		Nothing: "No cases are behind that figure",
		KeyOpen: "open its cases", KeyPeriod: "period", KeyBefore: "period before", KeyAfter: "period after", KeyPart: "breakdown", KeyOther: "other figure",
		KeySpan: "month/quarter/year", KeyStop: "stop", KeyAgain: "read again",
	}
}

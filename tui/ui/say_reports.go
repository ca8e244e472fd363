package ui

// SayReports is said by Laporan.
type SayReports struct {
	Title, AsOf, Rules, Empty, EmptyForYou, Nobody                                                                                  string
	Entered, Done, Open, Rejected, Forwarded, Withdrawn                                                                             string
	Merged, Replies, Of, Settled, Took, TookHalf, TookMost, TookNone, InTime, Late                                                  string
	Total, Block, Ages, AgeTo, AgeFrom, AllOpen, Before                                                                             string
	Counted, Overlaps, Secret, NotSettled                                                                                           string
	Percent, Stopped, NotRead, Nothing                                                                                              string
	KeyOpen, KeyPeriod, KeyBefore, KeyAfter, KeyPart, KeyOther                                                                      string
	KeySpan, KeyStop, KeyAgain                                                                                                      string
	KeyReport, KeyAsOf, KeyExport, KeyChoose, KeySave                                                                               string
	Choose, Export, ExportHow, ExportFile, ExportPublic, Yes                                                                        string
	No, ExportForms, ExportOnce, ExportDone, ExportFailed, ExportNowhere                                                            string
	Then, ThenAsk, ThenToday, ThenUnread, TableOf, More, Bars                                                                       string
	NoLessons, NoImprovements, ExportCommand, ExportFetch, KeyFetch, FetchCopied, KeyCancel, KeyPublic, KeyField, ThenAhead, Making string
	Forms                                                                                                                           map[string]string
}

func reportsIndonesian() SayReports {
	return SayReports{
		Title: "Rekap %s", AsOf: "per %s", Rules: "aturan v%d", Empty: "Tidak ada aduan yang diterima pada %s.", EmptyForYou: "Tidak ada aduan %s yang ditampilkan untuk jabatan Anda.", Nobody: "[ melihat masa sebelumnya.",
		Entered: "masuk", Done: "selesai", Open: "terbuka", Rejected: "tidak diproses", Forwarded: "diteruskan", Withdrawn: "dicabut",
		Merged: "digabung", Replies: "respon 2x24 jam tepat", Of: "dari", Settled: "tuntas", Took: ": rata-rata %s", TookHalf: "separuh selesai dalam %d", TookMost: "9 dari 10 dalam %d hari kerja", TookNone: "belum ada yang tuntas",
		InTime: "tepat", Late: "lewat", Total: "Jumlah", Block: "1 blok = %d", Ages: "Umur", AgeTo: "%d–%d:", AgeFrom: ">%d:", AllOpen: "aduan terbuka",
		Before:  "Dibanding %s",
		Counted: "Menurut tanggal diterima, tanpa yang batal. Tepat, lewat: batas penyelesaian.", Secret: "Di luar angka ini %d aduan rahasia: Anda mengenal nomornya saja.",
		Overlaps:   "Satu aduan bisa punya beberapa alasan; jumlah barisnya bukan Jumlah.",
		NotSettled: "tenggat sedang dihitung ulang",
		Percent:    "membaca %s… %d %%. Esc berhenti", Stopped: "Pembacaan dihentikan.", NotRead: "%s tidak dibaca sampai selesai. Enter membacanya lagi.",
		Nothing: "Tidak ada aduan di balik angka itu",
		KeyOpen: "buka aduannya", KeyPeriod: "masa", KeyBefore: "masa sebelumnya", KeyAfter: "masa berikutnya", KeyPart: "rincian", KeyOther: "angka lain",
		KeySpan: "bulan/triwulan/tahun", KeyStop: "berhenti", KeyAgain: "baca lagi",
		KeyReport: "laporan", KeyAsOf: "keadaan lampau", KeyExport: "ekspor", KeyChoose: "pilih", KeySave: "simpan", KeyCancel: "batal", KeyPublic: "untuk umum",
		KeyField: "bagian lain", Choose: "Laporan", Export: "Ekspor: %s", ExportHow: "Bentuk", ExportFile: "Berkas", ExportPublic: "Untuk umum", Yes: "ya, angka di bawah 5 disamarkan",
		No: "tidak", ExportForms: "Nama berkas boleh memuat folder. Yang sudah ada tidak ditimpa.", ExportDone: "Tersimpan di %s", Making: "Sedang disimpan…",
		ExportOnce:    "Tercatat dalam buku. Masa ini tidak terbit lagi pada saat lain, dan masa yang memuat hari yang sama tidak terbit: selisihnya membuka angka yang disamarkan.",
		ExportFailed:  "Belum tersimpan: %s sudah ada, atau tidak dapat ditulis di sana. Laporannya masih di sini; ganti nama berkasnya.",
		ExportCommand: "aduan report %s %s --format %s -o %s",
		ExportFetch:   "Berkasnya dibuat dari komputer Anda sendiri; Enter menyalin perintahnya: %s", KeyFetch: "salin perintah", FetchCopied: "Perintah untuk komputer Anda sendiri disalin",
		NoLessons:      "Belum ada pelajaran dari aduan masa ini. Pelajaran ditulis saat aduan ditutup.",
		NoImprovements: "Tidak ada perbaikan layanan di sini. Pengelola mencatatnya dengan : kumpulkan perbaikan.",
		ExportNowhere:  "Dari sini tidak ada tempat menyimpan. Di komputer yang memegang buku: %s",
		Then:           "Keadaan pada saat yang lampau", ThenAsk: "Saat", ThenToday: "Kosong: keadaan sekarang. Contoh: 31/10 16.00",
		ThenUnread: "Waktu itu tidak terbaca. Tulis misalnya 31/10 16.00.", ThenAhead: "Saat itu belum lewat; laporan hanya tentang yang sudah.", TableOf: "%d dari %d", More: "+%d kolom", Bars: "batang: %s",
		Forms: map[string]string{"xlsx": "Lembar kerja (xlsx)", "pdf": "Kertas A4 (pdf)", "csv": "CSV"},
	}
}

func reportsEnglish() SayReports {
	return SayReports{
		Title: "Recap %s", AsOf: "as of %s", Rules: "rules v%d", Empty: "No cases were received in %s.", EmptyForYou: "No cases of %s are shown to your post.", Nobody: "[ shows the period before.",
		Entered: "entered", Done: "closed", Open: "open", Rejected: "rejected", Forwarded: "forwarded", Withdrawn: "withdrawn",
		Merged: "merged", Replies: "response in 2x24 hours", Of: "of", Settled: "settled", Took: ": mean %s", TookHalf: "half within %d", TookMost: "9 of 10 within %d working days", TookNone: "none settled yet",
		InTime: "in time", Late: "late", Total: "Total", Block: "1 block = %d", Ages: "Age of", AgeTo: "%d–%d:", AgeFrom: ">%d:", AllOpen: "open cases",
		Before:  "Against %s",
		Counted: "By day of receipt, voided left out. In time, late: the settlement limit.", Secret: "Not in these figures: %d secret cases, known to you by their numbers only.",
		Overlaps:   "A case may have several reasons; its rows do not sum up to the total.",
		NotSettled: "deadlines are being counted again",
		Percent:    "reading %s… %d %%. Esc stops", Stopped: "The reading was stopped.", NotRead: "%s was not read to its end. Enter reads it again.",
		Nothing: "No cases are behind that figure",
		KeyOpen: "open its cases", KeyPeriod: "period", KeyBefore: "period before", KeyAfter: "period after", KeyPart: "breakdown", KeyOther: "other figure",
		KeySpan: "month/quarter/year", KeyStop: "stop", KeyAgain: "read again",
		KeyReport: "report", KeyAsOf: "as of", KeyExport: "export", KeyChoose: "choose", KeySave: "save", KeyCancel: "cancel", KeyPublic: "for the public",
		KeyField: "other part", Choose: "Reports", Export: "Export: %s", ExportHow: "Form", ExportFile: "File", ExportPublic: "For the public", Yes: "yes, figures under 5 are withheld",
		No: "no", ExportForms: "The name of the file may hold a folder. What exists is not overwritten.", ExportDone: "Saved as %s", Making: "Saving…",
		ExportOnce:   "Recorded in the book. This period is not published as of another moment, nor any period with the same days: the difference gives withheld figures away.",
		ExportFailed: "Not saved: %s exists, or cannot be written there. The report is still here; change the name of the file.",
		ExportFetch:  "The file is made from your own computer; Enter copies the command: %s", KeyFetch: "copy the command", FetchCopied: "The command for your own computer is copied",
		ExportCommand:  "aduan report %s %s --format %s -o %s",
		NoLessons:      "There are no lessons from the cases of this period. A lesson is written when a case is closed.",
		NoImprovements: "There are no improvements of the service here. The pengelola records one with : gather improvement.",
		ExportNowhere:  "There is no place to save from here. On the computer that holds the book: %s",
		Then:           "As of a moment in the past", ThenAsk: "Moment", ThenToday: "Empty: as it is now. Example: 31/10 16.00",
		ThenUnread: "That moment could not be read. Write for example 31/10 16.00.", ThenAhead: "That moment is not over yet; a report is about what is.", TableOf: "%d of %d", More: "+%d columns", Bars: "bars: %s",
		Forms: map[string]string{"xlsx": "Spreadsheet (xlsx)", "pdf": "A4 paper (pdf)", "csv": "CSV"},
	}
}

package ui

// SayBook is said by Buku.
type SayBook struct {
	// The heading and the page's totals.
	Closed, NotClosed, Entries, Today, Void, Corrected, Late, Some, Seen string
	OfYear, NoGap, Gap, Yours, Head, ClosedBy, ClosedBare                string
	// Columns.
	ColTime, ColSubject, ColRecorder, ColNIK, ColState string
	// Below an entry.
	Arrived, Struck, StruckBare, Correction, AfterClosing string
	To, Answered, Against                                 string
	// An empty page.
	Empty, EmptyPast, EmptyOwn, EmptyBook, Shut, Coming, NoHits string
	// Going to another day.
	Ask, First, Last, Skipped, NotYours, Unreadable string
	// Closing the day.
	CloseTitle, CloseText, CloseVoid, CloseNone, CloseLater, CloseYes string
	Done, Already, NotRead                                            string
	// Words beside keys, and the command.
	Days, PrevDay, NextDay, GoTo, Close, Goes, CloseGoes string
}

func bookIndonesian() SayBook {
	return SayBook{
		Closed: "ditutup %s", NotClosed: "belum ditutup", Entries: "%d nomor", Today: "%d nomor hari ini", Void: "%d dibatalkan", Corrected: "%d koreksi", Late: "%d menyusul",
		Some: "%d dari %d", Seen: "%d–%d dari %d", OfYear: "%s sejak 01/01", NoGap: "nomor urut tanpa lubang", Yours: "hanya aduan yang boleh Anda ketahui", Gap: "RUSAK: tidak ada nomor %s",
		Head: "Titik periksa sekarang %s", ClosedBy: "Ditutup %s oleh %s: %d nomor · titik periksa %s", ClosedBare: "Ditutup %s oleh %s",
		ColTime: "Jam", ColSubject: "Isi ringkas", ColRecorder: "Pencatat", ColNIK: "NIK, telepon", ColState: "Status, jawaban",
		Arrived: "diterima %s, dicatat %s", Struck: "dicoret, dibatalkan %s oleh %s: %s", StruckBare: "dicoret, dibatalkan",
		Correction: "dikoreksi %s oleh %s: %s", AfterClosing: "menyusul: dicatat sesudah hari ditutup",
		To: "kepada %s %s", Answered: "dijawab %s", Against: "terlapor %s",
		Empty: "%s belum ada aduan.", EmptyPast: "%s tidak ada aduan yang dicatat.", EmptyOwn: "%s tidak ada aduan yang boleh Anda ketahui.", EmptyBook: "c mencatat aduan baru.", Shut: "%s tidak ada aduan: %s.",
		Coming: "%s belum tiba. Esc kembali, l ke tanggal lain.", NoHits: "Tidak ada yang cocok dengan “%s” di %d nomor hari ini. Esc hapus saringan.",
		Ask: "ke tanggal", First: "Buku ini mulai di sini: tidak ada halaman sebelumnya", Last: "Ini halaman terakhir",
		Skipped: "%s dilewati: kantor tutup, tidak ada aduan", NotYours: "Isi nomor ini dirahasiakan dari Anda: hanya nomornya yang dapat dibaca",
		Unreadable: "“%s” tidak terbaca sebagai tanggal. Contoh: jum, kemarin, 19/11, 2026-11-19",
		CloseTitle: "Tutup hari %s?", CloseText: "%d nomor dicatat hari ini, %s sampai %s.", CloseVoid: "%d di antaranya dibatalkan.",
		CloseNone:  "Tidak ada aduan yang dicatat hari ini.",
		CloseLater: "Jumlah, nomor terakhir dan titik periksa buku ikut tertulis. Tidak melarang apa pun: yang dicatat sesudahnya disebut menyusul. Penutupan tidak dapat ditarik kembali.",
		CloseYes:   "Ya, tutup hari", Done: "%s ditutup %s", Already: "%s sudah ditutup %s oleh %s, tidak ada yang menyusul",
		NotRead: "Halaman ini belum terbaca: hari belum bisa ditutup",
		Days:    "hari", PrevDay: "hari sebelumnya", NextDay: "hari berikutnya", GoTo: "ke tanggal", Close: "tutup hari", Goes: "buka halaman hari itu", CloseGoes: "hari ini, atau: tutup hari 19/11",
	}
}

func bookEnglish() SayBook {
	return SayBook{
		Closed: "closed %s", NotClosed: "not closed", Entries: "%d numbers", Today: "%d numbers this day", Void: "%d void", Corrected: "%d corrections", Late: "%d late",
		Some: "%d of %d", Seen: "%d–%d of %d", OfYear: "%s since 01/01", NoGap: "numbers without a gap", Yours: "only the complaints that you may know of", Gap: "DAMAGED: there is no number %s",
		Head: "Checkpoint now %s", ClosedBy: "Closed %s by %s: %d numbers · checkpoint %s", ClosedBare: "Closed %s by %s",
		ColTime: "Time", ColSubject: "In short", ColRecorder: "Recorder", ColNIK: "NIK, telephone", ColState: "State, answer",
		Arrived: "received %s, recorded %s", Struck: "struck, voided %s by %s: %s", StruckBare: "struck, voided",
		Correction: "corrected %s by %s: %s", AfterClosing: "late: recorded after the day was closed",
		To: "to %s %s", Answered: "answered %s", Against: "against %s",
		Empty: "%s has no complaint yet.", EmptyPast: "%s: no complaint was recorded.", EmptyOwn: "%s has no complaint that you may know of.", EmptyBook: "c books a new one.", Shut: "%s has no complaint: %s.",
		Coming: "%s is still to come. Esc goes back, l to another date.", NoHits: "Nothing matches “%s” among %d numbers of this day. Esc clears the filter.",
		Ask: "to date", First: "This book begins here: there is no page before", Last: "This is the last page",
		Skipped: "%s skipped: the office was closed, no complaint", NotYours: "What this number holds is kept from you: only the number can be read",
		Unreadable: "“%s” cannot be read as a date. For example: fri, yesterday, 19/11, 2026-11-19",
		CloseTitle: "Close the day %s?", CloseText: "%d numbers were recorded this day, %s to %s.", CloseVoid: "%d of them are void.",
		CloseNone:  "No complaint was recorded this day.",
		CloseLater: "Count, last number and checkpoint of the book are written down. It bars nothing: what is recorded later is called late. A closing cannot be taken back.",
		CloseYes:   "Yes, close the day", Done: "%s closed %s", Already: "%s was closed %s by %s, nothing came late",
		NotRead: "This page is not read yet: the day cannot be closed",
		Days:    "days", PrevDay: "day before", NextDay: "day after", GoTo: "to a date", Close: "close the day", Goes: "open the page of that day", CloseGoes: "today, or: close day 19/11",
	}
}

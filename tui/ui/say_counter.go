package ui

// SayCounter is said at the counter.
type SayCounter struct {
	Title, Arrived, ArrivalHint, NIKHint, AreaHint, Protected, ProtectedMore                                  string
	Complete, NotYet, AnswerEmpty, Confirm, Nameless, NextNo, NotStaff, AboutStaff, AboutUnclear              string
	Book, AnswerHere, Digits, Letters, NameAndAddress, Shown, ToName, ToPhone                                 string
	ArrivalTitle, Channel, Received, ReceivedHint, Kind, ShownLabel, Late, LateHint, Reference, ReferenceHint string
	Category, Apply, WhoTitle, Who, WhoNone, WhoSecret                                                        string
	AnswerTitle, Official, OfficialSelf, OfficialHint, Answer, Stars                                          string
	StarsHint, CategoryHint, AnswerConfirm, AnswerConfirmSelf, AnswerDone                                     string
	AnswerBack, AnswerAway, LettersCount                                                                      string
	BookedTitle, AnsweredTitle, VoidedTitle, Via, Promise, PromiseShort, Settle, Estimate                     string
	Ask, AskHow, AskCode, Read, Print, Next, OpenCase, Stored, AnsweredBy, Closed                             string
	KeyGiven, PrintFailed, PrintShow, PrintGiven                                                              string
	PrintTitle, PrintDone, Copied, KeyPrint, KeyClose, KeyHow, PapersTitle                                    string
	VoidTitle, VoidText, VoidYes, VoidReason, VoidDone, VoidHint, VoidLate                                    string
	Kept, NotKept, Sending, KeyBook, KeyLeave, KeyNotStaff, KeyAnswer                                         string
	KeyForm, DateTitle, DateText, DateSafe, DateYes                                                           string
	KeyAside, AsideNothing, AsideDone, GoneOn                                                                 string
}

func counterIndonesian() SayCounter {
	return SayCounter{
		Title: "Aduan baru", Arrived: "%s · diterima %s", ArrivalHint: "^K kanal, waktu, jenis", NIKHint: "atau nama, telepon; boleh kosong",
		AreaHint: "ketik 3 huruf", Protected: "Rahasiakan identitas dari terlapor dan umum: ya", ProtectedMore: ", juga dari penangan",
		Complete: "Lengkapi NIK atau nama, perihal dan aduan. Nomor berikutnya %s.", NotYet: "Belum bisa dicatat. %s: %s",
		AnswerEmpty: "Tulis jawabannya. Nomor berikutnya %s.", Confirm: "Catat aduan %s, %s, %s, sebagai %s?", Nameless: "tanpa nama",
		NextNo: "nomor berikutnya", NotStaff: "Bukan tentang pegawai kantor ini (y ya, j belum jelas)",
		AboutStaff: "Tentang pegawai kantor ini: %s, jadi rahasia (t bukan)", AboutUnclear: "Belum jelas tentang pegawai kantor ini atau bukan, jadi rahasia (t bukan)",
		Book: "Catat", AnswerHere: "Dijawab langsung", Digits: "%d angka, seharusnya %d", Letters: "memuat tanda yang bukan angka", ToName: "sebuah nama: Tab menaruhnya di Nama", ToPhone: "nomor telepon: Tab menaruhnya di Telepon",
		NameAndAddress: "kantor ini meminta nama dan alamat", Shown: "kantor ini meminta KTP atau KK",
		ArrivalTitle: "Kanal, waktu, jenis", Channel: "Kanal", Received: "Diterima", ReceivedHint: "misal jum 19.40; kosong: sekarang", Kind: "Jenis", ShownLabel: "Identitas",
		Late: "Sebab", LateHint: "bila dicatat belakangan", Reference: "Rujukan", ReferenceHint: "nomor formulir kertas atau dari kanal",
		Category: "Kategori", Apply: "Pakai", WhoTitle: "Siapa yang diadukan?", Who: "Terlapor", WhoNone: "Ketik beberapa huruf jabatan atau bagian, Enter memilih.",
		WhoSecret:   "Aduan ini menjadi rahasia; yang diadukan tidak melihatnya.",
		AnswerTitle: "Dijawab langsung", Official: "Pejabat", OfficialSelf: "jawaban sendiri", OfficialHint: "yang menjawab", Answer: "Jawaban", Stars: "Puas?",
		StarsHint: "boleh kosong", CategoryHint: "ketik atau ↑↓ mengganti", AnswerConfirm: "Catat %s dan selesaikan: dijawab %s di tempat, %s?",
		AnswerConfirmSelf: "Catat %s dan selesaikan: dijawab Anda di tempat, %s?", AnswerDone: "Catat dan selesaikan",
		AnswerBack: "Kembali ke formulir", AnswerAway: "Pejabat tidak di tempat? Esc, lalu Catat: aduan masuk antrean.", LettersCount: "%d huruf",
		BookedTitle: "Tercatat", AnsweredTitle: "Tercatat dan selesai", VoidedTitle: "Dibatalkan, salah catat", Via: "%s, %s %s",
		Promise: "Kami beri kabar paling lambat", PromiseShort: "Kabar paling lambat", Settle: "Selesai paling lambat", Estimate: ", perkiraan",
		Ask: "Bertanya lagi", AskHow: "sebut nomor ini, di loket atau WhatsApp", AskCode: "sebut kode %s", Read: "Bacakan: ", Print: "Cetak tanda terima", Next: "Orang berikutnya", OpenCase: "Buka aduan",
		Stored: "Tersimpan %s", AnsweredBy: "Dijawab %s di tempat", Closed: "Aduan ini sudah selesai.",
		KeyGiven: "sudah diserahkan", PrintFailed: "%s belum tercetak, pencetak tidak menjawab", PrintShow: "Enter menampilkannya",
		PrintGiven: "Tanda terima %s tercatat sudah diserahkan",
		PrintTitle: "Tanda terima %s · tanpa pencetak", PrintDone: "Tanda terima %s dicetak", Copied: "Teks tanda terima disalin", KeyPrint: "cetak", KeyClose: "tutup", KeyHow: "kanal", PapersTitle: "Cetak %s",
		VoidTitle: "Batalkan %s?", VoidText: "Entri ini dicoret sebagai salah catat. Nomornya tetap ada di buku, di luar semua hitungan.", VoidYes: "Ya, batalkan", VoidReason: "salah catat",
		VoidDone: "%s dibatalkan; nomornya tetap ada, dicoret", VoidHint: "batalkan (%s)", VoidLate: "Sudah lewat %s. Pengelola masih bisa membatalkan",
		KeyAside: "orang lain dulu", AsideNothing: "Formulir ini masih kosong. Silakan langsung mengetik", AsideDone: "Konsep %s menunggu di Beranda. Formulir ini untuk orang berikutnya",
		GoneOn: "Ini konsep %s, %s. Orang lain dulu? ^N, atau c di tombol Catat",
		Kept:   "Isian disimpan sebagai konsep. Konsep menunggu di Beranda", NotKept: "Konsep belum tersimpan. Esc sekali lagi untuk keluar tanpa konsep", Sending: "mencatat…",
		KeyBook: "catat", KeyLeave: "simpan konsep dan keluar", KeyNotStaff: "bukan", KeyAnswer: "catat dan selesaikan", KeyForm: "kembali",
		DateTitle: "Tanggal komputer ini benar?", DateText: "Komputer menunjukkan %s. Sudah lama tidak ada catatan, jadi tanggalnya dipastikan dulu: nomor dan tenggat dihitung dari situ.",
		DateSafe: "Isian Anda aman. Bila tanggalnya salah, jawab Tidak dan beri tahu admin.", DateYes: "Ya, benar",
	}
}

func counterEnglish() SayCounter {
	return SayCounter{
		Title: "New complaint", Arrived: "%s · received %s", ArrivalHint: "^K channel, time, kind", NIKHint: "or name, telephone; may stay empty",
		AreaHint: "type 3 letters", Protected: "Identity kept from respondent and public: yes", ProtectedMore: ", from handlers too",
		Complete: "Fill in NIK or name, subject and complaint. The next number is %s.", NotYet: "Not ready to be booked. %s: %s",
		AnswerEmpty: "Write down the answer. The next number is %s.", Confirm: "Book the complaint of %s, %s, %s, as %s?", Nameless: "nobody named",
		NextNo: "next number", NotStaff: "Not about staff of this office (y yes, j unclear)",
		AboutStaff: "About staff of this office: %s, so secret (n not)", AboutUnclear: "Unclear whether it is about staff, so secret (n not)",
		Book: "Book", AnswerHere: "Answered here", Digits: "%d digits, should be %d", Letters: "holds what is no digit", ToName: "a name: Tab puts it under Name", ToPhone: "a telephone: Tab puts it there",
		NameAndAddress: "this office asks for name and address", Shown: "this office asks for KTP or KK",
		ArrivalTitle: "Channel, time, kind", Channel: "Channel", Received: "Received", ReceivedHint: "e.g. fri 19.40; empty: now", Kind: "Kind", ShownLabel: "Identity",
		Late: "Reason", LateHint: "if booked afterwards", Reference: "Reference", ReferenceHint: "number of the paper form or channel",
		Category: "Category", Apply: "Use", WhoTitle: "Who is complained of?", Who: "Respondent", WhoNone: "Type some letters of a post or division, Enter chooses.",
		WhoSecret:   "The case becomes secret; whoever is complained of does not see it.",
		AnswerTitle: "Answered here", Official: "Official", OfficialSelf: "own answer", OfficialHint: "who answered", Answer: "Answer", Stars: "Satisfied?",
		StarsHint: "may stay empty", CategoryHint: "type, or ↑↓ changes", AnswerConfirm: "Book %s and close it: answered by %s on the spot, %s?",
		AnswerConfirmSelf: "Book %s and close it: answered by you on the spot, %s?", AnswerDone: "Book and close",
		AnswerBack: "Back to the form", AnswerAway: "The official is away? Esc, then Book: the case goes to the queue.", LettersCount: "%d letters",
		BookedTitle: "Booked", AnsweredTitle: "Booked and closed", VoidedTitle: "Voided, booked by mistake", Via: "%s, %s %s",
		Promise: "You will hear from us by", PromiseShort: "Answer by", Settle: "Settled by", Estimate: ", estimate",
		Ask: "To ask again", AskHow: "say this number, at the counter or by WhatsApp", AskCode: "say the code %s", Read: "Read out: ", Print: "Print receipt", Next: "Next person", OpenCase: "Open case",
		Stored: "Saved %s", AnsweredBy: "Answered by %s on the spot", Closed: "This case is closed.",
		KeyGiven: "it was given", PrintFailed: "%s was not printed, the printer does not answer", PrintShow: "Enter shows it",
		PrintGiven: "Receipt %s is recorded as given",
		PrintTitle: "Receipt %s · no printer here", PrintDone: "Receipt %s printed", Copied: "The receipt's text is copied", KeyPrint: "print", KeyClose: "close", KeyHow: "channel", PapersTitle: "Print %s",
		VoidTitle: "Void %s?", VoidText: "The entry is struck through as booked by mistake. The number stays in the book, outside all figures.", VoidYes: "Yes, void it", VoidReason: "booked by mistake",
		VoidDone: "%s is void; the number stays, struck through", VoidHint: "cancel (%s)", VoidLate: "More than %s ago. The pengelola can still void it",
		KeyAside: "somebody else first", AsideNothing: "This form is still empty. Just type", AsideDone: "The draft of %s waits at Home. This form is for the next person",
		GoneOn: "This is the draft of %s, %s. Somebody else first? ^N, or c on Book",
		Kept:   "Kept as a draft. It waits at Home", NotKept: "The draft is not kept. Esc once more leaves without it", Sending: "booking…",
		KeyBook: "book", KeyLeave: "keep draft and leave", KeyNotStaff: "not", KeyAnswer: "book and close", KeyForm: "back",
		DateTitle: "Is this computer's date right?", DateText: "The computer says %s. Nothing was booked for long, so the date is confirmed first: numbers and deadlines count from it.",
		DateSafe: "What you typed is safe. If the date is wrong, answer No and tell the admin.", DateYes: "Yes, it is",
	}
}

package ui

// SayLinear is said by the console without a screen, which a screen reader reads
// aloud: whole sentences, no signs.
type SayLinear struct {
	Welcome, Actor, Keys, Menu, Ended, EndedDraft                  string
	Home, New, Search, Number, Status, Become, Help, Quit          string
	Undo, Rows, MoreRows, MoreChoices, NoSuch, Several, Cut, Lost  string
	AskSearch, AskNumber, AskBecome, SearchFor, NothingHere        string
	RowHolder, RowAsked, Left                                      string
	Minute, Today, Hidden                                          string
	Question, Required, Optional, HowLines, HowMany, HowFind       string
	Default, DefaultNone, DefaultText, Explain, First, NoEmpty     string
	Understood, Withdrawn, AskAgain, Check                         string
	DraftFound, DraftGoOn, DraftNew, DraftAside, DraftHolds        string
	DraftOther, DraftTake, DraftOwn                                string
	Will, WillBook, WillSpot, Sure, Yes, No, Change, Details, Spot string
	ChangeWhich, KeptNo, NotDone, Refused, Retry, Later, Which     string
	Spoken, Letter, UndoHint, RevealOnce, RevealLeft               string
	Papers, NoPapers, ReadPaper, PaperGiven                        string
	PaperGivenAsk, PaperJammed, PaperUnsaved, PaperFetch           string
	Next, PrintShow, PrintHand, Given, NextPerson, OpenCase, Void  string
	NotGiven, CaseMenu, ReadNext, Act, ReadAll, ActWhich, ActOther string
	Event, Disposition, Team, Submitted                            string
	StatusLog, StatusNo, HelpText, HelpQuestions, Accept           string
	Overdue, AskNo, Quiet, WhyWhich, NoTeam, HowReady, Gap         string
	Places                                                         SayLinearPlaces
}

func linearIndonesian() SayLinear {
	return SayLinear{
		Places:  linearPlacesIndonesian(),
		Welcome: "Aduan, mode baris. %s. %s.", Actor: "Anda %s, %s.",
		Keys: "Jawab dengan angka atau awal kata, lalu Enter. Tanda tanya menjelaskan.",
		Menu: "Menu utama", Ended: "Selesai. Semua yang sudah disimpan aman.", EndedDraft: "Masukan berakhir. Isian disimpan sebagai konsep.",

		Home: "Yang perlu Anda lakukan sekarang", New: "Aduan baru", Search: "Cari di seluruh buku", Number: "Buka aduan dengan nomornya",
		Status: "Kalimat status untuk dibacakan", Become: "Ganti peran", Help: "Bantuan", Quit: "Keluar",
		Undo: "Batalkan tindakan terakhir Anda", Rows: "Baris %d sampai %d dari %d.", MoreRows: "Enter berikutnya.", MoreChoices: "Tanda tambah (+) menampilkan pilihan berikutnya.",
		NoSuch: "%q tidak cocok dengan pilihan mana pun.", Several: "%q cocok dengan beberapa pilihan:", Cut: "Baris itu terlalu panjang; akhirnya terpotong.",
		Lost:      "Terlalu banyak jawaban yang tidak cocok.",
		AskSearch: "Cari apa? Nama, nomor, NIK, atau kata. Enter kembali.", AskNumber: "Nomor register berapa? Enter kembali.", AskBecome: "Menjadi siapa?",
		SearchFor: "Cari %s", NothingHere: "Tidak ada apa-apa di sini.",
		RowHolder: "di %s", RowAsked: "diminta: %s", Left: "sisa %s",
		Minute: "menit", Today: "hari ini pukul", Hidden: "tertutup",
		Question: "Pertanyaan %d dari %d: %s, %s.", Required: "wajib", Optional: "boleh kosong",
		HowLines: "Boleh beberapa baris; titik sendirian di satu baris mengakhiri.", HowMany: "Boleh beberapa, dengan koma di antaranya.", HowFind: "Ketik tiga huruf atau lebih.",
		Default: "Enter memakai: %s.", DefaultNone: "Enter melewati.", DefaultText: "Enter memakai yang sudah tertulis: %s.",
		Explain: "Perintah di setiap pertanyaan: < mundur satu; ! keluar, isian disimpan sebagai konsep; - mengosongkan; + pilihan berikutnya; ? penjelasan ini.",
		First:   "Ini pertanyaan pertama. ! keluar dan menyimpan konsep.", NoEmpty: "Isian ini wajib.",
		Understood: "Dipahami: %s.", Withdrawn: "Dikosongkan.", AskAgain: "Belum diterima. %s", Check: "Periksa: %s",
		DraftOther: "Konsep %s, disimpan %s, terbuka di sesi Anda yang lain.", DraftTake: "lanjutkan konsep itu di sini", DraftOwn: "mulai konsep sendiri, yang itu tetap di sana",
		DraftFound: "Ada konsep %s, disimpan %s.", DraftGoOn: "lanjutkan konsep", DraftNew: "mulai baru, konsep dibuang", DraftAside: "mulai yang lain, konsep ini menunggu di Beranda", DraftHolds: "Isinya:",
		Will: "Yang akan dilakukan: %s pada aduan %s, %s. Artinya: %s.", WillBook: "Yang akan dilakukan: catat aduan %s, %s, diterima %s, sebagai %s.",
		WillSpot: "Sekaligus dijawab di tempat dan diselesaikan.",
		Sure:     "Lakukan?", Yes: "ya", No: "tidak, simpan sebagai konsep", Change: "ubah sebuah jawaban", Details: "isi rincian lain (%d isian)", Spot: "jawab langsung di tempat",
		ChangeWhich: "Jawaban mana yang diubah?", KeptNo: "Tidak dilakukan. Isian disimpan sebagai konsep dan bisa dilanjutkan di sini atau di layar.",
		NotDone: "Tidak ada yang berubah.", Refused: "Tidak dilakukan: %s.", Retry: "coba lagi", Later: "nanti, simpan sebagai konsep", Which: "Dalam jabatan mana?",
		Spoken: "Nomornya: %s.", Letter: "Nomor surat: %s.", UndoHint: "Bila keliru, pilih u di menu.",
		RevealOnce: "Identitas, dibacakan sekali ini saja:", RevealLeft: "Yang sudah tertulis di terminal tetap tampak; bersihkan layar bila ada orang lain di dekat Anda.",
		Papers: "kertas: cetak, simpan, atau bacakan", NoPapers: "Belum ada kertas untuk aduan ini yang boleh Anda cetak.",
		ReadPaper: "bacakan", PaperGiven: "sudah diserahkan, catat", PaperGivenAsk: "Sudah disalin dan diserahkan?", PaperJammed: "%s belum tercetak, pencetak tidak menjawab. Isinya:",
		PaperFetch:   "Jalankan di komputer Anda sendiri: %s",
		PaperUnsaved: "%s belum tersimpan sebagai berkas, tetapi sudah tercatat sebagai dicetak. Periksa folder ADUAN_PAPERS, lalu simpan lagi",
		Next:         "Berikutnya?", PrintShow: "bacakan tanda terima", PrintHand: "Tidak ada pencetak di sini. Salin atau tulis tanda terima ini dengan tangan.",
		Given: "Tanda terima sudah diserahkan?", NextPerson: "orang berikutnya", OpenCase: "buka aduan ini", Void: "batalkan, salah catat",
		NotGiven: "Belum dicatat sebagai diserahkan.", CaseMenu: "Aduan %s.", ReadNext: "Enter membacakan: %s.", Act: "tindakan yang bisa Anda lakukan (%d)", ReadAll: "bacakan semuanya",
		ActWhich: "Tindakan pada %s?", ActOther: "Tindakan lain boleh diketik namanya; buku menjelaskan mengapa tidak bisa.",
		Event:       "%s, %s: %s.",
		Disposition: "Disposisi %d, %s, dari %s kepada %s, %s.", Team: "Tim dipimpin %s.", Submitted: "Hasil ke-%d, diajukan %s, %s.",
		StatusLog: "catat bahwa status ini dibacakan", StatusNo: "tidak dicatat",
		HelpText: "Setiap daftar bernomor. Jawab dengan angkanya, atau dengan awal katanya bila hanya satu yang cocok. Daftar panjang dibacakan sembilan baris; Enter meneruskan. " +
			"Aduan dibacakan menurut bagian: ringkasan, tenggat, riwayat, disposisi, tim dan hasil, jawaban. Tindakan bertanya satu isian demi satu isian; " +
			"sebelum disimpan semuanya dibacakan dan ditanya sekali lagi. Yang keluar dari kantor mulai dari tidak. Konsep sama dengan konsep di layar.",
		HelpQuestions: "Di menu: u membatalkan tindakan terakhir, q keluar, ? bantuan ini.", Accept: "Enter berarti %s.",
		Overdue: "%d lewat tenggat.", AskNo: "tidak", Quiet: "Tanda tambah (+) membacakan pilihan.", WhyWhich: "Angka menjelaskan hitungan sebuah tenggat; Enter kembali.", NoTeam: "Tidak ada tim dan hasil.",
		HowReady: "Dua titik dua (::) menawarkan jawaban baku.", Gap: "Isian %s diganti apa? Enter membiarkannya untuk nanti.",
	}
}

func linearEnglish() SayLinear {
	return SayLinear{
		Places:  linearPlacesEnglish(),
		Welcome: "Aduan, line mode. %s. %s.", Actor: "You are %s, %s.",
		Keys: "Answer with a number or the beginning of a word, then Enter. A question mark explains.",
		Menu: "Main menu", Ended: "Done. Everything that was saved is safe.", EndedDraft: "The input has ended. What was typed is kept as a draft.",

		Home: "What needs you now", New: "New complaint", Search: "Search the whole book", Number: "Open a case by its number",
		Status: "Status sentence to read out", Become: "Change who you are", Help: "Help", Quit: "Quit",
		Undo: "Undo your last deed", Rows: "Rows %d to %d of %d.", MoreRows: "Enter for the next.", MoreChoices: "A plus sign (+) shows the next choices.",
		NoSuch: "%q fits no choice.", Several: "%q fits several choices:", Cut: "That line is too long; its end is cut off.",
		Lost:      "Too many answers that fit nothing.",
		AskSearch: "Search for what? A name, number, NIK or word. Enter goes back.", AskNumber: "Which register number? Enter goes back.", AskBecome: "Become whom?",
		SearchFor: "Search for %s", NothingHere: "There is nothing here.",
		RowHolder: "with %s", RowAsked: "asked: %s", Left: "%s left",
		Minute: "minutes", Today: "today at", Hidden: "hidden",
		Question: "Question %d of %d: %s, %s.", Required: "required", Optional: "may stay empty",
		HowLines: "Several lines are possible; a full stop alone on a line ends it.", HowMany: "Several are possible, with commas between.", HowFind: "Type three letters or more.",
		Default: "Enter takes: %s.", DefaultNone: "Enter skips.", DefaultText: "Enter keeps what is written: %s.",
		Explain: "Commands at every question: < one back; ! leave and keep a draft; - empties; + the next choices; ? this explanation.",
		First:   "This is the first question. ! leaves and keeps a draft.", NoEmpty: "This is required.",
		Understood: "Understood: %s.", Withdrawn: "Emptied.", AskAgain: "Not accepted yet. %s", Check: "Check: %s",
		DraftOther: "A draft of %s, kept %s, is open in another session of yours.", DraftTake: "go on with that draft here", DraftOwn: "begin a draft of its own, that one stays there",
		DraftFound: "There is a draft of %s, kept %s.", DraftGoOn: "go on with the draft", DraftNew: "begin anew and discard the draft", DraftAside: "begin another, this draft waits at Home", DraftHolds: "It holds:",
		Will: "What will be done: %s on case %s, %s. That means: %s.", WillBook: "What will be done: book the complaint of %s, %s, received %s, as %s.",
		WillSpot: "It is answered on the spot and closed with it.",
		Sure:     "Do it?", Yes: "yes", No: "no, keep it as a draft", Change: "change an answer", Details: "fill in more details (%d fields)", Spot: "answer it on the spot",
		ChangeWhich: "Which answer is changed?", KeptNo: "Not done. What was typed is kept as a draft; go on here or on the screen.",
		NotDone: "Nothing was changed.", Refused: "Not done: %s.", Retry: "try again", Later: "later, keep it as a draft", Which: "In which post?",
		Spoken: "The number: %s.", Letter: "Letter number: %s.", UndoHint: "If that was a mistake, choose u in the menu.",
		RevealOnce: "The identity, read out this once:", RevealLeft: "What is written on the terminal stays there; clear it when others are near.",
		Papers: "papers: print, save, or read out", NoPapers: "There is no paper of this case yet that you may print.",
		ReadPaper: "read it out", PaperGiven: "it was given, record that", PaperGivenAsk: "Was it copied and given?", PaperJammed: "%s was not printed, the printer does not answer. It says:",
		PaperFetch:   "Run on your own computer: %s",
		PaperUnsaved: "%s was not saved as a file, though it is recorded as printed. Look at the folder ADUAN_PAPERS, then save it again",
		Next:         "What next?", PrintShow: "read the receipt out", PrintHand: "There is no printer here. Copy the receipt or write it by hand.",
		Given: "Was the receipt given?", NextPerson: "next person", OpenCase: "open this case", Void: "void it, booked by mistake",
		NotGiven: "Not recorded as given.", CaseMenu: "Case %s.", ReadNext: "Enter reads: %s.", Act: "what you can do (%d)", ReadAll: "read everything",
		ActWhich: "What to do with %s?", ActOther: "Other deeds may be typed by name; the book explains why they are not possible.",
		Event:       "%s, %s: %s.",
		Disposition: "Disposition %d, %s, from %s to %s, %s.", Team: "The team is led by %s.", Submitted: "Result %d, submitted by %s, %s.",
		StatusLog: "record that this was read out", StatusNo: "do not record it",
		HelpText: "Every list has numbers. Answer with the number, or with the beginning of a word where only one fits. Long lists are read nine rows at a time; Enter goes on. " +
			"A case is read in parts: summary, deadlines, history, dispositions, team and result, answers. A deed asks one field after the other; " +
			"before it is saved everything is read out and asked once more. What leaves the building starts on no. Drafts are those of the screen.",
		HelpQuestions: "In the menu: u undoes the last deed, q quits, ? is this help.", Accept: "Enter means %s.",
		Overdue: "%d overdue.", AskNo: "no", Quiet: "A plus sign (+) reads the choices.", WhyWhich: "A number explains how a deadline was counted; Enter goes back.", NoTeam: "There is no team and no result.",
		HowReady: "Two colons (::) offer the ready answers.", Gap: "What takes the place of %s? Enter leaves it for later.",
	}
}

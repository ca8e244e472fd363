package ui

// SayPapers is said by the sheet of a case's papers.
type SayPapers struct {
	// Unrecorded: the book cannot be written.
	Unrecorded, NothingRecorded string
	CannotNote, SentUnrecorded  string

	KeyLook, KeySave, KeyCopy, KeySend, KeyPrint, KeySent         string
	Title, ByHand, Printed, Given, Copied, Saved, Failed          string
	KeyHere, KeyFetch, FetchCopied, SentHere                      string
	Brief, Long, ShortOnly, AsLink, LinkCopied, KeyShort, KeyLink string
	GoOn, Reading, None, Again, Sending, Small, Unsent, Confirm   string
	KeyPage, Page, PagePrinted, PageJammed, Stale                 string
	Blank, BlankAsk, BlankDone, BlankKey, BlankTaken              string
}

func papersIndonesian() SayPapers {
	return SayPapers{
		KeyLook: "lihat", KeySave: "simpan PDF", KeyCopy: "salin teks", KeySend: "kirim WhatsApp", KeyPrint: "cetak", KeySent: "sudah terkirim",
		Title: "%s %s", ByHand: "%s %s · tanpa pencetak", Unrecorded: "%s %s keluar, tidak tercatat: buku tidak dapat ditulisi",
		NothingRecorded: "Buku tidak dapat ditulisi. Kertas tetap keluar, dan menyebut bahwa ia tidak tercatat.",
		Printed:         "%s %s dicetak", Given: "%s %s tercatat sudah diserahkan", Copied: "Teks %s disalin",
		Saved: "Disimpan: %s", Failed: "%s belum tersimpan. Aduannya tidak berubah. Periksa folder ADUAN_PAPERS, atau salin teksnya dengan y",
		KeyHere: "cetak di terminal", KeyFetch: "ambil PDF", FetchCopied: "Perintah untuk komputer Anda sendiri disalin",
		SentHere: "Dikirim ke pencetak terminal Anda (PuTTY, xterm). Bila keluar tekan Enter; bila tidak, Esc lalu x",
		Brief:    "Aduan %s sudah dijawab. Silakan balas.", Long: "Jawaban ini terlalu panjang untuk sebuah kode.",
		ShortOnly: "Kode ini hanya membuka pemberitahuan bahwa aduannya sudah dijawab. Jawaban lengkap: x tautannya, y teksnya, untuk WhatsApp Web.",
		AsLink:    "x menampilkan tautannya untuk disalin ke peramban komputer ini, y teksnya.", LinkCopied: "Tautan WhatsApp disalin", KeyShort: "singkat/lengkap", KeyLink: "tautan",
		GoOn: "lanjutkan", Reading: "Membaca aduan …", None: "Belum ada kertas untuk aduan ini yang boleh Anda cetak. Esc kembali; a di sana menyebut apa yang bisa Anda lakukan dengannya.",
		Again: "cetakan ke-%d", Sending: "Kirim jawaban %s lewat WhatsApp kantor",
		Small:  "Kodenya perlu %d baris dan %d kolom; jendela ini %d dan %d. Perbesar jendela atau kecilkan hurufnya, atau:",
		Unsent: "Pindai dengan ponsel kantor, pilih nomor pengadu, lalu kirim.",
		Blank:  "Cetak formulir kosong", BlankAsk: "Angka 1-9 mencetak sebanyak itu. Tiap formulir mendapat nomor serinya sendiri; no. register menyusul sesudah dicatat.",
		BlankDone: "%d formulir kosong dicetak, %s sampai %s", BlankKey: "banyaknya", BlankTaken: "Pencetak tidak menjawab. Nomor %s sampai %s sudah terpakai: cetak atau salin dari sini",
		Stale:   "perlu dicetak ulang: aduannya diperbaiki sejak itu",
		KeyPage: "cetak halaman", Page: "Halaman buku %s", PagePrinted: "Halaman buku %s dicetak", PageJammed: "Halaman buku %s belum tercetak, pencetak tidak menjawab",
		CannotNote:     "Buku tidak dapat ditulisi: jawaban bisa dikirim, tetapi pengirimannya belum bisa dicatat. Tulis di kertas, lalu catat sesudahnya.",
		SentUnrecorded: "Pengiriman jawaban %s tidak tercatat: buku tidak dapat ditulisi. Tulis di kertas, lalu catat sesudahnya",
		Confirm:        "Sesudah terkirim tekan Enter. Sampai dicatat, ini tersimpan sebagai konsep di Beranda.",
	}
}

func papersEnglish() SayPapers {
	return SayPapers{
		KeyLook: "look", KeySave: "save PDF", KeyCopy: "copy text", KeySend: "send by WhatsApp", KeyPrint: "print", KeySent: "it was sent",
		Title: "%s %s", ByHand: "%s %s · no printer here", Unrecorded: "%s %s is out, not recorded: the book cannot be written",
		NothingRecorded: "The book cannot be written. Papers come out all the same, and say that they are not recorded.",
		Printed:         "%s %s printed", Given: "%s %s is recorded as given", Copied: "The text of the %s is copied",
		Saved: "Saved: %s", Failed: "%s was not saved. The case is as it was. Look at the folder ADUAN_PAPERS, or copy the text with y",
		KeyHere: "print at terminal", KeyFetch: "fetch PDF", FetchCopied: "The command for your own computer is copied",
		SentHere: "Sent to your terminal's printer (PuTTY, xterm). If it came out press Enter; if not, Esc and then x",
		Brief:    "Complaint %s is answered. Please reply.", Long: "This answer is too long for a code.",
		ShortOnly: "This code only opens a notice that the complaint is answered. The whole answer: x its link, y its text, for WhatsApp Web.",
		AsLink:    "x shows its link to be copied into this computer's browser, y its text.", LinkCopied: "The WhatsApp link is copied", KeyShort: "short/whole", KeyLink: "link",
		GoOn: "go on", Reading: "Reading the case …", None: "There is no paper of this case yet that you may print. Esc goes back; a there names what you can do with it.",
		Again: "print no. %d", Sending: "Send the answer %s by the office's WhatsApp",
		Small:  "The code needs %d rows and %d columns; this window has %d and %d. Make the window larger or its letters smaller, or:",
		Unsent: "Scan it with the office's telephone, choose the complainant's number, and send.",
		Blank:  "Print blank forms", BlankAsk: "A digit 1-9 prints that many. Each form takes a number of a series of its own; the register number follows once it is recorded.",
		BlankDone: "%d blank forms printed, %s to %s", BlankKey: "how many", BlankTaken: "The printer does not answer. Numbers %s to %s are taken: print or copy them from here",
		Stale:   "to be printed again: the case was corrected since",
		KeyPage: "print page", Page: "Page of the book, %s", PagePrinted: "Page of the book, %s, printed", PageJammed: "The page of %s was not printed, the printer does not answer",
		CannotNote:     "The book cannot be written: the answer can be sent, and that it was sent not be recorded yet. Note it on paper and record it afterwards.",
		SentUnrecorded: "That the answer %s was sent is not recorded: the book cannot be written. Note it on paper and record it afterwards",
		Confirm:        "When it is sent press Enter. Until it is recorded it stays on Home as a draft.",
	}
}

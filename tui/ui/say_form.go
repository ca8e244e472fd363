package ui

// SayForm is said by the forms of actions and the menu of them.
type SayForm struct {
	// Labels are words for inputs that mean something else in this action, by
	// "action.input".
	Labels                                                      map[string]string
	Yes, No, Now, Empty, Save, More, Less, Kept                 string
	KeptAt, Keeping, Unkept, NotKept, Confirm                   string
	Place, OnBehalf, Sending, PasteCut, Unsaved                 string
	SureTitle, SureYes, SureNo                                  string
	ConflictTitle, ConflictBy, ConflictSomebody                 string
	ConflictMine, ConflictStill, ConflictGone                   string
	ConflictSave, ConflictLook, ConflictDrop                    string
	MenuTitle, MenuAbove, MenuBelow                             string
	ReasonTitle, ReasonOwn, ReasonOwnKey                        string
	ReasonsBack, ReasonsReturn                                  []string
	MenuNone, KeyOpen, KeyBack                                  string
	Outsider, Was, Again, PickWhat, NoFit                       string
	RecordedAs, RecordedAt                                      string
	OpenElsewhere, MovedElsewhere, KeepingOwn, TakenElsewhere   string
	TakeTitle, TakeText, TakeYes                                string
	AnswerLetter, Numbered, Gap, Bracket, ReadyTitle, ReadyLong string
	ReadyNone, KeyReady, KeyInsert                              string
	Clash                                                       SayClash
}

func formIndonesian() SayForm {
	return SayForm{
		Clash: clashIndonesian(),
		Labels: map[string]string{
			"respond.text": "Tanggapan", "answer.text": "Jawaban", "deliver.text": "Isi", "note.text": "Isi", "contact.text": "Isi",
			"dispatch.text": "Keterangan", "request_info.text": "Pesan", "info_received.text": "Keterangan", "info_received.papers": "Yang diterima",
			"report.text": "Laporan", "refer.text": "Keterangan", "remind.text": "Pesan", "remind.post": "Kepada", "reject.text": "Penjelasan",
			"forward.text": "Penjelasan", "withdraw.text": "Penjelasan", "evaluate.text": "Evaluasi", "object.text": "Sanggahan",
			"outside_clock.name": "Tenggat", "link.kind": "Hubungan", "reason.text": "Alasan", "amend.reason.text": "Penjelasan",
			"reject.reason.text": "Penjelasan", "reopen.reason.text": "Penjelasan", "verify.urgent": "Mendesak",
			"number_letter.paper": "Untuk surat", "note.person": "Dengan siapa",
			"post_give.username": "Pegawai", "post_end.username": "Pegawai", "staff_disable.username": "Pegawai",
			"staff_add.name": "Nama lengkap", "closure_add.name": "Nama hari",
		},
		Yes: "ya", No: "tidak", Now: "sekarang", Empty: "belum diisi", Save: "Simpan", More: "Rincian lain", Less: "Ringkas",
		Kept: "Isian disimpan sebagai konsep. Konsep menunggu di Beranda", KeptAt: "konsep tersimpan %s", Keeping: "konsep tersimpan sendiri", Unkept: "konsep belum tersimpan",
		NotKept:       "Konsep belum tersimpan. Esc sekali lagi untuk keluar tanpa konsep",
		OpenElsewhere: "Ini konsep baru: “%s” terbuka di sesi lain. Ambil alih: Beranda", KeepingOwn: "konsep tersendiri",
		MovedElsewhere: "Isian ini kini konsep sendiri: yang tadi dilanjutkan di sesi Anda yang lain",
		TakenElsewhere: "Konsep ini kini dilanjutkan di sesi Anda yang lain",
		TakeTitle:      "Konsep ini terbuka di sesi Anda yang lain", TakeYes: "Ya, lanjutkan di sini",
		TakeText:   "Yang tersimpan dari “%s” (%s) dilanjutkan di sini. Yang diketik di sesi itu sesudah ini menjadi konsep tersendiri; tidak ada yang tertimpa.",
		RecordedAs: "“%s” sudah tercatat: %s, %s", RecordedAt: "“%s” sudah tercatat, %s",
		Confirm: "%s %s?", Place: "isian %d dari %d", OnBehalf: "atas nama %s", Sending: "menyimpan…", PasteCut: "Tempelan terlalu panjang, akhirnya terpotong",
		Unsaved:   "Lengkapi yang ditandai, lalu ^S",
		SureTitle: "%s %s?", SureYes: "Ya", SureNo: "Tidak",
		ConflictTitle: "Aduan ini baru saja diubah", ConflictBy: "%s %s %s, %s.", ConflictSomebody: "Orang lain mengubah %s sesudah Anda membukanya.",
		ConflictMine: "Perubahan Anda belum disimpan dan tidak hilang:", ConflictStill: "%s masih bisa dilakukan.",
		ConflictGone: "%s tidak bisa lagi dalam keadaan aduan sekarang (%s). Isian Anda tetap ada sebagai konsep.",
		ConflictSave: "Simpan perubahan saya", ConflictLook: "Lihat aduan dulu", ConflictDrop: "Buang",
		ReasonTitle: "%s dikembalikan karena?", ReasonOwn: "Lain: ketik sendiri", ReasonOwnKey: "ketik sendiri",
		ReasonsBack:   []string{"Temuan belum cukup bukti.", "Jawaban kepada pengadu belum jelas.", "Pihak yang diadukan belum didengar."},
		ReasonsReturn: []string{"Bukan tugas kami.", "Keterangannya belum cukup untuk dikerjakan.", "Sudah ditangani bidang lain."},
		MenuAbove:     "… %d lagi di atas, ↑", MenuBelow: "… %d lagi di bawah, ↓",
		MenuTitle: "%s: yang bisa Anda lakukan sekarang", MenuNone: "Tidak ada yang bisa Anda lakukan pada aduan ini sekarang.",
		AnswerLetter: "surat jawaban", Outsider: "bukan pegawai", Was: "semula: %s", Again: "→ ambil yang semula", NoFit: "tidak ada pilihan yang cocok",
		PickWhat: "yang mana? angka atau Enter memilih", Numbered: "%s: nomor surat %s",
		Gap: "isian %s belum diisi", Bracket: "tanda [ atau ] sisa isian belum dihapus",
		ReadyLong: "Jawaban baku itu tidak muat lagi di sini. Kosongkan dahulu, atau tulis singkat", ReadyTitle: "Jawaban baku", ReadyNone: "Tidak ada jawaban baku dengan kata itu. Esc kembali menulis sendiri.",
		KeyReady: "jawaban baku", KeyInsert: "sisipkan",
		KeyOpen: "kerjakan", KeyBack: "kembali ke isian",
	}
}

func formEnglish() SayForm {
	return SayForm{
		Clash: clashEnglish(),
		Labels: map[string]string{
			"respond.text": "Response", "answer.text": "Answer", "deliver.text": "Content", "note.text": "Content", "contact.text": "Content",
			"dispatch.text": "Remark", "request_info.text": "Message", "info_received.text": "Remark", "info_received.papers": "What came",
			"report.text": "Report", "refer.text": "Remark", "remind.text": "Message", "remind.post": "To", "reject.text": "Explanation",
			"forward.text": "Explanation", "withdraw.text": "Explanation", "evaluate.text": "Evaluation", "object.text": "Objection",
			"outside_clock.name": "Deadline", "link.kind": "Relation", "reason.text": "Reason", "amend.reason.text": "Explanation",
			"reject.reason.text": "Explanation", "reopen.reason.text": "Explanation", "verify.urgent": "Urgent",
			"number_letter.paper": "For which letter", "note.person": "With whom",
			"post_give.username": "Who", "post_end.username": "Who", "staff_disable.username": "Who",
			"staff_add.name": "Full name", "closure_add.name": "Name of the day",
		},
		Yes: "yes", No: "no", Now: "now", Empty: "not filled in", Save: "Save", More: "More details", Less: "Fewer",
		Kept: "Kept as a draft. It waits at Home", KeptAt: "draft kept %s", Keeping: "drafts keep themselves", Unkept: "draft not kept",
		OpenElsewhere: "A new draft: “%s” is open in another session. Take over: Home", KeepingOwn: "a draft of its own",
		MovedElsewhere: "This is a draft of its own now: another session of yours goes on with the other",
		TakenElsewhere: "Another session of yours now goes on with this draft",
		TakeTitle:      "This draft is open in another session of yours", TakeYes: "Yes, go on here",
		TakeText:   "What is kept of “%s” (%s) goes on here. What is typed in that session from now on becomes a draft of its own; nothing is written over.",
		RecordedAs: "“%s” is recorded already: %s, %s", RecordedAt: "“%s” is recorded already, %s",
		NotKept: "The draft is not kept. Esc once more leaves without it",
		Confirm: "%s %s?", Place: "field %d of %d", OnBehalf: "on behalf of %s", Sending: "saving…", PasteCut: "What was pasted is too long; its end is cut off",
		Unsaved:   "Complete what is marked, then ^S",
		SureTitle: "%s %s?", SureYes: "Yes", SureNo: "No",
		ConflictTitle: "This case was changed just now", ConflictBy: "%s: %s %s, %s.", ConflictSomebody: "Somebody changed %s after you opened it.",
		ConflictMine: "Your change is not saved, and not lost:", ConflictStill: "%s is still possible.",
		ConflictGone: "%s is no longer possible in the state of the case (%s). What you typed stays as a draft.",
		ConflictSave: "Save my change", ConflictLook: "Look at the case first", ConflictDrop: "Discard",
		ReasonTitle: "%s sent back because?", ReasonOwn: "Another: type it", ReasonOwnKey: "type it",
		ReasonsBack:   []string{"The finding lacks evidence.", "The answer to the complainant is not clear.", "The respondent has not been heard."},
		ReasonsReturn: []string{"It is not our task.", "There is too little to work with.", "Another division handles it already."},
		MenuAbove:     "… %d more above, ↑", MenuBelow: "… %d more below, ↓",
		MenuTitle: "%s: what you can do now", MenuNone: "There is nothing you can do to this case now.",
		AnswerLetter: "letter of answer", Outsider: "not of the staff", Was: "before: %s", Again: "→ takes what stood", NoFit: "no choice fits",
		PickWhat: "which? a digit or Enter chooses", Numbered: "%s: letter number %s",
		Gap: "%s is not filled in", Bracket: "a [ or ] of a gap is left",
		ReadyLong: "That ready answer does not fit here any more. Make room first, or write it short", ReadyTitle: "Ready answers", ReadyNone: "No ready answer with these words. Esc goes back to your own.",
		KeyReady: "ready answer", KeyInsert: "insert",
		KeyOpen: "do it", KeyBack: "back to the form",
	}
}

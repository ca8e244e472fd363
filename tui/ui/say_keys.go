package ui

// SayKeys are the words beside keys.
type SayKeys struct {
	UpDown, LeftRight, Space, YesKey, NoKey                                   string
	Places, Palette, Help, Back, New, Mouse, Quit                             string
	Move, Choose, Top, Bottom, PageUp, PageDown, NextPart, PrevPart           string
	Open, Filter, Mark, MarkAll, MarkNone, View, Drop, GoOn                   string
	PrevCase, NextCase, Cases, Contact                                        string
	All, SendBack, Dispose, Amend, Result, Identity, Complete, Note           string
	OpenCase, Remind, Ratify, Respond, Undo, Why                              string
	NextField, PrevField, Save, KeepDraft, Apply, ClearFilter                 string
	CompleteWord, ToList, Yes, No, Press, SendIt, Due, Grade                  string
	Cancel, Copy, NextPerson, CancelEntry, Details, Unclear, Run, Close       string
	Scroll, Read, OtherClock, Decide, Do, Phrases, To, Team, TeamShort, Learn string
}

func keysIndonesian() SayKeys {
	return SayKeys{
		UpDown: "atas/bawah", LeftRight: "kiri/kanan", Space: "Spasi", YesKey: "y", NoKey: "t",
		Places: "tempat", Palette: "perintah", Help: "bantuan", Back: "kembali", New: "aduan baru", Mouse: "tetikus", Quit: "keluar",
		Move: "pindah", Choose: "pilih", Top: "awal", Bottom: "akhir", PageUp: "halaman sebelumnya", PageDown: "halaman berikutnya",
		NextPart: "bagian lain", PrevPart: "bagian sebelumnya",
		Open: "buka", Filter: "saring", Mark: "tandai", MarkAll: "tandai semua", MarkNone: "hapus tanda", View: "ganti tampilan", Drop: "buang konsep", GoOn: "lanjutkan",
		PrevCase: "aduan sebelumnya", NextCase: "aduan berikutnya", Cases: "aduan", Contact: "kontak",
		All: "semua", SendBack: "kembalikan", Dispose: "disposisi", Amend: "perbaiki", Result: "ajukan hasil", Identity: "identitas",
		Complete: "sudah lengkap", Note: "catatan", OpenCase: "buka aduan", Remind: "ingatkan", Ratify: "sahkan",
		Respond: "tanggapi", Undo: "batalkan", Why: "tenggat",
		NextField: "berikut", PrevField: "sebelumnya", Save: "simpan", KeepDraft: "simpan konsep", Apply: "terapkan",
		ClearFilter: "hapus saringan", CompleteWord: "lengkapi", ToList: "ke daftar", Yes: "ya", No: "tidak", Press: "tekan",
		SendIt: "kirim", Due: "batas", Grade: "sifat", Cancel: "batal", Copy: "salin teks", NextPerson: "orang berikutnya", CancelEntry: "batalkan",
		Details: "kanal, waktu, jenis", Unclear: "belum jelas", Run: "jalankan", Close: "tutup", Scroll: "gulir", Read: "baca",
		OtherClock: "tenggat lain", Decide: "putuskan", Do: "kerjakan", Phrases: "harap", To: "kepada", Team: "bentuk tim", TeamShort: "tim", Learn: "mode belajar",
	}
}

func keysEnglish() SayKeys {
	return SayKeys{
		UpDown: "up/down", LeftRight: "left/right", Space: "Space", YesKey: "y", NoKey: "n",
		Places: "place", Palette: "command", Help: "help", Back: "back", New: "new complaint", Mouse: "mouse", Quit: "quit",
		Move: "move", Choose: "choose", Top: "first", Bottom: "last", PageUp: "page up", PageDown: "page down",
		NextPart: "other part", PrevPart: "part before",
		Open: "open", Filter: "filter", Mark: "mark", MarkAll: "mark all", MarkNone: "unmark", View: "change view", Drop: "throw away", GoOn: "go on",
		PrevCase: "previous case", NextCase: "next case", Cases: "cases", Contact: "contact",
		All: "all", SendBack: "return", Dispose: "dispose", Amend: "amend", Result: "submit result", Identity: "identity",
		Complete: "complete", Note: "note", OpenCase: "open case", Remind: "remind", Ratify: "ratify",
		Respond: "respond", Undo: "undo", Why: "deadline",
		NextField: "next", PrevField: "back", Save: "save", KeepDraft: "keep draft", Apply: "apply",
		ClearFilter: "clear filter", CompleteWord: "complete", ToList: "to the list", Yes: "yes", No: "no", Press: "press",
		SendIt: "send", Due: "due", Grade: "grade", Cancel: "cancel", Copy: "copy text", NextPerson: "next person", CancelEntry: "cancel entry",
		Details: "channel, time, kind", Unclear: "unclear", Run: "run", Close: "close", Scroll: "scroll", Read: "read",
		OtherClock: "other deadline", Decide: "decide", Do: "do it", Phrases: "please", To: "to", Team: "form a team", TeamShort: "team", Learn: "learning mode",
	}
}

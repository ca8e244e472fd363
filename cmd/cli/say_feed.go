package cli

// idFeed is what the command line says of a file of holidays.
func idFeed() map[string]string {
	return map[string]string{
		"fault.feed_faults":     "Berkas {file} belum bisa dipakai: {count} kesalahan, disebut satu per satu. Belum ada yang dimasukkan.",
		"fault.import_too_many": "Berkas ini menambah {count} hari; sekali impor paling banyak {max}. Pilih tahunnya dengan --year. Belum ada yang dimasukkan.",
		"import_ask":            "Masukkan {count} hari libur ini? (y/t)",
		"import_done":           "{count} hari libur dimasukkan.",
		"import_untouched":      "Belum ada yang diubah. Admin memasukkannya dengan --apply.",
		"import_nothing":        "Tidak ada hari libur baru dalam berkas ini; tidak ada yang diubah.",
		"import_moves":          "{count} hari libur baru; {cases} dari {open} aduan terbuka bergeser tenggatnya.",
		"feed_line":             "baris {line}", "feed_dropped": "Dilewati {count}: {why}.",
		"feed.size":     "lebih besar dari 2 MB, jadi tidak dibaca. Ambil satu tahun saja.",
		"feed.entries":  "lebih dari {max} acara, jadi tidak dibaca. Ambil satu tahun saja.",
		"feed.encoding": "hurufnya bukan UTF-8. Simpan ulang berkasnya sebagai UTF-8.", "feed.control": "ada huruf kendali {value}. Hapus hurufnya.",
		"feed.long_line": "barisnya terlalu panjang: {value}", "feed.empty": "tidak ada acara atau baris di dalamnya.",
		"feed.more": "dan masih ada kesalahan lain sesudahnya.", "feed.line": "bukan baris kalender: {value}",
		"feed.nesting": "BEGIN dan END tidak berpasangan di {value}.", "feed.cut": "berkasnya terpotong: {value} tidak berakhir. Unduh ulang.",
		"feed.start": "tanggal mulainya tidak terbaca: {value}", "feed.end": "akhir atau lamanya tidak terbaca: {value}",
		"feed.name": "nama harinya tidak ada: {value}", "feed.date": "tanggal \"{value}\" tidak terbaca. Tulis 2028-12-25 atau 25/12/2028, tahun 2000 sampai 2099.",
		"feed.text_long": "lebih panjang dari 200 huruf: {value}", "feed.basis": "tidak ada dasar untuk {value}. Beri dengan --basis.",
		"feed.header": "bukan kalender .ics, dan baris pertamanya bukan date,name,kind,basis: {value}",
		"feed.column": "kolom \"{value}\" tidak dikenal atau ganda. Yang ada: tanggal, nama, jenis, dasar.", "feed.columns": "isian di luar kolomnya: {value}",
		"feed.quote": "tanda kutipnya tidak berpasangan.", "feed.kind": "jenis \"{value}\" tidak dikenal. Yang ada: nasional, cuti bersama, setempat.",
		"feed.drop.zone": "zona waktu", "feed.drop.clock": "perubahan jam", "feed.drop.observance": "hari peringatan, kantor buka", "feed.drop.timed": "acara berjam",
		"feed.drop.cancelled": "dibatalkan", "feed.drop.repeats": "berulang; tanggal setiap tahun perlu dasarnya sendiri", "feed.drop.long": "lebih dari 14 hari",
		"feed.drop.no_event": "bukan acara", "feed.drop.year": "tahun lain", "feed.drop.twice": "tanggal yang sama: {has}", "feed.drop.there": "sudah libur: {has}",
		"feed.why.zone": "zona waktu, yang membawa waktu musim panas", "feed.why.clock": "perubahan jam (waktu musim panas)", "feed.why.observance": "hari peringatan, kantor tetap buka",
		"feed.why.timed": "acara berjam, bukan sehari penuh", "feed.why.cancelled": "acara yang dibatalkan", "feed.why.repeats": "acara berulang; tulis tanggalnya satu per satu",
		"feed.why.long": "lebih dari 14 hari", "feed.why.no_event": "bukan acara (tugas, catatan)", "feed.why.year": "dari tahun lain", "feed.why.twice": "tanggal yang dua kali disebut",
		"feed.why.there": "sudah ada dalam kalender",
	}
}

// enFeed is idFeed in English.
func enFeed() map[string]string {
	return map[string]string{
		"fault.feed_faults":     "The file {file} cannot be used yet: {count} faults, named one by one. Nothing was imported.",
		"fault.import_too_many": "This file adds {count} days; one import adds at most {max}. Choose the year with --year. Nothing was imported.",
		"import_ask":            "Import these {count} days? (y/n)",
		"import_done":           "{count} closures imported.",
		"import_untouched":      "Nothing is changed yet. An admin imports them with --apply.",
		"import_nothing":        "There is no new closure in this file; nothing was changed.",
		"import_moves":          "{count} new closures; the deadlines of {cases} of {open} open cases move.",
		"feed_line":             "line {line}", "feed_dropped": "Left out {count}: {why}.",
		"feed.size":     "larger than 2 MB, so it was not read. Take one year only.",
		"feed.entries":  "more than {max} events, so it was not read. Take one year only.",
		"feed.encoding": "not written in UTF-8. Save the file as UTF-8.", "feed.control": "a control character {value}. Delete it.",
		"feed.long_line": "the line is too long: {value}", "feed.empty": "no event or row in it.",
		"feed.more": "and there are more faults after it.", "feed.line": "no line of a calendar: {value}",
		"feed.nesting": "BEGIN and END do not match at {value}.", "feed.cut": "the file is cut off: {value} does not end. Download it again.",
		"feed.start": "its first day cannot be read: {value}", "feed.end": "its end or length cannot be read: {value}",
		"feed.name": "the day has no name: {value}", "feed.date": "the date \"{value}\" cannot be read. Write 2028-12-25 or 25/12/2028, years 2000 to 2099.",
		"feed.text_long": "longer than 200 characters: {value}", "feed.basis": "no basis for {value}. Give one with --basis.",
		"feed.header": "no .ics calendar, and its first line is not date,name,kind,basis: {value}",
		"feed.column": "the column \"{value}\" is unknown or stands twice. There are: date, name, kind, basis.", "feed.columns": "a cell outside its columns: {value}",
		"feed.quote": "its quotation marks do not match.", "feed.kind": "the kind \"{value}\" is unknown. There are: national, joint, local.",
		"feed.drop.zone": "time zone", "feed.drop.clock": "clock change", "feed.drop.observance": "observance, the office is open", "feed.drop.timed": "hours of a day",
		"feed.drop.cancelled": "cancelled", "feed.drop.repeats": "repeats; each year's date needs a basis of its own", "feed.drop.long": "longer than 14 days",
		"feed.drop.no_event": "no event", "feed.drop.year": "another year", "feed.drop.twice": "the same date: {has}", "feed.drop.there": "closed already: {has}",
		"feed.why.zone": "time zones, which carry daylight saving", "feed.why.clock": "clock changes (daylight saving)", "feed.why.observance": "observances, the office is open",
		"feed.why.timed": "hours of a day, not a whole one", "feed.why.cancelled": "cancelled events", "feed.why.repeats": "events that repeat; write their dates one by one",
		"feed.why.long": "longer than 14 days", "feed.why.no_event": "no events (tasks, notes)", "feed.why.year": "of other years", "feed.why.twice": "dates named twice",
		"feed.why.there": "in the calendar already",
	}
}

package cli

// idSecret is what it says of personal data.
func idSecret() map[string]string {
	return map[string]string{
		"col_when": "Waktu", "col_who": "Oleh", "col_what": "Perbuatan", "col_person": "Orang", "col_why": "Alasan",
		"more_accesses": "Hanya {count} yang terbaru. Yang lebih lama: --until TANGGAL, atau --limit 0 untuk semuanya.",
		"no_accesses":   "Tidak ada identitas atau lampiran yang dibuka.",
		"col_found":     "Ditemukan", "col_told": "Diberi tahu", "col_whose": "Data siapa",
		"no_breaches":   "Tidak ada kebocoran yang tercatat.",
		"breach_added":  "Kebocoran dicatat. Beri tahu orangnya dan lembaga pelindungan data dalam 3x24 jam sejak ditemukan.",
		"breach_told":   "Pemberitahuan kebocoran {no} dicatat.",
		"breach_closed": "selesai",
		"breach_late":   "lewat {due}",
		"no_retention":  "Belum ada aduan yang masa simpannya lewat.",
		"retention_how": "Usul saja: tidak ada yang dimusnahkan sendiri. Seluruh aduan dimusnahkan dengan aduan case destroy REG, data orangnya saja dengan aduan person erase REG.",
		"col_ended":     "Berakhir", "col_kept": "Disimpan sampai", "col_rule": "Masa simpan", "col_note": "Keterangan",
		"retention_rule":    "{active} + {inactive} tahun",
		"retention_assumed": "{active} + {inactive} tahun (asumsi)",
		"retention_held":    "ditahan",
		"retention_erased":  "data orangnya sudah dimusnahkan",
		"held":              "Aduan {register} ditahan dari pemusnahan.",
		"released":          "Penahanan aduan {register} dilepas.",
		"erase_sure":        "Musnahkan data orang dari aduan {register}? Tidak ada cara mengembalikannya. [y/T]",
		"erase_not":         "Tidak ada yang dimusnahkan.",
		"minutes_again":     "Sudah dimusnahkan. Berita acaranya bisa dicetak lagi: aduan print {paper} {register}",
		"destroyed_row":     "(isi sudah dimusnahkan)",
		"destroyed":         "Dimusnahkan", "destroyed_by": "{when}; berita acara {basis}, persetujuan {consent}",
		"destroy_sure": "Musnahkan seluruh isi aduan {registers}, berkasnya, dan data orangnya? Tidak ada cara mengembalikannya. [y/T]",
	}
}

// enSecret is the same in English.
func enSecret() map[string]string {
	return map[string]string{
		"col_when": "When", "col_who": "By", "col_what": "Deed", "col_person": "Person", "col_why": "Reason",
		"more_accesses": "Only the newest {count}. For older ones: --until DATE, or --limit 0 for all.",
		"no_accesses":   "No identity or attachment was opened.",
		"col_found":     "Found", "col_told": "Told", "col_whose": "Whose data",
		"no_breaches":   "No breach is recorded.",
		"breach_added":  "The breach is recorded. Tell the people concerned and the institution within 3x24 hours of its finding.",
		"breach_told":   "The notice of breach {no} is recorded.",
		"breach_closed": "done",
		"breach_late":   "late, {due}",
		"no_retention":  "No case has been kept long enough yet.",
		"retention_how": "Only proposed: nothing is destroyed by itself. A whole case is destroyed with aduan case destroy REG, the data of its person alone with aduan person erase REG.",
		"col_ended":     "Ended", "col_kept": "Kept until", "col_rule": "Retention", "col_note": "Note",
		"retention_rule":    "{active} + {inactive} years",
		"retention_assumed": "{active} + {inactive} years (assumed)",
		"retention_held":    "on hold",
		"retention_erased":  "its people's data are destroyed",
		"held":              "Case {register} is held from destruction.",
		"released":          "Case {register} is released from its hold.",
		"erase_sure":        "Destroy the data of the person of case {register}? Nothing brings them back. [y/N]",
		"erase_not":         "Nothing was destroyed.",
		"minutes_again":     "It is destroyed. Its minutes can be printed again: aduan print {paper} {register}",
		"destroyed_row":     "(content destroyed)",
		"destroyed":         "Destroyed", "destroyed_by": "{when}; minutes {basis}, approval {consent}",
		"destroy_sure": "Destroy all content of case {registers}, its files and its people's data? Nothing brings them back. [y/N]",
	}
}

package cli

// idSecret is what it says of personal data.
func idSecret() map[string]string {
	return map[string]string{
		"col_when": "Waktu", "col_who": "Oleh", "col_what": "Perbuatan", "col_person": "Orang", "col_why": "Alasan",
		"no_accesses": "Tidak ada identitas yang dibuka.",
		"col_found":   "Ditemukan", "col_told": "Diberi tahu", "col_whose": "Data siapa",
		"no_breaches":   "Tidak ada kebocoran yang tercatat.",
		"breach_added":  "Kebocoran dicatat. Beri tahu orangnya dan lembaga pelindungan data dalam 3x24 jam sejak ditemukan.",
		"breach_told":   "Pemberitahuan kebocoran {no} dicatat.",
		"breach_closed": "selesai",
		"breach_late":   "lewat {due}",
		"no_retention":  "Belum ada aduan yang masa simpannya lewat.",
		"retention_how": "Usul saja: tidak ada yang dimusnahkan sendiri. Data orangnya dimusnahkan dengan aduan person erase REG --basis NOMOR-BERITA-ACARA.",
		"col_ended":     "Berakhir", "col_kept": "Disimpan sampai", "col_rule": "Masa simpan", "col_note": "Keterangan",
		"retention_rule":    "{active} + {inactive} tahun",
		"retention_assumed": "{active} + {inactive} tahun (asumsi)",
		"retention_held":    "ditahan",
		"retention_erased":  "data orangnya sudah dimusnahkan",
		"held":              "Aduan {register} ditahan dari pemusnahan.",
		"released":          "Penahanan aduan {register} dilepas.",
		"erase_sure":        "Musnahkan data orang dari aduan {register}? Tidak ada cara mengembalikannya. [y/T]",
		"erase_not":         "Tidak ada yang dimusnahkan.",
		"minutes":           "BERITA ACARA PEMUSNAHAN DATA PRIBADI",
		"minutes_no":        "Nomor", "minutes_at": "Dimusnahkan", "minutes_of": "Data orang dari aduan", "minutes_law": "Dasar hukum",
		"minutes_law_is":    "UU 27/2022 pasal 43 dan 44; jadwal retensi arsip kantor",
		"minutes_what":      "Kunci yang membuka data orang ini sudah dihancurkan, dan kata serta sidik nomornya dihapus dari indeks. Nomor register, rantai peristiwa dan angka rekap tetap utuh. Pemusnahan ini tidak dapat diurungkan.",
		"minutes_copies":    "Salinan lama yang masih menyimpan kuncinya, sampai dihapus:",
		"minutes_no_copies": "Komputer ini tidak mengingat salinan yang masih menyimpan kuncinya.",
		"minutes_copy":      "{made}: {name}, kunci {keys}",
		"minutes_sign":      "Kepala",
		"minutes_witness":   "Saksi",
	}
}

// enSecret is the same in English.
func enSecret() map[string]string {
	return map[string]string{
		"col_when": "When", "col_who": "By", "col_what": "Deed", "col_person": "Person", "col_why": "Reason",
		"no_accesses": "No identity was opened.",
		"col_found":   "Found", "col_told": "Told", "col_whose": "Whose data",
		"no_breaches":   "No breach is recorded.",
		"breach_added":  "The breach is recorded. Tell the people concerned and the institution within 3x24 hours of its finding.",
		"breach_told":   "The notice of breach {no} is recorded.",
		"breach_closed": "done",
		"breach_late":   "late, {due}",
		"no_retention":  "No case has been kept long enough yet.",
		"retention_how": "Only proposed: nothing is destroyed by itself. A person's data are destroyed with aduan person erase REG --basis NUMBER-OF-MINUTES.",
		"col_ended":     "Ended", "col_kept": "Kept until", "col_rule": "Retention", "col_note": "Note",
		"retention_rule":    "{active} + {inactive} years",
		"retention_assumed": "{active} + {inactive} years (assumed)",
		"retention_held":    "on hold",
		"retention_erased":  "its people's data are destroyed",
		"held":              "Case {register} is held from destruction.",
		"released":          "Case {register} is released from its hold.",
		"erase_sure":        "Destroy the data of the person of case {register}? Nothing brings them back. [y/N]",
		"erase_not":         "Nothing was destroyed.",
		"minutes":           "MINUTES OF THE DESTRUCTION OF PERSONAL DATA",
		"minutes_no":        "Number", "minutes_at": "Destroyed", "minutes_of": "Data of the person of", "minutes_law": "Law",
		"minutes_law_is":    "Law 27/2022 articles 43 and 44; the office's retention schedule",
		"minutes_what":      "The key that opens this person's data was destroyed, and their words and the marks of their numbers were taken out of the index. Register numbers, the chain of events and the figures stay whole. This cannot be undone.",
		"minutes_copies":    "Old copies that still hold the key until they are removed:",
		"minutes_no_copies": "This computer remembers no copy that still holds the key.",
		"minutes_copy":      "{made}: {name}, keys {keys}",
		"minutes_sign":      "Head of office",
		"minutes_witness":   "Witness",
	}
}

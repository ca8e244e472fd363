package words

func idEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"part": {"register": "nomor register", "nik": "NIK atau KK", "phone": "telepon", "name": "nama", "reference": "nomor rujukan",
			"subject": "perihal", "text": "aduan", "wish": "harapan", "incident": "tempat kejadian", "letter": "surat", "answer": "jawaban",
			"note": "catatan", "result": "hasil", "disposition": "disposisi", "check": "pemeriksaan", "referral": "rujukan", "lesson": "pelajaran"},
		"book_paper": {"blankform": "formulir kosong", "bookpage": "halaman buku"},
		"kind":       {"complaint": "pengaduan", "suggestion": "saran", "aspiration": "aspirasi", "information": "permintaan informasi"},
		"class": {"information": "permintaan informasi", "public_information": "informasi publik (PPID)",
			"ordinary": "tidak berkadar pengawasan", "oversight": "berkadar pengawasan", "aspiration": "aspirasi"},
		"weight":   {"light": "ringan", "normal": "biasa", "heavy": "berat"},
		"paper":    idPapers(),
		"grade":    {"biasa": "biasa", "segera": "segera", "sangat_segera": "sangat segera", "rahasia": "rahasia"},
		"identity": {"known": "diketahui", "withheld": "dirahasiakan", "unknown": "tidak diketahui"},
		"secrecy":  {"ordinary": "biasa", "secret": "rahasia"},
		"channel": {"walk_in": "datang langsung", "complaint_book": "buku pengaduan", "suggestion_box": "kotak saran",
			"phone": "telepon", "sms": "SMS", "fax": "faks", "letter": "surat", "email": "email", "website": "situs web",
			"whatsapp": "WhatsApp", "facebook": "Facebook", "instagram": "Instagram", "twitter": "X (Twitter)",
			"youtube": "YouTube", "lapor": "LAPOR!", "other_media": "media lain"},
		"disposition_state": {"sent": "dikirim", "accepted": "diterima", "returned": "dikembalikan", "reported": "dilaporkan", "recalled": "ditarik"},
		"clock_state": {"running": "berjalan", "paused": "jeda", "met": "tepat", "missed": "lewat, sudah berhenti",
			"overdue": "lewat", "carried": "dibawa"},
		"improvement_decision": {"agreed": "disetujui", "declined": "tidak disetujui"},

		"breach_told":  {"subject": "orangnya", "institution": "lembaga"},
		"closure_kind": {"national": "libur nasional", "joint": "cuti bersama", "local": "libur setempat"},
		"similar":      {"nik": "NIK sama", "phone": "telepon sama", "name": "nama mirip", "matter": "perkara serupa"},
		"link_kind":    {"same_matter": "perkara sama", "same_person": "orang sama", "mass": "aduan massal"},
	}
}

func idPeopleEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"capacity": {"definitif": "definitif", "plt": "pelaksana tugas (Plt.)", "plh": "pelaksana harian (Plh.)"},
		"role": {"petugas": "petugas", "pengelola": "pengelola", "sekretaris": "sekretaris", "kabid": "kepala bidang",
			"pelaksana": "pelaksana", "kepala": "kepala dinas", "ppid": "PPID", "auditor": "auditor", "admin": "admin"},
		"respondent_kind": {"staff": "pegawai kantor ini", "unit": "bagian kantor ini", "agency": "instansi lain",
			"outside": "pihak luar", "unclear": "belum jelas"},
		"identity_shown": {"ktp": "KTP", "kk": "KK", "kks": "KKS", "none": "tidak ada"},
		"contact_kind":   {"phone": "telepon", "whatsapp": "WhatsApp", "email": "email", "social_media": "media sosial", "address": "alamat"},
		"sex":            {"female": "perempuan", "male": "laki-laki"},
		"complainant_status": {"recipient": "penerima", "not_recipient": "bukan penerima", "family": "keluarga", "proxy": "kuasa",
			"village_staff": "aparat desa", "ngo": "LSM", "other": "lainnya"},
		"direction": {"in": "masuk", "out": "keluar"},
		"contact_purpose": {"asks_status": "menanyakan perkembangan", "adds_facts": "menambah keterangan", "objects": "berkeberatan",
			"not_reached": "tidak terhubung", "reminded": "diingatkan", "tells_decision": "memberitahukan keputusan", "other": "lainnya"},
	}
}

func idWorkEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"respond_kind": {"acknowledgement": "pemberitahuan aduan ditangani", "substance": "tanggapan atas isi aduan"},
		"note_kind": {"note": "catatan", "call": "telepon", "meeting": "rapat", "interview": "wawancara",
			"document_study": "pemeriksaan dokumen", "field_visit": "tinjauan lapangan", "action_taken": "tindakan"},
		"how": {"in_person": "langsung", "phone": "telepon", "letter": "surat", "whatsapp": "WhatsApp", "email": "email",
			"social_media": "media sosial", "lapor": "LAPOR!", "collected": "diambil sendiri", "noticeboard": "papan pengumuman",
			"none": "tidak disampaikan"},
		"system": {"siks_ng": "SIKS-NG", "dukcapil": "Dukcapil", "bank": "bank penyalur", "cek_bansos": "Cek Bansos", "other": "lainnya"},
		"conclusion": {"proven": "terbukti", "partly_proven": "terbukti sebagian", "not_proven": "tidak terbukti",
			"not_examined": "tidak diperiksa"},
		"then": {"destroy": "musnah", "appraise": "dinilai kembali dulu", "keep": "permanen"},
		"outcome": {"fulfilled": "dipenuhi", "partly_fulfilled": "dipenuhi sebagian", "explained": "dijelaskan",
			"not_fulfilled": "tidak dapat dipenuhi", "unfounded": "tidak beralasan"},
	}
}

func idReasonEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"reject_reason": {"bukan_kewenangan": "bukan kewenangan kantor ini", "tidak_logis": "tidak masuk akal",
			"tidak_cukup_keterangan": "keterangan tidak cukup", "sudah_diputus": "sudah diputus", "bukan_pengaduan": "bukan pengaduan"},
		"reopen_reason": {"keberatan": "pengadu berkeberatan", "bukti_baru": "ada bukti baru",
			"dikembalikan_instansi": "dikembalikan instansi lain", "kelengkapan_menyusul": "kelengkapan menyusul",
			"keliru_ditutup": "keliru ditutup"},
		"withdraw_ground": {"requested": "diminta pengadu", "deemed": "dianggap dicabut"},
		"back_dated_reason": {"own_time": "pesan dengan waktu sendiri", "power_cut": "listrik padam",
			"in_the_field": "dicatat di lapangan", "other": "lainnya"},
		"amend_reason": {"typo": "salah ketik", "corrected_by_complainant": "pengadu meralat", "misheard": "salah dengar", "other": "lainnya"},
	}
}

func idShortChannels() map[string]string {
	return map[string]string{
		"walk_in": "Datang", "complaint_book": "Buku", "suggestion_box": "Kotak srn", "phone": "Telepon", "sms": "SMS", "fax": "Faks",
		"letter": "Surat", "email": "Email", "website": "Situs", "whatsapp": "WhatsApp", "facebook": "Facebook",
		"instagram": "Instagram", "twitter": "X", "youtube": "YouTube", "lapor": "LAPOR!", "other_media": "Media",
	}
}

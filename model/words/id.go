package words

import "aduan/model"

// Indonesian is the catalogue as the office reads it.
func Indonesian() *Catalogue {
	return &Catalogue{
		Lang:     "id",
		states:   idStates(),
		reviewed: "Ditelaah",
		atPPID:   "Menunggu Jawaban PPID",
		deemed:   "Dianggap Dicabut",
		waiting:  "Menunggu Kelengkapan",
		enums:    merged(idEnums(), idPeopleEnums(), idWorkEnums(), idReasonEnums()),
		short:    idShortChannels(),
		actions:  merged(idIntakeDeeds(), idWorkDeeds(), idEndDeeds(), idBookDeeds()),
		fields:   merged(idCaseFields(), idPersonFields(), idWorkFields(), idEndFields(), idCommonFields(), idBookFields()),
		clocks:   idClocks(),
		why:      idWhy(),
		warnings: idWarnings(),
		rules: merged(idInputRules(), idReferenceRules(), idMomentRules(), idRefusals(), idStateRules(), idBookRules(), idStoreRules(),
			idVaultRules(), idProgramRules(), idMergeRules(), idCopyRules(), idSecretRules()),
		time:    idTime(),
		paper:   idPaper(),
		recap:   idRecap(),
		report:  idReports(),
		status:  idStatus(),
		refusal: idRefusalWords(),
		reckon:  idReckon(),
	}
}

func idTime() timeWords {
	return timeWords{
		days:      []string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"},
		shortDays: []string{"Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"},
		months: []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
			"September", "Oktober", "November", "Desember"},
		at: " pukul ", day: "hari", hour: "jam", minute: "mnt", workingDay: "hari kerja", month: "bulan", year: "tahun",
		underMinute: "kurang dari 1 mnt", lastMinute: "< 1 mnt", late: "lewat %s", justLate: "baru lewat", paused: "jeda %s",
		onTime: "tepat", onDay: "hari ke-%d", carried: "dibawa", ranOut: "habis", proposed: map[model.ActionName]string{"close": "usul tutup", "withdraw": "usul cabut"}, ago: "%s lalu", justNow: "baru saja",
		thousands: ".", comma: ",", percent: " %",
		digits: []string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"},
		teens:  "belas", tens: "puluh", hundred: "ratus", oneHundred: "seratus", thousand: "ribu",
		clock: "pukul", past: "lewat", runningHours: "%dx24 jam", provisional: "sementara",
		longDay: "%s, %d %s %d", spokenDay: "%s tanggal %s %s",
	}
}

func idStates() map[model.State]string {
	return map[model.State]string{
		model.Received:             "Tercatat",
		model.Verified:             "Menunggu Disposisi",
		model.Disposed:             "Didisposisikan",
		model.InProgress:           "Ditindaklanjuti",
		model.AwaitingRatification: "Menunggu Pengesahan",
		model.Ratified:             "Disahkan, belum disampaikan",
		model.Delivered:            "Dijawab",
		model.Closed:               "Selesai",
		model.Rejected:             "Tidak Dapat Diproses",
		model.Forwarded:            "Diteruskan",
		model.Withdrawn:            "Dicabut",
		model.Merged:               "Digabung",
		model.Voided:               "Dibatalkan",
	}
}

func idClocks() map[string]string {
	return map[string]string{
		"receipt": "tanda terima", "response": "tanggapan pertama", "recording": "pencatatan", "review": "telaah",
		"disposition": "disposisi", "completeness": "pemberitahuan kelengkapan", "completing": "pengadu melengkapi",
		"settlement": "selesai", "ceiling": "batas tertinggi", "telling": "jawaban disampaikan", "silence": "tanpa keberatan",
		"emergency": "penanganan darurat", "own": "disposisi", "disposition_own": "disposisi", "disposition_due": "batas disposisi", "service": "layanan",
		"public_information": "informasi publik", "outside": "tenggat luar", "extension": "perpanjangan",
	}
}

func idWhy() map[string]string {
	return map[string]string{
		"day_zero": "hari nol", "working_day": "hari kerja", "weekend": "akhir pekan", "closed_day": "kantor tutup",
		"holiday": "libur nasional", "joint_leave": "cuti bersama", "local": "libur setempat",
		"pause": "jeda: menunggu pengadu", "hours": "jam berjalan", "day": "hari", "month": "bulan", "year": "tahun",
		"rolled": "digeser ke jam buka berikutnya", "due": "batas",
	}
}

func idWarnings() map[string]string {
	return map[string]string{
		"nik_birthday":     "tanggal lahir dalam NIK ini tidak ada di kalender; periksa sekali lagi, NIK tetap dicatat",
		"nik_province":     "dua angka pertama NIK ini bukan kode provinsi; periksa sekali lagi, NIK tetap dicatat",
		"nik_serial":       "empat angka terakhir NIK ini 0000; periksa sekali lagi, NIK tetap dicatat",
		"kk_date":          "tanggal dalam nomor KK ini tidak ada di kalender; periksa sekali lagi, nomor tetap dicatat",
		"kk_province":      "dua angka pertama nomor KK ini bukan kode provinsi; periksa sekali lagi, nomor tetap dicatat",
		"kk_serial":        "empat angka terakhir nomor KK ini 0000; periksa sekali lagi, nomor tetap dicatat",
		"phone_form":       "nomor ini tidak seperti nomor telepon Indonesia; periksa sekali lagi, nomor tetap dicatat",
		"erase_later":      "kuncinya belum bisa dihancurkan sekarang; dihancurkan saat buku dibuka lagi",
		"text_holds_nik":   "teksnya memuat nomor 16 angka (NIK, KK, atau kartu); pindahkan ke data orangnya dengan Perbaiki, supaya tersamar dan dapat dimusnahkan",
		"text_holds_phone": "teksnya memuat nomor telepon; pindahkan ke data orangnya dengan Perbaiki, supaya tersamar dan dapat dimusnahkan",
		"category_class":   "klasifikasi lain dari yang biasa untuk kategori ini",
		"post_vacant":      "jabatan yang dituju sedang kosong: belum ada yang mengerjakannya sampai jabatan itu diisi atau aduannya dialihkan",
		"outside_hours":    "diterima di luar jam kerja",
		"uncertain":        "hari libur tahun itu belum ditetapkan, jadi tenggat masih bisa bergeser",
	}
}

package words

func idReckon() reckonWords {
	return reckonWords{
		labels: ReckonLabels{Title: "URAIAN TENGGAT", Case: "Aduan", Rule: "Aturan", Basis: "Dasar", Started: "Mulai", Due: "Jatuh tempo",
			Stopped: "Berhenti", Stands: "Keadaan", Rows: "Hitungan", Sum: "Jumlah", Changes: "Yang mengubahnya", Printed: "Dihitung pada",
			Counted: "dihitung %s, jumlah %s", Skipped: "tidak dihitung"},
		causes: idCauses(), pauses: map[string]string{"waiting": "menunggu pengadu", "emergency": "keadaan darurat"},
		pause: "jeda: %s", or: ", atau ", zero: "%s; hari nol", until: "s.d. %s", between: "%s sampai %s",
		asked: "diminta %s, selesai %s", asking: "diminta %s, masih ditunggu", left: "sisa %d", version: "aturan v%d",
		mayPause:  "Mundur bila aduan menunggu kelengkapan dari pengadu.",
		maxPause:  "Jeda paling banyak menambah %d hari.",
		paused:    "Mundur selama kelengkapan dari pengadu masih ditunggu.",
		mayClose:  "Bergeser bila hari libur atau hari tutup kantor ditambah atau dicabut.",
		runsOn:    "Jamnya berjalan terus, juga pada malam hari dan hari libur.",
		wholeDays: "Hari libur ikut dihitung; batasnya akhir hari, pukul 24.00.",
		mayClass:  "Sementara: berubah bila telaah menetapkan klasifikasi lain.",
		noDecree:  "Kalender berakhir di sini: hari libur tahun %d belum ditetapkan. Admin menambahkannya di Kelola; sesudah itu batas ini bisa mundur.",
		proposes:  "Bila habis, diusulkan \"%s\"; tidak ada yang terjadi sendiri.",
		mayExtend: "Dapat diperpanjang %s, sekali saja dan sebelum jatuh tempo.",
		extended:  "Diperpanjang %s, %s.",
		reclassed: "Berubah bila telaah ulang menetapkan klasifikasi lain.",
		starts:    "sesudah %s",
		stops:     "Berhenti begitu %s.",
		stopped:   "Berhenti %s: %s. Perubahan kalender tidak menggesernya lagi.",
		fallsDue:  "Tenggat %s untuk aduan %s jatuh pada %s.", rule: "Aturannya %s.", setFor: "sampai %s", wasSet: "Ditetapkan sampai %s.", versionAloud: "aturan versi %d", basis: "Dasarnya: %s.",
		from: "Dihitung mulai %s: %s.", row: "%s: %s.", counted: "dihitung %s, jumlahnya menjadi %s", skipped: "tidak dihitung",
		total: "Seluruhnya %s.", stands: "Keadaannya: %s.", remains: "sisa %s",
	}
}

func idCauses() map[string]string {
	return map[string]string{
		"received": "aduan diterima", "registered": "aduan dicatat", "sent_to_us": "aduan dikirim kepada kantor ini",
		"receipt_printed": "tanda terima dicetak", "contact": "pengadu dihubungi", "contact_in": "pengadu menghubungi", "contact_out": "pengadu dihubungi",
		"respond": "aduan ditanggapi", "answer": "aduan dijawab", "info_requested": "kelengkapan diminta",
		"info_requested_told": "permintaan kelengkapan disampaikan", "info_received": "kelengkapan diterima", "complete": "berkas dinyatakan lengkap",
		"verify": "aduan ditelaah", "dispose": "aduan didisposisikan", "dispatch": "aduan ditangani segera", "accept": "disposisi diterima",
		"report": "disposisi dilaporkan", "recall": "disposisi ditarik", "return": "disposisi dikembalikan", "submit_result": "hasil diajukan", "ratify": "hasil disahkan",
		"send_back": "hasil dikembalikan", "deliver": "jawaban disampaikan", "deliver_last": "jawaban disampaikan kepada semua pengadu",
		"reject": "aduan tidak dapat diproses", "forward": "aduan diteruskan", "told": "pengadu diberi tahu", "withdraw": "aduan dicabut",
		"merge": "aduan digabung", "merged_here": "aduan lain digabung", "void": "entri dibatalkan", "close": "aduan ditutup",
		"reopen": "aduan dibuka kembali", "action_taken": "tindakan lapangan dicatat", "field_visit": "kunjungan lapangan dicatat",
		"service_applied": "layanan diajukan", "service_done": "layanan selesai", "extend": "tenggat diperpanjang",
		"outside_clock": "tenggat luar dicatat", "class": "klasifikasi diganti",
	}
}

package words

import "aduan/model"

func idStatus() statusWords {
	return statusWords{
		subject: "Aduan nomor %s %s.",
		states: map[model.State]string{
			model.Received:             "sudah kami catat dan sedang ditelaah",
			model.Verified:             "sudah ditelaah dan menunggu penugasan dari pimpinan",
			model.Disposed:             "sudah ditugaskan kepada yang akan menanganinya",
			model.InProgress:           "sedang kami tangani",
			model.AwaitingRatification: "sudah selesai diperiksa dan menunggu pengesahan pimpinan",
			model.Ratified:             "sudah ada jawabannya dan segera kami sampaikan",
			model.Delivered:            "sudah kami jawab; bila belum puas, sampaikan kepada kami",
			model.Closed:               "sudah selesai; bila ada keberatan, sampaikan kepada kami",
			model.Rejected:             "tidak dapat kami proses; petugas akan menjelaskan alasannya",
			model.Forwarded:            "sudah kami teruskan kepada instansi yang berwenang",
			model.Withdrawn:            "sudah dicabut atas permintaan pengadu",
			model.Merged:               "kami tangani bersama aduan lain tentang perkara yang sama",
			model.Voided:               "dibatalkan karena salah catat",
		},
		reviewed:  "sudah ditelaah dan segera kami tangani",
		atPPID:    "sudah ditelaah dan sedang disiapkan jawabannya oleh pejabat pengelola informasi (PPID)",
		deemed:    "kami anggap dicabut karena kelengkapannya tidak menyusul; dapat dibuka kembali bila kelengkapan datang",
		waiting:   "menunggu kelengkapan dari pengadu: %s",
		papers:    "berkas yang diminta",
		response:  "Paling lambat %s kami beri kabar.",
		settled:   "Kami perkirakan selesai paling lambat %s.",
		late:      "Waktunya sudah melewati yang kami janjikan; kami mohon maaf dan sedang mengerjakannya.",
		code:      "Jawabannya dapat diambil dengan menyebut kode %s.",
		booked:    "Aduan %s sudah kami catat, nomor %s.",
		free:      "Tidak dipungut biaya.",
		female:    "Ibu",
		male:      "Bapak",
		you:       "Anda",
		questions: "periksa: tanggal %d bulan %d tidak ada",
	}
}

func idPaper() Paper {
	return Paper{
		Complete: "lengkap", Missing: "masih kurang:", Respond: "Kabar pertama", Settle: "Selesai",
		Estimate: "perkiraan", AskHow: "Sebut nomor register di loket, atau lewat %s.",
		AskDesk: "Sebut nomor register di loket.", Free: "Pelayanan pengaduan tidak dipungut biaya.",
		Withheld: "(dirahasiakan)", Unknown: "(tidak disebutkan)", Others: "%s dan %s orang lain",
		PageOf: "Halaman %d dari %d", Again: "Cetakan ke-%d", Erratum: "RALAT (%s)", Government: "PEMERINTAH %s",
		Kept: "%d tahun aktif, %d tahun inaktif", KeptAssumed: "%d tahun aktif, %d tahun inaktif (asumsi: profil belum menyebut masa simpan)",
		PersonAs:   map[string]string{"complainant": "pengadu", "represented": "yang diwakili", "beneficiary": "keluarga penerima"},
		Vulnerable: "kelompok rentan", Struck: "batal, %s", Late: "menyusul", Skipped: "tanpa paraf: %s", Scan: "Pindai untuk bertanya lewat WhatsApp.",
		Unrecorded: "TIDAK TERCATAT. Buku tidak dapat ditulisi ketika kertas ini dicetak, %s. Simpan tembusannya, dan cetak lagi bila buku sudah bisa mencatat.", UnrecordedShort: "tidak tercatat",
		ScanCheckpoint: "Simpan lembar ini di luar kantor. Salinan buku dicocokkan dengannya, di komputer lain dan tanpa kunci kantor: ketik baris di atas (atau pindai kode ini) ke sebuah berkas, lalu aduan --book SALINAN book checkpoint --check BERKAS --key KUNCI-PUBLIK.",
		Born:           "lahir", Issued: "terbit", SentBack: "Dikembalikan", Ratified: "Disahkan", WhatsApp: "Saya ingin menanyakan aduan nomor %s", Found: "ditemukan", NotFound: "tidak ditemukan", Decile: "desil %d",
		SkippedFor:   map[string]string{"vacant": "jabatan kosong", "respondent": "terlapor", "secret": "rahasia baginya", "same_person": "orang yang sama"},
		Requirements: "DAFTAR PERSYARATAN", Service: "Layanan", Decree: "Dasar", Asked: "Yang dibawa ([x] sudah ada)",
		AllHere: "Lengkap, semua persyaratan sudah ada.", Lacking: "Masih kurang: %s.", Time: "Waktu", Fee: "Biaya", Product: "Hasil",
		FreeService: "Pelayanan ini tidak dipungut biaya.",
	}
}

package words

func idIntakeDeeds() map[string]Deed {
	return map[string]Deed{
		"register":           {"Catat", "membukukan aduan dan memberi nomor register", "mencatat"},
		"answer_on_the_spot": {"Jawab langsung", "membukukan aduan, mencatat jawaban pejabat, dan langsung menyelesaikannya", "mencatat dan menjawab langsung"},
		"void":               {"Batalkan entri", "mencoret entri yang salah catat; nomornya tetap ada, di luar semua hitungan", "membatalkan entri"},
		"amend":              {"Perbaiki", "membetulkan isian, dengan alasan; yang lama tetap tersimpan", "memperbaiki"},
		"verify":             {"Telaah", "menetapkan klasifikasi, kategori, kelengkapan, dan usul disposisi", "menelaah"},
		"check":              {"Cek data", "mencatat apa yang tampak di SIKS-NG, Dukcapil, bank, atau Cek Bansos", "mencek data"},
		"request_info":       {"Minta kelengkapan", "meminta kekurangan berkas kepada pengadu; tenggat selesai berhenti selama menunggu", "meminta kelengkapan"},
		"info_received":      {"Terima kelengkapan", "mencatat berkas yang masuk; tenggat jalan lagi bila lengkap", "menerima kelengkapan"},
		"dispatch":           {"Tangani segera", "menugaskan penanganan sekarang juga; disposisi boleh menyusul", "menugaskan penanganan segera"},
		"contact":            {"Catat kontak", "mencatat pembicaraan dengan pengadu, masuk atau keluar", "mencatat kontak"},
		"attach":             {"Lampirkan", "menyimpan berkas pada aduan", "melampirkan berkas"},
		"number_letter":      {"Beri nomor surat", "mengambil nomor surat keluar untuk aduan ini", "memberi nomor surat"},
		"print":              {"Cetak", "mencetak kertas aduan ini", "mencetak"},
		"read":               {"Baca disposisi", "menandai disposisi sudah dibaca", "membaca disposisi"},
	}
}

func idWorkDeeds() map[string]Deed {
	return map[string]Deed{
		"dispose":       {"Disposisi", "mengirim aduan dengan petunjuk kepada penerima disposisi, satu di antaranya ketua", "mendisposisikan"},
		"accept":        {"Terima disposisi", "menyatakan disposisi diterima dan mulai dikerjakan", "menerima disposisi"},
		"return":        {"Kembalikan disposisi", "mengembalikan disposisi kepada pengirimnya, dengan alasan", "mengembalikan disposisi"},
		"report":        {"Laporkan hasil", "melaporkan kepada pengirim disposisi apa yang sudah dikerjakan", "melaporkan hasil disposisi"},
		"recall":        {"Tarik disposisi", "menarik kembali disposisi yang Anda kirim", "menarik disposisi"},
		"form_team":     {"Bentuk tim", "membentuk atau mengubah tim pemeriksa", "membentuk tim"},
		"note":          {"Catatan", "mencatat rapat, wawancara, tinjauan lapangan, dokumen, atau tindakan", "menulis catatan"},
		"respond":       {"Tanggapi", "mencatat tanggapan kepada pengadu; aduan tetap dikerjakan", "menanggapi"},
		"answer":        {"Jawab", "menjawab pengadu tanpa disposisi, untuk aduan ringan", "menjawab"},
		"submit_result": {"Ajukan hasil", "mengajukan temuan, kesimpulan, dan jawaban untuk disahkan", "mengajukan hasil"},
		"initial":       {"Bubuhkan paraf", "memberi paraf pada hasil sebelum disahkan", "membubuhkan paraf"},
		"ratify":        {"Sahkan", "mengesahkan hasil; sesudah itu jawaban boleh disampaikan", "mengesahkan hasil"},
		"send_back":     {"Kembalikan untuk diperbaiki", "mengembalikan hasil kepada penulisnya, dengan alasan", "mengembalikan hasil"},
		"refer":         {"Koordinasikan", "mencatat koordinasi dengan instansi lain; aduan tetap di sini", "mengoordinasikan"},
		"outside_clock": {"Catat tenggat luar", "mencatat tenggat dari LAPOR!, Ombudsman, atau pihak lain", "mencatat tenggat luar"},
		"extend":        {"Perpanjang", "memperpanjang tenggat satu kali, dengan alasan", "memperpanjang tenggat"},
		"secrecy":       {"Ubah kerahasiaan", "merahasiakan aduan atau identitas, atau membukanya lagi", "mengubah kerahasiaan"},
		"remind":        {"Ingatkan", "menaruh pengingat di Beranda yang memegang aduan", "mengingatkan"},
		"reveal":        {"Buka identitas", "menampilkan identitas pengadu; setiap pembukaan dicatat dengan alasannya", "membuka identitas"},
		"object":        {"Sanggah", "menyatakan bahwa catatan atas nama Anda tidak benar", "menyanggah catatan"},
	}
}

func idEndDeeds() map[string]Deed {
	return map[string]Deed{
		"deliver":  {"Sampaikan jawaban", "mencatat bahwa jawaban sudah sampai kepada pengadu, lewat apa, kepada siapa", "menyampaikan jawaban"},
		"close":    {"Tutup aduan", "menutup aduan dengan hasil akhir, sebab, dan pelajarannya", "menutup"},
		"reject":   {"Tidak dapat diproses", "menyatakan aduan tidak dapat diproses, dengan alasan", "menyatakan tidak dapat diproses"},
		"forward":  {"Teruskan ke instansi lain", "menyerahkan aduan kepada instansi yang berwenang", "meneruskan"},
		"withdraw": {"Cabut", "mencatat bahwa pengadu mencabut aduannya, atau menganggapnya dicabut", "mencatat pencabutan"},
		"link":     {"Tautkan", "menghubungkan aduan ini dengan aduan lain", "menautkan"},
		"merge":    {"Gabungkan", "menggabungkan aduan ini ke aduan lain tentang perkara yang sama", "menggabungkan"},
		"unmerge":  {"Pisahkan", "memisahkan lagi aduan yang sudah digabung", "memisahkan"},
		"reopen":   {"Buka kembali", "membuka lagi aduan yang sudah berakhir, dengan alasan", "membuka kembali"},
		"rate":     {"Penilaian pengadu", "mencatat bintang dari pengadu, 1 sampai 5", "mencatat penilaian"},
		"evaluate": {"Evaluasi", "mencatat apa yang bisa diperbaiki dari aduan ini", "mengevaluasi"},
		"undo":     {"Urungkan", "membatalkan perbuatan Anda yang terakhir pada aduan ini", "mengurungkan"},
	}
}

func idBookDeeds() map[string]Deed {
	return map[string]Deed{
		"init":           {"Mulai buku", "membuat buku baru dengan profil kantor", "memulai buku"},
		"staff_add":      {"Tambah pegawai", "mendaftarkan pegawai dalam buku", "mendaftarkan pegawai"},
		"staff_disable":  {"Nonaktifkan pegawai", "menutup akses pegawai; catatannya tetap ada", "menonaktifkan pegawai"},
		"post_give":      {"Beri jabatan", "memberikan jabatan kepada pegawai, definitif, Plt., atau Plh.", "memberikan jabatan"},
		"post_end":       {"Akhiri jabatan", "mengakhiri jabatan pegawai", "mengakhiri jabatan"},
		"key_add":        {"Tambah kunci", "menambah kunci SSH pegawai", "menambah kunci"},
		"key_remove":     {"Cabut kunci", "mencabut kunci SSH pegawai", "mencabut kunci"},
		"profile_apply":  {"Terapkan profil", "menerapkan profil kantor yang baru", "menerapkan profil kantor"},
		"closure_add":    {"Tambah hari libur", "menambah hari kantor tutup", "menambah hari libur"},
		"closure_remove": {"Hapus hari libur", "menghapus hari kantor tutup", "menghapus hari libur"},
		"series_started": {"Mulai seri nomor", "menetapkan nomor pertama sebuah seri", "memulai seri nomor"},
		"confirm_date":   {"Pastikan tanggal", "memastikan bahwa tanggal komputer benar", "memastikan tanggal"},
		"close_day":      {"Tutup hari", "menutup hari dalam buku dengan jumlah dan titik uji", "menutup hari"},
	}
}

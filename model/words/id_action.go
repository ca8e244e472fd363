package words

func idIntakeDeeds() map[string]Deed {
	return map[string]Deed{
		"register":           {"Catat", "membukukan aduan dan memberi nomor register", "mencatat", "%s dicatat"},
		"answer_on_the_spot": {"Jawab langsung", "membukukan aduan, mencatat jawaban pejabat, dan langsung menyelesaikannya", "mencatat dan menjawab langsung", "%s dicatat dan dijawab"},
		"void":               {"Batalkan entri", "mencoret entri yang salah catat; nomornya tetap ada, di luar semua hitungan", "membatalkan entri", "%s dibatalkan"},
		"amend":              {"Perbaiki", "membetulkan isian, dengan alasan; yang lama tetap tersimpan", "memperbaiki", "%s diperbaiki"},
		"verify":             {"Telaah", "menetapkan klasifikasi, kategori, kelengkapan, dan usul disposisi", "menelaah", "%s ditelaah"},
		"check":              {"Cek data", "mencatat apa yang tampak di SIKS-NG, Dukcapil, bank, atau Cek Bansos", "mencek data", "cek data %s dicatat"},
		"request_info":       {"Minta kelengkapan", "meminta kekurangan berkas kepada pengadu; tenggat selesai berhenti selama menunggu", "meminta kelengkapan", "kelengkapan %s diminta"},
		"info_received":      {"Terima kelengkapan", "mencatat berkas yang masuk; tenggat jalan lagi bila lengkap", "menerima kelengkapan", "kelengkapan %s diterima"},
		"dispatch":           {"Tangani segera", "menugaskan penanganan sekarang juga; disposisi boleh menyusul", "menugaskan penanganan segera", "%s ditangani segera"},
		"contact":            {"Catat kontak", "mencatat pembicaraan dengan pengadu, masuk atau keluar", "mencatat kontak", "kontak %s dicatat"},
		"attach":             {"Lampirkan", "menyimpan berkas pada aduan", "melampirkan berkas", "%s dilampiri"},
		"number_letter":      {"Beri nomor surat", "mengambil nomor surat keluar untuk aduan ini", "memberi nomor surat", "%s diberi nomor surat"},
		"print":              {"Cetak", "mencetak kertas aduan ini", "mencetak", "%s dicetak"},
		"read":               {"Baca disposisi", "menandai disposisi sudah dibaca", "membaca disposisi", "disposisi %s dibaca"},
	}
}

func idWorkDeeds() map[string]Deed {
	return map[string]Deed{
		"dispose":       {"Disposisi", "mengirim aduan dengan petunjuk kepada penerima disposisi, satu di antaranya ketua", "mendisposisikan", "%s didisposisikan"},
		"accept":        {"Terima disposisi", "menyatakan disposisi diterima dan mulai dikerjakan", "menerima disposisi", "disposisi %s diterima"},
		"return":        {"Kembalikan disposisi", "mengembalikan disposisi kepada pengirimnya, dengan alasan", "mengembalikan disposisi", "disposisi %s dikembalikan"},
		"report":        {"Laporkan hasil", "melaporkan kepada pengirim disposisi apa yang sudah dikerjakan", "melaporkan hasil disposisi", "hasil disposisi %s dilaporkan"},
		"recall":        {"Tarik disposisi", "menarik kembali disposisi yang Anda kirim", "menarik disposisi", "disposisi %s ditarik"},
		"form_team":     {"Bentuk tim", "membentuk atau mengubah tim pemeriksa", "membentuk tim", "tim %s dibentuk"},
		"note":          {"Catatan", "mencatat rapat, wawancara, tinjauan lapangan, dokumen, atau tindakan", "menulis catatan", "catatan %s disimpan"},
		"respond":       {"Tanggapi", "mencatat tanggapan kepada pengadu; aduan tetap dikerjakan", "menanggapi", "%s ditanggapi"},
		"answer":        {"Jawab", "menjawab pengadu tanpa disposisi, untuk aduan ringan", "menjawab", "%s dijawab"},
		"submit_result": {"Ajukan hasil", "mengajukan temuan, kesimpulan, dan jawaban untuk disahkan", "mengajukan hasil", "hasil %s diajukan"},
		"initial":       {"Bubuhkan paraf", "memberi paraf pada hasil sebelum disahkan", "membubuhkan paraf", "%s diparaf"},
		"ratify":        {"Sahkan", "mengesahkan hasil; sesudah itu jawaban boleh disampaikan", "mengesahkan hasil", "%s disahkan"},
		"send_back":     {"Kembalikan untuk diperbaiki", "mengembalikan hasil kepada penulisnya, dengan alasan", "mengembalikan hasil", "hasil %s dikembalikan"},
		"refer":         {"Koordinasikan", "mencatat koordinasi dengan instansi lain; aduan tetap di sini", "mengoordinasikan", "%s dikoordinasikan"},
		"outside_clock": {"Catat tenggat luar", "mencatat tenggat dari LAPOR!, Ombudsman, atau pihak lain", "mencatat tenggat luar", "tenggat luar %s dicatat"},
		"extend":        {"Perpanjang", "memperpanjang tenggat satu kali, dengan alasan", "memperpanjang tenggat", "tenggat %s diperpanjang"},
		"secrecy":       {"Ubah kerahasiaan", "merahasiakan aduan atau identitas, atau membukanya lagi", "mengubah kerahasiaan", "kerahasiaan %s diubah"},
		"remind":        {"Ingatkan", "menaruh pengingat di Beranda yang memegang aduan", "mengingatkan", "pengingat %s dikirim"},
		"reveal":        {"Buka identitas", "menampilkan identitas pengadu; setiap pembukaan dicatat dengan alasannya", "membuka identitas", "identitas %s dibuka"},
		"object":        {"Sanggah", "menyatakan bahwa catatan atas nama Anda tidak benar", "menyanggah catatan", "sanggahan atas %s dicatat"},
	}
}

func idEndDeeds() map[string]Deed {
	return map[string]Deed{
		"deliver":  {"Sampaikan jawaban", "mencatat bahwa jawaban sudah sampai kepada pengadu, lewat apa, kepada siapa", "menyampaikan jawaban", "jawaban %s disampaikan"},
		"close":    {"Tutup aduan", "menutup aduan dengan hasil akhir, sebab, dan pelajarannya", "menutup", "%s ditutup"},
		"reject":   {"Tidak dapat diproses", "menyatakan aduan tidak dapat diproses, dengan alasan", "menyatakan tidak dapat diproses", "%s dinyatakan tidak dapat diproses"},
		"forward":  {"Teruskan ke instansi lain", "menyerahkan aduan kepada instansi yang berwenang", "meneruskan", "%s diteruskan"},
		"withdraw": {"Cabut", "mencatat bahwa pengadu mencabut aduannya, atau menganggapnya dicabut", "mencatat pencabutan", "%s dicabut"},
		"link":     {"Tautkan", "menghubungkan aduan ini dengan aduan lain", "menautkan", "%s ditautkan"},
		"merge":    {"Gabungkan", "menggabungkan aduan ini ke aduan lain tentang perkara yang sama", "menggabungkan", "%s digabungkan"},
		"unmerge":  {"Pisahkan", "memisahkan lagi aduan yang sudah digabung", "memisahkan", "%s dipisahkan"},
		"reopen":   {"Buka kembali", "membuka lagi aduan yang sudah berakhir, dengan alasan", "membuka kembali", "%s dibuka kembali"},
		"rate":     {"Penilaian pengadu", "mencatat bintang dari pengadu, 1 sampai 5", "mencatat penilaian", "penilaian %s dicatat"},
		"evaluate": {"Evaluasi", "mencatat apa yang bisa diperbaiki dari aduan ini", "mengevaluasi", "%s dievaluasi"},
		"undo":     {"Urungkan", "membatalkan perbuatan Anda yang terakhir pada aduan ini", "mengurungkan", "tindakan terakhir pada %s diurungkan"},
	}
}

func idBookDeeds() map[string]Deed {
	return map[string]Deed{
		"init":            {Name: "Mulai buku", Does: "membuat buku baru dengan profil kantor", Did: "memulai buku"},
		"staff_add":       {Name: "Tambah pegawai", Does: "mendaftarkan pegawai dalam buku", Did: "mendaftarkan pegawai"},
		"staff_disable":   {Name: "Nonaktifkan pegawai", Does: "menutup akses pegawai; catatannya tetap ada", Did: "menonaktifkan pegawai"},
		"post_give":       {Name: "Beri jabatan", Does: "memberikan jabatan kepada pegawai, definitif, Plt., atau Plh.", Did: "memberikan jabatan"},
		"post_end":        {Name: "Akhiri jabatan", Does: "mengakhiri jabatan pegawai", Did: "mengakhiri jabatan"},
		"key_add":         {Name: "Tambah kunci", Does: "menambah kunci SSH pegawai", Did: "menambah kunci"},
		"key_remove":      {Name: "Cabut kunci", Does: "mencabut kunci SSH pegawai", Did: "mencabut kunci"},
		"profile_apply":   {Name: "Terapkan profil", Does: "menerapkan profil kantor yang baru", Did: "menerapkan profil kantor"},
		"closure_add":     {Name: "Tambah hari libur", Does: "menambah hari kantor tutup", Did: "menambah hari libur"},
		"closures_import": {Name: "Impor hari libur", Does: "menambah hari kantor tutup dari sebuah berkas", Did: "mengimpor hari libur"},
		"closure_remove":  {Name: "Hapus hari libur", Does: "menghapus hari kantor tutup", Did: "menghapus hari libur"},
		"blank_forms":     {Name: "Nomori formulir kosong", Does: "memberi nomor formulir yang diisi dengan tangan", Did: "menomori formulir kosong"},
		"series_started":  {Name: "Mulai seri nomor", Does: "menetapkan nomor pertama sebuah seri", Did: "memulai seri nomor"},

		"improvement_add":    {Name: "Kumpulkan perbaikan", Does: "mencatat perbaikan layanan dari pelajaran aduan", Did: "mencatat perbaikan layanan"},
		"improvement_decide": {Name: "Putuskan perbaikan", Does: "menyetujui atau menolak perbaikan layanan", Did: "memutuskan perbaikan layanan"},
		"improvement_done":   {Name: "Perbaikan selesai", Does: "mencatat bahwa perbaikan layanan selesai, dengan buktinya", Did: "menyelesaikan perbaikan layanan"},

		"publish_report": {Name: "Terbitkan laporan", Does: "mencatat laporan yang terbit untuk umum; masanya tidak terbit lagi pada saat lain", Did: "menerbitkan laporan"},
		"confirm_date":   {Name: "Pastikan tanggal", Does: "memastikan bahwa tanggal komputer benar", Did: "memastikan tanggal"},
		"close_day":      {Name: "Tutup hari", Does: "menutup hari dalam buku dengan jumlah dan titik periksa", Did: "menutup hari"},
		"open_file":      {Name: "Buka lampiran", Does: "memberi isi sebuah lampiran; setiap pembukaan dicatat", Did: "membuka lampiran di"},
		"person_export":  {Name: "Salinan data pribadi", Does: "memberi orang salinan semua yang tersimpan tentang dirinya", Did: "memberi salinan data pribadi"},
		"person_erased":  {Name: "Musnahkan data pribadi", Does: "menghancurkan kunci data seseorang; tidak ada cara mengembalikannya", Did: "memusnahkan data pribadi"},
		"case_destroyed": {Name: "Musnahkan aduan", Does: "memusnahkan isi, berkas, dan data orang sebuah aduan yang masa simpannya lewat; tidak ada cara mengembalikannya", Did: "memusnahkan isi aduan"},
		"book_retention": {Name: "Masa simpan", Does: "melihat aduan yang masa simpannya lewat", Did: "melihat masa simpan"},
		"hold":           {Name: "Tahan pemusnahan", Does: "menahan aduan dari pemusnahan karena perkara hukum", Did: "menahan pemusnahan"},
		"release":        {Name: "Lepas penahanan", Does: "melepas aduan dari penahanan pemusnahan", Did: "melepas penahanan"},
		"breach_add":     {Name: "Catat kebocoran", Does: "mencatat kebocoran data pribadi, dengan tenggat 3x24 jam", Did: "mencatat kebocoran"},
		"breach_told":    {Name: "Catat pemberitahuan", Does: "mencatat siapa yang diberi tahu tentang kebocoran", Did: "mencatat pemberitahuan kebocoran"},
		"access_list":    {Name: "Lihat log akses", Does: "melihat siapa membuka identitas siapa", Did: "melihat log akses"},
	}
}

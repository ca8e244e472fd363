package cli

func serviceStories() []story {
	return []story{
		{"PBI-1", "BPJS PBI nonaktif waktu berobat",
			"BPJS saya nonaktif waktu mau berobat ke puskesmas. Suami sakit gula harus kontrol tiap bulan.",
			"Mohon diaktifkan hari ini.",
			"Reaktivasi diusulkan hari ini lewat SIKS-NG dengan surat keterangan puskesmas; aktif paling lama tiga hari.",
			"Nonaktif karena tidak padan NIK.", "Syarat reaktivasi ditempel di loket."},
		{"PBI-1", "Satu anak tidak ikut PBI-JK",
			"Sekeluarga dapat PBI kecuali anak bungsu, umur 2 tahun.",
			"Mohon ditambahkan.",
			"Anak didaftarkan sebagai tambahan anggota; KK terbaru sudah kami terima.",
			"Anak belum masuk KK waktu pemutakhiran.", "Bayi baru didaftarkan bersama akta."},
		{"PEL-1", "Petugas loket membentak",
			"Waktu saya tanya bantuan tanggal 12, petugas loket membentak dan menyuruh pulang karena sudah jam istirahat.",
			"Mohon petugasnya ditegur.",
			"Kami mohon maaf. Petugas sudah dibina dan jam istirahat diisi bergantian.",
			"Keterangan dua saksi membenarkan.", "Loket dijaga bergantian saat istirahat."},
		{"PEL-1", "Pendamping tidak pernah datang",
			"Pendamping {program} di {desa} sudah empat bulan tidak pernah mengadakan pertemuan.",
			"Minta pertemuan kelompok diadakan.",
			"Pertemuan kelompok dijadwalkan tiap tanggal 10; pendamping ditegur tertulis.",
			"Tidak ada berita acara pertemuan empat bulan.", "Berita acara pertemuan diunggah tiap bulan."},
		{"PEL-2", "Diminta fotokopi berkali-kali",
			"Saya sudah tiga kali bolak-balik karena tiap datang syaratnya bertambah: KTP, lalu KK, lalu surat RT.",
			"Syaratnya ditulis yang jelas.",
			"Syarat cukup KTP dan KK. Daftar syarat sudah kami tempel dan berkas Ibu diterima.",
			"Petugas memakai daftar syarat lama.", "Lembar syarat lama ditarik."},
		{"PEL-3", "Santunan lewat dari waktu layanan",
			"Permohonan santunan untuk cucu saya sudah lewat dari waktu yang dijanjikan, belum ada kabar.",
			"Kapan selesainya?",
			"Permohonan menunggu SK Bupati; perkiraan terbit dua minggu lagi. Kami catat keterlambatannya.",
			"Verifikasi lapangan terlambat dua minggu.", "Jadwal verifikasi dibagi dua tim."},
	}
}

func askingStories() []story {
	return []story{
		{"INF-1", "Tanya syarat usulan bantuan",
			"Ingin tahu syarat mengusulkan orang tua masuk data kesejahteraan sosial.",
			"",
			"Datang ke desa membawa fotokopi KTP dan KK, lalu mengikuti musyawarah desa. Gratis.",
			"", "Lembar informasi dibagikan."},
		{"INF-1", "Cek status penerima {program}",
			"Mau cek apakah nama saya {nama} masih terdaftar {program}.",
			"",
			"Masih terdaftar dan aktif; penyaluran berikut akhir {bulan}.",
			"", "Alamat Cek Bansos ditempel di meja."},
		{"INF-1", "Jadwal pencairan {bulan}",
			"Kapan pencairan {program} bulan {bulan} untuk {desa}?",
			"",
			"Jadwal untuk desa Bapak tanggal 14 sampai 16, di kantor desa.",
			"", "Jadwal dikirim ke grup pendamping."},
		{"ASP-1", "Usul kursi roda di loket",
			"Usul agar di loket disediakan kursi roda dan kursi untuk lansia, antreannya lama.",
			"",
			"Terima kasih. Dua kursi roda dan deret kursi prioritas sudah dipasang.",
			"", "Kursi prioritas dirawat petugas loket."},
		{"ASP-1", "Usul layanan keliling di {desa}",
			"{desa} jauh dari kantor, ongkos ojek mahal. Usul ada hari layanan keliling.",
			"",
			"Usul kami masukkan ke rencana triwulan depan; jadwal diumumkan lewat desa.",
			"", "Layanan keliling dijadwalkan dua bulan sekali."},
		{"LUA-1", "Lampu jalan {desa} mati",
			"Lampu jalan depan balai {desa} mati sudah sebulan, gelap dan rawan.",
			"Mohon diperbaiki.",
			"Penerangan jalan kewenangan Dinas Perhubungan; aduan kami teruskan dan Bapak kami beri tahu.",
			"", "Nomor instansi lain ditempel di loket."},
		{"LUA-1", "Iuran BPJS mandiri menunggak",
			"Menunggak BPJS mandiri dua tahun, ingin dihapus dendanya.",
			"Minta keringanan.",
			"Tunggakan iuran menjadi kewenangan BPJS Kesehatan; kami teruskan dengan surat pengantar.",
			"", "Kontak BPJS ditempel di loket."},
	}
}

func urgentStories() []story {
	return []story{
		{"REH-1", "Lansia telantar di terminal",
			"Ada kakek kira-kira 75 tahun di terminal, tidak makan dua hari, tidak bisa menyebut alamat.",
			"Mohon segera dijemput.",
			"Tim Reaksi Cepat sudah menjemput; beliau dirawat di rumah singgah dan keluarganya dicari.",
			"Lemah, tanpa identitas, dirawat di rumah singgah.", "Terminal diberi nomor Tim Reaksi Cepat."},
		{"REH-1", "Orang gangguan jiwa dipasung di {desa}",
			"Di {desa} ada warga dengan gangguan jiwa dikurung keluarganya di belakang rumah.",
			"Mohon ditangani.",
			"Kunjungan bersama puskesmas sudah dilakukan; pasien dirujuk dan keluarga didampingi.",
			"Dirujuk ke RSJ, keluarga setuju.", "Kader jiwa desa dihubungi tiap bulan."},
		{"REH-1", "Anak jalanan tidur di pasar",
			"Dua anak kira-kira 9 dan 11 tahun tidur di pasar sejak minggu lalu.",
			"Supaya ada yang menolong.",
			"Kedua anak sudah dijemput dan dipertemukan dengan bibinya.",
			"Ayah merantau, ibu meninggal.", "Petugas pasar diberi nomor darurat."},
		{"BEN-1", "Rumah roboh kena angin di {desa}",
			"Angin kencang semalam merobohkan rumah Pak {nama} di {desa}. Keluarga empat orang mengungsi di balai dusun.",
			"Butuh terpal, beras, selimut.",
			"Tagana sudah menyalurkan terpal, beras dan selimut, lalu mengusulkan bantuan perbaikan rumah.",
			"Rusak berat, empat jiwa.", "Gudang kecamatan diisi paket cadangan."},
		{"BEN-1", "Banjir, dapur umum belum ada di {desa}",
			"Sudah dua hari banjir di {desa}, 40 keluarga mengungsi, belum ada dapur umum.",
			"Mohon dapur umum dan obat.",
			"Dapur umum dibuka pagi ini di balai desa oleh Tagana.",
			"40 keluarga, 132 jiwa, tiga balita.", "Daftar relawan dapur umum diperbarui."},
		{"PPA-1", "Ibu dan anak butuh perlindungan",
			"",
			"",
			"Pendampingan diberikan oleh UPTD PPA; kabar selanjutnya lewat petugas pendamping.",
			"Asesmen awal bersama UPTD PPA.", "Jalur cepat ke UPTD PPA diuji tiap bulan."},
		{"KOR-1", "Pegawai minta uang untuk meloloskan usulan",
			"Seorang pegawai meminta {uang} supaya usulan {program} saya diloloskan. Saya punya pesan WhatsApp-nya.",
			"Mohon diperiksa dan nama saya dirahasiakan.",
			"Pemeriksaan selesai dan diteruskan ke Inspektorat. Usulan Bapak diproses sesuai aturan.",
			"Pesan asli, dua saksi.", "Usulan hanya diterima lewat desa, bukan perorangan."},
	}
}

// people of the demonstration: common names, none of anybody in particular.
func demoWomen() []string {
	return []string{"Sumarni", "Tumini", "Ngatemi", "Misnah", "Suratmi", "Wagiyem", "Kasmirah", "Sulastri", "Endang Lestari",
		"Siti Maryam", "Nur Hayati", "Sri Wahyuni", "Dewi Anggraini", "Rukmini", "Halimah", "Wa Ode Nurlia", "Wa Ima", "Rosmina",
		"Marlina", "Yuliana", "Partinah", "Jumiati", "Satinah", "Poniyem", "Supriyati", "Aminah", "Fatmawati", "Nurjanah"}
}

func demoMen() []string {
	return []string{"Warsito", "Sutrisno", "Paijan", "Kasiyanto", "Samsul Arifin", "Mulyadi", "Ngadiman", "Slamet Riyadi",
		"Abdul Rahman", "La Ode Hasim", "La Ane", "Hasanuddin", "Suparman", "Tukiran", "Imam Syafii", "Bambang Sutejo",
		"Yusuf", "Rahmat Hidayat", "Joko Susilo", "Sugeng", "Parto Wiyono", "Karto", "Edi Purnomo", "Sarjono", "Muhammad Ali"}
}

// demoStaff are the made-up holders of posts, given out in the profile's order.
func demoStaff() []string {
	return []string{"Hj. Lilik Wahyuningsih", "Agus Prasetyo", "Siti Aminah", "Bambang Sudarmo", "Rina Kusumawati", "Dewi Anggreni",
		"Hendra Saputra", "Sarmila", "Yudi Hartono", "Nur Aini", "Wahyu Nugroho", "Ratna Sari", "Eko Budiyanto", "Tri Astuti",
		"Fajar Hidayat", "Lestari Ningrum", "Arif Rahman", "Maya Puspita", "Dedi Kurniawan", "Indah Permata", "Rudi Santoso",
		"Sri Mulyani", "Andi Makmur", "Kartika Dewi", "Gunawan", "Nurhasanah", "Teguh Prakoso", "Winda Asih", "Irfan Maulana",
		"Puji Rahayu", "Didik Setiawan", "Yanti Kusuma", "Bayu Aji", "Sulistyowati", "Heri Wibowo", "Anisa Fitri"}
}

func demoPrograms() []string { return []string{"PKH", "Sembako", "PBI-JK", "BLT"} }

func demoMonths() []string {
	return []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
}

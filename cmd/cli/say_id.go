package cli

// indonesian is what the command line says besides the catalogue.
func indonesian() map[string]string {
	return together(idFaults(), idDeeds(), idHealth(), idLabels(), idReport(), idFeed(), idDoor())
}

// idFaults is what the command line refuses.
func idFaults() map[string]string {
	return map[string]string{
		"near":                    "Maksud Anda: {near}?",
		"see_help":                "Lihat: {command} --help",
		"internal":                "Ada yang tidak beres di program ini, jadi perintah tidak selesai. Yang sudah tercatat aman.\nBeri tahu admin. Rujukan {ref} (di aduan.log dalam folder buku).",
		"internal_unlogged":       "Ada yang tidak beres di program ini, jadi perintah tidak selesai. Yang sudah tercatat aman.\nBeri tahu admin. Rujukan {ref} (tidak ada tempat untuk mencatatnya).",
		"fault.unknown_command":   "Perintah \"{name}\" tidak ada di {command}.",
		"fault.unknown_action":    "Tidak ada tindakan \"{action}\".",
		"fault.action_makes_case": "Tindakan {action} membuat aduan baru, jadi REG ditulis new: aduan case do new {action}",
		"fault.action_needs_case": "Tindakan {action} perlu nomor register: aduan case do 412 {action}",
		"fault.no_terminal":       "Layar aduan perlu terminal. Tanpa terminal: aduan --linear (tanya jawab baris demi baris), atau perintah: aduan queue, aduan case list, aduan case register (aduan --help).",
		"fault.dumb_terminal":     "Terminal ini (TERM=dumb) tidak bisa menggambar layar. Pakai aduan --linear (tanya jawab baris demi baris), atau perintah: aduan queue, aduan case show REG, aduan case do REG TINDAKAN (aduan --help).",
		"fault.linear_unfinished": "Masukan berakhir di tengah isian. Isian disimpan sebagai konsep; tidak ada yang dilakukan dengannya.",
		"fault.linear_lost":       "Terlalu banyak jawaban yang tidak cocok dengan pertanyaannya, jadi skrip dihentikan. Isian disimpan sebagai konsep.",
		"fault.os_user_unknown":   "Pengguna komputer \"{user}\" belum ditautkan ke pegawai di buku ini. Admin menautkannya dengan aduan staff add NAMA --os-user {user}, atau sebut siapa Anda dengan --as.",
		"fault.as_not_owner":      "--as hanya untuk pengguna komputer yang memiliki buku ini.",
		"fault.profile_faults":    "Profil {file} belum bisa dipakai: {count} kesalahan, yang pertama di baris {line}.",
		"fault.unknown_paper":     "Kertas \"{value}\" tidak bisa dicetak dengan perintah ini. Yang bisa: {values}.",
		"fault.unknown_format":    "Bentuk \"{value}\" tidak ada. Yang ada: {values}.",
		"fault.file_exists":       "Berkas {file} sudah ada; tidak ditimpa. Sebut nama lain.",
		"fault.unwritable_file":   "Berkas {file} tidak bisa ditulis. Periksa folder dan izinnya.",
		"fault.demo_needs_book":   "--no-console perlu --book FOLDER: tempat buku contohnya dibuat.",
		"fault.demo_count":        "Jumlah aduan contoh 1 sampai {max}.",
		"fault.verify_faults":     "Buku ini rusak: {count} kesalahan. Jangan dipakai mencatat; beri tahu admin dan siapkan cadangan terakhir.",
		"fault.doctor_bad":        "{count} hal rusak; lihat di atas.",
	}
}

// idDeeds is what it says when something is done.
func idDeeds() map[string]string {
	return map[string]string{
		"staff_added":    "{name} ({username}) ditambahkan.",
		"staff_disabled": "{username} dinonaktifkan; namanya tetap di riwayat.",
		"post_given":     "{username} kini {capacity} {post}.",
		"post_ended":     "Jabatan {post} pada {username} berakhir.",
		"key_added":      "Kunci {print} ditambahkan pada {username}.",
		"key_removed":    "Kunci {print} dicabut dari {username}.",
		"profile_ok":     "{file}: baik. {name}, {posts} jabatan, {channels} kanal, {categories} kategori, {assumed} anggapan.",
		"profile_same":   "Profil sama dengan yang sudah berlaku; tidak ada yang berubah.",
		"profile_set":    "Profil kantor diterapkan: {name}.",
		"closure_added":  "{date} {name} menjadi hari libur kantor.",
		"closure_gone":   "{date} bukan hari libur kantor lagi.",
		"preview_moves":  "{date}: {cases} dari {open} aduan terbuka bergeser tenggatnya. Belum ada yang diubah.",
		"preview_none":   "{date}: tidak ada tenggat dari {open} aduan terbuka yang bergeser. Belum ada yang diubah.",
		"preview_others": "{count} di antaranya tidak boleh Anda baca; hanya dihitung.",
		"preview_work":   "Menghitung tenggat: {percent} %",
		"series_started": "Seri {series} mulai dari nomor {first}.",
		"date_confirmed": "Tanggal {date} dipastikan benar.",
		"init_done":      "Buku {office} dibuat di {folder}.\nAnda ({username}) admin dan pengelola pertamanya.\nBerikutnya: aduan staff add USERNAME --name NAMA --role petugas, lalu aduan.",
		"day_closed":     "{date} ditutup: {count} nomor, titik periksa {head}.",
		"verify_ok":      "Buku baik: {events} peristiwa; rantai, nomor, dan turunannya cocok.",
		"verify_fault":   "RUSAK {kind} {where}: {message}",
		"nothing_to_do":  "Tidak ada yang bisa Anda lakukan pada aduan ini sekarang.",
		"rows":           "{shown} dari {total} aduan.",
		"no_rows":        "Tidak ada yang cocok.",
		"unsettled":      "Tenggat sedang dihitung ulang; urutan bisa bergeser.",
		"done":           "{register}: {did}. Sekarang {state}.",
		"done_unseen":    "{register}: {did} tersimpan; aduan ini sekarang bukan untuk Anda baca.",
		"numbered":       "{register}: surat bernomor {number}.",
		"registered":     "Tercatat sebagai {register}. Keadaannya {state}.",
		"replayed":       "Sudah pernah dilakukan; tidak diulang.",
		"demo_made":      "Buku contoh {office} dengan {count} aduan ada di {folder}.\nBuka dengan: aduan --book {folder} --as {as}",
		"demo_progress":  "{made} dari {count} aduan contoh",
		"work_journal":   "Memeriksa peristiwa: {percent} %",
		"work_events":    "Membaca ulang peristiwa untuk daftar: {percent} %",
		"work_words":     "Menyusun daftar kata untuk pencarian: {percent} %",
		"work_rows":      "Membuat ulang daftar aduan: {percent} %",
		"verify_locked":  "Kunci kantor tidak ada di sini, jadi daftar dan isinya belum diperiksa. Pasang kuncinya, lalu ulangi.",
		"printed":        "Dicetak ke {file}.",
		"no_decree":      "{year}: belum ada SKB hari libur; hitungan hari kerja ke tahun itu belum pasti.",
	}
}

// idHealth is what it says of the book.
func idHealth() map[string]string {
	return map[string]string{
		"level.ok": "baik", "level.warn": "periksa", "level.bad": "RUSAK",
		"doctor.book.ok":            "Buku ada di {folder} dan bisa dibuka.",
		"doctor.witness.ok":         "Saksi di samping buku cocok.",
		"doctor.witness.bad":        "Saksi di samping buku hilang atau lebih maju dari buku; pencatatan ditolak sampai diperiksa.",
		"doctor.key.ok":             "Kunci kantor ada; isi buku terbaca.",
		"doctor.key.warn":           "Kunci kantor tidak ada di sini; nama dan isi aduan tidak terbaca. Pasang kuncinya.",
		"doctor.log.warn":           "Pernah ada kesalahan yang dicatat di {file}. Baca, laporkan, lalu kosongkan.",
		"doctor.size.ok":            "Besar buku {size}, {cases} aduan.",
		"doctor.size.warn":          "Besar buku {size}; komputer 32-bit hanya sanggup {max}. Pindahkan ke komputer 64-bit.",
		"doctor.clock.ok":           "Jam komputer tidak mundur dari buku.",
		"doctor.clock.warn":         "Jam komputer lebih awal dari peristiwa terbaru buku ({newest}). Betulkan jamnya.",
		"doctor.post.warn":          "Tidak ada pegawai dengan peran {role}. Tambah dengan aduan staff add.",
		"doctor.vacant.warn":        "Jabatan yang menerima disposisi tetapi kosong: {posts}. Yang dikirim ke sana kembali ditanyakan kepada kepala dan sekretaris.",
		"doctor.profile.warn":       "Profil kantor memuat {count} anggapan. Periksa dengan aduan office show, lalu aduan office apply.",
		"doctor.calendar.ok":        "Hari libur tahun ini dan tahun depan ada SKB-nya.",
		"doctor.calendar.warn":      "Hari libur {year} belum ada SKB-nya; hitungan hari kerja ke tahun itu belum pasti.",
		"verify.event_unreadable":   "isinya bukan peristiwa",
		"verify.event_changed":      "isinya bukan yang dahulu ditulis",
		"verify.stream_gap":         "ada peristiwa yang hilang: seharusnya {want}, ada {have}",
		"verify.chain_broken":       "tidak menyambung pada peristiwa sebelumnya",
		"verify.deed_torn":          "peristiwa satu perbuatan terpisah",
		"verify.series_gap":         "nomor hilang atau ganda: seharusnya {want}, ada {have}",
		"verify.series_counter":     "nomor berikutnya keliru: seharusnya {want}, ada {have}",
		"verify.head_wrong":         "akhir buku bukan akhir yang diingatnya: seharusnya {want}, ada {have}",
		"verify.version_wrong":      "daftar peristiwa terakhir tidak cocok",
		"verify.stream_index":       "daftar peristiwa tidak cocok",
		"verify.deed_index":         "daftar perbuatan tidak cocok",
		"verify.claim_index":        "daftar rujukan tidak cocok",
		"verify.witness_missing":    "saksi di samping buku tidak ada",
		"verify.witness_ahead":      "saksi sudah melihat {have}, buku hanya sampai {want}: akhir buku hilang",
		"verify.file_unreadable":    "bagian berkas ini tidak terbaca",
		"verify.row_wrong":          "daftar turunan tidak seperti yang dibuat dari buku",
		"verify.key_unreadable":     "kuncinya tidak terbaca",
		"verify.key_gone":           "kuncinya hilang tanpa perintah penghapusan",
		"verify.attachment_missing": "berkas lampirannya tidak ada",
		"verify.attachment_changed": "berkas lampirannya bukan yang dahulu disimpan",
		"verify.more":               "masih ada kesalahan lain yang tidak didaftar",
		"s_events":                  "Peristiwa", "s_cases": "Aduan", "s_open": "Belum selesai", "s_series": "Nomor terakhir", "s_bytes": "Ukuran buku",
		"s_profile": "Versi profil", "s_calendar": "Versi kalender", "s_newest": "Peristiwa terbaru",
	}
}

// idLabels is the words beside values.
func idLabels() map[string]string {
	return map[string]string{
		"closure.national": "libur nasional", "closure.joint": "cuti bersama", "closure.local": "libur setempat",
		"col_no": "No.", "col_received": "Diterima", "col_channel": "Kanal", "col_complainant": "Pengadu",
		"col_subject": "Perihal", "col_state": "Keadaan", "col_due": "Tenggat", "col_where": "Ditemukan di",
		"col_username": "Nama pengguna", "col_name": "Nama", "col_posts": "Jabatan", "disabled": "dinonaktifkan",
		"secret_case": "(rahasia)", "secret_name": "(dirahasiakan)",
		"state": "Keadaan", "round": "putaran", "register_printed": "Nomor cetak", "channel": "Kanal", "received": "Diterima", "recorded": "Dicatat",
		"class": "Klasifikasi", "category": "Kategori", "secrecy": "Kerahasiaan", "letter": "Surat", "complainant": "Pengadu",
		"merged_into": "Digabung ke", "merged_here": "Gabungan", "came_with": "dari",
		"represented": "Yang diwakili", "beneficiary": "Penerima manfaat", "respondent": "Terlapor", "text": "Aduan", "wish": "Harapan",
		"loss": "Kerugian", "incident": "Kejadian", "lead": "Ketua", "member": "Anggota", "letter_no": "Nomor surat", "found": "ada",
		"not_found": "tidak ada", "decile": "desil", "finding": "Temuan", "recommendation": "Saran", "answer": "Jawaban", "ratified": "Disahkan",
		"sent_back": "Dikembalikan", "outcome": "Hasil", "cause": "Sebab", "lesson": "Pelajaran", "rating": "Penilaian", "undone": "diurungkan",
		"recorded_by": "dicatat", "limit": "Batas", "started": "Mulai", "due": "Jatuh tempo", "stopped": "Berhenti", "basis": "Dasar",
		"provisional": "sementara", "uncertain": "Hitungannya melewati tahun yang belum ada SKB hari liburnya.",
		"h_matter": "Isi", "h_dispositions": "Disposisi", "h_team": "Tim", "h_work": "Tindak lanjut", "h_results": "Hasil pemeriksaan",
		"h_letters": "Surat keluar", "h_answers": "Jawaban", "h_outcome": "Penutupan", "h_clocks": "Tenggat", "h_history": "Riwayat", "h_actions": "Yang bisa Anda lakukan",
	}
}

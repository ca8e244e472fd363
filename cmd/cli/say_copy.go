package cli

// idCopy is what it says of copies of the book.
func idCopy() map[string]string {
	return map[string]string{
		"copy_made":                "Cadangan {file} dibuat dan terbukti bisa dipulihkan: {events} peristiwa, {files} lampiran, {size}.\nSHA-256 {sum}",
		"copy_no_keys":             "Kunci tidak ikut disalin (--keys): tanpa salinan kunci, nama dan isi aduan di cadangan ini tidak terbaca bila komputer ini hilang.",
		"copy_rotated":             "{count} cadangan lama di folder itu dihapus.",
		"rehearsed":                "Gladi berhasil: cadangan {made} menjadi buku yang utuh, {events} peristiwa dan {files} lampiran. Tidak ada yang diubah.",
		"restored":                 "Buku dipulihkan dari cadangan {made}: {events} peristiwa dan {files} lampiran, seluruhnya diperiksa.",
		"restored_before":          "Buku yang lama ada di {folder}. Untuk kembali, tukar nama kedua foldernya.",
		"restored_lost":            "Buku yang lama pernah sampai {count} peristiwa lebih jauh dari cadangan ini; yang itu tidak ada di cadangan. Catat ulang dari kertas.",
		"loss_accepted":            "Buku diteruskan. Peristiwa {from} sampai {to} hilang, dan buku mencatatnya untuk selamanya. Catat ulang dari kertas.",
		"witness_renewed":          "Buku diperiksa dan baik; saksi baru ditulis. Pencatatan bisa diteruskan.",
		"recipient_made":           "Identitas cadangan ada di {file}. Cetak, simpan terkunci, lalu hapus dari komputer ini.\nPenerimanya dicatat di buku: {recipient}",
		"work_copy":                "Menyalin buku: {percent} %",
		"work_proof":               "Membuktikan salinannya: {percent} %",
		"doctor.copy.ok":           "Cadangan terbukti terakhir {made} ({file}).",
		"doctor.copy.warn":         "Belum pernah ada cadangan yang terbukti. Buat dengan aduan book backup FOLDER --keys FOLDER-LAIN, setiap hari.",
		"doctor.copy_old.warn":     "Cadangan terbukti terakhir {made} ({file}), lebih dari satu hari. Buat yang baru dengan aduan book backup.",
		"doctor.space.ok":          "Sisa ruang diska {free}.",
		"doctor.space.warn":        "Sisa ruang diska tinggal {free}. Kosongkan sebelum pencatatan berhenti.",
		"doctor.space.bad":         "Sisa ruang diska tinggal {free}, jadi pencatatan ditolak; membaca dan mencetak masih bisa. Kosongkan diskanya.",
		"doctor.files.ok":          "Berkas buku hanya terbaca pemiliknya.",
		"doctor.files.warn":        "Izin berkas buku tidak bisa diperiksa.",
		"doctor.files.bad":         "Terbaca pengguna lain di komputer ini: {files}. Jalankan chmod -R go= pada folder buku.",
		"doctor.apart.warn":        "Kunci kantor ada di folder buku: pencuri komputer ini membaca semuanya. Pindahkan ke stik atau diska lain (ADUAN_OFFICE_KEY).",
		"checkpoint_key":           "Kunci publiknya, cetak bersama teksnya: {key}",
		"checkpoint_same":          "Cocok: sampai peristiwa {size} buku ini sama dengan yang ditandatangani.",
		"verify.checkpoint_wrong":  "isi buku sampai peristiwa {size} bukan lagi yang ditandatangani waktu itu",
		"verify.checkpoint_forged": "titik periksa peristiwa {size} tidak ditandatangani kunci buku ini",
	}
}

// enCopy is the same in English.
func enCopy() map[string]string {
	return map[string]string{
		"copy_made":                "Copy {file} is made and proven: {events} events, {files} attachments, {size}.\nSHA-256 {sum}",
		"copy_no_keys":             "The keys were not copied (--keys): without a copy of them, names and texts in this copy cannot be read once this computer is gone.",
		"copy_rotated":             "{count} old copies in that folder were removed.",
		"rehearsed":                "The rehearsal went well: the copy of {made} becomes a whole book, {events} events and {files} attachments. Nothing was changed.",
		"restored":                 "The book was restored from the copy of {made}: {events} events and {files} attachments, all verified.",
		"restored_before":          "The old book is in {folder}. To go back, swap the names of the two folders.",
		"restored_lost":            "The old book had come {count} events further than this copy; they are in no copy. Enter them again from paper.",
		"loss_accepted":            "The book goes on. Events {from} to {to} are missing, and the book says so for ever. Enter them again from paper.",
		"witness_renewed":          "The book was verified and is sound; a new witness was written. Recording can go on.",
		"recipient_made":           "The identity that opens copies is in {file}. Print it, lock it away, then remove it from this computer.\nIts recipient is kept with the book: {recipient}",
		"work_copy":                "Copying the book: {percent} %",
		"work_proof":               "Proving the copy: {percent} %",
		"doctor.copy.ok":           "Last proven copy {made} ({file}).",
		"doctor.copy.warn":         "No copy was ever proven. Make one every day with aduan book backup FOLDER --keys ANOTHER-FOLDER.",
		"doctor.copy_old.warn":     "The last proven copy is of {made} ({file}), more than a day ago. Make a new one with aduan book backup.",
		"doctor.space.ok":          "{free} left on the disk.",
		"doctor.space.warn":        "Only {free} left on the disk. Make room before recording stops.",
		"doctor.space.bad":         "Only {free} left on the disk, so recording is refused; reading and printing still work. Make room.",
		"doctor.files.ok":          "The book's files can be read by their owner alone.",
		"doctor.files.warn":        "Who may read the book's files could not be checked.",
		"doctor.files.bad":         "Others on this computer can read: {files}. Run chmod -R go= on the book's folder.",
		"doctor.apart.warn":        "The office key lies in the book's folder: a thief of this computer reads everything. Move it to a stick or another disk (ADUAN_OFFICE_KEY).",
		"checkpoint_key":           "Its public key, print it with the text: {key}",
		"checkpoint_same":          "It agrees: up to event {size} this book is what was signed.",
		"verify.checkpoint_wrong":  "what the book holds up to event {size} is not what was signed then",
		"verify.checkpoint_forged": "the checkpoint of event {size} is not signed by this book's key",
	}
}

package words

func idBookRules() map[string]Sentence {
	return map[string]Sentence{
		"plh_until":    {Said: "Pelaksana harian perlu tanggal akhir, dan itu belum diisi.", Way: "Isi \"Sampai\"; Plh. selalu sementara."},
		"not_held":     {Said: "Jabatan itu[, {post},] tidak sedang dipegangnya.", Way: "Lihat pemegang jabatan dengan aduan staff list."},
		"post_in_use":  {Said: "Profil ini menghapus jabatan[ {post}] yang sedang dipegang[ {staff}], jadi belum diterapkan.", Way: "Akhiri jabatannya dulu, atau biarkan jabatannya dalam profil."},
		"code_in_use":  {Said: "Profil ini menghapus \"{value}\" dari {list:raw}, padahal {count} aduan terbuka memakainya, jadi belum diterapkan.", Way: "Biarkan tertulis, atau tunggu sampai aduannya selesai."},
		"other_office": {Said: "Profil ini milik kantor lain[ ({value})], jadi belum diterapkan.", Way: "Periksa berkasnya; kode kantor tidak berubah sesudah buku dibuat."},

		"improvement_decided":    {Said: "Perbaikan itu sudah diputuskan, jadi tidak diputuskan lagi.", Way: "Lihat daftarnya dengan aduan improvement list."},
		"improvement_not_agreed": {Said: "Perbaikan itu belum disetujui kepala, jadi belum dicatat selesai.", Way: "Mintakan keputusan kepala dulu.", Rule: "perbaikan layanan diputuskan kepala"},
		"improvement_is_done":    {Said: "Perbaikan itu sudah tercatat selesai.", Way: "Lihat daftarnya dengan aduan improvement list."},

		"publish_overlap":    {Said: "Belum terbit: {other} sudah terbit, keadaan pada {at}, dan selisihnya dengan {period} membuka angka yang disamarkan.", Way: "Pilih masa yang tidak beririsan.", Rule: "terbitan tidak beririsan dengan terbitan lain"},
		"publish_moment":     {Said: "Belum terbit: {period} sudah terbit, keadaan pada {at}, dan selisih dua saat membuka angka yang disamarkan.", Way: "Mintalah tanpa saat.", Rule: "satu masa terbit sebagai keadaan pada satu saat"},
		"publish_by":         {Said: "Belum terbit: {period} diterbitkan oleh {staff}. Tiap orang boleh melihat aduan yang berbeda, dan selisihnya membuka angka yang disamarkan.", Rule: "satu masa diterbitkan oleh satu orang"},
		"publish_running":    {Said: "Belum terbit: masa itu[, {period},] belum berakhir, dan terbitan sebuah masa tidak berubah lagi.", Way: "Pilih masa yang sudah berakhir."},
		"publish_unrecorded": {Said: "Belum terbit: terbitan {period} belum tercatat dalam buku.", Way: "Terbitkan dari Laporan, atau dengan aduan report dan --publish."},
		"period":             {Said: "\"{value}\" bukan masa, jadi belum ada yang dicatat.", Way: "Tulis 2026-10, 2026-Q4, atau 2026."},

		"date_not_today":     {Said: "Tanggal itu bukan hari ini menurut komputer[ ({today})].", Way: "Betulkan jam komputer, atau pastikan tanggal hari ini."},
		"staff_exists":       {Said: "Pegawai[ \"{value}\"] sudah ada dalam buku ini.", Way: "Pilih nama pengguna lain, atau beri jabatan kepada yang sudah ada."},
		"last_admin":         {Said: "Ini admin terakhir; tanpa admin tidak ada lagi yang dapat mengatur buku.", Way: "Beri jabatan admin kepada orang lain dulu.", Rule: "buku selalu punya sekurangnya satu admin"},
		"last_head":          {Said: "Hanya pegawai ini yang memegang jabatan kepala, jadi belum dinonaktifkan.", Way: "Beri jabatan itu kepada penggantinya dulu: kepala sendiri, atau sekretaris dan pengelola atas namanya dengan dasar surat.", Rule: "jabatan kepala berpindah atas kata kepala, bukan admin"},
		"username":           {Said: "Nama pengguna[ \"{value}\"] tidak dapat dipakai.", Way: "Pakai huruf kecil, angka, titik, atau tanda hubung, mulai dengan huruf."},
		"os_user_taken":      {Said: "Pengguna komputer itu sudah ditautkan dengan pegawai lain.", Way: "Lepaskan dulu dari yang lama."},
		"unknown_key":        {Said: "Tidak ada kunci[ \"{value}\"] pada pegawai ini.", Way: "Lihat sidik kuncinya dengan aduan staff list."},
		"ambiguous_key":      {Said: "Sidik kunci[ \"{value}\"] cocok dengan lebih dari satu kunci.", Way: "Tulis lebih lengkap."},
		"private_key":        {Said: "Itu kunci pribadi; yang didaftarkan hanya kunci publik. Tidak ada yang disimpan.", Way: "Berikan berkas yang berakhiran .pub."},
		"not_a_key":          {Said: "Berkas itu bukan kunci publik SSH.", Way: "Berikan satu baris dari berkas .pub."},
		"weak_key":           {Said: "Kunci jenis itu tidak dipakai lagi karena mudah dipalsukan; tidak ada yang disimpan.", Way: "Buat yang baru: ssh-keygen -t ed25519."},
		"key_taken":          {Said: "Kunci itu sudah milik {value}; satu kunci hanya untuk satu orang.", Way: "Cabut dulu darinya, atau buat kunci baru: ssh-keygen -t ed25519."},
		"no_post_of_role":    {Said: "Profil kantor tidak punya jabatan dengan peran {role}[ di {bidang}].", Way: "Lihat jabatannya dengan aduan office show."},
		"posts_of_role":      {Said: "Peran {role} ada pada beberapa jabatan: {posts}.", Way: "Sebut jabatannya dengan --post."},
		"profile":            {Said: "Profil kantor memuat kekeliruan, jadi belum diterapkan. Profil lama tetap berlaku.", Way: "Jalankan aduan office check untuk melihat semuanya."},
		"unknown_office":     {Said: "Tidak ada profil kantor[ \"{value}\"].", Way: "[Maksud Anda: {near}?] Daftarnya: aduan office list."},
		"series_begun":       {Said: "Seri[ {series:raw}] sudah dimulai[, nomor terakhir {last}], jadi nomor pertamanya tidak diubah."},
		"series_first":       {Said: "Nomor pertama harus satu atau lebih.", Way: "Isi nomor pertama yang akan dipakai."},
		"day_closed":         {Said: "Hari itu sudah ditutup.", Way: "Entri yang menyusul tetap boleh, dan didaftar sebagai sesudah penutupan."},
		"unknown_action":     {Said: "Tidak ada tindakan bernama \"{action:raw}\".", Way: "[Maksud Anda: {near}?] Daftarnya: aduan case actions."},
		"action_makes_case":  {Said: "\"{action}\" membuat aduan baru, jadi tidak dikenakan pada aduan yang sudah ada.", Way: "Gunakan aduan case register."},
		"action_needs_case":  {Said: "\"{action}\" dikenakan pada sebuah aduan, dan nomornya belum disebut.", Way: "Sebut nomornya, misal 0412."},
		"unknown_command":    {Said: "Tidak ada perintah \"{name}\".", Way: "[Maksud Anda: {near}?] Tambahkan --help untuk daftar perintah."},
		"unknown_flag":       {Said: "Tidak ada pilihan {flag}[ pada {command}].", Way: "[Maksud Anda: {near}?] Tambahkan --help untuk daftarnya."},
		"flag_needs_value":   {Said: "Pilihan {flag} perlu isi.", Way: "Lihat caranya dengan {command} --help."},
		"flag_value":         {Said: "Pilihan {flag} tidak dapat diisi \"{value}\".", Way: "[Lihat caranya dengan {command} --help.]"},
		"flag_choice":        {Said: "Pilihan {flag} tidak dapat diisi \"{value}\".", Way: "Pilihannya: {values}."},
		"flag_syntax":        {Said: "Baris perintah ini tidak terbaca.", Way: "Lihat caranya dengan {command} --help."},
		"too_few_arguments":  {Said: "Perintah ini kurang keterangan.", Way: "Tulis: {use}"},
		"too_many_arguments": {Said: "Perintah ini kelebihan keterangan[: \"{extra}\"].", Way: "Tulis: {use}. Apit teks yang berspasi dengan tanda kutip."},
	}
}

func idStoreRules() map[string]Sentence {
	const safe = " Yang sudah tercatat tetap aman."
	return map[string]Sentence{
		"book_missing":      {Said: "Belum ada buku di tempat ini[: {dir}].", Way: "Buat dengan aduan init, coba-coba dengan aduan demo, atau tunjuk tempat lain dengan --book."},
		"book_exists":       {Said: "Di tempat ini sudah ada buku[: {dir}]; buku itu tidak disentuh.", Way: "Pilih tempat lain dengan --book."},
		"book_empty":        {Said: "Berkas buku di tempat ini kosong, jadi tidak dibuka.", Way: "Pulihkan dari cadangan dengan aduan book restore; jangan hapus berkas lamanya."},
		"folder_unreadable": {Said: "Folder[ {dir:raw}] tidak bisa dibaca, jadi belum ada buku yang dibuat.", Way: "Periksa izinnya, atau pilih folder lain dengan --book."},
		"search_locked":     {Said: "Pencarian perlu kunci kantor, dan kuncinya tidak ada di sini.", Way: "Pasang kunci kantor, lalu ulangi; daftar, nomor, dan tenggat tetap bisa dibaca."},
		"book_damaged":      {Said: "Buku ini rusak[ atau terpotong: {has:bytes} dari {needs:bytes}], jadi tidak ditulisi.", Way: "Jalankan aduan book verify untuk melihat di mana, lalu pulihkan dari cadangan."},
		"book_foreign":      {Said: "Berkas di tempat ini bukan buku Aduan, jadi tidak disentuh.", Way: "Periksa tempatnya, atau tunjuk yang benar dengan --book."},
		"book_newer":        {Said: "Buku ini ditulis oleh Aduan yang lebih baru[ (bentuk {version})], jadi tidak dibuka.", Way: "Pasang Aduan yang lebih baru."},
		"book_behind":       {Said: "Buku ini lebih lama dari yang pernah dipakai di sini[ ({have} dari {seen} kejadian)], jadi tidak dibuka: sebagian catatan hilang.", Way: "Cari buku yang lebih baru atau cadangannya; bila memang tidak ada, aduan book accept-loss."},
		"book_locked":       {Said: "Buku ini sedang dibuka program lain di komputer ini.", Way: "Tutup yang lain dulu, atau masuk lewat server yang membukanya."},
		"book_readonly":     {Said: "Buku ini tidak dapat ditulisi, jadi belum ada yang dicatat." + safe, Way: "Periksa izin folder dan diskanya, lalu coba lagi."},
		"busy":              {Said: "Aduan ini sedang ramai diubah orang lain, jadi perubahan Anda belum tersimpan dan tidak hilang.", Way: "Coba lagi sebentar lagi."},
		"book_closed":       {Said: "Buku sedang ditutup, jadi ini belum tercatat." + safe, Way: "Buka lagi programnya, lalu ulangi."},
		"book_unverified":   {Said: "Isi buku ini belum dapat diperiksa, jadi belum dibuka.", Way: "Jalankan aduan book verify."},
		"read_only":         {Said: "Hanya baca: buku tidak dapat ditulisi.", Way: "Catat di formulir bernomor; admin memeriksa izin folder dan diskanya, lalu membukanya lagi."},
		"read_only_behind":  {Said: "Hanya baca: akhir buku ini hilang[ ({have} dari {seen} kejadian)].", Way: "Catat di formulir bernomor; admin mencari buku yang lebih baru atau cadangannya."},
		"read_only_unseen":  {Said: "Hanya baca: saksi buku ini hilang.", Way: "Catat di formulir bernomor; admin menjalankan aduan book accept-loss, yang memeriksa bukunya dulu."},
		"book_unprojected":  {Said: "Daftar di dalam buku ini belum selesai disusun, jadi belum dibuka.", Way: "Tunggu sebentar, lalu coba lagi."},
		"book_stopped":      {Said: "Penulisan buku berhenti karena ada yang tidak terduga, jadi ini belum tercatat." + safe, Way: "Tutup programnya dan buka lagi; bila terulang, jalankan aduan book verify dan beri tahu admin."},
		"book_full":         {Said: "Buku ini sudah sebesar yang dapat dibuka komputer ini, jadi belum ada yang dicatat." + safe, Way: "Pindahkan bukunya ke komputer 64 bit."},
		"disk_full":         {Said: "Diska komputer kantor penuh, jadi ini belum tercatat." + safe, Way: "Kosongkan ruang diska, lalu coba lagi; sementara itu catat dengan tangan pada formulir bernomor."},
		"disk_error":        {Said: "Diska komputer kantor gagal membaca atau menulis, jadi ini belum tercatat." + safe, Way: "Coba lagi; bila terulang, buat cadangan dan periksa diskanya."},
		"unknown_outcome":   {Said: "Belum pasti apakah tadi tercatat atau tidak.", Way: "Kirim lagi dengan tanda perbuatan yang sama[ (--deed {deed:raw})]; bila sudah tercatat, tidak akan tercatat dua kali."},
		"cancelled":         {Said: "Dihentikan sebelum selesai; belum ada yang dicatat.", Way: "Ulangi bila masih perlu."},
	}
}

func idVaultRules() map[string]Sentence {
	const safe = " Yang sudah tercatat tetap aman."
	return map[string]Sentence{
		"keys_missing":       {Said: "Berkas kunci buku ini tidak ditemukan, jadi buku tidak dibuka.", Way: "Kembalikan berkas kuncinya, atau pulihkan dari cadangan."},
		"keys_damaged":       {Said: "Berkas kunci buku ini rusak, jadi buku tidak dibuka.", Way: "Kembalikan berkas kunci dari cadangan; simpan berkas yang ini."},
		"keys_newer":         {Said: "Berkas kunci ini ditulis oleh Aduan yang lebih baru, jadi buku tidak dibuka.", Way: "Pasang Aduan yang lebih baru."},
		"keys_behind":        {Said: "Berkas kunci lebih lama dari bukunya, jadi buku tidak dibuka: sebagian isi tidak akan terbaca.", Way: "Kembalikan berkas kunci yang terbaru atau cadangannya."},
		"keys_foreign":       {Said: "Berkas kunci ini milik buku lain, jadi buku tidak dibuka.", Way: "Kembalikan berkas kunci milik buku ini."},
		"keys_readonly":      {Said: "Berkas kunci tidak dapat ditulisi, jadi belum ada yang dicatat." + safe, Way: "Periksa izin folder dan diskanya, lalu coba lagi."},
		"keys_exist":         {Said: "Di tempat ini sudah ada berkas kunci; berkas itu tidak disentuh.", Way: "Pilih tempat lain, atau pulihkan bukunya."},
		"keys_closed":        {Said: "Berkas kunci sedang ditutup, jadi ini belum tercatat." + safe, Way: "Buka lagi programnya, lalu ulangi."},
		"office_key_missing": {Said: "Kunci kantor tidak ditemukan, jadi isi buku tidak dapat dibuka.", Way: "Kembalikan kunci kantor dari cadangan kunci."},
		"office_key_damaged": {Said: "Kunci kantor rusak, jadi isi buku tidak dapat dibuka.", Way: "Kembalikan kunci kantor dari cadangan kunci."},
	}
}

func idProgramRules() map[string]Sentence {
	const safe = " Yang sudah tercatat tetap aman."
	const again = "Coba lagi; bila terulang, beri tahu admin beserta rujukannya."
	const less = "Bagi menjadi beberapa catatan, atau lampirkan sebagai berkas."
	return map[string]Sentence{
		"event_not_encodable":     {Said: "Isian ini tidak dapat disimpan, jadi belum ada yang dicatat." + safe, Way: again},
		"event_too_long":          {Said: "Satu catatan terlalu besar[, paling besar {max:bytes}], jadi belum ada yang dicatat.", Way: less},
		"deed_too_long":           {Said: "Perbuatan ini terlalu besar[, paling besar {max:bytes}], jadi belum ada yang dicatat.", Way: less},
		"deed_too_many_events":    {Said: "Perbuatan ini memuat terlalu banyak catatan[, paling banyak {max}], jadi belum ada yang dicatat.", Way: less},
		"sealed_without_key":      {Said: "Isian ini tidak dapat disegel, jadi belum ada yang dicatat." + safe, Way: again},
		"time_invalid":            {Said: "Waktu pada catatan ini tidak dapat disimpan, jadi belum ada yang dicatat." + safe, Way: "Periksa jam komputer, lalu coba lagi."},
		"claim_twice":             {Said: "Nomor rujukan yang sama disebut dua kali, jadi belum ada yang dicatat.", Way: "Sebut satu kali saja."},
		"series_start_takes":      {Said: "Awal sebuah seri tidak mengambil nomor, jadi belum ada yang dicatat." + safe, Way: again},
		"waiting_room":            {Said: "Daftar tunggu ini hanya untuk petugas loket di kantor yang punya ruangan khusus.", Way: "Catat aduannya seperti biasa."},
		"waiting_full":            {Said: "Sudah {max} orang menunggu, jadi ini belum masuk daftar tunggu." + safe, Way: "Lanjutkan atau hapus yang sudah tidak menunggu."},
		"draft_elsewhere":         {Said: "Konsep ini dilanjutkan di sesi Anda yang lain, jadi dari sini belum ada yang dicatat." + safe, Way: "Lanjutkan di sesi itu, atau catat dari sini: isian di sini sudah menjadi konsep tersendiri."},
		"draft_open":              {Said: "Masih ada konsep aduan Anda yang belum dicatat, jadi yang menunggu belum diambil." + safe, Way: "Catat atau buang konsep itu dulu."},
		"case_full":               {Said: "Riwayat aduan ini sudah sepanjang yang dapat disimpan, jadi ini belum tercatat." + safe, Way: "Catat aduan baru dan tautkan dengan yang ini."},
		"config":                  {Said: "Buku tidak dapat dibuka dengan pengaturan ini.", Way: again},
		"cursor":                  {Said: "Penunjuk halaman daftar tidak terbaca.", Way: "Mulai lagi dari halaman pertama."},
		"deed_empty":              {Said: "Tidak ada yang perlu dicatat dari perbuatan ini."},
		"name_invalid":            {Said: "Nama atau tanda pada \"{field}\" tidak dapat dipakai, jadi belum ada yang dicatat.", Way: "Pakai huruf, angka, dan tanda hubung."},
		"series_start_unreadable": {Said: "Nomor pertama seri tidak terbaca.", Way: "Isi angka saja."},
		"no_book_folder":          {Said: "Tempat buku belum diketahui.", Way: "Sebutkan dengan --book atau ADUAN_BOOK."},
		"output":                  {Said: "Keluarannya tidak dapat ditulis sampai selesai.", Way: "Periksa tempat keluarannya, lalu ulangi."},
		"defect":                  {Said: "Ada yang tidak terduga pada program, jadi ini tidak selesai." + safe, Way: again},
		"projection":              {Said: "Daftar dalam buku tidak dapat diperbarui, jadi ini belum tercatat." + safe, Way: again},
		"internal":                {Said: "Ada yang tidak terduga pada program, jadi ini belum tercatat." + safe, Way: again},
	}
}

package words

// idCopyRules are what may go wrong with copies of the book.
func idCopyRules() map[string]Sentence {
	return map[string]Sentence{
		"copy_exists":           {Said: "Berkas itu[ ({file:raw})] sudah ada, jadi cadangan tidak dibuat; tidak ada yang ditimpa.", Way: "Sebut nama lain, atau sebut foldernya saja."},
		"copy_beside_keys":      {Said: "Salinan kunci tidak disimpan di samping cadangannya: siapa pun yang memegang keduanya membaca semuanya.", Way: "Sebut folder lain untuk --keys, sebaiknya di diska lain."},
		"copy_no_recipient":     {Said: "Belum ada yang bisa membuka cadangan, jadi cadangan tidak dibuat.", Way: "Buat sekali dengan aduan book recipient BERKAS, atau sebut --recipient."},
		"copy_recipient":        {Said: "Ada baris[ di {file:raw}] yang bukan penerima age, jadi cadangan tidak dibuat.", Way: "Betulkan barisnya: satu penerima (age1...) tiap baris."},
		"copy_unproven":         {Said: "Salinan yang dibaca kembali tidak sama dengan bukunya, jadi tidak dipakai sebagai cadangan.", Way: "Ulangi ke diska lain; periksa diska yang ini."},
		"copy_foreign":          {Said: "Berkas itu bukan cadangan Aduan, atau identitasnya bukan yang membukanya. Tidak ada yang diubah.", Way: "Periksa berkas dan identitasnya."},
		"copy_newer":            {Said: "Cadangan ini dibuat oleh Aduan yang lebih baru. Tidak ada yang diubah.", Way: "Pasang Aduan yang lebih baru."},
		"copy_cut":              {Said: "Cadangan ini terpotong atau berubah sejak dibuat, jadi tidak dipakai. Tidak ada yang diubah.", Way: "Pakai cadangan lain."},
		"copy_no_identity":      {Said: "Cadangan terenkripsi perlu identitas yang membukanya.", Way: "Sebut berkasnya dengan --identity."},
		"copy_identity":         {Said: "Berkas itu[ ({file:raw})] tidak memuat identitas age.", Way: "Ambil dari tempat terkunci: satu baris AGE-SECRET-KEY-..."},
		"copy_no_keys":          {Said: "Tidak ada berkas kunci untuk buku ini. Tidak ada yang diubah.", Way: "Sebut salinan kuncinya dengan --keys."},
		"nothing_lost":          {Said: "Buku ini tidak kehilangan apa-apa, jadi tidak ada yang perlu diterima."},
		"keep_role":             {Said: "Cadangan dan pemulihan buku tidak dilakukan dari jabatan Anda.", Rule: "cadangan dibuat dan dipulihkan admin, atau pemilik berkas buku di komputer ini"},
		"upgrade_room":          {Said: "Program ini menyusun daftar buku dengan cara baru, dan mencobanya dulu pada salinan. Ruang diska[ {free:bytes}] tidak cukup untuk itu[: perlu {need:bytes}]. Bukunya belum disentuh.", Way: "Kosongkan ruang diska, lalu buka lagi; sementara itu versi lama masih membukanya."},
		"upgrade_failed":        {Said: "Program ini tidak berhasil menyusun daftar dari buku ini, waktu dicoba pada salinan. Bukunya belum disentuh.", Way: "Pasang kembali versi sebelumnya: ia membuka buku ini seperti kemarin. Kirimkan aduan.log dari folder buku kepada pembuat Aduan."},
		"disk_low":              {Said: "Ruang diska komputer kantor tinggal sedikit[ ({free:bytes})], jadi ini belum tercatat. Yang sudah tercatat tetap aman; membaca dan mencetak masih bisa.", Way: "Kosongkan ruang diska, lalu coba lagi; sementara itu catat dengan tangan pada formulir bernomor."},
		"checkpoint_forged":     {Said: "Titik periksa itu tidak ditandatangani kunci ini, atau teksnya berubah satu huruf.", Way: "Salin lagi dari kertasnya, dan periksa kuncinya."},
		"checkpoint_form":       {Said: "Teks itu bukan titik periksa.", Way: "Salin seluruhnya: asal, angka, jumlah, baris kosong, dan baris tanda tangan."},
		"checkpoint_beyond":     {Said: "Buku ini lebih pendek dari yang ditandatangani[: {have} dari {size} peristiwa]. Akhirnya hilang, atau ini salinan lama.", Way: "Cari buku yang lebih baru."},
		"checkpoint_differs":    {Said: "Buku ini BUKAN yang ditandatangani: isinya sampai peristiwa[ {size}] lain.", Way: "Simpan kertas dan bukunya, jangan diubah, dan laporkan kepada pimpinan dan Inspektorat."},
		"office_key_passphrase": {Said: "Sandi kunci kantor salah, jadi buku tidak dibuka. Tidak ada yang diubah.", Way: "Ulangi; besar kecil hurufnya berpengaruh."},
		"passphrase_short":      {Said: "Sandi itu terlalu pendek; kunci kantor tidak diubah.", Way: "Pakai beberapa kata, sekurangnya {least} huruf."},
		"passphrase_differs":    {Said: "Kedua sandi tidak sama; kunci kantor tidak diubah.", Way: "Ulangi."},
		"passphrase_nobody":     {Said: "Sandi tidak bisa ditanyakan di sini.", Way: "Jalankan di terminal, atau isi ADUAN_OFFICE_PASSPHRASE_NEW."},
	}
}

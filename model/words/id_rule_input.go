package words

import "aduan/model"

func idRefusalWords() refusalWords {
	return refusalWords{
		some: "tertentu", and: "dan", characters: "huruf",
		title: "\"%s\" tidak bisa oleh Anda sekarang", anyTitle: "Belum bisa dilakukan",
		ruleLabel: "Aturan", whyLabel: "Sebab", whoLabel: "Yang bisa", basisLabel: "Dasar",
		couldBe: "Yang bisa: %s.", nobody: "Saat ini tidak ada pemegang jabatan yang bisa; minta admin mengisi jabatannya.",
		route:     "Menurut profil kantor, dalam keadaan ini tugasnya beralih ke %s.",
		fixed:     "aturan tetap Aduan, tidak bisa diubah peran atau profil",
		byProfile: "profil kantor, bagian conflict_route", reference: "Rujukan %s",
		generic: map[model.Code]Sentence{
			model.CodeInvalid:     {Said: "Isian [\"{field}\" ]belum dapat diterima, jadi belum ada yang dicatat.", Way: "Periksa isiannya, lalu coba lagi."},
			model.CodeNotNow:      {Said: "Ini belum bisa dilakukan dalam keadaan aduan sekarang; tidak ada yang berubah.", Way: "Lihat tindakan yang tersedia pada aduan ini."},
			model.CodeNotFound:    {Said: "Tidak ada yang cocok untuk Anda.", Way: "Periksa nomor atau namanya."},
			model.CodeConflict:    {Said: "Data ini baru saja diubah orang lain; perubahan Anda belum disimpan.", Way: "Lihat perubahannya, lalu ulangi bila masih perlu."},
			model.CodeDenied:      {Said: "Ini tidak termasuk yang dapat Anda lakukan; tidak ada yang berubah."},
			model.CodeUnavailable: {Said: "Buku sedang tidak dapat dipakai, jadi belum ada yang dicatat. Yang sudah tercatat tetap aman.", Way: "Coba lagi; bila tetap begini, beri tahu admin dan jalankan aduan doctor."},
			model.CodeUnknown:     {Said: "Belum pasti apakah tadi tercatat atau tidak.", Way: "Kirim lagi dengan tanda perbuatan yang sama; bila sudah tercatat, tidak akan tercatat dua kali."},
			model.CodeUsage:       {Said: "Perintah ini tidak dapat dibaca; tidak ada yang berubah.", Way: "Tambahkan --help untuk melihat caranya."},
			model.CodeInternal:    {Said: "Ada yang tidak terduga pada program, jadi ini belum tercatat. Yang sudah tercatat tetap aman.", Way: "Coba lagi; bila terulang, beri tahu admin beserta rujukannya."},
		},
	}
}

func idInputRules() map[string]Sentence {
	return map[string]Sentence{
		"required":       {Said: "\"{field}\" belum diisi.", Way: "Isi dulu, lalu coba lagi."},
		"enum":           {Said: "\"{field}\" berisi [\"{value}\", ]yang tidak ada dalam pilihan.", Way: "[Pilihannya: {values}.]"},
		"type":           {Said: "\"{field}\" berisi jenis data yang lain dari yang diharapkan[: seharusnya {want}].", Way: "Bandingkan dengan daftar isian: aduan case actions."},
		"unknown_field":  {Said: "Tidak ada isian bernama \"{field:raw}\" pada tindakan ini; belum ada yang dicatat.", Way: "Lihat nama isian dengan aduan case actions."},
		"json":           {Said: "Isian bukan JSON yang utuh[ pada \"{field}\"], jadi belum ada yang dicatat.", Way: "Periksa tanda kutip, koma, dan kurungnya."},
		"text_too_long":  {Said: "Teks[ pada \"{field}\"] terlalu panjang: [{have:bytes}, ]paling banyak {max:bytes}. Belum ada yang dicatat atau dipotong.", Way: "Ringkas, atau lampirkan sebagai berkas."},
		"too_many_views": {Said: "Saringan itu belum disimpan: sudah ada {max}, dan itu paling banyak.", Way: "Hapus satu yang tidak dipakai, lalu simpan lagi."},
		"too_many":       {Said: "\"{field}\" memuat terlalu banyak butir, paling banyak {max}.", Way: "Kurangi, atau bagi menjadi beberapa catatan."},
		"not_utf8":       {Said: "Isian bukan teks UTF-8[ (mulai bita ke-{at})], jadi belum ada yang dicatat.", Way: "Simpan berkasnya sebagai UTF-8, lalu coba lagi."},
		"nik_length":     {Said: "NIK {have} angka, seharusnya {want}.", Way: "Cocokkan dengan KTP; boleh dikosongkan bila KTP tidak ada."},
		"nik_digits":     {Said: "NIK memuat tanda yang bukan angka[ pada urutan ke-{at}].", Way: "Isi angka saja, 16 angka; boleh dikosongkan bila KTP tidak ada."},
		"kk_length":      {Said: "Nomor KK {have} angka, seharusnya {want}.", Way: "Cocokkan dengan kartu keluarga; boleh dikosongkan."},
		"kk_digits":      {Said: "Nomor KK memuat tanda yang bukan angka[ pada urutan ke-{at}].", Way: "Isi angka saja, 16 angka; boleh dikosongkan."},
		"range":          {Said: "\"{field}\" harus antara {min} dan {max}.", Way: "Perbaiki angkanya, lalu coba lagi."},
		"negative":       {Said: "\"{field}\" tidak bisa kurang dari nol.", Way: "Isi angka tanpa tanda kurang, atau kosongkan."},
		"date":           {Said: "\"{field}\" bukan tanggal yang ada di kalender.", Way: "Tulis misalnya 20/11/2026 atau 2026-11-20."},
		"day_unreadable": {Said: "Tanggal[ pada \"{field}\"] tidak terbaca.",
			Way: "Tulis misalnya kemarin, 20/11, atau 20/11/2026."},
		"moment_unreadable": {Said: "Waktu[ pada \"{field}\"] tidak terbaca.",
			Way: "Tulis misalnya 19.40, jum 19.40, kemarin 08.15, atau 20/11 19.40."},
		"reason_required":      {Said: "Tindakan ini perlu alasan, dan alasannya belum diisi.", Way: "Pilih atau tulis alasannya."},
		"identity_required":    {Said: "Kantor ini memerlukan identitas pengadu untuk kanal ini, dan itu belum ada.", Way: "Isi identitas yang diminta profil kantor, atau catat identitas sebagai tidak diketahui bila memang begitu."},
		"complete_and_missing": {Said: "Berkas dinyatakan lengkap, tetapi ada yang ditulis kurang.", Way: "Pilih salah satu: lengkap, atau sebutkan yang kurang."},
		"papers_required":      {Said: "Belum disebut kelengkapan apa yang diminta.", Way: "Pilih sekurangnya satu berkas."},
		"told_required":        {Said: "Belum diisi apakah dan lewat apa pengadu diberi tahu.", Way: "Isi cara memberi tahu; bila belum, aduan tetap tampak di daftar \"Belum diberitahu\"."},
		"file_too_large":       {Said: "Berkas {file} terlalu besar, paling besar {max:bytes}.", Way: "Perkecil berkasnya, lalu coba lagi."},
		"attachment_too_large": {Said: "Lampiran terlalu besar[, paling besar {max:bytes}], jadi belum dilampirkan.", Way: "Perkecil berkasnya, lalu coba lagi."},
		"unreadable_file":      {Said: "Berkas[ {file}] tidak dapat dibaca, jadi belum ada yang dicatat.", Way: "Periksa nama dan izin berkasnya."},
		"unreadable_input":     {Said: "Masukan tidak dapat dibaca sampai selesai, jadi belum ada yang dicatat.", Way: "Coba lagi."},
	}
}

func idReferenceRules() map[string]Sentence {
	return map[string]Sentence{
		"not_found":               {Said: "Aduan ini tidak ada untuk Anda.", Way: "Periksa nomornya, misal 412, 0412, atau 0412/2026."},
		"unknown_case":            {Said: "Aduan[ {value}] tidak ada untuk Anda.", Way: "Periksa nomornya, misal 412, 0412, atau 0412/2026."},
		"same_case":               {Said: "Nomor itu aduan ini sendiri.", Way: "Isi nomor aduan yang lain."},
		"unknown_unit":            {Said: "Tidak ada unit[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_post":            {Said: "Tidak ada jabatan[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_category":        {Said: "Tidak ada kategori[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_service":         {Said: "Tidak ada layanan[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_reason":          {Said: "Tidak ada kriteria[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_cause":           {Said: "Tidak ada sebab[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_phrase":          {Said: "Tidak ada petunjuk disposisi[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_paper":           {Said: "Tidak ada kelengkapan[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_channel_account": {Said: "Kanal ini tidak punya akun[ \"{value}\"] dalam profil kantor.", Way: "[Maksud Anda: {near}?]"},
		"unknown_area":            {Said: "Tidak ada desa atau kecamatan[ \"{value}\"].", Way: "[Maksud Anda: {near}?]"},
		"area_code":               {Said: "Belum dicatat: \"{field}\" bukan kode wilayah dan bukan nama satu desa atau kecamatan[ di {regency}][: \"{value}\"].", Way: "[Maksud Anda: {near}?] Tulis nama desa dengan kecamatannya, atau kodenya, misalnya 35.08.04.2003; boleh dikosongkan."},
		"ambiguous_place":         {Said: "[\"{value}\" ]nama beberapa tempat[: {places}].", Way: "Sebut kodenya, atau nama desa dengan kecamatannya."},
		"unknown_channel":         {Said: "Kantor ini tidak punya kanal[ \"{channel}\"] dalam profilnya.", Way: "[Yang ada: {channels}; ]other_media selalu boleh."},
		"unknown_staff":           {Said: "Tidak ada pegawai[ \"{value}\"] dalam buku ini.", Way: "[Maksud Anda: {near}?] Daftar pegawai: aduan staff list."},
		"unknown_person":          {Said: "Orang itu tidak ada pada aduan ini.", Way: "Pilih dari pengadu yang tercatat."},
		"closure_there":           {Said: "Tanggal [{date} ]sudah hari libur[: {name}][ ({basis})], jadi tidak ada yang ditambahkan.", Way: "Lihat daftarnya dengan aduan calendar list."},
		"closure_in_profile":      {Said: "Tanggal [{date} ]ditutup oleh profil kantor, jadi tidak bisa dicabut dari sini.", Way: "Hapus barisnya di bagian closures, lalu aduan office apply."},
		"closure_decreed":         {Said: "Tanggal [{date} ]libur[, {name},] menurut keputusan pemerintah[ ({basis})], jadi tidak bisa dicabut dari sini."},
		"unknown_closure":         {Said: "Tanggal [{date} ]tidak ada dalam hari libur.", Way: "Lihat daftarnya dengan aduan calendar list."},
		"unknown_clock":           {Said: "Tidak ada tenggat[ \"{value}\"] pada aduan ini.", Way: "Lihat tenggatnya dengan aduan clock."},
		"unknown_attachment":      {Said: "Lampiran itu tidak ada pada aduan ini.", Way: "Lihat daftar lampirannya."},
		"deed_used":               {Said: "Tanda perbuatan[ {deed:raw}] sudah dipakai untuk perbuatan lain, jadi yang ini belum dicatat.", Way: "Pakai tanda yang baru, atau kosongkan --deed."},
		"not_same_person":         {Said: "Aduan terdahulu itu tidak dapat dipakai untuk mengenali pengadu ini.", Way: "Isi datanya dari yang disampaikan pengadu."},
		"reference_form":          {Said: "Nomor rujukan \"{value}\" bukan nomor: hanya huruf, angka, dan tanda . / - _ #, tanpa spasi, paling panjang 40.", Way: "Tulis nomornya saja; selebihnya di uraian."},
		"scan_unkept":             {Said: "Pindaian itu belum tersimpan pada aduan ini, jadi belum menjadi bukti.", Way: "Lampirkan dulu berkasnya pada aduan ini, atau pilih \"lisan\" dengan waktunya."},
		"already_addressed":       {Said: "[{post} ]sudah menerima aduan ini dan belum selesai, jadi tidak dikirim dua kali.", Way: "Pilih penerima lain; untuk mengubah petunjuknya, tarik dulu disposisi yang ada."},
		"duplicate_reference":     {Said: "Nomor rujukan[ {claim}] sudah dicatat pada aduan lain[, {register}], jadi belum dicatat lagi.", Way: "Buka aduan itu dan tambahkan di sana, atau periksa nomornya."},
		"unclear_respondent":      {Said: "Telaah perlu menetapkan siapa terlapornya; \"belum jelas\" hanya berlaku sebelum telaah.", Way: "Pilih pegawai, bagian kantor, instansi, pihak luar, atau kosongkan bila tidak ada."},
		"respondent_addressee":    {Said: "Yang dituju adalah terlapor dalam aduan ini, atau satu bagian dengannya.", Way: "Pilih penerima lain.", Rule: "terlapor tidak menangani aduan tentang dirinya"},
		"team_lead_staff":         {Said: "Ketua tim harus pegawai kantor ini.", Way: "Pilih ketua dari daftar pegawai; anggota boleh dari instansi lain."},
	}
}

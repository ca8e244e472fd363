package words

func idMomentRules() map[string]Sentence {
	return map[string]Sentence{
		"at_future":          {Said: "\"{field}\" lebih lambat dari jam kantor sekarang.", Way: "Periksa tanggal dan jamnya; kosongkan untuk sekarang."},
		"at_too_old":         {Said: "\"{field}\" lebih dari {years} tahun yang lalu.", Way: "Periksa tahunnya."},
		"at_before_received": {Said: "Waktunya lebih awal dari saat aduan diterima[ ({at})].", Way: "Periksa tanggal dan jamnya."},
		"at_before_state":    {Said: "Waktunya lebih awal dari saat aduan menjadi \"{state}\"[ ({at})].", Way: "Periksa tanggal dan jamnya."},
		"at_needs_reason":    {Said: "Ini dicatat lebih lambat dari yang lazim, dan sebabnya belum diisi.", Way: "Pilih sebabnya: pesan dengan waktu sendiri, listrik padam, dicatat di lapangan, atau lainnya."},
		"due_past":           {Said: "Batas waktunya sudah lewat.", Way: "Pilih batas yang akan datang."},
		"until_before_from":  {Said: "Akhirnya lebih awal dari awalnya.", Way: "Periksa kedua tanggalnya."},
		"post_ambiguous":     {Said: "Anda memegang beberapa jabatan yang bisa melakukan ini[: {who}].", Way: "Pilih jabatan yang dipakai: \"Sebagai\", dalam perintah --by-post."},

		"clock_jump": {Said: "Jam komputer melompat[ ke {at}], jadi belum ada yang dicatat.", Way: "Betulkan jam komputer, atau pastikan tanggalnya benar dengan tindakan \"Pastikan tanggal\"."},
	}
}

func idRefusals() map[string]Sentence {
	return map[string]Sentence{
		"role":                         {Said: "Jabatan Anda sekarang tidak termasuk yang melakukan \"{action}\" di sini.", Rule: "setiap tindakan ada jabatan yang berhak"},
		"sight":                        {Said: "Anda dapat melihat keadaan aduan ini, tetapi isinya belum dibuka untuk Anda.", Rule: "tindakan ini hanya oleh yang boleh membaca isinya"},
		"own_unit":                     {Said: "Anda hanya dapat mendisposisikan di dalam bidang sendiri[; {post} di luarnya].", Rule: "kepala bidang mendisposisikan di dalam bidangnya", Way: "Kembalikan disposisi bila perlu bidang lain."},
		"standing":                     {Said: "Profil kantor tidak memberi petunjuk tetap untuk disposisi ini.", Rule: "pengelola mendisposisikan hanya menurut petunjuk tetap"},
		"respondent_barred":            {Said: "\"{action}\" pada aduan ini tidak dilakukan oleh pihak yang diadukan.", Rule: "terlapor tidak ikut memutus aduan tentang dirinya"},
		"verify_role":                  {Said: "Memeriksa seluruh buku tidak dilakukan dari jabatan Anda.", Rule: "buku diperiksa pengelola, sekretaris, kepala, auditor, PPID, atau admin"},
		"reveal_role":                  {Said: "Identitas pengadu aduan ini tidak dibuka dari jabatan Anda.", Rule: "identitas dibuka pencatatnya, penangannya, pengelola, sekretaris, atau kepala, dengan alasan"},
		"own_post":                     {Said: "Jabatan tidak diberikan kepada diri sendiri.", Rule: "jabatan dan Plh. diberikan kepada orang lain", Way: "Minta pengelola, sekretaris, atau kepala mencatatnya dengan dasar suratnya."},
		"author_ratifies":              {Said: "Anda ikut menulis hasil ini[ ({at})].", Rule: "yang menulis hasil tidak mengesahkannya"},
		"author_recorded_ratification": {Said: "Anda ikut menulis hasil ini, jadi pengesahannya tidak dicatat oleh Anda.", Rule: "penulis hasil tidak mencatat pengesahannya"},
		"initials_missing":             {Said: "Paraf belum lengkap: masih menunggu {post}.", Rule: "hasil disahkan sesudah semua paraf ada", Way: "Minta paraf itu dulu, atau ingatkan."},
		"not_next_initials":            {Said: "Giliran paraf sekarang bukan Anda[, melainkan {post}].", Rule: "paraf mengikuti urutan profil kantor"},
		"not_lead":                     {Said: "Anda bukan ketua penanganan aduan ini.", Rule: "hasil diajukan oleh yang memimpin penanganan"},
		"not_addressee":                {Said: "Disposisi ini tidak ditujukan kepada Anda.", Rule: "disposisi dijawab oleh penerimanya"},
		"on_behalf_recorder":           {Said: "Jabatan Anda tidak mencatat atas nama pejabat.", Rule: "atas nama pejabat dicatat petugas, pengelola, atau sekretaris"},
		"on_behalf_not_allowed":        {Said: "\"{action}\" tidak dapat dicatat atas nama orang lain di kantor ini.", Way: "Pejabatnya sendiri yang melakukannya.", Rule: "yang boleh dicatat atas nama ditetapkan profil kantor"},
		"on_behalf_unknown":            {Said: "Pejabat[ \"{value}\"] tidak ada, atau tidak memegang jabatan itu pada saat kejadian.", Way: "Isi kode jabatan atau nama pengguna pejabatnya."},
		"no_proof":                     {Said: "Catatan atas nama pejabat perlu bukti, dan buktinya belum ada.", Way: "Lampirkan pindaian, atau pilih \"lisan\" dengan waktunya."},
		"undo_not_yours":               {Said: "Perbuatan terakhir pada aduan ini dilakukan orang lain.", Rule: "yang mengurungkan adalah yang melakukan"},
		"loosen_needs_decider":         {Said: "Membuka kerahasiaan perlu pengelola atau kepala, dengan nama yang memutuskan.", Rule: "kerahasiaan diperketat siapa pun yang menangani, dilonggarkan dengan keputusan", Way: "Isi siapa yang memutuskan."},
		"void_too_late":                {Said: "Sudah lebih dari {minutes} menit sejak dicatat, jadi entri ini tidak dibatalkan pencatatnya.", Rule: "pencatat membatalkan hanya sesaat sesudah mencatat", Way: "Minta pengelola, atau perbaiki isiannya."},
		"amend_late":                   {Said: "Entri ini sudah tidak diperbaiki oleh pencatatnya.", Rule: "pencatat memperbaiki sebelum telaah", Way: "Minta pengelola."},
		"identity_withheld":            {Said: "Identitas pengadu dirahasiakan dari penangan aduan ini.", Rule: "identitas yang dirahasiakan hanya dibuka loket dan pimpinan"},
		"oversight_withdraw":           {Said: "Pencabutan aduan berkadar pengawasan diputuskan kepala.", Rule: "aduan berkadar pengawasan tidak dicabut tanpa kepala", Way: "Catat atas nama kepala bila ia sudah memutuskan."},
		"extend_kepala":                {Said: "Perpanjangan tenggat ini diputuskan kepala.", Rule: "selain informasi publik, tenggat diperpanjang dengan keputusan kepala", Way: "Catat atas nama kepala bila ia sudah memutuskan."},
		"conflict_route":               {Said: "Yang biasanya melakukan \"{action}\" adalah terlapor atau penulis hasil, jadi tugasnya beralih.", Rule: "yang berkepentingan tidak memutus"},
		"loosen":                       {Said: "Kerahasiaan tidak dilonggarkan dari jabatan Anda.", Rule: "kerahasiaan diperketat siapa pun yang menangani, dilonggarkan pengelola atau kepala"},
		"loosen_kepala":                {Said: "Kategori aduan ini selalu rahasia; hanya kepala yang melonggarkannya.", Rule: "kategori rahasia dilonggarkan oleh kepala", Way: "Minta kepala memutuskan."},
		"not_staff":                    {Said: "Anda belum terdaftar sebagai pegawai dalam buku ini.", Way: "Minta admin mendaftarkan Anda dan menautkan pengguna komputer ini."},
		"disabled":                     {Said: "Akun pegawai ini sudah dinonaktifkan.", Way: "Minta admin bila ini keliru."},
	}
}

func idStateRules() map[string]Sentence {
	return map[string]Sentence{
		"state":              {Said: "\"{action}\" tidak berlaku selama aduan \"{state}\"; tidak ada yang berubah.", Rule: "tiap tindakan berlaku pada keadaan tertentu", Way: "[Berlaku saat: {states}.] Lihat tindakan yang tersedia pada aduan ini."},
		"light_rule":         {Said: "Aduan ini tidak termasuk yang boleh dijawab tanpa disposisi dan pengesahan di kantor ini.", Rule: "jawaban langsung hanya untuk aduan ringan menurut profil kantor", Way: "Teruskan lewat telaah dan disposisi."},
		"heavy":              {Said: "Aduan ini berat, berkadar pengawasan, atau mengadukan pegawai, jadi tidak dijawab tanpa pengesahan.", Rule: "aduan berat melalui hasil dan pengesahan", Way: "Teruskan lewat telaah dan disposisi."},
		"waiting":            {Said: "Aduan ini masih menunggu kelengkapan dari pengadu.", Rule: "hasil tidak diajukan selama kelengkapan ditunggu", Way: "Catat kelengkapan yang masuk, atau nyatakan tidak diperlukan lagi."},
		"not_waiting":        {Said: "Aduan ini tidak sedang menunggu kelengkapan.", Way: "Gunakan \"Catat kontak\" atau \"Lampirkan\" untuk yang dibawa pengadu."},
		"no_disposition":     {Said: "Tidak ada disposisi pada aduan ini yang dapat dikenai \"{action}\" oleh Anda.", Way: "Lihat daftar disposisi pada aduan ini."},
		"already":            {Said: "\"{action}\" sudah dilakukan pada aduan ini; tidak ada yang berubah."},
		"not_extendable":     {Said: "Tenggat ini tidak dapat diperpanjang menurut profil kantor."},
		"extend_late":        {Said: "Tenggat ini sudah berhenti atau habis waktunya ({at}); perpanjangan tidak mengubahnya lagi.", Rule: "tenggat diperpanjang sebelum waktunya habis", Way: "Selesaikan aduannya, dan catat alasan keterlambatan sebagai catatan."},
		"undo_nothing":       {Said: "Tidak ada perbuatan Anda yang dapat diurungkan pada aduan ini."},
		"undo_too_late":      {Said: "Perbuatan itu tidak diurungkan lagi: harinya sudah lewat, ada yang menyusul, atau sudah dicetak, disampaikan, dikirim.", Rule: "mengurungkan hanya pada hari yang sama, sebelum ada yang menyusul", Way: "Gunakan \"Perbaiki\" atau tindakan kebalikannya."},
		"undo_kind":          {Said: "\"{kind}\" tidak dapat diurungkan.", Rule: "yang memberi nomor, menjawab, mengesahkan, atau menyampaikan tidak diurungkan", Way: "Gunakan \"Perbaiki\", \"Buka kembali\", atau \"Batalkan entri\" sesuai keadaannya."},
		"version":            {Said: "Aduan ini baru saja diubah orang lain; perubahan Anda belum disimpan dan tidak hilang.", Way: "Lihat perubahannya, lalu simpan lagi bila masih perlu."},
		"closed_log":         {Said: "Buku sudah ditutup, jadi belum ada yang dicatat.", Way: "Buka lagi bukunya, lalu ulangi."},
		"deemed_too_early":   {Said: "Batas melengkapi belum lewat[ ({until})], jadi aduan belum dianggap dicabut.", Way: "Tunggu sampai tenggatnya, atau catat permintaan pengadu."},
		"nothing_to_amend":   {Said: "Tidak ada isian yang diperbaiki, jadi tidak ada yang dicatat.", Way: "Ubah sekurangnya satu isian."},
		"initials_complete":  {Said: "Semua paraf sudah ada; hasil ini tinggal disahkan kepala.", Rule: "yang menulis hasil dianggap sudah memaraf"},
		"not_all_told":       {Said: "Belum semua pengadu mendapat jawaban, jadi aduan belum ditutup.", Rule: "aduan ditutup sesudah semua pengadu dijawab", Way: "Sampaikan jawabannya kepada yang belum."},
		"undo_sent":          {Said: "Perbuatan itu sudah dicetak, disampaikan, atau dikirim, jadi tidak diurungkan lagi.", Rule: "yang sudah keluar dari kantor tidak diurungkan", Way: "Gunakan \"Perbaiki\" atau tindakan kebalikannya."},
		"identity_unknown":   {Said: "Pengadu tidak menyebut identitas, jadi tidak ada yang dapat dibuka."},
		"nothing_to_object":  {Said: "Tidak ada catatan atas nama Anda yang dapat disanggah pada aduan ini."},
		"public_information": {Said: "Tindakan ini hanya untuk permintaan informasi publik."},
	}
}

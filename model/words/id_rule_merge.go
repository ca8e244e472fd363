package words

// idMergeRules are the refusals of merging and parting.
func idMergeRules() map[string]Sentence {
	return map[string]Sentence{
		"merge_nameless":     {Said: "Aduan tanpa nama tidak digabung, karena jawabannya diambil dengan kode balasannya sendiri; tidak ada yang berubah.", Rule: "setiap pengadu yang digabung dijawab masing-masing", Way: "Gunakan \"Tautkan\", lalu jawab keduanya."},
		"merge_outside":      {Said: "Aduan ini punya tenggat dari luar (LAPOR!, Ombudsman), jadi tetap dijawab di sini; tidak ada yang berubah.", Rule: "tenggat dari luar melekat pada aduannya sendiri", Way: "Gabungkan aduan yang lain ke aduan ini, atau gunakan \"Tautkan\"."},
		"merge_target_state": {Said: "Aduan {register} \"{state}\", jadi tidak dapat menerima gabungan; tidak ada yang berubah.", Rule: "yang menerima gabungan masih terbuka atau sudah dijawab tetapi belum ditutup", Way: "Buka kembali {register} dahulu, atau gunakan \"Tautkan\"."},
		"merge_class":        {Said: "Klasifikasi aduan ini dan {register} tidak dapat disatukan; tidak ada yang berubah.", Rule: "yang berkadar pengawasan hanya masuk ke yang berkadar pengawasan, permintaan informasi publik hanya ke permintaan informasi publik", Way: "Telaah ulang bila klasifikasinya keliru, atau gunakan \"Tautkan\"."},
		"merge_respondent":   {Said: "Terlapor aduan ini dan {register} tidak sama, jadi belum digabung.", Rule: "terlapor tidak membaca aduan tentang dirinya, juga sesudah digabung", Way: "Samakan terlapornya lewat \"Telaah ulang\", atau gunakan \"Tautkan\"."},
		"merge_secrecy":      {Said: "Aduan ini lebih rahasia daripada {register}, jadi belum digabung.", Rule: "yang rahasia hanya digabung ke yang sama rahasianya, beserta identitas pengadunya", Way: "Rahasiakan {register} dahulu, atau gunakan \"Tautkan\"."},
		"unmerge_chain":      {Said: "Aduan {register}, tempat aduan ini digabung, sendiri sudah digabung ke aduan lain; tidak ada yang berubah.", Way: "Pisahkan {register} dahulu."},
		"unmerge_there":      {Said: "Penggabungan diurungkan dari aduan yang digabung, bukan dari yang menerimanya.", Way: "Buka aduan yang digabung, lalu gunakan \"Urungkan\" atau \"Pisahkan\"."},
		"unmerge_later":      {Said: "Sesudah digabung sudah ada yang dilakukan pada {register}, jadi penggabungan tidak diurungkan.", Rule: "mengurungkan hanya sebelum ada yang menyusul", Way: "Gunakan \"Pisahkan\"."},
		"merged_secrecy":     {Said: "Ada aduan rahasia yang digabung ke sini, jadi kerahasiaannya tidak dilonggarkan.", Rule: "yang rahasia tetap rahasia sesudah digabung", Way: "Pisahkan dahulu aduan yang digabung ke sini."},
		"merged_respondent":  {Said: "Ada aduan tentang terlapor yang sama digabung ke sini, jadi terlapornya tidak diganti.", Rule: "terlapor tidak membaca aduan tentang dirinya, juga sesudah digabung", Way: "Pisahkan dahulu aduan yang digabung ke sini."},
		"joined_person":      {Said: "Pengadu ini datang bersama aduan yang digabung ke sini, jadi tidak diganti dengan orang lain di sini.", Way: "Pisahkan aduannya dahulu, lalu perbaiki di sana."},
		"has_merged":         {Said: "Ada aduan lain yang digabung ke sini, jadi \"{action}\" tidak dilakukan; tidak ada yang berubah.", Rule: "aduan orang lain tidak ikut dicabut atau dibatalkan", Way: "Pisahkan dahulu aduan yang digabung ke sini."},
	}
}

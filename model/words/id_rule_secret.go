package words

// idSecretRules are what may go wrong with what is kept of people.
func idSecretRules() map[string]Sentence {
	return map[string]Sentence{
		"person_erased":      {Said: "Data orang ini sudah dimusnahkan, jadi tidak ada lagi yang dapat dibuka."},
		"erase_open":         {Said: "Data orang ini belum dimusnahkan: aduannya[ {register}] belum selesai.", Way: "Selesaikan dulu aduannya."},
		"erase_held":         {Said: "Data orang ini belum dimusnahkan: aduannya[ {register}] ditahan karena perkara hukum.", Way: "Pengelola atau kepala melepas penahanannya bila perkaranya selesai."},
		"erase_kept":         {Said: "Data orang ini belum dimusnahkan: masa simpan aduannya[ {register}] belum lewat[ (sampai {until})].", Way: "Lihat yang sudah lewat dengan aduan book retention."},
		"erase_respondent":   {Said: "Data orang ini tidak dimusnahkan: yang diadukan tidak memusnahkan data pengadunya.", Rule: "pemusnahan diputuskan kepala yang membaca aduannya"},
		"case_destroyed":     {Said: "Isi aduan ini sudah dimusnahkan[ (berita acara {basis})], jadi tidak ada lagi yang dapat dilakukan padanya."},
		"destroy_open":       {Said: "Aduan ini belum dimusnahkan: aduannya belum selesai.", Way: "Selesaikan dulu aduannya."},
		"destroy_held":       {Said: "Aduan ini belum dimusnahkan: aduan[ {register}] ditahan karena perkara hukum.", Way: "Pengelola atau kepala melepas penahanannya bila perkaranya selesai."},
		"destroy_kept":       {Said: "Aduan ini belum dimusnahkan: masa simpannya belum lewat[ (sampai {until})].", Way: "Lihat yang sudah lewat dengan aduan book retention."},
		"destroy_keep":       {Said: "Aduan ini tidak dimusnahkan: jadwal retensi menyimpannya permanen.", Rule: "profil kantor, bagian retention"},
		"destroy_merged":     {Said: "Aduan ini tidak dimusnahkan sendiri: ia sudah digabung.", Way: "Musnahkan aduan tempatnya digabung; yang digabung ikut."},
		"destroy_respondent": {Said: "Aduan ini tidak dimusnahkan: yang diadukan tidak memusnahkan aduannya.", Rule: "pemusnahan diputuskan kepala yang membaca aduannya"},
		"not_destroyed":      {Said: "Isi aduan ini belum dimusnahkan, jadi belum ada berita acaranya."},
		"held_already":       {Said: "Aduan ini sudah ditahan dari pemusnahan."},
		"not_held_case":      {Said: "Aduan ini tidak sedang ditahan."},
		"unknown_breach":     {Said: "Kebocoran nomor itu[ ({value})] tidak tercatat.", Way: "Lihat nomornya dengan aduan book breach list."},
		"told_before_found":  {Said: "Pemberitahuan itu lebih dulu dari kebocorannya ditemukan.", Way: "Betulkan waktunya."},
		"unknown_person":     {Said: "Orang itu bukan dari aduan ini.", Way: "Pilih salah satu: {values:raw}."},
	}
}

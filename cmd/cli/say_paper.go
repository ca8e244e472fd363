package cli

// idPapers is what it says of papers and their wording.
func idPapers() map[string]string {
	return map[string]string{
		"fault.pdf_needs_file": "PDF bukan teks untuk layar. Sebut berkasnya dengan -o, misalnya -o kertas.pdf.",
		"fault.paper_not_now":  "Kertas \"{paper}\" belum ada isinya untuk {register}. Tidak ada yang dicetak. Lihat keadaannya dengan aduan case show.",
		"fault.nothing_handed": "Tidak ada aduan terbuka yang dipegang {unit} dan boleh Anda baca. Tidak ada yang dicetak.",
		"print_unrecorded":     "Buku tidak dapat ditulisi, jadi cetakan ini tidak tercatat; kertasnya menyebutnya. Simpan tembusannya.",
		"handed_part":          "Daftar ini memuat {count} dari {total} aduan; cetak sisanya dengan menyebut nomornya.",
		"fault.wording_faults": "Susunan kata dalam {file} belum bisa dipakai: {count} kesalahan.",
		"wording.unclosed":     "kurung kurawal tidak berpasangan di \"{value}\".",
		"wording.unknown":      "isian \"{value}\" tidak dikenal; daftarnya: --names.",
		"wording.internal":     "isian \"{value}\" adalah isi di dalam kantor; kertas ini diberikan ke luar.",
		"wording.inline":       "isian \"{value}\" berupa beberapa baris atau tabel; tulis sendiri di satu baris.",
		"wording.columns":      "judul kolom \"{value}\" harus {count}.",
		"wording.halves":       "tanda << || >> tidak berurutan di \"{value}\".",
	}
}

func enPapers() map[string]string {
	return map[string]string{
		"fault.pdf_needs_file": "A PDF is no text for a screen. Name its file with -o, for instance -o paper.pdf.",
		"fault.paper_not_now":  "There is nothing yet to stand on \"{paper}\" for {register}. Nothing was printed. See how it stands with aduan case show.",
		"fault.nothing_handed": "{unit} holds no open case that you may read. Nothing was printed.",
		"print_unrecorded":     "The book cannot be written, so this print is not recorded; the paper says so. Keep a copy.",
		"handed_part":          "This list holds {count} of {total} cases; print the rest by naming their numbers.",
		"fault.wording_faults": "The wording in {file} cannot be used yet: {count} faults.",
		"wording.unclosed":     "braces do not pair in \"{value}\".",
		"wording.unknown":      "\"{value}\" is not known; the list: --names.",
		"wording.internal":     "\"{value}\" is of the inside of the office; this paper leaves it.",
		"wording.inline":       "\"{value}\" is several lines or a table; write it on a line of its own.",
		"wording.columns":      "\"{value}\" takes {count} headings.",
		"wording.halves":       "the signs << || >> are out of order at \"{value}\".",
	}
}

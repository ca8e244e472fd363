package words

// The papers of the procedure, by their names in model.Enum.

func idPapers() map[string]string {
	return map[string]string{
		"receipt": "tanda terima", "form": "formulir pengaduan", "disposition": "lembar disposisi", "assignment": "surat tugas tim",
		"invitation": "undangan klarifikasi", "minutes": "berita acara", "result": "laporan hasil", "answer": "surat jawaban",
		"message": "jawaban pendek", "lapor": "jawaban untuk LAPOR!", "forwarding": "surat pengantar", "handover": "daftar serah terima",
		"casefile": "berkas aduan", "casefile_internal": "berkas aduan lengkap",
		"destruction": "berita acara pemusnahan", "erasure": "berita acara pemusnahan data pribadi",
	}
}

func enPapers() map[string]string {
	return map[string]string{
		"receipt": "receipt", "form": "complaint form", "disposition": "disposition sheet", "assignment": "team's letter of assignment",
		"invitation": "invitation to clarify", "minutes": "minutes", "result": "result report", "answer": "answer letter",
		"message": "short answer", "lapor": "answer for LAPOR!", "forwarding": "forwarding letter", "handover": "handover list",
		"casefile": "case file", "casefile_internal": "whole case file",
		"destruction": "minutes of destruction", "erasure": "minutes of the destruction of personal data",
	}
}

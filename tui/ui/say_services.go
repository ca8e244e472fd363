package ui

// SayServices is said by Layanan.
type SayServices struct {
	Empty, NoAnswers, NoHits, ElsewhereHits, Matching string
	Parts                                             []string
	Services, Promises, Counts, Decree, Fee, Time     string
	Product, Steps, Requirements, NoRequirements      string
	Read, Published, Limit, Basis, PrintTitle         string
	Printed, Jammed, Copied, CountOf, Needed          string
	KeyTick, KeyPrint, KeyCopy, KeyNone, KeyService   string
	Command, CommandNote                              string
}

func servicesIndonesian() SayServices {
	return SayServices{
		Empty:     "Profil kantor belum memuat layanan. Pengelola menambahkannya di profil, bagian services.",
		NoAnswers: "Profil kantor belum memuat tanya jawab. Pengelola menambahkannya di profil, bagian answers.",
		NoHits:    "Tidak ada yang cocok dengan “%s”. Esc hapus saringan.", ElsewhereHits: "Ada %d di bagian lain: Tab.",
		Matching: "Mencari di nama, syarat, langkah, janji, pertanyaan dan jawaban.",
		Parts:    []string{"Standar", "Tanya jawab"}, Services: "Standar pelayanan", Promises: "Janji", Counts: "%d dari %d",
		Decree: "Dasar", Fee: "Biaya", Time: "Waktu", Product: "Hasil", Steps: "Langkah", Requirements: "Syarat", NoRequirements: "Standar ini tidak menyebut syarat.",
		Read: "Bacakan: ", Published: "Bunyi", Limit: "Tenggat", Basis: "Dasar", PrintTitle: "Daftar persyaratan",
		Printed: "Daftar persyaratan dicetak", Jammed: "Printer gagal. p menampilkan daftarnya, untuk disalin", Copied: "Teks disalin",
		CountOf: "%d dari %d ada", Needed: "%d syarat",
		KeyTick: "centang", KeyPrint: "cetak", KeyCopy: "salin teks", KeyNone: "hapus centang", KeyService: "layanan",
		Command: "layanan %s", CommandNote: "syarat dan langkah",
	}
}

func servicesEnglish() SayServices {
	return SayServices{
		Empty:     "The office profile lists no service yet. Who keeps the profile adds them under services.",
		NoAnswers: "The office profile has no questions and answers yet. Who keeps the profile adds them under answers.",
		NoHits:    "Nothing matches “%s”. Esc clears the filter.", ElsewhereHits: "The other part has %d: Tab.",
		Matching: "Looks in names, requirements, steps, promises, questions and answers.",
		Parts:    []string{"Standards", "Questions"}, Services: "Service standards", Promises: "Promises", Counts: "%d of %d",
		Decree: "Basis", Fee: "Fee", Time: "Time", Product: "Result", Steps: "Steps", Requirements: "Requirements", NoRequirements: "This standard names no requirement.",
		Read: "Read out: ", Published: "In full", Limit: "Deadline", Basis: "Basis", PrintTitle: "List of requirements",
		Printed: "The list is printed", Jammed: "The printer failed. p shows the list, to be copied", Copied: "The text is copied",
		CountOf: "%d of %d there", Needed: "%d required",
		KeyTick: "tick", KeyPrint: "print", KeyCopy: "copy text", KeyNone: "untick all", KeyService: "service",
		Command: "service %s", CommandNote: "requirements and steps",
	}
}

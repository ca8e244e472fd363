package ui

// Term is a word of the office with what it means, for the help page.
type Term struct{ Word, Means string }

func termsIndonesian() []Term {
	return []Term{
		{"aduan", "pernyataan keberatan atau keluhan seseorang atas pelayanan, yang dibukukan dan diberi nomor register."},
		{"pengadu", "orang yang mengadu; yang diwakili adalah orang yang dibicarakan bila ia mengadu untuk orang lain."},
		{"terlapor", "pegawai atau unit yang diadukan. Ia tidak melihat aduan itu dan tidak menerima disposisinya."},
		{"nomor register", "nomor urut buku pengaduan, tanpa celah, per tahun pencatatan."},
		{"kanal", "cara aduan masuk: datang langsung, WhatsApp, surat, LAPOR!, dan lainnya."},
		{"klasifikasi", "jenis aduan menurut penanganannya: permintaan informasi, berkadar atau tidak berkadar pengawasan, aspirasi."},
		{"berkadar pengawasan", "aduan tentang dugaan penyimpangan atau penyalahgunaan wewenang; ditangani tertutup."},
		{"kategori", "pokok aduan menurut daftar kantor, misalnya bantuan yang belum cair."},
		{"telaah", "pemeriksaan pertama: klasifikasi, kategori, kelengkapan, dan usul disposisi."},
		{"kelengkapan", "berkas yang perlu ada. Selama menunggu pengadu melengkapinya, tenggat selesai berhenti."},
		{"disposisi", "perintah tertulis pimpinan: kepada siapa, siapa ketuanya, apa yang diharap, dan batasnya."},
		{"bidang", "bagian kantor yang menangani suatu urusan, dipimpin kepala bidang."},
		{"tim", "beberapa orang yang dibentuk untuk aduan berat, dengan surat tugas."},
		{"hasil", "temuan, kesimpulan, dan jawaban yang diusulkan, sebelum disahkan."},
		{"paraf", "tanda setuju pejabat di bawah pimpinan sebelum hasil disahkan."},
		{"pengesahan", "persetujuan pimpinan atas hasil yang ditulis orang lain."},
		{"jawaban", "apa yang disampaikan kepada pengadu, dengan cara dan bukti penyampaiannya."},
		{"tenggat", "batas waktu sebuah kewajiban. Satu aduan bisa punya beberapa: tanggapan pertama, disposisi, selesai."},
		{"jeda", "waktu yang tidak dihitung karena menunggu pengadu."},
		{"hari kerja", "hari yang kantornya buka pada jam tutupnya; libur dan cuti bersama tidak dihitung."},
		{"lewat", "tenggatnya sudah lampau dan kewajibannya belum dipenuhi."},
		{"mendekat", "75 % waktunya sudah terpakai atau lebih."},
		{"plt dan plh", "pelaksana tugas dan pelaksana harian: memegang jabatan sementara, dengan dasar surat."},
		{"rahasia", "aduan yang hanya nomornya terlihat oleh yang tidak berhak."},
		{"dirahasiakan", "nama pengadu ditutup; isinya tetap terbaca oleh yang berhak."},
		{"ppid", "pejabat pengelola informasi dan dokumentasi, untuk permintaan informasi publik."},
		{"lapor!", "kanal nasional SP4N; nomornya dicatat sebagai nomor rujukan."},
	}
}

func termsEnglish() []Term {
	return []Term{
		{"complaint", "what somebody says is wrong with a service; it is booked and gets a register number."},
		{"complainant", "who complains; the represented person is whom it is about, where they complain for somebody else."},
		{"respondent", "the officer or unit complained of. They do not see the case and receive no disposition of it."},
		{"register number", "the running number of the complaint book, without gaps, by year of recording."},
		{"channel", "how a complaint came in: in person, WhatsApp, letter, LAPOR!, and so on."},
		{"class", "the kind of complaint by how it is handled: information, with or without oversight content, aspiration."},
		{"oversight", "a complaint about suspected misconduct or abuse of office; it is handled in closed circle."},
		{"category", "what the complaint is about, by the office's own list, as aid not yet paid out."},
		{"review", "the first check: class, category, completeness, and a proposed disposition."},
		{"completeness", "the papers that must be there. While the complainant is asked for them the settlement deadline stands still."},
		{"disposition", "a written instruction of the head: to whom, who leads, what is wanted, and by when."},
		{"division", "a part of the office with a field of work, led by a head of division."},
		{"team", "people formed for a heavy case, with an assignment letter."},
		{"result", "finding, conclusion and proposed answer, before it is ratified."},
		{"initials", "the assent of officials below the head before a result is ratified."},
		{"ratification", "the head's approval of a result that somebody else wrote."},
		{"answer", "what is told to the complainant, with how and the proof of it."},
		{"deadline", "the time limit of a duty. A case may have several: first response, disposition, settlement."},
		{"pause", "time that does not count because the complainant is waited for."},
		{"working day", "a day on which the office is open at its closing time; holidays and joint leave do not count."},
		{"overdue", "the deadline is past and the duty is not done."},
		{"near", "75 % of the time is used, or more."},
		{"acting", "plt and plh hold a post for a time, on the basis of a letter."},
		{"secret", "a case of which those without the right see the number alone."},
		{"withheld", "the complainant's name is covered; those with the right still read the text."},
		{"ppid", "the information and documentation official, for requests of public information."},
		{"lapor!", "the national channel SP4N; its number is kept as the reference."},
	}
}

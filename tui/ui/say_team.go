package ui

// SayTeam is said by Tim, and by a case of its team.
type SayTeam struct {
	Empty, EmptyAll, Mine, Everyone, Cases, Late   string
	ColLead, ColNote, ColSubject                   string
	Lead, NoLetter, Task, Newest, NoNotes, Numbers string
	Lacks, LacksLetter, LacksPapers, LacksNotes    string
	LacksField, Whole, Missing, NoteTitle, Formed  string
	Kinds                                          map[string]string
	KeyRead, KeyAct                                string
}

func teamIndonesian() SayTeam {
	return SayTeam{
		Empty:    "Anda belum masuk tim mana pun. Tim dibentuk kepala pada aduannya, tindakan B; sesudah itu aduannya tampak di sini.",
		EmptyAll: "Belum ada tim. B pada aduan membentuknya; sesudah itu aduannya tampak di sini.",
		Mine:     "Tim saya", Everyone: "Semua tim", Cases: "%d aduan", Late: "%d lewat", ColLead: "Ketua", ColNote: "Catatan terbaru", ColSubject: "Perihal",
		Lead: "ketua %s", NoLetter: "surat tugas belum bernomor", Task: "Tugas", Newest: "Catatan", NoNotes: "belum ada", Numbers: "no. %d",
		Lacks: "Belum lengkap", LacksLetter: "surat tugas belum bernomor", LacksPapers: "berkas dari pengadu belum masuk", LacksNotes: "belum ada catatan",
		LacksField: "catatan no. %d: %s belum diisi", Whole: "lengkap", Missing: "%d kurang", NoteTitle: "Catatan no. %d", Formed: "dibentuk %s",
		Kinds: map[string]string{"note": "Catatan", "call": "Telepon", "meeting": "Rapat", "interview": "Wawancara", "document_study": "Dokumen",
			"field_visit": "Lapangan", "action_taken": "Tindakan"},
		KeyRead: "baca", KeyAct: "tindakan",
	}
}

func teamEnglish() SayTeam {
	return SayTeam{
		Empty:    "You are in no team yet. The head forms a team on its case, action B; then the case stands here.",
		EmptyAll: "There is no team yet. B on a case forms one; then the case stands here.",
		Mine:     "My teams", Everyone: "All teams", Cases: "%d cases", Late: "%d overdue", ColLead: "Lead", ColNote: "Newest note", ColSubject: "Subject",
		Lead: "lead %s", NoLetter: "assignment not numbered yet", Task: "Task", Newest: "Note", NoNotes: "none yet", Numbers: "no. %d",
		Lacks: "Not complete", LacksLetter: "the assignment has no number yet", LacksPapers: "papers of the complainant are not in", LacksNotes: "no note yet",
		LacksField: "note no. %d: %s is empty", Whole: "complete", Missing: "%d missing", NoteTitle: "Note no. %d", Formed: "formed %s",
		Kinds: map[string]string{"note": "Note", "call": "Call", "meeting": "Meeting", "interview": "Interview", "document_study": "Document",
			"field_visit": "Visit", "action_taken": "Action"},
		KeyRead: "read", KeyAct: "what to do",
	}
}

package ui

// SayInbox is said by Disposisi.
type SayInbox struct {
	Waiting, Mine, Cases, Empty, ColIn, ColProposal, ColAsked, Proposes string
}

func inboxIndonesian() SayInbox {
	return SayInbox{
		Waiting: "Menunggu {who}", Mine: "Disposisi kepada saya", Cases: "%d aduan", Empty: "Tidak ada yang menunggu Anda. Disposisi dan hasil yang meminta keputusan atau pekerjaan Anda muncul di sini; semua aduan terbuka ada di 4.",
		ColIn: "Masuk", ColProposal: "Usul pengelola", ColAsked: "Yang diminta", Proposes: "usul %s",
	}
}

func inboxEnglish() SayInbox {
	return SayInbox{
		Waiting: "Waits for you", Mine: "Disposed to me", Cases: "%d cases", Empty: "Nothing waits for you. Dispositions and results that ask for your decision or your work appear here; all open cases are at 4.",
		ColIn: "In", ColProposal: "Proposal", ColAsked: "Asked for", Proposes: "proposal of %s",
	}
}

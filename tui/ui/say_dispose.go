package ui

// SayDispose is said by the disposition sheet.
type SayDispose struct {
	DraftMany                                                            string
	Title, TitleMany, To, Phrases, Due, Grade, Note, Lead, Shift, Change string
	Ask, By, NoLead, Undoable, Proposed, DueRule                         string
	Done, DoneMany, LeftOut, And, Vacant, Letters                        string
	NotOpen, Complains                                                   string
}

func disposeIndonesian() SayDispose {
	return SayDispose{
		Title: "Disposisi %s · %s", DraftMany: "%s %d aduan", TitleMany: "Disposisi %d aduan sekaligus", To: "Kepada", Phrases: "Harap", Due: "Batas", Grade: "Sifat",
		Note: "Catatan", Lead: "ketua", Shift: "+ - geser", Change: "g ganti",
		Ask: "Kirim %s ke %s: %s", By: ", batas %s",
		NoLead: "Pilih penerima dengan hurufnya.", Undoable: "Bisa dibatalkan (u) sampai diterima.",
		Proposed: "Usul penelaah sudah terisi.", DueRule: "menurut aturan",
		Done: "%s ke %s%s. u batalkan", DoneMany: "%d aduan ke %s. u batalkan", LeftOut: "%d tidak ikut: %s", And: " dan ",
		Vacant: "kosong", NotOpen: "tidak bisa didisposisi sekarang", Complains: "mengadukan %s", Letters: "huruf",
	}
}

func disposeEnglish() SayDispose {
	return SayDispose{
		Title: "Dispose %s · %s", DraftMany: "%s of %d cases", TitleMany: "Dispose %d cases at once", To: "To", Phrases: "Please", Due: "Due", Grade: "Grade",
		Note: "Note", Lead: "lead", Shift: "+ - moves", Change: "g changes",
		Ask: "Send %s to %s: %s", By: ", due %s",
		NoLead: "Choose an addressee by letter.", Undoable: "Can be undone (u) until accepted.",
		Proposed: "The review's proposal is filled in.", DueRule: "by the rule",
		Done: "%s to %s%s. u undoes", DoneMany: "%d cases to %s. u undoes", LeftOut: "%d left out: %s", And: " and ",
		Vacant: "vacant", NotOpen: "cannot be disposed now", Complains: "complains of %s", Letters: "letter",
	}
}

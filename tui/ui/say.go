package ui

// Say is every sentence of the console that is not the domain's: headings,
// hints, questions, what an empty place says. The words of the domain (states,
// actions, fields, moments, errors) are in model/words. Sentences with values
// in them carry fmt verbs, the same ones in every language.
type Say struct {
	Key      SayKeys
	Shell    SayShell
	Session  SaySession
	Home     SayHome
	Queue    SayQueue
	Form     SayForm
	Counter  SayCounter
	Known    SayKnown
	Room     SayRoom
	Status   SayStatus
	Case     SayCase
	Why      SayWhy
	Result   SayResult
	Dispose  SayDispose
	Fault    SayFault
	Inbox    SayInbox
	Palette  SayPalette
	Terms    []Term
	Book     SayBook
	Team     SayTeam
	Reports  SayReports
	Services SayServices
	Admin    SayAdmin
	Linear   SayLinear
	Aid      SayAid
	Look     SayLook
	Papers   SayPapers
	Records  SayRecords
}

// Speak gives the console's sentences in a language: "en", else Indonesian.
func Speak(lang string) *Say {
	if lang == "en" {
		return english()
	}
	return indonesian()
}

func english() *Say {
	return &Say{
		Key:      keysEnglish(),
		Shell:    shellEnglish(),
		Session:  sessionEnglish(),
		Home:     homeEnglish(),
		Queue:    queueEnglish(),
		Form:     formEnglish(),
		Counter:  counterEnglish(),
		Known:    knownEnglish(),
		Room:     roomEnglish(),
		Status:   statusEnglish(),
		Case:     caseEnglish(),
		Why:      whyEnglish(),
		Papers:   papersEnglish(),
		Result:   resultEnglish(),
		Dispose:  disposeEnglish(),
		Fault:    faultEnglish(),
		Inbox:    inboxEnglish(),
		Palette:  paletteEnglish(),
		Terms:    termsEnglish(),
		Book:     bookEnglish(),
		Team:     teamEnglish(),
		Reports:  reportsEnglish(),
		Services: servicesEnglish(),
		Admin:    adminEnglish(),
		Records:  recordsEnglish(),
		Linear:   linearEnglish(),
		Aid:      aidEnglish(),
		Look:     lookEnglish(),
	}
}

func indonesian() *Say {
	return &Say{
		Key:      keysIndonesian(),
		Shell:    shellIndonesian(),
		Session:  sessionIndonesian(),
		Home:     homeIndonesian(),
		Queue:    queueIndonesian(),
		Form:     formIndonesian(),
		Counter:  counterIndonesian(),
		Known:    knownIndonesian(),
		Room:     roomIndonesian(),
		Status:   statusIndonesian(),
		Case:     caseIndonesian(),
		Why:      whyIndonesian(),
		Papers:   papersIndonesian(),
		Result:   resultIndonesian(),
		Dispose:  disposeIndonesian(),
		Fault:    faultIndonesian(),
		Inbox:    inboxIndonesian(),
		Palette:  paletteIndonesian(),
		Terms:    termsIndonesian(),
		Book:     bookIndonesian(),
		Team:     teamIndonesian(),
		Reports:  reportsIndonesian(),
		Services: servicesIndonesian(),
		Admin:    adminIndonesian(),
		Records:  recordsIndonesian(),
		Linear:   linearIndonesian(),
		Aid:      aidIndonesian(),
		Look:     lookIndonesian(),
	}
}

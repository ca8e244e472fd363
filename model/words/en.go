package words

import "aduan/model"

// English is the catalogue for those who read English. What has no exact
// English stays as the office says it: Disposisi, NIK, KK, Plh.
func English() *Catalogue {
	return &Catalogue{
		Lang:     "en",
		states:   enStates(),
		reviewed: "Reviewed",
		atPPID:   "Awaiting the PPID",
		deemed:   "Deemed Withdrawn",
		waiting:  "Awaiting Papers",
		enums:    merged(enEnums(), enPeopleEnums(), enWorkEnums(), enReasonEnums()),
		short:    enShortChannels(),
		actions:  merged(enIntakeDeeds(), enWorkDeeds(), enEndDeeds(), enBookDeeds()),
		fields:   merged(enCaseFields(), enPersonFields(), enWorkFields(), enEndFields(), enCommonFields(), enBookFields()),
		clocks:   enClocks(),
		why:      enWhy(),
		warnings: enWarnings(),
		rules: merged(enInputRules(), enReferenceRules(), enMomentRules(), enRefusals(), enStateRules(), enBookRules(), enStoreRules(),
			enVaultRules(), enProgramRules(), enMergeRules(), enCopyRules(), enSecretRules()),
		time:    enTime(),
		paper:   enPaper(),
		recap:   enRecap(),
		report:  enReports(),
		status:  enStatus(),
		refusal: enRefusalWords(),
		reckon:  enReckon(),
	}
}

func enTime() timeWords {
	return timeWords{
		days:      []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		shortDays: []string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
		months: []string{"January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December"},
		at: " at ", day: "day", hour: "hr", minute: "min", workingDay: "work day", month: "month", year: "year", plural: true,
		underMinute: "under 1 min", lastMinute: "< 1 min", late: "%s late", justLate: "just late", paused: "paused %s",
		onTime: "on time", onDay: "on day %d", carried: "carried over", ranOut: "ran out", proposed: map[model.ActionName]string{"close": "close?", "withdraw": "withdraw?"}, ago: "%s ago", justNow: "just now",
		thousands: ",", comma: ".", percent: "%",
		digits:  []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
		hundred: "hundred", oneHundred: "one hundred", thousand: "thousand",
		clock: "at", past: "and", runningHours: "%dx24 hours", provisional: "provisional",
		longDay: "%s, %d %s %d", spokenDay: "%s the %s of %s",
	}
}

func enStates() map[model.State]string {
	return map[model.State]string{
		model.Received:             "Recorded",
		model.Verified:             "Awaiting Disposisi",
		model.Disposed:             "Disposed",
		model.InProgress:           "In Progress",
		model.AwaitingRatification: "Awaiting Ratification",
		model.Ratified:             "Ratified, not yet delivered",
		model.Delivered:            "Answered",
		model.Closed:               "Closed",
		model.Rejected:             "Cannot Be Processed",
		model.Forwarded:            "Forwarded",
		model.Withdrawn:            "Withdrawn",
		model.Merged:               "Merged",
		model.Voided:               "Voided",
	}
}

func enClocks() map[string]string {
	return map[string]string{
		"receipt": "receipt", "response": "first response", "recording": "recording", "review": "review",
		"disposition": "disposisi", "completeness": "notice of missing papers", "completing": "complainant completes",
		"settlement": "settlement", "ceiling": "upper limit", "telling": "answer delivered", "silence": "no objection",
		"emergency": "emergency", "own": "disposisi", "disposition_own": "disposisi", "disposition_due": "disposisi due", "service": "service",
		"public_information": "public information", "outside": "outside deadline", "extension": "extension",
	}
}

func enWhy() map[string]string {
	return map[string]string{
		"day_zero": "day zero", "working_day": "working day", "weekend": "weekend", "closed_day": "office closed",
		"holiday": "public holiday", "joint_leave": "joint leave", "local": "local holiday",
		"pause": "paused: waiting for the complainant", "hours": "running hours", "day": "day", "month": "month", "year": "year",
		"rolled": "moved to the next opening", "due": "due",
	}
}

func enWarnings() map[string]string {
	return map[string]string{
		"nik_birthday":     "the birth date in this NIK is not in the calendar; please check, the NIK is kept",
		"nik_province":     "this NIK does not begin with a province code; please check, the NIK is kept",
		"nik_serial":       "this NIK ends in 0000; please check, the NIK is kept",
		"kk_date":          "the date in this KK number is not in the calendar; please check, the number is kept",
		"kk_province":      "this KK number does not begin with a province code; please check, the number is kept",
		"kk_serial":        "this KK number ends in 0000; please check, the number is kept",
		"phone_form":       "this does not look like an Indonesian telephone number; please check, the number is kept",
		"erase_later":      "the key could not be destroyed now; it is when the book is opened again",
		"text_holds_nik":   "the text holds a number of 16 digits (NIK, KK or a card); move it to the person's record with Amend, where it is masked and can be destroyed",
		"text_holds_phone": "the text holds a telephone number; move it to the person's record with Amend, where it is masked and can be destroyed",
		"category_class":   "another class than is usual for this category",
		"post_vacant":      "nobody holds the post it went to: nobody works on it until the post is filled or the case sent elsewhere",
		"outside_hours":    "received outside office hours",
		"uncertain":        "that year's holidays are not decreed yet, so the deadline may still move",
	}
}

func enStatus() statusWords {
	return statusWords{
		subject: "Complaint number %s %s.",
		states: map[model.State]string{
			model.Received:             "has been recorded and is being reviewed",
			model.Verified:             "has been reviewed and awaits assignment by the head",
			model.Disposed:             "has been assigned to those who will handle it",
			model.InProgress:           "is being handled",
			model.AwaitingRatification: "has been examined and awaits the head's ratification",
			model.Ratified:             "has an answer, which will be delivered soon",
			model.Delivered:            "has been answered; if you are not satisfied, please tell us",
			model.Closed:               "is closed; if you object, please tell us",
			model.Rejected:             "cannot be processed; the clerk will explain why",
			model.Forwarded:            "has been forwarded to the responsible agency",
			model.Withdrawn:            "was withdrawn at the complainant's request",
			model.Merged:               "is handled together with another complaint on the same matter",
			model.Voided:               "was voided, for it was recorded by mistake",
		},
		reviewed:  "has been reviewed and will be handled soon",
		atPPID:    "has been reviewed, and the information officer (PPID) is preparing the answer",
		deemed:    "is deemed withdrawn, for the missing papers did not come; it can be reopened when they do",
		waiting:   "awaits papers from the complainant: %s",
		papers:    "those asked for",
		response:  "You will hear from us by %s.",
		settled:   "We expect to settle it by %s.",
		late:      "This has taken longer than we promised; we apologise and are working on it.",
		code:      "The answer can be collected by saying the code %s.",
		booked:    "%s complaint is recorded, number %s.",
		free:      "There is no charge.",
		female:    "Your",
		male:      "Your",
		you:       "Your",
		questions: "check: there is no day %d of month %d",
	}
}

func enPaper() Paper {
	return Paper{
		Complete: "complete", Missing: "still missing:", Respond: "First word", Settle: "Settled",
		Estimate: "estimate", AskHow: "Give the register number at the counter, or by %s.",
		AskDesk: "Give the register number at the counter.", Free: "Complaints are free of charge.",
		Withheld: "(withheld)", Unknown: "(not given)", Others: "%s and %s others",
		PageOf: "Page %d of %d", Again: "Print no. %d", Erratum: "CORRECTED (%s)", Government: "GOVERNMENT OF %s",
		Kept: "%d years active, %d years inactive", KeptAssumed: "%d years active, %d years inactive (assumed: the profile gives no retention)",
		PersonAs:   map[string]string{"complainant": "complainant", "represented": "represented", "beneficiary": "beneficiary family"},
		Vulnerable: "vulnerable", Struck: "void, %s", Late: "late", Skipped: "no initials: %s", Scan: "Scan to ask by WhatsApp.",
		Unrecorded: "NOT RECORDED. The book could not be written when this was printed, %s. Keep a copy, and print it again once the book can be written.", UnrecordedShort: "not recorded",
		ScanCheckpoint: "Keep this sheet outside the office. A copy of the book is held against it on another machine, without the office key: type the lines above (or scan this code) into a file, then aduan --book COPY book checkpoint --check FILE --key PUBLIC-KEY.",
		Born:           "born", Issued: "issued", SentBack: "Sent back", Ratified: "Ratified", WhatsApp: "I would like to ask about complaint number %s", Found: "found", NotFound: "not found", Decile: "decile %d",
		SkippedFor:   map[string]string{"vacant": "post vacant", "respondent": "respondent", "secret": "secret to them", "same_person": "same person"},
		Requirements: "LIST OF REQUIREMENTS", Service: "Service", Decree: "Basis", Asked: "To bring ([x] is there)",
		AllHere: "Complete, everything required is there.", Lacking: "Still missing: %s.", Time: "Time", Fee: "Fee", Product: "Result",
		FreeService: "This service is free of charge.",
	}
}

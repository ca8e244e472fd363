package words

func enEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"part": {"register": "register number", "nik": "NIK or KK", "phone": "telephone", "name": "name", "reference": "reference number",
			"subject": "subject", "text": "complaint", "wish": "wish", "incident": "place of the incident", "letter": "letter", "answer": "answer",
			"note": "note", "result": "result", "disposition": "disposition", "check": "check", "referral": "referral", "lesson": "lesson"},
		"book_paper": {"blankform": "blank form", "bookpage": "page of the book"},
		"kind":       {"complaint": "complaint", "suggestion": "suggestion", "aspiration": "aspiration", "information": "information request"},
		"class": {"information": "information request", "public_information": "public information (PPID)",
			"ordinary": "ordinary", "oversight": "oversight", "aspiration": "aspiration"},
		"weight":   {"light": "light", "normal": "normal", "heavy": "heavy"},
		"paper":    enPapers(),
		"grade":    {"biasa": "ordinary", "segera": "urgent", "sangat_segera": "very urgent", "rahasia": "confidential"},
		"identity": {"known": "known", "withheld": "withheld", "unknown": "unknown"},
		"secrecy":  {"ordinary": "ordinary", "secret": "secret"},
		"channel": {"walk_in": "walk-in", "complaint_book": "complaint book", "suggestion_box": "suggestion box",
			"phone": "telephone", "sms": "SMS", "fax": "fax", "letter": "letter", "email": "email", "website": "website",
			"whatsapp": "WhatsApp", "facebook": "Facebook", "instagram": "Instagram", "twitter": "X (Twitter)",
			"youtube": "YouTube", "lapor": "LAPOR!", "other_media": "other media"},
		"disposition_state": {"sent": "sent", "accepted": "accepted", "returned": "returned", "reported": "reported", "recalled": "recalled"},
		"clock_state": {"running": "running", "paused": "paused", "met": "on time", "missed": "stopped late",
			"overdue": "overdue", "carried": "carried over"},
		"improvement_decision": {"agreed": "agreed", "declined": "declined"},

		"breach_told":  {"subject": "the people concerned", "institution": "the institution"},
		"closure_kind": {"national": "public holiday", "joint": "joint leave", "local": "local holiday"},
		"similar":      {"nik": "same NIK", "phone": "same telephone", "name": "name alike", "matter": "similar matter"},
		"link_kind":    {"same_matter": "same matter", "same_person": "same person", "mass": "mass complaint"},
	}
}

func enPeopleEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"capacity": {"definitif": "definitif", "plt": "acting, post vacant (Plt.)", "plh": "acting, holder away (Plh.)"},
		"role": {"petugas": "clerk", "pengelola": "complaint officer", "sekretaris": "secretary", "kabid": "head of division",
			"pelaksana": "staff", "kepala": "head of office", "ppid": "PPID", "auditor": "auditor", "admin": "admin"},
		"respondent_kind": {"staff": "staff of this office", "unit": "unit of this office", "agency": "other agency",
			"outside": "outsider", "unclear": "not clear yet"},
		"identity_shown": {"ktp": "KTP", "kk": "KK", "kks": "KKS", "none": "none"},
		"contact_kind":   {"phone": "telephone", "whatsapp": "WhatsApp", "email": "email", "social_media": "social media", "address": "address"},
		"sex":            {"female": "female", "male": "male"},
		"complainant_status": {"recipient": "recipient", "not_recipient": "not a recipient", "family": "family", "proxy": "proxy",
			"village_staff": "village staff", "ngo": "NGO", "other": "other"},
		"direction": {"in": "in", "out": "out"},
		"contact_purpose": {"asks_status": "asks how it stands", "adds_facts": "adds facts", "objects": "objects",
			"not_reached": "not reached", "reminded": "reminded", "tells_decision": "tells the decision", "other": "other"},
	}
}

func enWorkEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"respond_kind": {"acknowledgement": "acknowledgement", "substance": "reply on the substance"},
		"note_kind": {"note": "note", "call": "call", "meeting": "meeting", "interview": "interview",
			"document_study": "document study", "field_visit": "field visit", "action_taken": "action taken"},
		"how": {"in_person": "in person", "phone": "telephone", "letter": "letter", "whatsapp": "WhatsApp", "email": "email",
			"social_media": "social media", "lapor": "LAPOR!", "collected": "collected", "noticeboard": "notice board",
			"none": "not delivered"},
		"system": {"siks_ng": "SIKS-NG", "dukcapil": "Dukcapil", "bank": "bank", "cek_bansos": "Cek Bansos", "other": "other"},
		"conclusion": {"proven": "proven", "partly_proven": "partly proven", "not_proven": "not proven",
			"not_examined": "not examined"},
		"then": {"destroy": "destroyed", "appraise": "appraised first", "keep": "kept for ever"},
		"outcome": {"fulfilled": "fulfilled", "partly_fulfilled": "partly fulfilled", "explained": "explained",
			"not_fulfilled": "not fulfilled", "unfounded": "unfounded"},
	}
}

func enReasonEnums() map[string]map[string]string {
	return map[string]map[string]string{
		"reject_reason": {"bukan_kewenangan": "outside this office's remit", "tidak_logis": "not plausible",
			"tidak_cukup_keterangan": "too little information", "sudah_diputus": "already decided", "bukan_pengaduan": "not a complaint"},
		"reopen_reason": {"keberatan": "complainant objects", "bukti_baru": "new evidence",
			"dikembalikan_instansi": "sent back by another agency", "kelengkapan_menyusul": "papers came after all",
			"keliru_ditutup": "closed by mistake"},
		"withdraw_ground": {"requested": "at the complainant's request", "deemed": "deemed withdrawn"},
		"back_dated_reason": {"own_time": "message with its own time", "power_cut": "power cut",
			"in_the_field": "recorded in the field", "other": "other"},
		"amend_reason": {"typo": "typing error", "corrected_by_complainant": "corrected by the complainant", "misheard": "misheard", "other": "other"},
	}
}

func enShortChannels() map[string]string {
	return map[string]string{
		"walk_in": "Walk-in", "complaint_book": "Book", "suggestion_box": "Box", "phone": "Phone", "sms": "SMS", "fax": "Fax",
		"letter": "Letter", "email": "Email", "website": "Website", "whatsapp": "WhatsApp", "facebook": "Facebook",
		"instagram": "Instagram", "twitter": "X", "youtube": "YouTube", "lapor": "LAPOR!", "other_media": "Media",
	}
}

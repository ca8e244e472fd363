package words

func enReckon() reckonWords {
	return reckonWords{
		labels: ReckonLabels{Title: "HOW THIS DEADLINE WAS COUNTED", Case: "Case", Rule: "Rule", Basis: "Basis", Started: "Start", Due: "Due",
			Stopped: "Stopped", Stands: "Stands", Rows: "Count", Sum: "Sum", Changes: "What would change it", Printed: "Counted on",
			Counted: "counted %s, sum %s", Skipped: "not counted"},
		causes: enCauses(), pauses: map[string]string{"waiting": "waiting for the complainant", "emergency": "declared emergency"},
		pause: "pause: %s", or: ", or ", zero: "%s; day zero", until: "to %s", between: "%s to %s",
		asked: "asked %s, done %s", asking: "asked %s, still waiting", left: "%d left", version: "rules v%d",
		mayPause:  "It moves back while the case waits for papers from the complainant.",
		maxPause:  "Pauses add %d days at most.",
		paused:    "It moves back as long as papers from the complainant are awaited.",
		mayClose:  "It moves when a holiday or a closed day is added or taken away.",
		runsOn:    "Its hours run on, at night and on holidays too.",
		wholeDays: "Holidays count; it ends with the day, at 24.00.",
		mayClass:  "Provisional: it changes where the review sets another class.",
		noDecree:  "The calendar ends here: the holidays of %d are not decreed yet. The admin adds them in Manage; this may then move back.",
		proposes:  "When it is over, \"%s\" is proposed; nothing happens by itself.",
		mayExtend: "It can be extended by %s, once and before it falls due.",
		extended:  "Extended by %s, %s.",
		reclassed: "It changes if another review sets another class.",
		starts:    "after: %s",
		stops:     "It stops as soon as one of these happens: %s.",
		stopped:   "Stopped %s: %s. Changes of the calendar move it no more.",
		fallsDue:  "The deadline %s of case %s falls due %s.", rule: "The rule: %s.", setFor: "until %s", wasSet: "It was set: until %s.", versionAloud: "rules version %d", basis: "Its basis: %s.",
		from: "It counts from %s: %s.", row: "%s: %s.", counted: "counted %s, the sum is %s", skipped: "not counted",
		total: "In all %s.", stands: "It stands so: %s.", remains: "%s left",
	}
}

func enCauses() map[string]string {
	return map[string]string{
		"received": "case received", "registered": "case recorded", "sent_to_us": "case sent to this office",
		"receipt_printed": "receipt printed", "contact": "complainant contacted", "contact_in": "complainant got in touch", "contact_out": "complainant contacted",
		"respond": "case responded to", "answer": "case answered", "info_requested": "papers asked for",
		"info_requested_told": "request for papers told", "info_received": "papers received", "complete": "file declared complete",
		"verify": "case reviewed", "dispose": "case disposed", "dispatch": "case dispatched at once", "accept": "disposition accepted",
		"report": "disposition reported", "recall": "disposition recalled", "return": "disposition returned", "submit_result": "result submitted", "ratify": "result ratified",
		"send_back": "result sent back", "deliver": "answer delivered", "deliver_last": "answer delivered to every complainant",
		"reject": "case cannot be processed", "forward": "case forwarded", "told": "complainant told", "withdraw": "case withdrawn",
		"merge": "case merged", "merged_here": "another case merged", "void": "entry voided", "close": "case closed",
		"reopen": "case reopened", "action_taken": "action in the field recorded", "field_visit": "field visit recorded",
		"service_applied": "service applied for", "service_done": "service done", "extend": "deadline extended",
		"outside_clock": "outside deadline recorded", "class": "class changed",
	}
}

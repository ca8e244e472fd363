package cli

// english is what the command line says besides the catalogue.
func english() map[string]string {
	return together(enFaults(), enDeeds(), enHealth(), enLabels(), enReport(), enFeed(), enDoor())
}

// enFaults is what the command line refuses.
func enFaults() map[string]string {
	return map[string]string{
		"near":                    "Did you mean {near}?",
		"see_help":                "See: {command} --help",
		"internal":                "Something is wrong in this program, so the command did not finish. What was recorded is safe.\nTell the admin. Reference {ref} (in aduan.log in the book's folder).",
		"internal_unlogged":       "Something is wrong in this program, so the command did not finish. What was recorded is safe.\nTell the admin. Reference {ref} (there was no place to log it).",
		"fault.unknown_command":   "There is no command \"{name}\" in {command}.",
		"fault.unknown_action":    "There is no action \"{action}\".",
		"fault.action_makes_case": "The action {action} makes a new case, so REG is new: aduan case do new {action}",
		"fault.action_needs_case": "The action {action} needs a register number: aduan case do 412 {action}",
		"fault.no_terminal":       "The console needs a terminal. Without one: aduan --linear (questions and answers, line by line), or commands: aduan queue, aduan case list, aduan case register (aduan --help).",
		"fault.dumb_terminal":     "This terminal (TERM=dumb) cannot draw a screen. Use aduan --linear (questions and answers, line by line), or commands: aduan queue, aduan case show REG, aduan case do REG ACTION (aduan --help).",
		"fault.linear_unfinished": "The input ended within a form. What was typed is kept as a draft; nothing was done with it.",
		"fault.linear_lost":       "Too many answers fitted no question, so the script was stopped. What was typed is kept as a draft.",
		"fault.os_user_unknown":   "The computer's user \"{user}\" is not linked to anybody on this book's staff. An admin links them with aduan staff add NAME --os-user {user}, or say who you are with --as.",
		"fault.as_not_owner":      "--as is for the computer's user who owns this book.",
		"fault.profile_faults":    "The profile {file} cannot be used yet: {count} faults, the first in line {line}.",
		"fault.unknown_paper":     "\"{value}\" cannot be printed by this command. It prints: {values}.",
		"fault.unknown_format":    "There is no format \"{value}\". There are: {values}.",
		"fault.file_exists":       "The file {file} exists already and was not touched. Give another name.",
		"fault.unwritable_file":   "The file {file} cannot be written. Check the folder and its permissions.",
		"fault.demo_needs_book":   "--no-console needs --book DIR: where the demonstration's book is made.",
		"fault.demo_count":        "The number of made-up cases is 1 to {max}.",
		"fault.verify_faults":     "This book is damaged: {count} faults. Do not record in it; tell the admin and get the last backup ready.",
		"fault.doctor_bad":        "{count} things are damaged; see above.",
	}
}

// enDeeds is what it says when something is done.
func enDeeds() map[string]string {
	return map[string]string{
		"staff_added":    "{name} ({username}) added.",
		"staff_disabled": "{username} disabled; the name stays in the history.",
		"post_given":     "{username} is now {capacity} {post}.",
		"post_ended":     "{username} no longer holds {post}.",
		"key_added":      "Key {print} added for {username}.",
		"key_removed":    "Key {print} removed from {username}.",
		"profile_ok":     "{file}: good. {name}, {posts} posts, {channels} channels, {categories} categories, {assumed} assumptions.",
		"profile_same":   "This profile is in force already; nothing changed.",
		"profile_set":    "Office profile applied: {name}.",
		"closure_added":  "The office is closed on {date}, {name}.",
		"closure_gone":   "The office is open on {date} again.",
		"preview_moves":  "{date}: deadlines of {cases} of {open} open cases move. Nothing is changed yet.",
		"preview_none":   "{date}: no deadline of {open} open cases moves. Nothing is changed yet.",
		"preview_others": "{count} of them are not yours to read; they are only counted.",
		"preview_work":   "Computing deadlines: {percent} %",
		"series_started": "Series {series} begins with number {first}.",
		"date_confirmed": "The date {date} is confirmed.",
		"init_done":      "The book of {office} is in {folder}.\nYou ({username}) are its first admin and pengelola.\nNext: aduan staff add USERNAME --name NAME --role petugas, then aduan.",
		"day_closed":     "{date} closed: {count} numbers, checkpoint {head}.",
		"verify_ok":      "The book is good: {events} events; chain, numbers and derived rows agree.",
		"verify_fault":   "DAMAGED {kind} {where}: {message}",
		"nothing_to_do":  "There is nothing you can do to this case now.",
		"rows":           "{shown} of {total} cases.",
		"no_rows":        "Nothing matches.",
		"unsettled":      "Deadlines are being computed anew; the order may change.",
		"done":           "{register}: {did}. Now {state}.",
		"done_unseen":    "{register}: {did} is saved; this case is now for others to read.",
		"numbered":       "{register}: the letter has number {number}.",
		"registered":     "Recorded as {register}. It is {state}.",
		"replayed":       "It was done before; not done again.",
		"demo_made":      "A made-up book of {office} with {count} cases is in {folder}.\nOpen it with: aduan --book {folder} --as {as}",
		"demo_progress":  "{made} of {count} made-up cases",
		"work_journal":   "Checking events: {percent} %",
		"work_events":    "Reading events again for the lists: {percent} %",
		"work_words":     "Indexing words for search: {percent} %",
		"work_rows":      "Making the lists of cases again: {percent} %",
		"verify_locked":  "The office key is not here, so lists and texts were not checked. Attach it and run this again.",
		"printed":        "Printed to {file}.",
		"no_decree":      "{year}: no decree on holidays yet; working days in that year are uncertain.",
	}
}

// enHealth is what it says of the book.
func enHealth() map[string]string {
	return map[string]string{
		"level.ok": "good", "level.warn": "check", "level.bad": "DAMAGED",
		"doctor.book.ok":            "The book is in {folder} and opens.",
		"doctor.witness.ok":         "The witness beside the book agrees.",
		"doctor.witness.bad":        "The witness beside the book is gone, or ahead of it; recording is refused until it is looked into.",
		"doctor.key.ok":             "The office key is here; the book can be read.",
		"doctor.key.warn":           "The office key is not here; names and texts cannot be read. Attach it.",
		"doctor.log.warn":           "Faults were logged in {file}. Read, report, then empty it.",
		"doctor.size.ok":            "The book is {size}, {cases} cases.",
		"doctor.size.warn":          "The book is {size}; a 32-bit machine holds {max}. Move it to a 64-bit one.",
		"doctor.clock.ok":           "The computer's clock is not behind the book.",
		"doctor.clock.warn":         "The computer's clock is before the newest event of the book ({newest}). Set it right.",
		"doctor.post.warn":          "Nobody holds a post of role {role}. Add them with aduan staff add.",
		"doctor.vacant.warn":        "Posts that receive dispositions and that nobody holds: {posts}. What is sent there is asked of the head and the sekretaris again.",
		"doctor.profile.warn":       "The profile has {count} assumptions. Look at them with aduan office show, then aduan office apply.",
		"doctor.calendar.ok":        "This year's and next year's holidays are decreed.",
		"doctor.calendar.warn":      "The holidays of {year} are not decreed yet; working days in that year are uncertain.",
		"verify.event_unreadable":   "its bytes are no event",
		"verify.event_changed":      "its bytes are not those that were written",
		"verify.stream_gap":         "events are missing: want {want}, have {have}",
		"verify.chain_broken":       "does not follow the event before it",
		"verify.deed_torn":          "the events of one deed do not stand together",
		"verify.series_gap":         "a number is missing or twice: want {want}, have {have}",
		"verify.series_counter":     "the next number is wrong: want {want}, have {have}",
		"verify.head_wrong":         "the end is not the one remembered: want {want}, have {have}",
		"verify.version_wrong":      "the list of last events does not agree",
		"verify.stream_index":       "the list of events does not agree",
		"verify.deed_index":         "the list of deeds does not agree",
		"verify.claim_index":        "the list of references does not agree",
		"verify.witness_missing":    "no witness stands beside the book",
		"verify.witness_ahead":      "the witness has seen {have}, the book ends at {want}: its end is lost",
		"verify.file_unreadable":    "this part of the file cannot be read",
		"verify.row_wrong":          "a derived row is not what the book makes of it",
		"verify.key_unreadable":     "its key cannot be read",
		"verify.key_gone":           "its key is gone and nobody erased it",
		"verify.attachment_missing": "its attachment is not there",
		"verify.attachment_changed": "its attachment is not the one that was kept",
		"verify.more":               "there are more faults than are listed",
		"s_events":                  "Events", "s_cases": "Cases", "s_open": "Not ended", "s_series": "Last number of", "s_bytes": "Size of the book",
		"s_profile": "Profile version", "s_calendar": "Calendar version", "s_newest": "Newest event",
	}
}

// enLabels is the words beside values.
func enLabels() map[string]string {
	return map[string]string{
		"closure.national": "national", "closure.joint": "joint leave", "closure.local": "local",
		"col_no": "No.", "col_received": "Received", "col_channel": "Channel", "col_complainant": "Complainant",
		"col_subject": "Subject", "col_state": "State", "col_due": "Deadline", "col_where": "Found in",
		"col_username": "Username", "col_name": "Name", "col_posts": "Posts", "disabled": "disabled",
		"secret_case": "(secret)", "secret_name": "(withheld)",
		"state": "State", "round": "round", "register_printed": "Printed number", "channel": "Channel", "received": "Received", "recorded": "Recorded",
		"class": "Class", "category": "Category", "secrecy": "Secrecy", "letter": "Letter", "complainant": "Complainant",
		"merged_into": "Merged into", "merged_here": "Merged here", "came_with": "from",
		"represented": "Represented", "beneficiary": "Beneficiary", "respondent": "Respondent", "text": "Complaint", "wish": "Wish",
		"loss": "Loss", "incident": "Incident", "lead": "Lead", "member": "Member", "letter_no": "Letter number", "found": "found",
		"not_found": "not found", "decile": "decile", "finding": "Finding", "recommendation": "Recommendation", "answer": "Answer", "ratified": "Ratified",
		"sent_back": "Sent back", "outcome": "Outcome", "cause": "Cause", "lesson": "Lesson", "rating": "Rating", "undone": "undone",
		"recorded_by": "recorded by", "limit": "Limit", "started": "Started", "due": "Due", "stopped": "Stopped", "basis": "Basis",
		"provisional": "provisional", "uncertain": "The sum runs into a year without a decree on holidays.",
		"h_matter": "Matter", "h_dispositions": "Dispositions", "h_team": "Team", "h_work": "Work", "h_results": "Results",
		"h_letters": "Letters out", "h_answers": "Answers", "h_outcome": "Closing", "h_clocks": "Deadlines", "h_history": "History", "h_actions": "What you can do",
	}
}

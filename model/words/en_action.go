package words

func enIntakeDeeds() map[string]Deed {
	return map[string]Deed{
		"register":           {"Record", "books the complaint and gives it a register number", "recorded"},
		"answer_on_the_spot": {"Answer on the spot", "books the complaint with an official's answer and closes it", "recorded and answered on the spot"},
		"void":               {"Void entry", "strikes out an entry made by mistake; its number stays, outside all figures", "voided the entry of"},
		"amend":              {"Amend", "corrects a field, with a reason; what stood there is kept", "amended"},
		"verify":             {"Review", "sets class, category, completeness and the proposed disposisi", "reviewed"},
		"check":              {"Check data", "notes what SIKS-NG, Dukcapil, the bank or Cek Bansos shows", "checked data of"},
		"request_info":       {"Ask for papers", "asks the complainant for missing papers; settlement pauses meanwhile", "asked for papers in"},
		"info_received":      {"Receive papers", "notes the papers that came; the deadline runs again once complete", "received papers in"},
		"dispatch":           {"Handle at once", "assigns handling right now; a disposisi may follow", "dispatched"},
		"contact":            {"Note contact", "notes a talk with the complainant, in or out", "noted a contact in"},
		"attach":             {"Attach", "keeps a file with the complaint", "attached a file to"},
		"number_letter":      {"Number letter", "takes an outgoing letter number for this complaint", "numbered a letter of"},
		"print":              {"Print", "prints a paper of this complaint", "printed"},
		"read":               {"Read disposisi", "marks a disposisi as read", "read the disposisi of"},
	}
}

func enWorkDeeds() map[string]Deed {
	return map[string]Deed{
		"dispose":       {"Disposisi", "sends the complaint with instructions to addressees, one of them the lead", "disposed"},
		"accept":        {"Accept disposisi", "takes the disposisi on and starts the work", "accepted the disposisi of"},
		"return":        {"Return disposisi", "returns the disposisi to its sender, with a reason", "returned the disposisi of"},
		"report":        {"Report", "reports to the sender of the disposisi what was done", "reported on"},
		"recall":        {"Recall disposisi", "takes back a disposisi that you sent", "recalled the disposisi of"},
		"form_team":     {"Form team", "forms or changes the examining team", "formed a team for"},
		"note":          {"Note", "notes a meeting, interview, field visit, document or action", "wrote a note in"},
		"respond":       {"Respond", "notes a response to the complainant; work goes on", "responded to"},
		"answer":        {"Answer", "answers the complainant without disposisi, for light complaints", "answered"},
		"submit_result": {"Submit result", "submits finding, conclusion and answer for ratification", "submitted the result of"},
		"initial":       {"Initial", "initials a result before it is ratified", "initialled the result of"},
		"ratify":        {"Ratify", "ratifies the result; the answer may then be delivered", "ratified the result of"},
		"send_back":     {"Send back", "sends the result back to its author, with a reason", "sent back the result of"},
		"refer":         {"Coordinate", "notes coordination with another agency; the complaint stays here", "coordinated"},
		"outside_clock": {"Outside deadline", "notes a deadline set by LAPOR!, Ombudsman or others", "noted an outside deadline of"},
		"extend":        {"Extend", "extends a deadline once, with a reason", "extended a deadline of"},
		"secrecy":       {"Change secrecy", "makes the complaint or the identity secret, or lifts it", "changed the secrecy of"},
		"remind":        {"Remind", "puts a reminder on the home screen of whoever holds the complaint", "sent a reminder on"},
		"reveal":        {"Reveal identity", "shows the complainant's identity; each opening is logged with its reason", "revealed the identity in"},
		"object":        {"Object", "declares that a record made on your behalf is not right", "objected to a record in"},
	}
}

func enEndDeeds() map[string]Deed {
	return map[string]Deed{
		"deliver":  {"Deliver answer", "notes that the answer reached the complainant, how and whom", "delivered the answer of"},
		"close":    {"Close", "closes the complaint with outcome, cause and lesson", "closed"},
		"reject":   {"Cannot be processed", "declares that the complaint cannot be processed, with a reason", "rejected"},
		"forward":  {"Forward", "hands the complaint over to the responsible agency", "forwarded"},
		"withdraw": {"Withdraw", "notes that the complainant withdrew, or is deemed to have", "noted the withdrawal of"},
		"link":     {"Link", "links this complaint with another", "linked"},
		"merge":    {"Merge", "merges this complaint into another on the same matter", "merged"},
		"unmerge":  {"Unmerge", "separates a merged complaint again", "separated"},
		"reopen":   {"Reopen", "opens an ended complaint again, with a reason", "reopened"},
		"rate":     {"Rating", "notes the complainant's stars, 1 to 5", "noted the rating of"},
		"evaluate": {"Evaluate", "notes what this complaint shows could be better", "evaluated"},
		"undo":     {"Undo", "takes back your last deed on this complaint", "undid the last deed on"},
	}
}

func enBookDeeds() map[string]Deed {
	return map[string]Deed{
		"init":           {"Begin book", "makes a new book with an office profile", "began the book"},
		"staff_add":      {"Add staff", "adds a member of staff to the book", "added a member of staff"},
		"staff_disable":  {"Disable staff", "ends a member of staff's access; the record stays", "disabled a member of staff"},
		"post_give":      {"Give post", "gives a post, definitif, Plt. or Plh.", "gave a post"},
		"post_end":       {"End post", "ends the holding of a post", "ended a post"},
		"key_add":        {"Add key", "adds an SSH key", "added a key"},
		"key_remove":     {"Remove key", "removes an SSH key", "removed a key"},
		"profile_apply":  {"Apply profile", "applies a new office profile", "applied an office profile"},
		"closure_add":    {"Add closure", "adds a day on which the office is closed", "added a closure"},
		"closure_remove": {"Remove closure", "removes a day on which the office is closed", "removed a closure"},
		"series_started": {"Start series", "sets the first number of a series", "started a series"},
		"confirm_date":   {"Confirm date", "confirms that the computer's date is right", "confirmed the date"},
		"close_day":      {"Close day", "closes the day in the book with a count and a checkpoint", "closed the day"},
	}
}

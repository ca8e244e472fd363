package words

func enIntakeDeeds() map[string]Deed {
	return map[string]Deed{
		"register":           {"Record", "books the complaint and gives it a register number", "recorded", "%s recorded"},
		"answer_on_the_spot": {"Answer on the spot", "books the complaint with an official's answer and closes it", "recorded and answered on the spot", "%s recorded and answered"},
		"void":               {"Void entry", "strikes out an entry made by mistake; its number stays, outside all figures", "voided the entry of", "%s voided"},
		"amend":              {"Amend", "corrects a field, with a reason; what stood there is kept", "amended", "%s amended"},
		"verify":             {"Review", "sets class, category, completeness and the proposed disposisi", "reviewed", "%s reviewed"},
		"check":              {"Check data", "notes what SIKS-NG, Dukcapil, the bank or Cek Bansos shows", "checked data of", "data of %s checked"},
		"request_info":       {"Ask for papers", "asks the complainant for missing papers; settlement pauses meanwhile", "asked for papers in", "papers asked for in %s"},
		"info_received":      {"Receive papers", "notes the papers that came; the deadline runs again once complete", "received papers in", "papers received in %s"},
		"dispatch":           {"Handle at once", "assigns handling right now; a disposisi may follow", "dispatched", "%s dispatched"},
		"contact":            {"Note contact", "notes a talk with the complainant, in or out", "noted a contact in", "contact noted in %s"},
		"attach":             {"Attach", "keeps a file with the complaint", "attached a file to", "file attached to %s"},
		"number_letter":      {"Number letter", "takes an outgoing letter number for this complaint", "numbered a letter of", "letter of %s numbered"},
		"print":              {"Print", "prints a paper of this complaint", "printed", "%s printed"},
		"read":               {"Read disposisi", "marks a disposisi as read", "read the disposisi of", "disposisi of %s read"},
	}
}

func enWorkDeeds() map[string]Deed {
	return map[string]Deed{
		"dispose":       {"Disposisi", "sends the complaint with instructions to addressees, one of them the lead", "disposed", "%s disposed"},
		"accept":        {"Accept disposisi", "takes the disposisi on and starts the work", "accepted the disposisi of", "disposisi of %s accepted"},
		"return":        {"Return disposisi", "returns the disposisi to its sender, with a reason", "returned the disposisi of", "disposisi of %s returned"},
		"report":        {"Report", "reports to the sender of the disposisi what was done", "reported on", "disposisi of %s reported on"},
		"recall":        {"Recall disposisi", "takes back a disposisi that you sent", "recalled the disposisi of", "disposisi of %s recalled"},
		"form_team":     {"Form team", "forms or changes the examining team", "formed a team for", "team for %s formed"},
		"note":          {"Note", "notes a meeting, interview, field visit, document or action", "wrote a note in", "note kept in %s"},
		"respond":       {"Respond", "notes a response to the complainant; work goes on", "responded to", "%s responded to"},
		"answer":        {"Answer", "answers the complainant without disposisi, for light complaints", "answered", "%s answered"},
		"submit_result": {"Submit result", "submits finding, conclusion and answer for ratification", "submitted the result of", "result of %s submitted"},
		"initial":       {"Initial", "initials a result before it is ratified", "initialled the result of", "%s initialled"},
		"ratify":        {"Ratify", "ratifies the result; the answer may then be delivered", "ratified the result of", "%s ratified"},
		"send_back":     {"Send back", "sends the result back to its author, with a reason", "sent back the result of", "result of %s sent back"},
		"refer":         {"Coordinate", "notes coordination with another agency; the complaint stays here", "coordinated", "%s coordinated"},
		"outside_clock": {"Outside deadline", "notes a deadline set by LAPOR!, Ombudsman or others", "noted an outside deadline of", "outside deadline of %s noted"},
		"extend":        {"Extend", "extends a deadline once, with a reason", "extended a deadline of", "deadline of %s extended"},
		"secrecy":       {"Change secrecy", "makes the complaint or the identity secret, or lifts it", "changed the secrecy of", "secrecy of %s changed"},
		"remind":        {"Remind", "puts a reminder on the home screen of whoever holds the complaint", "sent a reminder on", "reminder on %s sent"},
		"reveal":        {"Reveal identity", "shows the complainant's identity; each opening is logged with its reason", "revealed the identity in", "identity in %s revealed"},
		"object":        {"Object", "declares that a record made on your behalf is not right", "objected to a record in", "objection to %s noted"},
	}
}

func enEndDeeds() map[string]Deed {
	return map[string]Deed{
		"deliver":  {"Deliver answer", "notes that the answer reached the complainant, how and whom", "delivered the answer of", "answer of %s delivered"},
		"close":    {"Close", "closes the complaint with outcome, cause and lesson", "closed", "%s closed"},
		"reject":   {"Cannot be processed", "declares that the complaint cannot be processed, with a reason", "rejected", "%s declared not to be processed"},
		"forward":  {"Forward", "hands the complaint over to the responsible agency", "forwarded", "%s forwarded"},
		"withdraw": {"Withdraw", "notes that the complainant withdrew, or is deemed to have", "noted the withdrawal of", "%s withdrawn"},
		"link":     {"Link", "links this complaint with another", "linked", "%s linked"},
		"merge":    {"Merge", "merges this complaint into another on the same matter", "merged", "%s merged"},
		"unmerge":  {"Unmerge", "separates a merged complaint again", "separated", "%s separated"},
		"reopen":   {"Reopen", "opens an ended complaint again, with a reason", "reopened", "%s reopened"},
		"rate":     {"Rating", "notes the complainant's stars, 1 to 5", "noted the rating of", "rating of %s noted"},
		"evaluate": {"Evaluate", "notes what this complaint shows could be better", "evaluated", "%s evaluated"},
		"undo":     {"Undo", "takes back your last deed on this complaint", "undid the last deed on", "last deed on %s undone"},
	}
}

func enBookDeeds() map[string]Deed {
	return map[string]Deed{
		"init":            {Name: "Begin book", Does: "makes a new book with an office profile", Did: "began the book"},
		"staff_add":       {Name: "Add staff", Does: "adds a member of staff to the book", Did: "added a member of staff"},
		"staff_disable":   {Name: "Disable staff", Does: "ends a member of staff's access; the record stays", Did: "disabled a member of staff"},
		"post_give":       {Name: "Give post", Does: "gives a post, definitif, Plt. or Plh.", Did: "gave a post"},
		"post_end":        {Name: "End post", Does: "ends the holding of a post", Did: "ended a post"},
		"key_add":         {Name: "Add key", Does: "adds an SSH key", Did: "added a key"},
		"key_remove":      {Name: "Remove key", Does: "removes an SSH key", Did: "removed a key"},
		"profile_apply":   {Name: "Apply profile", Does: "applies a new office profile", Did: "applied an office profile"},
		"closure_add":     {Name: "Add closure", Does: "adds a day on which the office is closed", Did: "added a closure"},
		"closures_import": {Name: "Import closures", Does: "adds the days on which the office is closed from a file", Did: "imported closures"},
		"closure_remove":  {Name: "Remove closure", Does: "removes a day on which the office is closed", Did: "removed a closure"},
		"blank_forms":     {Name: "Number blank forms", Does: "gives numbers to forms that are filled in by hand", Did: "numbered blank forms"},
		"series_started":  {Name: "Start series", Does: "sets the first number of a series", Did: "started a series"},

		"improvement_add":    {Name: "Gather improvement", Does: "gathers an improvement of the service from what cases taught", Did: "gathered an improvement"},
		"improvement_decide": {Name: "Decide improvement", Does: "agrees to an improvement of the service, or declines it", Did: "decided an improvement"},
		"improvement_done":   {Name: "Improvement done", Does: "records that an improvement of the service is done, with proof", Did: "finished an improvement"},

		"publish_report": {Name: "Publish report", Does: "records a report that is published; its period is never published as of another moment", Did: "published a report"},
		"confirm_date":   {Name: "Confirm date", Does: "confirms that the computer's date is right", Did: "confirmed the date"},
		"close_day":      {Name: "Close day", Does: "closes the day in the book with a count and a checkpoint", Did: "closed the day"},
		"open_file":      {Name: "Open attachment", Does: "gives the content of an attachment; each opening is logged", Did: "opened an attachment of"},
		"person_export":  {Name: "Copy of own data", Does: "gives people a copy of all that is kept of them", Did: "gave a copy of own data"},
		"person_erased":  {Name: "Destroy personal data", Does: "destroys the key of somebody's data; nothing brings it back", Did: "destroyed personal data"},
		"case_destroyed": {Name: "Destroy case", Does: "destroys the words, files and people of a case whose retention is over; nothing brings them back", Did: "destroyed the content of the case"},
		"book_retention": {Name: "Retention", Does: "reads which cases have been kept long enough", Did: "read the retention"},
		"hold":           {Name: "Hold", Does: "holds a case from destruction for a legal matter", Did: "held a case"},
		"release":        {Name: "Release", Does: "releases a case from its hold", Did: "released a case"},
		"breach_add":     {Name: "Record breach", Does: "records a breach of personal data, with its 3x24 hours", Did: "recorded a breach"},
		"breach_told":    {Name: "Record notice", Does: "records who was told of a breach", Did: "recorded a notice of a breach"},
		"access_list":    {Name: "Read access log", Does: "reads who opened whose identity", Did: "read the access log"},
	}
}

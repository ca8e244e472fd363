package words

import "aduan/model"

func enRefusalWords() refusalWords {
	return refusalWords{
		some: "some", and: "and", characters: "characters",
		title: "\"%s\" is not for you now", anyTitle: "Not possible now",
		ruleLabel: "Rule", whyLabel: "Why", whoLabel: "Who can", basisLabel: "Basis",
		couldBe: "Who can: %s.", nobody: "At present no post holder can; ask the admin to fill the post.",
		route:     "By the office profile this duty passes to %s.",
		fixed:     "a fixed rule of Aduan, which no role or profile changes",
		byProfile: "office profile, section conflict_route", reference: "Reference %s",
		generic: map[model.Code]Sentence{
			model.CodeInvalid:     {Said: "The input[ \"{field}\"] could not be accepted, so nothing was recorded.", Way: "Check it and try again."},
			model.CodeNotNow:      {Said: "This is not possible as the complaint now stands; nothing changed.", Way: "See which actions it has now."},
			model.CodeNotFound:    {Said: "There is nothing that matches for you.", Way: "Check the number or name."},
			model.CodeConflict:    {Said: "Somebody else has just changed this; your change is not saved yet.", Way: "Look at theirs, then repeat yours if it is still needed."},
			model.CodeDenied:      {Said: "This is not among what you can do; nothing changed."},
			model.CodeUnavailable: {Said: "The book cannot be used right now, so nothing was recorded. What was recorded before is safe.", Way: "Try again; if it stays so, tell the admin and run aduan doctor."},
			model.CodeUnknown:     {Said: "It is not certain whether this was recorded.", Way: "Send it again with the same deed id; if it was recorded, it will not be recorded twice."},
			model.CodeUsage:       {Said: "This command could not be read; nothing changed.", Way: "Add --help to see how."},
			model.CodeInternal:    {Said: "Something unexpected happened in the program, so this was not recorded. What was recorded before is safe.", Way: "Try again; if it repeats, tell the admin with the reference."},
		},
	}
}

func enInputRules() map[string]Sentence {
	return map[string]Sentence{
		"required":             {Said: "\"{field}\" is not filled in yet.", Way: "Fill it in and try again."},
		"enum":                 {Said: "\"{field}\" holds [\"{value}\", ]which is not one of the choices.", Way: "[The choices: {values}.]"},
		"type":                 {Said: "\"{field}\" holds another kind of data than expected[: it should be {want}].", Way: "Compare with the list of fields: aduan case actions."},
		"unknown_field":        {Said: "This action has no field \"{field:raw}\"; nothing was recorded.", Way: "See the field names with aduan case actions."},
		"json":                 {Said: "The input is not whole JSON[ at \"{field}\"], so nothing was recorded.", Way: "Check its quotes, commas and brackets."},
		"text_too_long":        {Said: "The text[ in \"{field}\"] is too long: [{have:bytes}, ]at most {max:bytes}. Nothing was recorded or cut.", Way: "Shorten it, or attach it as a file."},
		"too_many_views":       {Said: "That filter is not kept: there are {max} already, which is the most.", Way: "Remove one that is not used, then keep it again."},
		"too_many":             {Said: "\"{field}\" has too many items, at most {max}.", Way: "Remove some, or split it into several records."},
		"not_utf8":             {Said: "The input is not UTF-8 text[ (from byte {at})], so nothing was recorded.", Way: "Save the file as UTF-8 and try again."},
		"nik_length":           {Said: "The NIK has {have} digits, it should have {want}.", Way: "Compare with the KTP; it may stay empty where there is none."},
		"nik_digits":           {Said: "The NIK has a character that is no digit[ at place {at}].", Way: "Digits only, 16 of them; it may stay empty where there is no KTP."},
		"kk_length":            {Said: "The KK number has {have} digits, it should have {want}.", Way: "Compare with the family card; it may stay empty."},
		"kk_digits":            {Said: "The KK number has a character that is no digit[ at place {at}].", Way: "Digits only, 16 of them; it may stay empty."},
		"range":                {Said: "\"{field}\" must be between {min} and {max}.", Way: "Correct the number and try again."},
		"negative":             {Said: "\"{field}\" cannot be below zero.", Way: "Leave out the minus sign, or leave it empty."},
		"date":                 {Said: "\"{field}\" is no date in the calendar.", Way: "Write for example 20/11/2026 or 2026-11-20."},
		"day_unreadable":       {Said: "The date[ in \"{field}\"] could not be read.", Way: "Write for example yesterday, 20/11, or 20/11/2026."},
		"moment_unreadable":    {Said: "The time[ in \"{field}\"] could not be read.", Way: "Write for example 19.40, fri 19.40, yesterday 08.15, or 20/11 19.40."},
		"reason_required":      {Said: "This action needs a reason, and none is given yet.", Way: "Choose or write the reason."},
		"identity_required":    {Said: "This office needs the complainant's identity for this channel, and it is not there yet.", Way: "Fill in what the office profile asks for, or record the identity as unknown if so it is."},
		"complete_and_missing": {Said: "The papers are declared complete, but some are listed as missing.", Way: "Choose one: complete, or name what is missing."},
		"papers_required":      {Said: "It is not said yet which papers are asked for.", Way: "Choose at least one."},
		"told_required":        {Said: "It is not said yet whether and how the complainant was told.", Way: "Say how; until then the complaint stays on the list \"Not told yet\"."},
		"file_too_large":       {Said: "The file {file} is too large, at most {max:bytes}.", Way: "Make it smaller and try again."},
		"attachment_too_large": {Said: "The attachment is too large[, at most {max:bytes}], so it was not attached.", Way: "Make it smaller and try again."},
		"unreadable_file":      {Said: "The file[ {file}] could not be read, so nothing was recorded.", Way: "Check its name and permissions."},
		"unreadable_input":     {Said: "The input could not be read to its end, so nothing was recorded.", Way: "Try again."},
	}
}

func enReferenceRules() map[string]Sentence {
	const near = "[Did you mean {near}?]"
	return map[string]Sentence{
		"not_found":               {Said: "There is no such complaint for you.", Way: "Check the number, for example 412, 0412, or 0412/2026."},
		"unknown_case":            {Said: "There is no complaint[ {value}] for you.", Way: "Check the number, for example 412, 0412, or 0412/2026."},
		"same_case":               {Said: "That number is this complaint itself.", Way: "Give another complaint's number."},
		"unknown_unit":            {Said: "The office profile has no unit[ \"{value}\"].", Way: near},
		"unknown_post":            {Said: "The office profile has no post[ \"{value}\"].", Way: near},
		"unknown_category":        {Said: "The office profile has no category[ \"{value}\"].", Way: near},
		"unknown_service":         {Said: "The office profile has no service[ \"{value}\"].", Way: near},
		"unknown_reason":          {Said: "The office profile has no criterion[ \"{value}\"].", Way: near},
		"unknown_cause":           {Said: "The office profile has no cause[ \"{value}\"].", Way: near},
		"unknown_phrase":          {Said: "The office profile has no instruction[ \"{value}\"].", Way: near},
		"unknown_paper":           {Said: "The office profile has no requirement[ \"{value}\"].", Way: near},
		"unknown_channel_account": {Said: "This channel has no account[ \"{value}\"] in the office profile.", Way: near},
		"unknown_area":            {Said: "There is no village or sub-district[ \"{value}\"].", Way: near},
		"area_code":               {Said: "Not booked: \"{field}\" is no region code and no name of one village or sub-district[ in {regency}][: \"{value}\"].", Way: near + " Write the village with its sub-district, or the code, such as 35.08.04.2003; it may be left empty."},
		"ambiguous_place":         {Said: "[\"{value}\" ]is the name of several places[: {places}].", Way: "Give the code, or the village with its sub-district."},
		"unknown_channel":         {Said: "This office has no channel[ \"{channel}\"] in its profile.", Way: "[There are: {channels}; ]other_media is always allowed."},
		"unknown_staff":           {Said: "There is no member of staff[ \"{value}\"] in this book.", Way: near + " The list: aduan staff list."},
		"unknown_person":          {Said: "That person does not belong to this complaint.", Way: "Choose among its complainants."},
		"closure_there":           {Said: "The date[ {date}] is a holiday already[: {name}][ ({basis})], so nothing was added.", Way: "See the list with aduan calendar list."},
		"closure_in_profile":      {Said: "The date[ {date}] is closed by the office profile, so it cannot be removed here.", Way: "Delete its line under closures, then aduan office apply."},
		"closure_decreed":         {Said: "The date[ {date}] is a holiday[, {name},] by decree of the government[ ({basis})], so it cannot be removed here."},
		"unknown_closure":         {Said: "The date [{date} ]is not among the days off.", Way: "See the list with aduan calendar list."},
		"unknown_clock":           {Said: "This complaint has no deadline[ \"{value}\"].", Way: "See its deadlines with aduan clock."},
		"unknown_attachment":      {Said: "This complaint has no such attachment.", Way: "See the list of its attachments."},
		"deed_used":               {Said: "The deed id[ {deed:raw}] was used for another deed, so this one was not recorded.", Way: "Use a fresh id, or leave --deed out."},
		"not_same_person":         {Said: "That earlier case cannot be used to know this complainant.", Way: "Fill in what the complainant says."},
		"reference_form":          {Said: "\"{value}\" is no number: only letters, digits and . / - _ #, no spaces, 40 at most.", Way: "Write the number alone; the rest belongs in the text."},
		"scan_unkept":             {Said: "That scan is not kept with this complaint, so it proves nothing yet.", Way: "Attach the file to this complaint first, or choose \"by word\" with its time."},
		"already_addressed":       {Said: "[{post} ]has this case already and is not done with it, so it was not sent twice.", Way: "Choose somebody else; to change the instructions recall the disposition first."},
		"duplicate_reference":     {Said: "The reference[ {claim}] is already recorded with another complaint[, {register}], so it was not recorded again.", Way: "Open that one and add to it, or check the number."},
		"unclear_respondent":      {Said: "A review must settle who the respondent is; \"not clear yet\" holds only before it.", Way: "Choose staff, unit, agency or outsider, or leave it empty where there is none."},
		"respondent_addressee":    {Said: "The addressee is the respondent of this complaint, or of the same unit.", Way: "Choose another addressee.", Rule: "a respondent does not handle a complaint about themselves"},
		"team_lead_staff":         {Said: "The lead of a team must be staff of this office.", Way: "Choose the lead from the staff; members may come from other agencies."},
	}
}

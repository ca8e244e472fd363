package words

func enMomentRules() map[string]Sentence {
	return map[string]Sentence{
		"at_future":          {Said: "\"{field}\" is later than the office's time now.", Way: "Check date and time; leave it empty for now."},
		"at_too_old":         {Said: "\"{field}\" is more than {years} years ago.", Way: "Check the year."},
		"at_before_received": {Said: "That is earlier than the complaint was received[ ({at})].", Way: "Check date and time."},
		"at_before_state":    {Said: "That is earlier than the complaint became \"{state}\"[ ({at})].", Way: "Check date and time."},
		"at_needs_reason":    {Said: "This is recorded later than usual, and the reason is not given yet.", Way: "Choose it: a message with its own time, power cut, recorded in the field, or other."},
		"due_past":           {Said: "The due moment has already passed.", Way: "Choose one that is still to come."},
		"until_before_from":  {Said: "The end is earlier than the beginning.", Way: "Check both dates."},
		"post_ambiguous":     {Said: "You hold several posts that can do this[: {who}].", Way: "Choose the post: \"As\", in a command --by-post."},

		"clock_jump": {Said: "The computer's clock has jumped[ to {at}], so nothing was recorded.", Way: "Set the clock right, or confirm the date with \"Confirm date\"."},
	}
}

func enRefusals() map[string]Sentence {
	return map[string]Sentence{
		"role":                         {Said: "Your posts are not among those that do \"{action}\" here.", Rule: "every action belongs to certain posts"},
		"sight":                        {Said: "You can see how this complaint stands, but its content is not open to you.", Rule: "this action is for those who may read the content"},
		"own_unit":                     {Said: "You can dispose only inside your own division[; {post} is outside it].", Rule: "a head of division disposes inside the division", Way: "Return the disposisi if another division is needed."},
		"standing":                     {Said: "The office profile has no standing instruction for this disposisi.", Rule: "the complaint officer disposes only under a standing instruction"},
		"respondent_barred":            {Said: "\"{action}\" is not done on this complaint by those complained of.", Rule: "a respondent does not decide on a complaint about themselves"},
		"verify_role":                  {Said: "The whole book is not verified from your post.", Rule: "pengelola, sekretaris, head, auditor, PPID or admin verify the book"},
		"reveal_role":                  {Said: "The identity of this complainant is not opened from your post.", Rule: "recorder, handlers, pengelola, sekretaris and head open identities, with a reason"},
		"own_post":                     {Said: "Nobody gives a post to themselves.", Rule: "posts and deputies are given to others", Way: "Ask the pengelola, the sekretaris or the head to record it, with its letter."},
		"author_ratifies":              {Said: "You are an author of this result[ ({at})].", Rule: "who wrote a result does not ratify it"},
		"author_recorded_ratification": {Said: "You are an author of this result, so you do not record its ratification.", Rule: "an author does not record the ratification"},
		"initials_missing":             {Said: "Initials are missing: {post} is next.", Rule: "a result is ratified once all initials are there", Way: "Ask for them first, or send a reminder."},
		"not_next_initials":            {Said: "It is not your turn to initial[, but that of {post}].", Rule: "initials follow the order of the office profile"},
		"not_lead":                     {Said: "You do not lead the handling of this complaint.", Rule: "a result is submitted by whoever leads"},
		"not_addressee":                {Said: "This disposisi is not addressed to you.", Rule: "a disposisi is answered by its addressee"},
		"on_behalf_recorder":           {Said: "Your posts do not record on behalf of officials.", Rule: "clerk, complaint officer or secretary record on behalf of officials"},
		"on_behalf_not_allowed":        {Said: "\"{action}\" cannot be recorded on somebody's behalf in this office.", Way: "The official does it themselves.", Rule: "the office profile says what may be recorded on behalf"},
		"on_behalf_unknown":            {Said: "There is no such official[ \"{value}\"], or they did not hold that post at the time.", Way: "Give the official's post code or username."},
		"no_proof":                     {Said: "A record on an official's behalf needs a proof, and there is none yet.", Way: "Attach a scan, or choose \"by word of mouth\" with its time."},
		"undo_not_yours":               {Said: "The last deed on this complaint was somebody else's.", Rule: "only who did it takes it back"},
		"loosen_needs_decider":         {Said: "Lifting secrecy needs the complaint officer or the head, and the name of who decided.", Rule: "any handler tightens secrecy, a decision lifts it", Way: "Say who decided."},
		"void_too_late":                {Said: "More than {minutes} minutes have passed since it was recorded, so its recorder does not void it.", Rule: "a recorder voids only right after recording", Way: "Ask the complaint officer, or amend it."},
		"amend_late":                   {Said: "Its recorder does not amend this entry any more.", Rule: "a recorder amends before the review", Way: "Ask the complaint officer."},
		"identity_withheld":            {Said: "The complainant's identity is withheld from the handlers of this complaint.", Rule: "a withheld identity is opened by desk and head only"},
		"oversight_withdraw":           {Said: "The head decides on withdrawing an oversight complaint.", Rule: "an oversight complaint is not withdrawn without the head", Way: "Record it on the head's behalf once decided."},
		"extend_kepala":                {Said: "The head decides on extending this deadline.", Rule: "but for public information, the head decides on extensions", Way: "Record it on the head's behalf once decided."},
		"conflict_route":               {Said: "Whoever usually does \"{action}\" is respondent or author here, so the duty passes on.", Rule: "who has an interest does not decide"},
		"loosen":                       {Said: "Your posts do not lift secrecy.", Rule: "any handler tightens secrecy, the complaint officer or the head lifts it"},
		"loosen_kepala":                {Said: "This complaint's category is always secret; only the head lifts that.", Rule: "the head lifts the secrecy of secret categories", Way: "Ask the head to decide."},
		"not_staff":                    {Said: "You are not registered as staff in this book.", Way: "Ask the admin to add you and to link this computer user."},
		"disabled":                     {Said: "This staff account is disabled.", Way: "Ask the admin if that is a mistake."},
	}
}

func enStateRules() map[string]Sentence {
	return map[string]Sentence{
		"state":              {Said: "\"{action}\" does not apply while the complaint is \"{state}\"; nothing changed.", Rule: "each action applies in certain states", Way: "[It applies in: {states}.] See which actions it has now."},
		"light_rule":         {Said: "This complaint is not among those that this office answers without disposisi and ratification.", Rule: "direct answers are for light complaints by the office profile", Way: "Take it through review and disposisi."},
		"heavy":              {Said: "This complaint is heavy, oversight, or about staff, so it is not answered without ratification.", Rule: "heavy complaints go through result and ratification", Way: "Take it through review and disposisi."},
		"waiting":            {Said: "This complaint still waits for papers from the complainant.", Rule: "no result is submitted while papers are awaited", Way: "Note the papers that came, or declare that they are no longer needed."},
		"not_waiting":        {Said: "This complaint does not wait for papers.", Way: "Use \"Note contact\" or \"Attach\" for what the complainant brought."},
		"no_disposition":     {Said: "There is no disposisi on this complaint to which you can apply \"{action}\".", Way: "See the list of its disposisi."},
		"already":            {Said: "\"{action}\" was already done on this complaint; nothing changed."},
		"not_extendable":     {Said: "The office profile does not let this deadline be extended."},
		"extend_late":        {Said: "This deadline has stopped or run out ({at}); extending it changes nothing any more.", Rule: "a deadline is extended before its time is up", Way: "Settle the complaint, and note why it is late."},
		"undo_nothing":       {Said: "There is no deed of yours to undo on this complaint."},
		"undo_too_late":      {Said: "That deed is not undone any more: its day is over, something followed, or it was printed, told or sent.", Rule: "undo holds on the same day, before anything follows", Way: "Use \"Amend\" or the opposite action."},
		"undo_kind":          {Said: "\"{kind}\" cannot be undone.", Rule: "what gives a number, answers, ratifies or delivers is not undone", Way: "Use \"Amend\", \"Reopen\" or \"Void entry\" as fits."},
		"version":            {Said: "Somebody else has just changed this complaint; your change is not saved yet, and not lost.", Way: "Look at theirs, then save yours again if it is still needed."},
		"closed_log":         {Said: "The book is closed, so nothing was recorded.", Way: "Open the book again and repeat."},
		"deemed_too_early":   {Said: "The time to complete is not over[ ({until})], so the complaint is not deemed withdrawn yet.", Way: "Wait for the deadline, or record the complainant's request."},
		"nothing_to_amend":   {Said: "No field is amended, so nothing was recorded.", Way: "Change at least one field."},
		"initials_complete":  {Said: "All initials are there; only the head's ratification is missing.", Rule: "who wrote a result has given their initials with it"},
		"not_all_told":       {Said: "Not all complainants have their answer, so the complaint is not closed yet.", Rule: "a complaint is closed once every complainant is answered", Way: "Deliver the answer to the others."},
		"undo_sent":          {Said: "That deed was printed, told or sent, so it is not undone any more.", Rule: "what left the office is not undone", Way: "Use \"Amend\" or the opposite action."},
		"identity_unknown":   {Said: "The complainant gave no identity, so there is none to reveal."},
		"nothing_to_object":  {Said: "There is no record on your behalf to object to on this complaint."},
		"public_information": {Said: "This action is for requests of public information only."},
	}
}

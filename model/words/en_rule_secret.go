package words

// enSecretRules is the same in English.
func enSecretRules() map[string]Sentence {
	return map[string]Sentence{
		"person_erased":     {Said: "This person's data were destroyed, so there is nothing left to open."},
		"erase_open":        {Said: "This person's data were not destroyed: their case[ {register}] is not finished.", Way: "Finish the case first."},
		"erase_held":        {Said: "This person's data were not destroyed: their case[ {register}] is on a legal hold.", Way: "Pengelola or kepala release it when the matter is over."},
		"erase_kept":        {Said: "This person's data were not destroyed: their case[ {register}] is still to be kept[ (until {until})].", Way: "See what is due with aduan book retention."},
		"erase_respondent":  {Said: "This person's data were not destroyed: who is complained of does not destroy who complained.", Rule: "the head who reads the case decides on destruction"},
		"held_already":      {Said: "This case is on hold already."},
		"not_held_case":     {Said: "This case is not on hold."},
		"unknown_breach":    {Said: "There is no breach of that number[ ({value})].", Way: "See the numbers with aduan book breach list."},
		"told_before_found": {Said: "That notice is earlier than the breach was found.", Way: "Correct the moment."},
		"unknown_person":    {Said: "That person is not of this case.", Way: "Choose one of: {values:raw}."},
	}
}

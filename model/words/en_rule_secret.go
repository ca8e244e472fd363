package words

// enSecretRules is the same in English.
func enSecretRules() map[string]Sentence {
	return map[string]Sentence{
		"person_erased":      {Said: "This person's data were destroyed, so there is nothing left to open."},
		"erase_open":         {Said: "This person's data were not destroyed: their case[ {register}] is not finished.", Way: "Finish the case first."},
		"erase_held":         {Said: "This person's data were not destroyed: their case[ {register}] is on a legal hold.", Way: "Pengelola or kepala release it when the matter is over."},
		"erase_kept":         {Said: "This person's data were not destroyed: their case[ {register}] is still to be kept[ (until {until})].", Way: "See what is due with aduan book retention."},
		"erase_respondent":   {Said: "This person's data were not destroyed: who is complained of does not destroy who complained.", Rule: "the head who reads the case decides on destruction"},
		"case_destroyed":     {Said: "The content of this case was destroyed[ (minutes {basis})], so nothing can be done to it any more."},
		"destroy_open":       {Said: "This case was not destroyed: it is not finished.", Way: "Finish the case first."},
		"destroy_held":       {Said: "This case was not destroyed: case[ {register}] is on a legal hold.", Way: "Pengelola or kepala release it when the matter is over."},
		"destroy_kept":       {Said: "This case was not destroyed: it is still to be kept[ (until {until})].", Way: "See what is due with aduan book retention."},
		"destroy_keep":       {Said: "This case was not destroyed: the retention schedule keeps it for ever.", Rule: "the office's profile, part retention"},
		"destroy_merged":     {Said: "This case is not destroyed by itself: it was merged.", Way: "Destroy the case that it went into; it goes with that one."},
		"destroy_respondent": {Said: "This case was not destroyed: who is complained of does not destroy the complaint.", Rule: "the head who reads the case decides on destruction"},
		"not_destroyed":      {Said: "The content of this case was not destroyed, so there are no minutes of it."},
		"held_already":       {Said: "This case is on hold already."},
		"not_held_case":      {Said: "This case is not on hold."},
		"unknown_breach":     {Said: "There is no breach of that number[ ({value})].", Way: "See the numbers with aduan book breach list."},
		"told_before_found":  {Said: "That notice is earlier than the breach was found.", Way: "Correct the moment."},
		"unknown_person":     {Said: "That person is not of this case.", Way: "Choose one of: {values:raw}."},
	}
}

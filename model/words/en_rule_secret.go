package words

// enSecretRules is the same in English.
func enSecretRules() map[string]Sentence {
	return map[string]Sentence{
		"person_erased":  {Said: "This person's data were destroyed, so there is nothing left to open."},
		"unknown_person": {Said: "That person is not of this case.", Way: "Choose one of: {values:raw}."},
	}
}

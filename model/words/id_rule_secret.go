package words

// idSecretRules are what may go wrong with what is kept of people.
func idSecretRules() map[string]Sentence {
	return map[string]Sentence{
		"person_erased":  {Said: "Data orang ini sudah dimusnahkan, jadi tidak ada lagi yang dapat dibuka."},
		"unknown_person": {Said: "Orang itu bukan dari aduan ini.", Way: "Pilih salah satu: {values:raw}."},
	}
}

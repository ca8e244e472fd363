package model

// Person is a citizen: complainant, represented, beneficiary. Every field is
// personal; a Person exists only opened, in memory, or sealed in an event.
type Person struct {
	Name    string `json:"name,omitempty"`
	NIK     string `json:"nik,omitempty"` // 16 digits
	KK      string `json:"kk,omitempty"`  // 16 digits
	Address string `json:"address,omitempty"`
	// Phone is the short input for one contact of kind phone.
	Phone    string          `json:"phone,omitempty"`
	Contacts []PersonContact `json:"contacts,omitempty"`

	// A beneficiary family (Keluarga Penerima Manfaat) has these besides.
	HeadOfFamily string   `json:"head_of_family,omitempty"`
	Spouse       string   `json:"spouse,omitempty"`
	Members      []string `json:"members,omitempty" f:"list"`
	DTKSID       string   `json:"dtks_id,omitempty"`
	KKSLast4     string   `json:"kks_last4,omitempty"`
	Programmes   []string `json:"programmes,omitempty"`
}

// PersonContact is one way to reach a person.
type PersonContact struct {
	Kind      string `json:"kind" f:"enum=contact_kind,required"`
	Value     string `json:"value" f:"text,required"`
	Preferred bool   `json:"preferred,omitempty"`
}

package words

// OwnFile is the words of the copy that people are given of what is kept of them.
type OwnFile struct {
	Title, Made, Basis  string
	Case                string // %s is a register number
	State, Received     string
	Subject, Text, Wish string
	Answer, As          string
	Roles               map[string]string // what they are to a case
	Looks, Look         string            // %s: when, who, what, why
	Also                string            // %s is a list of register numbers
}

// OwnFile gives them in the catalogue's language.
func (c *Catalogue) OwnFile() OwnFile {
	if c.Lang == "en" {
		return OwnFile{Title: "COPY OF PERSONAL DATA", Made: "Made", Basis: "Request", Case: "Case %s", State: "State", Received: "Received",
			Subject: "Subject", Text: "Complaint", Wish: "Wish", Answer: "Answer", As: "As",
			Roles: map[string]string{"complainant": "complainant", "represented": "the one spoken for", "beneficiary": "beneficiary"},
			Looks: "Who opened this identity", Look: "%s: %s, %s, %s", Also: "This NIK also stands in %s; ask for a copy of each."}
	}
	return OwnFile{Title: "SALINAN DATA PRIBADI", Made: "Dibuat", Basis: "Permintaan", Case: "Aduan %s", State: "Keadaan", Received: "Diterima",
		Subject: "Perihal", Text: "Aduan", Wish: "Harapan", Answer: "Jawaban", As: "Sebagai",
		Roles: map[string]string{"complainant": "pengadu", "represented": "yang diwakili", "beneficiary": "penerima manfaat"},
		Looks: "Siapa yang membuka identitas ini", Look: "%s: %s, %s, %s", Also: "NIK ini juga ada pada aduan %s; mintakan salinannya masing-masing."}
}

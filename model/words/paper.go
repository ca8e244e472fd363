package words

// Paper is the fixed words of printed papers.
type Paper struct {
	Receipt     string // title
	Register    string
	Printed     string // the office's own form of the number
	Complainant string
	Address     string
	Subject     string
	Summary     string
	Received    string
	Channel     string
	Papers      string
	Complete    string
	Missing     string // before the list of what is missing
	Respond     string
	Settle      string
	Estimate    string // beside a limit that may change
	Ask         string
	AskHow      string // %s is a list of numbers and addresses
	AskDesk     string // where the profile names none
	Code        string // reply code
	CodeHow     string
	Free        string
	Clerk       string
	Signature   string
	Withheld    string // in the place of a name
	Unknown     string
	Secret      string
	Born        string
	Issued      string
	Promise     string // heading of the limits
	Keep        string
	Void        string
	And         string
	Others      string // %s is a number

	Requirements string // title of the list that a service asks for
	Service      string
	Decree       string
	Asked        string // heading of the list
	AllHere      string
	Lacking      string // %s is a list
	Time         string
	Fee          string
	Product      string
	FreeService  string
}

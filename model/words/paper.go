package words

// Paper is the words that a paper's values are written with; its own wording
// stands in model/paper/wording.
type Paper struct {
	Complete           string
	Missing            string // before the list of what is missing
	Respond            string
	Settle             string
	Estimate           string // beside a limit that may change
	AskHow             string // %s is a list of numbers and addresses
	AskDesk            string // where the profile names none
	Free               string
	Withheld           string // in the place of a name
	Unknown            string
	Others             string // a name, and how many besides
	PageOf             string
	Again              string // %d: which printing it is
	Erratum            string // %s: since when
	Government         string // %s is the regency
	Vulnerable         string
	Struck             string // %s is when
	Late               string // entered after the day was closed
	Skipped            string // %s is why
	Scan               string // beside a code
	ScanCheckpoint     string
	WhatsApp           string // what such a code begins to say; %s is a register number
	Found              string
	NotFound           string
	Born, Issued       string
	SentBack, Ratified string
	Decile             string
	SkippedFor         map[string]string // why a post gave no initials
	Kept, KeptAssumed  string            // %d years active, %d inactive
	PersonAs           map[string]string // as whom a case names somebody

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

	// Unrecorded: the book could not be written when it was printed.
	Unrecorded, UnrecordedShort string
}

package model

import "time"

// Case is what the events of one case add up to. It never leaves the store:
// people read a CaseView. Free text is empty where the case's key is gone.
type Case struct {
	ID       CaseID
	Key      KeyID
	Version  uint32 // events of the case's stream
	Register uint64 // running number within Year
	Year     int
	State    State
	Round    int

	Waiting    *Waiting // set while papers are asked for
	CompleteAt time.Time
	Urgent     bool

	Kind           string
	Class          Class
	ClassBy        string // "" provisional; "verify" once set
	Category       string
	Service        string
	ServiceApplied *ServiceApplied
	Weight         Weight
	Identity       Identity
	Secrecy        Secrecy

	Channel    Channel
	Letter     *Letter
	ReceivedAt time.Time
	RecordedAt time.Time
	ReceivedBy StaffID
	RecordedBy StaffID

	Complainants      []Complainant
	ComplainantStatus string
	Sex               string
	Vulnerable        bool
	Area              string // Kemendagri code
	Represented       PersonID
	Beneficiary       PersonID
	Respondent        *Respondent
	IdentityShown     string

	Subject, Text, Wish string
	LossRupiah          int64
	Incident            *Incident

	Checks     []Check
	Contacts   []ContactLog
	Referrals  []Referral
	Handler    Handler
	Proposal   *Proposal
	Dispatched bool
	// DispatchedTo stays the handler of an urgent case beside any disposition.
	DispatchedTo PostID

	Dispositions []Disposition
	Team         *Team
	Notes        []Note
	Results      []Result
	Answers      []Answer
	ReplyCode    string
	Told         bool // of a rejection, forwarding or withdrawal
	Attachments  []Attachment
	Links        []Link
	Rating       *Rating
	Evaluation   *Evaluation
	Outside      []OutsideClock
	Extensions   []Extension
	Letters      []LetterNo
	Outcome      string
	Cause        string
	Lesson       string
	EndReason    string // reject, withdraw: reason code
	MergedInto   CaseID
	Merged       []MergedCase // those that were merged into it
	Reminders    []Reminder
	Amendments   []Amendment
	Held         bool // on a legal hold
	Destroyed    *Destruction

	// Office and Calendar are the versions pinned at intake, OfficeClass at
	// the verification that set the class (store.md 8).
	Office      uint32
	OfficeClass uint32

	// Marks are the moments that clocks start and stop at, in book order.
	Marks []Mark
	// Waits are the intervals in which the case waited for the complainant.
	Waits []Wait
	// Entered is the `at` of the deed that brought the case into its state.
	Entered time.Time
	// EnteredBy is that deed.
	EnteredBy DeedID
	// LastDeed, LastBy, LastKind, LastAt: for undo.
	LastDeed DeedID
	LastBy   StaffID
	LastKind string
	LastAt   time.Time
	// LastSent: what the last deed did has been told, sent or printed since.
	LastSent bool
	// FirstDeed is the booking; while LastDeed is the same, nothing else was done.
	FirstDeed DeedID
	// Retracted are the authors of results that were taken back by an undo.
	Retracted []StaffID
	// OnBehalf lists deeds recorded for an official who has not objected.
	OnBehalf []OnBehalf
}

// OnBehalf is one deed that somebody recorded for an official.
type OnBehalf struct {
	Deed       DeedID    `json:"deed"`
	Kind       string    `json:"kind"`
	By         Doer      `json:"by"`
	RecordedBy StaffID   `json:"recorded_by"`
	At         time.Time `json:"at"`
	Objection  string    `json:"objection,omitempty"`
	Objected   bool      `json:"objected,omitempty"`
}

// Mark is one moment of a case's life, by name. Names: received, registered,
// receipt_printed, contact, contact_in, contact_out, respond, answer,
// info_requested, info_requested_told, info_received, complete, verify,
// dispose, dispatch, accept, report, recall, submit_result, ratify, send_back,
// deliver, deliver_last, reject, forward, told, withdraw, merge, merged_here,
// void, close, reopen, action_taken, service_applied, service_done, extend, class,
// category.
type Mark struct {
	Name       string
	At         time.Time
	RecordedAt time.Time
	N          uint32 // the event of the case's stream
	Round      int    // the round it happened in
	Who        PersonID
	Ref        string // disposition number, channel, clock name: whatever the name needs
	How        string // by what way an answer went
	Office     uint32 // of a class: the profile by which it was set; 0: that of the intake
}

// Wait is one interval of waiting for the complainant; zero To: still.
type Wait struct {
	From, To time.Time
	N        uint32
}

// Complete is true once the file was declared complete.
func (c Case) Complete() bool { return !c.CompleteAt.IsZero() }

// IsVerified is true once the case carries a class that somebody gave it
// (procedure.md 2): by verify, or by answering or dispatching a received one.
func (c Case) IsVerified() bool { return c.ClassBy != "" }

// LastResult is the newest result, nil where there is none.
func (c *Case) LastResult() *Result {
	if len(c.Results) == 0 {
		return nil
	}
	return &c.Results[len(c.Results)-1]
}

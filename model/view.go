package model

import "time"

// CaseView is a case as one person may see it: the record of procedure.md 5.
// Personal values are masked; fields that do not apply are absent.
type CaseView struct {
	Register        string     `json:"register"` // 0412/2026
	RegisterPrinted string     `json:"register_printed,omitempty"`
	ID              CaseID     `json:"id"`
	Version         uint32     `json:"version"`
	State           State      `json:"state"`
	Round           int        `json:"round,omitempty"`
	Sight           Level      `json:"-"`
	Waiting         *Waiting   `json:"waiting,omitempty"`
	CompleteAt      *time.Time `json:"complete_at,omitempty"`
	Urgent          bool       `json:"urgent,omitempty"`

	Kind           string          `json:"kind,omitempty"`
	Class          Class           `json:"class,omitempty"`
	Category       string          `json:"category,omitempty"`
	Service        string          `json:"service,omitempty"`
	ServiceApplied *ServiceApplied `json:"service_applied_on,omitempty"`
	Weight         Weight          `json:"weight,omitempty"`
	Identity       Identity        `json:"identity,omitempty"`
	Secrecy        Secrecy         `json:"secrecy,omitempty"`

	Channel    *Channel   `json:"channel,omitempty"`
	Letter     *Letter    `json:"letter,omitempty"`
	ReceivedAt *time.Time `json:"received_at,omitempty"`
	RecordedAt *time.Time `json:"recorded_at,omitempty"`
	ReceivedBy StaffID    `json:"received_by,omitempty"`
	RecordedBy StaffID    `json:"recorded_by,omitempty"`

	Complainants      []PersonView `json:"complainants,omitempty"`
	ComplainantStatus string       `json:"complainant_status,omitempty"`
	Sex               string       `json:"sex,omitempty"`
	Vulnerable        bool         `json:"vulnerable,omitempty"`
	Area              string       `json:"area,omitempty"`
	Represented       *PersonView  `json:"represented,omitempty"`
	Beneficiary       *PersonView  `json:"beneficiary,omitempty"`
	Respondent        *Respondent  `json:"respondent,omitempty"`
	IdentityShown     string       `json:"identity_shown,omitempty"`

	Subject    string    `json:"subject,omitempty"`
	Text       string    `json:"text,omitempty"`
	Wish       string    `json:"wish,omitempty"`
	LossRupiah int64     `json:"loss_rupiah,omitempty"`
	Incident   *Incident `json:"incident,omitempty"`

	Checks       []Check        `json:"checks,omitempty"`
	ContactLog   []ContactLog   `json:"contact_log,omitempty"`
	Referrals    []Referral     `json:"referrals,omitempty"`
	Handler      *Handler       `json:"handler,omitempty"`
	Proposal     *Proposal      `json:"proposal,omitempty"`
	Clocks       []Clock        `json:"clocks,omitempty"`
	Coming       []Clock        `json:"-"` // those that have not begun
	Dispositions []Disposition  `json:"dispositions,omitempty"`
	Team         *Team          `json:"team,omitempty"`
	Notes        []Note         `json:"notes,omitempty"`
	Results      []Result       `json:"results,omitempty"`
	Answers      []Answer       `json:"answers,omitempty"`
	ReplyCode    string         `json:"reply_code,omitempty"`
	Told         bool           `json:"told,omitempty"`
	Attachments  []Attachment   `json:"attachments,omitempty"`
	Links        []LinkView     `json:"links,omitempty"`
	MergedInto   string         `json:"merged_into,omitempty"` // number of the case that this one went into
	Merged       []string       `json:"merged,omitempty"`      // numbers of those that went into this one
	Outside      []OutsideClock `json:"outside_clocks,omitempty"`
	Letters      []LetterNo     `json:"letters,omitempty"`
	Reminders    []Reminder     `json:"reminders,omitempty"`
	Amendments   []Amendment    `json:"amendments,omitempty"`
	Outcome      string         `json:"outcome,omitempty"`
	Cause        string         `json:"cause,omitempty"`
	Lesson       string         `json:"lesson,omitempty"`
	EndReason    string         `json:"end_reason,omitempty"`
	Rating       *Rating        `json:"rating,omitempty"`
	Evaluation   *Evaluation    `json:"evaluation,omitempty"`

	Destroyed *Destruction `json:"destroyed,omitempty"` // nothing but this record is left

	// Status is the one sentence, as a code, that may be read to a caller.
	Events  []EventView  `json:"events,omitempty"`
	Actions []ActionName `json:"actions,omitempty"` // what this viewer may do now, likeliest first
	// Chain is the order of initials of the newest result as it stands: given,
	// skipped and, without a person, still due.
	Chain []Initials `json:"-"`
}

// PersonView is a masked person; the id is for `complainant.id` and reveals
// nothing.
type PersonView struct {
	ID         PersonID        `json:"id"`
	Name       string          `json:"name,omitempty"`
	NIK        string          `json:"nik,omitempty"`
	KK         string          `json:"kk,omitempty"`
	Address    string          `json:"address,omitempty"`
	Contacts   []PersonContact `json:"contacts,omitempty"`
	ReceivedAt *time.Time      `json:"received_at,omitempty"`
	ToldAt     *time.Time      `json:"told_at,omitempty"`
	Hidden     bool            `json:"hidden,omitempty"` // withheld from this viewer
	Erased     bool            `json:"erased,omitempty"` // key destroyed
	ErasedBy   *Destruction    `json:"erased_by,omitempty"`
	// From is the number of the merged case that they came with, Channel how they
	// had complained there.
	From    string   `json:"from,omitempty"`
	Channel *Channel `json:"channel,omitempty"`

	// Of a beneficiary family.
	HeadOfFamily string   `json:"head_of_family,omitempty"`
	Spouse       string   `json:"spouse,omitempty"`
	Members      []string `json:"members,omitempty"`
	DTKSID       string   `json:"dtks_id,omitempty"`
	KKSLast4     string   `json:"kks_last4,omitempty"`
	Programmes   []string `json:"programmes,omitempty"`
}

// LinkView is a link to another case, by its number.
type LinkView struct {
	Case string `json:"case"`
	Kind string `json:"kind"`
}

// EventView is one event of a case as somebody may see it.
type EventView struct {
	ID         string         `json:"id"`
	Case       CaseID         `json:"case"`
	N          uint32         `json:"n"`
	Kind       string         `json:"kind"`
	At         time.Time      `json:"at"`
	RecordedAt time.Time      `json:"recorded_at"`
	By         Doer           `json:"by"`
	RecordedBy StaffID        `json:"recorded_by"`
	Reason     *Reason        `json:"reason,omitempty"`
	Data       map[string]any `json:"data,omitempty"`
	Prev       string         `json:"prev,omitempty"`
	Undone     bool           `json:"undone,omitempty"`
	Internal   bool           `json:"internal,omitempty"` // a team note: not for the complainant
}

// Reason is a code, and words where the code needs them.
type Reason struct {
	Code string `json:"code,omitempty"`
	Text string `json:"text,omitempty"`
}

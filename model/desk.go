package model

import (
	"context"
	"time"
)

// Principal is who is at the door, as the door knows them: the staff member
// linked to the operating system's user, named by --as, or whose key signed.
type Principal struct {
	Staff StaffID
	Via   string // "os:<user>", "as:<user>", "key:<fingerprint>"
}

// Desk is one person's door to the book: the only reader and the only way to
// act. Whatever it returns is already filtered by what that person may see.
// All methods return *Error.
type Desk interface {
	Finds
	ViewKeeper
	// Me is who one is at this moment, with what one may do and where.
	Me(context.Context) (Me, error)
	// Act does one deed: one transaction, then an announcement. The same ID
	// never happens twice.
	Act(context.Context, Deed) (Outcome, error)
	// Case reads one case by id, register number ("412", "0412/2026") or
	// printed number. CodeNotFound also where one may not know of it.
	Case(ctx context.Context, ref string) (CaseView, error)
	// Look is Case for somebody who reads the case itself, not a menu or a form
	// on it: what was recorded on their behalf is pointed out no more.
	Look(ctx context.Context, ref string) (CaseView, error)
	// List reads one page of a list.
	List(context.Context, Query) (Page, error)
	// Home is what needs this person now, and what just happened.
	Home(context.Context) (Home, error)
	// Drafts keeps unfinished forms, one a person and form.
	Drafts() Drafts
	// Book reads what belongs to the whole book: staff, profile, calendar, health.
	Book() BookReader
	Acquaintances
	Similars
	Waiters
	// Watch gives the newest sequence number, coalesced; it carries no ids.
	Watch(context.Context) <-chan uint64
	RegisterBook
	Recaps
	Reports
	Improvements
	Publications
	ClosurePreviews
	MachineClocks
	WriteStops
	KeyRing
	Accesses
	Retentions
	Breaches
	KeptRules

	Teams
	Presences
	StandKeeper
}

// BookReader reads records that are not cases.
type BookReader interface {
	Staff(context.Context) (Directory, error)
	Office(context.Context) (*Office, uint32, error)
	// OfficeText is the profile in force as it was written, comments and all.
	OfficeText(context.Context) ([]byte, error)
	Calendar(context.Context) (Calendars, error)
	Stats(context.Context) (Stats, error)
}

// Drafts of one person. A draft is sealed, written without a sync, and gone
// with its deed.
type Drafts interface {
	OpenDrafts
	Save(ctx context.Context, d FormDraft) error
	Load(ctx context.Context, form string) (FormDraft, bool, error)
	List(context.Context) ([]FormDraft, error)
	Drop(ctx context.Context, form string) error
}

// FormDraft is an unfinished form: the deed it will be, and what was typed.
type FormDraft struct {
	Form   string            `json:"form"` // "register", or "<action>/<case id>"
	Deed   DeedID            `json:"deed"`
	Title  string            `json:"title"`
	Saved  time.Time         `json:"saved"`
	Values map[string]string `json:"values"`
	// Recorded is set where the book holds the deed already.
	Recorded *RecordedDeed `json:"-"`
	// Elsewhere: another session of the same person has it open.
	Elsewhere bool `json:"-"`
}

// Me is the session's own person.
type Me struct {
	Staff   Staff
	Posts   []Post // held now
	Office  *Office
	OfficeN uint32
	Now     time.Time // the book's time, in the office's zone
	NextNo  uint64    // the register number that would be given next
	Year    int
	Places  []string // place codes one has: home counter book queue inbox team reports services admin
	Objects int      // deeds recorded on one's behalf that one has not looked at
}

// Outcome is what a deed came to.
type Outcome struct {
	Case     CaseView // zero for a book-level deed
	Seq      uint64
	Deed     DeedID
	Replayed bool
	Warnings []string // codes: "nik_birthday", "category_class"
	Forms    []uint64 // numbers that blank_forms gave
	// Revealed holds opened identities, only as the answer to reveal, respond,
	// answer, deliver and request_info, which log the opening themselves.
	Revealed map[PersonID]Person
}

// CaseRef names a case in lists.
type CaseRef struct {
	ID       CaseID `json:"id"`
	Register string `json:"register"` // 0412/2026
	Version  uint32 `json:"version"`
}

// Row is one line of a list, as far as the viewer may see it.
type Row struct {
	CaseRef
	Sight      Level      `json:"-"`
	State      State      `json:"state"`
	Waiting    bool       `json:"waiting,omitempty"`
	WaitSince  time.Time  `json:"waiting_since,omitzero"`
	Round      int        `json:"round,omitempty"`
	Kind       string     `json:"kind,omitempty"`
	Class      Class      `json:"class,omitempty"`
	Category   string     `json:"category,omitempty"`
	Channel    string     `json:"channel,omitempty"`
	Urgent     bool       `json:"urgent,omitempty"`
	Secret     bool       `json:"secret,omitempty"`
	ReceivedAt time.Time  `json:"received_at,omitzero"`
	RecordedAt time.Time  `json:"recorded_at,omitzero"`
	Name       string     `json:"complainant,omitempty"` // or empty: withheld, unknown, secret
	NameHidden bool       `json:"complainant_hidden,omitempty"`
	Subject    string     `json:"subject,omitempty"`
	Area       string     `json:"area,omitempty"`
	Handler    Handler    `json:"handler,omitzero"`
	Clock      *Clock     `json:"clock,omitempty"` // the nearest running clock
	Proposal   *Proposal  `json:"proposal,omitempty"`
	Asked      ActionName `json:"asked,omitempty"`       // what is asked of the viewer
	MergedInto string     `json:"merged_into,omitempty"` // number of the case that this one went into
	Destroyed  bool       `json:"destroyed,omitempty"`   // its words are no more
	By         StaffID    `json:"by,omitempty"`          // whose doing brought it to its state
	At         time.Time  `json:"at,omitzero"`           // of the newest event
}

// Query asks for one page of a list.
type Query struct {
	Place    string // "queue" (default): open by nearest deadline; "all"; "inbox"; "team"; "undelivered"
	States   []State
	Class    Class
	Channel  string
	Category string
	Unit     UnitID
	Area     string // prefix of a Kemendagri code, or a place's name resolved by the caller
	Since    time.Time
	Until    time.Time // exclusive
	Overdue  bool
	Near     bool // 75 % used or more
	Waiting  bool
	Mine     bool
	Secret   bool // of those whose secrecy one sees
	Urgent   bool
	Part     Part    // one row of a recap's breakdown
	Keeping  Keeping // what has become of a promise
	Text     string  // words over everything that a row shows, AND
	After    string  // cursor of the previous page
	Limit    int     // 50 if 0
	// Cases, unless nil, are the only ones: places in the book that a report counted.
	Cases []uint32
}

// Page is one page, with counts over all that the viewer may see.
type Page struct {
	Rows    []Row
	Next    string // cursor; empty at the end
	Total   int    // rows that match
	All     int    // rows of the place without filters
	Overdue int    // among those that match
	AsOf    time.Time
	Settled bool // false while indexes are being re-dated
	Behind  bool // of a search: words of some cases are not read yet
}

// Home is the first screen's content.
type Home struct {
	Asked   []Row  // what needs this person now, at most five overdue first
	Overdue []Row  // overdue or near at others whom one oversees
	Recent  []Feed // what just happened
	Behalf  []Feed // recorded on one's behalf by whom By names, and not looked at yet
	Drafts  []FormDraft
	Today   map[string]int // received, answered_on_the_spot, delivered, closed
	Month   map[string]int // received, closed, open; response_met of response_all that are decided
	Empty   bool           // a book without a case
	// LastCopy is the newest copy of the book that was proven; nil: none was.
	LastCopy *Copy
	Verified *Verification // the newest that is known of; nil: none
}

// Feed is one line of what just happened.
type Feed struct {
	At      time.Time // when it was written down; of Behalf, when it happened
	By      StaffID
	Kind    string
	Case    CaseRef
	Subject string
}

// Stats is the book's size and health.
type Stats struct {
	Events      uint64            `json:"events"`
	Cases       uint64            `json:"cases"`
	Open        int               `json:"open"`
	Bytes       int64             `json:"bytes"`
	ByState     map[State]int     `json:"by_state"`
	Series      map[string]uint64 `json:"series"`
	OfficeN     uint32            `json:"office_version"`
	CalendarN   uint32            `json:"calendar_version"`
	NewestEvent time.Time         `json:"newest_event,omitzero"`
	LastCopy    *Copy             `json:"last_copy,omitempty"`  // the newest copy that was proven; nil: none was
	Sealed      *Checkpoint       `json:"checkpoint,omitempty"` // the newest checkpoint
	Verified    *Verification     `json:"verified,omitempty"`   // the newest that is known of; nil: none
	Unclean     bool              `json:"unclean,omitempty"`    // a program ended without closing the book, and it is not verified since
	Free        uint64            `json:"-"`                    // bytes left on the book's disk; 0: it does not say
}

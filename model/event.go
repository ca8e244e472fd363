package model

import (
	"encoding/json"
	"strconv"
	"time"
)

// Identifiers. Each is opaque to whoever does not make it.
type (
	// DeedID names one deed. It is made once, when a form opens; sending the
	// same one again is harmless.
	DeedID string
	// CaseID names a case in keys and streams; people see its register number.
	CaseID string
	// PersonID names a citizen: the decimal number of the key slot that seals
	// them.
	PersonID string
	// StaffID is a staff username.
	StaffID string
	// PostID is a post's code in the office profile.
	PostID string
	// UnitID is a unit's code in the office profile.
	UnitID string
	// KeyID is a slot of the vault; 0 means none.
	KeyID uint64
)

// Key is the slot that seals p, 0 where p names none.
func (p PersonID) Key() KeyID {
	n, err := strconv.ParseUint(string(p), 10, 64)
	if err != nil {
		return 0
	}
	return KeyID(n)
}

// PersonOf is the person whom slot k seals.
func PersonOf(k KeyID) PersonID { return PersonID(strconv.FormatUint(uint64(k), 10)) }

// Doer says whose deed it is: person, and the post and capacity they acted in.
type Doer struct {
	Person   StaffID  `json:"person,omitempty"`
	Post     PostID   `json:"post,omitempty"`
	Capacity Capacity `json:"capacity,omitempty"`
}

// Event is the stored envelope. Its bytes are hashed as stored and never
// encoded again, so fields are only ever added. Place in the whole log (Seq)
// is not in it, for not every engine knows it before it commits.
type Event struct {
	V      int    `json:"v"`
	Stream string `json:"stream"`
	// N is the event's number in its stream, from 1; Prev the hex SHA-256 of
	// the stored bytes of event N-1, empty for the first.
	N    uint32 `json:"n"`
	Prev string `json:"prev"`
	// Deed and I name the event: I is its place in the deed, from 1.
	Deed       DeedID    `json:"deed"`
	I          int       `json:"i"`
	Kind       string    `json:"kind"`
	At         time.Time `json:"at"`          // when it happened
	RecordedAt time.Time `json:"recorded_at"` // when it was written down
	By         Doer      `json:"by"`
	RecordedBy StaffID   `json:"recorded_by"`
	// Series and No: the running number that this event took.
	Series string `json:"series,omitempty"`
	No     uint64 `json:"no,omitempty"`
	// Claims are the keys the deed takes for ever; they stand in its first
	// event, so that the index of claims can be made again from the journal.
	Claims []string `json:"claims,omitempty"`
	// Reason is a code; the words to it are sealed.
	Reason string          `json:"reason,omitempty"`
	Data   json.RawMessage `json:"data,omitempty"`
	// Sealed holds free text and personal values, under slot Key.
	Key    KeyID  `json:"key,omitempty"`
	Sealed []byte `json:"sealed,omitempty"`

	// Secret is Sealed, opened. It is never stored; nil where the key is gone.
	Secret []byte `json:"-"`
}

// ID is how people cite the event: deed and place in it.
func (e Event) ID() string { return string(e.Deed) + "/" + strconv.Itoa(e.I) }

// Draft is one event as decided. The journal adds number, chain and register
// number; the store seals Secret under Key. Zero At, By and Reason mean those
// of the deed.
type Draft struct {
	Stream string
	Kind   string
	At     time.Time
	By     Doer
	Reason string
	Data   any    // encoded as JSON; in the clear: codes, times, numbers, ids
	Secret []byte // free text and personal values
	Key    KeyID  // slot of Secret
	Take   string // series whose next number the event takes at the commit
}

// Deed is what every console hands over: one intention of one person.
type Deed struct {
	ID     DeedID
	Case   CaseID // empty: a new case, or a book-level deed
	Seen   uint32 // the version its author looked at; 0: the newest, on purpose
	Action Action
}

// Decision is what a deed comes to: events to write, and keys taken for ever
// ("lapor/77").
type Decision struct {
	Drafts   []Draft
	Claims   []string
	Warnings []string // codes of what is odd but allowed
}

// Needs is what a Situation must hold beyond the case itself; declared by the
// action, fetched by the store, so that deciding stays pure.
type Needs struct {
	NewCase  bool     // a fresh case id with a key slot of its own
	Persons  int      // fresh persons to draw
	Cases    []string // other cases, by id or register number
	People   bool     // the sealed people of the case, opened
	Known    bool     // those of the other cases, opened
	Merged   bool     // the case that this one was merged into
	Breaches bool     // the record of breaches
	// Published: what was published of the book.
	Published bool
	// Everywhere: every case that names the people of those in Cases.
	Everywhere bool
	// Whole: all that was merged into those in Cases, and every case that names
	// anybody whom any of these ever named.
	Whole bool
}

// Action is one thing that may be done. Implementations are plain values whose
// JSON fields are the action's input.
type Action interface {
	Name() ActionName
	Needs() Needs
	// Decide is pure. Its error is always an *Error.
	Decide(Situation) (Decision, error)
	// Commutes is true where what others did meanwhile is no conflict.
	Commutes() bool
}

// Situation is all that Decide may look at, of one instant.
type Situation struct {
	Now      time.Time // when it is recorded, in the office's zone
	Deed     DeedID
	Actor    Staff // who records
	Office   *Office
	OfficeN  uint32 // version of the profile: number of its event
	Staff    Directory
	Calendar Calendars
	Case     Case
	Others   map[CaseID]Case
	People   map[PersonID]Person
	Breaches []Breach
	// Published are the reports that were, the oldest first.
	Published []Publication
	// Everywhere are the cases that ever named a person, whoever may see them.
	Everywhere map[PersonID][]Case
	// Merged are all cases that went into the one of Others, whoever may see them.
	Merged []Case
	// InUse counts the open cases that use a code of one of the profile's lists.
	InUse func(list, code string) int
	// Recorded counts what one date of the register holds, and where the book stands.
	Recorded func(date string) DayCount
	// Improvements are those of the service, the oldest first.
	Improvements func() []Improvement

	// Nonce is random and never stored: what must not be guessed is made of it.
	Nonce        string
	FreshCase    CaseID
	FreshCaseKey KeyID
	FreshPersons []PersonID
}

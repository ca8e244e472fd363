package store

import (
	"cmp"
	"time"

	"aduan/model"
)

// row is what lists know of a case: codes, times and numbers in the clear, and
// where its sealed words stand. No word and no name is in it, so that a key
// destroyed takes them out of lists too. Moments are Unix milliseconds, 0 none.
type row struct {
	ID model.CaseID
	// Stub: the case was booked while a book is being filled, and its row is
	// made at the end, once. Of it only ID and Words count.
	Stub      bool
	Key       model.KeyID // slot of its words
	N         uint32      // version
	No        uint64
	Year      int
	State     model.State
	Round     int
	WaitSince int64
	Kind      string
	Class     model.Class
	Category  string
	Channel   string
	Urgent    bool
	Received  int64
	Recorded  int64
	Area      string
	DayIn     string // of receipt and of recording, in the office's zone: 20261120
	DayRec    string
	Handler   model.Handler
	Posts     []model.PostID // that live dispositions or the dispatch name
	Proposal  *model.Proposal
	By        model.StaffID
	At        int64
	// Words are the events that may hold the subject, the newest last; Person
	// is the slot of the first complainant.
	Words  []uint64
	Person model.KeyID
	// Sight is the id of the sight facts. Blind: they were made without the
	// keys, so whom the case complains of is not known.
	Sight sightID
	Blind bool
	// Clocks still run or pause, the nearest first; Waits are the intervals
	// they pause in. Asks are what waits for whom.
	Clocks []rowClock
	Waits  [][2]int64
	Asks   []ask
	// Near is from when on the nearest deadline is near; 0: it rests.
	Near int64
	// Into is the case that this one was merged into.
	Into model.CaseID
	// Outcome is that of a closed case. Settlement and Response are what became
	// of its promises; Days are the working days from receipt to settlement.
	Outcome    string
	Settlement kept
	Response   kept
	Days       int
	Reasons    []string // codes that its answers named
	// Service is that of the profile which the matter concerns; Cause is that of a
	// closed case, Lead leads its team, Stars are what the complainant gave.
	Service string
	Cause   string
	Lead    model.StaffID
	Stars   int
	// ReplyDue and ReplyAt are of the promise to respond: of the complainant with
	// whom it is worst kept.
	ReplyDue int64
	ReplyAt  int64
	// Learned: it was closed with a lesson. Outside: it complains of somebody by
	// name who is no post or unit of the office.
	Learned bool
	Outside bool
	// Changed is when the newest event of the case was recorded: up to then a report
	// on the past has to fold it.
	Changed int64
	// Tally names the counters that count the case: period and name.
	Tally [][2]string
}

// due is where the case stands in the queue.
func (r *row) due() int64 {
	if len(r.Clocks) == 0 || r.Clocks[0].rank() != 0 {
		return never
	}
	return r.Clocks[0].Due
}

// near is from when on its deadline is near; never where it rests.
func (r *row) near() int64 { return cmp.Or(r.Near, never) }

func (r *row) register() string { return model.RegisterNumber(r.No, r.Year) }

// ref names the case in lists.
func (r *row) ref() model.CaseRef {
	return model.CaseRef{ID: r.ID, Register: r.register(), Version: r.N}
}

func msFrom(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func timeOf(ms int64, loc *time.Location) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).In(loc)
}

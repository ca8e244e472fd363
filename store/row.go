package store

import (
	"encoding/json"
	"errors"
	"time"

	"aduan/model"
)

// row is what lists know of a case: codes, times and numbers in the clear, and
// where its sealed words stand. No word and no name is in it, so that a key
// destroyed takes them out of lists too. Moments are Unix milliseconds, 0 none.
type row struct {
	ID model.CaseID `json:"id"`
	// Stub: the case was booked while a book is being filled, and its row is
	// made at the end, once. Of it only ID and Words count.
	Stub      bool            `json:"stub,omitempty"`
	Key       model.KeyID     `json:"k,omitempty"` // slot of its words
	N         uint32          `json:"n"`           // version
	No        uint64          `json:"no"`
	Year      int             `json:"y"`
	State     model.State     `json:"s"`
	Round     int             `json:"r,omitempty"`
	WaitSince int64           `json:"w,omitempty"`
	Kind      string          `json:"ki,omitempty"`
	Class     model.Class     `json:"c,omitempty"`
	Category  string          `json:"ca,omitempty"`
	Channel   string          `json:"ch,omitempty"`
	Urgent    bool            `json:"u,omitempty"`
	Received  int64           `json:"re"`
	Recorded  int64           `json:"rc"`
	Area      string          `json:"a,omitempty"`
	DayIn     string          `json:"di"` // of receipt and of recording, in the office's zone: 20261120
	DayRec    string          `json:"dr"`
	Handler   model.Handler   `json:"h,omitzero"`
	Posts     []model.PostID  `json:"po,omitempty"` // that live dispositions or the dispatch name
	Proposal  *model.Proposal `json:"p,omitempty"`
	By        model.StaffID   `json:"by,omitempty"`
	At        int64           `json:"at,omitempty"`
	// Words are the events that may hold the subject, the newest last; Person
	// is the slot of the first complainant.
	Words  []uint64    `json:"wo,omitempty"`
	Person model.KeyID `json:"pe,omitempty"`
	// Sight is the id of the sight facts. Blind: they were made without the
	// keys, so whom the case complains of is not known.
	Sight sightID `json:"si"`
	Blind bool    `json:"b,omitempty"`
	// Clocks still run or pause, the nearest first; Waits are the intervals
	// they pause in. Asks are what waits for whom.
	Clocks []rowClock `json:"cl,omitempty"`
	Waits  [][2]int64 `json:"ws,omitempty"`
	Asks   []ask      `json:"as,omitempty"`
	// Tally names the counters that count the case: period and name.
	Tally [][2]string `json:"t,omitempty"`
}

// rowVersion is the first byte of every stored row.
const rowVersion byte = 1

var errRow = errors.New("row of another version")

func (r *row) encode() ([]byte, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return append([]byte{rowVersion}, b...), nil
}

func decodeRow(v []byte) (*row, error) {
	if len(v) == 0 || v[0] != rowVersion {
		return nil, errRow
	}
	r := &row{}
	return r, json.Unmarshal(v[1:], r)
}

// due is where the case stands in the queue.
func (r *row) due() int64 {
	if len(r.Clocks) == 0 || r.Clocks[0].rank() != 0 {
		return never
	}
	return r.Clocks[0].Due
}

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

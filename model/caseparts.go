package model

import (
	"slices"
	"time"
)

type Waiting struct {
	Since   time.Time `json:"since"`
	Papers  []string  `json:"papers,omitempty"`
	ToldHow string    `json:"told_how,omitempty"`
	By      StaffID   `json:"by,omitempty"`
}

type ServiceApplied struct {
	Date      string `json:"date" f:"date,required"` // civil date, 2026-10-12
	Proof     string `json:"proof,omitempty" seal:"y"`
	Reference string `json:"reference,omitempty" seal:"y"`
}

type Channel struct {
	Name         string    `json:"name" f:"enum=channel,required"`
	Account      string    `json:"account,omitempty"`
	Reference    string    `json:"reference,omitempty" seal:"y"`
	URL          string    `json:"url,omitempty" seal:"y"`
	PostedAt     time.Time `json:"posted_at,omitzero"`
	SentToUsAt   time.Time `json:"sent_to_us_at,omitzero"`
	OutsideHours bool      `json:"outside_hours,omitempty" f:"-"`
}

type Letter struct {
	AgendaNo   uint64 `json:"agenda_no,omitempty" f:"-"`
	Number     string `json:"number,omitempty"`
	Date       string `json:"date,omitempty" f:"date"`
	From       string `json:"from,omitempty"`
	Subject    string `json:"subject,omitempty"`
	Grade      Grade  `json:"grade,omitempty" f:"enum=grade"`
	Enclosures string `json:"enclosures,omitempty"`
}

type Complainant struct {
	Person     PersonID
	ReceivedAt time.Time
	ToldAt     time.Time

	// Of one who came with a case that was merged into this one: which, how they
	// had complained, since when they wait, when they had a response before, and
	// the round, the event and the moment with which they came.
	From      CaseID
	Channel   Channel
	Since     time.Time
	Responded time.Time
	Round     int
	N         uint32
	JoinedAt  time.Time
}

// MergedCase is a case that was merged into another, and how closed it was.
type MergedCase struct {
	Case             CaseID
	Secret, Withheld bool
}

type Respondent struct {
	Kind string `json:"kind" f:"enum=respondent_kind,required"`
	Post PostID `json:"post,omitempty" f:"post"`
	Unit UnitID `json:"unit,omitempty" f:"unit"`
	Text string `json:"text,omitempty"`
	// Staff are the people whom a post meant when it was named: a prohibition
	// binds the person, also after they change posts.
	Staff []StaffID `json:"staff,omitempty" f:"-"`
}

type Incident struct {
	On    string `json:"on,omitempty" f:"date"`
	Place string `json:"place,omitempty"`
}

type Check struct {
	System        string    `json:"system"`
	At            time.Time `json:"at"`
	Found         bool      `json:"found"`
	Decile        int       `json:"decile,omitempty"`
	Programmes    []string  `json:"programmes,omitempty"`
	ServiceDoneOn string    `json:"service_done_on,omitempty"`
	Remark        string    `json:"remark,omitempty"`
	By            StaffID   `json:"by"`
}

type ContactLog struct {
	Direction string    `json:"direction"`
	Purpose   string    `json:"purpose"`
	How       string    `json:"how,omitempty"`
	At        time.Time `json:"at"`
	Text      string    `json:"text,omitempty"`
	By        StaffID   `json:"by"`
	// Answered: nothing is left to be told; see Contact.
	Answered bool `json:"answered,omitempty"`
}

type Referral struct {
	Agency   string    `json:"agency"`
	LetterNo string    `json:"letter_no,omitempty"`
	ReplyDue string    `json:"reply_due,omitempty"`
	ReplyAt  string    `json:"reply_at,omitempty"`
	At       time.Time `json:"at"`
	Text     string    `json:"text,omitempty"`
}

// Handler is who holds the case: by lead disposition, dispatch or team.
type Handler struct {
	Unit UnitID `json:"unit,omitempty"`
	Team bool   `json:"team,omitempty"`
	Post PostID `json:"post,omitempty"`
}

// Proposal is the disposition that the review proposes to the head.
type Proposal struct {
	Lead         PostID    `json:"lead" f:"post,required"`
	Instructions []string  `json:"instructions,omitempty" f:"phrase"`
	Grade        Grade     `json:"grade,omitempty" f:"enum=grade"`
	DueAt        time.Time `json:"due_at,omitzero"`
	By           StaffID   `json:"by,omitempty" f:"-"` // who reviewed
}

// Disposition lives by itself; only the lead of a first hop moves the case.
type Disposition struct {
	No           int       `json:"no"` // within the case, from 1
	From         PostID    `json:"from"`
	FromPerson   StaffID   `json:"from_person"`
	To           []PostID  `json:"to"`
	Lead         PostID    `json:"lead"`
	Instructions []string  `json:"instructions,omitempty"`
	Note         string    `json:"note,omitempty"`
	Grade        Grade     `json:"grade,omitempty"`
	At           time.Time `json:"at"`
	DueAt        time.Time `json:"due_at,omitzero"`
	State        DispState `json:"state"` // of the lead
	Parent       int       `json:"parent,omitempty"`
	// Each addressee's own state; the lead's is State.
	Answers map[PostID]DispState `json:"answers,omitempty"`
}

// Live is true while the disposition still binds its addressees.
func (d Disposition) Live() bool {
	return d.State == DispSent || d.State == DispAccepted || d.State == DispReported
}

// binds tells whether the disposition still asks something of post.
func (d *Disposition) binds(post PostID) bool {
	if !d.Live() || !slices.Contains(d.To, post) {
		return false
	}
	s := d.Answers[post]
	return s != DispReturned && s != DispRecalled
}

type Team struct {
	Lead     TeamMember   `json:"lead"`
	Members  []TeamMember `json:"members,omitempty"`
	LetterNo string       `json:"letter_no,omitempty"`
	Task     string       `json:"task,omitempty"`
	At       time.Time    `json:"at"`
}

// TeamMember is a member of staff, or somebody of another agency by name.
type TeamMember struct {
	Staff  StaffID `json:"staff,omitempty"`
	Name   string  `json:"name,omitempty"`
	Agency string  `json:"agency,omitempty"`
}

type Note struct {
	No       int       `json:"no"`
	Kind     string    `json:"kind"`
	At       time.Time `json:"at"`
	By       StaffID   `json:"by"`
	Text     string    `json:"text,omitempty"`
	Place    string    `json:"place,omitempty"`
	Present  string    `json:"present,omitempty"`
	Seen     string    `json:"seen,omitempty"`
	Decided  string    `json:"decided,omitempty"`
	Person   string    `json:"person,omitempty"`
	Document string    `json:"document,omitempty"`
	Evidence string    `json:"evidence,omitempty"`
}

type Initials struct {
	Post     PostID    `json:"post"`
	Person   StaffID   `json:"person,omitempty"`
	Capacity Capacity  `json:"capacity,omitempty"`
	At       time.Time `json:"at,omitzero"`
	Skipped  string    `json:"skipped,omitempty"` // why the post gave none: vacant, respondent, same_person, secret
}

type Result struct {
	Version        int        `json:"version"`
	Authors        []StaffID  `json:"authors"`
	RecordedBy     StaffID    `json:"recorded_by"`
	Post           PostID     `json:"post,omitempty"`
	At             time.Time  `json:"at"`
	Finding        string     `json:"finding,omitempty"`
	Conclusion     string     `json:"conclusion,omitempty"`
	Recommendation string     `json:"recommendation,omitempty"`
	Answer         string     `json:"answer,omitempty"`
	Initials       []Initials `json:"initials,omitempty"`
	RatifiedBy     *Doer      `json:"ratified_by,omitempty"`
	RatifiedAt     time.Time  `json:"ratified_at,omitzero"`
	SentBackBy     *Doer      `json:"sent_back_by,omitempty"`
	ByTeam         bool       `json:"by_team,omitempty"`
	SentBack       string     `json:"sent_back,omitempty"`
}

// Answer is what went out, or goes out, to the complainant.
type Answer struct {
	Text     string    `json:"text,omitempty"`
	Official PostID    `json:"official,omitempty"`
	Reasons  []string  `json:"reasons,omitempty"`
	NextStep string    `json:"next_step,omitempty"`
	How      string    `json:"how,omitempty"`
	To       string    `json:"to,omitempty"`
	At       time.Time `json:"at"`
	Accepted *bool     `json:"accepted,omitempty"`
	LetterNo string    `json:"letter_no,omitempty"`
	Person   PersonID  `json:"-"`
	Kind     string    `json:"kind,omitempty"` // respond: acknowledgement, substance; answer; deliver
}

type Attachment struct {
	Name   string    `json:"name,omitempty"`
	Size   int64     `json:"size"`
	Plain  string    `json:"sha256"`        // hex SHA-256 of the plain bytes
	Sealed string    `json:"sealed_sha256"` // hex SHA-256 of the sealed bytes: the file's name
	Shows  bool      `json:"shows_identity,omitempty"`
	At     time.Time `json:"at"`
	By     StaffID   `json:"by"`
}

type Link struct {
	Case CaseID `json:"case"`
	Kind string `json:"kind"`
}

type Rating struct {
	Stars int       `json:"stars"`
	At    time.Time `json:"at"`
}

type Evaluation struct {
	Text string    `json:"text,omitempty"`
	At   time.Time `json:"at"`
	By   StaffID   `json:"by"`
}

type OutsideClock struct {
	Name  string    `json:"name"`
	DueAt time.Time `json:"due_at"`
	Basis string    `json:"basis,omitempty"`
	At    time.Time `json:"at"`
}

type Extension struct {
	Clock string    `json:"clock"`
	At    time.Time `json:"at"`
	By    Doer      `json:"by"`
}

type LetterNo struct {
	Series string    `json:"series"`
	No     uint64    `json:"no"`
	Number string    `json:"number"`
	Paper  string    `json:"paper"`
	At     time.Time `json:"at"`
}

type Reminder struct {
	Post PostID    `json:"post,omitempty"`
	At   time.Time `json:"at"`
	By   StaffID   `json:"by"`
	Text string    `json:"text,omitempty"`
}

// Amendment names what was corrected; never the values.
type Amendment struct {
	Fields []string  `json:"fields"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
	By     StaffID   `json:"by"`
}

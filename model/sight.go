package model

import (
	"slices"
	"time"
)

// SightFacts is what decides who may read a case; rows of lists keep it, so
// that a list and the case itself are filtered by one function.
type SightFacts struct {
	State      State       `json:"state"`
	Class      Class       `json:"class,omitempty"`
	Verified   bool        `json:"verified,omitempty"`
	Secret     bool        `json:"secret,omitempty"`
	Withheld   bool        `json:"withheld,omitempty"`
	DeskWaits  bool        `json:"desk_waits,omitempty"` // papers asked for, an answer to be told, the complainant asking
	Recorder   StaffID     `json:"recorder,omitempty"`
	Posts      []PostID    `json:"posts,omitempty"` // that live dispositions or the dispatch name
	Units      []UnitID    `json:"units,omitempty"` // of those posts
	Staff      []StaffID   `json:"staff,omitempty"` // of the team, by name
	Respondent *Respondent `json:"respondent,omitempty"`
	// Spoken are those in whose name something was recorded: they may object.
	Spoken []StaffID `json:"spoken,omitempty"`
}

// Viewer is who looks: a person with the posts they hold at one moment.
type Viewer struct {
	Staff Staff
	Posts []Post
	At    time.Time
}

// Level is how much of a case somebody sees.
type Level uint8

const (
	SeeNothing Level = iota // as if it did not exist
	SeeNumber               // number and "dirahasiakan": a secret case of others
	SeeState                // number, state, deadline, what may be told to a caller
	SeeDesk                 // the case without finding, conclusion, team notes
	SeeMasked               // everything but names (auditor)
	SeeAll
)

// Sight is the answer for one viewer and one case.
type Sight struct {
	Level  Level
	Reveal bool // may open identities in full
	Hidden bool // complainant's identity is withheld from this viewer
}

// Names tells whether somebody who sees so much is told who complains.
func (s Sight) Names() bool { return s.Level >= SeeDesk && s.Level != SeeMasked && !s.Hidden }

// ViewerOf is s with the posts held at a moment.
func ViewerOf(s Staff, o *Office, at time.Time) Viewer {
	v := Viewer{Staff: s, At: at}
	for _, h := range s.HeldAt(at) {
		if p, ok := o.Post(h.Post); ok {
			v.Posts = append(v.Posts, p)
		}
	}
	return v
}

// Has tells whether v holds a post of one of the roles.
func (v Viewer) Has(roles ...Role) bool {
	return slices.ContainsFunc(v.Posts, func(p Post) bool { return slices.Contains(roles, p.Role) })
}

// Facts are what See needs to know of a case.
func (c Case) Facts(o *Office) SightFacts {
	f := SightFacts{State: c.State, Class: c.Class, Verified: c.IsVerified(), Secret: c.Secrecy == SecrecySecret,
		Withheld: c.Identity == IdentityWithheld, DeskWaits: c.deskWaits(), Recorder: c.RecordedBy, Respondent: c.Respondent.bare()}
	add := func(p PostID) {
		if p == "" || slices.Contains(f.Posts, p) {
			return
		}
		f.Posts = append(f.Posts, p)
		if post, ok := o.Post(p); ok && post.Unit != "" && !slices.Contains(f.Units, post.Unit) {
			f.Units = append(f.Units, post.Unit)
		}
	}
	for _, d := range c.Dispositions {
		if !d.Live() {
			continue
		}
		for _, p := range d.To {
			if s := d.Answers[p]; s != DispReturned && s != DispRecalled {
				add(p)
			}
		}
	}
	if c.Dispatched {
		add(c.DispatchedTo)
	}
	if c.Team != nil {
		for _, m := range append([]TeamMember{c.Team.Lead}, c.Team.Members...) {
			if m.Staff != "" && !slices.Contains(f.Staff, m.Staff) {
				f.Staff = append(f.Staff, m.Staff)
			}
		}
	}
	for _, o := range c.OnBehalf {
		if !slices.Contains(f.Spoken, o.By.Person) {
			f.Spoken = append(f.Spoken, o.By.Person)
		}
	}
	slices.Sort(f.Spoken)
	return f
}

// bare is the respondent without words: what rows may keep.
func (r *Respondent) bare() *Respondent {
	if r == nil {
		return nil
	}
	return &Respondent{Kind: r.Kind, Post: r.Post, Unit: r.Unit, Staff: r.Staff}
}

// deskWaits: the counter must do or say something (procedure.md 2, petugas). A
// caller who was told at once how it stands leaves nothing to do: the sentence is
// for everybody, and must not open the case to whoever read it out.
func (c Case) deskWaits() bool {
	switch {
	case c.Waiting != nil, c.State == Ratified:
		return true
	case c.State == Delivered:
		return c.untold() >= 0
	case c.State == Rejected || c.State == Forwarded || c.State == Withdrawn:
		return !c.Told
	}
	for _, last := range slices.Backward(c.Contacts) {
		if last.Answered {
			continue // and what was open before it still is
		}
		return last.Direction == "in" && slices.Contains([]string{"asks_status", "adds_facts", "objects"}, last.Purpose)
	}
	return false
}

// untold is the first complainant who has not been told, -1 for none.
func (c Case) untold() int {
	return slices.IndexFunc(c.Complainants, func(p Complainant) bool { return p.ToldAt.IsZero() })
}

// See is the one filter (procedure.md 2), applied where the book is read, on
// every path.
func See(f SightFacts, v Viewer, o *Office) Sight {
	if len(v.Posts) == 0 {
		return Sight{}
	}
	all := v.Has(Pengelola, Sekretaris, Kepala)
	if isRespondent(f.Respondent, v, o) {
		return numberOnly(v)
	}
	if unclear(f) {
		switch {
		case v.Has(Pengelola, Kepala):
			return Sight{Level: SeeAll, Reveal: true}
		case f.Recorder == v.Staff.ID:
			return Sight{Level: SeeDesk, Reveal: true}
		}
		return numberOnly(v)
	}
	switch {
	case all:
		return Sight{Level: SeeAll, Reveal: true}
	case handles(f, v, o):
		return Sight{Level: SeeAll, Reveal: !f.Withheld, Hidden: f.Withheld}
	case v.Has(Petugas) && f.Recorder == v.Staff.ID && (!f.Secret || !f.Verified):
		return Sight{Level: SeeDesk, Reveal: true}
	case f.Secret:
		return numberOnly(v)
	case v.Has(Auditor) && !f.Verified: // its words are the recorder's and the heads' until then (store.md 3)
		return Sight{Level: SeeState, Hidden: true}
	case v.Has(Auditor):
		return Sight{Level: SeeMasked, Hidden: true}
	case v.Has(Petugas) && f.Verified && f.DeskWaits:
		return Sight{Level: SeeDesk, Hidden: false}
	case v.Has(Petugas):
		return Sight{Level: SeeState}
	case slices.Contains(f.Spoken, v.Staff.ID):
		return Sight{Level: SeeState}
	}
	return Sight{}
}

// numberOnly is what a case shows of itself to those of whose numbers none is
// missing: number and "dirahasiakan". Also an ordinary case to its respondent,
// for a gap would tell.
func numberOnly(v Viewer) Sight {
	if v.KnowsNumbers() {
		return Sight{Level: SeeNumber}
	}
	return Sight{}
}

// unclear: whether an official of this office is complained of is not known
// yet; it leaves the case with its recorder, pengelola and kepala until verify
// says who it is, whatever else was done meanwhile.
func unclear(f SightFacts) bool {
	return f.Respondent != nil && f.Respondent.Kind == "unclear"
}

func handles(f SightFacts, v Viewer, o *Office) bool {
	for _, p := range v.Posts {
		if !p.Role.works() {
			continue
		}
		if slices.Contains(f.Staff, v.Staff.ID) {
			return true
		}
		if slices.Contains(f.Posts, p.Code) {
			return true
		}
		if p.Role == PPID && f.Class == PublicInformation && f.Verified {
			return true
		}
		if p.Role == Kabid && !f.Secret && slices.ContainsFunc(f.Units, func(u UnitID) bool { return o.Within(u, p.Unit) }) {
			return true
		}
	}
	return false
}

// isRespondent: the person complained of in every post they hold, and everybody
// in a unit complained of.
func isRespondent(r *Respondent, v Viewer, o *Office) bool {
	if r == nil {
		return false
	}
	if slices.Contains(r.Staff, v.Staff.ID) {
		return true
	}
	switch r.Kind {
	case "staff":
		return len(r.Staff) == 0 && slices.ContainsFunc(v.Posts, func(p Post) bool { return p.Code == r.Post })
	case "unit":
		return slices.ContainsFunc(v.Posts, func(p Post) bool { return p.Unit != "" && o.Within(p.Unit, r.Unit) })
	}
	return false
}

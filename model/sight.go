package model

import "time"

// SightFacts is what decides who may read a case; rows of lists keep it, so
// that a list and the case itself are filtered by one function.
type SightFacts struct {
	State      State
	Class      Class
	Verified   bool
	Secret     bool
	Withheld   bool
	DeskWaits  bool // papers asked for, an answer to be told, the complainant asking
	Recorder   StaffID
	Posts      []PostID  // that live dispositions or the dispatch name
	Units      []UnitID  // of those posts
	Staff      []StaffID // team and dispatch, by name
	Respondent *Respondent
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

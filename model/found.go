package model

import "context"

// Spot is a part of a case in which the words of a search were found. It is
// named and never quoted.
type Spot string

// Parts of a case, in the order in which they are told.
const (
	SpotRegister  Spot = "register"
	SpotNIK       Spot = "nik"
	SpotPhone     Spot = "phone"
	SpotName      Spot = "name"
	SpotReference Spot = "reference"
	SpotSubject   Spot = "subject"
	SpotText      Spot = "text"
	SpotWish      Spot = "wish"
	SpotIncident  Spot = "incident"
	SpotLetter    Spot = "letter"
	SpotAnswer    Spot = "answer"
	SpotNote      Spot = "note"
	SpotResult    Spot = "result"
	SpotDisposed  Spot = "disposition"
	SpotCheck     Spot = "check"
	SpotReferral  Spot = "referral"
	SpotLesson    Spot = "lesson"
)

// Spots lists every part, in the order in which they are told.
func Spots() []Spot {
	return []Spot{SpotRegister, SpotNIK, SpotPhone, SpotName, SpotReference, SpotSubject, SpotText, SpotWish, SpotIncident,
		SpotLetter, SpotAnswer, SpotNote, SpotResult, SpotDisposed, SpotCheck, SpotReferral, SpotLesson}
}

// Finds tells where a search has found.
type Finds interface {
	// Where tells for the cases of one page which of their parts hold a word of
	// text. A part that the viewer does not read is in no answer, nor is a case
	// that the viewer does not read.
	Where(ctx context.Context, text string, cases []CaseID) (map[CaseID][]Spot, error)
}

func partNames() []string {
	var out []string
	for _, p := range Spots() {
		out = append(out, string(p))
	}
	return out
}

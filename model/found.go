package model

import "context"

// Part is a part of a case in which the words of a search were found. It is
// named and never quoted.
type Part string

// Parts of a case, in the order in which they are told.
const (
	PartRegister  Part = "register"
	PartNIK       Part = "nik"
	PartPhone     Part = "phone"
	PartName      Part = "name"
	PartReference Part = "reference"
	PartSubject   Part = "subject"
	PartText      Part = "text"
	PartWish      Part = "wish"
	PartIncident  Part = "incident"
	PartLetter    Part = "letter"
	PartAnswer    Part = "answer"
	PartNote      Part = "note"
	PartResult    Part = "result"
	PartDisposed  Part = "disposition"
	PartCheck     Part = "check"
	PartReferral  Part = "referral"
	PartLesson    Part = "lesson"
)

// Parts lists every part, in the order in which they are told.
func Parts() []Part {
	return []Part{PartRegister, PartNIK, PartPhone, PartName, PartReference, PartSubject, PartText, PartWish, PartIncident,
		PartLetter, PartAnswer, PartNote, PartResult, PartDisposed, PartCheck, PartReferral, PartLesson}
}

// Finds tells where a search has found.
type Finds interface {
	// Where tells for the cases of one page which of their parts hold a word of
	// text. A part that the viewer does not read is in no answer, nor is a case
	// that the viewer does not read.
	Where(ctx context.Context, text string, cases []CaseID) (map[CaseID][]Part, error)
}

func partNames() []string {
	var out []string
	for _, p := range Parts() {
		out = append(out, string(p))
	}
	return out
}

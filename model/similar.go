package model

import (
	"context"
	"slices"
	"strings"
	"time"
)

// Similars tells what may be the same person, or the same matter. It answers from
// the cases alone that Knowable allows: with any other and without it the answer
// is the same.
type Similars interface {
	// Alike finds people of earlier cases whose name sounds like this one's, of the
	// same village: what is asked while a name is typed. Without a whole name or a
	// village there is nobody.
	Alike(ctx context.Context, name, area string) ([]Similar, error)
	// Similar finds the cases that may be of the same person or matter as a case,
	// the best founded first. The case is named as in Desk.Case; who does not read
	// it by name finds nothing.
	Similar(ctx context.Context, ref string) ([]Similar, error)
}

// Reasons why a case may be of the same person or matter, as they stand in
// Similar.By; the first three are of the person.
const (
	ByNIK    = "nik"
	ByPhone  = "phone"
	ByName   = "name"   // sounds alike, of the same village
	ByMatter = "matter" // same category and village, received within MatterDays
)

// Bounds of what is offered: more than a few nobody compares.
const (
	MostAlike   = 3
	MostSimilar = 10
	MatterDays  = 30
)

// Similar is one candidate with what speaks for it.
type Similar struct {
	Row
	// Who is the name as it is written there; empty where only the matter fits.
	Who string   `json:"who,omitempty"`
	By  []string `json:"by"`
}

// Weight orders candidates: the better the reason, the higher.
func (s Similar) Weight() int {
	w := 0
	for i, by := range []string{ByMatter, ByName, ByPhone, ByNIK} {
		if slices.Contains(s.By, by) {
			w += 1 << i
		}
	}
	return w
}

// Villaged tells whether a Kemendagri code is a village's: only within one does a
// name say something.
func Villaged(area string) bool { return strings.Count(area, ".") == 3 }

// NameIsWhole tells whether a name is long enough to be asked for: of three
// letters, as Ani.
func NameIsWhole(name string) bool {
	letters := 0
	for _, k := range NameKeys(name) {
		letters = max(letters, len(k))
	}
	return letters >= 3
}

// SameTime tells whether two complaints came close enough to be of one matter.
func SameTime(a, b time.Time) bool { return a.Sub(b).Abs() <= MatterDays*24*time.Hour }

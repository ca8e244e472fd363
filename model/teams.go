package model

import (
	"context"
	"slices"
)

// Teams reads the teams that work on cases.
type Teams interface {
	// Teams reads one page of live cases with a team, by the nearest deadline:
	// those whose team one is in; every one that one may see for those who form
	// teams or keep the book of them.
	Teams(context.Context, TeamQuery) (TeamPage, error)
}

// TeamQuery asks for one page of teams.
type TeamQuery struct {
	After string // cursor of the previous page
	Limit int    // TeamLimit if 0
}

// TeamLimit is how many teams a page has: each is read whole for its notes.
const TeamLimit = 25

// TeamPage is one page of teams.
type TeamPage struct {
	Page
	Everyone bool      // of everybody's teams, not one's own
	Teams    []TeamRow // in the order of Rows
}

// TeamRow is what one may see of a team and its work.
type TeamRow struct {
	Row
	Team   *Team // nil where one may not see it
	Notes  int
	Newest *Note
	Lacks  []TeamLack
}

// OverseesTeams is true for roles that see to every team.
func OverseesTeams(r Role) bool { return r == Pengelola || r == Sekretaris || r == Kepala }

// TeamLack is something that the work of a team still lacks: Code says what,
// Note and Field where.
type TeamLack struct {
	Code  string
	Note  int
	Field string
}

// What the work of a team may lack.
const (
	LacksLetter = "letter" // the assignment has no number yet
	LacksPapers = "papers" // the complainant has not brought what was asked for
	LacksNotes  = "notes"  // nothing is written down yet
	LacksField  = "field"  // a note of this kind tells it, and this one does not
)

// TeamLacks lists what the work of a case's team still lacks, as far as the view
// shows it.
func TeamLacks(v *CaseView) []TeamLack {
	if v.Team == nil {
		return nil
	}
	var out []TeamLack
	if v.Team.LetterNo == "" {
		out = append(out, TeamLack{Code: LacksLetter})
	}
	if v.Waiting != nil {
		out = append(out, TeamLack{Code: LacksPapers})
	}
	if len(v.Notes) == 0 {
		return append(out, TeamLack{Code: LacksNotes})
	}
	for _, n := range v.Notes {
		for _, field := range NoteFields(n.Kind) {
			masked := v.Sight == SeeMasked && (field == "person" || field == "present") // it may well stand there
			if n.Field(field) == "" && !masked {
				out = append(out, TeamLack{Code: LacksField, Note: n.No, Field: field})
			}
		}
	}
	return out
}

// NoteFields are what a note of a kind tells, in the order of its form.
func NoteFields(kind string) []string {
	switch kind {
	case "note":
		return []string{"text"}
	case "call":
		return []string{"person", "text"}
	case "meeting":
		return []string{"place", "present", "decided"}
	case "interview":
		return []string{"person", "place", "text"}
	case "document_study":
		return []string{"document", "text"}
	case "field_visit":
		return []string{"place", "present", "seen", "evidence"}
	case "action_taken":
		return []string{"text", "evidence"}
	}
	return nil
}

// Field is what a note says in one of its fields.
func (n Note) Field(name string) string {
	switch name {
	case "text":
		return n.Text
	case "place":
		return n.Place
	case "present":
		return n.Present
	case "seen":
		return n.Seen
	case "decided":
		return n.Decided
	case "person":
		return n.Person
	case "document":
		return n.Document
	case "evidence":
		return n.Evidence
	}
	return ""
}

// TeamRowOf puts beside a row what its case tells of the team.
func TeamRowOf(r Row, v *CaseView) TeamRow {
	out := TeamRow{Row: r, Team: v.Team, Notes: len(v.Notes), Lacks: TeamLacks(v)}
	if n := len(v.Notes); n > 0 {
		newest := slices.MaxFunc(v.Notes, func(a, b Note) int { return a.At.Compare(b.At) })
		out.Newest = &newest
	}
	return out
}

package model

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

func TestTeamLacksSayWhatIsNotThereYet(t *testing.T) {
	whole := Note{No: 1, Kind: "meeting", Place: "a", Present: "b", Decided: "c"}
	for _, tc := range []struct {
		name string
		view CaseView
		want string
	}{
		{"no team", CaseView{}, "[]"},
		{"new", CaseView{Team: &Team{}}, "[{letter 0 } {notes 0 }]"},
		{"waiting", CaseView{Team: &Team{LetterNo: "1"}, Waiting: &Waiting{}, Notes: []Note{whole}}, "[{papers 0 }]"},
		{"whole", CaseView{Team: &Team{LetterNo: "1"}, Notes: []Note{whole}}, "[]"},
		{"half a visit", CaseView{Team: &Team{LetterNo: "1"}, Notes: []Note{whole, {No: 2, Kind: "field_visit", Place: "a", Seen: "b"}}},
			"[{field 2 present} {field 2 evidence}]"},
		{"half a visit, names masked", CaseView{Sight: SeeMasked, Team: &Team{LetterNo: "1"}, Notes: []Note{whole, {No: 2, Kind: "field_visit", Place: "a", Seen: "b"}}},
			"[{field 2 evidence}]"},
	} {
		if got := fmt.Sprint(TeamLacks(&tc.view)); got != tc.want {
			t.Errorf("%s: lacks %s, want %s", tc.name, got, tc.want)
		}
	}
}

// TestEveryKindOfNoteHasItsFields, and no other name stands among them.
func TestEveryKindOfNoteHasItsFields(t *testing.T) {
	var inputs []string
	for _, f := range FieldsOf("note") {
		inputs = append(inputs, f.Name)
	}
	for _, kind := range Enum("note_kind") {
		fields := NoteFields(kind)
		if len(fields) == 0 {
			t.Errorf("a note of kind %s tells nothing", kind)
		}
		for _, f := range fields {
			if !slices.Contains(inputs, f) {
				t.Errorf("%s: %s is no input", kind, f)
			}
		}
	}
}

func TestNewestNoteIsTheLastThatHappened(t *testing.T) {
	v := &CaseView{Team: &Team{}, Notes: []Note{{No: 1, At: time.Unix(9, 0)}, {No: 2, At: time.Unix(5, 0)}}}
	if r := TeamRowOf(Row{}, v); r.Newest.No != 1 || r.Notes != 2 {
		t.Errorf("the row is %+v", r)
	}
}

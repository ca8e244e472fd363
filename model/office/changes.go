package office

import (
	"reflect"
	"slices"

	"aduan/model"
)

// RuleChanges lists the parts of the file in which two profiles differ by more
// than wording: what may be done, by whom, and until when. A profile without
// any may be applied by the admin, others need the head (procedure 3).
func RuleChanges(before, after *model.Office) []string {
	wording := []string{"short", "address", "postcode", "contacts", "causes", "instructions", "answers",
		"requirements", "assumptions", "sources", "places", "village_word", "district_word"}
	var out []string
	a, b := reflect.ValueOf(*before), reflect.ValueOf(*after)
	for i := range a.NumField() {
		name := a.Type().Field(i).Tag.Get("yaml")
		if slices.Contains(wording, name) || reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
			continue
		}
		out = append(out, name)
	}
	return out
}

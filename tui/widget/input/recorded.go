package input

import "strings"

// Recorded is what the case itself holds of a field, and how that reads. Of a
// person it is what may be seen; where a field is none of the record's, nothing.
func (s Source) Recorded(field string) (value, text string) {
	if common(head(field)) {
		return "", ""
	}
	value = s.Preset()[field]
	if s.Action != "amend" {
		return value, value
	}
	if v, ok := s.amended()[field]; ok {
		return v, s.stands(field)
	}
	if strings.HasPrefix(field, "complainant.") {
		value = s.stands(field)
	}
	return value, value
}

package input

import (
	"time"

	"aduan/model"
)

// holding tells whether an input bounds the time in which a post is held.
func (s Source) holding(l leaf) bool {
	switch s.Action {
	case "staff_add", "post_give", "post_end":
		return l.path == "from" || l.path == "until"
	}
	return false
}

// bound reads where a holding begins or ends, which may lie behind or ahead. A
// day alone begins it at midnight; as its end the day is included, as a letter
// says it.
func (s Source) bound(l leaf, v string) (any, error) {
	now := s.now()
	past, err := model.ParseMoment(v, now)
	if err != nil {
		return nil, err
	}
	t := past
	if ahead, err := model.ParseComing(v, now); err == nil && (l.path == "until" && s.Action != "post_end" || ahead.Sub(now) < now.Sub(past)) {
		t = ahead
	}
	if _, err := model.ParseDay(v, now); err == nil {
		y, m, d := t.Date()
		t = time.Date(y, m, d, 0, 0, 0, 0, t.Location())
		if l.path == "until" {
			t = t.AddDate(0, 0, 1)
		}
	}
	return t.Format(time.RFC3339Nano), nil
}

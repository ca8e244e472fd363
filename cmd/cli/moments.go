package cli

import (
	"errors"
	"strings"
	"time"

	"aduan/model"
)

// moments reads times as people of this office write them. Now is in the
// office's zone.
type moments struct{ now time.Time }

// read takes what model.ParseMoment takes; a due moment lies ahead.
func (m moments) read(path, s string) (time.Time, error) {
	parse := model.ParseMoment
	if strings.HasSuffix(path, "due_at") || strings.HasSuffix(path, "until") {
		parse = model.ParseComing
	}
	t, err := parse(s, m.now)
	return t, at(path, err)
}

// date takes "2026-10-12", "12/10/2026", "12/10" and a weekday.
func (m moments) date(path, s string) (string, error) {
	d, err := model.ParseDay(s, m.now)
	return d, at(path, err)
}

// day is the moment at which a date begins in the office's zone.
func (m moments) day(path, s string) (time.Time, error) {
	d, err := m.date(path, s)
	if err != nil {
		return time.Time{}, err
	}
	t, err := time.ParseInLocation(time.DateOnly, d, m.now.Location())
	if err != nil {
		return time.Time{}, model.Invalid(path, "day_unreadable")
	}
	return t, nil
}

// at names the input that a fault of the model's readers concerns.
func at(path string, err error) error {
	if e := (*model.Error)(nil); errors.As(err, &e) && e.Field == "" {
		e.Field = path
	}
	return err
}

package journal

import (
	"encoding/json"
	"math"
	"strings"
	"unicode/utf8"

	"aduan/model"
)

// Limits of a command. They keep one deed from filling a commit, and hold for
// every engine: a remote log takes requests of 1.5 MiB.
const (
	// MaxEvent is the longest stored event, 1 MiB: an office profile of
	// 256 KB and the longest texts of a case fit well, and one page of a
	// remote log still carries it.
	MaxEvent = 1 << 20
	// MaxDeed bounds the bytes of all events of a deed, so that a batch of
	// deeds stays within the memory of a small machine.
	MaxDeed = 4 << 20
	// MaxDrafts bounds the events of a deed: a new book writes its staff and
	// several years of holidays in one, a person never more than a dozen.
	MaxDrafts = 256
	// MaxName bounds the bytes of a stream, a claim, a series and a deed ID:
	// they are keys of the index.
	MaxName = 256
)

// KindSeriesStarted is the kind of event that sets the first number of a
// series; its data is SeriesStart.
const KindSeriesStarted = "series_started"

// SeriesStart is the data of a series_started event: the next number that the
// series gives is First. It is refused once the series has given a number.
type SeriesStart struct {
	Series string `json:"series"`
	First  uint64 `json:"first"`
}

// StartOf reads the data of a series_started event.
func StartOf(data json.RawMessage) (SeriesStart, error) {
	var s SeriesStart
	if err := json.Unmarshal(data, &s); err != nil {
		return s, model.Invalid("first", "series_start_unreadable")
	}
	if !nameOK(s.Series) {
		return s, model.Invalid("series", "name_invalid")
	}
	if s.First == 0 || s.First > math.MaxInt64 {
		return s, model.Invalid("first", "series_first")
	}
	return s, nil
}

// Prepare checks all of a command that can be checked without the log, and
// gives it back with its data encoded, so that the committer only adds the
// place. Its error is a *model.Error of code invalid.
func Prepare(c Cmd) (Cmd, error) {
	if err := checkNames(c); err != nil {
		return c, err
	}
	if len(c.Drafts) == 0 {
		return c, model.Invalid("events", "deed_empty")
	}
	if len(c.Drafts) > MaxDrafts {
		return c, tooLong("events", "deed_too_many_events", MaxDrafts)
	}
	drafts, total := make([]model.Draft, len(c.Drafts)), 0
	for i, d := range c.Drafts {
		n, err := prepareDraft(c, &d, i+1)
		if err != nil {
			return c, err
		}
		if total += n; total > MaxDeed {
			return c, tooLong("events", "deed_too_long", MaxDeed)
		}
		drafts[i] = d
	}
	c.Drafts = drafts
	return c, nil
}

func prepareDraft(c Cmd, d *model.Draft, place int) (int, error) {
	if !nameOK(d.Stream) {
		return 0, model.Invalid("stream", "name_invalid")
	}
	if !nameOK(d.Kind) {
		return 0, model.Invalid("kind", "name_invalid")
	}
	if d.Take != "" && !nameOK(d.Take) {
		return 0, model.Invalid("series", "name_invalid")
	}
	if len(d.Secret) > 0 && d.Key == 0 {
		return 0, model.Invalid("key", "sealed_without_key")
	}
	data, err := encodeData(d.Data)
	if err != nil {
		return 0, err
	}
	if d.Kind == KindSeriesStarted {
		if _, err := StartOf(data); err != nil {
			return 0, err
		}
		if d.Take != "" {
			return 0, model.Invalid("series", "series_start_takes")
		}
	}
	if d.Data = nil; data != nil {
		d.Data = data
	}
	// The longest place an event can get, so that none is found too long
	// when the log already writes.
	b, err := Encode(c, *d, place, math.MaxUint32, strings.Repeat("0", 64), math.MaxUint64)
	return len(b), err
}

func checkNames(c Cmd) error {
	if !nameOK(c.ID) {
		return model.Invalid("deed", "name_invalid")
	}
	if y := c.At.Year(); c.At.IsZero() || y < 0 || y > 9999 {
		return model.Invalid("at", "time_invalid")
	}
	for _, d := range c.Drafts {
		if y := d.At.UTC().Year(); y < 0 || y > 9999 {
			return model.Invalid("at", "time_invalid")
		}
	}
	for _, e := range c.Expect {
		if !nameOK(e.Stream) {
			return model.Invalid("stream", "name_invalid")
		}
	}
	seen := make(map[string]bool, len(c.Claims))
	for _, k := range c.Claims {
		if !nameOK(k) {
			return model.Invalid("claim", "name_invalid")
		}
		if seen[k] {
			return model.Invalid("claim", "claim_twice").With("claim", k)
		}
		seen[k] = true
	}
	return nil
}

// nameOK holds for names that are keys: the byte 0 separates parts of keys,
// and a control character in a name could hide in a listing.
func nameOK(s string) bool {
	if s == "" || len(s) > MaxName || !utf8.ValidString(s) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return r < 0x20 || r == 0x7f }) < 0
}

func tooLong(field, rule string, limit int) error {
	return model.Invalid(field, rule).With("max", limit)
}

// Package feed reads files of holidays: iCalendar (RFC 5545), as public feeds
// and offices' calendars give them, and tables of comma- or semicolon-separated
// values. What closes no office is left out, and every such entry is told with
// its reason; what is malformed is told with its line, all of it in one run.
package feed

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"aduan/model/calendar"
)

// What a file may hold. The holidays of a nation for ten years are some 150 KB
// and 300 entries.
const (
	MaxSize    = 2 << 20
	MaxEntries = 5000

	FirstYear = 2000
	LastYear  = 2099

	maxLine   = 8 << 10 // bytes of a line when it is unfolded
	maxText   = 200     // characters of a name or a basis, as in every field of one line
	maxSpan   = 14      // days: what lasts longer is a season, no closure
	maxFaults = 200     // told of one file
)

// File is what a file holds.
type File struct {
	Days    []Day     // by date, each date once
	Dropped []Dropped // by line
}

// Day is a date on which the office closes, and the line that says so.
type Day struct {
	calendar.Closure
	Line int `json:"line"`
}

// Dropped is an entry that adds no day.
type Dropped struct {
	Line int    `json:"line"`
	Date string `json:"date,omitempty"`
	Name string `json:"name,omitempty"`
	Why  Why    `json:"why"`
	// Has is the name of what closes the date already.
	Has string `json:"has,omitempty"`
}

// Why an entry adds no day.
type Why string

// Reasons, as the catalogue has sentences for them.
const (
	WhyZone       Why = "zone"       // a time zone's rules, which carry daylight saving
	WhyClock      Why = "clock"      // clocks are changed that day
	WhyObservance Why = "observance" // remembered, but nobody is free
	WhyTimed      Why = "timed"      // hours of a day, not a day
	WhyCancelled  Why = "cancelled"
	WhyRepeats    Why = "repeats" // a decree sets each year's dates anew
	WhyLong       Why = "long"
	WhyNoEvent    Why = "no_event" // tasks, notes, free and busy times
	WhyYear       Why = "year"     // of a year that was not asked for
	WhyTwice      Why = "twice"
	WhyThere      Why = "there" // closed already
)

// Reasons lists every Why.
func Reasons() []Why {
	return []Why{WhyZone, WhyClock, WhyObservance, WhyTimed, WhyCancelled, WhyRepeats, WhyLong, WhyNoEvent, WhyYear, WhyTwice, WhyThere}
}

// Fault is one thing for which a file is refused.
type Fault struct {
	Line  int    // from 1; 0: the file as a whole
	Code  string // one of Codes
	Value string // what stood there, harmless and short
}

func (f Fault) Error() string { return fmt.Sprintf("line %d: %s %q", f.Line, f.Code, f.Value) }

// Codes lists every code of a Fault.
func Codes() []string {
	return []string{"size", "entries", "encoding", "control", "long_line", "empty", "more", "line", "nesting", "cut", "start", "end", "name", "date", "text_long",
		"basis", "header", "column", "columns", "quote", "kind"}
}

// Options say what is asked of a file.
type Options struct {
	// Basis is the decree or reason of every day of an iCalendar file, and of
	// the rows of a table that name none.
	Basis string
	Year  int // only days of this year; 0: of any
}

// Read reads a file of holidays. With any fault there is no File.
func Read(text []byte, o Options) (File, []Fault) {
	r := &reading{opt: o}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	switch {
	case len(text) > MaxSize:
		r.fault(0, "size", "")
	case !r.readable(text):
	case isCalendar(text):
		r.calendar(string(text))
	default:
		r.table(string(text))
	}
	if len(r.faults) == 0 && r.entries == 0 {
		r.fault(0, "empty", "")
	}
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
		return File{}, r.faults
	}
	return r.settled(), nil
}

// isCalendar tells an iCalendar file by its first words.
func isCalendar(text []byte) bool {
	text = bytes.TrimLeft(text, "\r\n\t ")
	return len(text) >= len(begin) && strings.EqualFold(string(text[:len(begin)]), begin)
}

const begin = "BEGIN:VCALENDAR"

// reading is a file that is being read.
type reading struct {
	opt     Options
	days    []Day
	dropped []Dropped
	faults  []Fault
	entries int
}

// fault keeps a fault; after many it only says that there are more.
func (r *reading) fault(line int, code, value string) {
	switch n := len(r.faults); {
	case n < maxFaults:
		r.faults = append(r.faults, Fault{line, code, short(value)})
	case n == maxFaults:
		r.faults = append(r.faults, Fault{line, "more", ""})
	}
}

func (r *reading) full() bool { return len(r.faults) > maxFaults }

func (r *reading) drop(line int, date calendar.Date, name string, why Why) {
	r.dropped = append(r.dropped, Dropped{Line: line, Date: date.String(), Name: short(name), Why: why})
}

// entry counts an entry; false where there are too many.
func (r *reading) entry(line int) bool {
	if r.entries++; r.entries == MaxEntries+1 {
		r.fault(line, "entries", "")
	}
	return r.entries <= MaxEntries
}

// readable refuses what is no text of ours: another encoding, and characters
// that are commands to a terminal or turn the direction of writing.
func (r *reading) readable(text []byte) bool {
	line := 1
	if bytes.HasPrefix(text, []byte{0xff, 0xfe}) || bytes.HasPrefix(text, []byte{0xfe, 0xff}) {
		r.fault(1, "encoding", "")
		return false
	}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		switch {
		case c == utf8.RuneError && size <= 1:
			r.fault(line, "encoding", "")
			return false
		case c == '\n':
			line++
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n', c == '\r' && i+1 == len(text), c == '\t':
		case !allowed(c):
			r.fault(line, "control", fmt.Sprintf("U+%04X", c))
			if r.full() {
				return false
			}
		}
		i += size
	}
	return true
}

func allowed(c rune) bool { return !unicode.IsControl(c) && !unicode.Is(unicode.Bidi_Control, c) }

// add takes a day whose every part is known to be good, but for its length.
func (r *reading) add(line int, d calendar.Date, name string, kind calendar.Kind, basis string) {
	switch {
	case r.opt.Year != 0 && d.Year() != r.opt.Year:
		r.drop(line, d, name, WhyYear)
	case d.Year() < FirstYear || d.Year() > LastYear:
		r.fault(line, "date", d.String())
	default:
		r.days = append(r.days, Day{calendar.Closure{Date: d, Name: name, Kind: kind, Source: basis}, line})
	}
}

// text is a name or a basis in one line; false where it is too long to be one.
func (r *reading) text(line int, s string) (string, bool) {
	if s = oneLine(s); utf8.RuneCountInString(s) > maxText {
		r.fault(line, "text_long", s)
		return s, false
	}
	return s, true
}

// settled orders the days and keeps the first of each date.
func (r *reading) settled() File {
	f := File{Dropped: r.dropped}
	slices.SortStableFunc(r.days, func(a, b Day) int { return cmp.Or(a.Date.Sub(b.Date), cmp.Compare(a.Line, b.Line)) })
	for _, d := range r.days {
		if n := len(f.Days); n > 0 && f.Days[n-1].Date == d.Date {
			f.Dropped = append(f.Dropped, Dropped{d.Line, d.Date.String(), d.Name, WhyTwice, f.Days[n-1].Name})
			continue
		}
		f.Days = append(f.Days, d)
	}
	f.sort()
	return f
}

// Against leaves out the days that are closed already.
func (f File) Against(closed []calendar.Closure) File {
	have := make(map[calendar.Date]string, len(closed))
	for _, c := range closed {
		if _, there := have[c.Date]; !there {
			have[c.Date] = c.Name
		}
	}
	out := File{Dropped: slices.Clone(f.Dropped)}
	for _, d := range f.Days {
		if name, there := have[d.Date]; there {
			out.Dropped = append(out.Dropped, Dropped{d.Line, d.Date.String(), d.Name, WhyThere, name})
			continue
		}
		out.Days = append(out.Days, d)
	}
	out.sort()
	return out
}

func (f *File) sort() {
	slices.SortStableFunc(f.Dropped, func(a, b Dropped) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Date, b.Date)) })
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short is a value as a fault quotes it.
func short(s string) string {
	s = strings.Map(func(c rune) rune {
		if !allowed(c) {
			return utf8.RuneError
		}
		return c
	}, oneLine(s))
	if utf8.RuneCountInString(s) > 60 {
		return string([]rune(s)[:59]) + "…"
	}
	return s
}

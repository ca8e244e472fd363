package journal

import (
	"encoding/json"
	"errors"
)

// Envelope is what ties an event into the log, without what it says. Data is
// kept for the few kinds that the log itself understands.
type Envelope struct {
	V      int             `json:"v"`
	Stream string          `json:"stream"`
	N      uint32          `json:"n"`
	Prev   string          `json:"prev"`
	Deed   string          `json:"deed"`
	I      int             `json:"i"`
	Kind   string          `json:"kind"`
	Series string          `json:"series"`
	No     uint64          `json:"no"`
	Claims []string        `json:"claims"`
	Key    uint64          `json:"key"`
	Data   json.RawMessage `json:"data"`
}

var errScan = errors.New("scan event: not an event")

// Scan reads the envelope of stored bytes, several times as fast as Decode:
// verifying a book reads nothing else of most events. It takes the short way
// through bytes as Encode writes them and falls back to encoding/json for
// anything else, so that it agrees with Decode on every event there is.
// Data points into b.
func Scan(b []byte) (Envelope, error) {
	s := scanner{b: b}
	e, ok := s.event()
	if !ok {
		e = Envelope{}
		if err := json.Unmarshal(b, &e); err != nil {
			return Envelope{}, errScan
		}
	}
	if e.V != 1 || e.Stream == "" || e.N == 0 || e.Deed == "" || e.I == 0 || e.Kind == "" {
		return Envelope{}, errScan
	}
	return e, nil
}

// scanner walks over compact JSON. bad is set by whatever needs encoding/json
// to decide: escapes, letters beyond ASCII, white space, odd numbers.
type scanner struct {
	b    []byte
	at   int
	bad  bool
	rest rest
}

// rest are the fields that tie nothing, as they stand in b; nil where they do not.
type rest struct{ at, recordedAt, by, recordedBy, reason, sealed []byte }

// event reads one object; false leaves the decision to encoding/json.
func (s *scanner) event() (e Envelope, ok bool) {
	s.take('{')
	for seen := uint32(0); !s.bad; {
		bit := s.field(s.word(), &e)
		if bit == 0 || seen&bit != 0 {
			return e, false // unknown, or twice: the last one counts
		}
		seen |= bit
		if s.peek() == '}' {
			s.at++
			break
		}
		s.take(',')
	}
	return e, !s.bad && s.at == len(s.b)
}

// field reads the value of one known key and gives the key's bit.
func (s *scanner) field(key []byte, e *Envelope) uint32 {
	s.take(':')
	switch string(key) {
	case "v":
		e.V = int(s.number(1 << 31))
		return 1 << 0
	case "stream":
		e.Stream = string(s.word())
		return 1 << 1
	case "n":
		e.N = uint32(s.number(1 << 32))
		return 1 << 2
	case "prev":
		e.Prev = string(s.word())
		return 1 << 3
	case "deed":
		e.Deed = string(s.word())
		return 1 << 4
	case "i":
		e.I = int(s.number(1 << 31))
		return 1 << 5
	case "kind":
		e.Kind = string(s.word())
		return 1 << 6
	case "series":
		e.Series = string(s.word())
		return 1 << 7
	case "no":
		e.No = s.number(1 << 63)
		return 1 << 8
	case "claims":
		if err := json.Unmarshal(s.nested(), &e.Claims); err != nil {
			s.bad = true
		}
		return 1 << 9
	case "key":
		e.Key = s.number(1 << 63)
		return 1 << 16
	case "data":
		e.Data = s.value()
		return 1 << 10
	}
	return s.passed(key)
}

// passed skips the fields that say something but tie nothing.
func (s *scanner) passed(key []byte) uint32 {
	bit, into := uint32(0), (*[]byte)(nil)
	switch string(key) {
	case "at":
		bit, into = 1<<11, &s.rest.at
	case "recorded_at":
		bit, into = 1<<12, &s.rest.recordedAt
	case "by":
		bit, into = 1<<13, &s.rest.by
	case "recorded_by":
		bit, into = 1<<14, &s.rest.recordedBy
	case "reason":
		bit, into = 1<<15, &s.rest.reason
	case "sealed":
		bit, into = 1<<17, &s.rest.sealed
	default:
		s.bad = true
		return 0
	}
	*into = s.value()
	return bit
}

func (s *scanner) peek() byte {
	if s.at < len(s.b) {
		return s.b[s.at]
	}
	s.bad = true
	return 0
}

func (s *scanner) take(c byte) {
	if s.peek() != c {
		s.bad = true
		return
	}
	s.at++
}

// word reads a string of printable ASCII without escapes.
func (s *scanner) word() []byte {
	s.take('"')
	from := s.at
	for ; s.at < len(s.b); s.at++ {
		switch c := s.b[s.at]; {
		case c == '"':
			s.at++
			return s.b[from : s.at-1]
		case c < 0x20, c > 0x7e, c == '\\':
			s.bad = true
			return nil
		}
	}
	s.bad = true
	return nil
}

// number reads digits for a value below limit.
func (s *scanner) number(limit uint64) (n uint64) {
	from := s.at
	for ; s.at < len(s.b) && s.b[s.at] >= '0' && s.b[s.at] <= '9'; s.at++ {
		n = n*10 + uint64(s.b[s.at]-'0')
	}
	digits := s.at - from
	if digits == 0 || digits > 18 || digits > 1 && s.b[from] == '0' || n >= limit {
		s.bad = true
	}
	return n
}

// value reads a value of any kind.
func (s *scanner) value() []byte {
	from := s.at
	switch c := s.peek(); {
	case c == '"':
		s.word()
	case c == '{' || c == '[':
		return s.nested()
	case c >= '0' && c <= '9':
		s.number(1 << 63)
	default:
		s.bad = true
	}
	if s.bad {
		return nil
	}
	return s.b[from:s.at]
}

// nested reads an object or an array: where it ends is counted, whether it is
// sound left to encoding/json.
func (s *scanner) nested() []byte {
	from, depth := s.at, 0
	for ; s.at < len(s.b); s.at++ {
		switch s.b[s.at] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if s.quoted(); s.bad {
				return nil
			}
		}
		if depth == 0 {
			s.at++
			break
		}
	}
	if !json.Valid(s.b[from:s.at]) {
		s.bad = true
		return nil
	}
	return s.b[from:s.at]
}

// quoted passes a string inside a nested value, and stops on its last quote.
func (s *scanner) quoted() {
	for s.at++; s.at < len(s.b); s.at++ {
		switch s.b[s.at] {
		case '"':
			return
		case '\\':
			s.at++
		}
	}
	s.bad = true
}

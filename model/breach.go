package model

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"time"
)

// BreachLimit is how long the office has to tell the people concerned and the
// institution (UU 27/2022 art. 46): 3x24 hours.
const BreachLimit = 72 * time.Hour

// Breach is one loss of personal data: what, when it was found, whose, what was
// done, and who was told when.
type Breach struct {
	No       int       `json:"no"`
	FoundAt  time.Time `json:"found_at"`
	DueAt    time.Time `json:"due_at"`
	What     string    `json:"what,omitempty"` // empty where its key is not here
	Whose    string    `json:"whose,omitempty"`
	Measures string    `json:"measures,omitempty"`
	By       Doer      `json:"by"`
	Told     []Telling `json:"told,omitempty"`
}

// Telling says that somebody was told of a breach.
type Telling struct {
	To   string    `json:"to"` // subject, institution
	At   time.Time `json:"at"`
	Text string    `json:"text,omitempty"`
	By   Doer      `json:"by"`
}

// Open is true until both the people concerned and the institution were told.
func (b Breach) Open() bool {
	for _, to := range Enum("breach_told") {
		if !slices.ContainsFunc(b.Told, func(t Telling) bool { return t.To == to }) {
			return true
		}
	}
	return false
}

// Breaches reads the record of breaches.
type Breaches interface {
	// Breaches lists all of them, the newest first; for those of BreachReaders.
	Breaches(context.Context) ([]Breach, error)
}

// BreachReaders may read and keep the record of breaches.
func BreachReaders() []Role { return []Role{Admin, Pengelola, Sekretaris, Kepala, PPID} }

// BreachAdd records a breach (Catat kebocoran). Its words are sealed: they say
// whose data it was.
type BreachAdd struct {
	plain
	What     string    `json:"what,omitempty" f:"lines,required"`
	FoundAt  time.Time `json:"found_at,omitzero" f:"moment"` // default: now
	Whose    string    `json:"whose,omitempty" f:"lines,required"`
	Measures string    `json:"measures,omitempty" f:"lines"`
}

func (*BreachAdd) Name() ActionName { return "breach_add" }

// Needs a key of its own for what is said.
func (*BreachAdd) Needs() Needs { return Needs{Persons: 1, Breaches: true} }

// Decide refuses a breach that was found in the future.
func (a *BreachAdd) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", BreachReaders()...)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	if a.FoundAt.IsZero() {
		a.FoundAt = s.Now
	}
	if a.FoundAt.After(s.Now) {
		return Decision{}, Invalid("found_at", "at_future")
	}
	d := sealedOfBook(s, a.Name(), by, map[string]any{"no": len(s.Breaches) + 1, "found_at": a.FoundAt},
		map[string]string{"what": a.What, "whose": a.Whose, "measures": a.Measures})
	return Decision{Drafts: []Draft{d}}, nil
}

// BreachTold records who was told of a breach (Catat pemberitahuan).
type BreachTold struct {
	plain
	No   int       `json:"no,omitempty" f:"int,required"`
	To   string    `json:"to,omitempty" f:"enum=breach_told,required"`
	At   time.Time `json:"at,omitzero" f:"moment"` // default: now
	Text string    `json:"text,omitempty" f:"lines"`
}

func (*BreachTold) Name() ActionName { return "breach_told" }

// Needs a key of its own for what is said.
func (*BreachTold) Needs() Needs { return Needs{Persons: 1, Breaches: true} }

// Decide refuses what was told before it was found, or of a breach that is none.
func (a *BreachTold) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", BreachReaders()...)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	i := slices.IndexFunc(s.Breaches, func(b Breach) bool { return b.No == a.No })
	if i < 0 {
		return Decision{}, Invalid("no", "unknown_breach").With("value", a.No)
	}
	if a.At.IsZero() {
		a.At = s.Now
	}
	switch {
	case a.At.After(s.Now):
		return Decision{}, Invalid("at", "at_future")
	case a.At.Before(s.Breaches[i].FoundAt):
		return Decision{}, Invalid("at", "told_before_found")
	}
	d := sealedOfBook(s, a.Name(), by, map[string]any{"no": a.No, "to": a.To, "told_at": a.At}, map[string]string{"text": a.Text})
	return Decision{Drafts: []Draft{d}}, nil
}

// sealedOfBook is an event of the whole book whose words are sealed under a key
// of its own.
func sealedOfBook(s Situation, name ActionName, by Doer, clear map[string]any, words map[string]string) Draft {
	secret, err := json.Marshal(words)
	if err != nil || len(s.FreshPersons) == 0 {
		secret = nil // words hold nothing that JSON cannot carry
	}
	d := Draft{Stream: BookStream, Kind: string(name), At: s.Now, By: by, Data: clear, Secret: secret}
	if secret != nil {
		d.Key = s.FreshPersons[0].Key()
	}
	return d
}

// FoldBreaches adds up the record of breaches, opened events in their order; the
// newest breach first.
func FoldBreaches(evs []Event) []Breach {
	var out []Breach
	for _, e := range evs {
		var said struct {
			Breach
			To     string    `json:"to"`
			ToldAt time.Time `json:"told_at"`
			Text   string    `json:"text"`
		}
		if join(e, &said) != nil {
			continue
		}
		switch e.Kind {
		case "breach_add":
			b := said.Breach
			b.By, b.DueAt = e.By, b.FoundAt.Add(BreachLimit)
			out = append(out, b)
		case "breach_told":
			if i := slices.IndexFunc(out, func(b Breach) bool { return b.No == said.No }); i >= 0 {
				out[i].Told = append(out[i].Told, Telling{To: said.To, At: said.ToldAt, Text: said.Text, By: e.By})
			}
		}
	}
	slices.Reverse(out)
	return out
}

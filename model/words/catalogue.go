package words

import (
	"fmt"
	"maps"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"aduan/model"
)

// Catalogue is everything that is read in one language. Make one with
// Indonesian or English, once a session, and share it freely.
type Catalogue struct {
	Lang string // "id" or "en"

	states   map[model.State]string
	reviewed string // verified, where the profile has no disposition
	deemed   string // withdrawn, where nobody asked for it
	waiting  string
	enums    map[string]map[string]string
	short    map[string]string // channels, for narrow columns
	actions  map[string]Deed
	fields   map[string]Label
	clocks   map[string]string
	why      map[string]string
	warnings map[string]string
	rules    map[string]Sentence
	time     timeWords
	paper    Paper
	recap    recapWords
	status   statusWords
	refusal  refusalWords
}

// Deed is the words for an action.
type Deed struct {
	Name string // on buttons and menus: "Tutup aduan"
	Does string // one line of what it does, without a full stop
	Did  string // in a feed, after the doer's name: "menutup"
	Done string // said once it is done, with the number for %s: "%s ditutup"; empty for deeds on the book
}

// Label is the words for an input field. Hint may be empty.
type Label struct {
	Name string
	Hint string
}

// Sentence is what is said of one rule. {arg} in it stands for a parameter of
// the error; Said and Way are whole sentences, Rule is a clause.
type Sentence struct {
	Said string // what did not happen, and why
	Way  string // what to do
	Rule string // of a refusal: the rule
}

// Of gives the catalogue of a language: "en", else Indonesian. It is one for the
// whole process, and nobody changes it.
func Of(lang string) *Catalogue {
	if strings.HasPrefix(strings.ToLower(lang), "en") {
		return sharedEnglish()
	}
	return sharedIndonesian()
}

var (
	sharedEnglish    = sync.OnceValue(English)
	sharedIndonesian = sync.OnceValue(Indonesian)
)

// State names a state as the office calls it (procedure.md 6): verified is
// "Ditelaah" where the profile has no disposition. Office may be nil.
func (c *Catalogue) State(s model.State, o *model.Office) string {
	if s == model.Verified && o != nil && !o.Rules.HasDisposition {
		return c.reviewed
	}
	if w, ok := c.states[s]; ok {
		return w
	}
	return string(s)
}

// StateOf names the state of a case with what its reason adds: a case that
// nobody asked to withdraw was deemed so, and waiting for the complainant
// stands in the place of the state, in capitals, for it must not be missed.
func (c *Catalogue) StateOf(v *model.CaseView, o *model.Office) string {
	switch {
	case v.Waiting != nil:
		return strings.ToUpper(c.waiting)
	case v.State == model.Withdrawn && v.EndReason == "deemed":
		return c.deemed
	}
	return c.State(v.State, o)
}

// Waiting names the waiting for the complainant: "Menunggu Kelengkapan".
func (c *Catalogue) Waiting() string { return c.waiting }

// Word is the word for a value of an enumeration by its name in model.Enum, in
// the lower case of a sentence where it is no name; "state" too. A value that
// has no word is shown as it is.
func (c *Catalogue) Word(enum, value string) string {
	if enum == "state" {
		return c.State(model.State(value), nil)
	}
	if w, ok := c.enums[enum][value]; ok {
		return w
	}
	return value
}

// Class is the word for a class.
func (c *Catalogue) Class(v model.Class) string { return c.Word("class", string(v)) }

// Role is the word for a role.
func (c *Catalogue) Role(v model.Role) string { return c.Word("role", string(v)) }

// Capacity is how a post's holder is named before the post: empty for
// definitif, "Plt.", "Plh.".
func (c *Catalogue) Capacity(v model.Capacity) string {
	switch v {
	case model.Plt:
		return "Plt."
	case model.Plh:
		return "Plh."
	}
	return ""
}

// Channel is the word for a channel in a sentence: "datang langsung".
func (c *Catalogue) Channel(name string) string { return c.Word("channel", name) }

// ShortChannel is the word for a channel in at most nine columns.
func (c *Catalogue) ShortChannel(name string) string {
	if w, ok := c.short[name]; ok {
		return w
	}
	return c.Channel(name)
}

// Action is the words for an action or an event's kind; its name in the record
// where there are none.
func (c *Catalogue) Action(name model.ActionName) Deed {
	if d, ok := c.actions[string(name)]; ok {
		return d
	}
	return Deed{Name: string(name), Does: string(name), Did: string(name), Done: string(name) + " %s"}
}

// Done says that an action was done to the case of a number: "0001/2026 ditutup".
func (c *Catalogue) Done(name model.ActionName, register string) string {
	return fmt.Sprintf(c.Action(name).Done, register)
}

// Field is the words for an input by its path ("complainant.nik"): those of the
// whole path, else those of its last part.
func (c *Catalogue) Field(path string) Label {
	if l, ok := c.fields[path]; ok {
		return l
	}
	if l, ok := c.fields[path[strings.LastIndexByte(path, '.')+1:]]; ok {
		return l
	}
	return Label{Name: path}
}

// Clock names a clock: the profile's label, else the catalogue's, else its name.
func (c *Catalogue) Clock(k model.Clock) string {
	if k.Label != "" {
		return k.Label
	}
	if w, ok := c.clocks[k.Name]; ok {
		return w
	}
	return k.Name
}

// Why is the words for the reason of a ledger's row (calendar.Step.Why).
func (c *Catalogue) Why(code string) string {
	if w, ok := c.why[code]; ok {
		return w
	}
	return code
}

// Warning is the sentence for a warning code; it never says that anything was
// refused, for nothing was.
func (c *Catalogue) Warning(code string) string {
	if w, ok := c.warnings[code]; ok {
		return w
	}
	return code
}

// Paper is the fixed words of printed papers.
func (c *Catalogue) Paper() Paper { return c.paper }

// Head writes text with a capital first letter, for headings and table cells.
func Head(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// merged joins tables that are kept apart by subject.
func merged[V any](parts ...map[string]V) map[string]V {
	out := map[string]V{}
	for _, p := range parts {
		maps.Copy(out, p)
	}
	return out
}

package words

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
)

// statusWords is what is read aloud to whoever asks.
type statusWords struct {
	subject   string // %s is the number, figure by figure; %s what is so
	states    map[model.State]string
	reviewed  string // verified, where the profile has no disposition
	atPPID    string // verified, of public information
	deemed    string
	waiting   string // %s are the papers
	papers    string // where none are named
	response  string // %s is the moment
	settled   string
	late      string
	code      string // %s is the reply code, letter by letter
	booked    string // %s is how to address the complainant, %s the number
	free      string
	female    string
	male      string
	you       string
	questions string
}

// Status is what may be read aloud to somebody who asks how their complaint
// stands: number, state, and when they will hear. It names no person, no unit
// and nothing that was found, so it may be said of any case.
func (c *Catalogue) Status(v model.CaseView, o *model.Office, now time.Time) string {
	what, ok := c.status.states[v.State]
	if !ok {
		what = c.State(v.State, o)
	}
	switch {
	case v.Waiting != nil:
		what = fmt.Sprintf(c.status.waiting, c.papers(v.Waiting.Papers, o))
	case v.State == model.Verified && v.Class == model.PublicInformation:
		what = c.status.atPPID
	case v.State == model.Verified && o != nil && !o.Rules.HasDisposition:
		what = c.status.reviewed
	case v.State == model.Withdrawn && v.EndReason == "deemed":
		what = c.status.deemed
	}
	s := fmt.Sprintf(c.status.subject, c.Digits(v.Register), what)
	if when := c.promise(v, now); when != "" {
		s += " " + when
	}
	return s
}

// papers names the papers that are waited for.
func (c *Catalogue) papers(codes []string, o *model.Office) string {
	var out []string
	for _, code := range codes {
		out = append(out, PaperName(code, o))
	}
	if len(out) == 0 {
		return c.status.papers
	}
	return c.List(out)
}

// PaperName is a requirement's name in the profile; the code where it has none.
func PaperName(code string, o *model.Office) string {
	if o != nil {
		for _, p := range o.Papers {
			if p.Code == code {
				return p.Name
			}
		}
	}
	return code
}

// promise says when the complainant will hear, or that this is late.
func (c *Catalogue) promise(v model.CaseView, now time.Time) string {
	if !v.State.Open() {
		return ""
	}
	for _, p := range []struct{ clock, text string }{{"response", c.status.response}, {"settlement", c.status.settled},
		{"public_information", c.status.settled}} {
		k, ok := RunningClock(v.Clocks, p.clock)
		switch {
		case !ok:
			continue
		case k.State == model.ClockPaused:
			return ""
		case now.After(k.DueAt):
			return c.status.late
		}
		return fmt.Sprintf(p.text, c.SpokenDue(k.DueAt, now))
	}
	return ""
}

// RunningClock finds, among the clocks of a name that still run, the one that
// falls due first. "settlement" also finds those that a profile names by class,
// "settlement_ordinary".
func RunningClock(clocks []model.Clock, name string) (model.Clock, bool) {
	var found model.Clock
	for _, k := range clocks {
		if k.Name != name && !strings.HasPrefix(k.Name, name+"_") || !k.Running() {
			continue
		}
		if found.Name == "" || k.DueAt.Before(found.DueAt) {
			found = k
		}
	}
	return found, found.Name != ""
}

// ReadBack is what the clerk reads to the complainant once the complaint is
// booked: number, when they will hear, and that it is free. Who gave no name
// cannot be told anything and gets a code instead.
func (c *Catalogue) ReadBack(v model.CaseView, now time.Time) string {
	who := c.status.you
	switch v.Sex {
	case "female":
		who = c.status.female
	case "male":
		who = c.status.male
	}
	parts := []string{fmt.Sprintf(c.status.booked, who, c.Digits(v.Register))}
	if Nameless(v) {
		parts = append(parts, fmt.Sprintf(c.status.code, strings.Join(strings.Split(v.ReplyCode, ""), " ")))
	} else if k, ok := RunningClock(v.Clocks, "response"); ok && k.State == model.ClockRunning && !now.After(k.DueAt) {
		parts = append(parts, fmt.Sprintf(c.status.response, c.SpokenDue(k.DueAt, now)))
	}
	return strings.Join(append(parts, c.status.free), " ")
}

// Nameless tells whether nobody is known to be told the answer, so that it is
// collected with the reply code.
func Nameless(v model.CaseView) bool {
	return v.Identity == model.IdentityUnknown && v.ReplyCode != ""
}

// Reading says what a NIK tells ("perempuan, lahir 14/03/1968") or a KK, or
// what of it is to be checked. Empty where nothing can be read.
func (c *Catalogue) Reading(r model.Reading) string {
	if r.Region == "" {
		return ""
	}
	if r.Date == "" {
		return fmt.Sprintf(c.status.questions, r.Day, r.Month)
	}
	born := fmt.Sprintf("%02d/%02d/%04d", r.Day, r.Month, r.Year)
	if r.Sex == "" {
		return c.paper.Issued + " " + born
	}
	return c.Word("sex", r.Sex) + ", " + c.paper.Born + " " + born
}

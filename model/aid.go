package model

import (
	"fmt"
	"slices"
	"strings"
)

// The decision aid turns ticked criteria of the profile into a conclusion and
// the words to say. It advises whoever answers and decides nothing: what they
// make of it is their answer.

// lastDecile is the best-off tenth of the households.
const lastDecile = 10

// DecileGap is what the decile replaces in the words of a criterion.
const DecileGap = "[desil]"

// AidTicks is what is ticked: codes of criteria in the profile's order, and the
// decile, 0 where none is known.
type AidTicks struct {
	Codes  []string
	Decile int
}

// AidVerdict is what ticks come to.
type AidVerdict string

// Verdicts of the decision aid.
const (
	AidNothing AidVerdict = "nothing" // nothing is ticked
	AidDecile  AidVerdict = "decile"  // the decile is asked for and not known
	AidOpen    AidVerdict = "open"    // what is ticked neither excludes nor entitles
	AidUnmet   AidVerdict = "unmet"
	AidMet     AidVerdict = "met"
)

// AidResult is the conclusion, the criteria it follows from, and the words.
type AidResult struct {
	Verdict AidVerdict
	Why     []Criterion
	Decile  int
	Say     []string // one text a ticked criterion
	Next    []string // what to do next
}

// AsksDecile is true for a criterion that holds within some deciles only.
func (c Criterion) AsksDecile() bool { return c.MinDecile > 0 || c.MaxDecile > 0 }

// outside is true for a known decile that the criterion does not cover.
func (c Criterion) outside(decile int) bool {
	return c.AsksDecile() && decile > 0 && (decile < c.MinDecile || decile > c.MaxDecile)
}

// Criterion finds a criterion by its code.
func (o *Office) Criterion(code string) (Criterion, bool) {
	i := slices.IndexFunc(o.Criteria, func(c Criterion) bool { return c.Code == code })
	if i < 0 {
		return Criterion{}, false
	}
	return o.Criteria[i], true
}

// Aids tells whether answers to a category may start from the criteria.
func (o *Office) Aids(category string) bool {
	return len(o.Criteria) > 0 && slices.Contains(o.Rules.AidCategories, category)
}

// Has tells whether a criterion is ticked.
func (t AidTicks) Has(code string) bool { return slices.Contains(t.Codes, code) }

// Tick ticks a criterion, or unticks it where it is ticked. What cannot be true
// with it is unticked, whichever of the two names the other.
func (o *Office) Tick(t AidTicks, code string) AidTicks {
	c, ok := o.Criterion(code)
	if !ok {
		return t
	}
	on := !t.Has(code)
	out := AidTicks{Decile: t.Decile}
	for _, other := range o.Criteria {
		keep := t.Has(other.Code) && other.Code != code
		if on && (slices.Contains(c.Against, other.Code) || slices.Contains(other.Against, code)) {
			keep = false
		}
		if keep || on && other.Code == code {
			out.Codes = append(out.Codes, other.Code)
		}
	}
	return out
}

// WithDecile puts the decile in; what is none takes it away.
func (t AidTicks) WithDecile(n int) AidTicks {
	if n < 1 || n > lastDecile {
		n = 0
	}
	t.Decile = n
	return t
}

// Weigh is the conclusion from ticks: whatever excludes decides; else a decile
// that is missing is asked for; else only a decile that is covered entitles.
func (o *Office) Weigh(t AidTicks) AidResult {
	r := AidResult{Verdict: AidNothing, Decile: t.Decile}
	var excludes, asks, open, entitles []Criterion
	for _, c := range o.Criteria {
		if !t.Has(c.Code) {
			continue
		}
		say := c.Say
		switch {
		case c.outside(t.Decile):
			say = c.SayOutside
			excludes = append(excludes, c)
		case c.Excludes:
			excludes = append(excludes, c)
		case c.AsksDecile() && t.Decile == 0:
			asks = append(asks, c)
		case c.AsksDecile():
			entitles = append(entitles, c)
		default:
			open = append(open, c)
		}
		r.Say = append(r.Say, withDecile(say, t.Decile))
		if next := c.next(t.Decile); next != "" && !slices.Contains(r.Next, next) {
			r.Next = append(r.Next, next)
		}
	}
	for _, v := range []struct {
		verdict AidVerdict
		why     []Criterion
	}{{AidUnmet, excludes}, {AidDecile, asks}, {AidOpen, open}, {AidMet, entitles}} {
		if len(v.why) > 0 {
			r.Verdict, r.Why = v.verdict, v.why
			break
		}
	}
	return r
}

// next is what to do; nothing where the decile is covered, for then nothing
// need change.
func (c Criterion) next(decile int) string {
	if c.AsksDecile() && !c.outside(decile) {
		return ""
	}
	return withDecile(c.Next, decile)
}

func withDecile(text string, decile int) string {
	if decile == 0 {
		return text
	}
	return strings.ReplaceAll(text, DecileGap, fmt.Sprint(decile))
}

// Words are the words to say: a paragraph for what is, and one for each thing
// to do next.
func (r AidResult) Words() string {
	parts := []string{strings.Join(r.Say, " ")}
	for _, next := range r.Next {
		parts = append(parts, steps(next))
	}
	return strings.Join(parts, "\n\n")
}

// steps puts each numbered step of a text on a line of its own.
func steps(text string) string {
	done := 0
	for n := 1; ; n++ {
		mark := fmt.Sprintf(" %d. ", n)
		i := strings.Index(text[done:], mark)
		if i < 0 {
			return text
		}
		done += i
		text = text[:done] + "\n" + text[done+1:]
	}
}

// Reasons are the codes that an answer keeps, to be counted: those that keep the
// help away or the matter open. Who is entitled is given no such reason.
func (r AidResult) Reasons() []string {
	if r.Verdict != AidUnmet && r.Verdict != AidOpen {
		return nil
	}
	out := make([]string, len(r.Why))
	for i, c := range r.Why {
		out[i] = c.Code
	}
	return out
}

// Basis are the sentences that the conclusion rests on, each once.
func (r AidResult) Basis() []string {
	var out []string
	for _, c := range r.Why {
		if c.Basis != "" && !slices.Contains(out, c.Basis) {
			out = append(out, c.Basis)
		}
	}
	return out
}

// reasons checks that the reasons of an answer are criteria of the profile: they
// stand in the clear, to be counted, and so must hold no words.
func (t *turn) reasons(codes []string) *Error {
	for _, code := range codes {
		if _, ok := t.Office.Criterion(code); !ok {
			return Invalid("reasons", "unknown_reason").With("value", code)
		}
	}
	return nil
}

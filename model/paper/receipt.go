package paper

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
)

// About is what a paper is about: one case as the person who prints it may see
// it. Now decides only how moments are written.
type About struct {
	View   model.CaseView
	Office *model.Office
	Words  *words.Catalogue
	Names  words.Names
	Now    time.Time
}

// mostSummary is how much of the complaint stands on a receipt: some four lines
// on A5. The whole text is in the book.
const mostSummary = 280

// Receipt is the tanda terima that the complainant takes home: number, what was
// received when and by whom, what is missing, when they will hear, how to ask,
// and that it is free (domain.md 3.5). It says no more than the view does:
// masked stays masked, withheld stays withheld.
func Receipt(a About) Document {
	p, v := a.Words.Paper(), &a.View
	d := Document{Title: p.Receipt + " " + v.Register}
	d.add(a.letterhead(), Rule{}, Heading{Text: p.Receipt, Title: true}, Space{})
	if v.State == model.Voided {
		d.add(Para{p.Void + "."}, Space{})
	}
	d.add(Pairs{a.receiptFacts()})
	if limits := a.limits(); len(limits) > 0 {
		d.add(Space{}, Heading{Text: p.Promise}, Pairs{limits})
	}
	d.add(Space{}, Pairs{a.asking()}, Space{}, Para{p.Free + " " + p.Keep})
	if v.ReplyCode != "" {
		d.add(Para{p.CodeHow})
	}
	d.add(Space{}, Signatures{[]Signature{{As: p.Complainant}, {As: p.Clerk, Name: a.clerk()}}})
	return d
}

func (d *Document) add(blocks ...Block) { d.Blocks = append(d.Blocks, blocks...) }

// letterhead is the office's name, address and contacts.
func (a About) letterhead() Letterhead {
	o := a.Office
	lines := []string{o.Name}
	address := o.Address
	if o.Postcode != "" && !strings.Contains(address, o.Postcode) {
		address = strings.TrimSpace(address + " " + o.Postcode)
	}
	if address != "" {
		lines = append(lines, address)
	}
	var contacts []string
	for _, c := range o.Contacts {
		if c.Kind == "phone" || c.Kind == "email" || c.Kind == "website" {
			contacts = append(contacts, c.Value)
		}
	}
	if len(contacts) > 0 {
		lines = append(lines, strings.Join(contacts, " · "))
	}
	return Letterhead{lines}
}

// receiptFacts is what was received.
func (a About) receiptFacts() []Pair {
	p, v, c := a.Words.Paper(), &a.View, a.Words
	out := []Pair{{Label: p.Register, Value: v.Register, Strong: true}}
	if v.RegisterPrinted != "" && v.RegisterPrinted != v.Register {
		out = append(out, Pair{Label: p.Printed, Value: v.RegisterPrinted})
	}
	out = append(out, Pair{Label: p.Complainant, Value: a.complainants()})
	if address := a.address(); address != "" {
		out = append(out, Pair{Label: p.Address, Value: address})
	}
	if v.ReceivedAt != nil {
		out = append(out, Pair{Label: p.Received, Value: c.LongMoment(v.ReceivedAt.In(a.Now.Location()))})
	}
	if v.Channel != nil {
		out = append(out, Pair{Label: p.Channel, Value: a.channel()})
	}
	if v.Subject != "" {
		out = append(out, Pair{Label: p.Subject, Value: v.Subject})
	}
	if v.Text != "" {
		out = append(out, Pair{Label: p.Summary, Value: cut(strings.Join(strings.Fields(v.Text), " "), mostSummary)})
	}
	if papers := a.papers(); papers != "" {
		out = append(out, Pair{Label: p.Papers, Value: papers})
	}
	if v.ReplyCode != "" {
		out = append(out, Pair{Label: p.Code, Value: v.ReplyCode, Strong: true})
	}
	return out
}

// complainants is the first complainant, as far as the view shows them, and how
// many besides.
func (a About) complainants() string {
	p, v := a.Words.Paper(), &a.View
	switch {
	case len(v.Complainants) == 0:
		return p.Unknown
	case v.Complainants[0].Hidden || v.Complainants[0].Erased:
		return p.Withheld
	case v.Complainants[0].Name == "":
		return p.Unknown
	}
	name := v.Complainants[0].Name
	if more := len(v.Complainants) - 1; more > 0 {
		name += " " + fmt.Sprintf(p.Others, a.Words.Number(int64(more)))
	}
	return name
}

func (a About) address() string {
	if v := &a.View; len(v.Complainants) > 0 && !v.Complainants[0].Hidden {
		return v.Complainants[0].Address
	}
	return ""
}

// channel is how it came, with the office's label of the account.
func (a About) channel() string {
	ch := a.View.Channel
	s := a.Words.Channel(ch.Name)
	for _, oc := range a.Office.Channels {
		if oc.Name == ch.Name && ch.Account != "" && oc.Account == ch.Account && oc.Label != "" {
			s = oc.Label
		}
	}
	if ch.Reference != "" {
		s += ", " + ch.Reference
	}
	return s
}

// papers says whether the file is complete, or what is missing.
func (a About) papers() string {
	p, v := a.Words.Paper(), &a.View
	switch {
	case v.Waiting != nil:
		var missing []string
		for _, code := range v.Waiting.Papers {
			missing = append(missing, words.PaperName(code, a.Office))
		}
		return strings.TrimSpace(p.Missing + " " + a.Words.List(missing))
	case v.CompleteAt != nil:
		return p.Complete
	}
	return ""
}

// limits are the two moments that the office promises. Until the review the
// limit of settlement is an estimate, and says so.
func (a About) limits() []Pair {
	p, c := a.Words.Paper(), a.Words
	var out []Pair
	for _, l := range []struct{ clock, label string }{{"response", p.Respond}, {"settlement", p.Settle}, {"public_information", p.Settle}} {
		k, ok := words.RunningClock(a.View.Clocks, l.clock)
		if !ok {
			continue
		}
		value := c.PaperDue(k.DueAt) + " (" + c.Limit(k.Limit, k.Unit)
		if k.Provisional || k.Uncertain {
			value += ", " + p.Estimate
		}
		out = append(out, Pair{Label: l.label, Value: value + ")", Strong: true})
	}
	return out
}

// mostWays is how many numbers to ask at stand on a receipt.
const mostWays = 3

// asking says how to ask how the complaint stands: at the desk, or by a number
// of the office that people can reach.
func (a About) asking() []Pair {
	p := a.Words.Paper()
	var ways []string
	for _, kind := range []string{"whatsapp", "phone", "mobile"} {
		for _, c := range a.Office.Contacts {
			if c.Kind == kind && len(ways) < mostWays {
				ways = append(ways, strings.TrimSpace(c.Label+" "+c.Value))
			}
		}
	}
	if len(ways) == 0 {
		return []Pair{{Label: p.Ask, Value: p.AskDesk + "."}}
	}
	return []Pair{{Label: p.Ask, Value: fmt.Sprintf(p.AskHow, strings.Join(ways, ", ")) + "."}}
}

func (a About) clerk() string {
	if a.View.RecordedBy == "" || a.Names.Staff == nil {
		return string(a.View.RecordedBy)
	}
	return a.Names.Staff(a.View.RecordedBy)
}

// cut shortens text at a word, with an ellipsis.
func cut(s string, max int) string {
	r := []rune(s)
	if len(r) <= max {
		return s
	}
	head := string(r[:max])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ,.;:") + " …"
}

package paper

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// mostSpoken is how much of a requirement is said in the sentence that is read
// aloud; the list has it whole.
const mostSpoken = 60

// Requirements is the list of what a service asks for, to take home: ticked is
// what is there. It names nobody, and is kept nowhere.
func Requirements(o *model.Office, c *words.Catalogue, s model.Service, have map[int]bool) Document {
	p := c.Paper()
	d := Document{Title: p.Requirements + " " + s.Code}
	d.add(About{Office: o}.letterhead(), Rule{}, Heading{Text: p.Requirements, Title: true}, Space{})
	facts := []Pair{{Label: p.Service, Value: s.Name, Strong: true}}
	if s.Number != "" {
		facts = append(facts, Pair{Label: p.Decree, Value: s.Number})
	}
	d.add(Pairs{facts}, Space{}, Heading{Text: p.Asked})
	for i, r := range s.Requirements {
		box := "[ ] "
		if have[i] {
			box = "[x] "
		}
		d.add(Para{box + r})
	}
	d.add(Space{}, Para{Lacking(c, s, have)}, Space{})
	var more []Pair
	for _, f := range []Pair{{Label: p.Time, Value: s.Time}, {Label: p.Fee, Value: s.Fee}, {Label: p.Product, Value: strings.Join(s.Product, "; ")}} {
		if f.Value != "" {
			more = append(more, f)
		}
	}
	if s.Fee == "" {
		more = append(more, Pair{Label: p.Fee, Value: p.FreeService})
	}
	d.add(Pairs{more})
	return d
}

// Lacking says in one sentence what is not there yet.
func Lacking(c *words.Catalogue, s model.Service, have map[int]bool) string {
	missing := s.Missing(have)
	for i, m := range missing {
		missing[i] = strings.TrimRight(cut(strings.TrimSpace(m), mostSpoken), ".;,")
	}
	if len(missing) == 0 {
		return c.Paper().AllHere
	}
	return fmt.Sprintf(c.Paper().Lacking, c.List(missing))
}

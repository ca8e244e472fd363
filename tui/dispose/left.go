package dispose

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// stays says why a case of several does not go with the others to those chosen;
// empty where it goes. The book would refuse it as well; here it is said before.
func (s *Sheet) stays(c *model.CaseView) string {
	say := s.env.Say.Dispose
	if len(s.cases) < 2 {
		return ""
	}
	if !slices.Contains(c.Actions, "dispose") {
		return say.NotOpen
	}
	for _, code := range s.to {
		if p, ok := s.env.Office().Post(code); ok && s.complains(c, p) {
			return fmt.Sprintf(say.Complains, s.env.Post(code))
		}
	}
	return ""
}

// complains tells whether a case complains of a post or of the unit it is in.
func (s *Sheet) complains(c *model.CaseView, p model.Post) bool {
	r := c.Respondent
	return r != nil && (r.Post == p.Code || r.Unit != "" && s.env.Office().Within(p.Unit, r.Unit))
}

// leftOut names the cases that stay, with the reason of each; empty where all go.
func (s *Sheet) leftOut() string {
	var out []string
	for i := range s.cases {
		if why := s.stays(&s.cases[i]); why != "" {
			out = append(out, ui.Short(s.cases[i].Register)+" "+why)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return fmt.Sprintf(s.env.Say.Dispose.LeftOut, len(out), strings.Join(out, "; "))
}

// refused names those that the book left out; cases with one reason together.
func (s *Sheet) refused(left []leftOut) string {
	var texts []string
	who := map[string][]string{}
	for _, l := range left {
		text := s.env.ErrorText(l.err)
		if who[text] == nil {
			texts = append(texts, text)
		}
		who[text] = append(who[text], ui.Short(l.ref.Register))
	}
	for i, text := range texts {
		texts[i] = strings.Join(who[text], ", ") + ": " + text
	}
	return fmt.Sprintf(s.env.Say.Dispose.LeftOut, len(left), strings.Join(texts, " · "))
}

// going is how many cases go, before they are read all.
func (s *Sheet) going() int {
	n := len(s.refs)
	for i := range s.cases {
		if s.stays(&s.cases[i]) != "" {
			n--
		}
	}
	return n
}

package fault

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// failure is what went wrong, in the order in which it is wanted: what did not
// happen, what is safe, what to do, whom to tell, and its reference.
func (s *Sheet) failure(e *model.Error, msg ui.FailMsg, ref string) {
	say := s.env.Say.Fault
	s.title, s.tone, s.listed, s.ref = say.ErrorTitle, ui.Danger, true, ref
	said := s.env.Words.Refusal(e, words.NamesOf(s.env.Me.Office, s.env.Staff))
	text := []string{said.Why}
	if e.Code == model.CodeUnknown {
		s.title, text = say.UnknownTitle, append(text, say.UnknownText)
	}
	switch {
	case !msg.Kept.IsZero():
		text = append(text, fmt.Sprintf(say.ErrorKept, s.env.Moment(msg.Kept)))
	case e.Code != model.CodeUnknown:
		text = append(text, say.ErrorSafe)
	}
	if said.Way != "" {
		text = append(text, said.Way)
	}
	if msg.What != "" {
		s.title += ": " + msg.What
	}
	s.body = s.paragraphs(text...)
	if msg.Retry != nil {
		s.buttons = append(s.buttons, button{say.TryAgain, msg.Retry})
	}
	if len(msg.Typed) > 0 {
		s.buttons = append(s.buttons, button{say.Plain, ui.PlainMsg{Lines: msg.Typed}})
	}
	s.buttons = append(s.buttons, button{name: say.Back})
}

// ways are the ways out with their numbers, and below them whom to tell.
func (s *Sheet) ways(w int) []ui.Line {
	say := s.env.Say.Fault
	out := []ui.Line{{ui.T("   "), ui.Heading.T(say.Ways)}}
	for i, b := range s.buttons {
		mark, role := "     ", ui.Plain
		if i == s.at {
			mark, role = "   > ", ui.Selected
		}
		out = append(out, ui.Line{ui.T(mark), role.T(fmt.Sprintf("%d  %s", i+1, ui.Cut(b.name, w-10)))})
	}
	if s.ref == "" {
		return out
	}
	out = append(out, ui.Line{})
	tell, ref := ui.T("   "+s.whom()), []ui.Span{ui.Muted.T(say.Reference + "  "), ui.Accent.T(s.ref)}
	if line := append(ui.Line{tell, ui.T("      ")}, ref...); line.Width() < w {
		return append(out, line)
	}
	return append(out, ui.Line{tell}.Cut(w-1), append(ui.Line{ui.T("   ")}, ref...).Cut(w-1))
}

// whom names the admins of the office, as many as fit in a row.
func (s *Sheet) whom() string {
	var names []string
	for _, p := range s.env.Office().Posts {
		if p.Role != model.Admin {
			continue
		}
		for _, st := range s.env.Staff.Holders(p.Code, s.env.At) {
			if name := s.env.Colleague(st.ID); !slices.Contains(names, name) && len(names) < mostAdmins {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return s.env.Say.Fault.Tell
	}
	return s.env.Say.Fault.Tell + ": " + strings.Join(names, ", ")
}

// mostAdmins is how many names a row has room for.
const mostAdmins = 2

// remind offers to remind the first of those who could, where one may.
func (s *Sheet) remind(e *model.Error, msg ui.FailMsg) []button {
	may := s.env.Holds(model.Pengelola) || s.env.Holds(model.Sekretaris) || s.env.Holds(model.Kepala)
	if msg.Case == "" || !may {
		return nil
	}
	for _, c := range e.Who {
		mine := slices.ContainsFunc(s.env.Me.Posts, func(p model.Post) bool { return p.Code == c.Post })
		if c.Post == "" || c.Person == "" || c.Person == s.env.Me.Staff.ID || mine {
			continue
		}
		return []button{{fmt.Sprintf(s.env.Say.Fault.Remind, s.env.Colleague(c.Person)), ui.GoMsg{Route: ui.RouteForm{
			Case: model.CaseRef{Register: msg.Case}, Action: "remind", Preset: map[string]string{"post": string(c.Post)}}}}}
	}
	return nil
}

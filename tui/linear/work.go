package linear

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/widget/input"
)

// lateness is from how long after it happened an event says when it was
// recorded.
const lateness = time.Hour

// history reads what happened, the newest first.
func (s *session) history(v model.CaseView) {
	for _, e := range slices.Backward(v.Events) {
		s.tell(s.event(v, e))
	}
}

// event is one event: when, who, what, with everything it recorded that one may
// see, by the labels of its form.
func (s *session) event(v model.CaseView, e model.EventView) string {
	say := s.env.Say.Case
	did := s.env.Words.Action(model.ActionName(e.Kind)).Name
	if e.Undone {
		did += " " + say.Undone
	}
	out := []string{fmt.Sprintf(s.env.Say.Linear.Event, capital(s.moment(e.At)), s.env.Doer(e.By), did)}
	src := input.Source{Env: s.env, Action: model.ActionName(e.Kind), Case: v}
	for _, t := range src.Told(e.Data) {
		out = append(out, t.Label+": "+sentence(strings.ReplaceAll(t.Now, "\n", " ")))
	}
	if e.Reason != nil {
		if text := filled(src.Reason(e.Reason.Code), e.Reason.Text); text != "" {
			out = append(out, src.Label("reason.text")+": "+sentence(text))
		}
	}
	if e.RecordedBy != "" && e.By.Person != "" && e.RecordedBy != e.By.Person {
		out = append(out, capital(sentence(fmt.Sprintf(say.RecordedBy, s.env.Person(e.RecordedBy)))))
	}
	if e.RecordedAt.Sub(e.At) >= lateness {
		out = append(out, capital(sentence(fmt.Sprintf(say.RecordedAt, s.moment(e.RecordedAt)))))
	}
	return strings.Join(out, " ")
}

// dispositions reads the chain: from whom, to whom, what for, by when, how it
// stands.
func (s *session) dispositions(v model.CaseView) {
	say := s.env.Say.Case
	if len(v.Dispositions) == 0 {
		s.tell(say.NoDispositions)
		if p := v.Proposal; p != nil {
			s.fact(say.Proposed, s.env.Post(p.Lead), s.phrases(p.Instructions))
		}
	}
	for _, d := range v.Dispositions {
		text := fmt.Sprintf(s.env.Say.Linear.Disposition, d.No, s.moment(d.At), s.env.Post(d.From), s.env.Post(d.Lead)+" "+say.Lead,
			s.env.Words.Word("disposition_state", string(d.State)))
		var also []string
		for _, p := range d.To {
			if p != d.Lead {
				also = append(also, s.env.Post(p))
			}
		}
		if len(also) > 0 {
			text += " " + capital(sentence(say.Also+" "+strings.Join(also, ", ")))
		}
		text += " " + sentence(filled(s.phrases(d.Instructions), d.Note))
		if !d.DueAt.IsZero() {
			text += " " + capital(sentence(fmt.Sprintf(say.DueBy, s.due(d.DueAt))))
		}
		s.tell(text)
	}
}

func (s *session) phrases(codes []string) string {
	var out []string
	for _, c := range codes {
		out = append(out, s.env.Phrase(c))
	}
	return strings.Join(out, ", ")
}

// team reads who works on it together, what they noted, and the results with
// their initials.
func (s *session) team(v model.CaseView) {
	say := s.env.Say.Case
	if v.Team == nil && len(v.Notes) == 0 && len(v.Results) == 0 {
		s.tell(s.env.Say.Linear.NoTeam)
	}
	if t := v.Team; t != nil {
		s.tell(fmt.Sprintf(s.env.Say.Linear.Team, s.member(t.Lead)))
		var members []string
		for _, m := range t.Members {
			members = append(members, s.member(m))
		}
		s.fact(capital(say.Members), members...)
		s.fact(say.Task, t.Task)
		s.fact(say.Letter, t.LetterNo)
	}
	for _, n := range v.Notes {
		s.fact(capital(s.env.Words.Word("note_kind", n.Kind)), s.moment(n.At), s.env.Person(n.By), n.Place, n.Person, n.Document, n.Present, n.Seen, n.Text, n.Decided, n.Evidence)
	}
	for _, r := range v.Results {
		s.result(v, r)
	}
}

func (s *session) member(m model.TeamMember) string {
	if m.Staff != "" {
		return s.env.Colleague(m.Staff)
	}
	return filled(m.Name, m.Agency)
}

// result reads one result; the newest with the initials that are still due.
func (s *session) result(v model.CaseView, r model.Result) {
	say, own := s.env.Say.Case, s.env.Say.Result
	var authors []string
	for _, a := range r.Authors {
		authors = append(authors, s.env.Colleague(a))
	}
	s.tell(fmt.Sprintf(s.env.Say.Linear.Submitted, r.Version, strings.Join(authors, ", "), s.moment(r.At)))
	s.fact(say.Finding, r.Finding)
	s.fact(say.Conclusion, s.env.Words.Word("conclusion", r.Conclusion))
	s.fact(say.Recommendation, r.Recommendation)
	s.fact(say.Answer, r.Answer)
	initials := r.Initials
	if len(v.Chain) > 0 && r.Version == v.Results[len(v.Results)-1].Version {
		initials = v.Chain
	}
	var given []string
	for _, i := range initials {
		switch {
		case i.Skipped != "":
			given = append(given, s.env.Post(i.Post)+" ("+fmt.Sprintf(own.Skipped, own.SkippedFor[i.Skipped])+")")
		case i.Person != "":
			given = append(given, s.env.Colleague(i.Person))
		default:
			given = append(given, s.env.Post(i.Post)+" "+own.Waits)
		}
	}
	s.fact(own.Initials, given...)
	switch {
	case r.RatifiedBy != nil:
		s.tell(capital(sentence(fmt.Sprintf(say.RatifiedBy, s.env.Doer(*r.RatifiedBy), s.moment(r.RatifiedAt)))))
	case r.SentBackBy != nil:
		s.tell(capital(sentence(fmt.Sprintf(say.SentBackBy, s.env.Doer(*r.SentBackBy), r.SentBack))))
	}
}

// answers reads what went out to the complainant.
func (s *session) answers(v model.CaseView) {
	say := s.env.Say.Case
	if len(v.Answers) == 0 {
		s.tell(say.NoAnswers)
	}
	for _, a := range v.Answers {
		to := ""
		if a.To != "" {
			to = fmt.Sprintf(say.AnswerTo, a.To)
		}
		by := ""
		if a.Official != "" {
			by = s.env.Post(a.Official)
		}
		s.tell(capital(sentence(filled(s.moment(a.At), by, s.env.Words.Word("how", a.How), to, a.LetterNo))))
		s.tell(sentence(a.Text))
		s.tell(sentence(a.NextStep))
	}
}

package cli

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

func (p *sheet) handling(v model.CaseView) {
	if len(v.Dispositions) > 0 {
		p.head(p.words.say("h_dispositions"))
		for _, d := range v.Dispositions {
			p.line(fmt.Sprintf("%d", d.No), p.disposition(d))
		}
	}
	if t := v.Team; t != nil {
		p.head(p.words.say("h_team"))
		p.line(p.words.say("lead"), p.member(t.Lead))
		for _, m := range t.Members {
			p.line(p.words.say("member"), p.member(m))
		}
		p.line(p.words.say("letter_no"), t.LetterNo)
	}
	if len(v.Checks)+len(v.Notes)+len(v.ContactLog)+len(v.Referrals) == 0 {
		return
	}
	p.head(p.words.say("h_work"))
	for _, c := range v.Checks {
		found := p.words.say("found")
		if !c.Found {
			found = p.words.say("not_found")
		}
		if c.Decile > 0 {
			found += fmt.Sprintf(" · %s %d", p.words.say("decile"), c.Decile)
		}
		p.line(p.words.Moment(c.At, p.me.Now), join(" · ", p.words.Word("system", c.System), found, strings.Join(c.Programmes, ", "), c.Remark))
	}
	for _, n := range v.Notes {
		p.line(p.words.Moment(n.At, p.me.Now), join(" · ", p.words.Word("note_kind", n.Kind), n.Person, n.Place, n.Present, n.Seen, n.Decided, n.Document, n.Text, n.Evidence))
	}
	for _, c := range v.ContactLog {
		p.line(p.words.Moment(c.At, p.me.Now), join(" · ", p.words.Word("direction", c.Direction), p.words.Word("contact_purpose", c.Purpose), p.words.Word("how", c.How), c.Text))
	}
	for _, r := range v.Referrals {
		p.line(p.words.Moment(r.At, p.me.Now), join(" · ", r.Agency, r.LetterNo, r.ReplyDue, r.Text))
	}
}

func (p *sheet) disposition(d model.Disposition) string {
	var to []string
	for _, post := range d.To {
		to = append(to, p.names.Post(post))
	}
	var phrases []string
	for _, code := range d.Instructions {
		phrases = append(phrases, model.NameIn(p.me.Office.Phrases, code))
	}
	text := join(" · ", p.names.Post(d.From)+" → "+strings.Join(to, ", "), strings.Join(phrases, ", "), d.Note, p.words.Word("disposition_state", string(d.State)))
	if !d.DueAt.IsZero() {
		text += " · " + p.words.Due(d.DueAt, p.me.Now)
	}
	return text
}

func (p *sheet) member(m model.TeamMember) string {
	if m.Staff != "" {
		return p.staff(m.Staff)
	}
	return join(", ", m.Name, m.Agency)
}

func (p *sheet) outcome(v model.CaseView) {
	if len(v.Results) > 0 {
		p.head(p.words.say("h_results"))
	}
	for _, r := range v.Results {
		p.line(fmt.Sprintf("%d", r.Version), p.words.Moment(r.At, p.me.Now)+" · "+p.words.Word("conclusion", r.Conclusion))
		p.line(p.words.say("finding"), r.Finding)
		p.line(p.words.say("recommendation"), r.Recommendation)
		p.line(p.words.say("answer"), r.Answer)
		if r.RatifiedBy != nil {
			p.line(p.words.say("ratified"), p.words.Moment(r.RatifiedAt, p.me.Now)+" · "+p.staff(r.RatifiedBy.Person))
		}
		p.line(p.words.say("sent_back"), r.SentBack)
	}
	if len(v.Answers) > 0 {
		p.head(p.words.say("h_answers"))
	}
	for _, an := range v.Answers {
		p.line(p.words.Moment(an.At, p.me.Now), join(" · ", p.words.Word("how", an.How), an.To, an.Text, an.NextStep))
	}
	if len(v.Letters) > 0 {
		p.head(p.words.say("h_letters"))
	}
	for _, l := range v.Letters {
		p.line(l.Number, join(" · ", l.Paper, p.words.Moment(l.At, p.me.Now)))
	}
	if v.Outcome != "" {
		p.head(p.words.say("h_outcome"))
		p.line(p.words.say("outcome"), p.words.Word("outcome", v.Outcome))
		p.line(p.words.say("cause"), model.NameIn(p.me.Office.Causes, v.Cause))
		p.line(p.words.say("lesson"), v.Lesson)
	}
	if v.Rating != nil {
		p.line(p.words.say("rating"), fmt.Sprintf("%d/5", v.Rating.Stars))
	}
}

func (p *sheet) deadlines(v model.CaseView) {
	if len(v.Clocks) == 0 {
		return
	}
	p.head(p.words.say("h_clocks"))
	for _, k := range v.Clocks {
		state := p.words.Countdown(k, p.me.Now)
		if !k.Running() {
			state = p.words.Stopped(k)
		}
		p.t.row("  "+words.Sign(k, p.me.Now)+" "+p.words.Clock(k), p.words.Due(k.DueAt, p.me.Now), state)
	}
}

func (p *sheet) history(v model.CaseView) {
	if len(v.Events) == 0 {
		return
	}
	p.head(p.words.say("h_history"))
	for _, e := range v.Events {
		who := p.staff(e.By.Person)
		if e.RecordedBy != e.By.Person && e.RecordedBy != "" {
			who += " (" + p.words.say("recorded_by") + " " + p.staff(e.RecordedBy) + ")"
		}
		what := p.words.Action(model.ActionName(e.Kind)).Name
		if e.Reason != nil {
			what = join(": ", what, join(", ", e.Reason.Code, e.Reason.Text))
		}
		if e.Undone {
			what += " (" + p.words.say("undone") + ")"
		}
		p.t.row("  "+p.words.Moment(e.At, p.me.Now), who, what)
	}
}

// showDone tells what a deed came to.
func (s *session) showDone(name model.ActionName, out model.Outcome) error {
	line := s.did(name, out.Case)
	if out.Replayed {
		line += " " + s.words.say("replayed")
	}
	if err := s.println(harmless(line)); err != nil {
		return err
	}
	for id, person := range out.Revealed {
		text := join(" · ", person.Name, person.NIK, person.KK, person.Address)
		for _, c := range person.Contacts {
			text = join(" · ", text, c.Value)
		}
		if err := s.println(string(id) + "  " + text); err != nil {
			return err
		}
	}
	for _, code := range out.Warnings {
		s.note(s.words.Warning(code))
	}
	return nil
}

// did says that a deed is done, and what it left: a number to write on a paper,
// or a case that is now for others to read.
func (s *session) did(name model.ActionName, v model.CaseView) string {
	switch n := len(v.Letters); {
	case v.State == "":
		return s.words.say("done_unseen", "register", v.Register, "did", s.words.action(name))
	case name == "register" || name == "answer_on_the_spot":
		return s.words.say("registered", "register", v.Register, "state", s.words.StateOf(&v, s.me.Office))
	case name == "number_letter" && n > 0:
		return s.words.say("numbered", "register", v.Register, "number", v.Letters[n-1].Number)
	}
	return s.words.say("done", "register", v.Register, "did", s.words.action(name), "state", s.words.StateOf(&v, s.me.Office))
}

package input

import (
	"slices"
	"strings"
	"time"

	"aduan/model"
)

// Preset is what the form starts with: what the case makes likely. All of it
// may be changed.
func (s Source) Preset() map[string]string {
	p := map[string]string{}
	switch s.Action {
	case "verify", "dispose", "dispatch":
		s.presetReview(p)
	case "respond", "answer", "deliver", "request_info", "contact":
		s.presetTelling(p)
	case "amend":
		p = s.whole()
	default:
		s.presetWork(p)
	}
	if s.borrowed() {
		p["on_behalf_of"], p["oral"] = string(s.Official()), Yes
	}
	for k, v := range p {
		if v == "" {
			delete(p, k)
		}
	}
	return p
}

func (s Source) presetReview(p map[string]string) {
	v := s.Case
	cat, _ := s.Env.Office().CategoryOf(v.Category)
	switch s.Action {
	case "verify":
		p["category"], p["class"], p["weight"], p["service"] = v.Category, string(v.Class), string(v.Weight), v.Service
		if cat.Class != "" && v.State == model.Received {
			p["class"] = string(cat.Class)
		}
		if v.Weight == "" {
			p["weight"] = string(model.Normal)
		}
		p["proposal.lead"] = s.lead(cat)
		s.proposal(p, "proposal.")
	case "dispose":
		p["lead"] = string(cat.Post)
		s.proposal(p, "")
		if p["grade"] == "" {
			p["grade"] = "biasa"
		}
	case "dispatch":
		p["category"], p["handler"], p["how"] = v.Category, string(cat.Post), "phone"
	}
}

// lead is the post that a review proposes for a category; none where that is who
// disposes, and where a team is more likely.
func (s Source) lead(cat model.Category) string {
	if p, ok := s.Env.Office().Post(cat.Post); ok && p.Letter != "" {
		return string(cat.Post)
	}
	return ""
}

func (s Source) proposal(p map[string]string, prefix string) {
	if v := s.Case.Proposal; v != nil {
		p[prefix+"lead"] = string(v.Lead)
		p[prefix+"instructions"] = strings.Join(v.Instructions, ",")
		p[prefix+"grade"] = string(v.Grade)
		p[prefix+"due_at"] = s.written(v.DueAt)
	}
}

// written is a moment as it may be typed.
func (s Source) written(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return s.Env.Local(t).Format("02/01/2006 15.04")
}

// presetTelling: an answer goes back the way the complaint came.
func (s Source) presetTelling(p map[string]string) {
	how := How(s.Case.Channel)
	if s.Case.Identity == model.IdentityUnknown && s.Action == "deliver" {
		how = "collected"
	}
	p["how"] = how
	if len(s.Case.Complainants) == 1 {
		p["to"] = s.Case.Complainants[0].Name
	}
	if len(s.Case.Complainants) > 1 && s.Action == "deliver" {
		s.presetNext(p)
	}
	if n := len(s.Case.Letters); n > 0 && s.Action == "deliver" {
		p["letter_no"] = s.Case.Letters[n-1].Number
	}
	switch s.Action {
	case "request_info":
		p["told_how"] = how
		delete(p, "how")
	case "contact":
		p["direction"], p["purpose"] = "in", "asks_status"
		if v := s.Case; !v.Told && (v.State == model.Rejected || v.State == model.Forwarded || v.State == model.Withdrawn) {
			p["direction"], p["purpose"] = "out", "tells_decision" // what is asked of the desk now
		}
	case "answer":
		p["category"], p["class"] = s.Case.Category, string(s.Case.Class)
	case "respond":
		p["kind"] = "substance"
		if slices.ContainsFunc(s.Case.Clocks, func(k model.Clock) bool { return k.Name == "response" && k.StoppedAt.IsZero() }) {
			p["kind"] = "acknowledgement"
		}
	}
}

// presetNext: of several complainants the first who is not told yet; who came
// with a merged case hears it the way they had complained.
func (s Source) presetNext(p map[string]string) {
	i := slices.IndexFunc(s.Case.Complainants, func(c model.PersonView) bool { return c.ToldAt == nil })
	if i < 0 {
		return
	}
	c := s.Case.Complainants[i]
	p["complainant"], p["to"] = string(c.ID), c.Name
	p["how"] = s.wayTo(c)
}

// wayTo is the way of an answer to a complainant: who came with a merged case
// had complained there.
func (s Source) wayTo(c model.PersonView) string {
	if c.Channel != nil {
		return How(c.Channel)
	}
	return How(s.Case.Channel)
}

// How is the way of an answer to what came by a channel; empty where the
// channel has no way back.
func How(c *model.Channel) string {
	if c == nil {
		return ""
	}
	switch c.Name {
	case "walk_in", "complaint_book":
		return "in_person"
	case "phone", "sms":
		return "phone"
	case "letter", "fax":
		return "letter"
	case "whatsapp", "email", "lapor":
		return c.Name
	case "facebook", "instagram", "twitter", "youtube":
		return "social_media"
	}
	return ""
}

func (s Source) presetWork(p map[string]string) {
	v := s.Case
	switch s.Action {
	case "check":
		p["system"] = "siks_ng"
	case "note":
		p["kind"] = "note"
		if slices.ContainsFunc(v.Clocks, func(c model.Clock) bool { return c.Running() && slices.Contains(c.Stops, "action_taken") }) {
			p["kind"] = "action_taken" // what stops the hours of an emergency
		}
	case "close":
		p["outcome"] = v.Outcome
		if v.Outcome == "" {
			p["outcome"] = "explained"
		}
	case "withdraw":
		p["ground"] = "requested"
		if v.Waiting != nil {
			p["ground"] = "deemed"
		}
	case "link":
		p["kind"] = "same_matter"
	case "number_letter":
		if len(v.Results) > 0 || len(v.Answers) > 0 {
			p["paper"] = s.Env.Say.Form.AnswerLetter
		}
	case "extend":
		if k := s.extendable(); len(k) == 1 {
			p["clock"] = k[0].Name
		}
	case "remind":
		if v.Handler != nil {
			p["post"] = string(v.Handler.Post)
		}
	case "info_received":
		if v.Waiting != nil {
			p["papers"] = strings.Join(v.Waiting.Papers, ",")
		}
	case "submit_result":
		if n := len(v.Results); n > 0 { // it was sent back: the old one is mended
			r := v.Results[n-1]
			p["finding"], p["conclusion"], p["recommendation"], p["answer"] = r.Finding, r.Conclusion, r.Recommendation, r.Answer
		}
	case "form_team":
		if t := v.Team; t != nil {
			p["lead"], p["letter_no"], p["task"] = memberText(t.Lead), t.LetterNo, t.Task
			for _, m := range t.Members {
				p["members"] = strings.TrimPrefix(p["members"]+"\n"+memberText(m), "\n")
			}
		}
	}
}

func memberText(m model.TeamMember) string {
	switch {
	case m.Staff != "":
		return string(m.Staff)
	case m.Agency != "":
		return m.Name + ", " + m.Agency
	}
	return m.Name
}

// amended is what stands in the record of what a correction may give anew.
func (s Source) amended() map[string]string {
	v := s.Case
	return map[string]string{"subject": v.Subject, "text": v.Text, "wish": v.Wish, "area": v.Area, "kind": v.Kind, "sex": v.Sex,
		"identity_shown": v.IdentityShown}
}

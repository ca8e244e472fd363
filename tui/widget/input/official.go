package input

import (
	"slices"

	"aduan/model"
)

// Official is the post whose deed this must be, because the actor can only
// record it: what an official signs, told to the desk. Empty where the actor
// does it in a post of their own.
func (s Source) Official() model.PostID {
	o, v, me := s.Env.Office(), s.Case, s.Env
	if !s.records() {
		return ""
	}
	kepala := s.head
	switch s.Action {
	case "send_back":
		if slices.Contains(v.Actions, "initial") { // who initials may send back too
			return ""
		}
		return kepala()
	case "form_team", "ratify":
		return kepala()
	case "dispose":
		standing := slices.ContainsFunc(o.Standing, func(x model.StandingOrder) bool {
			return s.mine(x.Post) && (len(x.Categories) == 0 || slices.Contains(x.Categories, v.Category))
		})
		if me.Holds(model.Sekretaris) || me.Holds(model.Kabid) || standing {
			return ""
		}
		return kepala()
	case "accept", "return", "report":
		return s.addressee()
	case "submit_result", "note":
		if s.Action == "note" && me.Holds(model.Pengelola) || v.Handler == nil || s.mine(v.Handler.Post) || v.Handler.Team || s.addressee() == "" {
			return ""
		}
		return v.Handler.Post
	case "answer", "answer_on_the_spot":
		if !s.borrowed() {
			return ""
		}
		return s.answering(v.Category)
	}
	return ""
}

// head is the head's post, where the actor does not hold it and the head may act:
// who is complained of or wrote the result may not.
func (s Source) head() model.PostID {
	posts := s.Env.Office().PostsOf(model.Kepala)
	if len(posts) == 0 || s.Env.Holds(model.Kepala) {
		return ""
	}
	if r := s.Case.Respondent; r != nil && r.Post == posts[0].Code {
		return ""
	}
	if n := len(s.Case.Results); n > 0 {
		for _, h := range s.Env.Staff.Holders(posts[0].Code, s.Env.At) {
			if slices.Contains(s.Case.Results[n-1].Authors, h.ID) {
				return ""
			}
		}
	}
	return posts[0].Code
}

// borrowed tells whether the deed must be an official's: an answer's official is
// not known before its category is.
func (s Source) borrowed() bool {
	switch s.Action {
	case "answer", "answer_on_the_spot":
		return s.toldBy()
	}
	return s.Official() != ""
}

// toldBy tells whether answers are officials' here, and the actor only writes
// down what they said.
func (s Source) toldBy() bool {
	return s.records() && !s.Env.Office().Rules.PetugasAnswers && !slices.ContainsFunc(s.Env.Me.Posts, speaks)
}

// records tells whether the actor is at the desk, which writes down what others
// did.
func (s Source) records() bool {
	return s.Env.Holds(model.Petugas) || s.Env.Holds(model.Pengelola) || s.Env.Holds(model.Sekretaris)
}

// speaks tells whether who holds a post answers complainants.
func speaks(p model.Post) bool {
	switch p.Role {
	case model.Kepala, model.Sekretaris, model.Kabid, model.PPID:
		return true
	}
	return false
}

// answering is the post that answers for a category, of those that somebody
// holds: who handles the case where they answer, the category's own, the kabid
// above it, else the head.
func (s Source) answering(code string) model.PostID {
	o := s.Env.Office()
	cat, ok := o.CategoryOf(code)
	if !ok {
		return ""
	}
	var likely []model.PostID
	if h := s.Case.Handler; h != nil {
		likely = append(likely, h.Post)
	}
	likely = append(likely, cat.Post)
	own, _ := o.Post(cat.Post)
	for _, p := range o.PostsOf(model.Kabid) {
		if o.Within(own.Unit, p.Unit) || o.Within(cat.Unit, p.Unit) {
			likely = append(likely, p.Code)
		}
	}
	for _, p := range append(o.PostsOf(model.Kepala), o.PostsOf(model.Sekretaris)...) {
		likely = append(likely, p.Code)
	}
	for _, code := range likely {
		if p, ok := o.Post(code); ok && speaks(p) && s.held(code) {
			return code
		}
	}
	return ""
}

func (s Source) mine(p model.PostID) bool {
	return slices.ContainsFunc(s.Env.Me.Posts, func(q model.Post) bool { return q.Code == p })
}

// addressee is the lead of the newest live disposition, where none of them
// reached the actor.
func (s Source) addressee() model.PostID {
	var lead model.PostID
	for _, d := range s.Case.Dispositions {
		if !d.Live() {
			continue
		}
		if slices.ContainsFunc(d.To, s.mine) {
			return ""
		}
		lead = d.Lead
	}
	return lead
}

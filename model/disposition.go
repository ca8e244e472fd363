package model

import (
	"slices"
	"time"
)

// Dispose routes a case to posts with instructions (Disposisi): one lead, any
// other addressees, a due moment.
type Dispose struct {
	Lead         PostID    `json:"lead,omitempty" f:"post"`
	To           []PostID  `json:"to,omitempty" f:"posts"`
	Instructions []string  `json:"instructions,omitempty" f:"phrase"`
	Note         string    `json:"note,omitempty" f:"lines" seal:"y"`
	Grade        string    `json:"grade,omitempty" f:"enum=grade"`
	DueAt        time.Time `json:"due_at,omitzero" f:"moment"`
	Common
	Parent int `json:"parent,omitempty" f:"-"`
}

func (*Dispose) Name() ActionName                       { return "dispose" }
func (a *Dispose) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Dispose) check(t *turn) *Error {
	if p := t.Case.Proposal; p != nil && a.Lead == "" && t.Case.State == Verified {
		a.Lead = p.Lead
		if len(a.Instructions) == 0 {
			a.Instructions = p.Instructions
		}
		if a.DueAt.IsZero() {
			a.DueAt = p.DueAt
		}
	}
	if a.Lead == "" && len(a.To) > 0 {
		a.Lead = a.To[0]
	}
	if a.Lead == "" {
		return Invalid("lead", "required")
	}
	if !slices.Contains(a.To, a.Lead) {
		a.To = append([]PostID{a.Lead}, a.To...)
	}
	if a.Grade == "" {
		a.Grade = "biasa"
	}
	if !a.DueAt.IsZero() && !a.DueAt.After(t.at) {
		return Invalid("due_at", "due_past")
	}
	if t.Case.Respondent != nil && t.Case.Respondent.Kind == "unclear" {
		return Invalid("respondent", "unclear_respondent") // reopened before anybody reviewed it
	}
	if err := t.checkAddressees("lead", a.To, a.Instructions, t.Case.Respondent); err != nil {
		return err
	}
	if err := a.checkHop(t); err != nil {
		return err
	}
	if !slices.ContainsFunc(a.To, func(p PostID) bool { return !t.addressed(p) }) {
		return Invalid("lead", "already_addressed").With("post", a.Lead)
	}
	t.warnVacant(a.To...)
	return nil
}

// addressed tells whether a live disposition already asks something of post.
func (t *turn) addressed(post PostID) bool {
	return slices.ContainsFunc(t.Case.Dispositions, func(d Disposition) bool { return d.binds(post) })
}

// warnVacant warns of work for posts that nobody holds: it waits until somebody
// does, or is sent elsewhere.
func (t *turn) warnVacant(posts ...PostID) {
	for _, p := range posts {
		if len(t.Staff.Holders(p, t.Now)) == 0 {
			t.warn = append(t.warn, "post_vacant")
			return
		}
	}
}

// checkHop: a kabid disposes onward inside the own unit, below the disposition
// that reached them; a pengelola as the standing instruction says.
func (a *Dispose) checkHop(t *turn) *Error {
	post, _ := t.Office.Post(t.as.Post)
	switch post.Role {
	case Kabid:
		i := slices.IndexFunc(t.Case.Dispositions, func(d Disposition) bool { return d.binds(post.Code) })
		if i < 0 {
			return t.denied("role")
		}
		a.Parent = t.Case.Dispositions[i].No
		for _, p := range a.To {
			if target, _ := t.Office.Post(p); !t.Office.Within(target.Unit, post.Unit) {
				return t.denied("own_unit").With("post", p)
			}
		}
	case Pengelola:
		if !slices.ContainsFunc(t.Office.Standing, func(o StandingOrder) bool {
			return o.Post == post.Code && (o.To == "" || o.To == a.Lead) &&
				(len(o.Categories) == 0 || slices.Contains(o.Categories, t.Case.Category))
		}) {
			return t.denied("standing")
		}
	}
	return nil
}

func (a *Dispose) apply(c *Case, e Event) {
	d := Disposition{No: len(c.Dispositions) + 1, From: e.By.Post, FromPerson: e.By.Person, To: a.To, Lead: a.Lead,
		Instructions: a.Instructions, Note: a.Note, Grade: Grade(a.Grade), At: e.At, DueAt: a.DueAt, State: DispSent, Parent: a.Parent,
		Answers: map[PostID]DispState{}}
	for _, p := range a.To {
		d.Answers[p] = DispSent
	}
	c.Dispositions = append(c.Dispositions, d)
	if a.Parent == 0 {
		c.Handler = Handler{Post: a.Lead, Team: c.Team != nil}
	}
	if c.State == Verified {
		c.enter(Disposed, e)
	}
	c.mark("dispose", e, itoa(d.No))
}

// answering is what accept, return and report have in common: which disposition.
type answering struct {
	Disposition int `json:"disposition,omitempty"`
	Common
}

// mine is the actor's newest live disposition, or the one named.
func (a *answering) mine(t *turn, states ...DispState) (*Disposition, *Error) {
	for i := len(t.Case.Dispositions) - 1; i >= 0; i-- {
		d := &t.Case.Dispositions[i]
		if a.Disposition != 0 && d.No != a.Disposition {
			continue
		}
		if d.Live() && slices.Contains(d.To, t.as.Post) && slices.Contains(states, d.Answers[t.as.Post]) {
			a.Disposition = d.No
			return d, nil
		}
	}
	return nil, NotNow("no_disposition").With("action", t.rule.name)
}

// set records an addressee's answer; the lead's is the disposition's own.
func (c *Case) setDisposition(no int, post PostID, s DispState) (d *Disposition, lead bool) {
	for i := range c.Dispositions {
		if c.Dispositions[i].No != no {
			continue
		}
		d = &c.Dispositions[i]
		answers := map[PostID]DispState{}
		for p, v := range d.Answers {
			answers[p] = v
		}
		answers[post], d.Answers = s, answers
		if d.Lead == post {
			d.State = s
		}
		return d, d.Lead == post
	}
	return nil, false
}

// answered is the Ref of a mark: the disposition, whose clock the lead alone stops.
func answered(no int, post PostID, lead bool) string {
	if lead {
		return itoa(no)
	}
	return itoa(no) + "/" + string(post)
}

// Accept takes a disposition on (Terima disposisi).
type Accept struct{ answering }

func (*Accept) Name() ActionName                       { return "accept" }
func (a *Accept) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Accept) possible(t *turn) *Error              { return a.check(t) }

func (a *Accept) check(t *turn) *Error {
	_, err := a.mine(t, DispSent)
	return err
}

func (a *Accept) apply(c *Case, e Event) {
	d, lead := c.setDisposition(a.Disposition, e.By.Post, DispAccepted)
	if lead && d.Parent == 0 {
		c.Handler = Handler{Post: d.Lead, Team: c.Team != nil}
		if c.State == Disposed {
			c.enter(InProgress, e)
		}
	}
	c.mark("accept", e, itoa(a.Disposition))
}

// Return gives a disposition back to whoever sent it (Kembalikan disposisi).
type Return struct{ answering }

func (*Return) Name() ActionName                       { return "return" }
func (a *Return) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Return) possible(t *turn) *Error {
	d, err := a.mine(t, DispSent, DispAccepted)
	if err == nil && d.Parent == 0 && d.Lead == t.as.Post && t.Case.submitted() {
		return NotNow("state").With("state", t.Case.State).With("action", "return")
	}
	return err
}

func (a *Return) check(t *turn) *Error {
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	return a.possible(t)
}

func (a *Return) apply(c *Case, e Event) {
	d, lead := c.setDisposition(a.Disposition, e.By.Post, DispReturned)
	c.mark("return", e, answered(a.Disposition, e.By.Post, lead))
	if lead {
		c.recallBelow(d.No)
		if d.Parent == 0 {
			c.unrouted(e)
		}
	}
}

// unrouted: without a lead of a first hop the case waits for disposition again,
// unless a team or another lead still holds it.
func (c *Case) unrouted(e Event) {
	for i := len(c.Dispositions) - 1; i >= 0; i-- {
		if d := c.Dispositions[i]; d.Parent == 0 && d.Live() {
			c.Handler = Handler{Post: d.Lead, Team: c.Team != nil}
			return
		}
	}
	c.Handler = Handler{Post: c.DispatchedTo, Team: c.Team != nil}
	if c.Team == nil && !c.Dispatched {
		c.enter(Verified, e)
		c.mark("verify", e, "again")
	}
}

// Report tells the sender what came of it (Laporkan hasil); the state stays.
type Report struct {
	Text string `json:"text,omitempty" f:"lines,required" seal:"y"`
	answering
}

func (*Report) Name() ActionName                       { return "report" }
func (a *Report) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Report) possible(t *turn) *Error {
	_, err := a.mine(t, DispSent, DispAccepted)
	return err
}

func (a *Report) check(t *turn) *Error { return a.possible(t) }

func (a *Report) apply(c *Case, e Event) {
	_, lead := c.setDisposition(a.Disposition, e.By.Post, DispReported)
	c.Notes = append(c.Notes, Note{No: len(c.Notes) + 1, Kind: "report", At: e.At, By: e.By.Person, Text: a.Text})
	c.mark("report", e, answered(a.Disposition, e.By.Post, lead))
}

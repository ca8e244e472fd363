package model

import (
	"slices"
	"time"
)

// Close ends a case that was answered, with what came of it (Tutup aduan).
type Close struct {
	Outcome string `json:"outcome,omitempty" f:"enum=outcome,required"`
	Cause   string `json:"cause,omitempty" f:"cause"`
	Lesson  string `json:"lesson,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Close) Name() ActionName                       { return "close" }
func (a *Close) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Close) check(t *turn) *Error {
	if err := a.checkCause(t); err != nil {
		return err
	}
	if t.Case.untold() >= 0 {
		return NotNow("not_all_told")
	}
	return nil
}

func (a *Close) checkCause(t *turn) *Error {
	if a.Cause != "" && !slices.ContainsFunc(t.Office.Causes, func(c Coded) bool { return c.Code == a.Cause }) {
		return Invalid("cause", "unknown_cause").With("value", a.Cause)
	}
	return nil
}

func (a *Close) apply(c *Case, e Event) {
	c.Outcome, c.Cause, c.Lesson = a.Outcome, a.Cause, a.Lesson
	c.enter(Closed, e)
	c.mark("close", e, "")
}

// Reject ends what cannot be processed (Tidak dapat diproses).
type Reject struct {
	ToldHow string `json:"told_how,omitempty" f:"enum=how"`
	Text    string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Reject) Name() ActionName                       { return "reject" }
func (a *Reject) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Reject) check(*turn) *Error {
	return reasonOf(a.Reason, "reject_reason")
}

// reasonOf wants a reason's code out of an enumeration.
func reasonOf(r *Reason, enum string) *Error {
	if r == nil || r.Code == "" {
		return Invalid("reason", "reason_required").With("values", join2(Enum(enum)))
	}
	if !slices.Contains(Enum(enum), r.Code) {
		return Invalid("reason", "enum").With("value", r.Code).With("values", join2(Enum(enum)))
	}
	return nil
}

func join2(list []string) string {
	s := ""
	for i, v := range list {
		if i > 0 {
			s += ", "
		}
		s += v
	}
	return s
}

func told(how string) bool { return how != "" && how != "none" }

func (a *Reject) sent() bool { return told(a.ToldHow) }

func (a *Reject) apply(c *Case, e Event) {
	c.end(Rejected, e, "reject")
	if a.sent() {
		c.tellOwn(e)
		c.mark("reject_told", e, "")
	}
}

// end leaves the open part of the queue by another door than an answer.
func (c *Case) end(s State, e Event, mark string) {
	c.stopWaiting(e)
	c.EndReason, c.Told = e.Reason, false
	c.enter(s, e)
	c.mark(mark, e, e.Reason)
}

// Forward hands a case to the body that has the say (Teruskan ke instansi lain).
type Forward struct {
	Agency   string `json:"agency,omitempty" f:"text,required" seal:"y"`
	LetterNo string `json:"letter_no,omitempty" f:"text" seal:"y"`
	ToldHow  string `json:"told_how,omitempty" f:"enum=how"`
	Text     string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Forward) Name() ActionName                       { return "forward" }
func (a *Forward) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Forward) sent() bool                           { return told(a.ToldHow) }

// left: a letter is out of the house, so the deed is not undone.
func (a *Forward) left() bool { return a.LetterNo != "" }

func (a *Forward) check(*turn) *Error {
	if a.Reason == nil {
		a.Reason = &Reason{}
	}
	if a.Reason.Code == "" {
		a.Reason.Code = "bukan_kewenangan" // what forwarding mostly means
	}
	return reasonOf(a.Reason, "reject_reason")
}

func (a *Forward) apply(c *Case, e Event) {
	c.end(Forwarded, e, "forward")
	c.Referrals = append(c.Referrals, Referral{Agency: a.Agency, LetterNo: a.LetterNo, At: e.At, Text: a.Text})
	if a.sent() {
		c.tellOwn(e)
		c.mark("forward_told", e, "")
	}
}

// Refer asks another agency for its part (Koordinasikan); nothing pauses.
type Refer struct {
	Agency   string `json:"agency,omitempty" f:"text,required" seal:"y"`
	LetterNo string `json:"letter_no,omitempty" f:"text" seal:"y"`
	ReplyDue string `json:"reply_due,omitempty" f:"date"`
	ReplyAt  string `json:"reply_at,omitempty" f:"date"`
	Text     string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Refer) Name() ActionName                       { return "refer" }
func (*Refer) Commutes() bool                         { return true }
func (a *Refer) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Refer) left() bool { return a.LetterNo != "" }

func (a *Refer) check(*turn) *Error {
	for f, v := range map[string]string{"reply_due": a.ReplyDue, "reply_at": a.ReplyAt} {
		if v == "" {
			continue
		}
		if _, err := time.Parse(time.DateOnly, v); err != nil {
			return Invalid(f, "date")
		}
	}
	return nil
}

func (a *Refer) apply(c *Case, e Event) {
	c.Referrals = append(c.Referrals, Referral{Agency: a.Agency, LetterNo: a.LetterNo, ReplyDue: a.ReplyDue, ReplyAt: a.ReplyAt, At: e.At, Text: a.Text})
	c.mark("refer", e, "")
}

// Withdraw ends a case at the complainant's wish, or because papers never came
// (Cabut, Anggap dicabut; UU 25/2009 art. 44: 30 days).
type Withdraw struct {
	Ground  string `json:"ground,omitempty" f:"enum=withdraw_ground,required"`
	ToldHow string `json:"told_how,omitempty" f:"enum=how"`
	Text    string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Withdraw) Name() ActionName                       { return "withdraw" }
func (a *Withdraw) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Withdraw) sent() bool                           { return told(a.ToldHow) }

// deemedDays is how long papers may be outstanding before a case may be deemed
// withdrawn (UU 25/2009 art. 44).
const deemedDays = 30

func (a *Withdraw) possible(t *turn) *Error {
	if err := t.alone(); err != nil {
		return err
	}
	post, _ := t.Office.Post(t.as.Post)
	route, routed := t.route()
	if t.Case.Class == Oversight && post.Role != Kepala && !(routed && route == post.Code) {
		return t.denied("oversight_withdraw")
	}
	return nil
}

func (a *Withdraw) check(t *turn) *Error {
	if err := a.possible(t); err != nil {
		return err
	}
	if a.Ground == "requested" {
		return nil
	}
	if t.Case.Waiting == nil {
		return NotNow("not_waiting")
	}
	if !told(t.Case.Waiting.ToldHow) {
		return NotNow("told_required") // the thirty days begin when they are told
	}
	if until := t.Case.Waiting.Since.AddDate(0, 0, deemedDays); t.at.Before(until) {
		return NotNow("deemed_too_early").With("until", until.Format(time.DateOnly))
	}
	return nil
}

func (a *Withdraw) apply(c *Case, e Event) {
	c.end(Withdrawn, e, "withdraw")
	c.EndReason = a.Ground
	if a.sent() || a.Ground == "requested" {
		c.tell(e)
	}
}

// Reopen starts another round (Buka kembali).
type Reopen struct{ Common }

func (*Reopen) Name() ActionName                       { return "reopen" }
func (a *Reopen) Decide(s Situation) (Decision, error) { return decide(a, s) }
func (a *Reopen) check(*turn) *Error                   { return reasonOf(a.Reason, "reopen_reason") }

func (a *Reopen) apply(c *Case, e Event) {
	c.Round++
	c.Told, c.Outcome = false, ""
	for i := range c.Complainants {
		c.Complainants[i].ToldAt = time.Time{}
	}
	held := c.Team != nil || c.Dispatched
	for _, d := range c.Dispositions {
		held = held || d.Parent == 0 && d.Live()
	}
	if held {
		c.enter(InProgress, e)
	} else {
		c.enter(Verified, e)
	}
	c.mark("reopen", e, e.Reason)
	if !c.IsVerified() {
		c.setClass(c.Class, c.Office, e)
	}
	if !held {
		c.mark("verify", e, "again") // it waits for disposition once more
	}
}

package model

import (
	"strconv"
	"strings"
	"time"
)

// ViewInput is all that turning a case into what one person may see looks at.
type ViewInput struct {
	Case      Case
	Events    []Event
	People    map[PersonID]Person
	Erased    map[PersonID]Destruction // of those whose key was destroyed
	Clocks    []Clock
	Coming    []Clock
	Sight     Sight
	Viewer    Viewer
	Office    *Office
	Situation Situation         // for Actions: of the same instant, with the viewer as actor; without an office, what may be done is not asked
	Registers map[CaseID]string // numbers of linked cases that the viewer may know of
	Unnamed   map[CaseID]bool   // of these, whose complainant is not named to the viewer
}

// View turns a case into a CaseView: the only place where that happens, so
// that no path shows more than another (store.md 7).
func View(in ViewInput) CaseView {
	v, s := recordOf(in), in.Sight
	if s.Level <= SeeNumber {
		return v
	}
	asked := in.Situation.Office != nil
	if asked {
		v.Actions = Allowed(in.Situation)
	}
	if s.Level == SeeState {
		v.spoken(in)
		return v
	}
	if asked && in.Case.State == AwaitingRatification && s.Level >= SeeDesk {
		v.Chain = chainOf(in.Situation)
	}
	undone := Undone(in.Events)
	for _, e := range in.Events {
		ev := eventView(e, in)
		ev.Undone = undone(e)
		v.Events = append(v.Events, ev)
	}
	return v
}

// recordOf is the case itself, without what happened to it and what may be done.
func recordOf(in ViewInput) CaseView {
	c, s := &in.Case, in.Sight
	v := CaseView{Register: RegisterNumber(c.Register, c.Year), ID: c.ID, Version: c.Version, Sight: s.Level}
	if s.Level <= SeeNumber {
		return CaseView{Register: v.Register, Secrecy: SecrecySecret, Sight: s.Level}
	}
	v.RegisterPrinted = Number(in.Office.Numbers.Register, c.Register, c.RecordedAt, in.Office)
	v.State, v.Round, v.Clocks = c.State, c.Round, in.Clocks
	v.ReceivedAt, v.RecordedAt = ptr(c.ReceivedAt), ptr(c.RecordedAt)
	v.Channel = &Channel{Name: c.Channel.Name}
	v.Told, v.Urgent = c.Told, c.Urgent
	v.MergedInto, v.Destroyed = in.Registers[c.MergedInto], c.Destroyed
	if c.Waiting != nil {
		v.Waiting = &Waiting{Since: c.Waiting.Since} // a caller may hear that papers are awaited
	}
	if s.Level == SeeState {
		return v
	}
	v.Coming = in.Coming
	v.file(c)
	v.people(in)
	v.work(c, in)
	if s.Level >= SeeMasked {
		v.internal(c)
	}
	v.mask(s)
	return v
}

// chainOf is the order of initials of the newest result: given, skipped, due.
func chainOf(s Situation) []Initials {
	given, due := (&turn{Situation: s}).initialsState()
	for _, p := range due {
		given = append(given, Initials{Post: p})
	}
	return given
}

// spoken is what somebody recorded in the viewer's own name, which they may
// object to though the case itself is not theirs to read.
func (v *CaseView) spoken(in ViewInput) {
	for _, e := range in.Events {
		if e.By.Person == in.Viewer.Staff.ID && e.RecordedBy != e.By.Person {
			v.Events = append(v.Events, eventView(e, in))
		}
	}
}

// file is the entry itself.
func (v *CaseView) file(c *Case) {
	v.Waiting, v.CompleteAt = c.Waiting, ptr(c.CompleteAt)
	v.Kind, v.Class, v.Category, v.Service, v.ServiceApplied = c.Kind, c.Class, c.Category, c.Service, c.ServiceApplied
	v.Weight, v.Identity, v.Secrecy = c.Weight, c.Identity, c.Secrecy
	ch := c.Channel
	v.Channel, v.Letter = &ch, c.Letter
	v.ReceivedBy, v.RecordedBy = c.ReceivedBy, c.RecordedBy
	v.ComplainantStatus, v.Sex, v.Vulnerable, v.Area = c.ComplainantStatus, c.Sex, c.Vulnerable, c.Area
	v.Respondent, v.IdentityShown = c.Respondent, c.IdentityShown
	v.Subject, v.Text, v.Wish, v.LossRupiah, v.Incident = c.Subject, c.Text, c.Wish, c.LossRupiah, c.Incident
	v.Checks, v.ContactLog, v.Referrals = c.Checks, c.Contacts, c.Referrals
	v.Attachments, v.Outside, v.Amendments = c.Attachments, c.Outside, c.Amendments
	v.Outcome, v.Cause, v.EndReason, v.Rating = c.Outcome, c.Cause, c.EndReason, c.Rating
}

// people are masked; withheld ones carry nothing but their id.
func (v *CaseView) people(in ViewInput) {
	for _, p := range in.Case.Complainants {
		pv := in.person(p.Person)
		pv.ReceivedAt, pv.ToldAt = ptr(p.ReceivedAt), ptr(p.ToldAt)
		if p.From != "" {
			ch := p.Channel
			pv.From, pv.Channel = in.Registers[p.From], &ch
		}
		v.Complainants = append(v.Complainants, pv)
	}
	if id := in.Case.Represented; id != "" {
		pv := in.person(id)
		v.Represented = &pv
	}
	if id := in.Case.Beneficiary; id != "" {
		pv := in.person(id)
		v.Beneficiary = &pv
	}
	if !in.Sight.Hidden {
		v.ReplyCode = in.Case.ReplyCode
	}
}

func (in ViewInput) person(id PersonID) PersonView {
	if in.Case.Destroyed != nil {
		return PersonView{Erased: true}
	}
	p, ok := in.People[id]
	pv := PersonView{ID: id, Hidden: in.Sight.Hidden, Erased: !ok}
	if by, gone := in.Erased[id]; gone {
		pv.ErasedBy = &by
	}
	if in.Sight.Hidden || !ok {
		return pv
	}
	return MaskPerson(id, p)
}

// MaskPerson is a person as whoever may know the name sees them: their numbers
// masked.
func MaskPerson(id PersonID, p Person) PersonView {
	pv := PersonView{ID: id}
	pv.Name, pv.Address = p.Name, p.Address
	if p.HeadOfFamily != "" && p.Name == "" {
		pv.Name = p.HeadOfFamily
	}
	if p.NIK != "" {
		pv.NIK = MaskNIK(p.NIK)
	}
	if p.KK != "" {
		pv.KK = MaskNIK(p.KK)
	}
	pv.Spouse, pv.Members, pv.Programmes = p.Spouse, p.Members, p.Programmes
	pv.HeadOfFamily, pv.KKSLast4 = p.HeadOfFamily, p.KKSLast4
	if p.DTKSID != "" {
		pv.DTKSID = MaskNIK(p.DTKSID)
	}
	for _, c := range p.Contacts {
		c.Value = MaskContact(c.Kind, c.Value)
		pv.Contacts = append(pv.Contacts, c)
	}
	return pv
}

// work is how the office goes about it, as far as the desk may see.
func (v *CaseView) work(c *Case, in ViewInput) {
	if c.Handler != (Handler{}) {
		h := c.Handler
		if p, ok := in.Office.Post(h.Post); ok {
			h.Unit = p.Unit
		}
		v.Handler = &h
	}
	v.Proposal, v.Dispositions, v.Reminders = c.Proposal, c.Dispositions, c.Reminders
	v.Answers = c.Answers
	for _, l := range c.Letters {
		l.Number = Number(in.Office.Numbers.Letter, l.No, l.At, in.Office)
		v.Letters = append(v.Letters, l)
	}
	for _, l := range c.Links {
		if no, ok := in.Registers[l.Case]; ok && !in.wouldName(l.Case, l.Kind) {
			v.Links = append(v.Links, LinkView{Case: no, Kind: l.Kind})
		}
	}
	for _, m := range c.Merged {
		if no, ok := in.Registers[m.Case]; ok {
			v.Merged = append(v.Merged, no)
		}
	}
	// A ratified answer may be told by the desk; finding and recommendation may not.
	if r := c.LastResult(); r != nil && r.RatifiedBy != nil {
		v.Results = []Result{{Version: r.Version, At: r.At, Answer: r.Answer, RatifiedBy: r.RatifiedBy, RatifiedAt: r.RatifiedAt}}
	}
}

// internal is what never goes to the desk's petugas: findings, team, notes.
func (v *CaseView) internal(c *Case) {
	v.Team, v.Notes, v.Results = c.Team, c.Notes, c.Results
	v.Lesson, v.Evaluation = c.Lesson, c.Evaluation
}

// Number writes a number in the office's own form: {no}, {no:4}, {year},
// {month}, {roman}, {unit}, {code}. An empty template gives 0412/2026.
func Number(template string, no uint64, at time.Time, o *Office) string {
	if template == "" {
		return RegisterNumber(no, at.Year())
	}
	digits := strconv.FormatUint(no, 10)
	padded := func(width int) string {
		s := digits
		for len(s) < width {
			s = "0" + s
		}
		return s
	}
	pairs := []string{"{no}", digits, "{year}", at.Format("2006"), "{month}", at.Format("01"), "{roman}", roman(int(at.Month())),
		"{code}", o.Numbers.LetterCode, "{unit}", o.Short}
	for w := 2; w <= 6; w++ {
		pairs = append(pairs, "{no:"+strconv.Itoa(w)+"}", padded(w))
	}
	return strings.NewReplacer(pairs...).Replace(template)
}

func roman(month int) string {
	return []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[month]
}

func ptr(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

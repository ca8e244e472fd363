package paper

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
)

// About is what a paper is about: one case as the person who prints it may see
// it. Now is the paper's moment.
type About struct {
	View   model.CaseView
	Office *model.Office
	Words  *words.Catalogue
	Names  words.Names
	Staff  model.Directory
	Now    time.Time

	// Given is what the book does not know and the printer of the paper says:
	// when and where one is invited, to whom. Empty ones are left to be written.
	Given map[string]string
	// Note is the number of the note that minutes are made of; 0: the newest.
	Note int
	// Opened are identities that were opened for this paper, with a reason.
	Opened map[model.PersonID]model.Person
	// Cases are the cases of a list, Day the page of the book, Form the number of
	// a blank form.
	Cases []model.CaseView
	Day   model.RegisterDay
	Form  string
	// Copies are the copies of the book that this computer remembers, for the minutes
	// of a destruction; nil where whoever prints may not know of them.
	Copies []model.Copy
	// Unrecorded: the book cannot be written, so it does not know of this paper,
	// and the paper says so.
	Unrecorded bool
}

// outward is what of a case may leave the office: the complaint, what was
// promised, and what was answered. Finding, conclusion, team, notes, checks,
// dispositions and evaluation are not in it, so that no paper can show them by
// mistake.
func outward(v model.CaseView) model.CaseView {
	out := model.CaseView{
		Register: v.Register, RegisterPrinted: v.RegisterPrinted, ID: v.ID, State: v.State, Round: v.Round, Sight: v.Sight,
		CompleteAt: v.CompleteAt, Kind: v.Kind, Class: v.Class, Category: v.Category, Service: v.Service,
		ServiceApplied: v.ServiceApplied, Identity: v.Identity, Channel: v.Channel, Letter: v.Letter, ReceivedAt: v.ReceivedAt,
		RecordedAt: v.RecordedAt, ReceivedBy: v.ReceivedBy, RecordedBy: v.RecordedBy, Complainants: v.Complainants,
		ComplainantStatus: v.ComplainantStatus, Sex: v.Sex, Vulnerable: v.Vulnerable, Area: v.Area, Represented: v.Represented,
		Beneficiary: v.Beneficiary, Respondent: v.Respondent, IdentityShown: v.IdentityShown, Subject: v.Subject, Text: v.Text,
		Wish: v.Wish, LossRupiah: v.LossRupiah, Incident: v.Incident, Clocks: v.Clocks, Answers: v.Answers, ReplyCode: v.ReplyCode,
		Told: v.Told, Referrals: v.Referrals,
	}
	if v.Waiting != nil {
		out.Waiting = &model.Waiting{Since: v.Waiting.Since, Papers: v.Waiting.Papers}
	}
	for _, a := range v.Attachments { // names may say what was found
		out.Attachments = append(out.Attachments, model.Attachment{Size: a.Size, Plain: a.Plain, At: a.At})
	}
	out.Letters = append(out.Letters, v.Letters...)
	for _, r := range v.Results {
		if r.RatifiedBy != nil {
			out.Results = append(out.Results, model.Result{Version: r.Version, Answer: r.Answer, RatifiedBy: r.RatifiedBy, RatifiedAt: r.RatifiedAt})
		}
	}
	for _, e := range v.Events {
		if e.Undone || !slices.Contains(toldOf(), e.Kind) {
			continue
		}
		x := model.EventView{Kind: e.Kind, At: e.At, RecordedAt: e.RecordedAt}
		if e.Kind == "print" {
			x.Data = map[string]any{"paper": e.Data["paper"]}
		}
		out.Events = append(out.Events, x)
	}
	return out
}

// toldOf are the deeds of which whoever complained may know that they were done.
func toldOf() []string {
	return []string{"register", "answer_on_the_spot", "amend", "void", "request_info", "info_received", "respond", "answer", "deliver",
		"close", "reject", "forward", "withdraw", "merge", "unmerge", "reopen", "extend", "print", "verify", "dispose", "dispatch",
		"form_team", "submit_result", "ratify"}
}

// day is a date as letters write it: 20 November 2026.
func (a *About) day(t time.Time) string {
	_, day, ok := strings.Cut(a.Words.LongDay(a.local(t)), ", ")
	if !ok {
		return a.Words.LongDay(a.local(t))
	}
	return day
}

func (a *About) moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return a.Words.LongMoment(a.local(t))
}

func (a *About) local(t time.Time) time.Time { return t.In(a.Now.Location()) }

// civil is a date of the record as letters write it.
func (a *About) civil(date string) string {
	t, err := time.ParseInLocation(time.DateOnly, date, a.Now.Location())
	if err != nil {
		return date
	}
	return a.day(t)
}

// staff names a member of staff.
func (a *About) staff(id model.StaffID) string {
	if s, ok := a.Staff[id]; ok && s.Name != "" {
		return s.Name
	}
	if a.Names.Staff == nil {
		return string(id)
	}
	return a.Names.Staff(id)
}

func (a *About) post(id model.PostID) string {
	if p, ok := a.Office.Post(id); ok {
		return p.Title
	}
	return string(id)
}

// signer is who signs for a post now: its title as they hold it, and their name.
// Who acts for an absent holder signs before them.
func (a *About) signer(post model.PostID) (title, name string) {
	title = a.post(post)
	rank := map[model.Capacity]int{"plh": 3, "plt": 2}
	best := 0
	for _, s := range a.Staff.Holders(post, a.Now) {
		for _, h := range s.HeldAt(a.Now) {
			if h.Post == post && rank[h.Capacity]+1 > best {
				best, name = rank[h.Capacity]+1, s.Name
				title = strings.TrimSpace(a.Words.Capacity(h.Capacity) + " " + a.post(post))
			}
		}
	}
	return title, name
}

// head is the post of the office's head.
func (a *About) head() model.PostID {
	if p := a.Office.PostsOf(model.Kepala); len(p) > 0 {
		return p[0].Code
	}
	return ""
}

// place is where the office is, as a letter dates from it: Lumajang.
func (a *About) place() string {
	for _, word := range []string{"Kabupaten ", "Kota "} {
		if s, ok := strings.CutPrefix(a.Office.Regency, word); ok {
			return s
		}
	}
	return a.Office.Regency
}

// letterhead is the government, the office, its address and contacts.
func (a *About) letterhead() Letterhead {
	o := a.Office
	var lines []string
	name := o.Name
	if o.Regency != "" {
		lines = append(lines, fmt.Sprintf(a.Words.Paper().Government, strings.ToUpper(o.Regency)))
		name = strings.TrimSpace(strings.TrimSuffix(name, o.Regency))
	}
	lines = append(lines, strings.ToUpper(name))
	names := len(lines)
	address := o.Address
	if o.Postcode != "" && !strings.Contains(address, o.Postcode) {
		address = strings.TrimSpace(address + " " + o.Postcode)
	}
	if address != "" {
		lines = append(lines, address)
	}
	var contacts []string
	for _, c := range o.Contacts {
		if c.Kind == "phone" || c.Kind == "email" || c.Kind == "website" {
			contacts = append(contacts, c.Value)
		}
	}
	if len(contacts) > 0 {
		lines = append(lines, strings.Join(contacts, " · "))
	}
	return Letterhead{lines, names}
}

// printed tells how often a paper was printed, and since when it is a correction:
// after the first printing something was corrected. Moments decide, for printing
// stands outside the order of the case's own events.
func (a *About) printed(name string) (times int, corrected time.Time) {
	var first time.Time
	for _, e := range a.View.Events {
		if e.Kind == "print" && e.Data["paper"] == name {
			if times++; first.IsZero() || e.RecordedAt.Before(first) {
				first = e.RecordedAt
			}
		}
	}
	for _, e := range a.View.Events {
		if e.Kind == "amend" && !e.Undone && times > 0 && !e.RecordedAt.Before(first) {
			corrected = e.RecordedAt
		}
	}
	return times, corrected
}

// Printed tells how often a paper of a case was printed, and whether something was
// corrected since the last time, so that it has to be printed again.
func Printed(v model.CaseView, name string) (times int, again bool) {
	var last time.Time
	for _, e := range v.Events {
		if e.Kind == "print" && e.Data["paper"] == name {
			if times++; e.RecordedAt.After(last) {
				last = e.RecordedAt
			}
		}
	}
	return times, times > 0 && slices.ContainsFunc(v.Events, func(e model.EventView) bool {
		return e.Kind == "amend" && !e.Undone && e.RecordedAt.After(last)
	})
}

// mark says that a paper was printed before, and corrected since.
func (a *About) mark(name string) string {
	times, corrected := a.printed(name)
	if times == 0 {
		return ""
	}
	p := a.Words.Paper()
	s := fmt.Sprintf(p.Again, times+1)
	if !corrected.IsZero() {
		s = fmt.Sprintf(p.Erratum, a.day(corrected)) + " · " + s
	}
	return s
}

// open tells whether the case is still under way.
func open(s model.State) bool {
	return slices.Contains([]model.State{model.Received, model.Verified, model.Disposed, model.InProgress, model.AwaitingRatification, model.Ratified}, s)
}

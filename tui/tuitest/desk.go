package tuitest

import (
	"context"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// Desk is a model.Desk in memory. It keeps what was done and answers as it was
// told; it knows no rule.
type Desk struct {
	Self     model.Me
	Everyone model.Directory
	Now      model.Home
	Rows     []model.Row
	Cases    []model.CaseView
	// Asked lists the queries, Deeds the deeds, in their order.
	Asked []model.Query
	Deeds []model.Deed
	Kept  []model.FormDraft
	// Elsewhere are the names of drafts that another session has open.
	Elsewhere []string
	// Days are the pages of the register by date, Pages the dates asked for.
	Days  map[string]model.RegisterDay
	Pages []string
	// Saved are the kept filters, Found what Where tells of any case.
	Saved []model.SavedView
	Found []model.Spot
	// OnAct answers a deed; nil does it and gives the case back as it is.
	OnAct func(model.Deed) (model.Outcome, error)
	// Recaps lists the periods that were counted; OnRecap is called meanwhile.
	Recaps  []model.Period
	OnRecap func(ctx context.Context, progress func(done, total int))
	// Improved are the improvements of the service.
	Improved []model.Improvement
	// Reports lists the reports that were made.
	Reports []model.ReportAsk
	// People are known by their numbers as kept; Whose lists the numbers asked for.
	People map[string]model.Acquaintance
	Whose  []string
	// Resembling are cases that may be like one; Called lists what was asked, "name|village".
	Resembling []model.Similar
	Called     []string
	// Room is who waits for the special room.
	Room []model.Waiter
	// Behind: a search of the whole book has not read all of it yet.
	Behind bool
	// Broken is the answer to every reading, where it is not nil.
	Broken error

	// Here is who else is in every case; Entered are the cases that were entered.
	Here    []model.StaffID
	Entered []model.CaseID
	// Stood is where the console was kept to stand, Standings how often it was kept.
	Stood     *model.Stand
	Standings int
	// Heeds: a draft is not kept in a context that has ended.
	Heeds bool

	// Parts are the answers to the preview of a closure, Refused its refusal;
	// Previewed are the changes that were asked about.
	Parts     []model.ClosurePart
	Refused   error
	Previewed []model.ClosureChange
	// Knocks are the unknown keys, KeySeen when each key last came in.
	Knocks  []model.PendingKey
	KeySeen map[string]time.Time
	// Looks is the access log, File a copy of somebody's own data.
	Looks []model.Access
	File  model.PersonFile
	// Lost are breaches of personal data.
	Lost []model.Breach
	// Due are cases that have been kept long enough; Logs is what the access log was
	// asked for, Scans how often a part of Due was.
	Due   []model.DueCase
	Logs  []model.AccessQuery
	Scans int
	// Size is how big the book is.
	Size model.Stats
	// Older are the rules that open cases keep.
	Older model.KeptPart
	// Machine says whether the machine's clock is in doubt.
	Machine model.MachineClock
	Stop    error // of WriteStop
}

var _ model.Desk = (*Desk)(nil)

// Me is who one is.
func (d *Desk) Me(context.Context) (model.Me, error) { return d.Self, d.Broken }

// Act keeps the deed.
func (d *Desk) Act(_ context.Context, deed model.Deed) (model.Outcome, error) {
	d.Deeds = append(d.Deeds, deed)
	if d.OnAct != nil {
		return d.OnAct(deed)
	}
	for i := range d.Cases {
		if c := &d.Cases[i]; c.ID == deed.Case {
			if deed.Action.Name() != "reveal" { // which is written elsewhere
				c.Version++
			}
			return model.Outcome{Case: *c, Deed: deed.ID}, nil
		}
	}
	return model.Outcome{Deed: deed.ID}, nil
}

// Case finds a case by id, number, or number without the year.
func (d *Desk) Case(_ context.Context, ref string) (model.CaseView, error) {
	if d.Broken != nil {
		return model.CaseView{}, d.Broken
	}
	for _, c := range d.Cases {
		short, _, _ := strings.Cut(c.Register, "/")
		if string(c.ID) == ref || c.Register == ref || short == ref || strings.TrimLeft(short, "0") == ref {
			return c, nil
		}
	}
	return model.CaseView{}, model.NotFound()
}

// Look is Case.
func (d *Desk) Look(ctx context.Context, ref string) (model.CaseView, error) { return d.Case(ctx, ref) }

// List filters the rows by what the console's own words can say.
func (d *Desk) List(_ context.Context, q model.Query) (model.Page, error) {
	d.Asked = append(d.Asked, q)
	if d.Broken != nil {
		return model.Page{}, d.Broken
	}
	var p model.Page
	p.AsOf, p.Settled, p.Behind = d.Self.Now, true, d.Behind && q.Place == "all"
	for i, r := range d.Rows {
		if q.Place == "inbox" && r.Asked == "" {
			continue
		}
		p.All++
		if !d.matches(r, q) || !d.placed(i, q) {
			continue
		}
		p.Total++
		if late(r) {
			p.Overdue++
		}
		p.Rows = append(p.Rows, r)
	}
	return page(p, q), nil
}

func page(p model.Page, q model.Query) model.Page {
	limit := q.Limit
	if limit == 0 {
		limit = 50
	}
	from := 0
	if q.After != "" {
		from = slices.IndexFunc(p.Rows, func(r model.Row) bool { return r.Register == q.After }) + 1
	}
	p.Rows = p.Rows[from:]
	if len(p.Rows) > limit {
		p.Rows = p.Rows[:limit]
		p.Next = p.Rows[limit-1].Register
	}
	return p
}

func late(r model.Row) bool { return r.Clock != nil && r.Clock.State == model.ClockOverdue }

func (d *Desk) matches(r model.Row, q model.Query) bool {
	all := strings.ToLower(strings.Join([]string{r.Register, r.Name, r.Subject, r.Channel, r.Area}, " "))
	for _, w := range strings.Fields(strings.ToLower(q.Text)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return d.behind(r, q) && (!q.Overdue || late(r)) && (!q.Waiting || r.Waiting) && (!q.Secret || r.Secret) && (!q.Urgent || r.Urgent) && (q.Channel == "" || q.Channel == r.Channel) &&
		(!q.Near || r.Clock != nil && r.Clock.Used >= 0.75) && (q.Unit == "" || q.Unit == r.Handler.Unit) &&
		(len(q.States) == 0 || slices.Contains(q.States, r.State))
}

// Home is what needs one now.
func (d *Desk) Home(context.Context) (model.Home, error) {
	h := d.Now
	h.Drafts = append(h.Drafts[:len(h.Drafts):len(h.Drafts)], d.drafts()...)
	return h, d.Broken
}

// Drafts keeps forms in memory.
func (d *Desk) Drafts() model.Drafts { return (*drafts)(d) }

// Book reads staff and profile.
func (d *Desk) Book() model.BookReader { return (*book)(d) }

// Watch never says anything: its channel is closed.
func (d *Desk) Watch(context.Context) <-chan uint64 {
	c := make(chan uint64)
	close(c)
	return c
}

type drafts Desk

func (d *drafts) Save(ctx context.Context, f model.FormDraft) error {
	if err := ctx.Err(); d.Heeds && err != nil {
		return err
	}
	if !d.Mine(f.Form) {
		return model.NotNow(model.DraftElsewhere)
	}
	d.Kept = slices.DeleteFunc(d.Kept, func(k model.FormDraft) bool { return k.Form == f.Form })
	d.Kept = append(d.Kept, f)
	return d.Broken
}

func (d *drafts) Load(_ context.Context, form string) (model.FormDraft, bool, error) {
	for _, k := range d.Kept {
		if k.Form == form {
			return k, true, d.Broken
		}
	}
	return model.FormDraft{}, false, d.Broken
}

func (d *drafts) List(context.Context) ([]model.FormDraft, error) {
	return (*Desk)(d).drafts(), d.Broken
}

func (d *drafts) Drop(_ context.Context, form string) error {
	d.Kept = slices.DeleteFunc(d.Kept, func(k model.FormDraft) bool { return k.Form == form })
	return d.Broken
}

type book Desk

func (d *book) Staff(context.Context) (model.Directory, error) { return d.Everyone, d.Broken }

func (d *book) Office(context.Context) (*model.Office, uint32, error) {
	return d.Self.Office, d.Self.OfficeN, d.Broken
}

func (d *book) Calendar(context.Context) (model.Calendars, error) {
	day := []calendar.Span{{From: 7*60 + 30, To: 15*60 + 30}}
	var week [7][]calendar.Span
	for w := time.Monday; w <= time.Friday; w++ {
		week[w] = day
	}
	c, err := calendar.New("Asia/Jakarta", []calendar.Weekly{{Week: week}}, calendar.National())
	if err != nil {
		return nil, err
	}
	return func(time.Time) *calendar.Calendar { return c }, d.Broken
}

func (d *book) OfficeText(context.Context) ([]byte, error) { return nil, d.Broken }
func (d *book) Stats(context.Context) (model.Stats, error) { return d.Size, d.Broken }

package cli

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
)

// about is what a paper of a case is made of.
func (s *session) about(v model.CaseView) paper.About {
	return paper.About{View: v, Office: s.me.Office, Words: s.words.Catalogue, Names: words.NamesOf(s.me.Office, s.staff), Staff: s.staff, Now: s.me.Now}
}

// casePaper makes a paper of one case, or of several, and records that it was
// printed. Recorded first: a paper that nobody can account for is worse than one
// that is recorded and has to be printed again.
func (s *session) casePaper(ctx context.Context, f *printFlags, regs []string) (paper.Document, error) {
	regs, err := s.handed(ctx, f, regs)
	if err != nil {
		return paper.Document{}, err
	}
	var copies []model.Copy
	if f.ends() {
		if copies, err = s.desk.KeptCopies(ctx); err != nil {
			return paper.Document{}, err
		}
		copies = append([]model.Copy{}, copies...) // known, also where there are none
	}
	var cases []model.CaseView
	for _, reg := range regs {
		v, err := s.desk.Case(ctx, reg)
		if err != nil {
			return paper.Document{}, err
		}
		about := s.about(v)
		about.Note, about.Copies = f.note, copies
		if v.Sight >= model.SeeDesk && !slices.Contains(paper.Offered(about), f.name) {
			return paper.Document{}, model.NotNow("paper_not_now").With("paper", s.words.Word("paper", f.name)).With("register", v.Register)
		}
		if f.whom > 0 {
			if f.whom > len(v.Complainants) {
				return paper.Document{}, model.Invalid("complainant", "range").With("min", 1).With("max", len(v.Complainants))
			}
			v.Complainants = v.Complainants[f.whom-1 : f.whom]
		}
		cases = append(cases, v)
	}
	a := s.about(cases[0])
	if f.name == "handover" {
		a.View, a.Cases = model.CaseView{}, cases
	}
	a.Note, a.Copies = f.note, copies
	a.Given = map[string]string{"waktu": f.when, "tempat": f.place, "kepada": f.to, "keperluan": f.purpose, "untuk": f.way}
	if f.identities {
		opened, err := s.open(ctx, cases[0], f.reason)
		if err != nil {
			return paper.Document{}, err
		}
		a.Opened = opened
	}
	for _, v := range cases {
		_, err := s.desk.Act(ctx, model.Deed{ID: model.DeedID(s.NewID()), Case: v.ID, Action: f.deed()})
		if err != nil && !s.unrecorded(ctx, v, err) {
			return paper.Document{}, err
		}
		a.Unrecorded = a.Unrecorded || err != nil
	}
	if a.Unrecorded {
		s.note(s.words.say("print_unrecorded"))
	}
	return paper.Make(f.name, a), nil
}

// deed keeps that the paper was printed, with what was said for it.
func (f *printFlags) deed() *model.Print {
	p := &model.Print{Paper: f.name}
	switch f.name {
	case "invitation":
		p.Whom, p.When, p.Place, p.Purpose = f.to, f.when, f.place, f.purpose
	case "handover":
		p.Whom = f.to
	}
	return p
}

// unrecorded tells whether a print that was not recorded comes out all the same:
// nothing can be recorded at all, and the paper is one's to print. People stand at
// the counter also when the disk is full; the paper says that the book does not know
// of it, and shows no more than the screen does, for to open an identity is recorded
// or not done.
func (s *session) unrecorded(ctx context.Context, v model.CaseView, err error) bool {
	if model.CodeOf(err) != model.CodeUnavailable || s.desk.WriteStop(ctx) == nil {
		return false
	}
	roles, _ := model.RolesFor("print")
	return v.Sight >= model.SeeDesk && slices.ContainsFunc(s.me.Posts, func(p model.Post) bool { return slices.Contains(roles, p.Role) })
}

// handed are the cases of a list: those that are named, and the open ones that a
// unit holds.
func (s *session) handed(ctx context.Context, f *printFlags, regs []string) ([]string, error) {
	if f.unit == "" {
		return regs, nil
	}
	unit := model.UnitID(f.unit)
	if _, ok := s.me.Office.Unit(unit); !ok {
		return nil, unknownCode("bidang", "unknown_unit", f.unit, unitCodes(s.me.Office))
	}
	page, err := s.desk.List(ctx, model.Query{Place: "queue", Unit: unit, Limit: mostHanded})
	if err != nil {
		return nil, err
	}
	if page.Next != "" { // a list that is cut must not look whole
		s.note(s.words.say("handed_part", "count", strconv.Itoa(len(page.Rows)), "total", strconv.Itoa(page.Total)))
	}
	for _, r := range page.Rows {
		if r.Sight >= model.SeeDesk {
			regs = append(regs, r.Register)
		}
	}
	if len(regs) == 0 {
		return nil, model.NotNow("nothing_handed").With("unit", f.unit)
	}
	return regs, nil
}

// open opens the identities of a case for its paper; who did it and why is kept.
func (s *session) open(ctx context.Context, v model.CaseView, reason string) (map[model.PersonID]model.Person, error) {
	raw, err := json.Marshal(map[string]any{"reason": map[string]string{"text": reason}})
	if err != nil {
		return nil, err
	}
	action, err := model.DecodeAction("reveal", raw)
	if err != nil {
		return nil, err
	}
	deed := model.Deed{ID: model.DeedID(s.NewID()), Case: v.ID, Action: action}
	out, err := s.desk.Act(ctx, deed)
	if err != nil {
		return nil, withDeed(err, deed.ID)
	}
	return out.Revealed, nil
}

// blankForms takes numbers and makes a form of each.
func (s *session) blankForms(ctx context.Context, f *printFlags) (paper.Document, error) {
	deed := model.Deed{ID: model.DeedID(s.NewID()), Action: &model.BlankForms{Count: f.count}}
	out, err := s.desk.Act(ctx, deed)
	if err != nil {
		return paper.Document{}, withDeed(err, deed.ID)
	}
	var docs []paper.Document
	for _, no := range out.Forms {
		a := s.about(model.CaseView{})
		a.Form = model.Number(s.me.Office.Numbers.Form, no, s.me.Now, s.me.Office)
		docs = append(docs, paper.Make("blankform", a))
	}
	return paper.Join(docs...), nil
}

// bookPage makes the page of one day of the register.
func (s *session) bookPage(ctx context.Context, f *printFlags) (paper.Document, error) {
	date := ""
	if f.date != "" {
		var err error
		if date, err = s.moments().date("date", f.date); err != nil {
			return paper.Document{}, err
		}
	}
	day, err := s.desk.RegisterDay(ctx, date)
	if err != nil {
		return paper.Document{}, err
	}
	a := s.about(model.CaseView{})
	a.Day = day
	return paper.Make("bookpage", a), nil
}

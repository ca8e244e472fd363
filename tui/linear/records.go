package linear

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/input"
)

// recordItems are the records of personal data that one reads.
func (s *session) recordItems() (out []item) {
	say := s.env.Say.Records
	for _, r := range []struct {
		part, text string
		do         func() error
	}{{ui.RecordsAccess, say.Log, s.accesses}, {ui.RecordsRetention, say.Kept, s.retention}, {ui.RecordsBreach, say.Lost, s.breaches}} {
		if s.env.Records(r.part) {
			out = append(out, item{text: sentence(capital(r.text)), also: []string{r.part}, do: r.do})
		}
	}
	return out
}

// records are the records for who has them and not the place that they stand in.
func (s *session) records() error {
	return s.pick(&list{head: sentence(s.env.Say.Records.Title), items: s.recordItems(), enter: -1})
}

// accesses reads who opened whose identity: the newest entries, or those of one
// case; one of them leads to the copy for its person.
func (s *session) accesses() error {
	say := s.env.Say.Records
	of, err := s.asked(say.AskLog)
	if err != nil {
		return err
	}
	page, err := ask(s, func(ctx context.Context) (model.AccessPage, error) {
		return s.env.Desk.Accesses(ctx, model.AccessQuery{Case: of})
	})
	if err != nil {
		return err
	}
	all := page.Rows
	l := &list{head: sentence(fmt.Sprintf(say.LookCount, s.number(len(all)))), enter: -1}
	for _, x := range all {
		why := x.Basis
		if x.Reason != nil {
			why = strings.TrimSpace(x.Reason.Code + " " + x.Reason.Text)
		}
		text := filled(s.env.Person(x.RecordedBy), s.env.Words.Action(model.ActionName(x.Kind)).Name, fmt.Sprintf(say.LookTitle, x.Person, x.Case), why, s.moment(x.At))
		l.items = append(l.items, item{text: sentence(text), do: func() error { return s.ownCopy(x.Case, x.Person) }})
	}
	if len(all) == 0 {
		s.tell(say.NoLooks)
		return nil
	}
	return s.pick(l)
}

// ownCopy makes the copy of what is kept of a person, where one may.
func (s *session) ownCopy(ref string, which model.PersonID) error {
	say, lin := s.env.Say.Records, s.env.Say.Linear
	s.tell(fmt.Sprintf(say.CopyTitle, ref) + ". " + say.CopyAsk)
	yes, err := s.sure("", capital(say.CopyKey), lin.AskNo, false)
	if err != nil || !yes {
		return err
	}
	basis, err := s.asked(sentence(say.CopyDoc))
	if err != nil {
		return err
	}
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Action: &model.PersonExport{Case: ref, Which: which, Basis: basis}}
	file, err := ask(s, func(ctx context.Context) (model.PersonFile, error) { return s.env.Desk.ExportPerson(ctx, deed) })
	if err != nil {
		return err
	}
	about := s.about(model.CaseView{})
	about.Staff = s.env.Staff
	s.tell(paper.Text(paper.OwnFile(file, about), paperWidth))
	s.tell(sentence(fmt.Sprintf(say.CopyDone, ref)))
	return nil
}

// retention reads what has been kept long enough; one of them is opened.
func (s *session) retention() error {
	say := s.env.Say.Records
	l := &list{enter: -1}
	for after, more := "", true; more; {
		part, err := ask(s, func(ctx context.Context) (model.RetentionPart, error) { return s.env.Desk.Retention(ctx, after) })
		if err != nil {
			return err
		}
		for _, d := range part.Due {
			state := say.MayGo
			switch {
			case d.Held:
				state = say.Held
			case d.Rule.Then == model.ThenAppraise || d.Rule.Then == model.ThenKeep:
				state = s.env.Words.Word("then", d.Rule.Then)
			case d.Erased:
				state = say.Gone
			}
			days := []string{"", ""}
			for i, x := range []struct {
				label string
				at    time.Time
			}{{say.ColEnded, d.Ended}, {say.ColKept, d.Until}} {
				if !x.at.IsZero() { // a case on hold may go on
					days[i] = strings.ToLower(x.label) + " " + s.day(x.at)
				}
			}
			text := filled(d.Register, s.env.Words.Class(d.Class), days[0], days[1], state)
			l.items = append(l.items, item{text: sentence(text), also: []string{d.Register}, do: func() error { return s.open(d.Register, "") }})
		}
		after, more = part.Next, part.Next != ""
	}
	l.head = sentence(fmt.Sprintf(say.DueCount, s.number(len(l.items)))) + " " + say.OnlyProposed
	for _, a := range []model.ActionName{"hold", "release"} {
		if s.env.Holds(model.Pengelola) || s.env.Holds(model.Kepala) {
			l.items = append(l.items, item{text: sentence(s.env.Words.Action(a).Name), also: []string{string(a)}, do: func() error { return s.ofBook(a, nil) }})
		}
	}
	return s.pick(l)
}

// breaches reads what got out, with what is left of the 3x24 hours of each; a new
// one is recorded from here, and who was told.
func (s *session) breaches() error {
	say := s.env.Say.Records
	all, err := ask(s, s.env.Desk.Breaches)
	if err != nil {
		return err
	}
	l := &list{head: sentence(fmt.Sprintf(say.BreachCount, len(all))), enter: -1}
	for _, b := range all {
		text := filled(fmt.Sprintf(say.BreachTitle, b.No), cmp.Or(oneLine(b.What), say.Unreadable), s.breachClock(b))
		l.items = append(l.items, item{text: sentence(text), do: func() error { return s.breach(b) }})
	}
	l.items = append(l.items, item{text: sentence(s.env.Words.Action("breach_add").Name), also: []string{"breach_add"}, do: func() error { return s.ofBook("breach_add", nil) }})
	if len(all) == 0 {
		l.head = say.NoBreaches
	}
	return s.pick(l)
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// breachClock is how the 3x24 hours of a breach stand.
func (s *session) breachClock(b model.Breach) string {
	say := s.env.Say.Records
	if !b.Open() {
		return say.AllTold
	}
	_, left, _ := s.env.Countdown(ui.BreachClock(b, s.env.At))
	return fmt.Sprintf(say.ClockSays, s.moment(b.DueAt), left)
}

// breach reads one, and records who was told.
func (s *session) breach(b model.Breach) error {
	say := s.env.Say.Records
	s.fact(say.Clock, s.breachClock(b))
	for _, x := range [][2]string{{"found_at", s.moment(b.FoundAt)}, {"what", b.What}, {"whose", b.Whose}, {"measures", b.Measures}} {
		s.fact(s.env.Words.Field(x[0]).Name, x[1])
	}
	preset := map[string]string{"no": strconv.Itoa(b.No)}
	for _, to := range model.Enum("breach_told") {
		i := slices.IndexFunc(b.Told, func(t model.Telling) bool { return t.To == to })
		if i < 0 {
			preset["to"] = cmp.Or(preset["to"], to)
			continue
		}
		s.fact(capital(s.env.Words.Word("breach_told", to)), s.moment(b.Told[i].At), b.Told[i].Text)
	}
	if !b.Open() {
		return s.out.err
	}
	yes, err := s.sure("", s.env.Words.Action("breach_told").Name, s.env.Say.Linear.AskNo, false)
	if err != nil || !yes {
		return err
	}
	return s.ofBook("breach_told", preset)
}

// ofBook asks for a deed of the whole book and does it.
func (s *session) ofBook(a model.ActionName, preset map[string]string) error {
	f := &flow{s: s, src: input.Source{Env: s.env, Action: a}, draft: string(a) + "/" + cmp.Or(preset["no"], "-"), deed: model.DeedID(s.env.NewID())}
	f.fill(f.src.Fields(), preset)
	return f.run()
}

// book tells whether the deed is on the whole book: it has no case.
func (f *flow) book() bool { return slices.Contains(model.BookActions(), f.src.Action) }

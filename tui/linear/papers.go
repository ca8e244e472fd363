package linear

import (
	"context"
	"fmt"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/widget/paperview"
)

// papers offers the papers of a case that make sense now: each is printed, kept as a
// file, or read out, and that it was given is recorded.
func (s *session) papers(v model.CaseView) error {
	say := s.env.Say.Papers
	var items []paperview.Item
	if paperview.MayPrint(s.env, v) {
		copies, err := ask(s, func(ctx context.Context) ([]model.Copy, error) { return paperview.Copies(ctx, s.env.Desk, v), nil })
		if err != nil {
			return err
		}
		items = paperview.Offered(s.env, v, copies)
	}
	if len(items) == 0 {
		s.tell(s.env.Say.Linear.NoPapers)
		return nil
	}
	l := &list{head: sentence(fmt.Sprintf(s.env.Say.Counter.PapersTitle, v.Register)), enter: -1}
	for _, it := range items {
		text := paperview.Called(s.env, v, it)
		switch n, stale := paper.Printed(v, it.Name); {
		case stale:
			text += ", " + say.Stale
		case n > 0:
			text += ", " + fmt.Sprintf(say.Again, n+1)
		}
		l.items = append(l.items, item{text: sentence(text), also: []string{it.Name}, do: func() error { return s.paper(v, it) }})
	}
	return s.pick(l)
}

// paper asks what the paper needs to be told, and what is to become of it.
func (s *session) paper(v model.CaseView, it paperview.Item) error {
	if err := s.tellPaper(v, &it); err != nil {
		return err
	}
	lin := s.env.Say.Linear
	name := paperview.Called(s.env, v, it)
	var do []func() error
	l := &list{head: sentence(name), enter: -1}
	add := func(text string, f func() error) {
		l.items, do = append(l.items, item{text: sentence(capital(text))}), append(do, f)
	}
	doc := func() paper.Document { return paper.Make(it.Name, it.About(paperview.About(s.env, v))) }
	read := func() error { s.tell(paper.Text(doc(), paperWidth)); return s.out.err }
	if send := paperview.Printer(s.env); send != nil {
		add(s.env.Say.Papers.KeyPrint, func() error { return s.printed(v, it, name, send, doc()) })
	}
	if s.env.Save != nil {
		add(s.env.Say.Papers.KeySave, func() error { return s.saved(v, it, name, doc()) })
	}
	if s.env.Save == nil && s.env.Caller != "" {
		add(s.env.Say.Papers.KeyFetch, func() error {
			s.tell(fmt.Sprintf(lin.PaperFetch, paperview.Fetching(s.env.Caller, it, v.Register)))
			return s.out.err
		})
	}
	add(lin.ReadPaper, read)
	add(lin.PaperGiven, func() error { return s.gave(v, it, fmt.Sprintf(s.env.Say.Papers.Given, name, v.Register)) })
	for {
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		if err := s.after(do[i]()); err != nil || i != len(do)-2 { // read out, it is still to be given
			return err
		}
		l.quiet = true
	}
}

// tellPaper asks for what the book does not know; Enter takes what is likeliest.
func (s *session) tellPaper(v model.CaseView, it *paperview.Item) error {
	asks := paperview.Asks(it.Name)
	if len(asks) == 0 {
		return nil
	}
	cal, err := s.inForce()
	if err != nil {
		return err
	}
	it.Given = paperview.Proposals(s.env, v, cal)
	for _, name := range asks {
		label, hint := paperview.AskLabel(s.env, name)
		question := label + "?"
		if hint != "" {
			question += " " + capital(sentence(hint))
		}
		if likely := it.Given[name]; likely != "" {
			question += " " + fmt.Sprintf(s.env.Say.Linear.Default, likely)
		}
		said, err := s.asked(question)
		if err != nil {
			return err
		}
		switch {
		case said == wordEmpty:
			it.Given[name] = ""
		case name == "waktu" && said != "":
			it.Given[name] = paperview.Spoken(s.env, said)
			s.tell(fmt.Sprintf(s.env.Say.Linear.Understood, it.Given[name]))
		case said != "":
			it.Given[name] = said
		}
	}
	return nil
}

// printed sends the paper to the printer; what did not come out is read out, and one
// says whether it was given.
func (s *session) printed(v model.CaseView, it paperview.Item, name string, send func(context.Context, string, paper.Document) error, d paper.Document) error {
	if _, err := ask(s, func(ctx context.Context) (bool, error) { return true, send(ctx, it.Name, d) }); err == nil {
		return s.gave(v, it, fmt.Sprintf(s.env.Say.Papers.Printed, name, v.Register))
	}
	lin := s.env.Say.Linear
	s.tell(sentence(fmt.Sprintf(lin.PaperJammed, name)))
	s.tell(paper.Text(d, paperWidth))
	given, err := s.sure(lin.PaperGivenAsk, lin.Yes, lin.AskNo, false)
	if err != nil || !given {
		return err
	}
	return s.gave(v, it, fmt.Sprintf(s.env.Say.Papers.Given, name, v.Register))
}

// saved keeps the paper as a file. It is recorded before it is written.
func (s *session) saved(v model.CaseView, it paperview.Item, name string, d paper.Document) error {
	file, err := paperview.PDF(it.Name, d)
	if err != nil {
		return err
	}
	if err := s.gave(v, it, ""); err != nil {
		return err
	}
	where, err := ask(s, func(ctx context.Context) (string, error) {
		return s.env.Save(ctx, paperview.FileName(it.Name, v.Register), file)
	})
	if err != nil {
		s.tell(sentence(fmt.Sprintf(s.env.Say.Linear.PaperUnsaved, name)))
		return nil
	}
	s.tell(sentence(fmt.Sprintf(s.env.Say.Papers.Saved, where)))
	return nil
}

// gave keeps that a paper was given, and says so.
func (s *session) gave(v model.CaseView, it paperview.Item, said string) error {
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: it.Deed()}
	if _, err := ask(s, func(ctx context.Context) (model.Outcome, error) { return s.env.Desk.Act(ctx, deed) }); err != nil {
		return err
	}
	if said != "" {
		s.tell(sentence(said))
	}
	return nil
}

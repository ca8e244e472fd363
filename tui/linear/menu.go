package linear

import (
	"context"
	"fmt"
	"slices"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// menu is one turn of the main menu; leave is true where one quits.
func (s *session) menu() (leave bool, err error) {
	if err := s.refresh(); err != nil {
		s.failed(err)
		return true, nil
	}
	s.gap()
	say := s.env.Say.Linear
	items := s.places()
	items = append(items, item{text: say.Quit, also: []string{"q"}, do: func() error { leave = true; return nil }})
	l := &list{head: say.Menu + ".", items: items, enter: -1, words: []string{wordExplain, "u", "q"}, page: len(items), quiet: s.shown}
	s.shown = true
	i, word, err := s.choose(l)
	switch {
	case err != nil:
		return false, err
	case word == "q":
		return true, nil
	case word == wordExplain:
		return false, s.help()
	case word == "u":
		return false, s.undo()
	case i < 0: // Enter alone: the choices are read
		s.shown = false
		return false, s.misfit("")
	}
	return leave, s.after(items[i].do())
}

// after takes what ended a piece of work: where it was the book's refusal, that
// is told and one is back in the menu.
func (s *session) after(err error) error {
	if err == nil || s.ending(err) {
		return err
	}
	s.failed(err)
	return nil
}

// places are what the person may go to and do from the menu.
func (s *session) places() []item {
	say, shell := s.env.Say.Linear, s.env.Say.Shell.Places
	out := []item{{text: say.Home, also: []string{shell[ui.PlaceHome]}, do: s.home}}
	if s.env.Has(ui.PlaceCounter) {
		out = append(out, item{text: say.New, also: []string{"c", shell[ui.PlaceCounter]}, do: s.register})
	}
	for _, p := range []struct{ place, query string }{{ui.PlaceQueue, "queue"}, {ui.PlaceInbox, "inbox"}, {ui.PlaceTeam, "team"}, {ui.PlaceBook, "all"}} {
		if s.env.Has(p.place) {
			out = append(out, item{text: shell[p.place], do: func() error { return s.cases(shell[p.place], model.Query{Place: p.query}) }})
		}
	}
	out = append(out,
		item{text: say.Search, also: []string{"/"}, do: s.search},
		item{text: say.Number, do: s.byNumber},
		item{text: say.Status, do: s.status},
		item{text: say.Undo, do: s.undo}) // always there: numbers must not move
	for _, p := range []struct {
		place string
		do    func() error
	}{{ui.PlaceReports, s.reports}, {ui.PlaceServices, s.services}, {ui.PlaceAdmin, s.admin}} {
		if s.env.Has(p.place) {
			out = append(out, item{text: shell[p.place], do: p.do})
		}
	}
	if !s.env.Has(ui.PlaceAdmin) && len(s.recordItems()) > 0 {
		out = append(out, item{text: s.env.Say.Records.Title, do: s.records})
	}
	if s.env.MayActAs {
		out = append(out, item{text: say.Become, do: s.become})
	}
	return append(out, item{text: say.Help, do: s.help})
}

func (s *session) help() error {
	say := s.env.Say.Linear
	s.tell(say.HelpText)
	s.tell(say.Explain)
	s.tell(say.HelpQuestions)
	return s.out.err
}

// asked puts a question that is answered with words; empty goes back.
func (s *session) asked(question string) (string, error) {
	s.tell(question)
	return s.answer()
}

func (s *session) search() error {
	text, err := s.asked(s.env.Say.Linear.AskSearch)
	if err != nil || text == "" {
		return err
	}
	return s.cases(fmt.Sprintf(s.env.Say.Linear.SearchFor, brief(text)), model.Query{Place: "all", Text: text})
}

func (s *session) byNumber() error {
	v, err := s.numbered()
	if err != nil || v.ID == "" {
		return err
	}
	return s.open(v.Register, "")
}

// numbered asks for a number and reads that case; zero where none was named.
func (s *session) numbered() (model.CaseView, error) {
	text, err := s.asked(s.env.Say.Linear.AskNumber)
	if err != nil || text == "" {
		return model.CaseView{}, err
	}
	return s.read(text)
}

// status reads the sentence that may be said to whoever asks, and records that
// it was where one may.
func (s *session) status() error {
	v, err := s.numbered()
	if err != nil || v.ID == "" {
		return err
	}
	s.tell(s.env.Words.Status(v, s.env.Office(), s.env.At))
	if !slices.Contains(v.Actions, "contact") {
		return nil
	}
	say := s.env.Say.Linear
	log, err := s.sure("", say.StatusLog, say.StatusNo, false)
	if err != nil || !log {
		return err
	}
	return s.act("contact", refOf(v))
}

// become changes who one is, in a demonstration.
func (s *session) become() error {
	var items []item
	var names []string
	for id, p := range s.env.Staff {
		if !p.Disabled {
			names = append(names, string(id))
		}
	}
	slices.Sort(names)
	for _, n := range names {
		items = append(items, item{text: s.env.Staff[model.StaffID(n)].Name + " (" + n + ")", also: []string{n}})
	}
	i, _, err := s.choose(&list{head: s.env.Say.Linear.AskBecome, items: items, enter: -1})
	if err != nil || i < 0 {
		return err
	}
	desk, err := s.cfg.ActAs(names[i])
	if err != nil {
		return err
	}
	s.env.Desk.Drafts().Leave("")
	s.env.Desk, s.last, s.typed, s.shown = ui.NewActing(desk), model.CaseRef{}, model.FormDraft{}, false
	if err := s.refresh(); err != nil {
		return err
	}
	s.tell(s.who())
	return nil
}

// undo takes the last deed back, and makes a draft of what was typed.
func (s *session) undo() error {
	say := s.env.Say.Shell
	if s.last.ID == "" {
		s.tell(say.NothingToUndo + ".")
		return nil
	}
	short := ui.Short(s.last.Register)
	yes, err := s.sure(fmt.Sprintf(say.UndoText, short), say.UndoYes, say.QuitNo, true)
	if err != nil || !yes {
		return err
	}
	a, err := model.DecodeAction("undo", []byte("{}"))
	if err != nil {
		return err
	}
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: s.last.ID, Seen: s.last.Version, Action: a}
	if _, err := ask(s, func(ctx context.Context) (model.Outcome, error) { return s.env.Desk.Act(ctx, deed) }); err != nil {
		return err
	}
	back := s.typed
	s.last, s.typed = model.CaseRef{}, model.FormDraft{}
	if back.Form == "" || !s.restore(back) {
		s.tell(fmt.Sprintf(say.Undone, short) + ".")
		return nil
	}
	s.tell(fmt.Sprintf(say.UndoneKept, short) + ".")
	return nil
}

// restore makes a draft of an undone deed, which will be another deed; what was
// typed into the same form since then stays.
func (s *session) restore(d model.FormDraft) bool {
	d.Deed, d.Saved = model.DeedID(s.env.NewID()), s.env.Now()
	kept, err := ask(s, func(ctx context.Context) (bool, error) {
		newer, err := draft.Offer(ctx, s.env.Desk, d)
		return !newer, err
	})
	return kept && err == nil
}

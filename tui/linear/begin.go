package linear

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// act asks for an action on a case and does it.
func (s *session) act(a model.ActionName, ref model.CaseRef) error {
	return s.goOnActing(a, ref, "")
}

// goOnActing is act with the name of the draft that is wanted; without one that is
// the form's newest.
func (s *session) goOnActing(a model.ActionName, ref model.CaseRef, name string) error {
	v, err := s.read(string(ref.ID))
	if err != nil {
		return err
	}
	if !slices.Contains(v.Actions, a) {
		return s.tried(a, v)
	}
	f := &flow{s: s, view: v, src: input.Source{Env: s.env, Action: a, Case: v}, draft: string(a) + "/" + string(v.ID), wanted: cmp.Or(name, string(a)+"/"+string(v.ID)), deed: model.DeedID(s.env.NewID())}
	if input.NamesOther(a) {
		if f.src.Others, err = ask(s, func(ctx context.Context) ([]model.Row, error) { return input.Others(ctx, s.env.Desk, v) }); err != nil {
			return err
		}
	}
	if a == "ratify" || a == "initial" || a == "send_back" {
		for _, r := range v.Results[max(0, len(v.Results)-1):] {
			s.result(v, r)
		}
	}
	if a == "amend" {
		return f.correct()
	}
	f.fill(f.src.Fields(), f.src.Preset())
	return f.run()
}

// tried asks the book itself for an action that it does not offer, for the book
// knows the rule, why it meets this case, and who could. It is refused at the
// version that was looked at; a case that changed since is a conflict.
func (s *session) tried(a model.ActionName, v model.CaseView) error {
	action, err := model.DecodeAction(a, []byte("{}"))
	if err != nil {
		return err
	}
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: action}
	if _, err = ask(s, func(ctx context.Context) (model.Outcome, error) { return s.env.Desk.Act(ctx, deed) }); err == nil {
		s.tell(sentence(s.env.Done(a, v.Register)))
	}
	return err
}

// correct asks which entry is corrected, then for that one.
func (f *flow) correct() error {
	s := f.s
	kept, found, err := f.load()
	if err != nil {
		return err
	}
	if found {
		for name := range kept.Values {
			if !input.Beside(name) {
				f.entry = input.EntryOf(name)
			}
		}
	}
	if f.entry == "" {
		entries := f.src.Entries()
		l := &list{head: capital(sentence(f.s.env.Words.Action("amend").Name)), enter: -1}
		for _, e := range entries {
			l.items = append(l.items, item{text: strings.TrimRight(e.Label+": "+e.Now, ": ")})
		}
		i, _, err := s.choose(l)
		if err != nil || i < 0 {
			return err
		}
		f.entry = entries[i].Path
	}
	f.fill(f.src.Only(f.entry), f.src.Preset())
	return f.run()
}

// register asks for a new entry.
func (s *session) register() error { return s.entry(entryForm) }

// entry asks for a new entry, or goes on with a draft of one.
func (s *session) entry(name string) error {
	office := s.env.Office()
	f := &flow{s: s, draft: entryForm, wanted: name, deed: model.DeedID(s.env.NewID())}
	f.src = input.Source{Env: s.env, Action: "register", Main: append([]string{"channel.name"}, append(input.Front(office), "respondent.kind")...)}
	f.fill(f.src.Fields(), map[string]string{"channel.name": input.Usual(office), "kind": "complaint"})
	return f.run()
}

// fill makes the form with what is known already.
func (f *flow) fill(fields []*form.Field, preset map[string]string) {
	f.form = f.s.made(fields)
	f.form.Set(preset)
	if x := f.form.Get("received_at"); x != nil {
		x.Hint = f.s.env.Say.Counter.ReceivedHint
	}
}

// load is the draft that can be gone on with; of one whose deed was recorded it
// says so, of one that another session has open it asks whether that is taken over.
func (f *flow) load() (model.FormDraft, bool, error) {
	if f.kept != "" {
		return f.found.FormDraft, f.found.Found, nil
	}
	d, err := f.open(model.DraftAsk{Form: f.wanted})
	if err == nil && d.Elsewhere != nil && !d.Found {
		d, err = f.takeOver(d)
	}
	if err != nil {
		return model.FormDraft{}, false, err
	}
	if d.Recorded != nil {
		f.s.tell(draft.Recorded(f.s.env, d.FormDraft) + ".")
		d = model.OpenedDraft{FormDraft: model.FormDraft{Form: d.Form}}
	}
	f.found, f.kept = d, d.Form
	return d.FormDraft, d.Found, nil
}

func (f *flow) open(which model.DraftAsk) (model.OpenedDraft, error) {
	s := f.s
	return ask(s, func(context.Context) (model.OpenedDraft, error) { return draft.Open(s.cfg.Context, s.env.Desk, which) })
}

func (f *flow) takeOver(d model.OpenedDraft) (model.OpenedDraft, error) {
	s, say := f.s, f.s.env.Say.Linear
	s.tell(fmt.Sprintf(say.DraftOther, d.Elsewhere.Title, s.moment(d.Elsewhere.Saved)))
	take, err := s.sure("", say.DraftTake, say.DraftOwn, false)
	if err != nil || !take {
		return d, err
	}
	s.env.Desk.Drafts().Leave(d.Form)
	return f.open(model.DraftAsk{Form: d.Elsewhere.Form, Take: true})
}

// resume goes on with a draft where there is one and one wants to.
func (f *flow) resume() error {
	kept, found, err := f.load()
	if err != nil || !found {
		return err
	}
	s, say := f.s, f.s.env.Say.Linear
	s.tell(fmt.Sprintf(say.DraftFound, kept.Title, s.moment(kept.Saved)))
	anew := say.DraftNew
	if f.draft == entryForm {
		anew = say.DraftAside
	}
	goOn, err := s.sure("", say.DraftGoOn, anew, true)
	if err != nil {
		return err
	}
	if !goOn {
		if f.draft == entryForm { // of somebody else: it waits
			s.env.Desk.Drafts().Leave(f.kept)
			f.found, err = f.open(model.DraftAsk{Form: f.draft, Fresh: true})
			f.kept = f.found.Form
			return err
		}
		_, err := ask(s, func(ctx context.Context) (bool, error) { return true, s.env.Desk.Drafts().Drop(ctx, f.kept) })
		return err
	}
	if kept.Deed != "" {
		f.deed = kept.Deed
	}
	if kept.Values["answer"] != "" && f.draft == entryForm {
		f.spot()
	}
	f.form.Set(kept.Values)
	f.unfold()
	s.tell(say.DraftHolds)
	f.summary()
	return nil
}

package linear

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// send does the deed. A refusal goes to its field, another's change and several
// posts are asked about, a doubted date is confirmed; everything else is told,
// and what was typed stays.
func (f *flow) send() (step, int, error) {
	s := f.s
	action, err := f.decoded()
	if err != nil {
		if at, found := f.faulty(err); found {
			return asking, at, nil
		}
		return left, 0, err
	}
	deed := model.Deed{ID: f.deed, Case: f.view.ID, Seen: f.view.Version, Action: action}
	out, err := ask(s, func(ctx context.Context) (model.Outcome, error) {
		if !s.env.Desk.Drafts().Mine(f.kept) { // or both sessions would do it
			return model.Outcome{}, model.NotNow(model.DraftElsewhere)
		}
		return s.env.Desk.Act(ctx, deed)
	})
	if err == nil {
		return finished, 0, f.done(out)
	}
	if draft.Elsewhere(err) {
		f.touched = true
		f.keep()
	}
	f.refused = err
	if _, posts, which := ui.WhichPost(err); which {
		return f.which(posts)
	}
	e := (*model.Error)(nil)
	if errors.As(err, &e) {
		switch {
		case e.Code == model.CodeConflict:
			return f.clash()
		case e.Rule == "clock_jump":
			return f.date(e)
		case e.Code == model.CodeInvalid:
			if at, found := f.faulty(e); found {
				return asking, at, nil
			}
		}
	}
	return f.stopped(err)
}

// stopped tells a refusal, and of a book that did not answer asks whether to try
// again.
func (f *flow) stopped(err error) (step, int, error) {
	s, say := f.s, f.s.env.Say.Linear
	s.tell(fmt.Sprintf(say.Refused, f.s.env.Words.Action(f.src.Action).Name))
	s.refusal(err)
	switch model.CodeOf(err) {
	case model.CodeUnavailable, model.CodeUnknown, model.CodeInternal:
		retry, err := s.sure("", say.Retry, say.Later, false)
		if err == nil && retry {
			return sending, 0, nil
		}
		return left, 0, err
	}
	return left, 0, nil
}

// which asks in which of several posts it is done.
func (f *flow) which(posts []model.PostID) (step, int, error) {
	s := f.s
	l := &list{head: s.env.Say.Linear.Which, enter: -1}
	for _, p := range posts {
		l.items = append(l.items, item{text: s.env.Post(p), also: []string{string(p)}})
	}
	i, _, err := s.choose(l)
	if err != nil || i < 0 {
		return left, 0, err
	}
	s.env.Desk.Choose(f.src.Action, posts[i])
	return sending, 0, nil
}

// clash says who changed the case meanwhile, and asks whether one's own, which
// is kept, is still to be done.
func (f *flow) clash() (step, int, error) {
	s, say := f.s, f.s.env.Say.Form
	v, err := s.read(string(f.view.ID))
	if err != nil {
		return left, 0, err
	}
	s.tell(say.ConflictTitle + ".")
	for _, e := range v.Events {
		if e.N > f.view.Version {
			s.tell(s.event(v, e))
		}
	}
	f.view, f.src.Case = v, v
	name := s.env.Words.Action(f.src.Action).Name
	s.tell(say.ConflictMine)
	f.summary()
	if !slices.Contains(v.Actions, f.src.Action) {
		s.tell(fmt.Sprintf(say.ConflictGone, name, s.env.Words.StateOf(&v, s.env.Office())))
		return left, 0, nil
	}
	again, err := s.sure(fmt.Sprintf(say.ConflictStill, name), say.ConflictSave, s.env.Say.Linear.Later, false)
	if err != nil || !again {
		return left, 0, err
	}
	return sending, 0, nil
}

// date asks whether the computer's date is right, where the book doubts it.
func (f *flow) date(e *model.Error) (step, int, error) {
	s, say := f.s, f.s.env.Say.Counter
	at, err := time.Parse(time.RFC3339, e.Args["at"])
	if err != nil {
		return f.stopped(e)
	}
	s.tell(fmt.Sprintf(say.DateText, s.env.Words.LongMoment(s.env.Local(at))) + " " + say.DateSafe)
	right, err := s.sure(say.DateTitle, say.DateYes, s.env.Say.Linear.AskNo, false)
	if err != nil || !right {
		return left, 0, err
	}
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Action: &model.ConfirmDate{Date: at.Format(time.DateOnly)}}
	if _, err := ask(s, func(ctx context.Context) (model.Outcome, error) { return s.env.Desk.Act(ctx, deed) }); err != nil {
		return f.stopped(err)
	}
	return sending, 0, nil
}

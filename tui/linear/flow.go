package linear

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// entryForm is the name of the draft of a new entry, as at the counter.
const entryForm = "register"

// onSpot is the action that books an entry with its answer.
const onSpot = model.ActionName("answer_on_the_spot")

// flow is one action as it is asked for: its fields one after the other, then
// once more as a whole, then the deed.
type flow struct {
	s      *session
	src    input.Source
	view   model.CaseView // zero for a new entry
	form   *form.Form
	draft  string // name of the form
	wanted string // name of the draft that was asked for: the form's where it is any
	kept   string // name of its draft; empty before it is open
	found  model.OpenedDraft
	deed   model.DeedID
	entry  string // of a correction: what is corrected

	touched bool
	unkept  bool  // that a draft was not kept is said once
	refused error // the newest refusal, until the deed is done
}

// What a flow does next.
type step uint8

const (
	asking step = iota
	reviewing
	sending
	left
	finished
)

// run asks, reviews and does, until the deed is done or one leaves. Whatever
// ends it, what was typed is a draft.
func (f *flow) run() error {
	s := f.s
	if err := f.resume(); err != nil {
		return err
	}
	defer func() { s.env.Desk.Drafts().Leave(f.kept) }()
	next, at := asking, 0
	var err error
	for {
		switch next {
		case asking:
			next, err = f.ask(at)
		case reviewing:
			next, at, err = f.review()
		case sending:
			next, at, err = f.send()
		case left:
			f.leave()
			return nil
		case finished:
			return nil
		}
		if err != nil {
			if f.keep(); errors.Is(err, io.EOF) || errors.Is(err, ErrLost) {
				f.interrupted()
			}
			return err
		}
		if s.out.err != nil {
			f.keep()
			return s.out.err
		}
	}
}

// interrupted says that the input ended here, and tells a script so.
func (f *flow) interrupted() {
	s := f.s
	if f.touched {
		s.tell(s.env.Say.Linear.EndedDraft)
	}
	if s.fault == nil && f.refused != nil {
		s.fault = f.refused
	} else if s.fault == nil {
		s.fault = ErrUnfinished
	}
}

// leave ends a flow without its deed; what was typed waits as a draft.
func (f *flow) leave() {
	s := f.s
	if s.fault == nil {
		s.fault = f.refused
	}
	f.keep()
	if f.touched && !f.unkept {
		s.tell(s.env.Say.Linear.KeptNo)
		return
	}
	s.tell(s.env.Say.Linear.NotDone)
}

// keep keeps the draft as it stands.
func (f *flow) keep() {
	if !f.touched {
		return
	}
	s := f.s
	d := model.FormDraft{Form: f.kept, Deed: f.deed, Title: f.title(), Saved: s.env.Now(), Values: f.form.Values()}
	// Not under the session's own context: where that has ended, this is the last
	// thing to be done.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.cfg.Context), patience)
	defer cancel()
	d, err := draft.Keep(ctx, s.cfg.Context, s.env.Desk, d, s.env.NewID)
	if err == nil && d.Form != f.kept {
		f.kept, f.deed = d.Form, d.Deed
		s.tell(s.env.Say.Form.MovedElsewhere + ".")
	}
	if err != nil && !f.unkept {
		f.unkept = true
		s.tell(s.env.ErrorText(err))
	}
}

// title names the draft in lists, as the screen's forms do.
func (f *flow) title() string {
	if f.draft != entryForm {
		return strings.TrimSpace(f.s.env.Words.Action(f.src.Action).Name + " " + ui.Short(f.view.Register))
	}
	for _, name := range []string{"complainant.name", "subject", "complainant.phone"} {
		if x := f.form.Get(name); x != nil && !x.Empty() {
			return x.Text()
		}
	}
	return f.s.env.Say.Counter.Title
}

// shown are the fields that are asked without being asked for.
func (f *flow) shown() []*form.Field {
	return slices.DeleteFunc(slices.Clone(f.form.Fields()), func(x *form.Field) bool { return x.More })
}

func (f *flow) details() []*form.Field {
	return slices.DeleteFunc(slices.Clone(f.form.Fields()), func(x *form.Field) bool { return !x.More })
}

// unfold brings the inputs in front that what was said of a new entry calls for:
// those of its channel, and who of the office is complained of.
func (f *flow) unfold() {
	if f.draft != entryForm {
		return
	}
	own := input.ByChannel(f.form.Get("channel.name").Value())
	switch f.form.Get("respondent.kind").Value() {
	case "staff":
		own = append(own, "respondent.post")
	case "unit":
		own = append(own, "respondent.unit")
	case "agency", "outside":
		own = append(own, "respondent.text")
	}
	for _, x := range f.form.Fields() {
		x.More = !slices.Contains(own, x.Name) && !slices.Contains(f.src.Main, x.Name)
	}
}

// spot turns an entry into one that is answered at once: the same fields, and
// those of the answer.
func (f *flow) spot() {
	have := f.form.Values()
	answer := []string{"answer", "category", "on_behalf_of", "stars"}
	f.src = input.Source{Env: f.s.env, Action: onSpot, Main: append(slices.Clone(f.src.Main), answer...)}
	f.fill(f.src.Fields(), f.src.Preset())
	f.form.Set(have)
	f.unfold()
}

// Package linear is the console without a screen: the same work as numbered
// questions and answers, line by line, for screen readers, dumb terminals and
// pipes. What it asks it takes from the model's description of the actions
// (widget/input), so that a new action or field is asked for by itself. It
// draws nothing, decides no rule, and keeps its drafts where the screen does.
package linear

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

// Config is what a conversation needs from whoever starts it.
type Config struct {
	// Desk is the door of the person who answers.
	Desk model.Desk
	// Now is the clock, NewID makes the ids of deeds.
	Now   func() time.Time
	NewID func() string
	// Lang is "id" or "en"; ASCII leaves out every sign that needs more.
	Lang  string
	ASCII bool
	// Context ends with the session; nil means for ever.
	Context context.Context
	// ActAs opens the door of somebody else; nil where one is who one is.
	ActAs func(username string) (model.Desk, error)
	// Print sends a paper's text to the printer; nil where there is none.
	Print func(ctx context.Context, text string) error
	// Save writes a paper as a new file on this computer and says where; nil: nothing
	// can be written from here.
	Save func(ctx context.Context, name string, data []byte) (where string, err error)
	// Caller is how a command here is run from the visitor's own machine; empty where
	// one sits at this one.
	Caller string
	// In is read line by line, Out written line by line.
	In  io.Reader
	Out io.Writer
	// Typed is true where a person types: then a prompt stands before each answer,
	// and no answer counts as the failure of a script.
	Typed bool
	// Report keeps an error that nobody expected and gives the reference under
	// which the admin finds it; nil: nobody keeps it.
	Report func(error) string
}

// Ends of a conversation that a script is told of.
var (
	ErrUnfinished = errors.New("linear: the input ended within a deed")
	ErrLost       = errors.New("linear: too many answers fit nothing")
)

// session is one conversation.
type session struct {
	cfg   Config
	env   *ui.Env
	in    *lines
	out   *teller
	wrong int           // answers in a row that fitted nothing
	fault error         // the first thing a script asked for that stayed undone
	last  model.CaseRef // what the last deed was done to
	typed model.FormDraft
	shown bool // the main menu has been read
}

// Run talks until one leaves, the input ends or the context does. A person is
// told everything in the conversation; a script also gets the first fault that
// was not made good: the error of a refused deed, ErrUnfinished or ErrLost.
func Run(cfg Config) error {
	if cfg.Context == nil {
		cfg.Context = context.Background()
	}
	env := &ui.Env{
		Context: cfg.Context, Desk: ui.NewActing(cfg.Desk), Words: words.Of(cfg.Lang), Say: ui.Speak(cfg.Lang), Lang: cfg.Lang,
		Now: cfg.Now, NewID: cfg.NewID, Print: cfg.Print, Save: cfg.Save, Caller: cfg.Caller, ASCII: cfg.ASCII, MayActAs: cfg.ActAs != nil, Cols: width + 1, Rows: pageRows,
	}
	env.Keys = ui.NewKeys(env.Say, env.ASCII)
	s := &session{cfg: cfg, env: env, in: newLines(cfg.Context, cfg.In), out: &teller{w: cfg.Out, ascii: cfg.ASCII}}
	err := s.talk()
	switch {
	case s.out.err != nil:
		return s.out.err
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrLost):
		return err
	}
	s.tell(env.Say.Linear.Ended)
	if s.out.err != nil {
		return s.out.err
	}
	if cfg.Typed {
		return nil
	}
	if errors.Is(err, ErrLost) && s.fault == nil {
		s.fault = err
	}
	return s.fault
}

func (s *session) talk() error {
	if err := s.refresh(); err != nil {
		return err
	}
	say := s.env.Say.Linear
	s.tell(fmt.Sprintf(say.Welcome, s.env.Office().Name, s.env.Words.LongMoment(s.env.At)))
	s.tell(s.who() + " " + say.Keys)
	for {
		leave, err := s.menu()
		if leave || err != nil {
			return err
		}
	}
}

func (s *session) who() string {
	post := cmp.Or(strings.Join(s.env.PostsOfMe(), ", "), string(s.env.Me.Staff.ID))
	return fmt.Sprintf(s.env.Say.Linear.Actor, s.env.Me.Staff.Name, post)
}

// patience is how long one call of the desk may take.
const patience = 30 * time.Second

// ask calls the desk.
func ask[T any](s *session, f func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(s.cfg.Context, patience)
	defer cancel()
	return f(ctx)
}

// refresh reads who one is and what the moment is; every menu begins with it.
func (s *session) refresh() error {
	me, err := ask(s, s.env.Desk.Me)
	if err != nil {
		return err
	}
	staff, err := ask(s, s.env.Desk.Book().Staff)
	if err != nil {
		return err
	}
	s.env.Me, s.env.Staff, s.env.At = me, staff, me.Now
	return nil
}

// read reads a case.
func (s *session) read(ref string) (model.CaseView, error) {
	return ask(s, func(ctx context.Context) (model.CaseView, error) { return s.env.Desk.Case(ctx, ref) })
}

// failed tells an error that ends what was asked for, and remembers the first
// for a script.
func (s *session) failed(err error) {
	if s.fault == nil {
		s.fault = err
	}
	s.refusal(err)
}

// refusal says the rule, why here, who could, where it comes from and the way
// out; of other errors what did not happen and what to do.
func (s *session) refusal(err error) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Code != model.CodeDenied && e.Code != model.CodeNotNow {
		s.tell(s.env.ErrorText(err))
		if model.CodeOf(err) == model.CodeInternal && s.cfg.Report != nil {
			s.tell(s.env.Words.Reference(s.cfg.Report(err)))
		}
		return
	}
	r := s.env.Words.Refusal(e, words.NamesOf(s.env.Me.Office, s.env.Staff))
	labels := s.env.Words.Labels()
	for i, text := range []string{r.Rule, r.Why, r.Who, r.Basis} {
		if text != "" {
			s.tell(labels[i] + ": " + trimLabel(text, labels[i]))
		}
	}
	s.tell(r.Way)
}

// made gives the form of fields ready to be filled in.
func (s *session) made(fields []*form.Field) *form.Form { return form.New(s.env, fields, nil, 24) }

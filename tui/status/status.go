// Package status is the sheet that says how a complaint stands, in the sentence
// that may be read aloud to whoever asks. It shows no more than that, whoever
// looks.
package status

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// Sheet is what may be said of one case.
type Sheet struct {
	env    *ui.Env
	ref    string
	asking ui.Asking
	view   model.CaseView
	loaded bool
	busy   bool
	err    error
}

type (
	// read answers with the case, told with that its question was logged.
	read struct{ view model.CaseView }
	told struct{ view model.CaseView }
)

// New makes the sheet of a case; Init reads it.
func New(env *ui.Env, r ui.RouteStatus) *Sheet { return &Sheet{env: env, ref: r.Ref} }

// Init reads how the case stands. It is not Look: what is said to a caller is not
// the case read.
func (s *Sheet) Init() tea.Cmd {
	desk, ref := s.env.Desk, s.ref
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (read, error) {
		v, err := desk.Case(ctx, ref)
		if err == nil && v.MergedInto != "" { // what can be told stands there, and so does who asked
			v, err = desk.Case(ctx, v.MergedInto)
		}
		return read{v}, err
	})
}

// Update takes the case, and the keys.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[read]:
		if s.asking.Mine(s, msg.Addr) {
			s.loaded, s.err, s.view = true, msg.Err, msg.Value.view
		}
	case ui.Got[told]:
		return s, s.gotTold(msg)
	case tea.KeyPressMsg:
		switch k := s.env.Keys.Sheet; {
		case key.Matches(msg, k.Close):
			return s, ui.Close(nil)
		case key.Matches(msg, k.Press) && s.loaded && !s.busy:
			if !s.loggable() {
				return s, ui.Close(nil)
			}
			return s, s.log()
		}
	}
	return s, nil
}

// loggable is true where that somebody asked may be written down.
func (s *Sheet) loggable() bool { return s.err == nil && slices.Contains(s.view.Actions, "contact") }

// log writes down that somebody asked, and was told.
func (s *Sheet) log() tea.Cmd {
	a, err := model.DecodeAction("contact", []byte(`{"direction":"in","purpose":"asks_status"}`))
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	s.busy = true
	desk := s.env.Desk
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: s.view.ID, Seen: s.view.Version, Action: a}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (told, error) {
		o, err := desk.Act(ctx, deed)
		return told{o.Case}, err
	})
}

func (s *Sheet) gotTold(msg ui.Got[told]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	say := s.env.Say.Status
	if s.busy = false; msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: say.Log, Case: s.view.Register})
	}
	return tea.Sequence(ui.Close(ui.DoneMsg{Action: "contact", Cases: []model.CaseView{msg.Value.view}}),
		ui.Toast(fmt.Sprintf(say.Done, ui.Short(s.view.Register))))
}

// sentence is what is read aloud.
func (s *Sheet) sentence() string {
	if s.view.State == "" { // its number is all that one may know of it
		return fmt.Sprintf(s.env.Say.Status.Closed, s.env.Words.Digits(s.view.Register))
	}
	return s.env.Words.Status(s.view, s.env.Office(), s.env.At)
}

// facts are number and state, and the deadline, as far as they may be known.
func (s *Sheet) facts(w int) []ui.Line {
	no := ui.Line{ui.T("   "), ui.Heading.T(s.view.Register)}
	if s.view.State == "" {
		return []ui.Line{no}
	}
	out := []ui.Line{no.Add(ui.T(" · " + words.Head(s.env.Words.StateIn(s.view.State, s.view.Class, s.env.Office()))))}
	for _, name := range []string{"response", "settlement", "public_information"} {
		if c, ok := words.RunningClock(s.view.Clocks, name); ok {
			_, text, role := s.env.Countdown(&c)
			name := words.Head(s.env.Words.Clock(c)) + " "
			if due := s.env.Due(s.env.Local(c.DueAt)); ui.Width(name+due+text)+7 > w {
				name = ""
			}
			due := "   " + name + s.env.Due(s.env.Local(c.DueAt)) + " · "
			return append(out, ui.Line{ui.T(due), role.T(text)})
		}
	}
	return out
}

// View draws the facts, and below them what to read aloud.
func (s *Sheet) View(w, h int) ui.Frame {
	say := s.env.Say.Status
	var lines []ui.Line
	switch {
	case errors.Is(s.err, model.NotFound()) || model.CodeOf(s.err) == model.CodeNotFound:
		lines = wrapped(fmt.Sprintf(say.None, s.ref), w)
	case s.err != nil:
		lines = wrapped(s.env.ErrorText(s.err), w)
	case !s.loaded:
		lines = []ui.Line{ui.L("   " + say.Reading).As(ui.Muted)}
	default:
		for _, l := range s.facts(w) {
			lines = append(lines, l.Cut(w-1))
		}
		lines = append(lines, ui.Line{})
		lines = append(lines, wrapped(say.Read+`"`+s.sentence()+`"`, w)...)
		note := say.Asks
		if !s.loggable() {
			note = say.NotLogged
		}
		lines = append(lines, ui.Line{})
		for _, l := range wrapped(note, w) {
			lines = append(lines, l.As(ui.Muted))
		}
	}
	if len(lines) > h { // the air goes first
		lines = slices.DeleteFunc(lines, func(l ui.Line) bool { return strings.TrimSpace(l.Plain()) == "" })
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

func wrapped(text string, w int) []ui.Line {
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-6) {
		out = append(out, ui.L("   "+l))
	}
	return out
}

// Title names the sheet.
func (s *Sheet) Title() string { return s.env.Say.Status.Title }

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is what the sentence needs at a width.
func (s *Sheet) Rows(w int) int {
	if w < 60 {
		return 14
	}
	return 10
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys.Sheet, s.env.Say.Status
	if !s.loggable() {
		return []key.Binding{ui.As(k.Close, say.KeyClose)}
	}
	return []key.Binding{ui.As(k.Press, say.KeyLog), ui.As(k.Close, say.KeyNot)}
}

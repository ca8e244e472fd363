// Package papers is the sheet that offers the papers of one case: it prints what
// is chosen, shows it where no printer takes it, and keeps that it was printed
// or given.
package papers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
	"aduan/tui/widget/table"
)

// Sheet is the papers of one case.
type Sheet struct {
	env    *ui.Env
	ref    model.CaseRef
	asking ui.Asking
	names  []string
	cursor int
	busy   bool
	// shown is the paper to be copied or written by hand, where no printer takes
	// it; view is the case it was made of.
	shown *paperview.Sheet
	view  model.CaseView
}

// printed answers a print. shown is its paper where it did not come out.
type printed struct {
	view   model.CaseView
	text   string
	jammed bool
}

// given answers that a paper was given by hand.
type given struct{}

// New makes the sheet of a case.
func New(env *ui.Env, r ui.RoutePapers) *Sheet {
	return &Sheet{env: env, ref: r.Case, names: model.Enum("paper")}
}

// Init reads nothing: what is printed is the case as it stands then.
func (s *Sheet) Init() tea.Cmd { return nil }

// Update takes keys and answers.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[printed]:
		return s, s.gotPrinted(msg)
	case ui.Got[given]:
		return s, s.gotGiven(msg)
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := s.env.Keys
	switch {
	case s.busy:
		return nil
	case key.Matches(k, keys.Sheet.Close):
		return ui.Close(nil)
	case s.shown != nil && key.Matches(k, keys.Sheet.Press):
		return s.give()
	case s.shown != nil:
		_, cmd := s.shown.Update(k)
		return cmd
	case key.Matches(k, keys.Sheet.Press):
		return s.print(s.cursor)
	case key.Matches(k, keys.Move.Up):
		s.cursor = table.Move(s.cursor, len(s.names), -1)
	case key.Matches(k, keys.Move.Down):
		s.cursor = table.Move(s.cursor, len(s.names), 1)
	case len(k.Text) == 1 && k.Text >= "1" && int(k.Text[0]-'1') < len(s.names):
		s.cursor = int(k.Text[0] - '1')
		return s.print(s.cursor)
	}
	return nil
}

// print reads the case, sends its paper to the printer, and keeps that it came
// out. Where the paper is not one's to give, the book says so before anything is
// printed.
func (s *Sheet) print(i int) tea.Cmd {
	s.busy = true
	desk, send, ref := s.env.Desk, s.env.Print, cmp.Or(string(s.ref.ID), s.ref.Register)
	deed := s.deed(s.names[i])
	roles, _ := model.RolesFor("print")
	mine := slices.ContainsFunc(roles, s.env.Holds)
	write := func(v model.CaseView) string { return paperview.Receipt(s.env, v) }
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (printed, error) {
		v, err := desk.Case(ctx, ref)
		if err != nil {
			return printed{}, err
		}
		p := printed{view: v}
		if mine && v.Sight >= model.SeeDesk {
			p.text = write(v)
			if p.jammed = send == nil || send(ctx, p.text) != nil; p.jammed {
				return p, nil
			}
		}
		deed.Case, deed.Seen = v.ID, v.Version
		_, err = desk.Act(ctx, deed)
		return p, err
	})
}

func (s *Sheet) deed(name string) model.Deed {
	return model.Deed{ID: model.DeedID(s.env.NewID()), Case: s.view.ID, Seen: s.view.Version, Action: &model.Print{Paper: name}}
}

func (s *Sheet) gotPrinted(msg ui.Got[printed]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	say, p := s.env.Say.Counter, msg.Value
	s.busy = false
	switch {
	case msg.Err != nil:
		return s.failed(msg.Err)
	case p.jammed:
		s.view, s.shown = p.view, paperview.New(s.env, fmt.Sprintf(say.PrintTitle, p.view.Register), p.text)
		s.shown.Given = given{} // which is this sheet's own to keep
		if s.env.Print != nil {
			return ui.Warning(fmt.Sprintf(say.PrintFailed, p.view.Register))
		}
		return nil
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(say.PrintDone, p.view.Register)))
}

// give keeps that the paper was given: copied, or written by hand.
func (s *Sheet) give() tea.Cmd {
	s.busy = true
	desk, deed := s.env.Desk, s.deed(s.names[s.cursor])
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (given, error) {
		_, err := desk.Act(ctx, deed)
		return given{}, err
	})
}

func (s *Sheet) gotGiven(msg ui.Got[given]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	if s.busy = false; msg.Err != nil {
		return s.failed(msg.Err)
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(s.env.Say.Counter.PrintGiven, s.view.Register)))
}

func (s *Sheet) failed(err error) tea.Cmd {
	return ui.Send(ui.FailMsg{Err: err, What: s.env.Say.Counter.KeyPrint, Case: s.ref.Register})
}

// View lists the papers, or shows one.
func (s *Sheet) View(w, h int) ui.Frame {
	if s.shown != nil {
		return s.shown.View(w, h)
	}
	var lines []ui.Line
	for i, name := range s.names {
		l := ui.Line{ui.T(" > "), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  " + words.Head(s.env.Words.Word("paper", name)))}
		if i != s.cursor {
			l[0] = ui.T("   ")
		}
		lines = append(lines, l)
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// Title names the case, or the paper.
func (s *Sheet) Title() string {
	if s.shown != nil {
		return s.shown.Title()
	}
	return fmt.Sprintf(s.env.Say.Counter.PapersTitle, s.ref.Register)
}

// Tone is that of a question.
func (s *Sheet) Tone() ui.Role { return ui.Accent }

// Rows is one a paper, or the paper's length.
func (s *Sheet) Rows(w int) int {
	if s.shown != nil {
		return s.shown.Rows(w)
	}
	return len(s.names) + 1
}

// ShortHelp names the keys of the sheet.
func (s *Sheet) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Counter
	if s.shown != nil {
		return s.shown.ShortHelp()
	}
	return []key.Binding{ui.As(k.Sheet.Press, say.KeyPrint), ui.As(k.Sheet.Close, say.KeyClose)}
}

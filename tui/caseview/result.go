package caseview

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
)

// Result reads the newest result of a case, to initial, ratify or send it
// back. Nothing else on it writes.
type Result struct {
	env   *ui.Env
	line  ui.Asking
	acts  ui.Asking
	ref   string
	among []model.CaseRef
	at    int

	view   model.CaseView
	loaded bool
	err    error
	part   int
	seen   int // the last part that was on the screen
	deed   model.DeedID
	// doing is what was asked about: the result is read anew when the book
	// moves, and then something else may be due.
	doing model.ActionName
}

type ratifyMsg struct{ to *Result }

// NewResult makes the reading of a result; Init reads the case.
func NewResult(env *ui.Env, r ui.RouteResult) *Result {
	return &Result{env: env, ref: r.Ref, among: r.Among, at: r.At}
}

// Init reads the case.
func (s *Result) Init() tea.Cmd {
	desk, ref := s.env.Desk, s.ref
	s.deed = model.DeedID(s.env.NewID())
	return ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) })
}

// Update dispatches.
func (s *Result) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		return s, s.got(msg)
	case ui.Got[walked]:
		return s, s.arrived(msg)
	case ui.Got[model.Outcome]:
		return s, s.acted(msg)
	case ratifyMsg:
		if msg.to == s {
			return s, s.ratify()
		}
	case ui.ChangedMsg, ui.DoneMsg, ui.ShownMsg:
		return s, s.Init()
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

// got takes the case. Where no result waits for anything, it says so instead
// of a page with nothing to do on it.
func (s *Result) got(msg ui.Got[model.CaseView]) tea.Cmd {
	if !s.line.Mine(s, msg.Addr) {
		return nil
	}
	first := !s.loaded
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		return nil
	}
	s.view = msg.Value
	switch {
	case !first:
		return nil
	case s.view.State != model.AwaitingRatification:
		return tea.Sequence(ui.Back(), ui.Send(ui.NotNow(s.env, "ratify", s.view.Register)))
	case s.env.Holds(model.Kepala):
		return s.missing()
	}
	return nil
}

func (s *Result) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, d := s.env.Keys.Move, s.env.Keys.Deed
	switch {
	case key.Matches(k, s.env.Keys.Case.NextCase):
		return s.walk(1)
	case key.Matches(k, s.env.Keys.Case.PrevCase):
		return s.walk(-1)
	case key.Matches(k, m.PageDown), key.Matches(k, m.Down), key.Matches(k, m.Next):
		s.turn(1)
	case key.Matches(k, m.PageUp), key.Matches(k, m.Up), key.Matches(k, m.Prev):
		s.turn(-1)
	case key.Matches(k, d.Ratify), key.Matches(k, m.Open):
		return s.ask()
	case key.Matches(k, d.SendBack):
		return ui.Go(ui.RouteForm{Case: s.caseRef(), Action: "send_back"})
	case key.Matches(k, d.Why):
		return ui.Go(s.why())
	case key.Matches(k, d.OpenCase), key.Matches(k, s.env.Keys.List.View):
		return ui.Go(ui.RouteCase{Ref: s.view.Register, Tab: ui.TabTeam, Among: s.among, At: s.at})
	case key.Matches(k, d.All):
		return ui.Go(ui.RouteMenu{Case: s.caseRef()})
	}
	return nil
}

func (s *Result) turn(step int) {
	s.part = max(0, min(s.part+step, s.parts()-1))
	s.seen = max(s.seen, s.part)
}

func (s *Result) caseRef() model.CaseRef {
	return model.CaseRef{ID: s.view.ID, Register: s.view.Register, Version: s.view.Version}
}

// action is what one is asked for here: initials while they are missing, else
// the ratification.
func (s *Result) action() model.ActionName {
	if slices.Contains(s.view.Actions, "initial") {
		return "initial"
	}
	return "ratify"
}

// ask opens the sheet that starts on No. Whoever may not learns why from the
// book, which is asked without a sheet in between.
func (s *Result) ask() tea.Cmd {
	if len(s.view.Results) == 0 {
		return ui.Warning(s.env.Say.Result.NoResult)
	}
	say, a := s.env.Say.Result, s.action()
	if s.doing = a; !slices.Contains(s.view.Actions, a) {
		return s.ratify()
	}
	if a == "ratify" && !s.env.Holds(model.Kepala) { // the head's deed, which the desk writes down
		return ui.Go(ui.RouteForm{Case: s.caseRef(), Action: a})
	}
	text := []string{fmt.Sprintf(say.RatifyText, s.view.Subject), say.RatifyAfter}
	title, yes := fmt.Sprintf(say.RatifyTitle, s.view.Register), say.YesRatify
	if a == "initial" {
		text, title, yes = []string{fmt.Sprintf(say.InitialText, s.view.Subject)}, fmt.Sprintf(say.InitialTitle, s.view.Register), say.YesInitial
	}
	if s.seen+1 < s.parts() {
		text = append(text, "", fmt.Sprintf(say.ReadOnly, s.seen+1, s.parts()))
	}
	return ui.Open(confirm.New(s.env, confirm.Ask{
		Title: title, Text: text, No: s.env.Say.Shell.QuitNo, Yes: yes, Other: say.WithReason,
		Then: ratifyMsg{s}, Else: ui.GoMsg{Route: ui.RouteForm{Case: s.caseRef(), Action: "send_back"}},
	}))
}

func (s *Result) ratify() tea.Cmd {
	a, err := model.DecodeAction(s.doing, []byte("{}"))
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	desk, deed := s.env.Desk, model.Deed{ID: s.deed, Case: s.view.ID, Seen: s.view.Version, Action: a}
	return ui.Ask(s.env, s.acts.Next(s), func(ctx context.Context) (model.Outcome, error) { return desk.Act(ctx, deed) })
}

func (s *Result) acted(msg ui.Got[model.Outcome]) tea.Cmd {
	if !s.acts.Mine(s, msg.Addr) {
		return nil
	}
	name := s.env.Words.Action(s.doing).Name
	s.deed = model.DeedID(s.env.NewID())
	if msg.Err != nil {
		return ui.Send(ui.FailMsg{Err: msg.Err, What: name, Case: s.view.Register, Retry: ratifyMsg{s}})
	}
	done := ui.DoneMsg{Action: s.doing, Cases: []model.CaseView{msg.Value.Case}}
	text := fmt.Sprintf(s.env.Say.Shell.Undoable, s.env.Words.Done(s.doing, ui.Short(s.view.Register)))
	if s.doing == "ratify" { // nobody takes that back
		text = s.env.Done("ratify", s.view.Register)
	}
	return tea.Sequence(ui.Back(), ui.Send(done), ui.Toast(text))
}

// View draws one part of the result: as much as fits between heading and
// initials.
func (s *Result) View(w, h int) ui.Frame {
	lines := []ui.Line{s.heading(w)}
	switch {
	case s.err != nil:
		for _, l := range ui.Wrap(s.env.ErrorText(s.err), w-6) {
			lines = append(lines, ui.L("   "+l))
		}
	case !s.loaded:
		lines = append(lines, ui.Line{}, ui.L("   "+s.env.Say.Shell.Reading))
	case len(s.view.Results) == 0:
		lines = append(lines, ui.Line{}, ui.L("   "+s.env.Say.Result.NoResult))
	default:
		lines = append(lines, s.submitted(w), ui.Line{})
		text, foot := s.text(w), s.foot(w)
		if h < 12 {
			foot = nil
		}
		room := max(1, h-len(lines)-len(foot))
		from := min(s.part*room, max(0, len(text)-1))
		lines = append(lines, text[from:min(len(text), from+room)]...)
		for len(lines) < h-len(foot) {
			lines = append(lines, ui.Line{})
		}
		lines = append(lines, foot...)
	}
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h)}
}

// parts is how many pages the result takes in the window as it is.
func (s *Result) parts() int {
	if len(s.view.Results) == 0 {
		return 1
	}
	w := s.env.Cols
	room := max(1, s.env.Rows-headRows-len(s.foot(w)))
	return max(1, (len(s.text(w))+room-1)/room)
}

func (s *Result) last() model.Result { return s.view.Results[len(s.view.Results)-1] }

func (s *Result) text(w int) []ui.Line { return resultText(s.env, s.last(), w) }

func (s *Result) heading(w int) ui.Line {
	right := ui.Line{ui.T(s.env.Words.StateOf(&s.view, s.env.Office()))}
	if n := len(s.among); n > 1 && w >= 72 {
		right = right.Add(ui.T(" · " + fmt.Sprintf(s.env.Say.Case.OfList, s.at+1, n)))
	}
	if !s.loaded {
		right = nil
	}
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(s.view.Register), ui.T("  " + s.view.Subject)}, right, w)
}

func (s *Result) submitted(w int) ui.Line {
	say, r := s.env.Say.Result, s.last()
	text := fmt.Sprintf(say.Submitted, s.env.Post(r.Post), s.authors(), s.env.Moment(r.At))
	return ui.Edges(ui.L(" "+text), ui.Line{ui.Muted.T(fmt.Sprintf(say.Part, s.part+1, s.parts()))}, w)
}

func (s *Result) authors() string {
	var out []string
	for _, a := range s.last().Authors {
		out = append(out, s.env.Colleague(a))
	}
	return strings.Join(out, ", ")
}

// Title is the number.
func (s *Result) Title() string { return s.view.Register }

// ShortHelp names what is likeliest here.
func (s *Result) ShortHelp() []key.Binding {
	k := s.env.Keys
	var out []key.Binding
	if slices.Contains(s.view.Actions, s.action()) {
		out = append(out, ui.As(k.Deed.Ratify, s.env.Asked(s.action())))
	}
	if slices.Contains(s.view.Actions, "send_back") {
		out = append(out, k.Deed.SendBack)
	}
	out = append(out, ui.As(k.Move.PageDown, s.env.Say.Key.Scroll))
	if len(s.among) > 1 {
		out = append(out, ui.Hint("[ ]", s.env.Say.Key.Cases))
	}
	return append(out, ui.As(k.List.View, s.env.Say.Case.Tabs[ui.TabTeam]), k.Global.Back)
}

// FullHelp lists everything that works here.
func (s *Result) FullHelp() [][]key.Binding {
	k := s.env.Keys
	d := k.Deed
	return [][]key.Binding{{d.Ratify, d.SendBack, k.Case.PrevCase, k.Case.NextCase, k.List.View, d.OpenCase, d.Why, d.All, k.Paper.Copy}, k.MoveHelp(), k.GlobalHelp()}
}

// Subject is the case whose result is read.
func (s *Result) Subject() model.CaseRef { return s.caseRef() }

// Inside is the case that is read.
func (s *Result) Inside() model.CaseID { return s.view.ID }

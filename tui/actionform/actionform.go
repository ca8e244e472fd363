package actionform

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/aid"
	"aduan/tui/widget/draft"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
	"aduan/tui/widget/ready"
)

// Screen is the form of one action on one case.
type Screen struct {
	env    *ui.Env
	route  ui.RouteForm
	asking ui.Asking
	src    input.Source
	form   *form.Form
	keeper *draft.Keeper
	picker *picker // of a correction; nil for every other action
	view   model.CaseView
	others []model.Row // that may be meant by another case
	loaded bool
	err    error
	said   string // what is wrong with the whole, empty for nothing
	busy   bool   // the deed is on its way
	leave  bool   // go back once the draft is kept
	stuck  bool   // keeping the draft failed once; the next Esc leaves

	advised aid.Chosen // what the decision aid gave last
}

// Buttons of the form.
const (
	buttonSave = "save"
	buttonMore = "more"
)

// widest is the most columns of a label.
const widest = 24

// New makes the form that a route asks for; Init reads the case and the draft.
func New(env *ui.Env, r ui.RouteForm) *Screen {
	s := &Screen{env: env, route: r}
	s.keeper = draft.New(env, formOf(r))
	return s
}

func (s *Screen) ref() string {
	if s.route.Case.ID != "" {
		return string(s.route.Case.ID)
	}
	return s.route.Case.Register
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[opened]:
		return s, s.gotCase(msg)
	case ui.Got[acted]:
		return s, s.gotOutcome(msg)
	case ui.Got[fresh]:
		return s, s.gotFresh(msg)
	case ui.Got[draft.Kept]:
		return s, s.gotKept(msg)
	case draft.DueMsg:
		if s.form != nil && s.keeper.Due(msg) {
			return s, s.keep()
		}
	case ui.FlushMsg:
		if s.Drafting() {
			return s, s.keep()
		}
	case reasonMsg:
		if msg.to == s && s.form != nil {
			return s, s.because(msg.text)
		}
	case sureMsg:
		if msg.to == s {
			return s, s.theirs(msg.theirs)
		}
	case dropMsg:
		if msg.to == s {
			return s, s.drop()
		}
	case lookMsg:
		if msg.to == s {
			return s, s.look()
		}
	case ui.DoneMsg:
		if s.whole() && msg.Action == s.route.Action { // it was done from the preview
			s.keeper.Done()
		}
	case ready.Chosen:
		return s, s.insert(msg)
	case aid.Chosen:
		return s, s.advise(msg)
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	case tea.PasteMsg:
		return s, s.onPaste(msg)
	}
	return s, nil
}

// gotCase makes the form. Where the action is not possible now it says so
// instead; only what was typed before is shown all the same.
func (s *Screen) gotCase(msg ui.Got[opened]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) || s.loaded {
		return nil
	}
	s.loaded, s.err = true, msg.Err
	if msg.Err != nil {
		return nil
	}
	s.others = msg.Value.others
	s.take(msg.Value.view)
	not, told := ui.NotNow(s.env, s.route.Action, s.view.Register), s.keeper.Begin(msg.Value.draft)
	if d := msg.Value.done; d.Recorded != nil {
		not = ui.ToastMsg{Text: draft.Recorded(s.env, d)}
		told = tea.Batch(told, ui.Send(not))
	}
	possible := s.whole() || slices.Contains(s.view.Actions, s.route.Action)
	if !possible && !msg.Value.kept {
		return tea.Sequence(s.back(), ui.Send(not))
	}
	if s.route.Action == "amend" {
		if s.pick(msg.Value.draft.FormDraft); s.picking() {
			return told
		}
	} else {
		s.form = form.New(s.env, s.src.Fields(), s.buttons(), widest)
		s.form.Set(s.src.Preset())
		s.form.Set(s.route.Preset)
	}
	if msg.Value.kept {
		s.keeper.Take(msg.Value.draft.FormDraft)
		s.form.Set(msg.Value.draft.Values)
	}
	s.setButtons()
	s.begin()
	if msg.Value.kept {
		s.goOn()
	}
	if !possible {
		s.said = not.Text
		return told
	}
	return tea.Batch(told, s.offerReasons())
}

func (s *Screen) take(v model.CaseView) {
	s.view = v
	s.src = input.Source{Env: s.env, Action: s.route.Action, Case: v, Others: s.others}
}

func (s *Screen) onPaste(msg tea.PasteMsg) tea.Cmd {
	if s.form == nil || s.busy {
		return nil
	}
	ev, cut := s.form.Paste(msg.Content)
	if ev.What != form.Edited {
		return nil
	}
	cmd := s.edited(ev.Name)
	if cut > 0 {
		cmd = tea.Batch(cmd, ui.Warning(s.env.Say.Form.PasteCut))
	}
	return cmd
}

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	if s.picking() {
		s.onPick(k)
		return nil
	}
	if s.form == nil || s.busy {
		return nil
	}
	if key.Matches(k, s.env.Keys.Form.Aid) {
		return s.decide()
	}
	from := s.form.Here()
	ev := s.form.Key(k)
	if from != nil && from != s.form.Here() {
		s.src.Check(from)
	}
	switch ev.What {
	case form.Edited:
		cmd := s.edited(ev.Name)
		if s.decided(ev, k) {
			return tea.Batch(cmd, s.sure())
		}
		return cmd
	case form.Called:
		return tea.Batch(s.edited(ev.Name), s.call(ev.Name))
	case form.Saved:
		return s.sure()
	case form.Left:
		return s.onLeave()
	case form.Pressed:
		if ev.Name == buttonMore {
			s.form.Details(!s.form.Detailed())
			s.setButtons()
			return nil
		}
		return s.sure()
	}
	return nil
}

func (s *Screen) edited(name string) tea.Cmd {
	s.said = ""
	s.src.Follow(s.form, name)
	s.src.Read(s.form, name)
	return s.keeper.Touched()
}

// onLeave keeps what is typed and goes back; where it cannot be kept, the next
// Esc goes without.
func (s *Screen) onLeave() tea.Cmd {
	if !s.keeper.Stale() || s.stuck {
		if s.picker != nil && !s.stuck {
			s.unpick()
			return nil
		}
		if !s.keeper.Saved().IsZero() {
			return tea.Batch(s.back(), ui.Toast(s.env.Say.Form.Kept))
		}
		return s.back()
	}
	s.leave = true
	return s.keep()
}

func (s *Screen) keep() tea.Cmd { return s.keeper.Save(s.title(), s.form.Values()) }

func (s *Screen) gotKept(msg ui.Got[draft.Kept]) tea.Cmd {
	mine, err := s.keeper.Got(msg)
	switch {
	case !mine || !s.leave:
		return s.keeper.Told()
	case err != nil:
		s.leave, s.stuck = false, true
		return ui.Warning(s.env.Say.Form.NotKept)
	}
	return tea.Batch(s.back(), ui.Toast(s.env.Say.Form.Kept))
}

// back leaves the form; another session may open its draft.
func (s *Screen) back() tea.Cmd { return tea.Batch(ui.Back(), s.keeper.Leave()) }

// title names the draft in lists: the action and the case.
func (s *Screen) title() string {
	if s.whole() {
		return s.bookTitle()
	}
	return s.env.Words.Action(s.route.Action).Name + " " + ui.Short(s.view.Register)
}

// Captures wants every key while fields are there, and the digits of a list;
// before, Esc goes back.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	return s.form != nil || s.picking() && (digit(k) > 0 || key.Matches(k, s.env.Keys.Move.Up))
}

// Drafting is true while something is typed.
func (s *Screen) Drafting() bool { return s.form != nil && s.keeper.Stale() }

// Subject is the case that the form is about.
func (s *Screen) Subject() model.CaseRef {
	if s.whole() {
		return model.CaseRef{}
	}
	if s.form == nil {
		return s.route.Case
	}
	return model.CaseRef{ID: s.view.ID, Register: s.view.Register, Version: s.view.Version}
}

// Title is the action's name.
func (s *Screen) Title() string { return s.env.Words.Action(s.route.Action).Name }

// Inside is the case that the form is about, once it is read.
func (s *Screen) Inside() model.CaseID { return s.view.ID }

// Stands is the form again; what is typed comes back as its draft.
func (s *Screen) Stands() ui.Route {
	return ui.RouteForm{Case: model.CaseRef{ID: s.view.ID}, Action: s.route.Action, Draft: s.keeper.Form}
}

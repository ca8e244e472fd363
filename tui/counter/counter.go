package counter

import (
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

// phase is which of its three pages the counter shows.
type phase uint8

const (
	filling   phase = iota // the form
	answering              // the answer an official gave at the counter
	booked                 // the number
)

// formName is the name under which the form's draft is kept.
const formName = model.CounterForm

// Screen is the counter.
type Screen struct {
	env    *ui.Env
	asking ui.Asking
	phase  phase
	src    input.Source
	form   *form.Form
	spot   *form.Form // the answer given at once; nil until asked for
	keeper *draft.Keeper
	loaded bool
	said   string
	busy   bool
	leave  bool
	stuck  bool // keeping the draft failed once; the next Esc leaves
	known  knowing
	alike  resembling
	room   room
	sender model.Pasted // of a message that was pasted, until it is taken
	given  uint64       // the newest number that this counter was given

	outcome model.Outcome // what was booked
	page    *form.Form    // the buttons beneath it
	voided  bool
	onPaper bool // a print is on its way
	jammed  bool // the printer failed: Enter shows the receipt

	advised aid.Chosen // what the decision aid gave last
}

// New makes the counter; Init goes on with a draft where there is one.
func New(env *ui.Env) *Screen {
	s := &Screen{env: env}
	s.fresh()
	return s
}

// fresh empties the form for the next person.
func (s *Screen) fresh() {
	s.phase, s.said, s.busy, s.leave, s.stuck = filling, "", false, false, false
	s.spot, s.page, s.voided, s.onPaper, s.jammed = nil, nil, false, false, false
	s.outcome = model.Outcome{}
	s.known, s.sender = knowing{asking: s.known.asking}, model.Pasted{}
	s.alike = resembling{asking: s.alike.asking}
	s.keeper = s.anew()
	s.src = input.Source{Env: s.env, Action: "register", Main: s.front()}
	s.form = nil // the buttons are those of a form that is folded
	s.form = form.New(s.env, s.fields(), s.buttons(), labelWidth)
	s.fit()
	s.form.Set(map[string]string{"channel.name": input.Usual(s.env.Office()), "kind": "complaint"})
}

// Init reads the draft of the form.
func (s *Screen) Init() tea.Cmd {
	return tea.Batch(s.readRoom(), s.open(model.DraftAsk{Form: formName}))
}

// Update dispatches.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.OpenedDraft]:
		return s, s.gotDraft(msg)
	case ui.Got[acted]:
		return s, s.gotOutcome(msg)
	case ui.Got[aside]:
		return s, s.gotAside(msg)
	case ui.Got[voided]:
		return s, s.gotVoided(msg)
	case ui.Got[printed]:
		return s, s.gotPrinted(msg)
	case ui.Got[draft.Kept]:
		return s, s.gotKept(msg)
	case ui.DroppedMsg:
		if msg.Form == s.keeper.Form && s.phase != booked {
			s.fresh()
		}
	case ui.ContinueMsg:
		return s, s.continueWith(msg)
	case draft.DueMsg:
		if s.loaded && s.keeper.Due(msg) { // before, it is not known which draft it is
			return s, s.keep()
		}
	case ui.FlushMsg:
		if s.Drafting() {
			return s, s.keep()
		}
	case ui.ShownMsg:
		if s.phase == booked && msg.Entered {
			s.fresh()
		}
		return s, tea.Batch(s.readRoom(), s.found(msg.Entered))
	case ui.MinuteMsg:
		return s, s.readRoom()
	case ui.DoneMsg:
		s.changed(msg.Cases)
		return s, s.added(msg)
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	case tea.PasteMsg:
		return s, s.onPaste(msg)
	case ui.Got[model.Acquaintance]:
		s.gotKnown(msg)
	case pausedMsg:
		return s, s.rested(msg)
	case calledMsg:
		return s, s.called(msg)
	case ui.Got[[]model.Similar]:
		s.gotAlike(msg)
	case ui.Got[tied]:
		return s, s.gotTied(msg)
	default:
		return s, s.onReply(msg)
	}
	return s, nil
}

// onReply takes what comes back from the counter's own sheets.
func (s *Screen) onReply(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case arrivedMsg:
		if msg.to == s {
			s.form.Set(msg.values)
			s.unfold()
			return s.edited("")
		}
	case accusedMsg:
		if msg.to == s {
			return s.accuse(msg.kind, msg.value)
		}
	case againMsg:
		if msg.to == s {
			return s.send()
		}
	case rightDateMsg:
		if msg.to == s {
			return s.confirmDate(msg.date)
		}
	case ready.Chosen:
		return s.insert(msg)
	case aid.Chosen:
		return s.advise(msg)
	case ui.Got[dated]:
		return s.gotDate(msg)
	case givenMsg:
		if msg.to == s && s.phase == booked {
			return s.keepPrint(nil)
		}
	case voidMsg:
		if msg.to == s {
			return s.void()
		}
	default:
		return s.onRoom(msg)
	}
	return nil
}

// resumeDraft goes on with a form as it was.
func (s *Screen) resumeDraft(d model.FormDraft) {
	s.keeper.Take(d)
	s.form.Set(d.Values)
	s.remember(d.Values)
	s.unfold()
	s.readNumbers()
	s.resume(d.Values)
}

// active is the form that is being filled in; nil on the page of the number.
func (s *Screen) active() *form.Form {
	switch s.phase {
	case filling:
		return s.form
	case answering:
		return s.spot
	}
	return nil
}

// edited hears of a change: what was said of it is no longer so.
func (s *Screen) edited(name string) tea.Cmd {
	s.said = ""
	if f := s.active(); f != nil && name != "" {
		if s.phase == filling {
			s.unmask(name)
		}
		s.src.Read(f, name)
		s.checkNumber(f.Get(name), false)
		if s.phase == answering {
			s.follow(name)
		}
	}
	return tea.Batch(s.keeper.Touched(), s.recognise(name), s.resemble(name))
}

// Captures wants every key in a form; on the page of the number only those that
// mean something else elsewhere.
func (s *Screen) Captures(k tea.KeyPressMsg) bool {
	if s.phase != booked {
		return true
	}
	b := s.env.Keys.Booked
	return key.Matches(k, b.Next, b.OpenCase, b.Amend, b.Cancel, b.Press)
}

// Drafting is true while something is typed that is no deed yet.
func (s *Screen) Drafting() bool { return s.phase != booked && s.keeper.Stale() }

// Subject is the case just booked.
func (s *Screen) Subject() model.CaseRef {
	if s.phase != booked {
		return model.CaseRef{}
	}
	v := s.outcome.Case
	return model.CaseRef{ID: v.ID, Register: v.Register, Version: v.Version}
}

// Title is the place's name.
func (s *Screen) Title() string { return s.env.Say.Shell.Places[ui.PlaceCounter] }

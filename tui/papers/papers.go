// Package papers is the sheet that offers the papers of one case that make sense
// now: it prints what is chosen, keeps it as a file, shows it, and keeps that it
// was printed or given.
package papers

import (
	"cmp"
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
	"aduan/tui/widget/table"
)

// Sheet is the papers of one case.
type Sheet struct {
	env    *ui.Env
	ref    model.CaseRef
	asking ui.Asking
	early  ui.Early
	view   model.CaseView // as it was read last
	stop   error          // why nothing can be recorded; then papers say so
	read   bool
	items  []paperview.Item // the papers that are offered
	cursor int
	busy   bool
	// shown is the paper that is looked at; byHand: no printer takes it, and Enter
	// says that it was given.
	shown  *paperview.Sheet
	byHand bool
	// asks is the question for what the book does not know, of the paper under the
	// cursor; said is what was answered.
	asks *asks
	said map[string]string
	cal  *calendar.Calendar
	// sending is the code of an answer that goes out by WhatsApp.
	sending *sending
}

// opened answers the reading of the case.
type opened struct {
	view   model.CaseView
	cal    *calendar.Calendar
	copies []model.Copy
	stop   error
}

// given answers that a paper was given by hand; stop is why that was not recorded.
type given struct{ stop error }

// New makes the sheet of a case.
func New(env *ui.Env, r ui.RoutePapers) *Sheet { return &Sheet{env: env, ref: r.Case} }

// Init reads the case: what is offered depends on how it stands.
func (s *Sheet) Init() tea.Cmd {
	desk, ref, now := s.env.Desk, cmp.Or(string(s.ref.ID), s.ref.Register), s.env.At
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (opened, error) {
		v, err := desk.Case(ctx, ref)
		return opened{v, paperview.Calendar(ctx, desk, now), paperview.Copies(ctx, desk, v), desk.WriteStop(ctx)}, err
	})
}

// Update takes keys and answers.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[opened]:
		return s, s.gotOpened(msg)
	case ui.Got[made]:
		return s, s.gotMade(msg)
	case ui.Got[given]:
		return s, s.gotGiven(msg)
	case ui.Got[noted]:
		return s, s.gotNoted(msg)
	case tea.PasteMsg:
		if s.asks != nil {
			s.asks.form.Paste(msg.Content)
		}
	case tea.KeyPressMsg:
		return s, s.onKey(msg)
	}
	return s, nil
}

func (s *Sheet) gotOpened(msg ui.Got[opened]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	if msg.Err != nil {
		return tea.Sequence(ui.Close(nil), s.failed(msg.Err))
	}
	s.read, s.view, s.cal, s.stop = true, msg.Value.view, msg.Value.cal, msg.Value.stop
	s.items = nil
	if paperview.MayPrint(s.env, s.view) {
		s.items = paperview.Offered(s.env, s.view, msg.Value.copies)
	}
	return s.early.Play(s.onKey)
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := s.env.Keys
	switch {
	case s.asks != nil:
		return s.onAsks(k)
	case key.Matches(k, keys.Sheet.Close):
		return s.back()
	case s.busy:
		return nil
	case !s.read:
		s.early.Keep(k)
		return nil
	case s.sending != nil:
		return s.onSending(k)
	case len(s.items) == 0:
		return nil
	case key.Matches(k, keys.Papers.Copy):
		return s.told(s.copy)
	case key.Matches(k, keys.Papers.Save):
		if s.env.Save == nil {
			return s.told(s.fetch)
		}
		return s.told(s.save)
	case key.Matches(k, keys.Papers.Send):
		return s.send()
	case key.Matches(k, keys.Papers.Here) && s.env.Remote:
		return s.told(s.atTerminal)
	case s.shown != nil && key.Matches(k, keys.Sheet.Press) && s.byHand:
		return s.give()
	case key.Matches(k, keys.Sheet.Press):
		return s.told(s.print)
	case s.shown != nil:
		_, cmd := s.shown.Update(k)
		return cmd
	case key.Matches(k, keys.Papers.Look):
		return s.told(func() tea.Cmd { s.look(false); return nil })
	case key.Matches(k, keys.Move.Up):
		s.cursor = table.Move(s.cursor, len(s.items), -1)
	case key.Matches(k, keys.Move.Down):
		s.cursor = table.Move(s.cursor, len(s.items), 1)
	case len(k.Text) == 1 && k.Text >= "1" && int(k.Text[0]-'1') < len(s.items):
		s.cursor = int(k.Text[0] - '1')
		return s.told(s.print)
	}
	return nil
}

// back leaves what is shown; a paper that was chosen from the list leads back to
// it.
func (s *Sheet) back() tea.Cmd {
	if s.read && !s.byHand && (s.shown != nil || s.sending != nil) {
		s.shown, s.sending = nil, nil
		return nil
	}
	return ui.Close(nil)
}

// item is the paper under the cursor.
func (s *Sheet) item() paperview.Item {
	it := s.items[s.cursor]
	if s.said != nil && len(paperview.Asks(it.Name)) > 0 {
		it.Given = s.said
	}
	return it
}

// head is its name, as a heading.
func (s *Sheet) head() string { return paperview.Called(s.env, s.view, s.item()) }

// doc is the paper under the cursor, of the case as it was read.
func (s *Sheet) doc() paper.Document {
	it := s.item()
	about := it.About(paperview.About(s.env, s.view))
	about.Unrecorded = s.stop != nil
	return paper.Make(it.Name, about)
}

// look shows the paper as text.
func (s *Sheet) look(byHand bool) {
	say := s.env.Say.Papers
	title := say.Title
	if byHand {
		title = say.ByHand
	}
	d := s.doc()
	s.byHand = byHand
	s.shown = paperview.Of(s.env, fmt.Sprintf(title, s.head(), s.view.Register), paperview.Copied(s.item().Name, d), d)
}

func (s *Sheet) copy() tea.Cmd {
	return tea.Batch(tea.SetClipboard(paperview.Copied(s.item().Name, s.doc())), ui.Toast(fmt.Sprintf(s.env.Say.Papers.Copied, s.env.Words.Word("paper", s.item().Name))))
}

// Package preview is the case under the cursor, beside its list. It shows at
// once what the row knows, and reads the case when the cursor rests.
package preview

import (
	"context"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

const (
	// rest is how long the cursor must stay before the case is read: longer than
	// a held key takes from row to row, shorter than one notices.
	rest = 120 * time.Millisecond
	// most is how many cases are kept; a list that is walked to its end must not
	// hold the book in memory.
	most = 100
)

// Pane is the preview of one list.
type Pane struct {
	env    *ui.Env
	asking ui.Asking
	rests  int
	at     model.CaseRef
	kept   map[model.CaseID]read
	minute int
	scroll int
	// Shut: it was closed. Inside: it has the keys that move.
	Shut, Inside bool
}

// read is a case as it was read, in which minute: deadlines move by themselves.
type read struct {
	view   model.CaseView
	minute int
}

type restedMsg struct {
	to *Pane
	n  int
}

// New makes the preview of a list.
func New(env *ui.Env) *Pane { return &Pane{env: env, kept: map[model.CaseID]read{}} }

// Update takes what the pane itself has asked for; false for everything else.
func (p *Pane) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case restedMsg:
		if msg.to == p && msg.n == p.rests {
			return p.ask(), true
		}
		return nil, msg.to == p
	case ui.Got[model.CaseView]:
		if !p.asking.Mine(p, msg.Addr) {
			return nil, false
		}
		if msg.Err == nil { // else the row's own words stay
			if len(p.kept) >= most {
				clear(p.kept)
			}
			p.kept[msg.Value.ID] = read{msg.Value, p.minute}
		}
		return nil, true
	case ui.MinuteMsg:
		p.minute++
		p.at = model.CaseRef{ID: p.at.ID}
	}
	return nil, false
}

func (p *Pane) ask() tea.Cmd {
	desk, ref := p.env.Desk, string(p.at.ID)
	return ui.Ask(p.env, p.asking.Next(p), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) })
}

// Follow goes along with the cursor. Call it after every message: it reads
// nothing by itself, and what it has read already it does not read again.
func (p *Pane) Follow(ref model.CaseRef) tea.Cmd {
	if ref == p.at {
		return nil
	}
	if ref.ID != p.at.ID {
		p.scroll = 0
	}
	p.at = ref
	p.rests++ // what was waited for is not wanted any more
	if r, ok := p.kept[ref.ID]; ref.ID == "" || ok && r.minute == p.minute && r.view.Version >= ref.Version {
		return nil
	}
	return p.env.After(rest, restedMsg{p, p.rests})
}

// Key takes a key while the pane is shown: Tab goes in and out, inside it the
// keys that move scroll. False for a key that is the list's.
func (p *Pane) Key(k tea.KeyPressMsg, lines, h int) bool {
	m := p.env.Keys.Move
	if key.Matches(k, m.Next) || key.Matches(k, m.Prev) || p.Leaves(k) {
		p.Inside = !p.Inside
		return true
	}
	if !p.Inside {
		return false
	}
	step, moves := m.Step(k, lines, p.env.Page())
	if moves {
		p.scroll = max(0, min(p.scroll+step, lines-h))
	}
	return moves
}

// Leaves is true for the Esc that goes back to the list.
func (p *Pane) Leaves(k tea.KeyPressMsg) bool {
	return p.Inside && key.Matches(k, p.env.Keys.Filter.Clear)
}

// Toggle opens or closes the pane.
func (p *Pane) Toggle() { p.Shut, p.Inside = !p.Shut, false }

// Hints are the keys while the pane has them.
func (p *Pane) Hints() []key.Binding {
	k, say := p.env.Keys, p.env.Say.Look
	return []key.Binding{ui.As(k.Move.Up, say.KeyInto), ui.As(k.Move.Next, say.KeyList), ui.As(k.List.View, say.KeyClose), k.Deed.OpenCase, k.Deed.Why, k.Deed.All}
}

// Help names how to get into the pane.
func (p *Pane) Help() key.Binding { return ui.As(p.env.Keys.Move.Next, p.env.Say.Look.KeyInto) }

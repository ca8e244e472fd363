// Package narrow is the line that filters a place: words that narrow by facet
// (lewat, kanal:wa), every other word to be found in a row. It is the same line
// wherever cases are listed.
package narrow

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// Line is the filter of one place.
type Line struct {
	env   *ui.Env
	says  [2]*ui.SayQueue // one's own words first; those of the other language are understood too
	field *edit.Field
	line  ui.Asking
	views []model.SavedView
	// Typing: the line has the keys.
	Typing bool
}

// Outcome is what a key did to the line.
type Outcome uint8

// Outcomes of a key.
const (
	Same    Outcome = iota // nothing to read anew
	Changed                // the filter is another one
	Left                   // an empty line was left
)

// New makes an empty filter.
func New(env *ui.Env) *Line {
	return &Line{env: env, says: [2]*ui.SayQueue{&env.Say.Queue, &env.OtherSay().Queue}, field: edit.NewField()}
}

// Value is what was typed.
func (l *Line) Value() string { return strings.TrimSpace(l.field.Value()) }

// Set replaces what was typed.
func (l *Line) Set(text string) { l.field.Set(text) }

// Empty is true where nothing is filtered.
func (l *Line) Empty() bool { return l.field.Empty() }

// Paste types pasted text.
func (l *Line) Paste(text string) { l.field.Paste(text) }

// Open gives the keys to the line, and reads the kept filters that it completes.
func (l *Line) Open() tea.Cmd {
	l.Typing = true
	return l.Read()
}

// Read reads the kept filters.
func (l *Line) Read() tea.Cmd {
	desk := l.env.Desk
	return ui.Ask(l.env, l.line.Next(l), func(ctx context.Context) ([]model.SavedView, error) { return desk.Views().List(ctx) })
}

// Got takes the kept filters; true where they change what is filtered. A book
// that does not give them costs a completion and no more.
func (l *Line) Got(msg ui.Got[[]model.SavedView]) bool {
	if !l.line.Mine(l, msg.Addr) || msg.Err != nil {
		return false
	}
	l.views = msg.Value
	return strings.Contains(l.field.Value(), ":")
}

// Key takes a key while the line is typed. The first Esc empties it, the second
// leaves it.
func (l *Line) Key(k tea.KeyPressMsg) Outcome {
	f := l.env.Keys.Filter
	switch {
	case key.Matches(k, f.Apply), key.Matches(k, f.ToList):
		l.Typing = false
		return Same
	case key.Matches(k, f.Clear):
		if l.Empty() {
			l.Typing = false
			return Left
		}
		l.field.Set("")
	case key.Matches(k, f.Complete):
		l.complete()
	case !l.field.Key(k):
		return Same
	}
	return Changed
}

// Beyond goes on in the whole book, where Enter is pressed on words that nothing
// here has. It does nothing for any other key.
func (l *Line) Beyond(k tea.KeyPressMsg, hits int) tea.Cmd {
	if hits > 0 || !l.GoesBeyond() || !key.Matches(k, l.env.Keys.Filter.Apply) {
		return nil
	}
	return ui.Go(ui.RouteSearch{Text: l.Value()})
}

// GoesBeyond tells whether the whole book can be searched for what was typed.
func (l *Line) GoesBeyond() bool { return !l.Empty() && !l.Faceted() && l.env.Has(ui.PlaceQueue) }

// Nothing says that a place of so many rows has no row with what was typed, and
// where to look next.
func (l *Line) Nothing(sentence string, rows int) string {
	text := fmt.Sprintf(sentence, Covered(l.Value()), rows)
	if l.GoesBeyond() {
		text += " " + l.env.Say.Queue.Beyond
	}
	return text
}

// Captures takes every key while the line is typed, and Esc while there is a
// filter to clear first.
func (l *Line) Captures(k tea.KeyPressMsg) bool {
	return l.Typing || key.Matches(k, l.env.Keys.Filter.Clear) && !l.Empty()
}

// Hints are the keys while the line is typed.
func (l *Line) Hints() []key.Binding {
	f := l.env.Keys.Filter
	return []key.Binding{f.Apply, f.Clear, f.Complete, f.ToList}
}

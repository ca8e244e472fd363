package trouble

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Typed is what one had typed when somebody else's change came first.
type Typed struct {
	Action model.ActionName
	Seen   uint32   // version that one had before one's eyes
	Lines  []string // what is typed, for showing
}

// Conflict is the sheet of a change that came first: whose it was, that nothing
// typed is lost, and whether one's own is still possible on v, the case as it
// is now. Save, look and drop are delivered to the screens.
func Conflict(env *ui.Env, v model.CaseView, typed Typed, save, look, drop tea.Msg) *Sheet {
	say := env.Say.Form
	name := env.Words.Action(typed.Action).Name
	s := &Sheet{env: env, title: say.ConflictTitle, tone: ui.Warn, hint: env.Say.Key.Press}
	s.rows = append(s.rows, row{text: changed(env, v, typed.Seen), role: ui.Heading}, row{text: say.ConflictMine})
	for _, l := range typed.Lines {
		s.rows = append(s.rows, row{text: l, role: ui.Accent})
	}
	if slices.Contains(v.Actions, typed.Action) {
		s.rows = append(s.rows, row{text: fmt.Sprintf(say.ConflictStill, name)})
		s.buttons, s.then = append(s.buttons, say.ConflictSave), append(s.then, save)
	} else {
		s.rows = append(s.rows, row{text: fmt.Sprintf(say.ConflictGone, name, env.Words.StateOf(&v, env.Me.Office))})
	}
	s.buttons = append(s.buttons, say.ConflictLook, say.ConflictDrop)
	s.then = append(s.then, look, drop)
	return s
}

// changed says who changed the case since version seen, what and when.
func changed(env *ui.Env, v model.CaseView, seen uint32) string {
	say := env.Say.Form
	newest := model.EventView{}
	for _, e := range v.Events {
		if e.N > seen && e.N >= newest.N {
			newest = e
		}
	}
	if newest.N == 0 {
		return fmt.Sprintf(say.ConflictSomebody, v.Register)
	}
	did := env.Words.Action(model.ActionName(newest.Kind)).Did
	return fmt.Sprintf(say.ConflictBy, env.Doer(newest.By), did, v.Register, env.Words.Ago(env.Local(newest.RecordedAt), env.At))
}

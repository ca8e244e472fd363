package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
)

// Target is the case a key acts on.
type Target struct {
	model.CaseRef
	State model.State
	Clock *model.Clock    // that stands in its row; nil where none does
	Among []model.CaseRef // the list it stands in, for [ and ]
	At    int
	// Results are those of the list whose result waits, for [ and ] while a
	// result is read; nil where the list does not tell.
	Results []model.CaseRef
}

// result is the reading of the target's result, among the others that wait.
func (t Target) result() Route {
	if at := slices.IndexFunc(t.Results, func(c model.CaseRef) bool { return c.ID == t.ID }); at >= 0 {
		return RouteResult{Ref: t.Register, Among: t.Results, At: at}
	}
	return RouteResult{Ref: t.Register, Among: t.Among, At: t.At}
}

// DeedRoute gives the route of a key that acts on a case, the same in every
// list and in the case itself; false for any other key.
func (e *Env) DeedRoute(k tea.KeyPressMsg, t Target) (Route, bool) {
	d := e.Keys.Deed
	form := func(a model.ActionName) (Route, bool) { return RouteForm{Case: t.CaseRef, Action: a}, true }
	switch {
	case t.ID == "":
		return nil, false
	case key.Matches(k, d.OpenCase):
		return RouteCase{Ref: t.Register, Among: t.Among, At: t.At}, true
	case key.Matches(k, d.All):
		return RouteMenu{Case: t.CaseRef}, true
	case key.Matches(k, d.Why):
		return WhyOf(t.Register, t.Clock), true
	case key.Matches(k, d.Print):
		return RoutePapers{Case: t.CaseRef}, true
	case key.Matches(k, d.Status):
		return RouteStatus{Ref: t.Register}, true
	case key.Matches(k, d.Dispose):
		return RouteDispose{Cases: []model.CaseRef{t.CaseRef}}, true
	case key.Matches(k, d.Ratify):
		return t.result(), true
	case key.Matches(k, d.SendBack):
		if t.State == model.AwaitingRatification {
			return form("send_back")
		}
		return form("return")
	}
	for _, a := range e.formKeys() {
		if key.Matches(k, a.key) {
			return form(a.action)
		}
	}
	return nil, false
}

type formKey struct {
	key    key.Binding
	action model.ActionName
}

func (e *Env) formKeys() []formKey {
	d := e.Keys.Deed
	return []formKey{
		{d.Respond, "respond"}, {d.Note, "note"}, {d.Amend, "amend"}, {d.Result, "submit_result"},
		{d.Identity, "reveal"}, {d.Complete, "info_received"}, {d.Remind, "remind"},
	}
}

// AskedRoute goes to what is asked of one about a row: the disposition, the
// result to be read, the form; the case itself where nothing is asked.
func AskedRoute(asked model.ActionName, t Target) Route {
	switch asked {
	case "":
		return RouteCase{Ref: t.Register, Among: t.Among, At: t.At}
	case "dispose":
		return RouteDispose{Cases: []model.CaseRef{t.CaseRef}}
	case "ratify", "send_back", "initial":
		return t.result()
	}
	return RouteForm{Case: t.CaseRef, Action: asked}
}

// Refs lists the cases of rows, for walking them with [ and ].
func Refs(rows []model.Row) []model.CaseRef {
	out := make([]model.CaseRef, len(rows))
	for i, r := range rows {
		out[i] = r.CaseRef
	}
	return out
}

// Results lists the cases of rows whose result waits to be ratified.
func Results(rows []model.Row) []model.CaseRef {
	var out []model.CaseRef
	for _, r := range rows {
		if r.State == model.AwaitingRatification {
			out = append(out, r.CaseRef)
		}
	}
	return out
}

// NameOf is the complainant's name in a list.
func (e *Env) NameOf(r model.Row) string {
	switch {
	case r.Secret && r.Name == "" && r.Subject == "":
		return e.Say.Shell.SecretRow
	case r.Name != "":
		return r.Name
	case r.Secret: // what it is about is read, so it is the name alone that is kept
		return e.Say.Shell.HiddenName
	case r.NameHidden || r.Sight >= model.SeeDesk:
		return e.Say.Shell.HiddenName
	}
	return "—"
}

// SubjectOf is what the row is about, as far as one may know.
func (e *Env) SubjectOf(r model.Row) string {
	switch {
	case r.Subject != "":
		return r.Subject
	case r.Sight == model.SeeNumber:
		return e.Say.Shell.SecretRow
	case r.Destroyed:
		return e.Say.Shell.DestroyedRow
	}
	return "—"
}

// Asked is what is asked of one, in the words of a list. A contact is asked for
// only where a decision must be told.
func (e *Env) Asked(a model.ActionName) string {
	switch a {
	case "":
		return "—"
	case "contact":
		return e.Say.Home.TellDecision
	case "note": // of an emergency
		return e.Say.Home.WriteAction
	case "withdraw": // the complainant's time is over
		return e.Say.Home.DeemWithdrawn
	}
	return e.Named(a)
}

// Named is an action's name inside a sentence.
func (e *Env) Named(a model.ActionName) string { return lowerFirst(e.Words.Action(a).Name) }

// KeyOf is the key of an action, with the action's name as its word; false
// where it has none of its own.
func (e *Env) KeyOf(a model.ActionName) (key.Binding, bool) {
	d := e.Keys.Deed
	var b key.Binding
	switch a {
	case "dispose":
		b = d.Dispose
	case "ratify", "initial":
		b = d.Ratify
	case "send_back", "return":
		b = d.SendBack
	case "contact":
		b = e.Keys.Case.Contact
	default:
		for _, f := range e.formKeys() {
			if f.action == a {
				return f.key, true
			}
		}
		return b, false
	}
	return b, true
}

// Undone is the rows without those whose deed a message says was done: of which
// just that was asked, or which came to another state with it. The rows given
// are not changed.
func Undone(rows []model.Row, done DoneMsg) []model.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r model.Row) bool {
		i := slices.IndexFunc(done.Cases, func(c model.CaseView) bool { return c.ID == r.ID })
		return i >= 0 && (r.Asked == done.Action || r.State != done.Cases[i].State)
	})
}

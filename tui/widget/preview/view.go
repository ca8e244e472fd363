package preview

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// View draws the pane: of the case's lines those from the scroll on.
func (p *Pane) View(r model.Row, found string, w, h int) []ui.Line {
	all := p.Lines(r, found, w)
	top := max(0, min(p.scroll, len(all)-h))
	out := slices.Clone(all[top:])
	if len(out) > h && h > 0 {
		more := ui.Ellipsis + " " + fmt.Sprintf(p.env.Say.Look.More, len(out)-h+1)
		out = append(out[:h-1:h-1], ui.Line{ui.Muted.T(ui.Cut(more, w))})
	}
	if p.Inside && len(out) > 0 {
		out[0] = out[0].Fill(w).As(ui.Selected)
	}
	return out
}

// Lines is the whole pane. found is where the words of a search stand, empty
// where nothing was searched for.
func (p *Pane) Lines(r model.Row, found string, w int) []ui.Line {
	v := p.view(r)
	out := p.who(r, v, found, w)
	if text := v.Text; text != "" {
		out = append(out, ui.Line{})
		for _, l := range ui.Wrap(text, w) {
			out = append(out, ui.L(l))
		}
	}
	out = append(out, p.reviewed(r, v, w)...)
	out = append(out, p.clocks(r, v, w)...)
	return append(out, p.last(v, w)...)
}

// view is the case as it was read last, else what the row alone knows of it.
func (p *Pane) view(r model.Row) *model.CaseView {
	if k, ok := p.kept[r.ID]; ok {
		return &k.view
	}
	return &model.CaseView{ID: r.ID, Register: r.Register, Subject: r.Subject, State: r.State, Area: r.Area, Class: r.Class, Category: r.Category}
}

// who is the number and the subject, whose the case is, where from and how it
// came in, and how it stands.
func (p *Pane) who(r model.Row, v *model.CaseView, found string, w int) []ui.Line {
	var out []ui.Line
	lead := strings.Repeat("0", ui.Width(r.Register)+1) // number and gap as one word: wrapping would close the gap
	for i, l := range ui.Some(lead+" "+p.env.SubjectOf(r), w, 3) {
		if i == 0 {
			l = r.Register + " " + strings.TrimPrefix(l, lead)
		}
		out = append(out, ui.Line{ui.Heading.T(strings.TrimRight(l, " "))})
	}
	line := func(text string) {
		for _, l := range ui.Some(text, w, 2) {
			out = append(out, ui.L(l))
		}
	}
	name := p.env.NameOf(r)
	if n := len(v.Complainants) - 1; n > 0 {
		name += fmt.Sprintf(" +%d", n)
	}
	line(name)
	if place, ok := p.env.Office().Regions().Of(v.Area); ok && !r.NameHidden && !masked(v) {
		line(place.Label)
	}
	how := words.Head(p.env.Words.Channel(r.Channel))
	if v.Channel != nil {
		how = words.Head(p.env.Account(*v.Channel))
	}
	if !r.ReceivedAt.IsZero() {
		how = dots(how, p.env.ListMoment(r.ReceivedAt))
	}
	line(how)
	line(dots(p.env.Words.StateIn(r.State, r.Class, p.env.Office()), p.holder(r)))
	if found != "" {
		line(p.env.Say.Queue.Where + ": " + found)
	}
	return out
}

// masked is true where whose case it is must not show: where they live would
// tell.
func masked(v *model.CaseView) bool {
	return len(v.Complainants) > 0 && (v.Complainants[0].Hidden || v.Complainants[0].Erased)
}

func dots(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

func (p *Pane) holder(r model.Row) string {
	switch {
	case r.Handler.Post != "":
		return p.env.Post(r.Handler.Post)
	case r.Handler.Unit != "":
		return p.env.Unit(r.Handler.Unit)
	}
	return ""
}

// reviewed is what the review said: who reviewed, the class and the category,
// what was looked up, and whom it proposes.
func (p *Pane) reviewed(r model.Row, v *model.CaseView, w int) []ui.Line {
	say, env := p.env.Say, p.env
	var by, class string
	for _, e := range slices.Backward(v.Events) {
		if e.Kind == "verify" && !e.Undone {
			by = fmt.Sprintf(say.Look.Reviewed, env.Doer(e.By))
			break
		}
	}
	if v.Class != "" {
		class = env.Words.Class(v.Class)
	}
	parts := []string{strings.TrimPrefix(by+", "+class, ", ")}
	if class == "" {
		parts[0] = by
	}
	if v.Category != "" {
		parts = append(parts, env.Category(v.Category))
	}
	for _, c := range v.Checks {
		found := say.Case.CheckMissing
		if c.Found {
			found = say.Case.CheckFound
		}
		parts = append(parts, env.Words.Word("system", c.System)+": "+found)
	}
	if q := r.Proposal; q != nil {
		text := fmt.Sprintf(say.Inbox.Proposes, env.Colleague(q.By)) + ": " + env.Post(q.Lead)
		for _, i := range q.Instructions {
			text += ", " + strings.ToLower(env.Phrase(i))
		}
		if !q.DueAt.IsZero() {
			text += fmt.Sprintf(say.Dispose.By, env.Due(q.DueAt))
		}
		parts = append(parts, text)
	}
	var out []ui.Line
	for _, part := range parts {
		for _, l := range ui.Wrap(part, w) {
			out = append(out, ui.L(l))
		}
	}
	if len(out) > 0 {
		return append([]ui.Line{{}}, out...)
	}
	return nil
}

// clocks is every deadline that runs, what falls due first above.
func (p *Pane) clocks(r model.Row, v *model.CaseView, w int) []ui.Line {
	clocks := slices.DeleteFunc(slices.Clone(v.Clocks), func(c model.Clock) bool { return !c.Running() })
	if len(v.Clocks) == 0 && r.Clock != nil {
		clocks = []model.Clock{*r.Clock}
	}
	slices.SortStableFunc(clocks, func(a, b model.Clock) int {
		return cmp.Or(a.DueAt.Compare(b.DueAt), cmp.Compare(a.Name, b.Name))
	})
	if len(clocks) == 0 {
		return nil
	}
	out := []ui.Line{{}, {ui.Muted.T(p.env.Say.Look.Clocks)}}
	for _, c := range clocks {
		sign, left, role := p.env.Countdown(&c)
		lead := ui.Line{role.T(sign), ui.T(" ")}
		room := w - 2 - 1 - ui.Width(left)
		out = append(out, lead.Add(ui.T(ui.Left(p.env.Words.Clock(c), max(1, room))+" "), role.T(left)))
	}
	return out
}

// last is what happened last, as far as one may know.
func (p *Pane) last(v *model.CaseView, w int) []ui.Line {
	for _, e := range slices.Backward(v.Events) {
		if e.Undone {
			continue
		}
		text := p.env.FeedMoment(e.At) + " " + p.env.Doer(e.By) + " " + p.env.Words.Action(model.ActionName(e.Kind)).Did
		out := []ui.Line{{}, {ui.Muted.T(p.env.Say.Look.Last)}}
		for _, l := range ui.Some(text, w-2, 2) {
			out = append(out, ui.L("  "+l))
		}
		return out
	}
	return nil
}

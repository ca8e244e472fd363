package dispose

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// What is chosen is a draft until it is sent, as in a form: a link that is cut, a
// server that stops and a screen that covers itself lose none of it. It has the
// values of the action's form, which the console without a screen goes on with.
// That of several cases names them, and the deed of each, so that what was sent of
// them before a link was cut is not sent twice.

// Names of the values that a draft of several cases has besides.
const (
	ofCases = "cases"
	ofDeeds = "deeds"
)

// manyForm begins the name of the draft of several cases.
const manyForm = "dispose/+"

// formOf names the draft of a sheet.
func formOf(cases []model.CaseView) string {
	if len(cases) == 1 {
		return "dispose/" + string(cases[0].ID)
	}
	ids := make([]string, len(cases))
	for i, c := range cases {
		ids[i] = string(c.ID)
	}
	slices.Sort(ids)
	h := fnv.New64a()
	h.Write([]byte(strings.Join(ids, ",")))
	return manyForm + strconv.FormatUint(h.Sum64(), 36)
}

// joined makes a value of several.
func joined[T ~string](all []T) string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = string(x)
	}
	return strings.Join(out, ",")
}

// parted reads it.
func parted[T ~string](text string) (out []T) {
	for x := range strings.SplitSeq(text, ",") {
		if x != "" {
			out = append(out, T(x))
		}
	}
	return out
}

// written is a moment as it may be typed.
const written = "02/01/2006 15.04"

// values are what is chosen.
func (s *Sheet) values() map[string]string {
	out := map[string]string{"instructions": strings.Join(s.phrases, ","), "note": s.note.Value(), "grade": model.Enum("grade")[s.grade]}
	if len(s.to) > 0 {
		out["lead"], out["to"] = string(s.to[0]), joined(s.to)
	}
	if len(s.cases) > 1 {
		all := make([]model.CaseID, len(s.cases))
		for i, c := range s.cases {
			all[i] = c.ID
		}
		out[ofCases], out[ofDeeds] = joined(all), joined(s.ids)
	}
	if !s.due.IsZero() {
		out["due_at"] = s.due.Format(written)
	}
	return out
}

// set chooses what a draft says, as far as there still is such a thing.
func (s *Sheet) set(v map[string]string) {
	s.to, s.phrases = nil, nil
	for _, code := range append([]string{v["lead"]}, strings.Split(v["to"], ",")...) {
		known := slices.ContainsFunc(s.posts, func(p model.Post) bool { return string(p.Code) == code })
		if known && !slices.Contains(s.to, model.PostID(code)) {
			s.to = append(s.to, model.PostID(code))
		}
	}
	for _, code := range strings.Split(v["instructions"], ",") {
		if slices.ContainsFunc(s.env.Office().Phrases, func(c model.Coded) bool { return c.Code == code }) {
			s.phrases = append(s.phrases, code)
		}
	}
	s.note.Set(v["note"])
	s.grade = max(0, slices.Index(model.Enum("grade"), v["grade"]))
	if t, err := model.ParseComing(v["due_at"], s.env.Local(s.env.At)); err == nil && t.After(s.env.At) {
		s.due = t
	}
	s.proposed, s.newPosts, s.newPhrases = false, true, true
}

// changed has the draft kept where what is chosen is not what it was.
func (s *Sheet) changed(was map[string]string) tea.Cmd {
	if !s.loaded || s.sending || maps.Equal(was, s.values()) {
		return nil
	}
	return s.keeper.Touched()
}

// keep keeps the draft now.
func (s *Sheet) keep() tea.Cmd {
	if !s.loaded || !s.keeper.Stale() {
		return nil
	}
	return s.keeper.Save(s.draftTitle(), s.values())
}

func (s *Sheet) draftTitle() string {
	name := s.env.Words.Action("dispose").Name
	if len(s.cases) > 1 {
		return fmt.Sprintf(s.env.Say.Dispose.DraftMany, name, len(s.cases))
	}
	return name + " " + ui.Short(s.cases[0].Register)
}

// goOn takes the draft, where there is one. What is sent is then the deed that the
// draft would have been; of several cases the draft is no deed itself, but names
// them.
func (s *Sheet) goOn(m material) tea.Cmd {
	s.keeper = draft.New(s.env, m.draft.Form)
	said := s.keeper.Begin(m.draft)
	if m.draft.Found {
		s.keeper.Take(m.draft.FormDraft)
		s.set(m.draft.Values)
		said = tea.Batch(said, ui.Toast(s.keeper.Says().Text))
	}
	if len(s.cases) == 1 {
		s.ids = []model.DeedID{s.keeper.Deed}
		return said
	}
	if ids := parted[model.DeedID](m.draft.Values[ofDeeds]); len(ids) == len(s.cases) {
		s.ids = ids
	}
	for len(s.ids) < len(s.cases) {
		s.ids = append(s.ids, model.DeedID(s.env.NewID()))
	}
	return said
}

// gotKept takes the answer to keep. What another session goes on with is another
// deed than this.
func (s *Sheet) gotKept(msg ui.Got[draft.Kept]) tea.Cmd {
	if !s.loaded {
		return nil
	}
	was := s.keeper.Deed
	if mine, err := s.keeper.Got(msg); !mine || err != nil || s.keeper.Deed == was {
		return nil // one that is not kept is tried again with the next key
	}
	s.renew()
	return s.keeper.Told()
}

// renew makes this sheet's deeds others than those of the draft it came from.
func (s *Sheet) renew() {
	if len(s.cases) == 1 {
		s.ids[0] = s.keeper.Deed
		return
	}
	for i := range s.ids {
		s.ids[i] = model.DeedID(s.env.NewID())
	}
	s.keeper.Touched() // it names them
}

// drop forgets the draft of a sheet that is closed without sending.
func (s *Sheet) drop() tea.Cmd {
	if !s.loaded {
		return ui.Close(nil)
	}
	left := s.keeper.Leave()
	if !s.keeper.Stale() && s.keeper.Saved().IsZero() {
		return tea.Batch(ui.Close(nil), left)
	}
	s.keeper.Done()
	desk, ctx, form := s.env.Desk, s.env.Context, s.keeper.Form
	return tea.Sequence(left, func() tea.Msg {
		if err := desk.Drafts().Drop(ctx, form); err != nil {
			return nil // it is offered once more
		}
		return ui.DroppedMsg{Form: form}
	}, ui.Close(nil))
}

// Stands is the sheet again; what is chosen comes back as its draft.
func (s *Sheet) Stands() ui.Route {
	if !s.loaded {
		return nil
	}
	r := ui.RouteDispose{Draft: s.keeper.Form}
	if len(s.cases) == 1 {
		r.Cases = []model.CaseRef{{ID: s.cases[0].ID}}
	}
	return r
}

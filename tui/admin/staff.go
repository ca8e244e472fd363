package admin

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// found are those of the staff that the filter finds: by name, the disabled
// ones last.
func (s *Screen) found() []model.Staff {
	words := strings.Fields(strings.ToLower(s.filter.Value()))
	var out []model.Staff
	for _, p := range sorted(s.book.staff) {
		text := strings.ToLower(string(p.ID) + " " + p.Name + " " + strings.Join(s.postsOf(p), " ") + " " + s.unitOf(p))
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, p)
		}
	}
	return out
}

// sorted is the staff by name, the disabled ones last.
func sorted(staff model.Directory) []model.Staff {
	return slices.SortedFunc(maps.Values(staff), func(a, b model.Staff) int {
		if a.Disabled != b.Disabled {
			if b.Disabled {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
}

// postsOf names the posts that somebody holds now: Plh. Kepala dinas.
func (s *Screen) postsOf(p model.Staff) []string {
	var out []string
	for _, h := range p.HeldAt(s.env.At) {
		out = append(out, s.post(h))
	}
	return out
}

// post names a held post, with the capacity before it.
func (s *Screen) post(h model.Holding) string {
	return strings.TrimSpace(s.env.Words.Capacity(h.Capacity) + " " + s.postName(h.Post))
}

func (s *Screen) postName(code model.PostID) string {
	p, ok := s.office().Post(code)
	switch {
	case !ok:
		return string(code)
	case p.Short != "":
		return p.Short
	}
	return p.Title
}

// unitOf is the unit of the first post that somebody holds.
func (s *Screen) unitOf(p model.Staff) string {
	for _, h := range p.HeldAt(s.env.At) {
		if post, ok := s.office().Post(h.Post); ok && post.Unit != "" {
			return s.env.Unit(post.Unit)
		}
	}
	return ""
}

func (s *Screen) office() *model.Office {
	if s.book.office == nil {
		return &model.Office{}
	}
	return s.book.office
}

// staffColumns leaves out the keys while nobody has one, and at 60 columns and
// below the unit too.
func (s *Screen) staffColumns() []table.Column {
	say := s.env.Say.Admin
	name, post, unit := table.Column{Head: say.ColName, Want: 18, Min: 14, Max: 32, Drop: 4}, table.Column{Head: say.ColPost, Want: 20, Min: 12, Max: 44, Drop: 3},
		table.Column{Head: say.ColUnit, Want: 13, Max: 20, Drop: 2}
	state := table.Column{Head: say.ColState, Want: 13, Gap: 1, Right: true}
	switch {
	case s.env.Cols <= 60:
		return []table.Column{name, post, state}
	case !s.keyed:
		return []table.Column{name, post, unit, state}
	}
	name.Want, post.Want, unit.Want = 17, 17, 11
	return []table.Column{name, post, unit, {Head: say.ColKey, Want: 10, Max: 12, Drop: 1}, state}
}

func (s *Screen) staffRow(p model.Staff) table.Row {
	say := s.env.Say.Admin
	posts := s.postsOf(p)
	state, role, sign := table.Cell{Text: say.Working}, ui.Plain, " "
	switch {
	case p.Disabled:
		state, role, sign = table.Cell{Role: ui.Muted, Text: say.NotHere}, ui.Muted, "x"
	case len(posts) == 0:
		state, sign = table.Cell{Role: ui.Warn, Text: say.NoPost}, "?"
	}
	cells := []table.Cell{{Role: role, Text: p.Name}, {Role: role, Text: dash(strings.Join(posts, ", "))}}
	if s.env.Cols > 60 {
		cells = append(cells, table.Cell{Role: role, Text: dash(s.unitOf(p))})
		if s.keyed {
			cells = append(cells, table.Cell{Role: role, Text: keysOf(p)})
		}
	}
	return table.Row{Sign: sign, SignRole: state.Role, Cells: append(cells, state)}
}

// keysOf is how many keys somebody has and of which kind the first is.
func keysOf(p model.Staff) string {
	if len(p.Keys) == 0 {
		return "—"
	}
	return fmt.Sprintf("%d, %s", len(p.Keys), p.Keys[0].Kind())
}

func dash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// holdings are somebody's posts, what is held now first, then the newest.
func (s *Screen) holdings(id model.StaffID) []model.Holding {
	out := slices.Clone(s.book.staff[id].Holdings)
	slices.SortStableFunc(out, func(a, b model.Holding) int {
		if now := s.env.At; a.At(now) != b.At(now) {
			if a.At(now) {
				return -1
			}
			return 1
		}
		return b.From.Compare(a.From)
	})
	return out
}

// span is from when to when a post is held. A holding that began at midnight
// holds the whole day, what was said before it was entered too.
func (s *Screen) span(h model.Holding) string {
	say, now := s.env.Say.Admin, s.env.At
	from := s.day(h.From)
	switch {
	case !h.Until.IsZero() && !h.Until.After(now):
		return fmt.Sprintf(say.Ended, s.day(h.Until.Add(-time.Second)))
	case !h.Until.IsZero():
		return fmt.Sprintf(say.Until, from, s.day(h.Until.Add(-time.Second)))
	case h.From.After(now):
		return fmt.Sprintf(say.From, from)
	}
	return fmt.Sprintf(say.Since, from)
}

func (s *Screen) day(t time.Time) string { return s.env.Words.Day(s.env.Local(t), s.env.At) }

// personLines is one member of staff: who they are, their keys, their posts.
func (s *Screen) personLines(w, room int) []ui.Line {
	say, p := s.env.Say.Admin, s.book.staff[s.person]
	out := fact(say.Username, string(p.ID), w)
	if len(p.OSUsers) > 0 {
		out = append(out, fact(say.OSUsers, strings.Join(p.OSUsers, ", "), w)...)
	}
	for _, k := range p.Keys {
		out = append(out, fact(say.Keys, k.Kind()+" "+k.Fingerprint, w)...)
	}
	held := s.holdings(s.person)
	if len(held) == 0 {
		return append(out, append([]ui.Line{{}}, ui.Inset(say.NoPosts, w)...)...)
	}
	row := func(i int) table.Row {
		h, role := held[i], ui.Plain
		if !h.At(s.env.At) {
			role = ui.Muted
		}
		return table.Row{Cells: []table.Cell{{Role: role, Text: s.post(h)}, {Role: role, Text: dash(h.Basis)}, {Role: role, Text: s.span(h)}}}
	}
	cols := []table.Column{{Head: say.Holds, Want: 26, Min: 16, Max: 48, Drop: 2}, {Head: say.ColBasis, Want: 18, Max: 30, Drop: 1}, {Head: say.ColHeld, Want: 23, Gap: 1, Right: true}}
	out = append(out, ui.Line{})
	return append(out, drawList(cols, len(held), row, s.held, w, room-len(out), true)...)
}

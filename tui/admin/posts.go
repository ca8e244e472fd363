package admin

import (
	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// seat is a post with one of those who hold it or will; nobody where it is
// vacant.
type seat struct {
	post  model.Post
	who   model.StaffID
	held  model.Holding
	first bool // of its post
}

// seated lists the posts in the profile's order, each with its holders: the one
// who holds it definitively first, then who stands in.
func (s *Screen) seated() []seat {
	of := map[model.PostID][]seat{}
	for _, definitive := range []bool{true, false} {
		for _, st := range sorted(s.book.staff) {
			for _, h := range s.holdings(st.ID) {
				ended := !h.Until.IsZero() && !h.Until.After(s.env.At)
				if !ended && !st.Disabled && (h.Capacity == model.Definitif) == definitive {
					of[h.Post] = append(of[h.Post], seat{who: st.ID, held: h})
				}
			}
		}
	}
	var out []seat
	for _, p := range s.office().Posts {
		if len(of[p.Code]) == 0 {
			of[p.Code] = []seat{{}}
		}
		for i, x := range of[p.Code] {
			x.post, x.first = p, i == 0
			out = append(out, x)
		}
	}
	return out
}

func (s *Screen) postColumns() []table.Column {
	say := s.env.Say.Admin
	return []table.Column{
		{Head: say.ColPost, Want: 24, Min: 14, Max: 50, Drop: 2},
		{Head: say.ColHolder, Want: 23, Min: 14, Max: 34, Drop: 1},
		{Head: say.ColHeld, Want: 22, Gap: 1, Right: true},
	}
}

func (s *Screen) seatRow(x seat) table.Row {
	name := s.postName(x.post.Code)
	if s.env.Cols >= 100 {
		name = x.post.Title
	}
	if !x.first && s.env.Cols >= oneColumn {
		name = ""
	}
	if x.who == "" {
		say := s.env.Say.Admin
		return table.Row{Sign: "?", SignRole: ui.Warn, Cells: []table.Cell{{Text: name}, {Role: ui.Warn, Text: say.Vacant}, {Role: ui.Muted, Text: "—"}}}
	}
	holder := s.book.staff[x.who].Name
	if c := s.env.Words.Capacity(x.held.Capacity); c != "" {
		holder = c + " " + holder
	}
	return table.Row{Cells: []table.Cell{{Text: name}, {Text: holder}, {Role: ui.Muted, Text: s.span(x.held)}}}
}

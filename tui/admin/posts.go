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

// seats lists the posts in the profile's order, each with its holders: the one
// who holds it definitively first, then who stands in.
func (s *Screen) seats() []seat {
	var out []seat
	for _, p := range s.office().Posts {
		n := len(out)
		for _, want := range []bool{true, false} {
			for _, st := range sorted(s.book.staff) {
				for _, h := range s.holdings(st.ID) {
					ended := !h.Until.IsZero() && !h.Until.After(s.env.At)
					if h.Post == p.Code && !ended && !st.Disabled && (h.Capacity == model.Definitif) == want {
						out = append(out, seat{post: p, who: st.ID, held: h, first: len(out) == n})
					}
				}
			}
		}
		if len(out) == n {
			out = append(out, seat{post: p, first: true})
		}
	}
	return out
}

// vacant counts posts that nobody holds now.
func (s *Screen) vacant() (n int) {
	for _, p := range s.office().Posts {
		if len(s.book.staff.Holders(p.Code, s.env.At)) == 0 {
			n++
		}
	}
	return n
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

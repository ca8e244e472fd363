package papers

import (
	"slices"

	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/widget/paperview"
)

// item is one line of the sheet: a paper, and which of its kind. Minutes are of a
// note, the short answer is for a way of sending it.
type item struct {
	name string
	note int
	way  string
}

// about adds to what a paper is about which of its kind it is.
func (it item) about(a paper.About) paper.About {
	a.Note = it.note
	if it.way != "" {
		a.Given = map[string]string{"untuk": it.way}
	}
	return a
}

// offered are the papers that make sense now; of minutes one for each meeting,
// interview and visit, the newest first.
func (s *Sheet) offered() (out []item) {
	about := paperview.About(s.env, s.view)
	for _, name := range paper.Offered(about) {
		switch name {
		case "minutes":
			for _, no := range slices.Backward(paper.Minutes(s.view)) {
				out = append(out, item{name: name, note: no})
			}
		case "message":
			for _, way := range paper.Ways() {
				out = append(out, item{name: name, way: way})
			}
		default:
			out = append(out, item{name: name})
		}
	}
	return out
}

func (s *Sheet) item() item { return s.items[s.cursor] }

// head is the name of the paper under the cursor, as a heading.
func (s *Sheet) head() string { return s.called(s.item()) }

// called is the name of an item.
func (s *Sheet) called(it item) string {
	name := words.Head(s.env.Words.Word("paper", it.name))
	for _, n := range s.view.Notes {
		if n.No == it.note {
			name += " · " + s.env.Words.Word("note_kind", n.Kind) + " " + s.env.Moment(n.At)
		}
	}
	if how := map[string]string{"whatsapp": "whatsapp", "email": "email", "medsos": "social_media"}[it.way]; how != "" {
		name += " · " + s.env.Words.Word("how", how)
	}
	return name
}

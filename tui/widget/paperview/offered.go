package paperview

import (
	"context"
	"slices"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
)

// Item is one paper that is offered, and which of its kind: minutes are of a note,
// the short answer is for a way of sending it; minutes of a destruction name copies. Given is what was said for it that
// the book does not know.
type Item struct {
	Name  string
	Note  int
	Way   string
	Given map[string]string
	// Copies are those that the minutes of a destruction name.
	Copies []model.Copy
}

// About adds to what a paper is about which of its kind it is.
func (it Item) About(a paper.About) paper.About {
	a.Note, a.Copies = it.Note, it.Copies
	switch {
	case it.Way != "":
		a.Given = map[string]string{"untuk": it.Way}
	case it.Given != nil:
		a.Given = it.Given
	}
	return a
}

// Deed is what keeps that it was printed.
func (it Item) Deed() *model.Print {
	return &model.Print{Paper: it.Name, Whom: it.Given["kepada"], When: it.Given["waktu"], Place: it.Given["tempat"], Purpose: it.Given["keperluan"]}
}

// Copies are the copies of the book that the minutes of a destruction name; nil where
// the case has none, or one may not know of them.
func Copies(ctx context.Context, desk model.Desk, v model.CaseView) []model.Copy {
	if !paper.Ended(v) {
		return nil
	}
	all, err := desk.KeptCopies(ctx)
	if err != nil {
		return nil // whoever may not know of them has no minutes to print
	}
	return append([]model.Copy{}, all...)
}

// Offered are the papers of a case that make sense now; of minutes one for each
// meeting, interview and visit, the newest first.
func Offered(env *ui.Env, v model.CaseView, copies []model.Copy) (out []Item) {
	about := About(env, v)
	about.Copies = copies
	for _, name := range paper.Offered(about) {
		switch name {
		case "destruction", "erasure":
			out = append(out, Item{Name: name, Copies: copies})
		case "minutes":
			for _, no := range slices.Backward(paper.Minutes(v)) {
				out = append(out, Item{Name: name, Note: no})
			}
		case "message":
			for _, way := range paper.Ways() {
				out = append(out, Item{Name: name, Way: way})
			}
		default:
			out = append(out, Item{Name: name})
		}
	}
	return out
}

// MayPrint tells whether a paper of the case is one's to give.
func MayPrint(env *ui.Env, v model.CaseView) bool {
	roles, _ := model.RolesFor("print")
	return v.Sight >= model.SeeDesk && slices.ContainsFunc(roles, env.Holds)
}

// Called is the name of a paper, as a heading.
func Called(env *ui.Env, v model.CaseView, it Item) string {
	name := words.Head(env.Words.Word("paper", it.Name))
	for _, n := range v.Notes {
		if n.No == it.Note {
			name += " · " + env.Words.Word("note_kind", n.Kind) + " " + env.Moment(n.At)
		}
	}
	if how := map[string]string{"whatsapp": "whatsapp", "email": "email", "medsos": "social_media"}[it.Way]; how != "" {
		name += " · " + env.Words.Word("how", how)
	}
	return name
}

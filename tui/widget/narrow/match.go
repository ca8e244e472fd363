package narrow

import (
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// Matches holds a row that is in memory against the filter, as far as the row
// carries what is asked: whose case it is, none does.
func (l *Line) Matches(r model.Row) bool { return l.fits(l.Query(model.Query{}), r) }

func (l *Line) fits(q model.Query, r model.Row) bool {
	clock := func(is func(model.Clock) bool) bool { return r.Clock != nil && is(*r.Clock) }
	sign := func(want string) bool {
		return clock(func(c model.Clock) bool { return words.Sign(c, l.env.At) == want })
	}
	switch {
	case q.Overdue && !sign(words.SignLate),
		q.Near && !sign(words.SignNear) && !sign(words.SignLate),
		q.Waiting && !r.Waiting,
		q.Secret && !(r.Secret && r.Sight > model.SeeState),
		q.Urgent && !r.Urgent,
		q.Channel != "" && q.Channel != r.Channel,
		q.Category != "" && q.Category != r.Category,
		q.Class != "" && q.Class != r.Class,
		q.Unit != "" && !l.inUnit(r, q.Unit),
		q.Area != "" && !strings.HasPrefix(r.Area, q.Area),
		len(q.States) > 0 && !slices.Contains(q.States, r.State):
		return false
	}
	return l.MatchesText(q.Text, r.Register, r.Name, r.Subject, r.Channel, l.env.Category(r.Category), l.place(r.Area), l.env.Asked(r.Asked))
}

// MatchesText tells whether every word of text stands in one of some texts.
func (l *Line) MatchesText(text string, in ...string) bool {
	all := strings.ToLower(strings.Join(in, "\n"))
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

// Faceted is true where the filter asks for more than words.
func (l *Line) Faceted() bool { return len(l.read(l.field.Value(), model.Query{}).means) > 0 }

func (l *Line) inUnit(r model.Row, unit model.UnitID) bool {
	of := r.Handler.Unit
	if p, ok := l.env.Office().Post(r.Handler.Post); ok && of == "" {
		of = p.Unit
	}
	return of != "" && l.env.Office().Within(of, unit)
}

func (l *Line) place(code string) string {
	p, _ := l.env.Office().Regions().Of(code)
	return p.Label
}

// count is how many of rows a word finds; false where rows do not tell.
func (l *Line) count(word string, rows []model.Row) (int, bool) {
	r := l.read(word, model.Query{})
	if len(r.means) == 0 || r.q.Mine {
		return 0, false
	}
	n := 0
	for _, row := range rows {
		if l.fits(r.q, row) {
			n++
		}
	}
	return n, true
}

package input

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

// mostOthers is how many cases a form proposes from; any other is named by its
// number.
const mostOthers = 100

// NamesOther tells whether an action on a case names another one.
func NamesOther(a model.ActionName) bool { return a == "link" || a == "merge" }

// Others are the cases that are likely to be meant by another one: what is open
// or not closed yet, first of the same category, else of any.
func Others(ctx context.Context, desk model.Desk, v model.CaseView) ([]model.Row, error) {
	var out []model.Row
	for _, q := range []model.Query{{Category: v.Category, Limit: mostOthers}, {Limit: mostOthers}} {
		p, err := desk.List(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, r := range p.Rows {
			known := func(x model.Row) bool { return x.ID == r.ID }
			if r.ID != "" && r.ID != v.ID && r.Sight >= model.SeeDesk && !slices.ContainsFunc(out, known) && len(out) < mostOthers {
				out = append(out, r)
			}
		}
	}
	return out, nil
}

// findCase proposes cases by their number, or by words of subject and name; a
// number that is whole is that case.
func (s Source) findCase(text string) []form.Option {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" {
		return nil
	}
	digits := strings.TrimLeft(text, "0")
	var exact, first, rest []form.Option
	for _, r := range s.Others {
		o := form.Option{Value: r.Register, Text: s.otherText(r)}
		full := strings.TrimLeft(r.Register, "0")
		number, _, _ := strings.Cut(full, "/")
		switch {
		case digits == number || digits == full:
			exact = append(exact, o)
		case digits == "" || strings.HasPrefix(full, digits) || strings.HasPrefix(r.Register, text):
			first = append(first, o)
		case strings.Contains(strings.ToLower(o.Text), text):
			rest = append(rest, o)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return append(first, rest...)
}

func (s Source) otherText(r model.Row) string {
	parts := []string{r.Register, r.Subject, r.Name}
	return ui.Harmless(strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · "))
}

func (s Source) caseName(value string) (string, bool) {
	i := slices.IndexFunc(s.Others, func(r model.Row) bool { return r.Register == value })
	if i < 0 {
		return "", false
	}
	return s.otherText(s.Others[i]), true
}

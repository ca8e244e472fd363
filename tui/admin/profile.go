package admin

import (
	"fmt"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// profile is the profile in force, to be read. It is changed as a file, by a
// command that checks all of it first.
func (s *Screen) profile(w int) []ui.Line {
	say, o := s.env.Say.Admin, s.office()
	out := fact(say.ProfileName, o.Name, w)
	out = append(out, fact(say.ProfileVersion, fmt.Sprint(s.book.version), w)...)
	if o.Area != "" {
		out = append(out, fact(say.ProfileArea, join(o.Regency, o.Area), w)...)
	}
	out = append(out, fact(say.ProfileZone, join(o.ZoneTag, o.Zone), w)...)
	out = append(out, fact(say.AssumedShort, fmt.Sprintf(say.AssumedBelow, len(o.Assumed)), w)...)
	out = append(out, fact(say.Change, say.ChangeHow+" · "+say.LookHow, w)...)
	out = append(out, s.olderRules(w)...)
	out = append(out, ui.Line{}, head(say.Promises, w))
	if len(o.Promises) == 0 {
		out = append(out, ui.Inset(say.NoPromises, w)...)
	}
	for _, p := range o.Promises {
		text := p.Text
		if text == "" {
			text = p.Sentence
		}
		out = append(out, ui.Inset(text, w)...)
	}
	out = append(out, ui.Line{}, head(say.Clocks, w))
	if len(o.Clocks) == 0 {
		out = append(out, ui.Inset(say.NoClocks, w)...)
	}
	for _, k := range o.Clocks {
		out = append(out, s.clock(k, w)...)
	}
	out = append(out, ui.Line{}, head(fmt.Sprintf(say.Assumed, len(o.Assumed)), w))
	if len(o.Assumed) == 0 {
		out = append(out, ui.Inset(say.NoAssumed, w)...)
	}
	for _, path := range o.Assumed {
		out = append(out, ui.Inset(dash(path), w)...)
	}
	return out
}

// clock is one deadline: its limit, then what it rests on.
func (s *Screen) clock(k model.ClockRule, w int) []ui.Line {
	name := words.Head(s.env.Words.Clock(model.Clock{Name: k.Name, Label: k.Label}))
	limit := "—"
	if k.Limit > 0 {
		limit = s.env.Words.Limit(k.Limit, k.Unit)
	}
	out := []ui.Line{ui.Edges(ui.L("    "+name), ui.L(limit), w)}
	basis := k.Basis
	if k.Assumption {
		basis = join(s.env.Say.Admin.Assumption, basis)
	}
	for _, l := range ui.Wrap(basis, w-8) {
		if l != "" {
			out = append(out, ui.Line{ui.T("      "), ui.Muted.T(l)})
		}
	}
	return out
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " · " + b
}

package store

import (
	"context"
	"slices"

	"aduan/model"
)

// KeptRules looks at the open cases for rules that are in force no more; see
// model.KeptRules. Rows know by which version each clock runs.
func (d *desk) KeptRules(ctx context.Context, after string) (part model.KeptPart, err error) {
	if err := ctx.Err(); err != nil {
		return part, toError(err)
	}
	err = d.view(func(s *scene) error {
		p := &preview{scene: s}
		part.Done, part.Open, part.Next, err = p.each(ctx, after, func(ord uint32) (bool, error) { return false, p.keeps(ord, &part) })
		return err
	})
	return part, err
}

// keeps tells by which older rules one case goes on.
func (p *preview) keeps(ord uint32, out *model.KeptPart) error {
	r, err := decodeRow(p.rows.cases.Get(be32(ord)))
	if err != nil {
		return err
	}
	var rules []model.KeptRule
	for _, c := range r.Clocks {
		if k, ok := p.older(c); ok && !slices.ContainsFunc(rules, func(x model.KeptRule) bool { return x.Clock == k.Clock }) {
			k.CaseRef = r.ref()
			rules = append(rules, k)
		}
	}
	switch {
	case len(rules) == 0:
	case p.sight(r).Level >= model.SeeState:
		out.Rules = append(out.Rules, rules...)
	case p.viewer.Has(model.MayPreview()...):
		out.Others++
	}
	return nil
}

// older is the rule that a clock runs by, where the profile in force counts
// otherwise.
func (p *preview) older(c rowClock) (model.KeptRule, bool) {
	if c.Version == 0 || c.Version == p.w.officeN {
		return model.KeptRule{}, false
	}
	find := func(rules []model.ClockRule) *model.ClockRule {
		if i := slices.IndexFunc(rules, func(r model.ClockRule) bool { return r.Name == c.Name }); i >= 0 {
			return &rules[i]
		}
		return nil
	}
	was, is := find(p.w.office(c.Version).Clocks), find(p.office.Clocks)
	if was == nil || is != nil && was.Counts(*is) {
		return model.KeptRule{}, false
	}
	k := model.KeptRule{Clock: c.Name, Label: was.Label, Version: c.Version, Limit: c.Limit, Unit: c.Unit}
	if is != nil {
		k.Now = &model.KeptLimit{Limit: is.Limit, Unit: is.Unit}
	}
	return k, true
}

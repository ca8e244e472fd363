package store

import (
	"context"
	"slices"
	"strconv"

	"aduan/model"
)

// KeptRules looks at the open cases for rules that are in force no more; see
// model.KeptRules. Rows know by which version each clock runs.
func (d *desk) KeptRules(ctx context.Context, after string) (part model.KeptPart, err error) {
	if err := ctx.Err(); err != nil {
		return part, toError(err)
	}
	err = d.view(func(s *scene) error {
		from := uint32(0)
		if after != "" {
			n, err := strconv.ParseUint(after, 10, 32)
			if err != nil {
				return model.Invalid("after", "cursor")
			}
			from = uint32(n)
		}
		part, err = (&preview{scene: s}).kept(ctx, from)
		return err
	})
	return part, err
}

// kept looks at the open cases from an ordinal on.
func (p *preview) kept(ctx context.Context, from uint32) (out model.KeptPart, err error) {
	looked := 0
	for n := range u32(p.rows.meta.Get(mCases))>>blockBits + 1 {
		live := p.told(n)
		out.Open += live.count()
		if n < from>>blockBits {
			out.Done += live.count()
			continue
		}
		for i := range uint32(1) << blockBits {
			ord := n<<blockBits + i
			switch {
			case !live.has(i) || out.Next != "":
				continue
			case ord < from:
				out.Done++
				continue
			case looked == previewStep || ctx.Err() != nil:
				out.Next = strconv.FormatUint(uint64(ord), 10)
				continue
			}
			looked, out.Done = looked+1, out.Done+1
			if err := p.keeps(ord, &out); err != nil {
				return out, err
			}
		}
	}
	return out, toError(ctx.Err())
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

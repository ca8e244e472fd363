package model

import "slices"

// Coming are the deadlines of an open case that have not begun: by the rules that
// are for it and wait for what starts them, named in Starts. Of clocks that begin
// with every round it is those of the present one.
func Coming(c Case, office func(version uint32) *Office, clocks []Clock) []Clock {
	intake := office(c.Office)
	if !c.State.Open() || intake == nil {
		return nil
	}
	r := &reckoning{c: &c}
	var out []Clock
	add := func(rule *ClockRule, o *Office, version uint32) {
		apart := rule.Per == "disposition" || rule.Per == "outside" || rule.Per == "service"
		begun := func(k Clock) bool { return k.Name == rule.Name && (k.Round == 0 || k.Round == r.rounds()) }
		if apart || !r.startable(rule) || !rule.forCategory(c.Category) || slices.ContainsFunc(clocks, begun) || !r.concerns(rule, o) {
			return
		}
		out = append(out, Clock{Name: rule.Name, Label: rule.Label, Limit: rule.Limit, Unit: rule.Unit, Basis: rule.Basis, RuleVersion: version,
			Proposes: ActionName(rule.Proposes), Starts: rule.Start})
	}
	classed, version, class := intake, c.Office, c.Class
	if o := office(c.OfficeClass); c.OfficeClass != 0 && c.IsVerified() && o != nil {
		classed, version = o, c.OfficeClass
	}
	if assumed := intake.Rules.ProvisionalClass; !c.IsVerified() && assumed != "" {
		class = assumed
	}
	for i := range intake.Clocks {
		if rule := &intake.Clocks[i]; len(rule.Classes) == 0 || classed == intake && slices.Contains(rule.Classes, class) {
			add(rule, intake, c.Office)
		}
	}
	for i := range classed.Clocks {
		if rule := &classed.Clocks[i]; classed != intake && slices.Contains(rule.Classes, class) {
			add(rule, classed, version)
		}
	}
	return out
}

// startable tells whether what starts a rule may still happen: papers are not
// asked for once a result has been submitted.
func (r *reckoning) startable(rule *ClockRule) bool {
	asks := slices.Equal(rule.Start, []string{"info_requested_told"})
	return !asks || r.c.State != AwaitingRatification && r.c.State != Ratified
}

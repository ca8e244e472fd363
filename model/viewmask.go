package model

// mask takes out of a view what names the complainant, where identity is
// withheld from the viewer, and what names anybody, where names are masked.
// What stands in free text cannot be found.
func (v *CaseView) mask(s Sight) {
	if s.Hidden {
		v.Attachments = filesFor(v.Attachments, s)
		v.Answers = each(v.Answers, func(a *Answer) { a.To = "" })
		if v.Channel != nil {
			v.Channel.Reference, v.Channel.URL = "", ""
		}
		if v.Letter != nil {
			l := *v.Letter
			l.From, l.Number = "", ""
			v.Letter = &l
		}
	}
	if s.Level != SeeMasked {
		return
	}
	v.Notes = each(v.Notes, func(n *Note) { n.Person, n.Present = "", "" })
	if v.Respondent != nil {
		r := *v.Respondent
		r.Text = ""
		v.Respondent = &r
	}
	if v.Team != nil {
		team := *v.Team
		team.Members = each(team.Members, func(m *TeamMember) { m.Name = "" })
		v.Team = &team
	}
}

// each is a copy of list, each item changed; the case keeps its own.
func each[T any](list []T, change func(*T)) []T {
	var out []T
	for _, x := range list {
		change(&x)
		out = append(out, x)
	}
	return out
}

// maskData does for the data of an event what mask does for the case: what one
// view hides, its timeline hides too.
func maskData(kind string, data map[string]any, in ViewInput) {
	drop := func(names ...string) {
		for _, n := range names {
			delete(data, n)
		}
	}
	inside := func(object string, names ...string) {
		if m, ok := data[object].(map[string]any); ok {
			for _, n := range names {
				delete(m, n)
			}
		}
	}
	if in.Sight.Level < SeeMasked {
		drop("lesson")
	}
	if kind == "link" {
		// The number of a case that the viewer may not know of stays out.
		id, _ := data["case"].(string)
		as, _ := data["kind"].(string)
		if _, ok := in.Registers[CaseID(id)]; !ok || in.wouldName(CaseID(id), as) {
			drop("case", "with")
		}
	}
	if kind == "merge" || kind == "unmerge" {
		maskMerge(data, in)
	}
	if in.Sight.Hidden || in.Sight.Level < SeeDesk {
		drop("reply_code", "to", "proof", "whom")
		inside("channel", "url", "reference")
		inside("letter", "from", "number")
		maskFile(kind, data, in.Sight)
	}
	if in.Sight.Level == SeeMasked {
		drop("person", "present", "told_whom", "outsiders")
		inside("respondent", "text")
	}
}

// wouldName tells whether a link says by its other end who complains here, or by
// this one who complains there: of the same person one case names what the other
// withholds.
func (in ViewInput) wouldName(other CaseID, kind string) bool {
	return kind == "same_person" && in.Sight.Names() == in.Unnamed[other]
}

// maskFile leaves of an attachment that is not given to the viewer that there is one.
func maskFile(kind string, data map[string]any, s Sight) {
	name, _ := data["file_name"].(string)
	shows, _ := data["shows_identity"].(bool)
	if kind == "attach" && len(filesFor([]Attachment{{Name: name, Shows: shows}}, s)) == 0 {
		for _, field := range []string{"file_name", "size", "sha256", "sealed_sha256"} {
			delete(data, field)
		}
	}
}

// maskMerge leaves of a merge the number of the other case, where the viewer may
// know of it.
func maskMerge(data map[string]any, in ViewInput) {
	other := func(name string, id any) {
		delete(data, name)
		s, _ := id.(string)
		if no, ok := in.Registers[CaseID(s)]; ok {
			data[name] = no
		}
	}
	other("with", data["into"])
	from, _ := data["from"].(map[string]any)
	other("from", from["case"])
	other("case", data["case"])
	delete(data, "into")
	delete(data, "deed")
}

// Partners are the cases that a case is tied to: by links and by merging.
func (c *Case) Partners() []CaseID {
	var out []CaseID
	for _, l := range c.Links {
		out = append(out, l.Case)
	}
	for _, m := range c.Merged {
		out = append(out, m.Case)
	}
	if c.MergedInto != "" {
		out = append(out, c.MergedInto)
	}
	return out
}

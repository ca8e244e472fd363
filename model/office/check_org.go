package office

import (
	"slices"

	"aduan/model"
)

func (c *checker) unitCodes() []string {
	return codes(c.o.Units, func(u model.Unit) string { return string(u.Code) })
}

func (c *checker) postCodes() []string {
	return codes(c.o.Posts, func(p model.Post) string { return string(p.Code) })
}

// units checks the tree: it may have several roots, but no circle.
func (c *checker) units() {
	if len(c.o.Units) == 0 {
		c.add("units", "empty_list")
		return
	}
	u, known := c.unique(), c.unitCodes()
	for i, it := range c.o.Units {
		p := at("units", i)
		c.code(u, p+".code", string(it.Code))
		c.need(p+".name", it.Name)
		c.ref(p+".parent", string(it.Parent), "units", known)
		if c.inCircle(it) {
			c.add(p+".parent", "circle", "value", string(it.Code))
		}
	}
}

// inCircle tells whether going up from u comes back to u.
func (c *checker) inCircle(u model.Unit) bool {
	up := u.Parent
	for range c.o.Units {
		if up == "" {
			return false
		}
		if up == u.Code {
			return true
		}
		parent, ok := c.o.Unit(up)
		if !ok {
			return false
		}
		up = parent.Parent
	}
	return false
}

// posts checks titles, roles and places, and that the desk can work at all:
// somebody must record, check, decide, answer what the public may know, and give
// others their posts.
func (c *checker) posts() {
	if len(c.o.Posts) == 0 {
		c.add("posts", "empty_list")
		return
	}
	u, letters, known := c.unique(), c.unique(), c.unitCodes()
	for i, it := range c.o.Posts {
		p := at("posts", i)
		c.code(u, p+".code", string(it.Code))
		c.need(p+".title", it.Title)
		if c.need(p+".role", string(it.Role)) {
			c.oneOf(p+".role", string(it.Role), model.Enum("role"))
		}
		if c.need(p+".unit", string(it.Unit)) {
			c.ref(p+".unit", string(it.Unit), "units", known)
		}
		if it.Letter != "" && !goodLetter(it.Letter) {
			c.add(p+".letter", "bad_letter", "value", it.Letter)
		}
		letters.add(p+".letter", it.Letter)
	}
	for _, r := range []model.Role{model.Petugas, model.Pengelola, model.Kepala, model.PPID, model.Admin} {
		if len(c.o.PostsOf(r)) == 0 {
			c.addNeeding("posts", "no_role", "posts.role", "role", string(r))
		}
	}
	c.oneHead()
}

// oneHead: two heads would each ratify what the other must not know of.
func (c *checker) oneHead() {
	first := ""
	for i, it := range c.o.Posts {
		switch {
		case it.Role != model.Kepala:
		case first == "":
			first = at("posts", i)
		default:
			c.add(at("posts", i)+".role", "two_heads", "first", first)
		}
	}
}

// goodLetter: the sheet uses B for "bentuk tim", g and n for grade and note.
func goodLetter(s string) bool {
	return len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' && !slices.Contains([]string{"B", "G", "N"}, s)
}

// standing checks the instructions that let somebody dispose without asking.
func (c *checker) standing() {
	posts, cats := c.postCodes(), c.categoryCodes()
	for i, it := range c.o.Standing {
		p := at("standing_instructions", i)
		if c.need(p+".post", string(it.Post)) {
			c.ref(p+".post", string(it.Post), "posts", posts)
		}
		if c.need(p+".to", string(it.To)) {
			c.ref(p+".to", string(it.To), "posts", posts)
		}
		if len(it.Categories) == 0 {
			c.add(p+".categories", "empty_list")
		}
		for j, code := range it.Categories {
			c.ref(at(p+".categories", j), code, "categories", cats)
		}
		c.need(p+".text", it.Text)
		c.need(p+".basis", it.Basis)
	}
}

// routed are the duties that must have somebody else where their holder is the
// respondent (procedure 2).
func routed() []string {
	return []string{"verify", "void", "close", "withdraw", "merge", "dispose", "form_team", "ratify"}
}

func (c *checker) conflict() {
	posts, u := c.postCodes(), c.unique()
	duties := append(routed(), "reject", "forward", "refer", "reopen", "send_back", "amend", "link", "unmerge",
		"outside_clock", "extend", "secrecy", "evaluate")
	var have []string
	for i, it := range c.o.Conflict {
		p := at("conflict_route", i)
		if c.need(p+".duty", string(it.Duty)) {
			c.oneOf(p+".duty", string(it.Duty), duties)
			u.add(p+".duty", string(it.Duty))
		}
		if c.need(p+".post", string(it.Post)) {
			c.ref(p+".post", string(it.Post), "posts", posts)
		}
		c.ref(p+".else", string(it.Else), "posts", posts)
		if it.Else != "" && it.Else == it.Post {
			c.add(p+".else", "same_post", "value", string(it.Else))
		}
		have = append(have, string(it.Duty))
	}
	if slices.ContainsFunc(have, func(d string) bool { return !slices.Contains(duties, d) }) {
		return // it was meant to be one of those that now seem to be missing
	}
	for _, d := range routed() {
		if !slices.Contains(have, d) {
			c.addNeeding("conflict_route", "no_route", "conflict_route.duty", "value", d)
		}
	}
}

// initials checks the chains; the one without a unit serves every other unit
// and the teams.
func (c *checker) initials() {
	posts, units, seen := c.postCodes(), c.unitCodes(), map[model.UnitID]bool{}
	for i, it := range c.o.Initials {
		p := at("initials", i)
		c.ref(p+".unit", string(it.Unit), "units", units)
		if seen[it.Unit] {
			c.add(p, "chain_twice", "value", string(it.Unit))
		}
		seen[it.Unit] = true
		if len(it.Posts) == 0 {
			c.add(p+".posts", "empty_list")
		}
		u := c.unique()
		for j, post := range it.Posts {
			c.ref(at(p+".posts", j), string(post), "posts", posts)
			u.add(at(p+".posts", j), string(post))
		}
	}
	if !seen[""] {
		c.addNeeding("initials", "no_default_chain", "initials.unit")
	}
}

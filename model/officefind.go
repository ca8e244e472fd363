package model

import "aduan/model/region"

// Regions are the places as this office knows and calls them.
func (o *Office) Regions() region.Map {
	return region.Map{Area: o.Area, Own: o.Places, Words: region.Words{Village: o.VillageWord, District: o.DistrictWord}}
}

// Post finds a post by its code.
func (o *Office) Post(code PostID) (Post, bool) {
	for _, p := range o.Posts {
		if p.Code == code {
			return p, true
		}
	}
	return Post{}, false
}

// PostsOf lists the posts of a role, in the profile's order.
func (o *Office) PostsOf(r Role) []Post {
	var out []Post
	for _, p := range o.Posts {
		if p.Role == r {
			out = append(out, p)
		}
	}
	return out
}

// Unit finds a unit by its code.
func (o *Office) Unit(code UnitID) (Unit, bool) {
	for _, u := range o.Units {
		if u.Code == code {
			return u, true
		}
	}
	return Unit{}, false
}

// Within tells whether unit is root or lies below it.
func (o *Office) Within(unit, root UnitID) bool {
	for range len(o.Units) + 1 {
		if unit == root {
			return true
		}
		u, ok := o.Unit(unit)
		if !ok || u.Parent == "" {
			return false
		}
		unit = u.Parent
	}
	return false
}

// CategoryOf finds a category by its code.
func (o *Office) CategoryOf(code string) (Category, bool) {
	for _, c := range o.Category {
		if c.Code == code {
			return c, true
		}
	}
	return Category{}, false
}

// ServiceOf finds a service standard by its code.
func (o *Office) ServiceOf(code string) (Service, bool) {
	for _, s := range o.Services {
		if s.Code == code {
			return s, true
		}
	}
	return Service{}, false
}

// NameIn is the name of a code in a list of the profile; the code itself where
// the list has it no more.
func NameIn(list []Coded, code string) string {
	for _, c := range list {
		if c.Code == code {
			return c.Name
		}
	}
	return code
}

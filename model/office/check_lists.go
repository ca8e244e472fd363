package office

import (
	"strings"

	"slices"
	"strconv"

	"aduan/model"
)

func itoa(n int) string { return strconv.Itoa(n) }

func (c *checker) categoryCodes() []string {
	return codes(c.o.Category, func(k model.Category) string { return k.Code })
}

func (c *checker) serviceCodes() []string {
	return codes(c.o.Services, func(s model.Service) string { return s.Code })
}

// channels checks the ways in. Two accounts of one channel need names that
// tell them apart: which of four WhatsApp numbers was it.
func (c *checker) channels() {
	if len(c.o.Channels) == 0 {
		c.add("channels", "empty_list")
		return
	}
	u := c.unique()
	for i, it := range c.o.Channels {
		p := at("channels", i)
		c.need(p+".label", it.Label)
		if !c.need(p+".name", it.Name) {
			continue
		}
		c.oneOf(p+".name", it.Name, model.Enum("channel"))
		key := it.Name
		if it.Account != "" {
			key += "/" + it.Account
		}
		u.add(p, key)
	}
}

func (c *checker) services() {
	u, names := c.unique(), c.clockNames()
	for i, it := range c.o.Services {
		p := at("services", i)
		c.code(u, p+".code", it.Code)
		c.need(p+".name", it.Name)
		c.ref(p+".clock", it.Clock, "clocks", names)
		for _, r := range c.o.Clocks {
			if r.Name == it.Clock && it.Code != "" && !slices.Contains(r.Services, it.Code) {
				c.addNeeding(p+".clock", "clock_of_another", "clocks.services", "value", it.Clock, "service", it.Code)
			}
		}
	}
}

func (c *checker) promises() {
	u, names := c.unique(), c.clockNames()
	for i, it := range c.o.Promises {
		p := at("promises", i)
		c.code(u, p+".code", it.Code)
		c.need(p+".text", it.Text)
		c.need(p+".sentence", it.Sentence)
		c.ref(p+".clock", it.Clock, "clocks", names)
	}
}

// categories checks what a case may be about. An urgent one must say who goes.
func (c *checker) categories() {
	if len(c.o.Category) == 0 {
		c.add("categories", "empty_list")
		return
	}
	u, units, posts := c.unique(), c.unitCodes(), c.postCodes()
	for i, it := range c.o.Category {
		p := at("categories", i)
		c.code(u, p+".code", it.Code)
		c.need(p+".name", it.Name)
		if c.need(p+".class", string(it.Class)) {
			c.oneOf(p+".class", string(it.Class), model.Enum("class"))
		}
		c.ref(p+".unit", string(it.Unit), "units", units)
		c.ref(p+".post", string(it.Post), "posts", posts)
		c.urgent(p, it)
	}
}

// urgent: whom an emergency goes to must be able to take it.
func (c *checker) urgent(p string, it model.Category) {
	post, ok := c.o.Post(it.Post)
	switch {
	case !it.Urgent:
	case it.Post == "":
		c.add(p+".post", "urgent_without_post", "value", it.Code)
	case ok && slices.Contains([]model.Role{model.Petugas, model.Admin, model.Auditor}, post.Role):
		c.add(p+".post", "urgent_post", "value", string(it.Post), "role", string(post.Role))
	}
}

func (c *checker) coded(list string, items []model.Coded) {
	u := c.unique()
	for i, it := range items {
		p := at(list, i)
		c.code(u, p+".code", it.Code)
		c.need(p+".name", it.Name)
	}
}

func (c *checker) answers() {
	u, cats := c.unique(), c.categoryCodes()
	for i, it := range c.o.Answers {
		p := at("answers", i)
		c.code(u, p+".code", it.Code)
		c.need(p+".question", it.Question)
		c.need(p+".text", it.Text)
		c.ref(p+".category", it.Category, "categories", cats)
	}
}

// retention checks how long cases are kept: never not at all.
func (c *checker) retention() {
	u := c.unique()
	for i, it := range c.o.Archive {
		p := at("retention", i)
		if c.need(p+".class", string(it.Class)) {
			c.oneOf(p+".class", string(it.Class), model.Enum("class"))
			u.add(p+".class", string(it.Class))
		}
		c.need(p+".basis", it.Basis)
		if it.Then != "" {
			c.oneOf(p+".then", it.Then, model.Enum("then"))
		}
		c.between(p+".active", it.Active, 1, 30)
		c.between(p+".inactive", it.Inactive, 0, 70)
	}
}

func (c *checker) criteria() {
	u, known := c.unique(), codes(c.o.Criteria, func(k model.Criterion) string { return k.Code })
	for i, it := range c.o.Criteria {
		p := at("criteria", i)
		c.code(u, p+".code", it.Code)
		c.need(p+".name", it.Name)
		c.need(p+".say", it.Say)
		for j, other := range it.Against {
			if c.ref(at(p+".against", j), other, "criteria", known); other == it.Code && other != "" {
				c.add(at(p+".against", j), "against_self")
			}
		}
		if !it.AsksDecile() {
			for _, text := range [][2]string{{".say", it.Say}, {".next", it.Next}} {
				if strings.Contains(text[1], model.DecileGap) {
					c.add(p+text[0], "decile_unasked", "value", model.DecileGap)
				}
			}
			continue
		}
		c.between(p+".min_decile", it.MinDecile, 1, 10)
		c.between(p+".max_decile", it.MaxDecile, max(it.MinDecile, 1), 10)
		c.need(p+".say_outside", it.SayOutside)
	}
}

package narrow

import (
	"slices"
	"strings"

	"aduan/model"
)

// value is one value of a facet: its code, the word that completes it, and other
// names it goes by.
type value struct {
	code, word string
	also       []string
}

// pick finds a value by its whole name, else by how one begins.
func pick(all []value, v string) string {
	for _, whole := range []bool{true, false} {
		for _, x := range all {
			for _, name := range append([]string{x.word, x.code}, x.also...) {
				if name = Slug(name); name == v || !whole && strings.HasPrefix(name, v) {
					return x.code
				}
			}
		}
	}
	return ""
}

// Slug is a name in one word, as a filter has it.
func Slug(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), "-") }

func (l *Line) channels() []value {
	var out []value
	for _, name := range model.Enum("channel") {
		v := value{name, l.env.Words.Channel(name), []string{l.env.Words.ShortChannel(name)}}
		if name == "whatsapp" {
			v.also = append(v.also, "wa")
		}
		out = append(out, v)
	}
	return out
}

func (l *Line) units() []value {
	var out []value
	for _, u := range l.env.Office().Units {
		out = append(out, value{string(u.Code), l.env.Unit(u.Code), []string{u.Name}})
	}
	return out
}

func (l *Line) categories() []value {
	var out []value
	for _, c := range l.env.Office().Category {
		out = append(out, value{c.Code, c.Code, []string{c.Name}})
	}
	return out
}

func (l *Line) classes() []value {
	var out []value
	for _, c := range model.Enum("class") {
		out = append(out, value{c, l.env.Words.Class(model.Class(c)), nil})
	}
	return out
}

func (l *Line) states() []value {
	var out []value
	for _, s := range model.States() {
		out = append(out, value{string(s), l.env.Words.State(s, l.env.Office()), nil})
	}
	return out
}

// values completes a facet from what the office has.
func (l *Line) values(prefix string) []string {
	own := l.says[0]
	var all []value
	switch prefix {
	case own.PrefixChannel:
		for _, c := range l.channels() {
			if slices.ContainsFunc(l.env.Office().Channels, func(o model.OfficeChannel) bool { return o.Name == c.code }) {
				all = append(all, c)
			}
		}
	case own.PrefixUnit:
		all = l.units()
	case own.PrefixCategory:
		all = l.categories()
	case own.PrefixClass:
		all = l.classes()
	case own.PrefixState, own.PrefixStatus:
		all = l.states()
	case own.PrefixArea:
		at := l.env.Office().Regions()
		for _, p := range at.Below(at.Area) {
			all = append(all, value{code: p.Code, word: p.Name})
		}
	case own.PrefixView:
		for _, v := range l.views {
			all = append(all, value{word: v.Name})
		}
	}
	var out []string
	for _, v := range all {
		if c := prefix + Slug(v.word); !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

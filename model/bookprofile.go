package model

import (
	"reflect"
	"slices"
)

// ProfileApply makes another text the office's profile from now on; what was
// promised before keeps the rules it was promised under.
type ProfileApply struct {
	plain
	Text  string `json:"text,omitempty" f:"lines,required"`
	Basis string `json:"basis,omitempty" f:"text"`
	// Parsed is Text, read and checked by the caller.
	Parsed *Office `json:"-"`
}

func (*ProfileApply) Name() ActionName { return "profile_apply" }

// MaxProfile bounds a profile's text (store.md 1).
const MaxProfile = 256 << 10

func (a *ProfileApply) Decide(s Situation) (Decision, error) {
	roles := []Role{Kepala, Admin}
	if a.Parsed != nil && rulesChanged(s.Office, a.Parsed) {
		roles = headOrFirst(s)
	}
	by, err := bookDeed(s, a.Name(), a.Basis, roles...)
	if err != nil {
		return Decision{}, err
	}
	switch {
	case a.Parsed == nil || a.Text == "":
		return Decision{}, Invalid("text", "profile")
	case len(a.Text) > MaxProfile:
		return Decision{}, Invalid("text", "text_too_long").With("max", MaxProfile).With("have", len(a.Text))
	case a.Parsed.Code != s.Office.Code:
		return Decision{}, Invalid("text", "other_office").With("value", a.Parsed.Code)
	}
	for id, st := range s.Staff {
		for _, h := range st.HeldAt(s.Now) {
			if _, ok := a.Parsed.Post(h.Post); !ok {
				return Decision{}, Invalid("text", "post_in_use").With("post", h.Post).With("staff", id)
			}
		}
	}
	if err := dropped(s, a.Parsed); err != nil {
		return Decision{}, err
	}
	return Decision{Drafts: []Draft{bookDraft(OfficeStream, a.Name(), by, s.Now, a)}}, nil
}

// dropped refuses to take away what open cases use: nobody could say what they
// are about, nor who has them.
func dropped(s Situation, next *Office) error {
	after := listsOf(next)
	for i, list := range listsOf(s.Office) {
		for _, code := range list.codes {
			if slices.Contains(after[i].codes, code) || s.InUse == nil {
				continue
			}
			if n := s.InUse(list.name, code); n > 0 {
				return Invalid("text", "code_in_use").With("list", list.name).With("value", code).With("count", n)
			}
		}
	}
	return nil
}

// codeList is the codes of one list of a profile.
type codeList struct {
	name  string
	codes []string
}

// listsOf are the lists whose codes stand in cases.
func listsOf(o *Office) []codeList {
	return []codeList{
		{"categories", codesOf(o.Category, func(c Category) string { return c.Code })},
		{"services", codesOf(o.Services, func(s Service) string { return s.Code })},
		{"channels", codesOf(o.Channels, func(c OfficeChannel) string { return c.Name })},
		{"units", codesOf(o.Units, func(u Unit) string { return string(u.Code) })},
		{"posts", codesOf(o.Posts, func(p Post) string { return string(p.Code) })},
	}
}

func codesOf[T any](list []T, code func(T) string) []string {
	var out []string
	for _, it := range list {
		if c := code(it); !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// rulesChanged tells whether a profile changes what binds people, rather than
// names, addresses and texts.
func rulesChanged(old, new *Office) bool {
	return !reflect.DeepEqual(old.Clocks, new.Clocks) || !reflect.DeepEqual(old.Rules, new.Rules) ||
		!reflect.DeepEqual(old.Initials, new.Initials) || !reflect.DeepEqual(old.Conflict, new.Conflict) ||
		!reflect.DeepEqual(old.Standing, new.Standing) || !reflect.DeepEqual(old.Hours, new.Hours) ||
		!reflect.DeepEqual(old.Posts, new.Posts) || !reflect.DeepEqual(old.Units, new.Units) ||
		!reflect.DeepEqual(binding(old.Category), binding(new.Category)) || !slices.Equal(ownTimes(old), ownTimes(new)) || old.Zone != new.Zone
}

// binding is what of categories binds: class, handler, secrecy; not names.
func binding(list []Category) []Category {
	out := slices.Clone(list)
	for i := range out {
		out[i].Name, out[i].Words = "", nil
	}
	return out
}

// ownTimes are the channels whose moments are believed without a reason.
func ownTimes(o *Office) (out []string) {
	for _, ch := range o.Channels {
		if ch.OwnTime {
			out = append(out, ch.Name+"/"+ch.Account)
		}
	}
	return out
}

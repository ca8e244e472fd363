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
		roles = []Role{Kepala}
		if headVacant(s) {
			roles = append(roles, Admin)
		}
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
	return Decision{Drafts: []Draft{bookDraft(OfficeStream, a.Name(), by, s.Now, a)}}, nil
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

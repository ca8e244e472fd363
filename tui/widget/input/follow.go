package input

import (
	"slices"
	"time"

	"aduan/model"
	"aduan/tui/widget/form"
)

// Follow changes what hangs on the field that has just changed: a category
// brings its class, its bidang, and whose answer it is.
func (s Source) Follow(f *form.Form, name string) {
	if s.Action == "note" && name == "kind" {
		ofKind(f.Fields(), f.Get(name).Value())
	}
	if s.Action == "respond" && name == "kind" {
		s.ofResponse(f.Fields(), f.Get(name).Value())
	}
	if s.Action == "deliver" && name == "complainant" {
		s.toldTo(f)
	}
	if name != "category" {
		return
	}
	cat, ok := s.Env.Office().CategoryOf(f.Get(name).Value())
	if !ok {
		return
	}
	brings := map[string]string{"class": string(cat.Class), "proposal.lead": s.lead(cat), "handler": string(cat.Post)}
	if s.Action == "answer" && s.borrowed() {
		brings["on_behalf_of"] = string(s.answering(cat.Code))
	}
	for field, v := range brings {
		if x := f.Get(field); x != nil && (v != "" || field == "proposal.lead") {
			x.Set(v)
		}
	}
}

// toldTo: the complainant who is chosen is told the way they had complained, and
// hears it themselves unless one says otherwise.
func (s Source) toldTo(f *form.Form) {
	for _, c := range s.Case.Complainants {
		if string(c.ID) != f.Get("complainant").Value() {
			continue
		}
		f.Get("to").Set(c.Name)
		if how := s.wayTo(c); how != "" {
			f.Get("how").Set(how)
		}
	}
}

// Read says beside a field of a moment, a date or a team how it was understood.
func (s Source) Read(f *form.Form, name string) {
	x := f.Get(name)
	for _, l := range s.leaves() {
		if l.path == name && l.Type == "members" {
			x.Say(s.members(x.Value()), 0)
			return
		}
		if l.path != name || l.Type != "moment" && l.Type != "date" {
			continue
		}
		v, err := s.value(l, x.Value())
		text, ok := v.(string)
		if err != nil || !ok || x.Empty() {
			x.Say("", 0)
			return
		}
		if t, err := time.Parse(time.RFC3339Nano, text); err == nil {
			x.Say(s.Env.Moment(t), 0)
			if name == "until" { // the end of a day is 24.00
				x.Say(s.Env.Due(t), 0)
			}
			return
		}
		x.Say(s.Env.Words.Civil(text, s.Env.At), 0)
	}
}

// ofResponse asks whose answer a response of substance is, where it is not for
// the desk to give one; who acknowledges says only that it came.
func (s Source) ofResponse(fields []*form.Field, kind string) {
	for _, f := range fields {
		if f.Name == "on_behalf_of" {
			f.More = kind != "substance" || !s.toldBy()
		}
	}
}

// ofKind leaves in front what a note of this kind tells; the rest are details.
func ofKind(fields []*form.Field, kind string) {
	tells := model.NoteFields(kind)
	for _, f := range fields {
		switch f.Name {
		case "text", "place", "present", "seen", "decided", "person", "document", "evidence":
			f.More = !slices.Contains(tells, f.Name)
		}
	}
}

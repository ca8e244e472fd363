package cli

import (
	"maps"
	"slices"
	"strings"

	"aduan/model"
)

// showStaff lists people by username; the disabled ones only with all.
func (s *session) showStaff(people model.Directory, all bool) error {
	t := &table{}
	t.row(s.words.say("col_username"), s.words.say("col_name"), s.words.say("col_posts"))
	for _, id := range slices.Sorted(maps.Keys(people)) {
		p := people[id]
		if p.Disabled && !all {
			continue
		}
		if s.flags.json {
			if err := s.printJSON(p); err != nil {
				return err
			}
			continue
		}
		t.row(string(p.ID), p.Name, s.heldBy(p))
	}
	if !s.flags.json {
		t.write(s.Out)
	}
	return nil
}

// heldBy is what somebody holds now, as people say it: Plh. Kepala Dinas.
func (s *session) heldBy(p model.Staff) string {
	if p.Disabled {
		return s.words.say("disabled")
	}
	var held []string
	for _, h := range p.HeldAt(s.me.Now) {
		name := string(h.Post)
		if post, ok := s.me.Office.Post(h.Post); ok {
			name = post.Title
		}
		name = join(" ", s.words.Capacity(h.Capacity), name)
		if !h.Until.IsZero() {
			name += " (… " + s.words.Due(h.Until.In(s.me.Now.Location()), s.me.Now) + ")"
		}
		held = append(held, name)
	}
	return strings.Join(held, ", ")
}

package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"strings"

	"aduan/model"
)

// mostLooked is how many cases of one number are opened at most: an office's own
// telephone may stand in thousands.
const mostLooked = 40

// Known finds whose a number is; see model.Acquaintances. One key of the index
// and the few cases behind it are read.
func (d *desk) Known(ctx context.Context, number string) (model.Acquaintance, error) {
	var out model.Acquaintance
	if err := ctx.Err(); err != nil {
		return out, toError(err)
	}
	kind, n := model.IsWhole(number)
	if kind == "" || d.b.Locked() {
		return out, nil
	}
	err := d.view(func(s *scene) error {
		if !s.viewer.Has(deskRoles()...) {
			return nil
		}
		k := &knower{r: &reader{s: s}, kind: kind, number: n, out: &out}
		for _, ord := range s.numberedBy(kind, n) {
			if k.look(ord) {
				break
			}
		}
		return k.r.err
	})
	return out, err
}

// numberedBy are the cases that the viewer reads by name and of whose people one
// has the number, the newest first, with those that the index has not reached.
func (s *scene) numberedBy(kind, number string) []uint32 {
	label := blindPhone
	if kind == "nik" {
		label = blindNIK
	}
	var out []uint32
	var may readable
	head := append(append([]byte{saidBlind}, s.b.blind(label, number)...), 0)
	c := s.rows.said.Cursor()
	for k, v := c.Seek(head); k != nil && bytes.HasPrefix(k, head) && len(k) == len(head)+4; k, v = c.Next() {
		var in bitset
		in.orBlock(v)
		block := binary.BigEndian.Uint32(k[len(head):])
		s.readable(block, &may)
		in.and(&may.name)
		in.down(func(i uint32) bool { out = append(out, block<<blockBits|i); return true })
	}
	for ord := range s.tail() {
		out = append(out, ord)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	slices.Reverse(out)
	return out
}

// knower gathers the cases of one person.
type knower struct {
	r            *reader
	kind, number string
	looked       int
	out          *model.Acquaintance
}

// look takes one case; true where enough were looked at. What the viewer may not
// read by name is not opened, and does not count.
func (k *knower) look(ord uint32) bool {
	s := k.r.s
	r, err := decodeRow(s.rows.cases.Get(be32(ord)))
	if err != nil {
		return false
	}
	f, sight := s.facts(r.Sight), s.sight(r)
	if f == nil || r.Blind || !model.Knowable(*f, sight) {
		return false
	}
	k.looked++
	c := model.Fold(r.ID, k.r.events(r.ID))
	people := k.r.people(&c)
	for _, x := range c.Complainants {
		p, ok := people[x.Person]
		if !ok || !p.Has(k.kind, k.number) {
			continue
		}
		switch {
		case k.out.From.ID == "":
			k.first(r, &c, x.Person, p, sight)
		case !strings.EqualFold(strings.TrimSpace(p.Name), strings.TrimSpace(k.out.Person.Name)):
			continue // somebody else with the same telephone
		}
		k.out.Cases = append(k.out.Cases, s.render(ord, r, ""))
		break
	}
	return len(k.out.Cases) == model.MostKnown || k.looked == mostLooked
}

// first takes the person as the newest case knows them.
func (k *knower) first(r *row, c *model.Case, id model.PersonID, p model.Person, sight model.Sight) {
	view := model.MaskPerson(id, p)
	if !sight.Reveal { // what may not be opened is not taken over either
		view.NIK, view.KK, view.Contacts = "", "", nil
	}
	*k.out = model.Acquaintance{Person: view, By: k.kind, Area: c.Area, Sex: c.Sex, From: r.ref()}
}

// knownIn opens the people of other cases that a deed names.
func (r *reader) knownIn(cases map[model.CaseID]model.Case) map[model.PersonID]model.Person {
	out := map[model.PersonID]model.Person{}
	for id, c := range cases {
		if row, ok := r.s.rowOf(id); !ok || row.Blind {
			continue
		}
		for _, x := range c.Complainants {
			if p, ok := r.person(x.Person); ok {
				out[x.Person] = p
			}
		}
	}
	return out
}

package store

import (
	"context"

	"aduan/model"
)

// blindName is the label of how a name sounds in a village. Like the numbers of
// people it is a keyed hash: nothing readable stands in the file.
const blindName = "find/name"

// soundsIn is what is hashed: the same name in another village is another.
func soundsIn(key, area string) string { return key + "\x00" + area }

// soundsOf are the index keys of how the people of a case are called, where it is
// ordinary and nobody promised to keep their names.
func (b *Book) soundsOf(c *model.Case, people map[model.PersonID]model.Person, add func(string)) {
	if c.Secrecy == model.SecrecySecret || c.Identity == model.IdentityWithheld || !model.Villaged(c.Area) {
		return
	}
	for _, p := range people {
		for _, key := range model.NameKeys(p.Name) {
			add(blindHead(b.blind(blindName, soundsIn(key, c.Area))))
		}
	}
}

func blindHead(hash []byte) string { return string(append([]byte{saidBlind}, hash...)) }

// Alike finds who sounds alike in a village; see model.Similars.
func (d *desk) Alike(ctx context.Context, name, area string) ([]model.Similar, error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if d.b.Locked() || !model.Villaged(area) || !model.NameIsWhole(name) {
		return nil, nil
	}
	var out []model.Similar
	err := d.view(func(s *scene) error {
		if !s.viewer.Has(deskRoles()...) {
			return nil
		}
		l := newLiker(s, model.MostAlike)
		l.area = area
		l.names(model.Person{Name: name})
		out = l.best()
		return l.r.err
	})
	return out, err
}

// Similar finds what may be the same person or matter as a case; see
// model.Similars.
func (d *desk) Similar(ctx context.Context, ref string) ([]model.Similar, error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	var out []model.Similar
	err := d.view(func(s *scene) error {
		id, ok := s.resolve(ref)
		if !ok {
			return model.NotFound()
		}
		r, ok := s.rowOf(id)
		if !ok || s.sight(r).Level < model.SeeNumber {
			return model.NotFound()
		}
		if sight := s.sight(r); r.Blind || d.b.Locked() || sight.Level < model.SeeDesk || sight.Level == model.SeeMasked || sight.Hidden {
			return nil
		}
		l := newLiker(s, model.MostSimilar)
		l.to(r)
		out = l.best()
		return l.r.err
	})
	return out, err
}

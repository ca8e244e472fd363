package store

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal/boltlog"
)

// whole is all that went into some cases, at any depth, and every case that names
// anybody whom any of these ever named, whoever may see them.
func (r *reader) whole(cases map[model.CaseID]model.Case) (merged []model.Case, everywhere map[model.PersonID][]model.Case) {
	var todo []model.Case
	for _, c := range cases {
		todo = append(todo, c)
	}
	all := slices.Clone(todo)
	for ; len(todo) > 0; todo = todo[1:] {
		for _, m := range todo[0].Merged {
			if slices.ContainsFunc(all, func(c model.Case) bool { return c.ID == m.Case }) {
				continue
			}
			c := model.Fold(m.Case, r.events(m.Case))
			all, todo, merged = append(all, c), append(todo, c), append(merged, c)
		}
	}
	everywhere = map[model.PersonID][]model.Case{}
	for _, c := range all {
		for _, e := range r.stream(model.StreamOf(c.ID)) {
			for _, p := range model.Names(e) {
				if _, known := everywhere[p]; !known {
					r.namedIn(p, everywhere)
				}
			}
		}
	}
	return merged, everywhere
}

// namedIn adds the cases that ever named a person; none of one who is erased.
func (r *reader) namedIn(p model.PersonID, out map[model.PersonID][]model.Case) {
	if evs := r.stream(streamPerson(p)); len(evs) == 0 || evs[len(evs)-1].Kind == kindErased {
		return
	}
	for _, ord := range r.s.casesOf(p) {
		row, err := decodeRow(r.s.rows.cases.Get(be32(ord)))
		if err != nil {
			r.err = errors.Join(r.err, err)
			continue
		}
		out[p] = append(out[p], model.Fold(row.ID, r.events(row.ID)))
	}
}

// destroyed notes that the key of a case is to be destroyed, and that its files
// are nobody's any more.
func (d *deed) destroyed(f boltlog.Fresh) error {
	if f.Event.Kind != model.KindDestroyed {
		return nil
	}
	for _, name := range filesOf(d.history(f.Event.Stream)) {
		if err := d.b.att.Delete([]byte(name)); err != nil {
			return err
		}
	}
	slot := slotDestroyed(f.Event)
	if slot == 0 {
		return nil
	}
	return d.tx.Bucket(bErased).Put(be64(uint64(slot)), be64(f.Seq))
}

func slotDestroyed(e model.Event) model.KeyID {
	var said struct{ Slot model.KeyID }
	if json.Unmarshal(e.Data, &said) != nil {
		return 0
	}
	return said.Slot
}

// filesOf are the sealed files that the events of a case name.
func filesOf(evs []model.Event) (out []string) {
	for _, e := range evs {
		if e.Kind != "attach" {
			continue
		}
		var data struct {
			Sealed string `json:"sealed_sha256"`
		}
		if json.Unmarshal(e.Data, &data) == nil && data.Sealed != "" {
			out = append(out, data.Sealed)
		}
	}
	return out
}

// unfile removes the files of the cases whose keys were just destroyed. What
// stays behind opens with no key, and is swept as nobody's.
func (b *Book) unfile(slots []model.KeyID) error {
	var names []string
	err := b.log.View(func(tx *bolt.Tx) error {
		for _, k := range slots {
			e, ok, err := boltlog.EventIn(tx, u64(tx.Bucket(bErased).Get(be64(uint64(k)))))
			if err != nil {
				return err
			}
			if !ok || e.Kind != model.KindDestroyed {
				continue
			}
			evs, err := boltlog.HistoryIn(tx, e.Stream)
			if err != nil {
				return err
			}
			names = append(names, filesOf(evs)...)
		}
		return nil
	})
	for _, name := range names {
		if rerr := os.Remove(b.at.attachment(name)); rerr != nil && !errors.Is(rerr, fs.ErrNotExist) {
			err = errors.Join(err, rerr)
		}
	}
	return err
}

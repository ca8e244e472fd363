package store

import (
	"aduan/model"
	"aduan/store/journal"
)

// reserve takes n key slots: those left over from deeds that came to nothing,
// then new ones.
func (b *Book) reserve(n int) (out []model.KeyID, err error) {
	b.mu.Lock()
	for len(out) < n && len(b.spare) > 0 {
		last := len(b.spare) - 1
		out, b.spare = append(out, b.spare[last]), b.spare[:last]
	}
	b.mu.Unlock()
	for len(out) < n {
		k, err := b.keys.Reserve()
		if err != nil {
			b.giveBack(out)
			return nil, err
		}
		out = append(out, k)
	}
	return out, nil
}

func (b *Book) giveBack(slots []model.KeyID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spare = append(b.spare, slots...)
}

// giveBackUnless returns the slots of a try, but for those that the deed itself
// took when it was done, perhaps by an earlier try of ours.
func (a *act) giveBackUnless(r journal.Receipt) {
	used := map[model.KeyID]bool{}
	for _, rec := range r.Records {
		if e, err := journal.Decode(rec.Bytes); err == nil {
			used[e.Key] = true
			used[model.KeyID(slotOf(e.Stream, uint64(e.Key)))] = true
		}
	}
	var spare []model.KeyID
	for _, k := range a.fresh {
		if !used[k] {
			spare = append(spare, k)
		}
	}
	a.d.b.giveBack(spare)
}

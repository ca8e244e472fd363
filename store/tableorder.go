package store

import "slices"

// fewChanges is up to how many entries are moved one by one: each moves all that
// stand behind it.
const fewChanges = 4

// replace puts entries, or nothing where a case is live no more, in the place of
// what the table has of these cases.
func (t *table) replace(fresh map[uint32]*entry) {
	var gone, came []*entry
	for ord, e := range fresh {
		if old := t.entries[ord]; old != nil {
			gone = append(gone, old)
			if t.live[old.sight]--; t.live[old.sight] == 0 {
				delete(t.live, old.sight)
			}
			delete(t.entries, ord)
		}
		if e != nil {
			came = append(came, e)
			t.live[e.sight]++
			t.entries[ord] = e
		}
	}
	switch {
	case !t.ready: // it is sorted once it is full
	case len(fresh) > fewChanges:
		t.merge(gone, came)
	default:
		for _, e := range gone {
			if i, ok := slices.BinarySearchFunc(t.order, e, compareEntries); ok {
				t.order = slices.Delete(t.order, i, i+1)
			}
		}
		for _, e := range came {
			i, _ := slices.BinarySearchFunc(t.order, e, compareEntries)
			t.order = slices.Insert(t.order, i, e)
		}
	}
}

// merge takes entries out of the order and puts others in, in one pass.
func (t *table) merge(gone, came []*entry) {
	slices.SortFunc(gone, compareEntries)
	slices.SortFunc(came, compareEntries)
	t.order = slices.DeleteFunc(t.order, func(e *entry) bool {
		for len(gone) > 0 && compareEntries(gone[0], e) < 0 {
			gone = gone[1:]
		}
		return len(gone) > 0 && gone[0] == e
	})
	from, to := len(t.order)-1, len(t.order)+len(came)-1
	t.order = append(t.order, came...)
	for i := len(came) - 1; i >= 0; to-- { // from behind, so that nothing is overwritten
		if from >= 0 && compareEntries(t.order[from], came[i]) > 0 {
			t.order[to] = t.order[from]
			from--
			continue
		}
		t.order[to] = came[i]
		i--
	}
}

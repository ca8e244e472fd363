package store

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"aduan/model"
)

// TestTableStaysInOrderHoweverManyChangeAtOnce: one by one or merged, its order
// and its counts are those of its entries.
func TestTableStaysInOrderHoweverManyChangeAtOnce(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tb := newTable(nil)
		tb.ready = true
		for range rapid.IntRange(1, 8).Draw(r, "rounds") {
			fresh := map[uint32]*entry{}
			for range rapid.IntRange(1, 30).Draw(r, "changes") {
				ord := uint32(rapid.IntRange(0, 40).Draw(r, "ord"))
				fresh[ord] = nil
				if rapid.IntRange(0, 4).Draw(r, "lives") > 0 {
					fresh[ord] = &entry{ord: ord, due: int64(rapid.IntRange(0, 12).Draw(r, "due")), codes: codes{sight: sightID(rapid.IntRange(1, 3).Draw(r, "sight"))}}
				}
			}
			tb.replace(fresh)
			live := map[sightID]int{}
			for _, e := range tb.entries {
				live[e.sight]++
			}
			if len(tb.order) != len(tb.entries) || !slices.IsSortedFunc(tb.order, compareEntries) {
				r.Fatalf("%d of %d entries in order", len(tb.order), len(tb.entries))
			}
			for _, e := range tb.order {
				if tb.entries[e.ord] != e {
					r.Fatalf("entry %d is not the one that the table has", e.ord)
				}
			}
			for id := range sightID(4) {
				if live[id] != tb.live[id] {
					r.Fatalf("sight %d: %d, want %d", id, tb.live[id], live[id])
				}
			}
		}
	})
}

// TestQueueFromTheTableIsTheQueueFromTheIndex, page by page and for everybody: the
// first frame and the next ones tell the same.
func TestQueueFromTheTableIsTheQueueFromTheIndex(t *testing.T) {
	w := newWorld(t)
	w.many()
	w.pungli()
	w.underway()
	w.move(9 * 24 * time.Hour)
	pages := func(who model.StaffID) (out []model.Page) {
		for after := ""; ; {
			p := w.list(who, model.Query{Limit: 3, After: after})
			out = append(out, p)
			if after = p.Next; after == "" {
				return out
			}
		}
	}
	people := []model.StaffID{"petugas", "pengelola", "kepala", "kabid-linjamsos", "kabid-rehsos", "auditor", "admin", "trc"}
	first := map[model.StaffID][]model.Page{}
	for _, who := range people {
		first[who] = pages(who)
		w.b.table.close() // the next list is to find none
		w.b.table = newTable(w.b)
	}
	if err := w.b.table.wait(w.ctx()); err != nil {
		t.Fatal(err)
	}
	for _, who := range people {
		if then := pages(who); !reflect.DeepEqual(then, first[who]) {
			t.Errorf("%s: from the index %+v, from the table %+v", who, first[who], then)
		}
	}
	if p := first["kepala"][0]; p.Overdue == 0 || p.All != 7 || len(p.Rows) != 3 {
		t.Errorf("%d of %d rows, %d late", len(p.Rows), p.All, p.Overdue)
	}
}

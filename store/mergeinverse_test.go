package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// TestUnmergedBookIsTheBookBeforeTheMerge: over random histories, merging any two
// cases and parting them again, whenever that is, leaves every row, posting, sum
// and deadline as it was; only versions and what just happened are newer.
func TestUnmergedBookIsTheBookBeforeTheMerge(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := newWorld(t)
			h := newHistory(w, 40+seed)
			merged := 0
			for range 30 {
				if err := h.run(desks{w}, 6); err != nil {
					t.Fatal(err)
				}
				before := derivedState(t, w.b)
				var a, b model.CaseID
				for range 20 {
					x, y := h.cases[h.rng.IntN(len(h.cases))], h.cases[h.rng.IntN(len(h.cases))]
					if w.waits(x) || w.waits(y) {
						continue // its deadlines are as of its newest event: TestUnmergedHistory of the model has these
					}
					if _, err := w.act("pengelola", x, 0, w.action("merge", `{"with":"`+string(y)+`"}`)); err == nil {
						a, b = x, y
						break
					}
				}
				if a == "" {
					continue
				}
				if d := differing(before, derivedState(t, w.b)); len(d) == 0 {
					t.Fatalf("a merge of %s into %s changed nothing", a, b)
				}
				w.move(time.Duration(h.rng.IntN(40*60)) * time.Minute)
				part := model.ActionName("unmerge")
				if h.rng.IntN(3) == 0 {
					part = "undo"
				}
				if _, err := w.act("pengelola", a, 0, w.action(part, `{}`)); err != nil {
					w.do("pengelola", a, "unmerge", `{}`)
				}
				if d := differing(before, derivedState(t, w.b)); len(d) > 0 {
					t.Fatalf("%s in %s, parted by %s:\n%s", a, b, part, strings.Join(d, "\n"))
				}
				merged++
			}
			if merged < 6 {
				t.Errorf("%d merges: the histories are too poor", merged)
			}
			w.sound()
		})
	}
}

// waits tells whether papers are asked for of a case.
func (w *world) waits(id model.CaseID) bool {
	w.t.Helper()
	v, err := w.desk("pengelola").Case(w.ctx(), string(id))
	return err != nil || v.Waiting != nil
}

// derivedState is what the derived buckets say of how the cases stand.
func derivedState(t *testing.T, b *Book) map[string]string {
	t.Helper()
	if err := b.settle(t.Context()); err != nil { // what the follower would do: new dates after a closure
		t.Fatal(err)
	}
	out := map[string]string{}
	for k, v := range dump(t, b) {
		switch bucket, _, _ := strings.Cut(k, " "); bucket {
		case string(bMeta), string(bFeed): // what just happened, and how far one has read
		case string(bNames): // who ever was named, which parting does not take back: they must be found to be erased
		case string(bCase):
			r, err := decodeRow([]byte(v))
			if err != nil {
				t.Fatal(err)
			}
			r.N, r.At, r.By, r.Changed = 0, 0, "", 0
			raw, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			out[k] = string(raw)
		default:
			out[k] = v
		}
	}
	return out
}

// differing are the keys in which two differ, with what stands in both.
func differing(a, b map[string]string) (out []string) {
	for k, v := range a {
		if b[k] != v {
			out = append(out, fmt.Sprintf("%q\n  was %q\n  is  %q", k, v, b[k]))
		}
	}
	for k, v := range b {
		if _, ok := a[k]; !ok {
			out = append(out, fmt.Sprintf("%q is new: %q", k, v))
		}
	}
	return out
}

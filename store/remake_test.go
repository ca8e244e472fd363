package store

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"aduan/model"
)

// remade makes all rows and words of a book anew, aside, and holds them against
// those that were there.
func (w *world) remade() {
	w.t.Helper()
	t := w.t.(*testing.T)
	before := dump(t, w.b)
	if err := w.b.Remake(w.ctx()); err != nil {
		w.t.Fatal(err)
	}
	after := dump(t, w.b)
	for k, v := range before {
		if after[k] != v {
			w.t.Errorf("%q was %.40q, is %.40q", k, v, after[k])
		}
	}
	if len(before) != len(after) {
		w.t.Errorf("%d keys, then %d", len(before), len(after))
	}
}

// TestRowsOfManyCasesMadeAsideEqualThoseThatGrew: more than one block of postings
// holds, in any order in which the blocks are made.
func TestRowsOfManyCasesMadeAsideEqualThoseThatGrew(t *testing.T) {
	if testing.Short() {
		t.Skip("makes some thousand cases")
	}
	t.Parallel()
	w := newWorld(t)
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		for i := range blockSize + 20 {
			in := fmt.Sprintf(`{"complainant":{"name":"Sumarni %d"},"subject":"Sembako %d","text":"Belum cair","category":"KKS-2"}`, i%17, i%31)
			id, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Action: w.action("register", in)})
			if err == nil && i%64 == 0 {
				_, err = f.Act(w.ctx(), "pengelola", model.Deed{ID: model.DeedID(w.id()), Case: id, Action: w.action("verify", `{"category":"KKS-2","complete":true,"proposal":{"lead":"kabid-linjamsos"}}`)})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w.remade()
}

// TestDeedsMeanwhileAreInTheRowsMadeAside: what is done while they are made waits
// for nothing, and stands in them when they take the place of the old ones.
func TestDeedsMeanwhileAreInTheRowsMadeAside(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.close()
	meanwhile, going := 0, true
	w.cfg.Progress = func(work Work, done, total uint64) {
		if work == WorkRehearsal && done == total && going {
			meanwhile++
			w.register("petugas", "Budi", "Sementara itu")
		}
	}
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	defer w.close()
	if err := w.b.Remake(w.ctx()); err != nil {
		t.Fatal(err)
	}
	if meanwhile == 0 {
		t.Fatal("nothing was done meanwhile")
	}
	if p := w.list("petugas", model.Query{Place: "all"}); p.Total != 1+meanwhile {
		t.Errorf("%d cases, %d were done meanwhile", p.Total, meanwhile)
	}
	w.sound()
	going = false
	w.remade()
}

func TestPipedEndsWithTheFirstErrorOfEither(t *testing.T) {
	wrong := errors.New("wrong")
	numbers := func(n int, end error) func(context.Context, func(int) error) error {
		return func(_ context.Context, give func(int) error) error {
			for i := range n {
				if err := give(i); err != nil {
					return err
				}
			}
			return end
		}
	}
	var got []int
	all := func(i int) error { got = append(got, i); return nil }
	if err := piped(t.Context(), numbers(5, nil), all); err != nil || fmt.Sprint(got) != "[0 1 2 3 4]" {
		t.Errorf("%v, %v", got, err)
	}
	if err := piped(t.Context(), numbers(2, wrong), all); !errors.Is(err, wrong) {
		t.Errorf("who makes them failed: %v", err)
	}
	if err := piped(t.Context(), numbers(1<<30, nil), func(int) error { return wrong }); !errors.Is(err, wrong) {
		t.Errorf("who takes them failed: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	if err := piped(ctx, numbers(1<<30, nil), func(int) error { stop(); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

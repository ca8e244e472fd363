package store

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"aduan/model"
)

// TestOwnDeedStandsInTheNextListWhoeverElseReads: many consoles read the queue
// anew at every change. Whoever did the deed must find it in the list they read
// then, though another's list is just taking it in.
func TestOwnDeedStandsInTheNextListWhoeverElseReads(t *testing.T) {
	w := newWorld(t)
	var ids []model.CaseID
	for i := range 40 {
		ids = append(ids, w.register("petugas", "Sumarni", fmt.Sprintf("Kartu %d", i)).Case.ID)
		w.move(time.Minute)
	}
	if err := w.b.table.wait(w.ctx()); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(w.ctx())
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for desk := w.desk("pengelola"); ctx.Err() == nil; {
				if _, err := desk.List(w.ctx(), model.Query{Limit: 1}); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for i, id := range ids {
		w.do("pengelola", id, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true}`)
		if p := w.list("pengelola", model.Query{States: []model.State{model.Verified}}); p.Total != i+1 {
			t.Errorf("after %d deeds the list has %d", i+1, p.Total)
		}
	}
	stop()
	readers.Wait()
}

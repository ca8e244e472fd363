package store

import (
	"testing"
)

// A program was killed: the next one finds the book unclean until it is verified,
// also where that was cut short by closing it.
func TestBookLeftOpenIsProvenBehindTheWork(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	w.close()
	a := newTold()
	a.kill(t, w.dir, 3, 0)
	again := w.reopened(w.dir)
	if !again.b.Unclean() {
		t.Fatal("a killed program left a clean book")
	}
	again.close()
	again = w.reopened(w.dir)
	if !again.b.Unclean() {
		t.Fatal("closing it proved it")
	}
	said := make(chan []Fault, 1)
	again.b.ProveSoon(func(faults []Fault, err error) {
		if err != nil {
			t.Error(err)
		}
		said <- faults
	})
	if faults := <-said; len(faults) > 0 {
		t.Errorf("faults %v", faults)
	}
	if again.b.Unclean() {
		t.Error("it is proven and still unclean")
	}
	again.close()
	again = w.reopened(w.dir)
	defer again.close()
	if again.b.Unclean() {
		t.Error("it was proven and is unclean again")
	}
	again.b.ProveSoon(func([]Fault, error) { t.Error("a clean book is proven again") })
}

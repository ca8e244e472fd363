package store

import (
	"os"
	"sync/atomic"
	"testing"

	"aduan/model"
)

// A disk that is nearly full stops the recording while there is still room to
// end what is under way; reading and printing go on, and what is freed is used.
func TestNearlyFullDiskRefusesDeedsAndStillReadsAndPrints(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Beras").Case.ID
	w.close()
	var free atomic.Uint64
	free.Store(SpaceWarn)
	w.cfg.Free = func(string) (uint64, error) { return free.Load(), nil }
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(w.b.at.ballast()); err != nil || info.Size() != ballastSize {
		t.Fatalf("no ballast: %v", err)
	}
	free.Store(SpaceRefuse - 1)
	_, err = w.act("petugas", "", 0, w.entry("Lain"))
	wantRule(t, err, model.CodeUnavailable, "disk_low")
	if _, err := os.Stat(w.b.at.ballast()); !os.IsNotExist(err) {
		t.Errorf("the ballast is not given back: %v", err)
	}
	if p := w.list("petugas", model.Query{}); p.Total != 1 {
		t.Errorf("the queue holds %d", p.Total)
	}
	w.must("petugas", id, 0, &model.Print{Paper: "receipt"})
	if st, err := w.desk("hendra").Book().Stats(w.ctx()); err != nil || st.Free != SpaceRefuse-1 {
		t.Errorf("free %d %v", st.Free, err)
	}
	free.Store(SpaceWarn)
	w.register("petugas", "Budi", "Raskin")
	w.sound()
}

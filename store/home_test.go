package store

import (
	"testing"
)

// TestFeedSaysWhenADeedWasRecorded: what happened earlier has just been written
// down.
func TestFeedSaysWhenADeedWasRecorded(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.move(50 * 60e9)
	w.do("petugas", id, "respond", `{"kind":"acknowledgement","text":"Kami terima.","how":"phone","at":"`+w.now().Add(-30*60e9).Format("2006-01-02T15:04:05Z07:00")+`"}`)
	h, err := w.desk("pengelola").Home(w.ctx())
	if err != nil || h.Recent[0].Kind != "respond" || w.now().Sub(h.Recent[0].At) > 60e9 {
		t.Errorf("the feed says %+v at %v (%v)", h.Recent[0], w.now(), err)
	}
}

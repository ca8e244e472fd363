package store

import (
	"testing"
	"time"

	"aduan/model"
)

// TestRowOfACaseThatWaitsTooLongShowsTheCeiling: papers that do not come pause
// the ceiling for thirty days in all; then it runs on, and lists say so as the
// case does.
func TestRowOfACaseThatWaitsTooLongShowsTheCeiling(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", id, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
	w.do("kepala", id, "dispose", `{"to":["kabid-linjamsos"],"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}`)
	w.do("petugas", id, "request_info", `{"papers":["kk"],"told_how":"phone","text":"Mohon KK."}`)
	d := w.desk("pengelola")
	for _, days := range []int{1, 28, 4, 30} {
		w.move(time.Duration(days) * 24 * time.Hour)
		c, err := d.Case(w.ctx(), string(id))
		if err != nil {
			t.Fatal(err)
		}
		p, err := d.List(w.ctx(), model.Query{Place: "all"})
		if err != nil || len(p.Rows) != 1 || p.Rows[0].Clock == nil {
			t.Fatal(p.Rows, err)
		}
		row, want := p.Rows[0].Clock, model.Nearest(c.Clocks)
		if row.Name != want.Name || row.State != want.State || !row.DueAt.Equal(want.DueAt) {
			t.Errorf("after %d more days the row shows %s %s due %s, the case %s %s due %s", days, row.Name, row.State, row.DueAt, want.Name, want.State, want.DueAt)
		}
	}
}

package store

import (
	"testing"

	"aduan/model"
)

func TestRespondentIsNotToldByTheBooksFigures(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Sembako")
	id := w.do("petugas", "", "register", `{"complainant":{"name":"Budi"},"text":"x","subject":"Kepala","category":"KKS-2","respondent":{"kind":"staff","post":"kepala"}}`).Case.ID
	w.do("pengelola", id, "verify", `{"class":"oversight","category":"SAL-1","complete":true}`)
	for who, want := range map[model.StaffID]int{"pengelola": 2, "kepala": 1} {
		st, err := w.desk(who).Book().Stats(w.ctx())
		if err != nil || st.Open != want || st.ByState[model.Verified] != want-1 || st.Cases != 2 {
			t.Errorf("%s: %d of %d open, %v, %v", who, st.Open, st.Cases, st.ByState, err)
		}
	}
	w.sound()
}

package store

import (
	"testing"

	"aduan/model"
)

func TestRegisteredCaseIsReadByItsNumber(t *testing.T) {
	w := newWorld(t)
	o := w.register("petugas", "Sumarni", "Sembako belum cair")
	t.Logf("%+v", o.Case)
	o = w.do("pengelola", o.Case.ID, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`)
	p, err := w.desk("kepala").List(w.ctx(), model.Query{})
	t.Logf("%+v %v", p, err)
	h, err := w.desk("kepala").Home(w.ctx())
	t.Logf("%+v %v", h, err)
}

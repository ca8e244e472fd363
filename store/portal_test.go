package store

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"aduan/model"
)

// TestPortalIsStillOwedTheAnswerThatTheComplainantHas: whoever came by LAPOR! and
// was told on the telephone has their answer; the portal gets it once more by
// deliver, which moves nobody's moment of being told, and then it is enough.
func TestPortalIsStillOwedTheAnswerThatTheComplainantHas(t *testing.T) {
	w := newWorld(t)
	in, err := json.Marshal(map[string]any{"channel": map[string]any{"name": "lapor", "reference": "5012345", "sent_to_us_at": w.now().Add(-time.Hour)},
		"complainant": map[string]string{"name": "Sumarni"}, "subject": "KKS kosong", "text": "Dua bulan.", "area": "35.08.04.2007", "category": "KKS-2"})
	if err != nil {
		t.Fatal(err)
	}
	id := w.do("petugas", "", "register", string(in)).Case.ID
	w.move(time.Hour)
	w.do("sekretaris", id, "answer", `{"text":"Sudah diperbaiki.","how":"phone","category":"KKS-2"}`)
	told := w.now()
	w.move(time.Hour)
	refused := func(how string) {
		t.Helper()
		var e *model.Error
		if _, err := w.act("petugas", id, 0, w.action("deliver", `{"how":"`+how+`"}`)); !errors.As(err, &e) || e.Rule != "already" {
			t.Errorf("delivered once more by %s: %v", how, err)
		}
	}
	portal := func() (k model.Clock) {
		t.Helper()
		v, err := w.desk("pengelola").Case(w.ctx(), string(id))
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range v.Clocks {
			if k.Name == "outside" {
				return k
			}
		}
		t.Fatalf("no clock of the portal among %+v", v.Clocks)
		return k
	}
	if k := portal(); k.State != model.ClockRunning {
		t.Errorf("the portal's clock is %s", k.State)
	}
	refused("phone")
	v := w.do("petugas", id, "deliver", `{"how":"lapor","to":"SP4N-LAPOR!"}`).Case
	if at := v.Complainants[0].ToldAt; at == nil || !at.Equal(told) {
		t.Errorf("told %v, want %v", at, told)
	}
	if k := portal(); k.State != model.ClockMet || !k.StoppedAt.Equal(w.now()) {
		t.Errorf("the portal's clock is %s, stopped %s", k.State, k.StoppedAt)
	}
	refused("lapor")
}

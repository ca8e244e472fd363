package store

import "testing"

// TestOpenCasesHoldTheCodesOfTheProfile: whom they are with, what they are
// about and how they came; a case that has ended holds nothing.
func TestOpenCasesHoldTheCodesOfTheProfile(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"channel":"letter","complainant":{"name":"Ani"},"subject":"x","text":"x","category":"DAT-2","service":"usulan-dtks"}`).Case.ID
	w.do("pengelola", id, "verify", `{"category":"DAT-2","service":"usulan-dtks","complete":true}`)
	w.do("kepala", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	count := func(list, code string) (n int) {
		err := w.desk("kepala").(*desk).view(func(s *scene) error { n = s.inUse(list, code); return nil })
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for list, code := range map[string]string{"categories": "DAT-2", "services": "usulan-dtks", "channels": "letter", "units": "linjamsos", "posts": "kabid-linjamsos"} {
		if n := count(list, code); n != 1 {
			t.Errorf("%s %s: %d", list, code, n)
		}
		if n := count(list, "another"); n != 0 {
			t.Errorf("%s another: %d", list, n)
		}
	}
	w.do("pengelola", id, "reject", `{"reason":"tidak_logis"}`)
	for list, code := range map[string]string{"categories": "DAT-2", "services": "usulan-dtks"} {
		if n := count(list, code); n != 0 {
			t.Errorf("%s %s of a rejected case: %d", list, code, n)
		}
	}
}

package store

import (
	"testing"

	"aduan/model"
)

// TestSecretAndUrgentNarrowEveryList to what the reader knows of: nobody learns
// by a filter that a case is secret.
func TestSecretAndUrgentNarrowEveryList(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako belum cair")
	id := w.register("petugas", "Buang", "ODGJ di pasar").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","class":"ordinary","weight":"normal","urgent":true,"complete":true,"proposal":{"lead":"kabid-linjamsos"}}`)
	w.pungli()
	numbers := func(who model.StaffID, q model.Query) (out string) {
		for _, r := range w.list(who, q).Rows {
			out += r.Register[:4] + " "
		}
		return out
	}
	for round := range 2 {
		for _, place := range []string{"queue", "all"} {
			for _, tc := range []struct {
				who    model.StaffID
				q      model.Query
				expect string
			}{
				{"kepala", model.Query{Place: place, Urgent: true}, "0002 "}, {"kepala", model.Query{Place: place, Secret: true}, "0003 "},
				{"kepala", model.Query{Place: place, Secret: true, Urgent: true}, ""},
				{"kabid-linjamsos", model.Query{Place: place, Secret: true}, ""}, {"kabid-dayasos", model.Query{Place: place, Secret: true}, ""},
			} {
				if got := numbers(tc.who, tc.q); got != tc.expect {
					t.Errorf("round %d, %s in %s: secret %t, urgent %t finds %q, want %q", round, tc.who, place, tc.q.Secret, tc.q.Urgent, got, tc.expect)
				}
			}
		}
	}
	w.sound()
}

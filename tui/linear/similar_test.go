package linear_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

func TestCaseIsReadWithWhatMayBeTheSame(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for _, r := range tuitest.Rows() {
		if r.Register == "0408/2026" {
			r.Area = "35.08.04.2003"
			d.Resembling = []model.Similar{{Row: r, Who: "Hj. Soemarni", By: []string{model.ByName}}}
		}
	}
	said, _ := converse(t, d, answers("buka", "396", "q"))
	if !strings.Contains(said, "0408") || !strings.Contains(said, "nama mirip: Hj. Soemarni, Desa Bades") {
		t.Errorf("it says\n%s", said)
	}
}

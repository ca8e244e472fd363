package input_test

import (
	"encoding/json"
	"testing"
	"time"

	"aduan/model"
)

// TestHoldingIsBoundByWholeDays: a day alone begins at midnight, as an end it is
// included; a day without its year is the nearer one, an end always lies ahead.
func TestHoldingIsBoundByWholeDays(t *testing.T) {
	for _, c := range []struct {
		action            model.ActionName
		from, until       string
		wantFrom, wantEnd string
	}{
		{"post_give", "23/11", "24/11", "2026-11-23 00:00", "2026-11-25 00:00"},
		{"post_give", "19/11", "3/1", "2026-11-19 00:00", "2027-01-04 00:00"},
		{"post_give", "20/11 08.00", "22/11 12.00", "2026-11-20 08:00", "2026-11-22 12:00"},
		{"post_end", "", "19/11", "", "2026-11-20 00:00"},
		{"post_end", "", "30/11", "", "2026-12-01 00:00"},
		{"staff_add", "16/11/2026", "", "2026-11-16 00:00", ""},
	} {
		s := source(t, "lilik", "", c.action)
		raw, err := s.JSON(map[string]string{"username": "rina", "name": "Rina", "post": "kepala", "from": c.from, "until": c.until})
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		var got struct{ From, Until time.Time }
		if err := json.Unmarshal(raw, &got); err != nil {
			t.Fatal(err)
		}
		said := func(at time.Time) string {
			if at.IsZero() {
				return ""
			}
			return at.Format("2006-01-02 15:04")
		}
		if said(got.From) != c.wantFrom || said(got.Until) != c.wantEnd {
			t.Errorf("%+v: from %s until %s", c, said(got.From), said(got.Until))
		}
	}
}

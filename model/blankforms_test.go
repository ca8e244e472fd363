package model

import "testing"

// TestBlankFormsAreNumberedByTheDesk: each has a number of the year's own series,
// and whoever does not stand at the desk takes none.
func TestBlankFormsAreNumberedByTheDesk(t *testing.T) {
	b := newTestBook(t)
	decide := func(who StaffID, count int) (Decision, error) {
		s := b.situation(who, "")
		return (&BlankForms{Count: count}).Decide(s)
	}
	d, err := decide("siti", 3)
	if err != nil || len(d.Drafts) != 3 {
		t.Fatalf("%d forms, %v", len(d.Drafts), err)
	}
	for _, x := range d.Drafts {
		if x.Take != FormSeries(b.now.Year()) || x.Stream != SeriesStream || x.By.Person != "siti" {
			t.Errorf("a form is %+v", x)
		}
	}
	for _, count := range []int{0, -1, mostForms + 1} {
		if _, err := decide("siti", count); CodeOf(err) != CodeInvalid {
			t.Errorf("%d forms: %v", count, err)
		}
	}
	if _, err := decide("rina", 1); CodeOf(err) != CodeDenied {
		t.Errorf("a kabid numbers forms: %v", err)
	}
}

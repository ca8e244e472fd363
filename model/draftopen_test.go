package model

import "testing"

// TestDraftIsOfTheFormThatItsNameSays: whatever else stands in the name of a form.
func TestDraftIsOfTheFormThatItsNameSays(t *testing.T) {
	for _, form := range []string{"register", "note/id7", "staff_disable/a~b", "x/~", "x~1", "x~02", "x~-3"} {
		for n := range 4 {
			if got := DraftForm(NthDraft(form, n)); got != form {
				t.Errorf("draft %d of %q is of %q", n, form, got)
			}
		}
	}
	if NthDraft("register", 1) != "register" || NthDraft("register", 2) == "register" {
		t.Error("the first draft has not the name of its form")
	}
}

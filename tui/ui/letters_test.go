package ui

import (
	"testing"

	"aduan/model"
)

// TestEveryActionHasItsLetter: one letter an action, and none twice but where
// the state decides which of two is meant.
func TestEveryActionHasItsLetter(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		env := &Env{Say: Speak(lang)}
		env.Keys = NewKeys(env.Say, false)
		seen := map[string]model.ActionName{}
		for _, info := range model.ActionTable() {
			a := info.Name
			l := env.Letter(a)
			switch a {
			case "register", "answer_on_the_spot", "attach", "print", "read": // no menu of a case offers them
				continue
			}
			if len(l) != 1 {
				t.Errorf("%s: %q is no letter", a, l)
			}
			if other, ok := seen[l]; ok && !(a == "send_back" && other == "return" || a == "return" && other == "send_back") &&
				!(a == "ratify" && other == "initial" || a == "initial" && other == "ratify") {
				t.Errorf("%q is both %s and %s", l, other, a)
			}
			seen[l] = a
		}
		for l, want := range map[string]model.ActionName{"d": "dispose", "e": "amend", "h": "submit_result", "i": "reveal", "k": "contact",
			"l": "info_received", "m": "request_info", "n": "note", "r": "remind", "t": "respond", "u": "undo"} {
			if seen[l] != want {
				t.Errorf("%q is %s, not %s", l, seen[l], want)
			}
		}
	}
}

// TestTwoOfALetterAreNeverOffered: initials come before the ratification.
func TestTwoOfALetterAreNeverOffered(t *testing.T) {
	got := Offered([]model.ActionName{"initial", "attach", "ratify", "note"})
	if len(got) != 2 || got[0] != "initial" || got[1] != "note" {
		t.Errorf("offered are %v", got)
	}
	if got = Offered([]model.ActionName{"ratify"}); len(got) != 1 {
		t.Errorf("offered are %v", got)
	}
}

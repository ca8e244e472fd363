package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestNumberBlockTypesAndMoves as the rest of the keyboard does.
func TestNumberBlockTypesAndMoves(t *testing.T) {
	for code, want := range map[rune]string{
		tea.KeyKp0: "0", tea.KeyKp9: "9", tea.KeyKpEnter: "enter", tea.KeyKpDecimal: ".", tea.KeyKpDivide: "/", tea.KeyKpMinus: "-",
		tea.KeyKpUp: "up", tea.KeyKpHome: "home", tea.KeyKpPgDown: "pgdown", tea.KeyKpDelete: "delete", 'a': "a", tea.KeyEnter: "enter",
	} {
		k := Keypad(tea.KeyPressMsg{Code: code})
		if len(want) == 1 && code != 'a' && k.Text != want {
			t.Errorf("%q types %q", want, k.Text)
		}
		if k.String() != want {
			t.Errorf("%q is %q", want, k.String())
		}
	}
	if k := Keypad(tea.KeyPressMsg{Code: tea.KeyKp5, Text: "5"}); k.Text != "5" || k.Code != '5' {
		t.Errorf("%+v", k)
	}
}

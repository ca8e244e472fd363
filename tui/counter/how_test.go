package counter_test

import (
	"testing"

	"aduan/tui/tuitest"
)

// TestHowItCameIsChosenWithoutCtrl: telephones have no Ctrl. On the buttons k
// opens what ^K opens; in a field it is a letter.
func TestHowItCameIsChosenWithoutCtrl(t *testing.T) {
	filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).Shows("k kanal")
	filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("k").Shows("── Kanal, waktu, jenis")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c", "tab", "k").Shows("Nama       [k ")
}

package actionform_test

import (
	"testing"

	"aduan/model"
)

// TestCorrectionGoesOnWhateverElseItsDraftHolds: whose entry it is is no entry.
func TestCorrectionGoesOnWhateverElseItsDraftHolds(t *testing.T) {
	for range 30 {
		d := correctable()
		d.Kept = []model.FormDraft{{Form: "amend/c396", Deed: "kept", Values: map[string]string{
			"complainant.name": "Sumarti", "which": "1", "other_person": "2", "reason.code": "typo"}}}
		open(t, d, "0396", "amend", 80, 24).Shows("Sumarti").Lacks("yang mana?")
	}
	d := correctable()
	d.Kept = []model.FormDraft{{Form: "amend/c396", Values: map[string]string{"which": "1"}}}
	open(t, d, "0396", "amend", 80, 24).Shows("yang mana?")
}

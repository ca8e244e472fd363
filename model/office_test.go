package model

import (
	"slices"
	"testing"
)

// TestGapsOfReadyAnswers: what stands in brackets, each once, in no matter
// which answer.
func TestGapsOfReadyAnswers(t *testing.T) {
	o := &Office{Answers: []Snippet{{Text: "Usulan [nama] pada [tahap]."}, {Text: "Untuk [nama]: []\n[dua\nbaris]"}}}
	if got := o.Gaps(); !slices.Equal(got, []string{"[nama]", "[tahap]"}) {
		t.Errorf("gaps: %q", got)
	}
}

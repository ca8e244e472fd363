package paper

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/model/words"
)

func usulan() model.Service {
	return model.Service{Code: "usulan-dtks", Name: "Proses Pengusulan DTKS dan Bansos", Number: "188.4/329/427.64/2022",
		Requirements: []string{"Fotocopy KTP", "Fotocopy Kartu Keluarga (KK);"}, Time: "Paling lama 7-15 hari kerja.", Fee: "Tidak dipungut biaya", Product: []string{"Surat pengesahan Bupati"}}
}

func TestRequirementsOnAPage(t *testing.T) {
	golden.RequireEqual(t, Text(Requirements(sumarni().Office, words.Indonesian(), usulan(), map[int]bool{0: true}), 80))
}

func TestRequirementsOnAReceiptPrinter(t *testing.T) {
	golden.RequireEqual(t, ASCII(Requirements(sumarni().Office, words.English(), usulan(), nil), 32))
}

// TestRequirementsSayThatItIsFree also where the standard forgets to.
func TestRequirementsSayThatItIsFree(t *testing.T) {
	s := usulan()
	s.Fee = ""
	got := Text(Requirements(sumarni().Office, words.Indonesian(), s, map[int]bool{0: true, 1: true}), 80)
	if !strings.Contains(got, "tidak dipungut biaya") || !strings.Contains(got, "Lengkap") {
		t.Errorf("the paper says\n%s", got)
	}
}

package model

import (
	"fmt"
	"testing"
)

func standardsOffice() *Office {
	return &Office{
		Services: []Service{
			{Code: "usulan-dtks", Name: "Proses Pengusulan DTKS dan Bansos", Requirements: []string{"Fotocopy KTP", "Fotocopy Kartu Keluarga (KK)"}, Steps: []string{"Musyawarah Desa/Kelurahan"}},
			{Code: "santunan", Name: "Santunan", Requirements: []string{"Surat Keterangan Tidak Mampu"}, Fee: "Tidak dipungut biaya"},
		},
		Promises: []Promise{{Code: "respon", Text: "Ditanggapi 2x24 jam", Sentence: "Respon pengaduan paling lama 2x24 jam"}},
		Answers:  []Snippet{{Code: "kartu", Question: "Kartu terblokir?", Text: "Kartu diurus di bank penyalur. PBI-JK di BPJS."}},
	}
}

// TestStandardsAreFoundByWordsInAnyOrderAndSpelling over names, requirements,
// steps, promises, questions and answers.
func TestStandardsAreFoundByWordsInAnyOrderAndSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "[{service 0} {service 1} {promise 0} {answer 0}]",
		"ktp fotokopi":               "[{service 0}]",
		"foto copy kk":               "[{service 0}]",
		"dtsen":                      "[{service 0}]",
		"penduduk":                   "[{service 0}]",
		"sktm":                       "[{service 1}]",
		"gratis":                     "[{service 1}]",
		"jam 2x24":                   "[{promise 0}]",
		"bank KARTU":                 "[{answer 0}]",
		"pbi-jk":                     "[{answer 0}]",
		"kartu":                      "[{service 0} {answer 0}]",
		"musyawarah, (desa)":         "[{service 0}]",
		"tidak ada yang seperti itu": "[]",
	} {
		if got := fmt.Sprint(standardsOffice().Standards(text)); got != want {
			t.Errorf("%q finds %s, want %s", text, got, want)
		}
	}
}

func TestServiceIsFreeWhereItsStandardSaysSo(t *testing.T) {
	for fee, want := range map[string]bool{"": true, "Tidak dipungut biaya": true, "PELAYANAN GRATIS, TIDAK DIPUNGUT BIAYA!": true, "Rp5.000 untuk legalisir": false} {
		if (Service{Fee: fee}).Free() != want {
			t.Errorf("%q is free: %v", fee, !want)
		}
	}
}

func TestWhatIsMissingIsWhatWasNotTicked(t *testing.T) {
	s := standardsOffice().Services[0]
	if got := s.Missing(map[int]bool{0: true}); len(got) != 1 || got[0] != "Fotocopy Kartu Keluarga (KK)" {
		t.Errorf("missing are %v", got)
	}
	if got := s.Missing(map[int]bool{0: true, 1: true}); got != nil {
		t.Errorf("missing are %v", got)
	}
}

package model

import (
	"slices"
	"testing"
)

// TestNumbersInFreeTextAreFound: however they are spaced, and nothing else that
// has digits.
func TestNumbersInFreeTextAreFound(t *testing.T) {
	for text, want := range map[string][2]bool{
		"NIK 3508044107850001 belum terdaftar":                 {true, false},
		"3508 0441 0785 0001":                                  {true, false},
		"3508.0441.0785.0001, mohon dicek":                     {true, false},
		"hubungi 085233000041":                                 {false, true},
		"WA +62 852-3300-0041.":                                {false, true},
		"3508044107850001 085233000041":                        {true, true},
		"(0852) 33000041":                                      {false, false},
		"Rp 2.400.000 sejak 20-11-2026 pukul 09.41":            {false, false},
		"surat 400.9/0412/2026, DTKS 35080441078500012":        {false, false},
		"aduan 0412/2026 tanggal 2026-11-20 09.41, antre 0812": {false, false},
		"": {false, false},
	} {
		if nik, phone := numbersIn(text); nik != want[0] || phone != want[1] {
			t.Errorf("%q: %v %v", text, nik, phone)
		}
	}
}

// TestFreeTextOfEveryActionIsLookedAt: subject, text, reason and what is nested,
// never the person's own record.
func TestFreeTextOfEveryActionIsLookedAt(t *testing.T) {
	nik := "3508044107850001"
	for name, a := range map[string]Action{
		"text":    &Register{Text: nik},
		"subject": &Register{Subject: nik},
		"amend":   &Amend{Text: &nik},
		"note":    &MakeNote{Text: nik},
		"spot":    &AnswerOnTheSpot{Register: Register{Wish: nik}},
		"reason":  &Void{Common: Common{Reason: &Reason{Text: nik}}},
	} {
		if got := numbersInText(a); !slices.Equal(got, []string{WarnTextNIK}) {
			t.Errorf("%s: %v", name, got)
		}
	}
	own := &Register{Complainant: &Person{NIK: nik, Phone: "085233000041"}, Text: "x"}
	if got := numbersInText(own); len(got) > 0 {
		t.Errorf("the person's own record: %v", got)
	}
}

package model

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }

func TestOnlyLengthAndDigitsOfANIKAreErrors(t *testing.T) {
	tests := []struct{ in, want, rule, arg string }{
		{"3508045403680021", "3508045403680021", "", ""},
		{" 3508 0454 0368-0021 ", "3508045403680021", "", ""},
		{"35.08.04.540368.0021", "3508045403680021", "", ""},
		{"３５０８045403680021", "3508045403680021", "", ""},
		{"9999999999990000", "9999999999990000", "", ""},
		{"35080454036800211", "", "nik_length", "17"},
		{"350804540368002", "", "nik_length", "15"},
		{"", "", "nik_length", "0"},
		{"35080454O3680021", "", "nik_digits", "9"},
		{"tidak ada", "", "nik_digits", "1"},
		{"3508\x1b[2J", "", "nik_digits", "5"},
	}
	for _, tc := range tests {
		got, err := CheckDigits16("complainant.nik", tc.in)
		if got != tc.want || (err == nil) != (tc.rule == "") {
			t.Errorf("%q: %q, %v", tc.in, got, err)
			continue
		}
		if e, ok := err.(*Error); ok && (e.Rule != tc.rule || e.Args["have"]+e.Args["at"] != tc.arg || e.Field != "complainant.nik") {
			t.Errorf("%q: %+v", tc.in, e)
		}
	}
	if _, err := CheckDigits16("kk", "1"); err == nil || err.(*Error).Rule != "kk_length" {
		t.Errorf("a short KK: %v", err)
	}
}

func TestNIKIsReadAndDoubtsAreWarnings(t *testing.T) {
	now := day(2026, 11, 20)
	tests := []struct {
		nik, sex, date, region string
		warn                   []string
	}{
		{"3508045403680021", "female", "1968-03-14", "35.08.04", nil},
		{"3508190207710058", "male", "1971-07-02", "35.08.19", nil},
		{"7404014101900003", "female", "1990-01-01", "74.04.01", nil}, // Buton, before Buton Tengah was split off
		{"3508042011260001", "male", "2026-11-20", "35.08.04", nil},   // born today
		{"3508042111260001", "male", "1926-11-21", "35.08.04", nil},   // would be tomorrow: a hundred years ago
		{"3508042902000001", "male", "2000-02-29", "35.08.04", nil},
		{"3508042902010001", "male", "", "35.08.04", []string{WarnNIKBirthday}},
		{"3508041413680021", "male", "", "35.08.04", []string{WarnNIKBirthday}},
		{"3508047203680021", "", "", "35.08.04", []string{WarnNIKBirthday}},
		{"3508043503680021", "", "", "35.08.04", []string{WarnNIKBirthday}},
		{"3508040003680021", "", "", "35.08.04", []string{WarnNIKBirthday}},
		{"3508045403680000", "female", "1968-03-14", "35.08.04", []string{WarnNIKSerial}},
		{"0008045403680021", "female", "1968-03-14", "00.08.04", []string{WarnNIKProvince}},
		{"9999999999990000", "", "", "99.99.99", []string{WarnNIKProvince, WarnNIKBirthday, WarnNIKSerial}},
		{"5401014101700001", "female", "1970-01-01", "54.01.01", nil}, // Timor Timur
		{"12345", "", "", "", nil},
		{"35080454036800x1", "", "", "", nil},
	}
	for _, tc := range tests {
		r := ReadNIK(tc.nik, now)
		if r.Sex != tc.sex || r.Date != tc.date || r.Region != tc.region || !reflect.DeepEqual(r.Warnings, tc.warn) {
			t.Errorf("%s: %+v", tc.nik, r)
		}
	}
}

func TestKKHasADateOfIssueAndNoSex(t *testing.T) {
	now := day(2026, 11, 20)
	if r := ReadKK("3508041203150007", now); r.Date != "2015-03-12" || r.Sex != "" || r.Warnings != nil {
		t.Errorf("a good KK: %+v", r)
	}
	if r := ReadKK("3508045203150000", now); r.Date != "" || !reflect.DeepEqual(r.Warnings, []string{WarnKKDate, WarnKKSerial}) {
		t.Errorf("a KK with day 52: %+v", r)
	}
}

func TestANumberIsCheckedAndReadAtOnce(t *testing.T) {
	if s, warn, err := CheckNumber("complainant.kk", "3508 0452 0315 0007"); s != "3508045203150007" || err != nil || !reflect.DeepEqual(warn, []string{WarnKKDate}) {
		t.Errorf("KK: %q, %v, %v", s, warn, err)
	}
	if s, warn, err := CheckNumber("nik", "3508045403680021"); s == "" || err != nil || warn != nil {
		t.Errorf("NIK: %q, %v, %v", s, warn, err)
	}
	if s, _, err := CheckNumber("nik", "35080454036800211"); s != "" || err == nil {
		t.Errorf("long NIK: %q, %v", s, err)
	}
}

func TestReadingNumbersNeverFails(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[0-9]{16}`).Draw(t, "digits")
		r := ReadNIK(s, day(2026, 11, 20))
		if r.Date != "" && (r.Sex == "" || r.Date > "2026-11-20") {
			t.Fatalf("%s: %+v", s, r)
		}
		masked := MaskNIK(s)
		if len([]rune(masked)) != 16 || strings.Contains(masked, s[4:12]) {
			t.Fatalf("mask %s", masked)
		}
	})
}

func TestPhoneIsFoundHoweverItWasTyped(t *testing.T) {
	tests := []struct{ in, want, warn string }{
		{"085234567841", "+6285234567841", ""},
		{"0852-3456-7841", "+6285234567841", ""},
		{"+62 852 3456 7841", "+6285234567841", ""},
		{"+62 (0)852 3456 7841", "+6285234567841", ""},
		{"\u202a+62 852‑3456‑7841\u202c", "+6285234567841", ""},
		{"62852 3456 7841", "+6285234567841", ""},
		{"85234567841", "+6285234567841", ""},
		{"(0334) 881234", "+62334881234", ""},
		{"+60123456789", "+60123456789", ""},
		{"", "", ""},
		{"881234", "881234", WarnPhone},
		{"112", "112", WarnPhone},
		{"0852", "0852", WarnPhone},
		{"08523456784112", "08523456784112", WarnPhone},
		{"tidak punya", "tidak punya", WarnPhone},
	}
	for _, tc := range tests {
		got, warn := NormalPhone(tc.in)
		if got != tc.want || warn != tc.warn {
			t.Errorf("NormalPhone(%q) = %q, %q; want %q, %q", tc.in, got, warn, tc.want, tc.warn)
		}
		if again, _ := NormalPhone(got); again != got {
			t.Errorf("NormalPhone(%q) is %q, then %q", tc.in, got, again)
		}
	}
}

func TestMasksKeepLengthAndEnds(t *testing.T) {
	tests := []struct{ got, want string }{
		{MaskNIK("3508045403680021"), "3508••••••••0021"},
		{MaskNIK("350804"), "••••••"},
		{MaskNIK(""), ""},
		{MaskPhone("+6285234567841"), "0852••••••41"},
		{MaskPhone("085234567841"), "0852••••••41"},
		{MaskPhone("112"), "•••"},
		{MaskName("siti aminah"), "S. A."},
		{MaskName("  Sumarni "), "S."},
		{MaskName(""), ""},
		{MaskContact("whatsapp", "+6285234567841"), "0852••••••41"},
		{MaskContact("email", "sumarni@example.org"), "s••••••@example.org"},
		{MaskContact("social_media", "@sumarni_68"), "@s••••••••8"},
		{MaskContact("address", "Desa Bades Kec. Pasirian"), "Desa Bades Kec. Pasirian"},
	}
	for _, tc := range tests {
		if tc.got != tc.want {
			t.Errorf("%q, want %q", tc.got, tc.want)
		}
	}
}

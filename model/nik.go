package model

import (
	"slices"
	"strings"
	"time"
)

// Warnings about identity numbers. None of them is an error: a NIK is never
// issued anew because its date part is wrong (domain.md 6).
const (
	WarnNIKBirthday = "nik_birthday" // the date part is no date
	WarnNIKProvince = "nik_province" // no such province code
	WarnNIKSerial   = "nik_serial"   // serial 0000
	WarnKKDate      = "kk_date"
	WarnKKProvince  = "kk_province"
	WarnKKSerial    = "kk_serial"
)

// digits16 is the length of NIK and KK.
const digits16 = 16

// CheckDigits16 gives the 16 digits of a NIK or KK as people type it, without
// its separators. Field names the input ("complainant.nik"); the rule of the
// error begins with its last part: nik_digits (with at, the place of the first
// character that is no digit) or nik_length (with have and want). The error
// never carries the number itself. Everything else is ReadNIK's to warn about.
func CheckDigits16(field, s string) (string, error) {
	name := field[strings.LastIndexByte(field, '.')+1:]
	var b strings.Builder
	at := 0
	for _, r := range s {
		if separator(r) {
			continue
		}
		at++
		d, ok := digit(r)
		if !ok {
			return "", Invalid(field, name+"_digits").With("at", at)
		}
		b.WriteByte(d)
	}
	if b.Len() != digits16 {
		return "", Invalid(field, name+"_length").With("have", b.Len()).With("want", digits16)
	}
	return b.String(), nil
}

// CheckNumber is CheckDigits16 and the warnings of reading the number: as a KK
// where the last part of field is "kk", else as a NIK.
func CheckNumber(field, s string) (digits string, warnings []string, err error) {
	digits, err = CheckDigits16(field, s)
	if err != nil {
		return "", nil, err
	}
	// No warning depends on the century, so any moment will do.
	late := time.Date(2099, time.December, 31, 0, 0, 0, 0, time.UTC)
	if strings.HasSuffix(field, "kk") {
		return digits, ReadKK(digits, late).Warnings, nil
	}
	return digits, ReadNIK(digits, late).Warnings, nil
}

// separator is true for what people put between groups of digits.
func separator(r rune) bool {
	return strings.ContainsRune(" .-_/'’,\t\n\r\u00a0\u200b\u2009\u202a\u202c\u2011\u2013", r)
}

// digit reads r as an ASCII or full-width digit.
func digit(r rune) (byte, bool) {
	switch {
	case r >= '0' && r <= '9':
		return byte(r), true
	case r >= '０' && r <= '９':
		return byte('0' + r - '０'), true
	}
	return 0, false
}

// Reading is what the digits of a NIK or KK say, as far as they can be read.
type Reading struct {
	Region string // Kemendagri code of the sub-district of first registration: "35.08.04"
	Sex    string // of Enum("sex"), NIK only; empty if unreadable
	// Day, Month, Year of birth (NIK) or issue (KK), as written, day without
	// the 40 added for women; Year is the newest that is not in the future.
	Day, Month, Year int
	Date             string   // civil date, 1968-03-14; empty if there is no such date
	Warnings         []string // codes, in the order of the digits
}

// ReadNIK reads the 16 digits of a NIK. Now decides the century of the birth
// year, which the NIK leaves open. Other lengths give an empty reading.
func ReadNIK(nik string, now time.Time) Reading {
	return read16(nik, now, true, WarnNIKProvince, WarnNIKBirthday, WarnNIKSerial)
}

// ReadKK reads the 16 digits of a family card number: as a NIK, but its date is
// that of issue and knows no sex.
func ReadKK(kk string, now time.Time) Reading {
	return read16(kk, now, false, WarnKKProvince, WarnKKDate, WarnKKSerial)
}

func read16(s string, now time.Time, sexed bool, province, date, serial string) Reading {
	if len(s) != digits16 || strings.Trim(s, "0123456789") != "" {
		return Reading{}
	}
	two := func(i int) int { return int(s[i]-'0')*10 + int(s[i+1]-'0') }
	r := Reading{Region: s[0:2] + "." + s[2:4] + "." + s[4:6], Day: two(6), Month: two(8)}
	if !slices.Contains(provinces(), s[:2]) {
		r.Warnings = append(r.Warnings, province)
	}
	if sexed {
		r.Sex = "male"
		if r.Day > 40 {
			r.Sex, r.Day = "female", r.Day-40
		}
	}
	r.Year = now.Year() - now.Year()%100 + two(10)
	if time.Date(r.Year, time.Month(r.Month), r.Day, 0, 0, 0, 0, now.Location()).After(now) {
		r.Year -= 100
	}
	born := time.Date(r.Year, time.Month(r.Month), r.Day, 0, 0, 0, 0, time.UTC)
	if born.Day() != r.Day || int(born.Month()) != r.Month {
		r.Warnings = append(r.Warnings, date)
		if r.Day < 1 || r.Day > 31 {
			r.Sex = ""
		}
	} else {
		r.Date = born.Format(time.DateOnly)
	}
	if s[12:] == "0000" {
		r.Warnings = append(r.Warnings, serial)
	}
	return r
}

// provinces lists the codes that numbers may begin with: those of
// Kepmendagri 300.2.2-2138/2025, and 54, of Timor Timur, which people
// registered there before 1999 still carry.
func provinces() []string {
	return []string{"11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36",
		"51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82",
		"91", "92", "93", "94", "95", "96"}
}

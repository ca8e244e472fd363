package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WarnPhone says that a number does not look like an Indonesian telephone
// number; it is kept as typed.
const WarnPhone = "phone_form"

// NormalPhone writes a telephone number in one form, +62 and the number without
// its leading 0, so that the same number is found however it was typed. What
// does not look like a number is returned as typed, with the warning
// "phone_form"; it is never an error, for the citizen waits at the counter.
func NormalPhone(s string) (number, warning string) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", ""
	}
	var b strings.Builder
	for _, r := range s {
		d, ok := digit(r)
		switch {
		case ok:
			b.WriteByte(d)
		case r == '+' && b.Len() == 0, separator(r), r == '(', r == ')', !unicode.IsPrint(r):
		default:
			return s, WarnPhone
		}
	}
	digits := b.String()
	abroad := false
	switch {
	case strings.HasPrefix(digits, "62"):
		digits = strings.TrimPrefix(digits[2:], "0")
	case strings.HasPrefix(s, "+"):
		abroad = true
	case strings.HasPrefix(digits, "0"):
		digits = digits[1:]
	case !strings.HasPrefix(digits, "8"):
		return s, WarnPhone // a short code, or a local number without its area
	}
	if abroad {
		if len(digits) < 8 || len(digits) > 15 || digits[0] == '0' {
			return s, WarnPhone
		}
		return "+" + digits, ""
	}
	if !indonesian(digits) {
		return s, WarnPhone
	}
	return "+62" + digits, ""
}

// indonesian judges a number without 0 and country code: a mobile number has 9
// to 12 digits after the 0, a fixed line 8 to 11 with its area code.
func indonesian(digits string) bool {
	switch n := len(digits); {
	case n == 0, digits[0] == '0', digits[0] == '1':
		return false
	case digits[0] == '8':
		return n >= 9 && n <= 12
	default:
		return n >= 8 && n <= 11
	}
}

// ShowPhone writes a number as people here dial it: 085234567841.
func ShowPhone(s string) string {
	if rest, ok := strings.CutPrefix(s, "+62"); ok {
		return "0" + rest
	}
	return s
}

// mask keeps the first and last characters of s and the length between them.
// What is too short to hide anything is hidden whole.
func mask(s string, first, last int) string {
	n := utf8.RuneCountInString(s)
	if n < first+last+4 {
		return strings.Repeat("•", n)
	}
	r := []rune(s)
	return string(r[:first]) + strings.Repeat("•", n-first-last) + string(r[n-last:])
}

// MaskNIK masks a NIK or KK: 3508••••••••0021.
func MaskNIK(s string) string { return mask(s, 4, 4) }

// MaskPhone masks a telephone number as it is dialled here: 0852••••••41.
func MaskPhone(s string) string { return mask(ShowPhone(s), 4, 2) }

// MaskName leaves the initials of a name, for those who read without names.
func MaskName(s string) string {
	var out []string
	for _, word := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(word)
		out = append(out, string(unicode.ToUpper(r))+".")
	}
	return strings.Join(out, " ")
}

// MaskContact masks a way to reach somebody, by its kind of
// Enum("contact_kind"). An address is left: it says no more than the village.
func MaskContact(kind, value string) string {
	switch kind {
	case "phone", "whatsapp":
		return MaskPhone(value)
	case "email":
		if at := strings.LastIndexByte(value, '@'); at > 0 {
			_, n := utf8.DecodeRuneInString(value)
			return value[:n] + strings.Repeat("•", utf8.RuneCountInString(value[n:at])) + value[at:]
		}
		return mask(value, 1, 0)
	case "address":
		return value
	}
	return mask(value, 2, 1)
}

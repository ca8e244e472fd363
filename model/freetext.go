package model

import (
	"reflect"
	"slices"
	"strings"
)

// Warnings of free text that holds what belongs into the person's record, where
// it is masked, found again, and destroyed with the person.
const (
	WarnTextNIK   = "text_holds_nik"
	WarnTextPhone = "text_holds_phone"
)

// numbersInText names what the free text of an action holds: a number of 16
// digits (NIK, KK, or a card), a telephone number. It refuses nothing.
func numbersInText(a any) (out []string) {
	texts(reflect.ValueOf(a), "", func(text string) {
		nik, phone := numbersIn(text)
		if nik && !slices.Contains(out, WarnTextNIK) {
			out = append(out, WarnTextNIK)
		}
		if phone && !slices.Contains(out, WarnTextPhone) {
			out = append(out, WarnTextPhone)
		}
	})
	slices.Sort(out)
	return out
}

// texts gives every free text below v: what is of several lines, a subject, the
// words of a reason. A person's own fields are where such numbers belong.
func texts(v reflect.Value, tag string, f func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), tag, f)
		}
	case reflect.String:
		if tag != "" {
			f(v.String())
		}
	case reflect.Struct:
		t := v.Type()
		if t == reflect.TypeFor[Person]() {
			return
		}
		for i := range t.NumField() {
			sf := t.Field(i)
			if !sf.IsExported() && !sf.Anonymous {
				continue
			}
			name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
			free := strings.HasPrefix(sf.Tag.Get(inputTag), "lines") || name == "subject" || t == reflect.TypeFor[Reason]() && name == "text"
			texts(v.Field(i), map[bool]string{true: name}[free], f)
		}
	}
}

// numbersIn looks at every run of digits, and at runs that single spaces, dots
// or dashes join: 3508 0441 0785 0001 is one number.
func numbersIn(text string) (nik, phone bool) {
	look := func(digits string) {
		nik = nik || len(digits) == nikLength
		phone = phone || isMobile(digits)
	}
	var run, joined strings.Builder
	gap := false // one separator stands between the last digit and this sign
	for _, r := range text + "\n" {
		switch {
		case r >= '0' && r <= '9':
			run.WriteRune(r)
			joined.WriteRune(r)
			gap = false
			continue
		case (r == ' ' || r == '.' || r == '-') && run.Len() > 0 && !gap:
			gap = true
		default:
			look(joined.String())
			joined.Reset()
			gap = false
		}
		look(run.String())
		run.Reset()
		if !gap {
			joined.Reset()
		}
	}
	return nik, phone
}

// nikLength is how many digits a NIK and a KK have.
const nikLength = 16

// isMobile tells whether digits are a mobile number as it is written here. Land
// lines look like too many other numbers.
func isMobile(digits string) bool {
	national, ok := strings.CutPrefix(digits, "0")
	if !ok {
		national, ok = strings.CutPrefix(digits, "62")
	}
	return ok && len(national) >= 9 && len(national) <= 12 && national[0] == '8'
}

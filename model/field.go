package model

import (
	"reflect"
	"strings"
	"time"
)

// Field is one input of an action, as `case actions` prints it and forms draw it.
type Field struct {
	Name     string   `json:"name"`
	Type     string   `json:"type"` // text, lines, enum, bool, int, money, date, moment, post, posts, unit, staff, category, service, cause, criterion, phrase, person, people, days, object, list, members, reason, case, file
	Required bool     `json:"required,omitempty"`
	Many     bool     `json:"many,omitempty"` // takes a list of these
	Enum     []string `json:"enum,omitempty"`
	Fields   []Field  `json:"fields,omitempty"` // of an object or of a list's items
}

// ActionInfo is one row of the action table as shown to somebody.
type ActionInfo struct {
	Name   ActionName `json:"name"`
	Fields []Field    `json:"fields"`
}

// Tags of an action's struct: `f:"type,required"`, where type is a Field type,
// "enum=NAME", or "-" for what Decide fills in and no input may set. A field
// tagged `seal:"y"` is stored sealed under the case's key.
const (
	inputTag = "f"
	sealTag  = "seal"
)

// fieldsOf describes the inputs of a struct type, own fields before those of
// embedded structs.
func fieldsOf(t reflect.Type) []Field {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var own, embedded []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Anonymous {
			embedded = append(embedded, fieldsOf(sf.Type)...)
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		tag := sf.Tag.Get(inputTag)
		if name == "" || name == "-" || tag == "-" {
			continue
		}
		own = append(own, fieldOf(name, tag, sf.Type))
	}
	return append(own, embedded...)
}

func fieldOf(name, tag string, t reflect.Type) Field {
	kind, rest, _ := strings.Cut(tag, ",")
	f := Field{Name: name, Type: kind, Required: rest == "required"}
	if enum, ok := strings.CutPrefix(kind, "enum="); ok {
		f.Type, f.Enum = "enum", Enum(enum)
		return f
	}
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if f.Type == "" {
		f.Type = typeName(t)
	}
	f.Many = t.Kind() == reflect.Slice
	switch f.Type {
	case "object", "person":
		f.Fields = fieldsOf(t)
	case "people", "days":
		f.Fields = fieldsOf(t.Elem())
	}
	return f
}

func typeName(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return "moment"
	case t == reflect.TypeFor[Reason]():
		return "reason"
	}
	switch t.Kind() {
	case reflect.Bool:
		return "bool"
	case reflect.Int, reflect.Int64, reflect.Uint64:
		return "int"
	case reflect.Slice:
		return "list"
	case reflect.Struct:
		return "object"
	default:
		return "text"
	}
}

// checkFields looks for missing required values and values outside an
// enumeration; the first fault is the answer, named by its path.
func checkFields(v reflect.Value, path string) *Error {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	t := v.Type()
	for i := range t.NumField() {
		sf, fv := t.Field(i), v.Field(i)
		if sf.Anonymous {
			if err := checkFields(fv, path); err != nil {
				return err
			}
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		tag := sf.Tag.Get(inputTag)
		if name == "" || name == "-" || tag == "-" {
			continue
		}
		if err := checkField(fv, tag, path+name); err != nil {
			return err
		}
	}
	return nil
}

func checkField(fv reflect.Value, tag, path string) *Error {
	kind, rest, _ := strings.Cut(tag, ",")
	if rest == "required" && fv.IsZero() {
		return Invalid(path, "required")
	}
	if enum, ok := strings.CutPrefix(kind, "enum="); ok {
		return checkEnum(fv, enum, path)
	}
	for fv.Kind() == reflect.Pointer {
		if fv.IsNil() {
			return nil
		}
		fv = fv.Elem()
	}
	if fv.Kind() == reflect.Struct && fv.Type() != reflect.TypeFor[time.Time]() {
		return checkFields(fv, path+".")
	}
	return nil
}

func checkEnum(fv reflect.Value, enum, path string) *Error {
	if fv.Kind() == reflect.Pointer {
		if fv.IsNil() {
			return nil
		}
		fv = fv.Elem()
	}
	s := fv.String()
	if s == "" {
		return nil
	}
	for _, v := range Enum(enum) {
		if v == s {
			return nil
		}
	}
	return Invalid(path, "enum").With("value", s).With("values", strings.Join(Enum(enum), ", "))
}

// wipe empties what Decide fills in and no input may set, at every depth: who a
// post of a respondent means, an agenda number, a parent.
func wipe(v reflect.Value) {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			wipe(v.Index(i))
		}
		return
	case v.Kind() != reflect.Struct, v.Type() == reflect.TypeFor[time.Time]():
		return
	}
	for i := range v.NumField() {
		switch sf := v.Type().Field(i); {
		case !sf.IsExported() && !sf.Anonymous:
		case sf.Tag.Get(inputTag) == "-":
			v.Field(i).SetZero()
		default:
			wipe(v.Field(i))
		}
	}
}

package cli

import (
	"encoding/json"
	"maps"
	"reflect"
	"strings"

	"aduan/model"

	"github.com/spf13/pflag"
)

// given collects what one flag was given, as often as it stands there. What
// type it is, is settled when the office, and so its zone, is known.
type given struct {
	kind   string
	list   bool // the field holds several
	values []string
}

func (g *given) String() string     { return strings.Join(g.values, ",") }
func (g *given) Set(s string) error { g.values = append(g.values, s); return nil }

// Type is the placeholder that help prints.
func (g *given) Type() string {
	switch g.kind {
	case "bool":
		return ""
	case "enum", "category", "service", "cause", "criterion", "phrase", "paper", "area":
		return "KODE"
	case "int", "money":
		return "ANGKA"
	case "date":
		return "TANGGAL"
	case "moment":
		return "WAKTU"
	case "post", "posts":
		return "JABATAN"
	case "unit":
		return "BIDANG"
	case "staff":
		return "PEGAWAI"
	case "member", "members":
		return "ANGGOTA"
	case "case":
		return "REG"
	case "file":
		return "BERKAS"
	case "person", "people", "object", "list":
		return "JSON"
	}
	return "TEKS"
}

// actionFlags are the flags of one action, made from its table of fields, and
// what a call gave for each.
type actionFlags struct {
	fields []model.Field
	given  map[string]*given // by path: "respondent.kind"
}

// addActionFlags gives fs one flag a field. Objects become dotted flags; the
// names are those of the record, with - or _ between words.
func addActionFlags(fs *pflag.FlagSet, name model.ActionName) *actionFlags {
	af := &actionFlags{fields: model.FieldsOf(name), given: map[string]*given{}}
	fs.SetNormalizeFunc(normalFlag)
	if action, ok := model.NewAction(name); ok {
		af.add(fs, af.fields, "", reflect.TypeOf(action))
	}
	return af
}

func normalFlag(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	return pflag.NormalizedName(strings.ReplaceAll(name, "_", "-"))
}

func (af *actionFlags) add(fs *pflag.FlagSet, fields []model.Field, prefix string, t reflect.Type) {
	for _, f := range fields {
		path := prefix + f.Name
		if fs.Lookup(path) != nil {
			continue // a global flag of that name: it wins, JSON has the field
		}
		in := fieldType(t, f.Name)
		g := &given{kind: f.Type, list: in != nil && in.Kind() == reflect.Slice}
		af.given[path] = g
		flag := fs.VarPF(g, path, "", fieldHelp(f))
		if f.Type == "bool" {
			flag.NoOptDefVal = "true"
		}
		switch {
		case f.Type == "reason":
			af.add(fs, reasonFields(), path+".", in)
		case !g.list:
			af.add(fs, f.Fields, path+".", in)
		}
	}
}

// fieldType is the Go type behind a field's name, so that a flag knows whether
// it may be repeated; nil where there is none.
func fieldType(t reflect.Type, name string) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Anonymous {
			if in := fieldType(sf.Type, name); in != nil {
				return in
			}
			continue
		}
		if tag, _, _ := strings.Cut(sf.Tag.Get("json"), ","); tag == name {
			return sf.Type
		}
	}
	return nil
}

func reasonFields() []model.Field {
	return []model.Field{{Name: "code", Type: "text"}, {Name: "text", Type: "text"}}
}

// any tells whether at least one flag was given.
func (af *actionFlags) any() bool {
	for _, g := range af.given {
		if len(g.values) > 0 {
			return true
		}
	}
	return false
}

// input builds the action's JSON out of what was given.
func (af *actionFlags) input(m moments) ([]byte, error) {
	obj, err := af.object(af.fields, "", m)
	if err != nil {
		return nil, err
	}
	return json.Marshal(obj)
}

func (af *actionFlags) object(fields []model.Field, prefix string, m moments) (map[string]any, error) {
	obj := map[string]any{}
	for _, f := range fields {
		path := prefix + f.Name
		if g := af.given[path]; g != nil && len(g.values) > 0 {
			v, err := g.value(path, m)
			if err != nil {
				return nil, err
			}
			obj[f.Name] = v
		}
		inner := f.Fields
		if f.Type == "reason" {
			inner = reasonFields()
		}
		if g := af.given[path]; len(inner) == 0 || g != nil && g.list {
			continue
		}
		sub, err := af.object(inner, path+".", m)
		if err != nil {
			return nil, err
		}
		if err := merge(obj, f.Name, path, sub); err != nil {
			return nil, err
		}
	}
	return obj, nil
}

// merge puts dotted values into the object that was given whole, if one was.
func merge(obj map[string]any, name, path string, sub map[string]any) error {
	if len(sub) == 0 {
		return nil
	}
	switch whole := obj[name].(type) {
	case nil:
		obj[name] = sub
	case string: // a bare reason: its code
		if _, ok := sub["code"]; !ok {
			sub["code"] = whole
		}
		obj[name] = sub
	case map[string]any:
		maps.Copy(whole, sub)
	default:
		return model.Invalid(path, "type").With("want", "object")
	}
	return nil
}

package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"sync"
)

// MaxInput bounds the JSON of one action: more than any form holds, far less
// than what would hurt the book.
const MaxInput = 256 << 10

// DecodeAction reads an action's input. It is the one door for text from
// outside: unknown fields are refused, and every string comes out harmless.
func DecodeAction(name ActionName, input []byte) (Action, error) {
	a, ok := NewAction(name)
	if !ok {
		return nil, &Error{Code: CodeUsage, Rule: "unknown_action", Args: map[string]string{"action": string(name)}}
	}
	if len(input) > MaxInput {
		return nil, Invalid("", "text_too_long").With("max", MaxInput).With("have", len(input))
	}
	var raw map[string]json.RawMessage
	if len(bytes.TrimSpace(input)) > 0 {
		if err := json.Unmarshal(input, &raw); err != nil {
			return nil, jsonFault(err)
		}
	}
	known := inputs()[name]
	for k := range raw {
		if !known[k] {
			return nil, Invalid(k, "unknown_field").With("field", k)
		}
	}
	dec := json.NewDecoder(bytes.NewReader(input))
	dec.DisallowUnknownFields()
	if err := dec.Decode(a); err != nil && !errors.Is(err, io.EOF) {
		return nil, jsonFault(err)
	}
	if err := clean(reflect.ValueOf(a), "", false); err != nil {
		return nil, err
	}
	return a, nil
}

// inputs names the fields of every action; made once.
var inputs = sync.OnceValue(func() map[ActionName]map[string]bool {
	out := map[ActionName]map[string]bool{}
	names := BookActions()
	for _, r := range table() {
		names = append(names, r.name)
	}
	for _, n := range names {
		out[n] = map[string]bool{}
		for _, f := range FieldsOf(n) {
			out[n][f.Name] = true
		}
	}
	return out
})

// jsonFault turns the decoder's error into one that names the field only.
func jsonFault(err error) *Error {
	te := (*json.UnmarshalTypeError)(nil)
	if errors.As(err, &te) {
		return Invalid(te.Field, "type").With("want", jsonName(te.Type))
	}
	if own := (*Error)(nil); errors.As(err, &own) {
		return own
	}
	if f, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return Invalid(strings.Trim(f, `"`), "unknown_field").With("field", strings.Trim(f, `"`))
	}
	return Invalid("", "json")
}

// clean makes every string below v harmless, in place: one line, or several
// where the field is tagged so.
func clean(v reflect.Value, path string, lines bool) error {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return clean(v.Elem(), path, lines)
	case reflect.String:
		s, err := CleanLine(v.String(), MaxLine)
		if lines {
			s, err = CleanText(v.String(), MaxText)
		}
		if err != nil {
			if e := (*Error)(nil); errors.As(err, &e) {
				e.Field = path
			}
			return err
		}
		v.SetString(s)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return nil
		}
		if v.Len() > maxItems {
			return Invalid(path, "too_many").With("max", maxItems)
		}
		for i := range v.Len() {
			if err := clean(v.Index(i), path, lines); err != nil {
				return err
			}
		}
	case reflect.Struct:
		return cleanStruct(v, path)
	}
	return nil
}

// maxItems bounds every list in an input.
const maxItems = 200

func cleanStruct(v reflect.Value, path string) error {
	t := v.Type()
	for i := range t.NumField() {
		sf := t.Field(i)
		if !sf.IsExported() && !sf.Anonymous {
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		p := path
		if !sf.Anonymous {
			p = strings.TrimPrefix(path+"."+name, ".")
		}
		lines := strings.HasPrefix(sf.Tag.Get(inputTag), "lines") || t == reflect.TypeFor[Reason]() && name == "text"
		if err := clean(v.Field(i), p, lines); err != nil {
			return err
		}
	}
	return nil
}

// split encodes an action for its event: what stays in the clear, and what is
// sealed. Empty values are left out.
func split(a any) (clear map[string]json.RawMessage, secret []byte) {
	all, err := json.Marshal(a)
	if err != nil {
		return nil, nil // an action holds nothing that JSON cannot carry
	}
	if err := json.Unmarshal(all, &clear); err != nil {
		return nil, nil
	}
	hidden := map[string]json.RawMessage{}
	seal(reflect.TypeOf(a), clear, hidden)
	for name, v := range clear {
		if s := string(v); s == "null" || s == `""` || s == "false" || s == "{}" || s == "[]" || s == `"0001-01-01T00:00:00Z"` {
			delete(clear, name)
		}
	}
	if len(hidden) == 0 {
		return clear, nil
	}
	secret, err = json.Marshal(hidden)
	if err != nil {
		return clear, nil
	}
	return clear, secret
}

// seal moves what is tagged so from clear to hidden, at every depth: of a
// channel the link, of a proposal the proof.
func seal(t reflect.Type, clear, hidden map[string]json.RawMessage) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Anonymous {
			seal(sf.Type, clear, hidden)
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		v, ok := clear[name]
		switch {
		case !ok:
		case sf.Tag.Get(sealTag) != "":
			hidden[name] = v
			delete(clear, name)
		case len(v) > 0 && v[0] == '{':
			sealInside(sf.Type, name, v, clear, hidden)
		}
	}
}

// sealInside is seal for one object, which may go into both parts.
func sealInside(t reflect.Type, name string, v json.RawMessage, clear, hidden map[string]json.RawMessage) {
	var open map[string]json.RawMessage
	if json.Unmarshal(v, &open) != nil {
		return
	}
	shut := map[string]json.RawMessage{}
	seal(t, open, shut)
	if len(shut) == 0 {
		return
	}
	// Both are made of JSON that was read a moment ago.
	clear[name], _ = json.Marshal(open)
	hidden[name], _ = json.Marshal(shut)
}

// join reads an event back into an action: the clear part, then the sealed one
// where its key is at hand.
func join(e Event, a any) error {
	if len(e.Data) > 0 {
		if err := json.Unmarshal(e.Data, a); err != nil {
			return err
		}
	}
	if len(e.Secret) > 0 {
		return json.Unmarshal(e.Secret, a)
	}
	return nil
}

// jsonName says of a type what a person would write for it.
func jsonName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return "{...}"
	case reflect.Slice:
		return "[...]"
	case reflect.Bool:
		return "true/false"
	case reflect.String:
		return "\"...\""
	default:
		return "0-9"
	}
}

// UnmarshalJSON takes the channel's fields, or its bare name: "walk_in".
func (c *Channel) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		c.Name = s
		return nil
	}
	type plain Channel
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	return dec.Decode((*plain)(c))
}

// UnmarshalJSON takes {"code","text"}, or a bare string: a code where it looks
// like one, else words.
func (r *Reason) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		if s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_0123456789") == "" {
			r.Code = s
		} else {
			r.Text = s
		}
		return nil
	}
	type plain Reason
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	return dec.Decode((*plain)(r))
}

// UnmarshalJSON takes {"staff"} or {"name","agency"}, or a bare username.
func (m *TeamMember) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) == nil {
		m.Staff = StaffID(s)
		return nil
	}
	type plain TeamMember
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	return dec.Decode((*plain)(m))
}

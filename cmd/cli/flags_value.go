package cli

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"aduan/model"
)

// value is what the flag was given, as the JSON that its field takes.
func (g *given) value(path string, m moments) (any, error) {
	for _, s := range g.values {
		if at := badByte([]byte(s)); at >= 0 {
			return nil, model.Invalid(path, "not_utf8").With("at", at+1)
		}
	}
	if g.list {
		switch g.kind {
		case "posts", "post", "phrase", "phrases", "paper", "papers", "codes", "staff", "service":
			return split(g.values), nil
		}
		return items(path, g.values)
	}
	last := g.values[len(g.values)-1]
	switch g.kind {
	case "bool":
		b, err := strconv.ParseBool(last)
		if err != nil {
			return nil, model.Invalid(path, "type").With("want", "bool")
		}
		return b, nil
	case "int", "money":
		return number(g.kind, path, last)
	case "moment":
		t, err := m.read(path, last)
		if err != nil {
			return nil, err
		}
		return t.Format(time.RFC3339Nano), nil
	case "date":
		return m.date(path, last)
	case "person", "object", "reason", "member":
		return whole(g.kind, path, last)
	}
	return last, nil
}

// number reads digits; an amount may carry "Rp" and dots between thousands.
func number(kind, path, s string) (any, error) {
	digits := strings.TrimSpace(s)
	if kind == "money" {
		digits = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(digits, "Rp"), "."))
		digits = strings.ReplaceAll(digits, ".", "")
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return nil, model.Invalid(path, "type").With("want", "int")
	}
	return n, nil
}

// split takes codes, which hold no comma: "--to a,b" is "--to a --to b".
func split(given []string) []string {
	var out []string
	for _, s := range given {
		for part := range strings.SplitSeq(s, ",") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// items reads a list: each value is JSON where it begins like it, an object
// where it reads key=value,..., else a text.
func items(path string, given []string) (any, error) {
	var out []any
	for _, s := range given {
		t := strings.TrimSpace(s)
		switch {
		case strings.HasPrefix(t, "["):
			var list []any
			if json.Unmarshal([]byte(t), &list) != nil {
				return nil, model.Invalid(path, "json")
			}
			out = append(out, list...)
		case strings.HasPrefix(t, "{"):
			var obj map[string]any
			if json.Unmarshal([]byte(t), &obj) != nil {
				return nil, model.Invalid(path, "json")
			}
			out = append(out, obj)
		case keyed(t):
			out = append(out, pairs(t))
		default:
			out = append(out, s)
		}
	}
	return out, nil
}

// keyed tells "staff=rina" from a text: a name of a field, then "=".
func keyed(s string) bool {
	name, _, ok := strings.Cut(s, "=")
	return ok && name != "" && !slices.ContainsFunc([]rune(name), func(r rune) bool {
		return r != '_' && (r < 'a' || r > 'z')
	})
}

// pairs reads "name=Pak Anton,agency=TKSK"; a comma before what is no pair
// belongs to the value.
func pairs(s string) map[string]any {
	obj, last := map[string]any{}, ""
	for part := range strings.SplitSeq(s, ",") {
		if k, v, ok := strings.Cut(part, "="); ok && keyed(strings.TrimSpace(part)) {
			last = strings.TrimSpace(k)
			obj[last] = v
			continue
		}
		obj[last] = obj[last].(string) + "," + part
	}
	return obj
}

// whole reads an object given at once; a reason may be a bare code or words.
func whole(kind, path, s string) (any, error) {
	t := strings.TrimSpace(s)
	switch {
	case strings.HasPrefix(t, "{"):
		var obj map[string]any
		if json.Unmarshal([]byte(t), &obj) != nil {
			return nil, model.Invalid(path, "json")
		}
		return obj, nil
	case kind == "reason":
		return s, nil
	case keyed(t):
		return pairs(t), nil
	case kind == "member":
		return t, nil // a bare username
	}
	return nil, model.Invalid(path, "type").With("want", kind)
}

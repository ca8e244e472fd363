package input

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/widget/form"
)

// JSON is the action's input as the values of a form say it. The error is a
// *model.Error that names the input at fault by its path.
func (s Source) JSON(values map[string]string) ([]byte, error) {
	out := map[string]any{}
	groups := map[string]bool{}
	leaves := s.leaves()
	for _, l := range leaves {
		if values[l.path] != "" {
			groups[l.group] = true
		}
	}
	for _, l := range leaves {
		v := values[l.path]
		if v == "" && l.path == "at" && s.borrowed() {
			v = s.Env.Say.Form.Now // what an official said needs its moment; empty is now, as the hint says
		}
		if v == "" {
			if l.Required && (l.group == "" || groups[l.group]) || l.path == "on_behalf_of" && strings.HasPrefix(string(s.Action), "answer") && s.borrowed() {
				return nil, model.Invalid(l.path, "required")
			}
			continue
		}
		if s.unchanged(l, v) {
			continue
		}
		x, err := s.value(l, v)
		if err != nil {
			e := (*model.Error)(nil)
			if errors.As(err, &e) {
				e.Field = l.path
			}
			return nil, err
		}
		put(out, l.path, x)
	}
	return json.Marshal(out)
}

// Fault is what keeps a value from being read, by the input's name; nil for
// what can be read, and for names that are no input of the action.
func (s Source) Fault(name, v string) error {
	for _, l := range s.leaves() {
		if l.path == name && v != "" {
			_, err := s.value(l, v)
			return err
		}
	}
	return nil
}

// Check says beside a field what keeps its value from being read; false where
// nothing does.
func (s Source) Check(x *form.Field) bool {
	err := s.Fault(x.Name, x.Value())
	if err != nil {
		x.Complain(s.Env.ErrorText(err))
	}
	return err != nil
}

// unchanged leaves out of a correction what stands as it stood.
func (s Source) unchanged(l leaf, v string) bool {
	return s.Action == "amend" && !common(head(l.path)) && s.amended()[l.path] == v
}

func put(m map[string]any, path string, v any) {
	group, rest, ok := strings.Cut(path, ".")
	if !ok {
		m[path] = v
		return
	}
	sub, ok := m[group].(map[string]any)
	if !ok {
		sub = map[string]any{}
		m[group] = sub
	}
	put(sub, rest, v)
}

// value reads one value in the way of its type.
func (s Source) value(l leaf, v string) (any, error) {
	switch l.Type {
	case "bool":
		return v == Yes, nil
	case "int":
		return number(v)
	case "money":
		return money(v)
	case "moment":
		return s.moment(l, v)
	case "date":
		return s.date(l, v)
	case "area":
		return s.Env.Office().AreaCode(v)
	case "member":
		return s.member(v), nil
	case "members":
		var out []any
		for _, line := range lines(v) {
			out = append(out, s.member(line))
		}
		return out, nil
	case "people":
		var out []any
		for _, line := range lines(v) {
			out = append(out, person(line))
		}
		return out, nil
	}
	if strings.HasSuffix(l.path, "contacts") {
		return s.contacts(v), nil
	}
	if l.Many {
		return split(v), nil
	}
	return v, nil
}

func split(v string) []string {
	var out []string
	for p := range strings.SplitSeq(v, ",") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func lines(v string) []string {
	var out []string
	for l := range strings.Lines(v) {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func number(v string) (any, error) {
	n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 64)
	if err != nil {
		return nil, model.Invalid("", "type").With("want", "123")
	}
	return n, nil
}

// money reads rupiah as people write it: Rp450.000.
func money(v string) (any, error) {
	v = strings.ToLower(strings.TrimSpace(v))
	v = strings.TrimSuffix(strings.TrimPrefix(v, "rp"), ",-")
	return number(strings.NewReplacer(".", "", " ", "").Replace(v))
}

// coming tells whether a moment lies ahead: due dates.
func coming(path string) bool { return strings.Contains(path, "due") }

// ReadMoment reads a moment that has happened, as it is typed.
func (s Source) ReadMoment(v string) (time.Time, error) { return model.ParseMoment(v, s.now()) }

func (s Source) moment(l leaf, v string) (any, error) {
	if s.holding(l) {
		return s.bound(l, v)
	}
	read := model.ParseMoment
	if coming(l.path) {
		read = model.ParseComing
	}
	t, err := read(v, s.now())
	if err != nil {
		return nil, err
	}
	return t.Format(time.RFC3339Nano), nil
}

func (s Source) date(l leaf, v string) (any, error) {
	if !coming(l.path) {
		return model.ParseDay(v, s.now())
	}
	t, err := model.ParseComing(v, s.now())
	if err != nil {
		return nil, model.Invalid("", "day_unreadable")
	}
	return t.Format(time.DateOnly), nil
}

// member is somebody of the staff by username, name or a part of it that is
// nobody else's; else a name and an agency with a comma between.
func (s Source) member(v string) any {
	if id := s.colleague(v); id != "" {
		return map[string]any{"staff": string(id)}
	}
	name, agency, _ := strings.Cut(v, ",")
	return map[string]any{"name": strings.TrimSpace(name), "agency": strings.TrimSpace(agency)}
}

// colleague finds who of the staff is meant; empty for nobody or several.
func (s Source) colleague(v string) model.StaffID {
	if _, ok := s.Env.Staff[model.StaffID(v)]; ok {
		return model.StaffID(v)
	}
	name, _, outside := strings.Cut(v, ",")
	name = strings.TrimSpace(name)
	for id, p := range s.Env.Staff {
		if strings.EqualFold(p.Name, v) || strings.EqualFold(p.Name, name) {
			return id
		}
	}
	if found := s.staff(name); len(found) == 1 && !outside && len(name) >= leastLetters {
		return model.StaffID(found[0].Value)
	}
	return ""
}

// members are those of a team as they were understood, in words.
func (s Source) members(v string) string {
	var out []string
	for _, line := range lines(v) {
		if id := s.colleague(line); id != "" {
			line = s.Env.Staff[id].Name
		} else if name, agency, ok := strings.Cut(line, ","); ok {
			line = strings.TrimSpace(name) + " (" + strings.TrimSpace(agency) + ")"
		} else {
			line += " (" + s.Env.Say.Form.Outsider + ")"
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ")
}

// person reads one person of a line: name, NIK, telephone and address, in any
// order, with commas between.
func person(line string) any {
	out := map[string]any{}
	for _, part := range split(line) {
		digits := strings.NewReplacer(" ", "", ".", "", "-", "").Replace(part)
		key := "name"
		switch {
		case len(digits) == 16 && strings.Trim(digits, "0123456789") == "":
			key, part = "nik", digits
		case len(digits) >= 8 && strings.Trim(digits, "+0123456789") == "":
			key, part = "phone", digits
		case out["name"] != nil:
			key = "address"
		}
		if old, ok := out[key].(string); ok {
			part = old + ", " + part
		}
		out[key] = part
	}
	return out
}

// contacts reads one way to reach a person a line: "WhatsApp 0852…", a number,
// an address with @.
func (s Source) contacts(v string) any {
	var out []any
	for _, line := range lines(v) {
		kind, value := "phone", line
		if strings.Contains(line, "@") {
			kind = "email"
		}
		first, rest, ok := strings.Cut(line, " ")
		for _, k := range model.Enum("contact_kind") {
			if ok && (strings.EqualFold(first, k) || strings.EqualFold(first, s.Env.Words.Word("contact_kind", k))) {
				kind, value = k, strings.TrimSpace(rest)
			}
		}
		out = append(out, map[string]any{"kind": kind, "value": value})
	}
	return out
}

package input

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/widget/form"
)

// Told puts what an event of the action recorded into words, one entry an input
// in the order of the form: the way back of JSON. What every deed has (whose it
// was, when, why) is not among them, for the event says so itself.
func (s Source) Told(data map[string]any) []Entry {
	var out []Entry
	for _, l := range s.leaves() {
		if common(head(l.path)) {
			continue
		}
		if text := s.said(l, lookup(data, l.path)); text != "" {
			out = append(out, Entry{l.path, s.label(l.path).Name, text})
		}
	}
	return out
}

// lookup finds a value by its path; nil where there is none.
func lookup(data map[string]any, path string) any {
	group, rest, ok := strings.Cut(path, ".")
	if !ok {
		return data[path]
	}
	sub, ok := data[group].(map[string]any)
	if !ok {
		return nil
	}
	return lookup(sub, rest)
}

// said is one recorded value in words; empty for none, and for a no.
func (s Source) said(l leaf, v any) string {
	switch v := v.(type) {
	case bool:
		if v {
			return s.Env.Say.Form.Yes
		}
	case float64:
		if l.Type == "money" {
			return s.Env.Words.Rupiah(int64(v))
		}
		return fmt.Sprint(int64(v))
	case []any:
		var out []string
		for _, x := range v {
			if text := s.said(l, x); text != "" {
				out = append(out, text)
			}
		}
		return strings.Join(out, ", ")
	case map[string]any:
		return s.someone(v)
	case string:
		return s.saidText(l, v)
	}
	return ""
}

func (s Source) saidText(l leaf, v string) string {
	switch l.Type {
	case "moment":
		if t, err := time.Parse(time.RFC3339Nano, v); err == nil {
			return s.Env.Moment(t)
		}
	case "date":
		return s.Env.Words.Civil(v, s.Env.At)
	case "post", "posts":
		return s.Env.Post(model.PostID(v))
	case "staff":
		return s.Env.Colleague(model.StaffID(v))
	case "area":
		return s.PlaceName(v)
	}
	opts := s.options(l)
	if i := slices.IndexFunc(opts, func(o form.Option) bool { return o.Value == v }); i >= 0 {
		return opts[i].Text
	}
	return v
}

// someone is a member of a team: of the staff, or a name with an agency.
func (s Source) someone(v map[string]any) string {
	if id, ok := v["staff"].(string); ok && id != "" {
		return s.Env.Colleague(model.StaffID(id))
	}
	name, _ := v["name"].(string)
	if agency, ok := v["agency"].(string); ok && agency != "" {
		return name + " (" + agency + ")"
	}
	return name
}

// Reason is the code of an event's reason in words; what has no word stays.
func (s Source) Reason(code string) string {
	name := s.reasonEnum()
	if s.Action == "withdraw" {
		name = "withdraw_ground"
	}
	if name == "" || code == "" {
		return code
	}
	return s.Env.Words.Word(name, code)
}

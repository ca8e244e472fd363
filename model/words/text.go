package words

import (
	"strconv"
	"strings"
	"time"

	"aduan/model"
)

// Names turns codes into what people call them; either may be nil.
type Names struct {
	Post  func(model.PostID) string
	Staff func(model.StaffID) string
}

// NamesOf reads names from an office profile and a directory; either may be
// nil.
func NamesOf(o *model.Office, d model.Directory) Names {
	return Names{
		Post: func(id model.PostID) string {
			if o != nil {
				if p, ok := o.Post(id); ok {
					return p.Title
				}
			}
			return string(id)
		},
		Staff: func(id model.StaffID) string {
			if s, ok := d[id]; ok && s.Name != "" {
				return s.Name
			}
			return string(id)
		},
	}
}

func (n Names) post(id model.PostID) string {
	if n.Post == nil {
		return string(id)
	}
	return n.Post(id)
}

func (n Names) staff(id model.StaffID) string {
	if n.Staff == nil {
		return string(id)
	}
	return n.Staff(id)
}

// could names somebody who could, in the post that lets them: Hj. Lilik W.
// (Kepala Dinas), Dewi A. (Plh. Kepala Dinas).
func (n Names) could(w model.Could, capacity string) string {
	if w.Person == "" {
		return n.post(w.Post)
	}
	if w.Post == "" {
		return n.staff(w.Person)
	}
	return n.staff(w.Person) + " (" + strings.TrimSpace(capacity+" "+n.post(w.Post)) + ")"
}

// fill puts the parameters of e into a template: {have} becomes the parameter,
// and a part in [brackets] goes where one of its parameters is missing. A
// missing parameter elsewhere becomes "some", so that no braces reach a reader.
func (c *Catalogue) fill(template string, e *model.Error, n Names) string {
	return strings.TrimSpace(c.expand(template, e, n))
}

func (c *Catalogue) expand(template string, e *model.Error, n Names) string {
	var b strings.Builder
	for template != "" {
		i := strings.IndexAny(template, "[{")
		if i < 0 {
			b.WriteString(template)
			break
		}
		b.WriteString(template[:i])
		closing := "}"
		if template[i] == '[' {
			closing = "]"
		}
		inner, after, _ := strings.Cut(template[i+1:], closing)
		if closing == "}" {
			b.WriteString(c.argument(inner, e, n))
		} else if c.complete(inner, e) {
			b.WriteString(c.expand(inner, e, n))
		}
		template = after
	}
	return b.String()
}

// complete tells whether e carries every parameter that template names.
func (c *Catalogue) complete(template string, e *model.Error) bool {
	for {
		_, rest, ok := strings.Cut(template, "{")
		if !ok {
			return true
		}
		name, after, _ := strings.Cut(rest, "}")
		name, _, _ = strings.Cut(name, ":")
		switch {
		case name == "field" && e.Field == "" && e.Args[name] == "", name == "who" && len(e.Who) == 0,
			name != "field" && name != "who" && e.Args[name] == "":
			return false
		}
		template = after
	}
}

// argument writes one parameter in the way of its kind, which its name tells.
// After a colon stands the unit to assume, or "raw" for the value as it is.
func (c *Catalogue) argument(name string, e *model.Error, n Names) string {
	name, spec, _ := strings.Cut(name, ":")
	v, ok := e.Args[name]
	if spec == "raw" {
		return first(v, e.Field)
	}
	switch name {
	case "field":
		return c.Field(first(e.Field, v)).Name
	case "who":
		return c.people(e.Who, n)
	}
	if !ok || v == "" {
		return c.refusal.some
	}
	switch name {
	case "state", "states":
		return c.each(v, c.stateWord)
	case "action", "deed", "kind":
		return c.Action(model.ActionName(v)).Name
	case "post":
		return c.each(v, func(s string) string { return n.post(model.PostID(s)) })
	case "person", "staff":
		return c.each(v, func(s string) string { return n.staff(model.StaffID(s)) })
	case "have", "max", "min", "want", "minutes", "days", "count", "limit", "has", "needs", "free", "seen", "last":
		return c.quantity(v, first(e.Args["unit"], spec))
	case "period", "other":
		if p, ok := model.ParsePeriod(v); ok {
			return c.Period(p)
		}
	case "at", "until", "today":
		return c.moment(v)
	}
	return v
}

// stateWord is the word for a state, "waiting" among them.
func (c *Catalogue) stateWord(s string) string {
	if s == "waiting" {
		return c.waiting
	}
	return c.State(model.State(s), nil)
}

// quantity writes a number, as a size where unit says bytes.
func (c *Catalogue) quantity(v, unit string) string {
	i, err := strconv.ParseInt(v, 10, 64)
	switch {
	case err != nil:
		return v
	case unit == "bytes":
		return c.Bytes(i)
	case unit == "characters":
		return c.Number(i) + " " + c.refusal.characters
	}
	return c.Number(i)
}

// moment writes an RFC 3339 moment, or a civil date, with its year; what is
// neither, as it is.
func (c *Catalogue) moment(v string) string {
	if t, err := time.Parse(time.RFC3339, v); err == nil {
		return c.PaperMoment(t)
	}
	return c.Civil(v, time.Time{})
}

// each writes every item of a list that commas separate.
func (c *Catalogue) each(list string, word func(string) string) string {
	var out []string
	for s := range strings.SplitSeq(list, ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, word(s))
		}
	}
	return c.List(out)
}

// List joins words as a sentence does: a, b dan c.
func (c *Catalogue) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + c.refusal.and + " " + items[last]
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

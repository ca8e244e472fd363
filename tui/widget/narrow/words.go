package narrow

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// reading is a filter as it is understood.
type reading struct {
	q     model.Query
	text  []string
	means []string // what each word of a facet means
}

// Query narrows base by what was typed.
func (l *Line) Query(base model.Query) model.Query {
	r := l.read(l.field.Value(), base)
	r.q.Text = strings.TrimSpace(base.Text + " " + strings.Join(r.text, " "))
	if strings.HasSuffix(l.field.Value(), " ") && r.q.Text != "" {
		r.q.Text += " " // a word that is ended
	}
	return r.q
}

// Plain are the words that are no facets.
func (l *Line) Plain() string { return strings.Join(l.read(l.field.Value(), model.Query{}).text, " ") }

func (l *Line) read(typed string, base model.Query) *reading {
	r := &reading{q: base}
	for _, w := range strings.Fields(typed) {
		if text, ok := l.kept(w); ok {
			for _, w := range strings.Fields(text) {
				l.word(r, w)
			}
			continue
		}
		l.word(r, w)
	}
	return r
}

// kept is the text of a kept filter that a word names.
func (l *Line) kept(w string) (string, bool) {
	for _, say := range l.says {
		if v, ok := strings.CutPrefix(strings.ToLower(w), say.PrefixView); ok {
			for _, k := range l.views {
				if Slug(k.Name) == v {
					return k.Text, true
				}
			}
		}
	}
	return "", false
}

func (l *Line) word(r *reading, w string) {
	low := strings.ToLower(w)
	for _, say := range l.says {
		if l.flag(r, say, low) || l.facet(r, say, low) {
			return
		}
	}
	for _, say := range l.says {
		if slices.Contains(prefixes(say), low) {
			return // nothing is asked for yet
		}
		if v, ok := strings.CutPrefix(low, say.PrefixArea); ok {
			r.text = append(r.text, strings.Fields(strings.ReplaceAll(v, "-", " "))...)
			return
		}
	}
	r.text = append(r.text, w)
}

func prefixes(say *ui.SayQueue) []string {
	return []string{say.PrefixChannel, say.PrefixUnit, say.PrefixArea, say.PrefixState, say.PrefixStatus, say.PrefixCategory,
		say.PrefixClass, say.PrefixView}
}

// flag reads a word that stands for itself.
func (l *Line) flag(r *reading, say *ui.SayQueue, word string) bool {
	own := l.says[0]
	switch word {
	case say.WordOverdue:
		r.q.Overdue, r.means = true, append(r.means, own.MeansOverdue)
	case say.WordNear:
		r.q.Near, r.means = true, append(r.means, own.MeansNear)
	case say.WordWaiting:
		r.q.Waiting, r.means = true, append(r.means, own.MeansWaiting)
	case say.WordMine:
		r.q.Mine, r.means = true, append(r.means, own.MeansMine)
	case say.WordSecret:
		r.q.Secret, r.means = true, append(r.means, own.MeansSecret)
	case say.WordUrgent:
		r.q.Urgent, r.means = true, append(r.means, own.MeansUrgent)
	default:
		return false
	}
	return true
}

// facet reads prefix:value; false where it is none, or its value is unknown.
func (l *Line) facet(r *reading, say *ui.SayQueue, word string) bool {
	prefix, v, ok := strings.Cut(word, ":")
	if !ok || v == "" {
		return false
	}
	var code string
	switch prefix += ":"; prefix {
	case say.PrefixChannel:
		code = pick(l.channels(), v)
		r.q.Channel = orElse(code, r.q.Channel)
		return l.meant(r, "channel", code, l.env.Words.Channel(code))
	case say.PrefixUnit:
		code = pick(l.units(), v)
		r.q.Unit = model.UnitID(orElse(code, string(r.q.Unit)))
		return l.meant(r, "unit", code, l.env.Unit(model.UnitID(code)))
	case say.PrefixCategory:
		code = pick(l.categories(), v)
		r.q.Category = orElse(code, r.q.Category)
		return l.meant(r, "category", code, l.env.Category(code))
	case say.PrefixClass:
		code = pick(l.classes(), v)
		r.q.Class = model.Class(orElse(code, string(r.q.Class)))
		return l.meant(r, "class", code, l.env.Words.Class(model.Class(code)))
	case say.PrefixState, say.PrefixStatus:
		if code = pick(l.states(), v); code != "" {
			r.q.States = append(r.q.States, model.State(code))
		}
		return l.meant(r, "state", code, l.env.Words.State(model.State(code), l.env.Office()))
	case say.PrefixArea:
		return l.area(r, v)
	}
	return false
}

func (l *Line) meant(r *reading, field, code, name string) bool {
	if code != "" {
		head := strings.ToLower(l.env.Words.Field(field).Name)
		if field == "unit" {
			head = strings.TrimSuffix(l.says[0].PrefixUnit, ":")
		}
		r.means = append(r.means, head+" "+name)
	}
	return code != ""
}

// area narrows to a place by its code, or by its name where one place is meant;
// else the name is text, which is found in the names of places too.
func (l *Line) area(r *reading, v string) bool {
	name := v
	if strings.Trim(v, "0123456789.") == "" {
		r.q.Area = v
		if p, ok := l.env.Office().Regions().Of(v); ok {
			name = p.Label
		}
	} else if found := l.env.Office().Regions().Meant(v); len(found) == 1 {
		r.q.Area, name = found[0].Code, found[0].Label
	} else {
		return false
	}
	r.means = append(r.means, strings.TrimSuffix(l.says[0].PrefixArea, ":")+" "+name)
	return true
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// Meaning says in words what the facets of the filter come to; empty where it
// has none.
func (l *Line) Meaning() string {
	r := l.read(l.field.Value(), model.Query{})
	if len(r.means) == 0 {
		return ""
	}
	if len(r.text) > 0 {
		r.means = append(r.means, fmt.Sprintf(l.says[0].MeansWords, Covered(strings.Join(r.text, " "))))
	}
	return fmt.Sprintf(l.says[0].Means, strings.Join(r.means, ", "))
}

// complete finishes the word being typed with the first that fits it.
func (l *Line) complete() {
	v := l.field.Value()
	cut := strings.LastIndex(v, " ") + 1
	for _, c := range l.fitting(strings.ToLower(v[cut:])) {
		l.field.Set(v[:cut] + c)
		return
	}
}

// fitting are the words that the one being typed may become; all that narrow
// where none is.
func (l *Line) fitting(word string) []string {
	own := l.says[0]
	out := []string{own.WordOverdue, own.WordNear, own.WordWaiting, own.WordMine, own.PrefixChannel, own.PrefixUnit, own.PrefixArea, own.WordUrgent, own.WordSecret,
		own.PrefixState, own.PrefixCategory, own.PrefixClass}
	if len(l.views) > 0 {
		out = append(out, own.PrefixView)
	}
	if word == "" {
		return out
	}
	if i := strings.IndexByte(word, ':'); i > 0 {
		out = l.values(word[:i+1])
	}
	return slices.DeleteFunc(out, func(c string) bool { return c == word || !strings.HasPrefix(c, word) })
}

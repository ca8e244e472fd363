// Package input makes the fields of a form out of the model's description of an
// action, and the action's JSON out of what stands in them. It decides no rule:
// whatever it lets through, the book's door judges.
package input

import (
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

// Source is what the fields of one action draw their words, choices and
// defaults from.
type Source struct {
	Env    *ui.Env
	Action model.ActionName
	// Case is the case as one sees it; zero for an entry that has none yet.
	Case model.CaseView
	// Main names the inputs that stand in front, in that order, where the
	// action's own order would not do; nil for the action's own.
	Main []string
	// Others are cases that one may mean by another case; more may be named by
	// their numbers.
	Others []model.Row
}

// leaf is one input that is no object.
type leaf struct {
	model.Field
	path  string // "complainant.nik"
	group string // path of the object it stands in, empty for none
}

// Kinds of deeds with a reason of their own: there it stands in front.
func reasoned(a model.ActionName) bool {
	switch a {
	case "void", "return", "recall", "send_back", "reject", "reopen", "extend", "amend", "reveal", "secrecy":
		return true
	}
	return false
}

// Common tells whether an input is one that every action has, a reason aside.
func Common(path string) bool { return common(path) && path != "reason" }

// common tells whether an input is one that every action has.
func common(name string) bool {
	switch name {
	case "at", "back_dated_reason", "on_behalf_of", "oral", "scan", "by_post", "reason":
		return true
	}
	return false
}

// told tells whether an input says whose deed it was that one records, and when.
func told(path string) bool { return path == "on_behalf_of" || path == "oral" || path == "at" }

// leaves lists the inputs of the action, objects flattened. What every action
// has stands last, and not at all inside an object; whose answer it was follows
// what must be said.
func (s Source) leaves() []leaf {
	var out []leaf
	for _, f := range model.FieldsOf(s.Action) {
		out = append(out, flat(f, "", "")...)
	}
	borrowed := s.Action == "answer" && s.borrowed() // the others have few inputs of their own
	rank := func(l leaf) int {
		switch {
		case l.Type == "complainant" && s.Action == "deliver" && len(s.Case.Complainants) > 1:
			return -1 // how it is told hangs on who hears it
		case len(s.Main) > 0 && slices.Contains(s.Main, l.path):
			return slices.Index(s.Main, l.path) - len(s.Main)
		case told(l.path) && borrowed:
			return 1
		case common(head(l.path)):
			return 3
		case l.Required && l.group == "" && s.Action != "submit_result": // a result is written in its own order
			return 0
		}
		return 2
	}
	slices.SortStableFunc(out, func(a, b leaf) int { return rank(a) - rank(b) })
	return out
}

func head(path string) string {
	first, _, _ := strings.Cut(path, ".")
	return first
}

func flat(f model.Field, prefix, group string) []leaf {
	path := prefix + f.Name
	switch {
	case f.Type == "reason":
		return []leaf{
			{Field: model.Field{Name: "code", Type: "enum"}, path: path + ".code"},
			{Field: model.Field{Name: "text", Type: "lines"}, path: path + ".text"},
		}
	case f.Type != "object" && f.Type != "person":
		return []leaf{{Field: f, path: path, group: group}}
	}
	var out []leaf
	for _, sub := range f.Fields {
		if !common(sub.Name) {
			out = append(out, flat(sub, path+".", path)...)
		}
	}
	return out
}

// Fields makes the fields of the form, prefilled with what is known.
func (s Source) Fields() []*form.Field {
	preset := s.Preset()
	var out []*form.Field
	group := ""
	for _, l := range s.leaves() {
		if s.skips(l) {
			continue
		}
		f := s.field(l)
		if f.More = s.folds(l); l.group != "" && l.group != group && !s.main(l) {
			f.Head = s.label(l.group).Name
		}
		group = l.group
		out = append(out, f)
	}
	if s.Action == "respond" {
		s.ofResponse(out, preset["kind"])
	}
	out = fronted(out)
	if s.Action == "note" {
		ofKind(out, preset["kind"])
	}
	return out
}

// fronted puts what is folded away behind what is not.
func fronted(fields []*form.Field) []*form.Field {
	slices.SortStableFunc(fields, func(a, b *form.Field) int {
		switch {
		case a.More == b.More:
			return 0
		case a.More:
			return 1
		}
		return -1
	})
	return fields
}

func (s Source) main(l leaf) bool { return slices.Contains(s.Main, l.path) }

// skips leaves out what this person or this action has no use for.
func (s Source) skips(l leaf) bool {
	if l.group == "same_person" {
		return true // the counter says who it is, and nobody types an id
	}
	switch l.path {
	case "kind":
		return s.Action == "closure_add" // what is added by hand is local
	case "reasons":
		return len(s.Env.Office().Criteria) == 0
	case "by_post":
		return len(s.Env.Me.Posts) < 2
	case "reason.code":
		return s.reasonEnum() == ""
	case "at", "on_behalf_of", "oral", "scan":
		return s.Action == "register" // who books does it now; when it came is an input of its own
	}
	return false
}

// folds tells whether an input stands among the details.
func (s Source) folds(l leaf) bool {
	switch {
	case s.main(l):
		return false
	case len(s.Main) > 0 && !common(l.path):
		return true
	case head(l.path) == "reason":
		again := s.Action == "verify" && s.Case.State != model.Received
		return !reasoned(s.Action) && !again
	case common(l.path):
		return !s.borrowed() || !told(l.path)
	case l.path == "disposition", l.path == "reasons":
		return true // the newest is meant
	case l.Type == "complainant":
		return len(s.Case.Complainants) < 2
	case l.path == "not_needed":
		return s.Case.Waiting == nil
	case l.group == "respondent":
		return s.Case.Respondent == nil || s.Case.Respondent.Kind != "unclear"
	}
	return false
}

// label is the words of an input: those of this action, of its path, of its
// last part.
func (s Source) label(path string) words.Label {
	for _, name := range []string{string(s.Action) + "." + path, path} {
		if l, ok := s.Env.Say.Form.Labels[name]; ok {
			return words.Label{Name: l}
		}
	}
	w := s.Env.Words
	if word := s.Env.Office().VillageWord; path == "area" && word != "" {
		return words.Label{Name: word, Hint: w.Field(path).Hint}
	}
	whole := w.Field(string(s.Action) + "." + path)
	if whole == w.Field(path[strings.LastIndexByte(path, '.')+1:]) || whole.Name == string(s.Action)+"."+path {
		whole = w.Field(path)
	}
	if path == "kind" && s.Action != "register" && s.Action != "answer_on_the_spot" && s.Action != "amend" {
		whole.Hint = "" // it is not the complainant who says what a note is
	}
	return whole
}

// Label names an input in a sentence.
func (s Source) Label(path string) string { return s.label(path).Name }

func (s Source) field(l leaf) *form.Field {
	said := s.label(l.path)
	f := &form.Field{Name: l.path, Label: said.Name, Hint: said.Hint, Required: l.Required && l.group == ""}
	switch l.Type {
	case "lines", "members", "people":
		f.Kind = form.Lines
		if readied(s.Action, l.path) {
			o := s.Env.Office()
			f.Ready, f.Gaps = len(o.Answers)+len(o.Criteria) > 0, o.Gaps()
		}
	case "moment":
		f.Width = 24
	case "date":
		f.Width = 16
	case "money", "int":
		f.Width = 12
	case "area":
		f.Width = 32
		f.Find, f.Known = s.findPlace, s.placeName
	case "case":
		f.Find, f.Known = s.findCase, s.caseName
	case "member":
		f.Find, f.Known = s.findStaff, s.staffName
	}
	if l.path == "contacts" || strings.HasSuffix(l.path, ".contacts") {
		f.Kind = form.Lines
	}
	if last := l.path[strings.LastIndexByte(l.path, '.')+1:]; last == "nik" || last == "kk" || last == "phone" {
		f.Width = 22
	}
	if opts := s.options(l); len(opts) > 0 {
		f.Options, f.Kind = opts, form.Choice
		if l.Many {
			f.Kind = form.Many
		}
	}
	return f
}

// now is the moment that typed moments count from, in the office's zone.
func (s Source) now() time.Time { return s.Env.Now().In(s.Env.At.Location()) }

// Where finds the field of the form that an error's field means; empty where it
// means none of them.
func (s Source) Where(f *form.Form, field string) string {
	if field == "" {
		return ""
	}
	if f.Get(field) != nil {
		return field
	}
	for _, x := range f.Fields() {
		if strings.HasPrefix(x.Name, field+".") || strings.HasSuffix(x.Name, "."+field) {
			return x.Name
		}
	}
	if i := strings.LastIndexByte(field, '.'); i > 0 {
		return s.Where(f, field[:i])
	}
	return ""
}

package cli

import (
	"maps"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// language is the catalogue with what only the command line says.
type language struct {
	*words.Catalogue
	office *model.Office   // nil until a book is open
	staff  model.Directory // likewise
	own    map[string]string
}

// language is that of --lang; office may be nil.
func (a *app) language(office *model.Office) *language {
	if office == nil {
		office = a.office
	}
	l := &language{Catalogue: words.Of(a.flags.lang), office: office, staff: a.staff, own: indonesian()}
	if a.english() {
		l.own = english()
	}
	return l
}

// say fills a sentence of the command line; kv are pairs of name and value.
func (l *language) say(key string, kv ...string) string {
	s, ok := l.own[key]
	if !ok {
		return key
	}
	pairs := make([]string, 0, len(kv))
	for i := 0; i+1 < len(kv); i += 2 {
		pairs = append(pairs, "{"+kv[i]+"}", kv[i+1])
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// action names an action: "Tutup aduan".
func (l *language) action(name model.ActionName) string { return l.Action(name).Name }

// fault is the sentence of an error: the command line's own, else the
// catalogue's with the names of posts.
func (l *language) fault(e *model.Error) string {
	own, ok := l.own["fault."+e.Rule]
	if !ok {
		s := l.ErrorFor(e, words.NamesOf(l.office, l.staff))
		return s + l.hint(e)
	}
	var pairs []string
	for k, v := range e.Args {
		pairs = append(pairs, "{"+k+"}", v)
	}
	s := strings.NewReplacer(pairs...).Replace(own)
	if near := e.Args["near"]; near != "" {
		s += " " + l.say("near", "near", near)
	}
	return s + l.hint(e)
}

// hint is where to read on after a fault of usage.
func (l *language) hint(e *model.Error) string {
	if e.Code != model.CodeUsage || e.Args["command"] == "" {
		return ""
	}
	return "\n" + l.say("see_help", "command", e.Args["command"])
}

// internal is what is said of a fault of ours.
func (l *language) internal(ref string, logged bool) string {
	if logged {
		return l.say("internal", "ref", ref)
	}
	return l.say("internal_unlogged", "ref", ref)
}

// together joins the tables of a language.
func together(parts ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

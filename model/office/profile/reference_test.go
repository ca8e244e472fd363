package profile

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/office"
)

// entry is a line of docs/profil.md: a key, whether it must be filled in, and
// what is said of it.
type entry struct {
	path     string // "posts.role"
	required bool
	says     string
}

// reference reads docs/profil.md: a section a list or group, a row a key.
func reference(t *testing.T) []entry {
	t.Helper()
	text, err := os.ReadFile("../../../docs/profil.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("^\\| `([a-z_]+)` \\|( wajib | ) ?\\| (.+) \\|$")
	var out []entry
	section := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "## "); ok {
			section = ""
			if name, ok := strings.CutPrefix(name, "`"); ok {
				section, _, _ = strings.Cut(name, "`")
				section += "."
			}
			continue
		}
		if m := row.FindStringSubmatch(line); m != nil {
			out = append(out, entry{section + m[1], strings.TrimSpace(m[2]) != "", m[3]})
		} else if strings.HasPrefix(line, "| `") {
			t.Errorf("a row that is none: %s", line)
		}
	}
	return out
}

// keysIn lists the keys of a profile as the reference names them.
func keysIn(t reflect.Type, prefix string) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		path := prefix + f.Tag.Get("yaml")
		out = append(out, path)
		of := f.Type
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() == reflect.Struct {
			out = append(out, keysIn(of, path+".")...)
		}
	}
	return out
}

func TestReferenceNamesEveryKeyOfAProfileOnce(t *testing.T) {
	want := keysIn(reflect.TypeFor[model.Office](), "")
	var have []string
	for _, e := range reference(t) {
		if slices.Contains(have, e.path) {
			t.Errorf("%s stands twice", e.path)
		}
		if !slices.Contains(want, e.path) {
			t.Errorf("%s is no key of a profile", e.path)
		}
		have = append(have, e.path)
	}
	for _, path := range want {
		if !slices.Contains(have, path) {
			t.Errorf("docs/profil.md does not name %s", path)
		}
	}
}

// TestReferenceSaysWhatMustBeFilledIn holds the page against the check of an
// office of which every list has one empty item.
func TestReferenceSaysWhatMustBeFilledIn(t *testing.T) {
	must := map[string]bool{"zone_tag": true} // judged by the zone
	one := new(model.Office)
	v := reflect.ValueOf(one).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice {
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
		}
	}
	for _, o := range []*model.Office{{}, one} {
		for _, p := range office.Check(o) {
			if p.Code == "missing" || p.Code == "out_of_range" && p.Args["value"] == "0" || p.Code == "empty_list" || p.Code == "bad_format" || p.Code == "no_default_chain" || p.Code == "no_route" {
				must[strings.ReplaceAll(p.Path, "[1]", "")] = true
			}
		}
	}
	delete(must, "area")        // only where there are places
	delete(must, "assumptions") // an empty one is
	for _, e := range reference(t) {
		if e.required != must[e.path] {
			t.Errorf("%s: the page says required %v, the check %v", e.path, e.required, must[e.path])
		}
		delete(must, e.path)
	}
	for path := range must {
		t.Errorf("%s must be filled in, and is not named", path)
	}
}

func TestReferenceListsEveryChoice(t *testing.T) {
	says := map[string]string{}
	for _, e := range reference(t) {
		says[e.path] = e.says
	}
	for path, values := range map[string][]string{
		"papers.paper": append(model.Enum("paper"), model.Enum("book_paper")...), "posts.role": model.Enum("role"), "channels.name": model.Enum("channel"), "clocks.classes": model.Enum("class"),
		"clocks.start": office.Marks(), "hours.week": office.Weekdays(), "clocks.unit": {"hours", "working_days", "calendar_days", "months", "years"},
		"clocks.per":          {"case", "round", "complainant", "disposition", "service", "outside"},
		"rules.identity_rule": {"none", "name_and_address", "ktp_or_kk"},
		"zone":                {"Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"},
		"contacts.kind":       {"phone", "fax", "mobile", "email", "website", "whatsapp", "postal"},
		"rules.head_address":  {"Ibu", "Bapak"},
		"clocks.proposes":     {"withdraw", "close"},
		"conflict_route.duty": {"verify", "void", "close", "withdraw", "merge", "dispose", "form_team", "ratify"},
		"numbers.register":    {"{no}", "{no:4}", "{year}", "{month}", "{roman}", "{unit}", "{code}"},
	} {
		for _, v := range values {
			if !strings.Contains(says[path], fmt.Sprintf("`%s`", v)) {
				t.Errorf("%s does not say `%s`", path, v)
			}
		}
	}
}

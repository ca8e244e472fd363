package words

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"aduan/model"
)

func languages() map[string]*Catalogue {
	return map[string]*Catalogue{"id": Indonesian(), "en": English()}
}

func TestBothLanguagesSayTheSameThings(t *testing.T) {
	same(t, "", reflect.ValueOf(*Indonesian()), reflect.ValueOf(*English()))
}

// same walks both catalogues: the same keys in every table, no empty word
// where the other has one.
func same(t *testing.T, path string, a, b reflect.Value) {
	t.Helper()
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			same(t, path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i))
		}
	case reflect.Map:
		for _, k := range a.MapKeys() {
			if !b.MapIndex(k).IsValid() {
				t.Errorf("%s[%v] is not in English", path, k)
				continue
			}
			same(t, path+"["+k.String()+"]", a.MapIndex(k), b.MapIndex(k))
		}
		for _, k := range b.MapKeys() {
			if !a.MapIndex(k).IsValid() {
				t.Errorf("%s[%v] is not in Indonesian", path, k)
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			t.Errorf("%s has %d and %d items", path, a.Len(), b.Len())
		}
	case reflect.String:
		if path == ".time.teens" || path == ".time.tens" {
			return // English numbers are no compounds of these
		}
		if (a.String() == "") != (b.String() == "") {
			t.Errorf("%s is %q and %q", path, a.String(), b.String())
		}
		if p := parameters(a.String()); !slices.Equal(p, parameters(b.String())) {
			t.Errorf("%s has other parameters: %q and %q", path, a.String(), b.String())
		}
	}
}

func parameters(s string) []string {
	out := regexp.MustCompile(`\{[a-z_0-9:]+\}|%[sd]`).FindAllString(s, -1)
	slices.Sort(out)
	return slices.Compact(out)
}

// enumNames reads the names of model.Enum from its source, for it cannot list
// them itself.
func enumNames(t *testing.T) []string {
	t.Helper()
	src, err := os.ReadFile("../enum.go")
	if err != nil {
		t.Fatal(err)
	}
	_, body, ok := strings.Cut(string(src), "func Enum(")
	if !ok {
		t.Fatal("model.Enum is not in enum.go")
	}
	var out []string
	for _, m := range regexp.MustCompile(`case ((?:"[a-z_]+"(?:, )?)+):`).FindAllStringSubmatch(body, -1) {
		for name := range strings.SplitSeq(m[1], ", ") {
			out = append(out, strings.Trim(name, `"`))
		}
	}
	if len(out) < 20 {
		t.Fatalf("only %d enumerations found", len(out))
	}
	return out
}

func TestEveryCodeOfTheRecordHasAWord(t *testing.T) {
	for lang, c := range languages() {
		for _, s := range model.States() {
			if c.states[s] == "" {
				t.Errorf("%s: state %s has no word", lang, s)
			}
			if c.status.states[s] == "" {
				t.Errorf("%s: state %s cannot be read aloud", lang, s)
			}
		}
		for _, name := range enumNames(t) {
			for _, v := range model.Enum(name) {
				if c.enums[name][v] == "" {
					t.Errorf("%s: %s %s has no word", lang, name, v)
				}
			}
			for v := range c.enums[name] {
				if !slices.Contains(model.Enum(name), v) {
					t.Errorf("%s: %s has no value %s", lang, name, v)
				}
			}
		}
		for _, v := range model.Enum("channel") {
			if w := c.short[v]; w == "" || len([]rune(w)) > 9 {
				t.Errorf("%s: channel %s in a list is %q", lang, v, w)
			}
		}
		for _, code := range []string{"day_zero", "working_day", "weekend", "closed_day", "holiday", "joint_leave", "local", "pause",
			"hours", "day", "month", "year", "rolled", "due"} {
			if c.why[code] == "" {
				t.Errorf("%s: ledger code %s has no words", lang, code)
			}
		}
	}
}

// TestEveryRuleThatTheCodeNamesHasASentence reads the rule keys out of the
// sources, so that a new rule without words fails here and not before a clerk.
func TestEveryRuleThatTheCodeNamesHasASentence(t *testing.T) {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`\bInvalid\([^()]*(?:\([^()]*\)[^()]*)*, "([a-z_0-9]+)"\)`),
		regexp.MustCompile(`\b(?:NotNow|Denied|denied|usage)\("([a-z_0-9]+)"`),
		regexp.MustCompile(`\bRule: +"([a-z_0-9]+)"`),
		regexp.MustCompile(`\brule[A-Z]\w* += "([a-z_0-9]+)"`),
	}
	files := sources(t, "..", "../../store", "../../cmd")
	all := strings.Join(slices.Collect(maps.Values(files)), "\n")
	found := 0
	for path, src := range files {
		for _, p := range patterns {
			for _, m := range p.FindAllStringSubmatch(src, -1) {
				found++
				// The command line has sentences of its own beside these.
				own := strings.HasPrefix(path, "../../cmd/") && strings.Contains(all, `"fault.`+m[1]+`"`)
				for lang, c := range languages() {
					if !own && !c.Knows(m[1]) {
						t.Errorf("%s: %s: no sentence for rule %q", path, lang, m[1])
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no rule found in any source")
	}
}

// sources reads the Go files below roots, but for tests and this package.
func sources(t *testing.T, roots ...string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "../words/") {
				return err
			}
			src, err := os.ReadFile(path)
			out[path] = string(src)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestEverySentenceReadsWell(t *testing.T) {
	for lang, c := range languages() {
		for key, s := range c.rules {
			for _, code := range []model.Code{model.CodeInvalid, model.CodeDenied} {
				bare := c.Error(&model.Error{Code: code, Rule: key})
				full := c.ErrorFor(&model.Error{Code: code, Rule: key, Field: "subject", Args: everyArg()}, Names{})
				for _, text := range []string{bare, full} {
					switch {
					case strings.ContainsAny(text, "{}[]%"), strings.Contains(text, "  "), strings.Contains(strings.ReplaceAll(text, "LAPOR!", ""), "!"):
						t.Errorf("%s: %s: %q", lang, key, text)
					case !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") && !strings.Contains(s.Way, "{use}"):
						t.Errorf("%s: %s does not end as a sentence: %q", lang, key, text)
					}
				}
			}
			if strings.HasSuffix(s.Rule, ".") {
				t.Errorf("%s: the rule of %s is a clause, without a full stop", lang, key)
			}
		}
	}
}

func everyArg() map[string]string {
	args := map[string]string{"have": "17", "max": "262144", "min": "1", "want": "16", "at": "2026-11-20T09:14:00+07:00", "minutes": "10",
		"state": "received", "kind": "ratify", "until": "2026-12-20", "today": "2026-11-20", "staff": "siti", "states": "verified,disposed", "action": "dispose", "deed": "ratify", "post": "kadis", "has": "100", "needs": "4096"}
	for _, k := range []string{"value", "values", "near", "file", "field", "flag", "command", "name", "use", "extra", "series", "last",
		"dir", "claim", "version", "seen", "register", "role", "posts", "bidang"} {
		args[k] = "x"
	}
	return args
}

func TestUnknownCodesStillRead(t *testing.T) {
	for lang, c := range languages() {
		for _, code := range []model.Code{model.CodeInvalid, model.CodeNotNow, model.CodeNotFound, model.CodeConflict, model.CodeDenied,
			model.CodeUnavailable, model.CodeUnknown, model.CodeUsage, model.CodeInternal, "new"} {
			got := c.Error(&model.Error{Code: code, Rule: "a_rule_of_tomorrow"})
			if len(got) < 20 || strings.ContainsAny(got, "{}[]") {
				t.Errorf("%s %s: %q", lang, code, got)
			}
		}
		if c.Word("kind", "x") != "x" || c.Action("x").Name != "x" || c.Field("a.b").Name != "a.b" || c.Why("x") != "x" || c.State("x", nil) != "x" {
			t.Errorf("%s: an unknown code is not shown as it is", lang)
		}
	}
}

func TestStateIsNamedAsTheOfficeCallsIt(t *testing.T) {
	c := Indonesian()
	with, without := &model.Office{Rules: model.OfficeRules{HasDisposition: true}}, &model.Office{}
	tests := []struct{ got, want string }{
		{c.State(model.Verified, with), "Menunggu Disposisi"},
		{c.State(model.Verified, without), "Ditelaah"},
		{c.StateIn(model.Verified, model.PublicInformation, with), "Menunggu Jawaban PPID"},
		{c.StateIn(model.Verified, model.Ordinary, with), "Menunggu Disposisi"},
		{c.StateOf(&model.CaseView{State: model.Verified, Class: model.PublicInformation}, without), "Menunggu Jawaban PPID"},
		{c.State(model.Ratified, with), "Disahkan, belum disampaikan"},
		{c.StateOf(&model.CaseView{State: model.Withdrawn, EndReason: "deemed"}, with), "Dianggap Dicabut"},
		{c.StateOf(&model.CaseView{State: model.Withdrawn, EndReason: "requested"}, with), "Dicabut"},
		{c.StateOf(&model.CaseView{State: model.InProgress, Waiting: &model.Waiting{}}, with), "MENUNGGU KELENGKAPAN"},
		{c.Field("complainant.nik").Name, "NIK"},
		{c.Field("subject").Name, "Perihal"},
		{c.Action("close").Name, "Tutup aduan"},
		{Head(c.Channel("walk_in")), "Datang langsung"},
	}
	for _, tc := range tests {
		if tc.got != tc.want {
			t.Errorf("%q, want %q", tc.got, tc.want)
		}
	}
}

func TestEveryActionAndFieldHasWords(t *testing.T) {
	var names []model.ActionName
	for _, a := range model.ActionTable() {
		names = append(names, a.Name)
	}
	names = append(names, model.BookActions()...)
	for lang, c := range languages() {
		for _, name := range names {
			if d := c.Action(name); d.Name == string(name) || d.Does == "" || d.Did == "" {
				t.Errorf("%s: action %s has no words", lang, name)
			}
			if on := !slices.Contains(model.BookActions(), name); strings.Count(c.Action(name).Done, "%s") != map[bool]int{true: 1}[on] {
				t.Errorf("%s: action %s is done as %q", lang, name, c.Action(name).Done)
			}
			everyField(t, lang, c, model.FieldsOf(name), "")
		}
	}
}

func everyField(t *testing.T, lang string, c *Catalogue, fields []model.Field, path string) {
	t.Helper()
	for _, f := range fields {
		p := strings.TrimPrefix(path+"."+f.Name, ".")
		if c.Field(p).Name == p {
			t.Errorf("%s: field %s has no label", lang, p)
		}
		everyField(t, lang, c, f.Fields, p)
	}
}

package cli

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"aduan/model/calendar/feed"
	"aduan/model/paper"
	"aduan/model/words"
)

// TestBothLanguagesSayTheSame: no sentence is missing in one of them, and both
// name the same parameters.
func TestBothLanguagesSayTheSame(t *testing.T) {
	id, en := indonesian(), english()
	for _, key := range slices.Sorted(maps.Keys(id)) {
		if _, ok := en[key]; !ok {
			t.Errorf("%s: no English", key)
		}
	}
	arg := regexp.MustCompile(`\{[a-z]+\}`)
	for _, key := range slices.Sorted(maps.Keys(en)) {
		if _, ok := id[key]; !ok {
			t.Errorf("%s: no Indonesian", key)
			continue
		}
		a, b := arg.FindAllString(id[key], -1), arg.FindAllString(en[key], -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
			t.Errorf("%s: %v and %v", key, a, b)
		}
	}
}

// TestEveryFaultHasASentence: no refusal of the command line reaches somebody
// as a bare code.
func TestEveryFaultHasASentence(t *testing.T) {
	raised := regexp.MustCompile(`(?:usage\(|Invalid\([^,()]+, |Denied\(|NotNow\(|Rule: |choice\()"([a-z0-9_]+)"`)
	for _, text := range sources(t) {
		for _, m := range raised.FindAllStringSubmatch(text, -1) {
			rule := m[1]
			if _, own := indonesian()["fault."+rule]; !own && !words.Indonesian().Knows(rule) {
				t.Errorf("no sentence for %s", rule)
			}
		}
	}
}

// TestEverySentenceIsSaid: what nothing says is taken out.
func TestEverySentenceIsSaid(t *testing.T) {
	all := strings.Join(sources(t), "\n")
	for key := range indonesian() {
		last := key[strings.LastIndexByte(key, '.')+1:]
		if !strings.Contains(all, `"`+key+`"`) && !strings.Contains(all, `"`+last+`"`) && !strings.HasPrefix(key, "verify.") && !strings.HasPrefix(key, "closure.") && !strings.HasPrefix(key, "doctor.") && !strings.HasPrefix(key, "feed.") && !strings.HasPrefix(key, "wording.") {
			t.Errorf("nothing says %s", key)
		}
	}
}

// sources are the package's own files, but for its tests and its catalogue.
func sources(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "say_") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(text))
	}
	return out
}

// TestEveryFaultOfAWordingHasWords: none is shown as a bare code.
func TestEveryFaultOfAWordingHasWords(t *testing.T) {
	for code := range paper.Faults() {
		if key := strings.Replace(code, "template_", "wording.", 1); indonesian()[key] == "" || english()[key] == "" {
			t.Errorf("%s has no words", code)
		}
	}
}

// TestEveryFaultAndDropOfAFeedHasWords: none is shown as a bare code.
func TestEveryFaultAndDropOfAFeedHasWords(t *testing.T) {
	for name, l := range map[string]map[string]string{"id": indonesian(), "en": english()} {
		n := 0
		for _, code := range feed.Codes() {
			if l["feed."+code] == "" {
				t.Errorf("%s: no sentence for %s", name, code)
			}
			n++
		}
		for _, why := range feed.Reasons() {
			if l["feed.drop."+string(why)] == "" || l["feed.why."+string(why)] == "" {
				t.Errorf("%s: no words for %s", name, why)
			}
			n += 2
		}
		for key := range l {
			if strings.HasPrefix(key, "feed.") {
				n--
			}
		}
		if n != 0 {
			t.Errorf("%s: %d sentences too few for what can be said", name, n)
		}
	}
}

package tui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// guide reads the guide of those who use the console.
func guide(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "docs", "panduan.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestGuideNamesOnlyWhatExists: whatever the guide sets as a key, a command, a
// filter, a time or a sign, the console has.
func TestGuideNamesOnlyWhatExists(t *testing.T) {
	named := regexp.MustCompile("`([^`]+)`|<kbd>([^<]+)</kbd>").FindAllStringSubmatch(guide(t), -1)
	if len(named) < 50 {
		t.Fatalf("the guide names %d things only", len(named))
	}
	keys := keysThereAre()
	for _, m := range named {
		name := m[1] + m[2]
		command, isCommand := strings.CutPrefix(name, ": ")
		switch {
		case isCommand:
			d := tuitest.NewDesk("agus")
			d.Saved = []model.SavedView{{Name: "pagi", Place: ui.PlaceQueue, Text: "lewat"}}
			open(t, d, 80, 24).Press(":").Type(command).Lacks("Tidak ada perintah")
		case every(strings.Fields(name), func(k string) bool { return keys[k] }), sign(name), filters(t, name), moment(name), strings.HasPrefix(name, "aduan "), name == "<": // the last is said to aduan --linear
		default:
			t.Errorf("the guide names %q, which the console does not have", name)
		}
	}
}

func every(of []string, is func(string) bool) bool {
	return len(of) > 0 && !slices.ContainsFunc(of, func(s string) bool { return !is(s) })
}

// keysThereAre are those of the key map as keyboards and as help name them, and
// the letters of the menu of a case.
func keysThereAre() map[string]bool {
	out := map[string]bool{}
	env := &ui.Env{Say: ui.Speak("id")}
	env.Keys = ui.NewKeys(env.Say, false)
	for _, scope := range env.Keys.Scopes() {
		for _, b := range scope.Bindings {
			out[b.Help().Key] = true
			for _, k := range strings.Fields(b.Help().Key) {
				out[k] = true
			}
			for _, k := range b.Keys() {
				out[k] = true
			}
		}
	}
	for _, a := range model.ActionTable() {
		out[env.Letter(a.Name)] = true
	}
	return out
}

// sign is true for what stands before a row or in the sum of a deadline, and
// for the two colons that list the ready answers.
func sign(name string) bool {
	counted := regexp.MustCompile(`^\+\d+$`).MatchString(name)
	return counted || slices.Contains([]string{words.SignLate, words.SignNear, words.SignRuns, words.SignPaused, ">", "*", "—", "::"}, name)
}

// filters is true for a word that the filter of the queue understands as more
// than a word to be found.
func filters(t *testing.T, name string) bool {
	t.Helper()
	d := tuitest.NewDesk("agus")
	open(t, d, 80, 24).Press("4", "/").Type(name)
	return d.Asked[len(d.Asked)-1].Text == ""
}

func moment(name string) bool {
	if _, err := model.ParseDay(name, tuitest.Clock()); err == nil {
		return true // a day of the register
	}
	_, err := model.ParseMoment(name, tuitest.Clock())
	return err == nil && strings.ContainsAny(name, "0123456789") && strings.Contains(name, " ")
}

// TestGuideNamesPlacesAndLettersAsTheyAre: "**Antrean** (`4`)" and "`a` `Z`
// *Tutup aduan*".
func TestGuideNamesPlacesAndLettersAsTheyAre(t *testing.T) {
	text := strings.Join(strings.Fields(guide(t)), " ")
	say := ui.Speak("id").Shell.Places
	places := regexp.MustCompile("\\*\\*(\\pL+)\\*\\* \\(`(\\d)`\\)").FindAllStringSubmatch(text, -1)
	for _, m := range places {
		n, err := strconv.Atoi(m[2])
		if err != nil || n > len(ui.Places()) || say[ui.Places()[n-1]] != m[1] {
			t.Errorf("%s is not the place of %s", m[1], m[2])
		}
	}
	env := &ui.Env{Say: ui.Speak("id"), Words: words.Indonesian()}
	env.Keys = ui.NewKeys(env.Say, false)
	letters := regexp.MustCompile("`a` `(\\pL)` \\*([^*]+)\\*").FindAllStringSubmatch(text, -1)
	for _, m := range letters {
		if !slices.ContainsFunc(model.ActionTable(), func(a model.ActionInfo) bool {
			return env.Letter(a.Name) == m[1] && strings.HasPrefix(strings.ToLower(env.Words.Action(a.Name).Name), strings.ToLower(m[2]))
		}) {
			t.Errorf("%s is not the letter of %s", m[1], m[2])
		}
	}
	if len(places) < 2 || len(letters) < 5 {
		t.Fatalf("%d places and %d letters were found in the guide", len(places), len(letters))
	}
}

package tui_test

import (
	"reflect"
	"strings"
	"testing"

	"aduan/model/words"
	"aduan/tui"
	"aduan/tui/ui"
)

// phrases are the sentences of a catalogue that stand on the screen as they are
// written: of two words or more, without values in them.
func phrases(catalogues ...any) map[string]string {
	out := map[string]string{}
	for _, c := range catalogues {
		for name, text := range sentences(c) {
			if strings.Count(text, " ") > 0 && !strings.Contains(text, "%") && !strings.Contains(text, "{") {
				out[text] = name
			}
		}
	}
	return out
}

// TestNothingIsLeftUntranslated: no sentence is the same in both languages, but
// for what is typed into a shell.
func TestNothingIsLeftUntranslated(t *testing.T) {
	id, en := sentences(ui.Speak("id")), sentences(ui.Speak("en"))
	for name := range en {
		if _, ok := id[name]; !ok {
			t.Errorf("%s is in English alone", name)
		}
	}
	for name, text := range id {
		if n := len(strings.Fields(text)); n > 2 && text == en[name] && !strings.ContainsAny(text, "%<>") && !strings.HasPrefix(text, "aduan ") {
			t.Errorf("%s is %q in both languages", name, text)
		}
	}
}

// TestEveryScreenSpeaksOneLanguage: in English no state shows a sentence of the
// Indonesian catalogue, nor the other way round.
func TestEveryScreenSpeaksOneLanguage(t *testing.T) {
	if testing.Short() {
		t.Skip("draws every state twice")
	}
	said := map[string]map[string]string{"id": phrases(ui.Speak("id"), exported(words.Indonesian())), "en": phrases(ui.Speak("en"), exported(words.English()))}
	other := map[string]string{"id": "en", "en": "id"}
	for name, make := range states() {
		if name == "paper by hand" || name == "counter, receipt" || name == "paper looked at" {
			continue // a paper is the office's, and in its language (TestPaperIsTheOfficesWhateverItsClerksScreenSpeaks)
		}
		for lang, foreign := range other {
			c := make(t, func(cfg *tui.Config) { cfg.Lang = lang })
			c.Resize(120, 40)
			frame := strings.Join(strings.Fields(c.Frame()), " ")
			for text, at := range said[foreign] {
				if _, both := said[lang][text]; !both && len(text) > 12 && strings.Contains(frame, text) && !typed(frame, said[lang], text) {
					t.Errorf("%s in %q shows %q (%s)", name, lang, text, at)
				}
			}
		}
	}
}

// typed is true where the text is part of a longer sentence of the language
// that the screen is in.
func typed(frame string, own map[string]string, text string) bool {
	for mine := range own {
		if strings.Contains(mine, text) && strings.Contains(frame, mine) {
			return true
		}
	}
	return false
}

// exported is a catalogue without what it does not show.
func exported(c *words.Catalogue) any {
	out := map[string]string{}
	v := reflect.ValueOf(*c)
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			walk(v.Field(i), v.Type().Field(i).Name, out)
		}
	}
	return out
}

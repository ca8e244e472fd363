package tui_test

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// evil is what text from outside may hold: sequences that write the clipboard,
// clear the screen and colour it, controls of one byte, marks that turn the
// direction of writing, letters that are none, and more accents than a letter has.
func evil() string {
	return "\x1b]52;c;aGk=\x07\x1b[2J\x1b[31m\u009b2J\x00\u202egnp\u2066\r\n=cmd|'/c'!A1\xff\xfe\x9b2J" + strings.Repeat("\u0301", 40)
}

// drawn finds what may never stand in a frame.
func drawn() *regexp.Regexp {
	return regexp.MustCompile("\x1b(?:[^\\[]|\\[[0-9;:]*[^0-9;:m])|[\\x00-\\x09\\x0b-\\x1a\\x1c-\\x1f\\x7f\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
}

func harmless(t *testing.T, what string, d *tuitest.Driver, w int) {
	t.Helper()
	if f := d.Styled(); !utf8.ValidString(f) {
		t.Errorf("%s draws bytes that are no letters", what)
	} else if at := drawn().FindStringIndex(f); at != nil {
		t.Errorf("%s draws %q", what, f[max(0, at[0]-30):at[1]])
	}
	for _, l := range strings.Split(d.Frame(), "\n") {
		if ui.Width(l) > w {
			t.Errorf("%s: a line is %d wide of %d: %q", what, ui.Width(l), w, l)
		}
	}
}

// TestPasteFromOutsideIsTextInEveryField of every place: nothing of it is drawn raw,
// a megabyte of it stalls nothing, and no line leaves the window.
func TestPasteFromOutsideIsTextInEveryField(t *testing.T) {
	pastes := map[string]string{"evil": evil(), "a megabyte": strings.Repeat("sembako ", 1<<17), "many lines": strings.Repeat("x\n", 1<<18),
		"a message": "[20/11/26, 09.00] " + evil() + ": " + evil() + "\n" + strings.Repeat("[20/11/26, 09.00] Budi: a\n", 3000),
		"wide":      strings.Repeat("漢", 1<<16), "digits": strings.Repeat("1", 1<<16), "accents": "a" + strings.Repeat("\u0301", 1<<16)}
	fields := map[string][]string{"filter": {"4", "/"}, "palette": {":"}, "book": {"3", "/"}, "day": {"3", "t"}, "dispositions": {"5", "/"}, "nik": {"2", "c"},
		"name": {"2", "c", "tab"}, "complaint": {"2", "c", "tab", "tab", "tab", "tab", "tab", "tab"}, "services": {"8", "/"}, "help": {"?", "/"}, "home": {"1", "/"}}
	for _, p := range slices.Sorted(maps.Keys(pastes)) {
		for f, keys := range fields {
			k := open(t, tuitest.NewDesk("aminah"), 80, 24).Press(keys...)
			harmless(t, p+" in "+f, k.Paste(pastes[p]), 80)
			harmless(t, p+" in "+f+", Enter", k.Press("enter"), 80)
		}
	}
}

// TestTextFromOutsideIsHarmlessOnEveryScreen: names, titles and words of cases,
// staff, closures, teams, kept filters and waiting people in every state of every
// screen.
func TestTextFromOutsideIsHarmlessOnEveryScreen(t *testing.T) {
	all := states()
	poisoned := func(c *tui.Config) {
		if d, ok := c.Desk.(*tuitest.Desk); ok {
			poison(reflect.ValueOf(d).Elem())
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		d := all[name](t, poisoned)
		for _, size := range [][2]int{{120, 40}, {48, 16}} {
			d.Resize(size[0], size[1])
			harmless(t, name, d, size[0])
		}
	}
}

// poison puts evil into every text that people write, as far as the desk holds it.
func poison(v reflect.Value) {
	people := []string{"FullName", "Subject", "Text", "Title", "Address", "LetterNo", "Decided", "Place", "Present", "Seen", "Person", "Document", "Evidence",
		"Basis", "WhyName", "Wish", "Finding", "Recommendation", "NextStep", "To", "Agency", "Account", "Reference", "Values", "Reasons"}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*model.Office]() {
			poison(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i))
		}
	case reflect.Map:
		if v.Type() == reflect.TypeFor[map[string]string]() {
			return
		}
		for _, k := range v.MapKeys() {
			x := reflect.New(v.Type().Elem()).Elem()
			x.Set(v.MapIndex(k))
			poison(x)
			v.SetMapIndex(k, x)
		}
	case reflect.Struct:
		named := slices.Contains([]reflect.Type{reflect.TypeFor[model.PersonView](), reflect.TypeFor[model.SavedView](), reflect.TypeFor[model.Row]()}, v.Type())
		for i := range v.NumField() {
			f, name := v.Field(i), v.Type().Field(i).Name
			switch {
			case !f.CanSet():
			case f.Type() == reflect.TypeFor[string]() && f.String() != "" && (slices.Contains(people, name) || named && name == "Name"):
				f.SetString(f.String() + evil())
			case f.Type() == reflect.TypeFor[[]string]() && slices.Contains(people, name):
				for j := range f.Len() {
					f.Index(j).SetString(f.Index(j).String() + evil())
				}
			default:
				poison(f)
			}
		}
	}
}

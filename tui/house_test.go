package tui_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// sentences lists the strings of a structure of sentences by their names.
func sentences(v any) map[string]string {
	out := map[string]string{}
	walk(reflect.ValueOf(v), "", out)
	return out
}

func walk(v reflect.Value, name string, out map[string]string) {
	switch v.Kind() {
	case reflect.Pointer:
		walk(v.Elem(), name, out)
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), name+"."+v.Type().Field(i).Name, out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), fmt.Sprintf("%s[%d]", name, i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			walk(v.MapIndex(k), name+"."+k.String(), out)
		}
	case reflect.String:
		out[name] = v.String()
	}
}

// verbs are the fmt verbs of a sentence; those with an index may change places.
func verbs(s string) string {
	return strings.Join(regexp.MustCompile(`%(\[\d\])?[a-z]`).FindAllString(s, -1), " ")
}

// TestNoKeyStandsTwiceInAScope holds the key map against itself.
func TestNoKeyStandsTwiceInAScope(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for _, scope := range ui.NewKeys(ui.Speak(lang), false).Scopes() {
			seen := map[string]string{}
			for _, b := range scope.Bindings {
				if b.Help().Key == "" || b.Help().Desc == "" {
					t.Errorf("%s: %v has no help", scope.Name, b.Keys())
				}
				for _, k := range b.Keys() {
					if other, ok := seen[k]; ok && !pair(other, b.Help().Desc) {
						t.Errorf("%s: %q is both %q and %q", scope.Name, k, other, b.Help().Desc)
					}
					seen[k] = b.Help().Desc
				}
			}
		}
	}
}

// pair is true for bindings that share a key because they are one gesture seen
// from two sides.
func pair(a, b string) bool { return a == b }

// TestPackagesHaveNoVariables: one process holds many sessions, and a variable
// of a package would be shared by all of them.
func TestPackagesHaveNoVariables(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, decl := range f.Decls {
			g, ok := decl.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, n := range s.(*ast.ValueSpec).Names {
					if n.Name != "_" && !strings.HasPrefix(n.Name, "Err") {
						t.Errorf("%s: variable %s", path, n.Name)
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// states are the screens that the sweeps draw, by the keys that lead there.
func states() map[string]func(t testing.TB, w, h int) *tuitest.Driver {
	at := func(who string, keys ...string) func(t testing.TB, w, h int) *tuitest.Driver {
		return func(t testing.TB, w, h int) *tuitest.Driver {
			return open(t, tuitest.NewDesk(staffID(who)), w, h).Press(keys...)
		}
	}
	admin := func(keys ...string) func(t testing.TB, w, h int) *tuitest.Driver {
		return func(t testing.TB, w, h int) *tuitest.Driver {
			d := tuitest.AdminDesk("hendra")
			d.Parts = []model.ClosurePart{tuitest.Moved(30)}
			return kelola(t, d, w, h, keys...)
		}
	}
	return map[string]func(t testing.TB, w, h int) *tuitest.Driver{
		"staff": admin(), "filter of staff": admin("/", "x"), "person": admin("enter"), "posts": admin("tab"), "profile": admin("tab", "tab"),
		"calendar": admin("tab", "tab", "tab"), "health": admin("shift+tab"), "form of staff": admin("t"), "closure": admin("tab", "tab", "tab", "x"),
		"home": at("aminah"), "home of the head": at("lilik"), "queue": at("lilik", "4"), "filter": at("lilik", "4", "/", "x"),
		"inbox": at("lilik", "5"), "sheet": at("lilik", "5", "d"), "note": at("lilik", "5", "d", "n"), "case": at("rina", "4", "enter"),
		"history": at("rina", "4", "enter", "tab"), "clocks": at("rina", "4", "enter", "tab", "tab"), "team": at("lilik", "down", "enter", "v"),
		"why": at("rina", "4", "w"), "result": at("lilik", "down", "enter"), "ratify": at("lilik", "down", "enter", "s"),
		"home filter": at("lilik", "/", "x"), "inbox filter": at("lilik", "5", "/", "a"), "left out": at("lilik", "5", "V", "d", "l"),
		"palette hit": at("rina", ":", "h", "a", "s"), "help term": at("rina", "?", "p", "l", "h"),
		"palette": at("rina", ":"), "help": at("rina", "?"), "counter": at("aminah", "c"), "menu": at("rina", "4", "enter", "a"),
		"book": at("agus", "3", "["), "end of the book": at("agus", "3", "[", "G"), "book filter": at("agus", "3", "[", "/", "p"),
		"book date": at("agus", "3", "[", "l", "1"), "close the day": at("agus", "3", "[", "b"),
		"services": func(t testing.TB, w, h int) *tuitest.Driver {
			return open(t, servicesDesk(t, "buton-tengah"), w, h).Press("8", "/", "k")
		},
		"service": at("aminah", "8", "enter"), "teams": at("lilik", "6"), "notes": at("lilik", "6", "enter"),
		"aid": func(t testing.TB, w, h int) *tuitest.Driver {
			return deciding(t, aidDesk(t, "aminah"), w, h).Press("1", "6", "9")
		},
		"form": at("rina", "4", "enter", "t"), "long form": at("agus", "4", "down", "down", "enter", "a", "T"),
	}
}

// TestNoLineOverflows draws every state in all widths and heights that a
// terminal may have.
func TestNoLineOverflows(t *testing.T) {
	for name, open := range states() {
		t.Run(name, func(t *testing.T) {
			d := open(t, 80, 24)
			for w := 20; w <= 200; w++ {
				sweep(t, d, w, 24)
				if w%4 == 0 {
					sweep(t, d, w, 16)
					sweep(t, d, w, 40)
				}
			}
			for _, w := range []int{48, 80, 120} {
				for h := 5; h <= 60; h++ {
					sweep(t, d, w, h)
				}
			}
		})
	}
}

func sweep(t *testing.T, d *tuitest.Driver, w, h int) {
	t.Helper()
	d.Resize(w, h)
	lines := strings.Split(d.View().Content, "\n")
	if len(lines) > h {
		t.Fatalf("%dx%d: %d rows", w, h, len(lines))
	}
	for i, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Fatalf("%dx%d: row %d is %d wide: %q", w, h, i+1, n, ansi.Strip(l))
		}
	}
}

// TestThemeSheet freezes every role in the three themes.
func TestThemeSheet(t *testing.T) {
	names := []string{"plain", "muted", "accent", "selected", "marked", "danger", "warn", "done", "struck", "heading", "match"}
	for _, mode := range []string{"dark", "light", "mono"} {
		t.Run(mode, func(t *testing.T) {
			m, _ := ui.ModeOf(mode)
			theme := ui.NewTheme(m)
			var b strings.Builder
			for i, n := range names {
				b.WriteString(theme.Paint(ui.Role(i), n) + "\n")
			}
			golden.RequireEqual(t, b.String())
		})
	}
}

// TestQueueWithLooks freezes one frame with its escape codes in each theme.
func TestQueueWithLooks(t *testing.T) {
	for _, theme := range []string{"dark", "light", "mono"} {
		t.Run(theme, func(t *testing.T) {
			d := open(t, tuitest.NewDesk("aminah"), 80, 24, func(c *tui.Config) { c.Theme = theme }).Press("4", "down", "space")
			golden.RequireEqual(t, d.Styled())
		})
	}
}

func TestASCIIHasNoOtherSigns(t *testing.T) {
	plain := func(c *tui.Config) { c.ASCII = true }
	for _, keys := range [][]string{{}, {"4"}, {"4", "/"}, {"5"}, {"5", "d"}, {"4", "enter"}, {"4", "w"}, {"?"}, {":"}, {"/"}, {"5", "/"}, {"?", "p", "l", "h"}, {":", "s", "a", "h"}, {"6"}, {"6", "enter"}, {"8"}, {"8", "enter"}, {"8", "tab"}} {
		d := open(t, tuitest.NewDesk("lilik"), 80, 24, plain).Press(keys...)
		for i := range len(d.Frame()) {
			if c := d.Frame()[i]; c >= 0x80 {
				t.Fatalf("after %v the frame holds %q", keys, d.Frame())
			}
		}
	}
	golden.RequireEqual(t, open(t, tuitest.NewDesk("lilik"), 80, 24, plain).Press("4").Frame())
}

// TestFrameWithoutColourStillReads: what is late, near and marked is told by
// signs and words.
func TestFrameWithoutColourStillReads(t *testing.T) {
	d := open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4", "down", "space")
	d.Shows("! 0398", "lewat 1 hari", "*! 0402", "> ! 0408", "▲ 0410", "= 0383", "jeda 4 hari", "1 ditandai")
}

// TestEnglishHasNoIndonesian draws the places in English.
func TestEnglishHasNoIndonesian(t *testing.T) {
	en := func(c *tui.Config) { c.Lang = "en" }
	for _, keys := range [][]string{{}, {"4"}, {"5"}, {"5", "d"}, {"4", "enter"}, {"4", "w"}, {"?"}, {":"}, {"/"}, {"5", "/"}, {"?", "p", "l", "h"}, {"6"}} {
		d := open(t, tuitest.NewDesk("lilik"), 120, 40, en).Press(keys...)
		d.Lacks("aduan baru", "Tenggat", "tenggat", "kembali", "bantuan", "Perlu", "Menunggu", "hari kerja")
	}
}

// TestScreensDoNotKnowEachOther: a screen reaches another by route only, and
// draws with ui and widgets.
func TestScreensDoNotKnowEachOther(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		for _, imp := range f.Imports {
			to, ok := strings.CutPrefix(strings.Trim(imp.Path.Value, `"`), "aduan/")
			if !ok || folder == "." {
				continue
			}
			allowed := strings.HasPrefix(to, "model") || to == "tui/ui" && folder != "ui" || strings.HasPrefix(to, "tui/widget/") && folder != "ui"
			if !allowed {
				t.Errorf("%s imports %s", path, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestEveryKeyIsInTheHelp: whatever the key map has, some help page names.
func TestEveryKeyIsInTheHelp(t *testing.T) {
	said := map[string]bool{}
	for _, who := range []string{"lilik", "agus"} { // no one's help lists what is never theirs to do
		for _, keys := range [][]string{{}, {"4"}, {"5"}, {"4", "enter"}, {"4", "w"}} {
			d := open(t, tuitest.NewDesk(staffID(who)), 80, 60).Press(keys...).Press("?")
			for _, l := range strings.Split(d.Frame(), "\n") {
				if f := strings.Fields(l); len(f) > 1 {
					said[f[len(f)-1]] = true
				}
			}
		}
	}
	for _, scope := range ui.NewKeys(ui.Speak("id"), false).Scopes()[:2] {
		for _, b := range scope.Bindings {
			name := b.Help().Key
			if f := strings.Fields(name); !said[f[len(f)-1]] {
				t.Errorf("no help page names %q (%s)", name, b.Help().Desc)
			}
		}
	}
}

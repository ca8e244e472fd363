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

	"github.com/charmbracelet/x/exp/golden"

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

// TestThemeSheet freezes every role in the three themes.
func TestThemeSheet(t *testing.T) {
	names := []string{"plain", "muted", "accent", "selected", "marked", "danger", "warn", "done", "struck", "heading", "match"}
	for _, mode := range []string{"dark", "light", "mono"} {
		t.Run(mode, func(t *testing.T) {
			m, _ := ui.ModeOf(mode)
			theme := ui.NewTheme(m)
			var b strings.Builder
			for i, n := range names {
				b.WriteString(theme.Render(ui.Line{ui.Role(i).T(n)}, 20) + "\n")
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

// TestASCIIHasNoOtherSigns freezes one; TestEveryScreenFitsEveryWindow looks at
// all.
func TestASCIIHasNoOtherSigns(t *testing.T) {
	plain := func(c *tui.Config) { c.ASCII = true }
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

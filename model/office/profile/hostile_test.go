package profile

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"aduan/model/office"
)

func TestBombsAreRefused(t *testing.T) {
	bombs := map[string]string{
		"brackets":      strings.Repeat("[", 200_000),
		"braces":        "a: " + strings.Repeat("{a: ", 40_000),
		"dashes":        strings.Repeat("- ", 100_000) + "x",
		"quoted ends":   strings.Repeat(`["]", `, 20_000),
		"keys":          strings.Repeat("a:\n", 80_000),
		"steps":         staircase(600),
		"aliases":       "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
		"merge":         "a: {<<: {b: c}}",
		"tags":          strings.Repeat("!!seq ", 30_000),
		"question keys": strings.Repeat("? ", 60_000),
		"too big":       strings.Repeat("#", MaxSize+1),
		"long text":     "name: " + strings.Repeat("x", 200_000),
		"empty":         "",
		"only comment":  "# halo\n",
		"list":          "- a\n",
		"scalar":        "halo",
		"nul":           "\x00",
	}
	for name, text := range bombs {
		t.Run(name, func(t *testing.T) {
			o, faults := Parse([]byte(text))
			if o != nil || len(faults) == 0 {
				t.Fatal("accepted")
			}
			if len(faults[0].Message) > 400 {
				t.Errorf("message of %d bytes", len(faults[0].Message))
			}
		})
	}
}

func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestWindowsFilesAreFiles(t *testing.T) {
	text, _ := office.Text("lumajang")
	o, faults := Parse(append([]byte("\ufeff"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...))
	if o == nil {
		t.Fatal(report(faults))
	}
	if o.Answers[0].Text != shipped(t, "lumajang").Answers[0].Text {
		t.Errorf("%q", o.Answers[0].Text)
	}
}

// Whatever the file, Parse returns: an office without faults or faults that can
// be shown on a terminal.
func FuzzParse(f *testing.F) {
	for _, name := range office.Names() {
		text, _ := office.Text(name)
		f.Add(text)
	}
	f.Add([]byte(kediri(f)))
	for _, b := range breakages() {
		f.Add([]byte(b.old))
		f.Add([]byte(b.new))
	}
	for _, s := range []string{"a: [1, {b: c}]\n", "- - - x", "a: |\n  x\n y", "? a\n: b", "%YAML 1.2\n---\n", "*a", "&a", "\"\\ud800\"", "a: >-\n\n\n", "{,}", "[,]", "a: 'x\n", ": x", "a:\n- b\n  - c", "..."} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		o, faults := Parse(text)
		if (o == nil) != (len(faults) > 0) {
			t.Fatalf("office %v, %d faults", o != nil, len(faults))
		}
		lines := bytes.Count(text, []byte("\n")) + 1
		for _, x := range faults {
			if x.Line < 0 || x.Line > lines+1 || x.Code == "" || !utf8.ValidString(x.Message) || strings.ContainsFunc(x.Message, hostile) || strings.Contains(x.Message, "\n") {
				t.Fatalf("%+v", x)
			}
		}
		if o != nil {
			if _, err := office.Calendar(o, nil); err != nil {
				t.Fatal(err)
			}
		}
	})
}

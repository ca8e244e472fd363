package form_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

func env() *ui.Env {
	e := &ui.Env{Say: ui.Speak("id"), Theme: ui.NewTheme(ui.Dark), Cols: 80, Rows: 19}
	e.Keys = ui.NewKeys(e.Say, false)
	return e
}

func fields() []*form.Field {
	colours := []form.Option{{Value: "r", Text: "Merah"}, {Value: "g", Text: "Hijau daun"}, {Value: "b", Text: "Biru"}}
	return []*form.Field{
		{Name: "name", Label: "Nama", Hint: "satu baris", Required: true},
		{Name: "place", Label: "Desa", Width: 30, Find: func(t string) []form.Option {
			if strings.HasPrefix("bades", t) && len(t) > 2 {
				return []form.Option{{Value: "35.1", Text: "Bades"}}
			}
			return nil
		}, Known: func(v string) (string, bool) { return "Bades", v == "35.1" }},
		{Name: "text", Label: "Isi", Kind: form.Lines, Gap: true},
		{Name: "one", Label: "Satu", Kind: form.Choice, Options: colours},
		{Name: "some", Label: "Beberapa", Kind: form.Many, Options: colours},
		{Name: "late", Label: "Nanti", More: true, Head: "Rincian"},
	}
}

func made() *form.Form {
	return form.New(env(), fields(), []form.Button{{Name: "ok", Text: "Simpan"}, {Name: "no", Text: "Batal"}}, 20)
}

func press(f *form.Form, names ...string) form.Event {
	var ev form.Event
	for _, n := range names {
		ev = f.Key(ui.Press(n))
	}
	return ev
}

func write(f *form.Form, text string) {
	for _, r := range text {
		if r == ' ' {
			press(f, "space")
			continue
		}
		press(f, string(r))
	}
}

func TestEnterAndTabWalkTheFieldsToTheButton(t *testing.T) {
	f := made()
	write(f, "Siti")
	press(f, "enter")
	write(f, "bad")
	press(f, "tab") // the only proposal is taken
	write(f, "satu")
	press(f, "enter") // a new line
	write(f, "dua")
	press(f, "tab", "2", "1", "3", "enter")
	if ev := press(f, "enter"); ev.What != form.Pressed || ev.Name != "ok" {
		t.Fatalf("the button says %+v at %v", ev, f.Here())
	}
	want := map[string]string{"name": "Siti", "place": "35.1", "text": "satu\ndua", "one": "g", "some": "r,b"}
	got := f.Values()
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s is %q, not %q", k, got[k], v)
		}
	}
}

func TestLettersNarrowAChoice(t *testing.T) {
	f := made()
	f.Focus("one")
	write(f, "hijau d")
	if v := f.Get("one").Value(); v != "g" {
		t.Fatalf("chosen is %q", v)
	}
	press(f, "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
	if v := f.Get("one").Value(); v != "" {
		t.Fatalf("erasing leaves %q", v)
	}
}

func TestLettersThatLeaveOneOptionChooseIt(t *testing.T) {
	f := made()
	f.Focus("some")
	write(f, "bi")
	press(f, "tab")
	if got := f.Get("some").Value(); got != "b" {
		t.Errorf("chosen: %q", got)
	}
	f.Focus("some")
	write(f, "bi")
	press(f, "tab")
	if got := f.Get("some").Value(); got != "b" {
		t.Errorf("the same once more: %q", got)
	}
}

func TestPagesWalkTheParts(t *testing.T) {
	f := made()
	f.Details(true)
	f.Focus("one")
	if press(f, "pgdown"); f.Here().Name != "late" {
		t.Errorf("the next part begins at %s", f.Here().Name)
	}
	if press(f, "pgdown"); f.Pressing() != 0 {
		t.Errorf("after the last part %+v", f.Here())
	}
	press(f, "pgup")
	if press(f, "pgup"); f.Here().Name != f.Fields()[0].Name {
		t.Errorf("the first part begins at %s", f.Here().Name)
	}
}

func TestAnOldTextTakesItsProposalBack(t *testing.T) {
	f := made()
	f.Focus("place")
	write(f, "bades")
	press(f, "enter")
	f.Focus("place")
	press(f, "backspace")
	if v := f.Get("place").Value(); v != "Bade" {
		t.Fatalf("value is %q", v)
	}
}

func TestDetailsUnfoldForAnError(t *testing.T) {
	f := made()
	if f.Detailed() || !f.Fail("late", "belum diisi") || !f.Detailed() || f.Here().Name != "late" {
		t.Fatal("the error is not where one looks")
	}
}

func TestValuesSurviveADraft(t *testing.T) {
	f, g := made(), made()
	v := map[string]string{"name": "Siti", "place": "35.1", "text": "a\nb", "one": "b", "some": "g,b", "late": "x"}
	f.Set(v)
	g.Set(f.Values())
	for k := range v {
		if g.Get(k).Value() != v[k] || g.Get(k).Text() != f.Get(k).Text() {
			t.Errorf("%s: %q, %q", k, g.Get(k).Value(), g.Get(k).Text())
		}
	}
}

// TestNoLineIsWiderThanTheBox draws the form in every width, wherever the focus
// stands, and holds the cursor inside.
func TestNoLineIsWiderThanTheBox(t *testing.T) {
	f := made()
	f.Details(true)
	f.Set(map[string]string{"name": strings.Repeat("panjang sekali ", 20), "text": strings.Repeat("kata ", 90)})
	f.Get("name").Complain("ada yang perlu dilihat pada isian ini, dan itu panjang")
	for w := 40; w <= 200; w++ {
		for range 9 {
			f.Key(tea.KeyPressMsg{Code: tea.KeyTab})
			lines, c := f.View(w, 12)
			if len(lines) > 12 {
				t.Fatalf("%d rows in 12", len(lines))
			}
			for _, l := range append(lines, f.Buttons(w)...) {
				if l.Width() > w {
					t.Fatalf("width %d in %d: %q", l.Width(), w, l.Plain())
				}
			}
			if c != nil && (c.X >= w || c.Y >= len(lines)) {
				t.Fatalf("cursor at %d,%d in %dx%d", c.X, c.Y, w, len(lines))
			}
			if c == nil && f.Here() != nil {
				t.Fatalf("no cursor in %s at width %d", f.Here().Name, w)
			}
		}
	}
}

// TestListSaysWhatLiesAboveAndBelow: it opens at its top, and where it has been
// scrolled both ends say how many more there are.
func TestListSaysWhatLiesAboveAndBelow(t *testing.T) {
	var many []form.Option
	for _, r := range "abcdefghijklmnopqrst" {
		many = append(many, form.Option{Value: string(r), Text: strings.Repeat(string(r), 3)})
	}
	f := form.New(env(), []*form.Field{{Name: "one", Label: "Satu", Kind: form.Choice, Options: many}}, nil, 20)
	lines := func() string {
		rows, _ := f.View(60, 20)
		var out []string
		for _, l := range rows {
			out = append(out, l.Plain())
		}
		return strings.Join(out, "\n")
	}
	if s := lines(); !strings.Contains(s, "1  aaa\n") || !strings.Contains(s, "7  ggg +13 ↓") || strings.Contains(s, "↑") {
		t.Errorf("untouched it shows\n%s", s)
	}
	f.Set(map[string]string{"one": "j"})
	if s := lines(); !strings.Contains(s, "1  hhh +7 ↑") || !strings.Contains(s, "7  nnn +6 ↓") {
		t.Errorf("in the middle it shows\n%s", s)
	}
	f.Set(map[string]string{"one": "t"})
	if s := lines(); !strings.Contains(s, "1  nnn +13 ↑") || strings.Contains(s, "↓") {
		t.Errorf("at the end it shows\n%s", s)
	}
}

// TestProseChoosesNothing: letters choose an option of which a word begins with
// them; others stay, say so, and keep the form from being sent.
func TestProseChoosesNothing(t *testing.T) {
	f := made()
	f.Set(map[string]string{"one": "b"})
	f.Focus("one")
	write(f, "daun")
	if x := f.Get("one"); x.Value() != "g" || x.Fault() != "" {
		t.Fatalf("%q, %q", x.Value(), x.Fault())
	}
	press(f, "backspace", "backspace", "backspace", "backspace")
	if v := f.Get("one").Value(); v != "b" {
		t.Fatalf("with nothing typed it is %q, not what it was", v)
	}
	for _, prose := range []string{"Merah muda", "aun", "rumah bocor"} {
		f = made()
		f.Focus("one")
		write(f, prose)
		for _, k := range []string{"tab", "ctrl+s"} {
			press(f, k)
			f.Clear()
			if x := f.Faulty(); x == nil || x.Name != "one" || x.Value() != "" {
				t.Fatalf("%q after %s: %+v", prose, k, x)
			}
		}
		rows, _ := f.View(80, 20)
		if text := rows[5].Plain(); !strings.Contains(text, prose) {
			t.Errorf("%q is not to be seen: %q", prose, text)
		}
	}
}

// TestSavingTakesWhatIsTyped: the key that saves from anywhere ends a field as
// leaving it does.
func TestSavingTakesWhatIsTyped(t *testing.T) {
	f := made()
	f.Focus("place")
	write(f, "bad")
	press(f, "ctrl+s")
	f.Focus("some")
	write(f, "hij")
	press(f, "ctrl+s")
	if got := f.Values(); got["place"] != "35.1" || got["some"] != "g" {
		t.Fatalf("values are %v", got)
	}
}

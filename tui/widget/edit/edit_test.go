package edit

import (
	"math/rand"
	"strings"
	"testing"

	"aduan/tui/ui"
)

func TestFieldKeepsClustersWhole(t *testing.T) {
	f := NewField()
	f.Paste("Bu Ñoño 👨‍👩‍👧 é")
	for range 3 {
		f.Key(ui.Press("backspace"))
	}
	if got := f.Value(); got != "Bu Ñoño " {
		t.Fatalf("three backspaces left %q", got)
	}
}

func TestFieldNeverHoldsALineBreakOrAnEscape(t *testing.T) {
	f := NewField()
	f.Paste("satu\ndua\x1b[31m\u202etiga")
	if v := f.Value(); strings.ContainsAny(v, "\n\x1b\u202e") {
		t.Fatalf("the field holds %q", v)
	}
}

func TestPasteIsCutAtTheLimit(t *testing.T) {
	a := NewArea()
	left := a.Paste(strings.Repeat("aduan ", 20_000))
	if len(a.Value()) > areaMax || left == 0 {
		t.Fatalf("%d bytes stand in the area, %d were left out", len(a.Value()), left)
	}
}

func TestFieldShowsTheCursor(t *testing.T) {
	f := NewField()
	for _, r := range "Desa Penanggal Kecamatan Candipuro" {
		f.Key(ui.Press(string(r)))
		l, x := f.View(12, true)
		if l.Width() != 12 || x < 1 || x > 10 {
			t.Fatalf("%q: width %d, cursor at %d", l.Plain(), l.Width(), x)
		}
	}
}

// TestAreaRowsHoldTheWholeText lays random text out in random widths: the rows
// join to the text, none is too wide, and the cursor is always in one of them.
func TestAreaRowsHoldTheWholeText(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	letters := []string{"a", "bantuan", " ", " ", "\n", "日", "é", "👨‍👩‍👧"}
	for range 500 {
		a := NewArea()
		for range r.Intn(60) {
			a.Paste(letters[r.Intn(len(letters))])
		}
		w := 2 + r.Intn(30)
		rows := a.rows(w)
		n := 0
		for i, s := range rows {
			text := strings.Join(a.b.text[s.from:s.to], "")
			if ui.Width(strings.TrimRight(text, " ")) > w {
				t.Fatalf("row %d is %q, wider than %d", i, text, w)
			}
			n += s.to - s.from
			if i+1 < len(rows) && rows[i+1].from > s.to {
				n++ // the line break between them
			}
		}
		if n != len(a.b.text) {
			t.Fatalf("%d of %d clusters are in rows", n, len(a.b.text))
		}
		for at := range len(a.b.text) + 1 {
			a.b.at = at
			lines, x, y := a.View(w+2, 4, true)
			if len(lines) != 4 || y < 0 || y > 3 || x < 1 || x > w {
				t.Fatalf("cursor %d of %q at %d,%d in width %d", at, a.Value(), x, y, w)
			}
		}
	}
}

func TestAreaMovesByRows(t *testing.T) {
	a := NewArea()
	a.Wrap(10)
	a.Paste("satu dua tiga empat lima")
	for range 2 {
		if !a.Key(ui.Press("up")) {
			t.Fatal("up left the area too early")
		}
	}
	if a.Key(ui.Press("up")) {
		t.Fatal("up on the first row does not leave the area")
	}
}

// TestFieldThatIsLeftShowsItsBeginning: the part around the cursor is for who
// types.
func TestFieldThatIsLeftShowsItsBeginning(t *testing.T) {
	f := NewField()
	f.Set("Kartu digesek di e-warong tiga kali")
	if l, _ := f.View(14, false); l.Plain() != "[Kartu diges…]" {
		t.Errorf("left it shows %q", l.Plain())
	}
	if l, _ := f.View(14, true); !strings.Contains(l.Plain(), "tiga kali") {
		t.Errorf("with the cursor it shows %q", l.Plain())
	}
}

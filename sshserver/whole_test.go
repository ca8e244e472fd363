package sshserver

import (
	"io"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// keyGate is a gate before a console that gives nothing up: no test of it waits.
func keyGate() *gate {
	g := newGate()
	g.whole = &whole{}
	g.torn.Stop()
	g.torn = time.AfterFunc(time.Hour, g.giveUp)
	return g
}

func (g *gate) reads(t *testing.T, size int) string {
	t.Helper()
	p := make([]byte, size)
	n, err := g.Read(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(p[:n])
}

// TestTornPasteMarkIsNotPasted: on a bad link the mark that ends a paste comes in
// two pieces; read so, it and every key after it would be pasted.
func TestTornPasteMarkIsNotPasted(t *testing.T) {
	g := keyGate()
	defer g.shut()
	g.put([]byte("\x1b[200~Belum cair.\x1b"))
	if got := g.reads(t, 4096); got != "\x1b[200~Belum cair." {
		t.Errorf("read %q", got)
	}
	g.put([]byte("[201"))
	g.giveUp() // within a paste nothing is given up
	if n := g.next(4096); n != 0 {
		t.Errorf("%d bytes of a torn mark are read", n)
	}
	g.put([]byte("~j"))
	if got := g.reads(t, 4096); got != "\x1b[201~j" {
		t.Errorf("read %q", got)
	}
	g.put([]byte("\x1b"))
	g.giveUp() // nothing came behind it: it is a key
	if got := g.reads(t, 4096); got != "\x1b" {
		t.Errorf("read %q", got)
	}
}

// TestSequenceThatNeverEndsIsReadAfterAWhile: Alt and a bracket is a key, too.
func TestSequenceThatNeverEndsIsReadAfterAWhile(t *testing.T) {
	g := keyGate()
	defer g.shut()
	g.put([]byte("j\x1b["))
	if got := g.reads(t, 4096); got != "j" {
		t.Errorf("read %q", got)
	}
	g.giveUp()
	if got := g.reads(t, 4096); got != "\x1b[" {
		t.Errorf("read %q", got)
	}
	g.put([]byte("\x1b]11;rgb:"))
	g.end()
	if got, err := io.ReadAll(g); err != nil || string(got) != "\x1b]11;rgb:" {
		t.Errorf("read %q, %v", got, err)
	}
}

// TestKeysStayWholeHoweverTheyCome: nothing is lost or read twice, and each piece
// ends where a key ends, however they were torn.
func TestKeysStayWholeHoweverTheyCome(t *testing.T) {
	keys := []string{"j", "é", "\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1bq", "\x1bé", "\x1b[<0;12;3M", "\x1b]11;rgb:0/0/0\x07", "\x1bP1+r\x1b\\",
		"\x1b[?2026;2$y", "\x1b[200~Siti 🏠\r\x1b[201~", "\r", "\xff"}
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.SliceOfN(rapid.SampledFrom(keys), 1, 40).Draw(t, "keys")
		text := strings.Join(said, "")
		ends := map[int]bool{} // where a piece may end; within a paste each character may
		for at, k := 0, 0; k < len(said); k++ {
			if strings.HasPrefix(said[k], "\x1b[200~") {
				for i := range said[k] {
					ends[at+i] = ends[at+i] || i >= 6 && i <= len(said[k])-6
				}
			}
			at += len(said[k])
			ends[at] = true
		}
		g := keyGate()
		defer g.shut()
		var got string
		for rest := text; rest != ""; {
			n := rapid.IntRange(1, len(rest)).Draw(t, "piece")
			g.put([]byte(rest[:n]))
			rest = rest[n:]
			for size := rapid.IntRange(64, 256).Draw(t, "size"); g.next(size) > 0 && len(g.data) > 0; {
				p := make([]byte, size)
				n, err := g.Read(p)
				if err != nil {
					t.Fatal(err)
				}
				if got += string(p[:n]); !ends[len(got)] {
					t.Fatalf("%q is read in pieces: %q", text, got)
				}
			}
		}
		if got != text {
			t.Fatalf("%q came as %q", text, got)
		}
	})
}

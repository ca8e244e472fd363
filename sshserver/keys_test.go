package sshserver

import (
	"bytes"
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"pgregory.net/rapid"
)

// byLibrary are the events that the library's own reader makes of one key.
func byLibrary(t testing.TB, term, seq string) (all []tea.Msg) {
	t.Helper()
	out := make(chan uv.Event, 64)
	if err := uv.NewTerminalReader(bytes.NewReader([]byte(seq)), term).StreamEvents(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	close(out)
	for e := range out {
		all = append(all, e)
	}
	return all
}

func byUs(term string, pieces ...string) (all []tea.Msg) {
	k := &keys{term: term, send: func(m tea.Msg) { all = append(all, m) }}
	for _, p := range pieces {
		k.take([]byte(p))
	}
	return all
}

// sequences are what terminals send for keys, and more.
func sequences() (out []string) {
	for b := range 128 {
		out = append(out, string(rune(b)), "\x1b"+string(rune(b)))
	}
	for _, lead := range []string{"\x1b[", "\x1bO", "\x1b[1;2", "\x1b[1;5", "\x1b[1;3", "\x1b[["} {
		for b := byte('A'); b <= 'z'; b++ {
			out = append(out, lead+string(rune(b)))
		}
	}
	for n := range 36 {
		for _, end := range []string{"~", ";2~", ";5~", "^", "$", "@", "u"} {
			out = append(out, fmt.Sprintf("\x1b[%d%s", n, end))
		}
	}
	return append(out, "é", "🏠", "\x1b[<0;12;3M", "\x1b[<64;1;1M", "\x1b]11;rgb:0000/0000/0000\x07", "\x1b[?2026;2$y", "\x1b[I", "\x1b[O", "\x1b\x1b[A", "\x1b[200~Siti\r\n\tbaris 🏠\x1b[201~")
}

// TestKeysAreThoseOfTheLibrary: every key of every terminal is the same as
// locally.
func TestKeysAreThoseOfTheLibrary(t *testing.T) {
	for _, term := range []string{"xterm-256color", "linux", "vt100", "screen", "rxvt", "putty"} {
		for _, seq := range sequences() {
			if strings.HasSuffix(seq, "R") && strings.Contains(seq, ";") || seq == "\x1b[_" {
				continue // a report of the cursor as well, for which nobody asks; a key of Windows without its numbers
			}
			if len(seq) > 1 && one([]byte(seq)) != len(seq) {
				continue // not one key: the gate tells them apart
			}
			if got, want := byUs(term, seq), byLibrary(t, term, seq); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %q is %#v, and of the library's reader %#v", term, seq, got, want)
			}
		}
	}
}

// TestPasteIsOneHoweverItComes: in any pieces that the gate makes.
func TestPasteIsOneHoweverItComes(t *testing.T) {
	want := byUs("xterm", pasteBegins+"Siti 🏠\r\x1b[Abaris\xff"+pasteEnds, "j")
	rapid.Check(t, func(t *rapid.T) {
		text := pasteBegins + "Siti 🏠\r\x1b[Abaris\xff" + pasteEnds
		w := &whole{}
		var pieces []string
		for at, have := 0, 0; at < len(text); {
			have = min(len(text), max(have, at)+rapid.IntRange(1, 9).Draw(t, "more"))
			if n := w.until([]byte(text[at:have])); n > 0 {
				pieces = append(pieces, text[at:at+n])
				at += n
			}
		}
		if got := byUs("xterm", append(pieces, "j")...); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q is %#v, want %#v", pieces, got, want)
		}
	})
}

// Package edit is what is typed into: a field of one line and an area of
// several. Both edit by grapheme clusters, take pasted text as text, and hold
// no more than a limit, for what a terminal may paste has none.
package edit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"aduan/tui/ui"
)

// buffer is text as clusters, with the place where the next one goes.
type buffer struct {
	text []string // one grapheme cluster each; "\n" only in an area
	at   int
	max  int // bytes
	size int
	many bool // lines may break
}

func clusters(s string) []string {
	var out []string
	for s != "" {
		c, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		if c == "" {
			return append(out, s)
		}
		out, s = append(out, c), s[len(c):]
	}
	return out
}

func (b *buffer) value() string { return strings.Join(b.text, "") }

func (b *buffer) set(s string) {
	b.text, b.at, b.size = nil, 0, 0
	b.insert(s)
}

// insert puts text at the cursor, as far as the limit lets it. It tells how
// many bytes were left out.
func (b *buffer) insert(s string) (left int) {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(s)
	if !b.many {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	add := clusters(strings.ToValidUTF8(s, "\ufffd"))
	for i, c := range add {
		if b.size+len(c) > b.max {
			left = len(strings.Join(add[i:], ""))
			add = add[:i]
			break
		}
		if c != "\n" {
			add[i] = ui.Harmless(c)
		}
		b.size += len(add[i])
	}
	b.text = append(b.text[:b.at:b.at], append(add, b.text[b.at:]...)...)
	b.at += len(add)
	return left
}

func (b *buffer) cut(from, to int) {
	from, to = max(0, from), min(len(b.text), to)
	for _, c := range b.text[from:to] {
		b.size -= len(c)
	}
	b.text = append(b.text[:from:from], b.text[to:]...)
	b.at = from
}

// word is where the word before the cursor begins.
func (b *buffer) word() int {
	i := b.at
	for i > 0 && (b.text[i-1] == " " || b.text[i-1] == "\n") {
		i--
	}
	for i > 0 && b.text[i-1] != " " && b.text[i-1] != "\n" {
		i--
	}
	return i
}

// bounds are the begin and the end of the line the cursor stands in.
func (b *buffer) bounds() (from, to int) {
	from, to = b.at, b.at
	for from > 0 && b.text[from-1] != "\n" {
		from--
	}
	for to < len(b.text) && b.text[to] != "\n" {
		to++
	}
	return from, to
}

// key edits by one key; false for a key that is none of the buffer's.
func (b *buffer) key(k tea.KeyPressMsg) bool {
	from, to := b.bounds()
	switch k.String() {
	case "left", "ctrl+b":
		b.at = max(0, b.at-1)
	case "right", "ctrl+f":
		b.at = min(len(b.text), b.at+1)
	case "home", "ctrl+a":
		b.at = from
	case "end", "ctrl+e":
		b.at = to
	case "backspace", "ctrl+h":
		if b.at > 0 {
			b.cut(b.at-1, b.at)
		}
	case "delete":
		b.cut(b.at, b.at+1)
	case "ctrl+w", "alt+backspace":
		b.cut(b.word(), b.at)
	case "ctrl+u":
		b.cut(from, b.at)
	default:
		if !ui.Typed(k) {
			return false
		}
		b.insert(k.Text)
	}
	return true
}

package sshserver

import (
	"bytes"
	"time"
	"unicode/utf8"
)

// whole finds where keys, sequences and characters end in what a client sends.
// What reads after it takes a sequence that stops for a twentieth of a second
// for keys: torn by a bad link or a busy machine, the mark that ends a paste
// would be pasted, and every key after it.
type whole struct{ paste bool }

// tornFor is how long the beginning of a sequence waits for the rest of it. Few
// people press Escape and a bracket.
const tornFor = time.Second

// escapeFor is how long an escape waits to be the beginning of something: people
// press it, and wait for what it does.
const escapeFor = 50 * time.Millisecond

// patience is how long what has come waits for the rest of it.
func (w *whole) patience(p []byte) time.Duration {
	if n := len(p); n > 0 && p[n-1] == 0x1b && (n == 1 || p[n-2] != 0x1b) {
		return escapeFor
	}
	return tornFor
}

// until tells how many of the first bytes end where something ends; it is 0 where
// not even the first is there whole.
func (w *whole) until(p []byte) int {
	n := 0
	for n < len(p) {
		l := one(p[n:])
		if l == 0 {
			break
		}
		w.mark(p[n : n+l])
		n += l
	}
	return n
}

// mark follows the beginning and the end of a paste.
func (w *whole) mark(seq []byte) {
	switch string(seq) {
	case "\x1b[200~":
		w.paste = true
	case "\x1b[201~":
		w.paste = false
	}
}

// one is the length of the first key, sequence or character; 0 where its end has
// not come. An escape alone may be a key of its own: whoever waits long enough
// for more knows.
func one(p []byte) int {
	if p[0] != 0x1b {
		if !utf8.FullRune(p) {
			return 0
		}
		_, n := utf8.DecodeRune(p)
		return n
	}
	if len(p) == 1 {
		return 0
	}
	switch p[1] {
	case '[':
		for i, b := range p[2:] {
			if b < ' ' || b >= 0x40 { // its end, or what cannot be in one
				return i + 3
			}
		}
		return 0
	case 'O':
		if len(p) == 2 {
			return 0
		}
		return 3
	case ']', 'P', 'X', '^', '_':
		return ended7(p)
	case 0x1b:
		return 1
	}
	if l := one(p[1:]); l > 0 { // a key with Alt
		return 1 + l
	}
	return 0
}

// ended7 is the length of a string with its end, BEL or ESC \.
func ended7(p []byte) int {
	bell, st := bytes.IndexByte(p, 0x07), bytes.Index(p[2:], []byte("\x1b\\"))
	switch {
	case st >= 0 && (bell < 0 || st+2 < bell):
		return st + 4
	case bell >= 0:
		return bell + 1
	}
	return 0
}

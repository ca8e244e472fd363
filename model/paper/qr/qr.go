// Package qr makes the black and white squares of a QR code: of a link that a
// telephone opens, drawn on paper and in a terminal. It is rsc.io/qr, which is
// small, whole, and has not needed a change in years.
package qr

import (
	"errors"
	"strings"

	"rsc.io/qr"
)

// Most is the longest text that is made into a code: beyond it the squares are
// too small for a telephone to read from a screen.
const Most = 1200

// ErrLong is the answer to a text that is longer than Most.
var ErrLong = errors.New("text is too long for a code")

// Code is a square of modules. Around it stands nothing: who draws it leaves
// Quiet modules white on every side.
type Code struct {
	Size int
	c    *qr.Code
}

// Quiet is how many white modules the standard wants around a code.
const Quiet = 4

// Encode makes the code of a text. Long ones get less correction, so that their
// squares stay large.
func Encode(text string) (Code, error) {
	if len(text) > Most {
		return Code{}, ErrLong
	}
	level := qr.M
	if len(text) > 200 {
		level = qr.L
	}
	return encode(text, level)
}

// Smallest is Encode with as few modules as can be: with the least correction, for a
// window that has no room for more.
func Smallest(text string) (Code, error) {
	if len(text) > Most {
		return Code{}, ErrLong
	}
	return encode(text, qr.L)
}

func encode(text string, level qr.Level) (Code, error) {
	c, err := qr.Encode(text, level)
	if err != nil {
		return Code{}, err
	}
	return Code{Size: c.Size, c: c}, nil
}

// Black tells whether a module is dark; outside of the code all are light.
func (c Code) Black(x, y int) bool {
	return x >= 0 && y >= 0 && x < c.Size && y < c.Size && c.c.Black(x, y)
}

// HalfBlocks draws the code for a terminal, two modules to a character, with
// quiet modules around it: drawn dark on light it is read at once, so whoever
// shows it sets black on white.
func (c Code) HalfBlocks(quiet int) []string {
	return c.rows(quiet, [4]string{" ", "▄", "▀", "█"}, 2)
}

// ASCII draws the code with two characters to a module, for a terminal that
// knows no blocks.
func (c Code) ASCII(quiet int) []string {
	return c.rows(quiet, [4]string{"  ", "", "##", ""}, 1)
}

// rows draws step modules above each other as one character: sign has its bits
// from below.
func (c Code) rows(quiet int, sign [4]string, step int) []string {
	var out []string
	for y := -quiet; y < c.Size+quiet; y += step {
		var b strings.Builder
		for x := -quiet; x < c.Size+quiet; x++ {
			i := 0
			if c.Black(x, y) {
				i = 2
			}
			if step == 2 && c.Black(x, y+1) {
				i++
			}
			b.WriteString(sign[i])
		}
		out = append(out, b.String())
	}
	return out
}

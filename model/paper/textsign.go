package paper

import (
	"slices"
	"strings"
)

// signGap is between those who sign beside each other; leastSign is how narrow the
// place of one may be.
const (
	signGap   = 4
	leastSign = 14
)

// signers are those who sign beside each other, with the columns that each has: one
// alone signs at the right, as letters are signed. Where there is no room for the words
// of one they sign below each other, and have the whole width.
func (t *text) signers(items []Signature) (row []Signature, each int) {
	row = items
	if len(items) == 1 && t.width >= narrow {
		row = []Signature{{}, items[0]}
	}
	each = (t.width - signGap*(len(row)-1)) / max(1, len(row))
	if each < leastSign || slices.ContainsFunc(row, func(s Signature) bool { return longest(s) > each }) {
		return items, t.width
	}
	return row, each
}

// longest is how long the longest word is of one who signs.
func longest(s Signature) (n int) {
	for _, text := range []string{s.As, "(" + s.Name + ")", s.Below} {
		for _, w := range Words(text) {
			n = max(n, cells(w))
		}
	}
	return n
}

// signatures puts the places to sign beside each other where there is room. A name
// that is longer than its place goes on in the next line.
func (t *text) signatures(items []Signature) {
	if len(items) == 0 {
		return
	}
	items, each := t.signers(items)
	if each < t.width {
		t.signed(items, each)
		return
	}
	for _, s := range items {
		t.signed([]Signature{s}, each)
	}
}

// signed is one row of places to sign.
func (t *text) signed(items []Signature, each int) {
	row := func(cell func(Signature) string) {
		cols, said := make([][]string, len(items)), false
		for i, s := range items {
			if text := cell(s); text != "" {
				cols[i], said = wrap(text, each), true
			}
		}
		if said {
			t.columns(cols, each, strings.Repeat(" ", signGap))
		}
	}
	row(func(s Signature) string { return s.As })
	t.line("")
	t.line("")
	row(func(s Signature) string {
		switch {
		case s == (Signature{}): // nobody: the other half signs
			return ""
		case s.Name != "":
			return "(" + s.Name + ")"
		}
		return "(" + strings.Repeat(".", min(each, 24)-2) + ")"
	})
	row(func(s Signature) string { return s.Below })
}

// dated writes the place and the date above the last of those who sign, as letters
// are dated; false where it is too long to stand there.
func (t *text) dated(date string, items []Signature) bool {
	items, each := t.signers(items)
	if len(items) == 0 || each == t.width || cells(date) > each {
		return false
	}
	t.line(strings.Repeat(" ", (each+signGap)*(len(items)-1)) + date)
	return true
}

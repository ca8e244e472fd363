// Package paper makes documents of blocks out of cases: what a paper says, not
// how it is printed. Text writes one for a plain-text printer; other writers
// live in folders below, each with its library. It must not read a book, ask a
// clock, or see more than the view that it is handed.
package paper

// Document is one paper.
type Document struct {
	Title  string
	Blocks []Block
}

// Block is one part of a document; the types below are all there are.
type Block interface{ block() }

// Letterhead is the head of the paper: the office, its address and contacts,
// centred.
type Letterhead struct{ Lines []string }

// Heading is the paper's title, or that of a part, centred where Title is true.
type Heading struct {
	Text  string
	Title bool
}

// Pairs is a list of labels with their values.
type Pairs struct{ Items []Pair }

// Pair is one label with its value. A strong value is what the reader must not
// miss, such as the register number.
type Pair struct {
	Label, Value string
	Strong       bool
}

// Para is a paragraph.
type Para struct{ Text string }

// List is a list of items, numbered from 1 where Numbered is true.
type List struct {
	Items    []string
	Numbered bool
}

// Rule is a line across the paper.
type Rule struct{}

// Space is an empty line.
type Space struct{}

// Signatures stand beside each other, with room to sign.
type Signatures struct{ Items []Signature }

// Signature is one place to sign: who signs as what, and the name below the
// line, empty where it is written by hand.
type Signature struct{ As, Name string }

func (Letterhead) block() {}
func (Heading) block()    {}
func (Pairs) block()      {}
func (Para) block()       {}
func (List) block()       {}
func (Rule) block()       {}
func (Space) block()      {}
func (Signatures) block() {}

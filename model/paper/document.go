// Package paper makes documents of blocks out of cases: what a paper says, not
// how it is printed. Text writes one for a plain-text printer; other writers
// live in folders below, each with its library. It must not read a book, ask a
// clock, or see more than the view that it is handed.
package paper

import "time"

// Document is one paper.
type Document struct {
	Title  string
	Blocks []Block
	// At is the paper's own moment: the only one that a writer may put into a
	// file, so that the same paper is the same bytes.
	At time.Time
	// Foot stands below every page, before its number. PageOf numbers the pages
	// where it is set: "Halaman %d dari %d".
	Foot, PageOf string
	// Wide is a paper that lies on its side.
	Wide bool
}

// Block is one part of a document; the types below are all there are.
type Block interface{ block() }

// Letterhead is the head of the paper: the office, its address and contacts,
// centred.
type Letterhead struct{ Lines []string }

// Heading is the paper's title, or that of a part, centred where Title is true.
// Contents lists those that are Listed.
type Heading struct {
	Text   string
	Title  bool
	Listed bool
}

// Pairs is a list of labels with their values.
type Pairs struct{ Items []Pair }

// Pair is one label with its value. A strong value is what the reader must not
// miss, such as the register number. Lines leaves that many ruled lines to
// write on where there is no value.
type Pair struct {
	Label, Value string
	Strong       bool
	Lines        int
}

// Para is a paragraph.
type Para struct{ Text string }

// List is a list of items, numbered from 1 where Numbered is true.
type List struct {
	Items    []string
	Numbered bool
}

// Small is a paragraph of small print, to the right where Right is true.
type Small struct {
	Text  string
	Right bool
}

// Ticks are boxes, ticked or empty, so many beside each other.
type Ticks struct {
	Items  []Tick
	Across int
}

// Tick is one box with its words.
type Tick struct {
	Text string
	On   bool
}

// Lines are ruled lines to write on.
type Lines struct{ Count int }

// Beside are two halves of the paper beside each other; neither may be long.
type Beside struct{ Left, Right []Block }

// Table has a heading that stands on every page, and rows.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is a column's heading and its share of the width; figures stand right.
type Column struct {
	Title string
	Share float64
	Right bool
}

// Row is one row of a table: a cell a column. What was struck stays readable.
type Row struct {
	Cells  []string
	Struck bool
	Strong bool
}

// Bars are figures as bars, the longest as long as there is room for.
type Bars struct{ Items []Bar }

// Bar is one figure, its name and how it is written.
type Bar struct {
	Label, Text string
	Value       float64
}

// QR is a link as a code for a telephone, with a sentence beside it. A printer
// of text prints the link.
type QR struct{ Link, Text string }

// Break begins a new page.
type Break struct{}

// Contents lists the headings that are Listed, with their pages where the
// writer has pages.
type Contents struct{}

// Rule is a line across the paper.
type Rule struct{}

// Space is an empty line.
type Space struct{}

// Signatures stand beside each other, with room to sign.
type Signatures struct{ Items []Signature }

// Signature is one place to sign: who signs as what, and the name below the
// line, empty where it is written by hand. Below stands under the name.
type Signature struct{ As, Name, Below string }

func (Letterhead) block() {}
func (Heading) block()    {}
func (Pairs) block()      {}
func (Para) block()       {}
func (List) block()       {}
func (Rule) block()       {}
func (Space) block()      {}
func (Signatures) block() {}
func (Small) block()      {}
func (Ticks) block()      {}
func (Lines) block()      {}
func (Beside) block()     {}
func (Table) block()      {}
func (Bars) block()       {}
func (QR) block()         {}
func (Break) block()      {}
func (Contents) block()   {}

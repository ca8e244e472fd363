// Package pdf writes a paper as PDF: a document of blocks in, bytes out, and the
// same bytes for the same document. It sits on codeberg.org/go-pdf/fpdf, the
// kept home of gofpdf: pure Go, without dependencies, subsets TrueType fonts,
// and its dates can be set. Layout is ours: pages are laid out first and drawn
// then, so that a page knows how many there are.
package pdf

import (
	"bytes"
	"fmt"

	"codeberg.org/go-pdf/fpdf"

	"aduan/model/paper"
)

// Size is a kind of paper.
type Size struct {
	Name string
	w, h float64 // millimetres; h is 0 on a roll, which is as long as the paper
	// Margins: left is wider on a page, for the holes.
	left, right, top, bottom float64
	body                     float64 // points
}

// A4 is the page of letters and reports, A5 half of it, Roll the paper of a
// receipt printer, 80 mm wide.
func A4() Size { return Size{"a4", 210, 297, 25, 18, 14, 18, 10.5} }

// A5 is half a page, for receipts.
func A5() Size { return Size{"a5", 148, 210, 14, 12, 10, 13, 9} }

// Roll is the paper of a receipt printer: as long as the paper, in one piece.
func Roll() Size { return Size{"80mm", 80, 0, 4, 4, 4, 6, 8.5} }

// Sizes are all there are, by the names that one asks for them with.
func Sizes() []Size { return []Size{A4(), A5(), Roll()} }

// SizeOf finds a size by its name.
func SizeOf(name string) (Size, bool) {
	for _, s := range Sizes() {
		if s.Name == name {
			return s, true
		}
	}
	return Size{}, false
}

// Write is the document as PDF. The only moment in the file is the document's.
func Write(d paper.Document, size Size) ([]byte, error) {
	if d.Wide && size.h > 0 {
		size.w, size.h = size.h, size.w
	}
	l := newLayout(d, size)
	pages := l.all()
	if l.lists { // the pages that the contents name are known only now
		again := newLayout(d, size)
		again.found = l.listed
		pages = again.all()
		l = again
	}
	f := l.f
	f.SetTitle(shown(d.Title), true)
	f.SetCreator("aduan", true)
	f.SetLang("id-ID")
	for i, p := range pages {
		h := size.h
		if h == 0 {
			h = l.y + size.bottom
		}
		f.AddPageFormat("P", fpdf.SizeType{Wd: size.w, Ht: h})
		for _, draw := range p.ops {
			draw()
		}
		l.foot(i+1, len(pages), h)
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return out.Bytes(), nil
}

// newFile is an empty PDF with our fonts.
func newFile(d paper.Document, size Size) *fpdf.Fpdf {
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "mm", Size: fpdf.SizeType{Wd: size.w, Ht: max(size.h, size.w)}})
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	f.SetCreationDate(d.At)
	f.SetModificationDate(d.At)
	f.SetProducer("aduan", true)
	addFonts(f)
	return f
}

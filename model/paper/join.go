package paper

// Join makes one document of several of a kind, each beginning on a page of its
// own.
func Join(docs ...Document) Document {
	if len(docs) == 0 {
		return Document{}
	}
	out := docs[0]
	for _, d := range docs[1:] {
		out.Blocks = append(append(out.Blocks[:len(out.Blocks):len(out.Blocks)], Break{}), d.Blocks...)
	}
	if len(docs) > 1 { // pages are counted within a paper, not across a pile
		out.PageOf, out.Foot = "", ""
	}
	return out
}

// Widths for text: of a page, of a page on its side, and of what is copied into a
// message, where no line may be broken.
const (
	pageWidth = 80
	wideWidth = 132
	anyWidth  = 1 << 20
)

// Width is how many columns a paper usually has as text.
func Width(name string) int {
	k, _ := kindOf(name)
	switch {
	case k.bare:
		return anyWidth
	case k.wide:
		return wideWidth
	}
	return pageWidth
}

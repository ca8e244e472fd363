package edit

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/ui"
)

// TestLongLetterIsNotCut: what the book takes can be pasted whole, and what a
// line leaves out is told.
func TestLongLetterIsNotCut(t *testing.T) {
	letter := strings.Repeat("Dengan hormat, kami sampaikan keberatan. ", 800)[:model.MaxText]
	a := NewArea()
	if left := a.Paste(letter); left != 0 || a.Value() != letter {
		t.Errorf("%d bytes of the letter were left out, %d stand there", left, len(a.Value()))
	}
	f := NewField()
	if left := f.Paste(letter); left == 0 || len(f.Value())+left != len(letter)-0 {
		t.Errorf("the line holds %d bytes and says that %d were left out", len(f.Value()), left)
	}
}

// BenchmarkLetter types and draws at the end of the longest letter.
func BenchmarkLetter(b *testing.B) {
	a := NewArea()
	a.Paste(strings.Repeat("Dengan hormat, kami sampaikan keberatan. ", 790))
	for b.Loop() {
		a.Key(ui.Press("x"))
		a.Key(ui.Press("backspace"))
		a.View(78, 12, true)
	}
}

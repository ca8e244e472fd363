package qr

import (
	"strings"
	"testing"
)

// TestACodeHasItsThreeCorners: what makes a telephone see it at all.
func TestACodeHasItsThreeCorners(t *testing.T) {
	c, err := Encode("https://wa.me/6281234567890")
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range [][2]int{{0, 0}, {c.Size - 7, 0}, {0, c.Size - 7}} {
		for i := range 7 {
			if !c.Black(at[0]+i, at[1]) || !c.Black(at[0], at[1]+i) || c.Black(at[0]+1+i%5, at[1]+1) {
				t.Errorf("no corner at %v", at)
			}
		}
	}
	if c.Black(-1, 0) || c.Black(0, c.Size) {
		t.Error("black outside")
	}
}

// TestBothDrawingsAreTheSameCode, and each row is as wide as the others.
func TestBothDrawingsAreTheSameCode(t *testing.T) {
	c, err := Encode("0416/2026")
	if err != nil {
		t.Fatal(err)
	}
	half, wide := c.HalfBlocks(Quiet), c.ASCII(Quiet)
	if len(wide) != c.Size+2*Quiet || len(half) != (len(wide)+1)/2 {
		t.Fatalf("%d rows of blocks, %d of ASCII, %d modules", len(half), len(wide), c.Size)
	}
	for y, row := range wide {
		for x := range c.Size + 2*Quiet {
			black := row[2*x] == '#'
			sign := []rune(half[y/2])[x]
			if got := strings.ContainsRune("█▀", sign) && y%2 == 0 || strings.ContainsRune("█▄", sign) && y%2 == 1; got != black {
				t.Fatalf("module %d,%d: %q and %v", x, y, sign, black)
			}
		}
	}
}

func TestATextThatIsTooLongIsRefused(t *testing.T) {
	if _, err := Encode(strings.Repeat("a", Most+1)); err != ErrLong {
		t.Errorf("said %v", err)
	}
	if _, err := Encode(strings.Repeat("a", Most)); err != nil {
		t.Errorf("said %v", err)
	}
}

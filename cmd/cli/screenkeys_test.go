//go:build unix

package cli

import (
	"slices"
	"strings"
	"testing"
)

// TestHomeAndEndInEveryEncoding: terminals send four things for each of them.
// In a field they go to its ends, in a list to the list's.
func TestHomeAndEndInEveryEncoding(t *testing.T) {
	c, _ := liveConsole(t, demoBook(t, 30), "petugas")
	c.until("[1 Beranda]")
	home, end := []string{"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"}, []string{"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"}
	c.press("c")
	c.until("Aduan baru")
	c.press("\tn")
	name := "n"
	for i := range home {
		c.press(home[i] + "a" + end[i] + "z")
		name = "a" + name + "z"
		c.until("[" + name + " ")
	}
	c.press("\x1b")
	c.until("[1 Beranda]")
	c.press("4")
	c.until("[4 Antrean]")
	c.until("> ")
	for i := range home {
		c.press(end[i])
		c.wait(func() bool { return pointedAt(c.term.String()) > 7 }, "the last row")
		c.press(home[i])
		c.wait(func() bool { return pointedAt(c.term.String()) == 6 }, "the first row")
	}
	c.press("1")
	c.until("[1 Beranda]")
}

// pointedAt is the row of the cursor of a list, from 0; -1 where there is none.
func pointedAt(frame string) int {
	return slices.IndexFunc(strings.Split(frame, "\n"), func(l string) bool { return strings.HasPrefix(l, "> ") || strings.HasPrefix(l, ">*") })
}

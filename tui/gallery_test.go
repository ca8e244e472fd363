package tui_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestGallery freezes every place in every state at four sizes, without colour
// and in ASCII: one file a state. The forms of all actions and what hostile
// texts do are swept and not frozen.
func TestGallery(t *testing.T) {
	all := states()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !hangs(name) {
			continue
		}
		t.Run(strings.ReplaceAll(name, ", ", "/"), func(t *testing.T) {
			var b strings.Builder
			for _, look := range []string{"mono", "ascii"} {
				c := all[name](t, looks()[look])
				for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} {
					c.Resize(size[0], size[1])
					fmt.Fprintf(&b, "%s %dx%d\n%s", look, size[0], size[1], c.Frame())
				}
			}
			golden.RequireEqual(t, b.String())
		})
	}
}

// hangs tells whether a state is frozen: of what every action and every case
// has, one stands for all.
func hangs(name string) bool {
	kind, more, _ := strings.Cut(name, ", ")
	switch {
	case strings.HasPrefix(kind, "form of "):
		return kind == "form of verify"
	case strings.HasPrefix(kind, "case "):
		return kind == "case 0362"
	case strings.HasPrefix(kind, "place "):
		return more == "empty" || more == "few" || more == "full" || more == "disk full"
	}
	return true
}

// TestTooSmallSaysSoAndKeepsWhatWasTyped: below 48x16 one sentence stands there,
// and the text comes back with the window.
func TestTooSmallSaysSoAndKeepsWhatWasTyped(t *testing.T) {
	for _, look := range []string{"mono", "ascii"} {
		c := at("aminah", "c", "tab", "=Sumarni")(t, looks()[look])
		for _, size := range [][2]int{{48, 12}, {40, 16}, {47, 15}, {20, 5}, {1, 1}} {
			c.Resize(size[0], size[1])
			if size[0] > 20 {
				c.Shows("48 x 16").Lacks("Sumarni")
			}
		}
		c.Resize(80, 24)
		c.Shows("Sumarni")
	}
}

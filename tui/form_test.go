package tui_test

import (
	"testing"

	"aduan/tui/tuitest"
)

func TestMenuOfACase(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("a")
	})
}

func TestFormOfARespond(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("t")
	})
}

func TestFormOfAResult(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("h")
	})
}

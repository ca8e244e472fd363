package tui_test

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

func breachDesk() *tuitest.Desk {
	d := tuitest.AdminDesk("lilik")
	found := tuitest.Clock().Add(-10 * time.Hour)
	d.Lost = []model.Breach{{No: 2, FoundAt: found, DueAt: found.Add(model.BreachLimit), What: "laptop hilang", Whose: "12 pengadu"},
		{No: 1, FoundAt: found, DueAt: found, Told: []model.Telling{{To: "subject"}, {To: "institution"}}}}
	return d
}

// TestHealthShowsAnOpenBreach: with its deadline, without its words; one that was
// told is gone.
func TestHealthShowsAnOpenBreach(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return kelola(t, breachDesk(), w, h, "shift+tab", "shift+tab").Lacks("laptop", "No. 1:")
	})
}

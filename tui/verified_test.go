package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// TestHealthSaysWhatTheLastVerificationFound, when, and what to do.
func TestHealthSaysWhatTheLastVerificationFound(t *testing.T) {
	frames(t, adminSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.AdminDesk("lilik")
		d.Size.Verified = &model.Verification{At: tuitest.Clock().Add(-2e12), Events: 2398, Faults: 3, Harm: model.HarmJournal, Unclean: true}
		return kelola(t, d, w, h, "shift+tab", "shift+tab").Shows("kesalahan", "mendadak")
	})
}

// TestHealthAfterASuddenEnd tells that the book is not verified since, whatever an
// earlier look has found, and that none was ever made.
func TestHealthAfterASuddenEnd(t *testing.T) {
	d := tuitest.AdminDesk("lilik")
	d.Size.Unclean = true
	kelola(t, d, 80, 24, "shift+tab", "shift+tab").Shows("Program mati mendadak", "aduan book verify").Lacks("utuh")
	d.Size.Unclean, d.Size.Verified = false, nil
	kelola(t, d, 80, 24, "shift+tab", "shift+tab").Shows("belum ada catatannya")
}

// TestHomeTellsAdminAndPengelolaOfFaults, and nobody else.
func TestHomeTellsAdminAndPengelolaOfFaults(t *testing.T) {
	for who, told := range map[model.StaffID]bool{"agus": true, "aminah": false} {
		d := tuitest.NewDesk(who)
		d.Now.Verified = &model.Verification{At: tuitest.Clock().Add(-2e12), Faults: 3, Harm: model.HarmRows}
		c := open(t, d, 80, 24)
		if text := "menemukan 3 kesalahan"; told {
			c.Shows(text)
		} else {
			c.Lacks(text)
		}
		d.Now.Verified.Faults = 0
		open(t, d, 80, 24).Lacks("kesalahan")
	}
}

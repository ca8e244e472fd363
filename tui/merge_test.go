package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// merging is a desk whose 0396 was merged into 0362, which names it.
func merging(who model.StaffID) *tuitest.Desk {
	d := tuitest.NewDesk(who)
	for i := range d.Cases {
		switch v := &d.Cases[i]; v.Register {
		case "0396/2026":
			v.State, v.MergedInto, v.Handler, v.Clocks = model.Merged, "0362/2026", nil, nil
			v.Actions = []model.ActionName{"unmerge", "link", "reveal"}
			v.Events = append(v.Events, model.EventView{ID: "d/9", N: 9, Kind: "merge", At: d.Self.Now, RecordedAt: d.Self.Now,
				By: model.Doer{Person: "agus"}, RecordedBy: "agus", Data: map[string]any{"with": "0362/2026"}})
		case "0362/2026":
			v.Merged = []string{"0396/2026"}
			v.Complainants = append(v.Complainants, model.PersonView{ID: "77", Name: "Wagiyem", From: "0396/2026",
				Channel: &model.Channel{Name: "whatsapp", Account: "admin-1"}})
			v.Actions = append(v.Actions, "deliver", "merge")
		}
	}
	return d
}

func openCase(t *testing.T, d *tuitest.Desk, no string, w, h int) *tuitest.Driver {
	return open(t, d, w, h).Press(":").Type(no).Press("enter")
}

func TestMergedCaseSaysWhereItWent(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return openCase(t, merging("agus"), "396", w, h) })
	openCase(t, merging("agus"), "396", 80, 24).Shows("Digabung ke 0362/2026", "Enter buka 0362").Press("tab").
		Shows("Gabungkan: ke 0362/2026").Press("shift+tab", "enter").Shows("0362/2026", "Gabungan").Lacks("Digabung ke").
		Press("esc").Shows("Digabung ke")
}

func TestCaseNamesThoseItTookIn(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return openCase(t, merging("agus"), "362", w, h) })
}

func TestFormOfAMergeProposesTheOther(t *testing.T) {
	frames(t, narrowSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return openCase(t, merging("agus"), "362", w, h).Press("a", "U").Type("04")
	})
	d := merging("agus")
	c := openCase(t, d, "362", 80, 24).Press("a", "U").Type("sembako")
	c.Press("enter", "ctrl+s")
	if n := len(d.Deeds); n != 1 || d.Deeds[0].Action.Name() != "merge" {
		t.Fatalf("deeds %+v", d.Deeds)
	}
	if m := d.Deeds[0].Action.(*model.Merge); m.With != "0408/2026" {
		t.Errorf("merged into %q", m.With)
	}
}

func TestDeliveryBeginsWithWhoIsNotToldYet(t *testing.T) {
	d := merging("agus")
	for i := range d.Cases {
		if v := &d.Cases[i]; v.Register == "0362/2026" {
			v.Complainants[0].ToldAt = &d.Self.Now
		}
	}
	openCase(t, d, "362", 80, 24).Press("a", "S").Shows("Untuk pengadu", "Wagiyem · 0396").Press("tab").Shows("WhatsApp", "· Wagiyem?")
}

package tui_test

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

// TestBerandaTellsOfWhatIsNearAtOthers, with sign and word, and says so in its
// heading; where all is late it says only that.
func TestBerandaTellsOfWhatIsNearAtOthers(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	near := d.Now.Overdue[0]
	k := *near.Clock
	k.State, k.DueAt, k.Used = model.ClockRunning, tuitest.Clock().Add(5*time.Hour+12*time.Minute), 0.8
	near.Clock, near.CaseRef = &k, model.CaseRef{ID: "near", Register: "0399/2026"}
	open(t, d, 80, 24).Shows("Lewat tenggat di bidang").Lacks("mendekati")
	d.Now.Overdue = append(d.Now.Overdue[:1:1], near)
	s := open(t, d, 80, 24).Shows("Lewat atau mendekati tenggat di bidang", "▲ 0399", "5 jam 12 mnt")
	if f := s.Frame(); strings.Index(f, "! 04") > strings.Index(f, "▲ 0399") {
		t.Error("what is near stands above what is late")
	}
}

// TestWhatATimeThatIsOverProposesIsOneKeyAway from Beranda: Enter opens the deed,
// filled in with its ground; nothing is done before it is sent.
func TestWhatATimeThatIsOverProposesIsOneKeyAway(t *testing.T) {
	d := tuitest.NewDesk("agus")
	var row model.Row
	for _, r := range d.Rows {
		if r.Register == "0383/2026" {
			row = r
		}
	}
	k := model.Clock{Name: "completing", State: model.ClockOverdue, DueAt: tuitest.Clock().Add(-24 * time.Hour), Proposes: "withdraw"}
	row.Asked, row.Clock = "withdraw", &k
	d.Now.Asked = []model.Row{row}
	for i := range d.Cases {
		d.Cases[i].Actions = append(d.Cases[i].Actions, "withdraw")
	}
	s := open(t, d, 80, 24).Press("1").Shows("? 0383", "anggap dicabut", "usul cabut")
	s.Press("enter").Shows("Cabut", "0383/2026", "Dianggap dicabut")
	if len(d.Deeds) != 0 {
		t.Errorf("done by itself: %+v", d.Deeds)
	}
}

// TestNothingRings: a deadline is told by what stands on the screen, in opening
// hours and outside them; no frame and no minute sounds the bell.
func TestNothingRings(t *testing.T) {
	for _, who := range []model.StaffID{"lilik", "rina", "aminah", "agus"} {
		d := tuitest.NewDesk(who)
		s := open(t, d, 80, 24)
		for _, key := range []string{"1", "4", "w", "esc"} {
			if strings.Contains(s.Press(key).View().Content, "\a") {
				t.Errorf("%s: the terminal rings after %q", who, key)
			}
		}
	}
}

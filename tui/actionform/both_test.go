package actionform_test

import (
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

// changedMeanwhile is a desk on which somebody else changes the case once, right
// before a deed.
func changedMeanwhile(change func(*model.CaseView)) *tuitest.Desk {
	d := tuitest.NewDesk("agus")
	done := false
	for i := range d.Cases {
		d.Cases[i].Actions = append(d.Cases[i].Actions, "amend", "form_team")
	}
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		for i := range d.Cases {
			v := &d.Cases[i]
			if v.ID != deed.Case {
				continue
			}
			if done {
				return model.Outcome{Case: *v}, nil
			}
			done = true
			v.Version++
			v.Events = append(v.Events, model.EventView{ID: "x/1", N: v.Version, Kind: "amend", At: tuitest.Clock().Add(-time.Minute),
				RecordedAt: tuitest.Clock().Add(-time.Minute), By: model.Doer{Person: "aminah"}, RecordedBy: "aminah"})
			change(v)
		}
		return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "version"}
	}
	return d
}

// bothSubject is the correction of a subject that somebody else corrects first.
func bothSubject(t *testing.T, w, h int) (*tuitest.Desk, *tuitest.Driver) {
	d := changedMeanwhile(func(v *model.CaseView) { v.Subject = "Bantuan lansia tidak sampai di rumah" })
	return d, open(t, d, "0415", "amend", w, h).Press("6").Type("Bantuan lansia terlambat").Press("tab", "1")
}

func TestBothChangedTheSameField(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *tuitest.Driver { _, c := bothSubject(t, w, h); return c })
}

// TestOneChoosesBetweenTwoValuesOfAField: the sheet starts on looking; one's own
// is saved as it is, and with the other's nothing is left to save.
func TestOneChoosesBetweenTwoValuesOfAField(t *testing.T) {
	d, c := bothSubject(t, 80, 24)
	c.Shows("Bantuan lansia terlambat", "Bantuan lansia tidak sampai di rumah", "(o) Anda", "( ) Siti A.", "> [ Lihat aduan dulu ]")
	c.Press("left", "enter")
	if n := len(d.Deeds); n != 2 || d.Deeds[1].Seen != 4 || d.Deeds[1].Action.(*model.Amend).Subject == nil || *d.Deeds[1].Action.(*model.Amend).Subject != "Bantuan lansia terlambat" {
		t.Fatalf("one's own was not saved: %+v", d.Deeds)
	}
	d, c = bothSubject(t, 80, 24)
	c.Press("1").Shows("( ) Anda", "(o) Siti A.").Press("1").Shows("(o) Anda").Press("space").Shows("(o) Siti A.").Press("left", "enter").Shows("tidak ada yang perlu disimpan")
	if len(d.Deeds) != 1 || len(d.Kept) != 0 {
		t.Fatalf("with the other's value %d deeds were done and %d drafts are kept", len(d.Deeds), len(d.Kept))
	}
	d, c = bothSubject(t, 80, 24)
	if c.Press("esc").Shows("Bantuan lansia terlambat"); len(d.Deeds) != 1 {
		t.Fatal("Esc did a deed")
	}
}

// TestWhatOneLeftAloneTakesTheNewerValue: saving does not put the old one back.
func TestWhatOneLeftAloneTakesTheNewerValue(t *testing.T) {
	d := changedMeanwhile(func(v *model.CaseView) {
		v.Team = &model.Team{Lead: model.TeamMember{Staff: "rina"}, LetterNo: "ST/7", Task: "Cek gudang"}
	})
	for i := range d.Cases {
		d.Cases[i].Team = &model.Team{Lead: model.TeamMember{Staff: "rina"}, LetterNo: "ST/6", Task: "Cek rumah"}
	}
	c := open(t, d, "0415", "form_team", 80, 24)
	for range 30 {
		if strings.Contains(c.Row(24), "^S") && c.View().Cursor != nil && strings.Contains(c.Row(c.View().Cursor.Y+1), "Cek rumah") {
			break
		}
		c.Press("tab")
	}
	c.Type(" dan tetangga").Press("ctrl+s").Shows("Cek rumah dan tetangga", "Cek gudang").Lacks("ST/7", "Rina Kartika")
	c.Press("left", "enter")
	if n := len(d.Deeds); n != 2 || d.Deeds[1].Action.(*model.FormTeam).LetterNo != "ST/7" || d.Deeds[1].Action.(*model.FormTeam).Task != "Cek rumah dan tetangga" {
		t.Fatalf("the deeds are %+v", d.Deeds[len(d.Deeds)-1].Action)
	}
}

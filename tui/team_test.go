package tui_test

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// teamDesk has three cases with teams, of which Bambang leads one.
func teamDesk(who string) *tuitest.Desk {
	d := tuitest.NewDesk(staffID(who))
	give := func(no string, t model.Team, notes ...model.Note) {
		for i := range d.Cases {
			if d.Cases[i].Register == no+"/2026" {
				d.Cases[i].Team, d.Cases[i].Notes = &t, notes
				d.Cases[i].Actions = append(d.Cases[i].Actions, "submit_result")
			}
		}
	}
	give("0402", model.Team{Lead: model.TeamMember{Staff: "rina"}, Members: []model.TeamMember{{Staff: "bambang"}}, LetterNo: "ST 094/120/427.64/2026", Task: "telusuri penutupan e-warong"},
		model.Note{No: 1, Kind: "field_visit", At: tuitest.Clock().Add(-26 * time.Hour), By: "rina", Place: "E-warong Pasirian", Seen: "Tutup sejak Senin; papan nama dicopot."})
	give("0351", model.Team{Lead: model.TeamMember{Staff: "dewi"}})
	return d
}

func TestTeamsOfAMember(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver { return open(t, teamDesk("bambang"), w, h).Press("6") })
}

func TestTeamsOfTheHead(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, teamDesk("lilik"), w, h).Press("6", "down", "down")
	})
}

func TestTeamsOfSomebodyInNone(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("nanang"), w, h).Press("6").Shows("Anda belum masuk tim mana pun.")
	})
}

func TestTeamsThatCannotBeRead(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := teamDesk("bambang")
		c := open(t, d, w, h)
		d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "locked"}
		return c.Press("6")
	})
}

func TestTeamsInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, teamDesk("bambang"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("6")
	})
}

// TestTeamIsOpenedAtItsNotes, and [ ] walks the teams one came from.
func TestTeamIsOpenedAtItsNotes(t *testing.T) {
	c := open(t, teamDesk("bambang"), 80, 24).Press("6").Shows("Tim saya", "2 aduan").Press("enter").Shows("0402/2026", "[Tim]", "E-warong Pasirian")
	c.Press("]").Shows("0362/2026", "[Tim]").Press("esc").Shows("Tim saya")
	open(t, teamDesk("bambang"), 80, 24).Press("6", "n").Shows("Catatan", "0402/2026")
	open(t, teamDesk("bambang"), 80, 24).Press("6", "h").Shows("Ajukan hasil", "0402/2026")
}

// TestTeamsAreReadAgainAfterADeed: the newest note stands there.
func TestTeamsAreReadAgainAfterADeed(t *testing.T) {
	d := teamDesk("bambang")
	c := open(t, d, 80, 24).Press("6").Shows("Lapangan Kam 07.41")
	for i := range d.Cases {
		if d.Cases[i].Register == "0402/2026" {
			d.Cases[i].Notes = append(d.Cases[i].Notes, model.Note{No: 2, Kind: "call", At: tuitest.Clock(), By: "bambang", Person: "Bank", Text: "x"})
		}
	}
	c.Press("1", "6").Shows("Telepon Jum 09.41")
}

func TestCaseTeamWithNothingYet(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, teamDesk("lilik"), w, h).Press("6", "G", "enter")
	})
}

func TestReadingANote(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "lilik", "0362", w, h).Press("right", "right", "right", "right", "down", "enter")
	})
}

func TestCaseTeamInASmallWindow(t *testing.T) {
	frames(t, [][2]int{{48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "lilik", "0362", w, h).Press("right", "right", "right", "right", "down", "down")
	})
}

// TestNoteOfAKindHasItsFieldsOnly: n, a digit, and the form asks what a note of
// that kind tells.
func TestNoteOfAKindHasItsFieldsOnly(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return inCase(t, "rina", "0396", w, h).Press("right", "right", "right", "right", "n", "6")
	})
	c := inCase(t, "rina", "0396", 80, 24).Press("n", "6").Shows("Tempat", "Hadir", "Dilihat", "Bukti").Lacks("Diputuskan", "Dengan siapa")
	c.Type("Balai desa").Shows("[Balai desa")
}

// TestCursorStaysOnItsNote while one scrolls through many.
func TestCursorStaysOnItsNote(t *testing.T) {
	d := teamDesk("bambang")
	for i := range d.Cases {
		if d.Cases[i].Register == "0402/2026" {
			for no := 2; no <= 12; no++ {
				d.Cases[i].Notes = append(d.Cases[i].Notes, model.Note{No: no, Kind: "note", At: tuitest.Clock(), By: "rina", Text: "Tercatat."})
			}
		}
	}
	c := open(t, d, 80, 24).Press("6", "enter")
	for range 11 {
		c.Press("down")
	}
	c.Shows("> 12").Press("enter").Shows("Catatan no. 12").Press("esc", "G", "G").Shows("Belum lengkap")
	c.Press("g").Shows("> 1 ")
}

// TestTeamsAreListedBeforeOneIsReadOnATelephone: the look at one takes no row
// from the others.
func TestTeamsAreListedBeforeOneIsReadOnATelephone(t *testing.T) {
	open(t, teamDesk("bambang"), 50, 20).Press("6").Shows("0402  ", "0362  ", "0402/2026")
}

package model

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// triedDeed is a deed that somebody may try in some state of a case.
type triedDeed struct {
	who    StaffID
	action ActionName
	input  string
}

func triedDeeds() []triedDeed {
	return []triedDeed{
		{"siti", "request_info", `{"papers":["kk"],"told_how":"none"}`}, {"siti", "info_received", `{"papers":["kk"]}`}, {"siti", "info_received", `{"incomplete":true}`},
		{"agus", "verify", `{"category":"KKS-2","complete":true}`}, {"agus", "verify", `{"category":"KKS-2","weight":"heavy","reason":"Berat"}`},
		{"agus", "verify", `{"category":"SAL-1","class":"oversight","reason":"Ada pungli"}`}, {"siti", "dispatch", `{"category":"REH-1","told_whom":"Kabid","how":"phone"}`},
		{"lilik", "dispose", `{"lead":"kabid-linjamsos","grade":"segera"}`}, {"lilik", "dispose", `{"lead":"kabid-rehsos","to":["kabid-rehsos","kabid-linjamsos"]}`},
		{"lilik", "recall", `{}`}, {"rina", "accept", `{}`}, {"rina", "return", `{"reason":"Bukan bidang kami"}`}, {"rina", "report", `{"text":"Sudah"}`},
		{"bambang", "accept", `{}`}, {"bambang", "report", `{"text":"Sudah"}`}, {"bambang", "note", `{"kind":"action_taken","text":"Dijemput"}`},
		{"rina", "submit_result", result}, {"bambang", "submit_result", result}, {"dewi", "initial", `{}`}, {"lilik", "send_back", `{"reason":"Kurang"}`},
		{"lilik", "ratify", `{}`}, {"siti", "deliver", `{"how":"in_person"}`}, {"agus", "close", `{"outcome":"fulfilled"}`}, {"agus", "reject", `{"reason":"tidak_logis"}`},
		{"agus", "forward", `{"agency":"Dukcapil"}`}, {"agus", "reopen", `{"reason":"keberatan"}`}, {"siti", "contact", `{"direction":"in","purpose":"adds_facts"}`},
	}
}

// TestUndoRestoresWhateverCameBefore: in any course of events, a deed that is taken
// back leaves every clock as it was.
func TestUndoRestoresWhateverCameBefore(t *testing.T) {
	deeds := triedDeeds()
	done, undone := map[ActionName]bool{}, map[ActionName]bool{}
	rapid.Check(t, func(rt *rapid.T) {
		b := newClockBook(t)
		id := b.register()
		for range 40 {
			b.now = b.now.Add(time.Duration(rapid.IntRange(1, 700).Draw(rt, "minutes")) * time.Minute)
			d := deeds[rapid.IntRange(0, len(deeds)-1).Draw(rt, "deed")]
			later := b.now.Add(20 * 24 * time.Hour)
			before := b.clocks(id, later)
			if _, err := b.try(d.who, id, d.action, d.input); err != nil {
				continue
			}
			done[d.action] = true
			if !rapid.Bool().Draw(rt, "undo") {
				continue
			}
			b.now = b.now.Add(time.Minute)
			if _, err := b.try(d.who, id, "undo", `{}`); err != nil {
				continue
			}
			undone[d.action] = true
			if got := b.clocks(id, later); !reflect.DeepEqual(got, before) {
				rt.Fatalf("%s taken back: %+v, was %+v", d.action, got, before)
			}
		}
	})
	if len(done) < 12 || len(undone) < 8 {
		t.Errorf("only %d deeds were tried, %d taken back", len(done), len(undone))
	}
	t.Log(len(done), "deeds,", len(undone), "taken back")
}

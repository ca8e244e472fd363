package status_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

func open(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	t.Helper()
	n := 0
	cfg := tui.Config{Desk: d, Now: tuitest.Clock, Lang: "id", After: tuitest.Never, NewID: func() string { n++; return fmt.Sprintf("deed-%d", n) }}
	for _, c := range change {
		c(&cfg)
	}
	return tuitest.New(t, tui.New(cfg), w, h)
}

// caller is a desk whose viewer reads of 0411 no more than its state.
func caller() *tuitest.Desk {
	d := tuitest.NewDesk("aminah")
	for i, c := range d.Cases {
		switch c.Register {
		case "0411/2026":
			d.Cases[i] = model.CaseView{ID: c.ID, Register: c.Register, Version: c.Version, Sight: model.SeeState, State: c.State, Clocks: c.Clocks,
				ReceivedAt: c.ReceivedAt, RecordedAt: c.RecordedAt, Channel: c.Channel, Actions: []model.ActionName{"contact"}}
		case "0406/2026":
			d.Cases[i] = model.CaseView{Register: c.Register, Secrecy: model.SecrecySecret, Sight: model.SeeNumber}
		}
	}
	return d
}

func ask(t testing.TB, d *tuitest.Desk, no string, w, h int, change ...func(*tui.Config)) *tuitest.Driver {
	return open(t, d, w, h, change...).Press(":").Type("status " + no).Press("enter")
}

func TestStatusIsOneSentenceToReadAloud(t *testing.T) {
	for _, s := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			golden.RequireEqual(t, ask(t, caller(), "411", s[0], s[1]).Frame())
		})
	}
}

func TestStatusInMonoAndASCII(t *testing.T) {
	golden.RequireEqual(t, ask(t, caller(), "411", 80, 24, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Frame())
}

func TestStatusOfASecretCaseTellsNothing(t *testing.T) {
	d := caller()
	k := ask(t, d, "406", 80, 24)
	k.Shows("0406/2026", "nol empat nol enam").Lacks("Menunggu", "tanggapan", "mencatat bahwa").Press("enter")
	if len(d.Deeds) != 0 {
		t.Fatal("something was recorded")
	}
	ask(t, d, "999", 80, 24).Shows("Tidak ada aduan bernomor 999")
}

func TestStatusReadOutIsAContactAndEscIsNone(t *testing.T) {
	d := caller()
	d.Now.Asked = nil // the list stays in sight above the sentence
	ask(t, d, "411", 80, 24).Shows("Bacakan").Lacks("Nurul", "DTSEN").Press("esc").Lacks("Bacakan")
	if len(d.Deeds) != 0 {
		t.Fatal("Esc recorded something")
	}
	ask(t, d, "411", 80, 24).Press("enter").Shows("0411: pertanyaan tentang status dicatat").Lacks("Bacakan")
	raw, err := json.Marshal(d.Deeds[0].Action)
	if err != nil {
		t.Fatal(err)
	}
	if c := (model.Contact{}); json.Unmarshal(raw, &c) != nil || c.Purpose != "asks_status" || c.Direction != "in" || d.Deeds[0].Case != "c411" {
		t.Fatalf("recorded is %s", raw)
	}
}

func TestStatusIsOneKeyOnACaseAndOnAHit(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	open(t, d, 80, 24).Press("4", "S").Shows("Cek status", "Bacakan").Press("esc").Press("enter", "S").Shows("Cek status").Press("esc").Shows("[Ringkasan]")
}

func TestStatusOfAMergedCaseIsThatOfTheOneItWentInto(t *testing.T) {
	d := caller()
	for i, c := range d.Cases {
		if c.Register == "0410/2026" {
			d.Cases[i] = model.CaseView{ID: c.ID, Register: c.Register, Sight: model.SeeState, State: model.Merged, MergedInto: "0411/2026"}
		}
	}
	ask(t, d, "410", 80, 24).Shows("0411/2026").Lacks("Digabung").Press("enter")
	if len(d.Deeds) != 1 || d.Deeds[0].Case != "c411" {
		t.Fatalf("recorded %+v", d.Deeds)
	}
}

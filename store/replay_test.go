package store

import (
	"testing"
	"time"

	"aduan/model"
)

func TestDeedIDOfAnotherDeedAcknowledgesNothing(t *testing.T) {
	w := newWorld(t)
	entry := func(subject string) model.Action {
		return w.action("register", `{"complainant":{"name":"Ani"},"subject":"`+subject+`","text":"Kosong.","category":"KKS-2"}`)
	}
	act := func(who model.StaffID, id model.CaseID, a model.Action) (model.Outcome, error) {
		return w.desk(who).Act(w.ctx(), model.Deed{ID: "D1", Case: id, Action: a})
	}
	first, err := act("petugas", "", entry("Sembako"))
	if err != nil {
		t.Fatal(err)
	}
	if again, err := act("petugas", "", entry("Sembako")); err != nil || !again.Replayed || again.Case.ID != first.Case.ID {
		t.Errorf("a retry: %+v %v", again, err)
	}
	other := w.register("petugas", "Budi", "Lain").Case.ID
	for name, try := range map[string]func() (model.Outcome, error){
		"another text":   func() (model.Outcome, error) { return act("petugas", "", entry("Lain sama sekali")) },
		"another person": func() (model.Outcome, error) { return act("pengelola", "", entry("Sembako")) },
		"another action": func() (model.Outcome, error) {
			return act("petugas", first.Case.ID, w.action("respond", `{"kind":"acknowledgement","text":"x","how":"phone"}`))
		},
		"who sees nothing": func() (model.Outcome, error) {
			return act("auditor", first.Case.ID, w.action("ratify", `{}`))
		},
	} {
		_, err := try()
		if e := wantRule(t, err, model.CodeInvalid, "deed_used"); e == nil {
			t.Errorf("%s was acknowledged", name)
		}
	}
	note := func(id model.CaseID, text string) error {
		_, err := w.desk("pengelola").Act(w.ctx(), model.Deed{ID: "D2", Case: id, Action: w.action("contact", `{"direction":"in","purpose":"other","text":"`+text+`"}`)})
		return err
	}
	if err := note(other, "bertanya"); err != nil {
		t.Fatal(err)
	}
	wantRule(t, note(first.Case.ID, "bertanya"), model.CodeInvalid, "deed_used")
	wantRule(t, note(other, "lain"), model.CodeInvalid, "deed_used")
	if err := note(other, "bertanya"); err != nil {
		t.Errorf("a retry: %v", err)
	}
	w.sound()
}

// TestRetryOfWhatIsWrittenOtherwise: a place that was typed is kept as its code,
// and a moment as the book writes it; the deed is the same.
func TestRetryOfWhatIsWrittenOtherwise(t *testing.T) {
	w := newWorld(t)
	at := w.now().Add(-time.Hour).UTC().Format("2006-01-02T15:04:05.123456Z")
	text := `{"complainant":{"name":"Ani"},"subject":"Sembako","text":"Kosong.","category":"KKS-2","area":"Bades","received_at":"` + at + `"}`
	for i, want := range []bool{false, true} {
		out, err := w.desk("petugas").Act(w.ctx(), model.Deed{ID: "D1", Action: w.action("register", text)})
		if err != nil || out.Replayed != want {
			t.Errorf("try %d: replayed %v, %v", i, out.Replayed, err)
		}
	}
}

package model

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"aduan/model/calendar"
)

// TestClocksHoldForAnyHistory: whatever marks and waits a case has, computing
// ends, gives the same twice, explains itself, and more does not unsettle it.
func TestClocksHoldForAnyHistory(t *testing.T) {
	d := newClockDesk(t, "2026-11-02 09.00")
	names := []string{"respond", "answer", "verify", "dispose", "dispatch", "info_requested_told", "info_received", "complete", "ratify",
		"deliver", "deliver_last", "reject", "told", "withdraw", "close", "merge", "action_taken", "class", "contact_in", "extend"}
	start := d.at("2026-11-02 09.00")
	base := d.c
	rapid.Check(t, func(t *rapid.T) {
		c := base
		c.Marks = append([]Mark(nil), base.Marks...)
		at := start
		for i := range rapid.IntRange(0, 25).Draw(t, "marks") {
			at = at.Add(time.Duration(rapid.IntRange(0, 5*24*60).Draw(t, "gap")) * time.Minute)
			name := rapid.SampledFrom(append(names, "reopen")).Draw(t, "name")
			if name == "reopen" {
				c.Round++
			}
			ref := ""
			if name == "class" || name == "verify" {
				c.Class, c.ClassBy = rapid.SampledFrom([]Class{Information, Ordinary, Oversight, PublicInformation}).Draw(t, "class"), "verify"
				ref = string(c.Class)
			}
			c.Marks = append(c.Marks, Mark{Name: name, At: at, RecordedAt: at, N: uint32(i + 3), Round: c.Round, Ref: ref})
		}
		c.Waits = drawWaits(t, start)
		c.State = rapid.SampledFrom(States()).Draw(t, "state")
		c.Entered, c.LastAt = at, at
		c.Urgent = rapid.Bool().Draw(t, "urgent")
		now := at.Add(time.Duration(rapid.IntRange(0, 100*24*60).Draw(t, "now")) * time.Minute)
		office := func(uint32) *Office { return d.prof }
		cals := func(time.Time) *calendar.Calendar { return d.cal }
		got := ClocksWithLedger(c, office, cals, now)
		if again := ClocksWithLedger(c, office, cals, now); !reflect.DeepEqual(got, again) {
			t.Fatal("computed twice, it differs")
		}
		checkClocks(t, d, got, c, now)
		c.Marks = append(c.Marks, Mark{Name: "print", At: now, RecordedAt: now, N: 99, Round: c.Round})
		if more := ClocksWithLedger(c, office, cals, now); !reflect.DeepEqual(got, more) {
			t.Fatal("a mark that concerns no clock changed one")
		}
	})
}

func drawWaits(t *rapid.T, start time.Time) []Wait {
	var out []Wait
	at := start
	for range rapid.IntRange(0, 3).Draw(t, "waits") {
		at = at.Add(time.Duration(rapid.IntRange(1, 30*24*60).Draw(t, "until")) * time.Minute)
		w := Wait{From: at}
		at = at.Add(time.Duration(rapid.IntRange(0, 30*24*60).Draw(t, "length")) * time.Minute)
		w.To = at
		out = append(out, w)
	}
	if n := len(out); n > 0 && rapid.Bool().Draw(t, "open") {
		out[n-1].To = time.Time{}
	}
	return out
}

func checkClocks(t *rapid.T, d *clockDesk, got []Clock, c Case, now time.Time) {
	if c.State == Voided && len(got) > 0 {
		t.Fatal("a voided case has clocks")
	}
	for i, k := range got {
		d.explained(k)
		late := k.StoppedAt.After(k.DueAt) || k.StoppedAt.IsZero() && now.After(k.DueAt)
		if missed := k.State == ClockMissed || k.State == ClockOverdue; missed != late {
			t.Fatalf("%s: %s, due %s, stopped %s", k.Name, k.State, k.DueAt, k.StoppedAt)
		}
		if k.Running() != k.StoppedAt.IsZero() || k.DueAt.Before(k.StartedAt) || k.Used < 0 {
			t.Fatalf("%+v", k)
		}
		if k.State == ClockPaused && k.PausedSince.IsZero() {
			t.Fatalf("%s stands still since never", k.Name)
		}
		if i > 0 && (k.Running() && !got[i-1].Running() || k.Running() == got[i-1].Running() && k.DueAt.Before(got[i-1].DueAt)) {
			t.Fatalf("order: %s before %s", got[i-1].Name, k.Name)
		}
	}
	if n := Nearest(got); (n != nil) != (len(got) > 0 && got[0].Running()) {
		t.Fatal("nearest does not run")
	}
}

func TestNearestOfNothingIsNothing(t *testing.T) {
	if Nearest(nil) != nil {
		t.Error("something")
	}
	d := newClockDesk(t, "2026-11-02 09.00")
	if got := Clocks(d.c, func(uint32) *Office { return nil }, func(time.Time) *calendar.Calendar { return d.cal }, d.c.ReceivedAt); got != nil {
		t.Errorf("without a profile: %+v", got)
	}
}

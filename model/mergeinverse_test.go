package model

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"aduan/model/calendar"

	"pgregory.net/rapid"
)

// TestUnmergedHistoryIsTheOneWithoutTheMerge: over random lives of three cases,
// what was merged and parted again, now or after more was done to it, reads and
// counts as if it had never been merged: the folds of both, and every clock.
func TestUnmergedHistoryIsTheOneWithoutTheMerge(t *testing.T) {
	all, merges, worked := tries(), 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		b := newClockBook(t)
		other := b.register()
		id := b.inState(rapid.SampledFrom(openStates()).Draw(rt, "state"))
		people := []StaffID{"siti", "agus", "dewi", "rina", "bambang", "lilik"}
		live := func(id CaseID, n int) (done int) {
			for range n {
				who := rapid.SampledFrom(people).Draw(rt, "who")
				x := draw(rt, all, Allowed(b.situation(who, id)), b.fold(id).State)
				if ActionName(x[0]) == "merge" || ActionName(x[0]) == "unmerge" || ActionName(x[0]) == "undo" {
					continue
				}
				b.now = b.now.Add(time.Duration(rapid.IntRange(1, 90).Draw(rt, "minutes")) * time.Minute)
				if _, err := b.try(who, id, ActionName(x[0]), strings.Replace(x[1], `"c1"`, `"`+string(other)+`"`, 1)); err == nil {
					done++
				}
			}
			return done
		}
		live(id, rapid.IntRange(0, 6).Draw(rt, "before"))
		live(other, rapid.IntRange(0, 6).Draw(rt, "before"))
		without := map[CaseID][]Event{id: clone(b.cases[id]), other: clone(b.cases[other])}
		if _, err := b.try("agus", id, "merge", into(other)); err != nil {
			return
		}
		merges++
		n := len(b.cases[other])
		worked += live(other, rapid.IntRange(0, 5).Draw(rt, "meanwhile"))
		if b.fold(other).State == Merged {
			return
		}
		without[other] = append(without[other], clone(b.cases[other][n:])...)
		b.do("agus", id, "unmerge", `{}`)
		for _, c := range []CaseID{id, other} {
			got, want := settled(b.fold(c)), settled(Fold(c, without[c]))
			if !reflect.DeepEqual(got, want) {
				rt.Fatalf("%s after the parting:\n%+v\nwant\n%+v", c, got, want)
			}
			if got, want := b.clocksOf(got), b.clocksOf(want); !reflect.DeepEqual(got, want) {
				rt.Fatalf("%s: clocks\n%+v\nwant\n%+v", c, got, want)
			}
		}
	})
	if merges == 0 || worked == 0 {
		t.Errorf("%d merges, %d deeds meanwhile: the lives are too poor", merges, worked)
	}
}

func clone(evs []Event) []Event { return append([]Event(nil), evs...) }

// clocksOf are all clocks of a fold, explained, as of now.
func (b *testBook) clocksOf(c Case) []Clock {
	return ClocksWithLedger(c, func(uint32) *Office { return b.office }, func(time.Time) *calendar.Calendar { return b.cal }, b.now)
}

package model

import (
	"testing"

	"aduan/model/calendar"
)

// joinedDesk is a case of 2 November into which one is merged on the 5th.
func joinedDesk(t *testing.T, received string, p Complainant) *clockDesk {
	d := newClockDesk(t, "2026-11-02 09.00")
	d.verified(Ordinary, "2026-11-03 09.00")
	d.mark("respond", "2026-11-03 10.00", "substance")
	d.mark("merged_here", "2026-11-05 10.00", "c2")
	p.Person, p.From, p.ReceivedAt, p.Round, p.N, p.JoinedAt = "8", "c2", d.at(received), 1, d.n, d.at("2026-11-05 10.00")
	d.c.Complainants = append(d.c.Complainants, p)
	return d
}

// response is the response clock of one complainant.
func (d *clockDesk) response(now, who string) Clock {
	d.t.Helper()
	for _, k := range d.clocks(now) {
		if k.Name == "response" && k.For == who {
			return k
		}
	}
	d.t.Fatalf("no response clock of %s", who)
	return Clock{}
}

func TestWhoJoinedIsOwedAResponseOfTheirOwn(t *testing.T) {
	d := joinedDesk(t, "2026-11-03 09.30", Complainant{})
	d.expect(d.response("2026-11-05 09.00", "7"), "2026-11-04 09.00", ClockMet)
	// What the first was told before the second joined did not reach the second.
	d.expect(d.response("2026-11-05 11.00", "8"), "2026-11-05 09.30", ClockOverdue)
	d.mark("answer", "2026-11-05 12.00", "")
	d.expect(d.response("2026-11-05 13.00", "8"), "2026-11-05 09.30", ClockOverdue)
	d.mark("deliver", "2026-11-05 14.00", "8")
	d.expect(d.response("2026-11-06 09.00", "8"), "2026-11-05 09.30", ClockMissed)
}

func TestResponseGivenBeforeTheMergeStaysKept(t *testing.T) {
	d := joinedDesk(t, "2026-11-04 09.00", Complainant{})
	d.c.Complainants[1].Responded = d.at("2026-11-04 15.00")
	k := d.response("2026-11-20 09.00", "8")
	d.expect(k, "2026-11-06 09.00", ClockMet)
	if !k.StoppedAt.Equal(d.at("2026-11-04 15.00")) {
		t.Errorf("stopped %s", k.StoppedAt)
	}
	d.mark("respond", "2026-11-06 09.00", "") // to everybody
	d.expect(d.response("2026-11-20 09.00", "8"), "2026-11-06 09.00", ClockMet)
}

func TestMergePutsNoPromiseOff(t *testing.T) {
	d := joinedDesk(t, "2026-10-28 09.00", Complainant{})
	now := "2026-11-06 09.00"
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-17 15.30", ClockRunning) // not the 20th
	if d.has(now, "recording") {
		d.expect(d.clock(now, "recording", 0), "2026-11-04 15.30", ClockMet)
	}
	d.c.Waits = append(d.c.Waits, Wait{From: d.at("2026-10-28 10.00"), To: d.at("2026-10-30 09.00")})
	d.expect(d.clock(now, "settlement_ordinary", 1), "2026-11-18 15.30", ClockRunning) // the 29th did not count
	later := joinedDesk(t, "2026-11-04 09.00", Complainant{})
	later.expect(later.clock(now, "settlement_ordinary", 1), "2026-11-20 15.30", ClockRunning)
}

func TestWhoJoinedInALaterRoundOwesNothingToTheFirst(t *testing.T) {
	d := joinedDesk(t, "2026-11-20 09.00", Complainant{})
	d.c.Complainants[1].Round = 2
	d.c.Round = 2
	d.mark("reopen", "2026-11-19 09.00", "keberatan")
	d.c.Complainants[1].N = d.n
	n := 0
	for _, k := range d.clocks("2026-11-20 10.00") {
		if k.Name == "response" && k.For == "8" {
			n++
			d.expect(k, "2026-11-22 09.00", ClockRunning)
		}
	}
	if n != 1 {
		t.Errorf("%d response clocks", n)
	}
}

// TestMergeCarriesWhatWasSaidAndWaited is the same through the deeds.
func TestMergeCarriesWhatWasSaidAndWaited(t *testing.T) {
	b := newTestBook(t)
	b.office.Clocks = append(b.office.Clocks, ClockRule{Name: "response", Limit: 48, Unit: calendar.Hours, Start: []string{"received", "reopen"}, Per: "complainant",
		Stop: []string{"respond", "deliver"}})
	b.now = at(16, 9, 0)
	early := b.wa("Karto")
	b.do("agus", early, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	b.now = at(17, 9, 0)
	b.do("siti", early, "respond", `{"kind":"substance","text":"x","how":"phone","on_behalf_of":"kabid-linjamsos"}`)
	b.now = at(18, 9, 0)
	id := b.register()
	b.now = at(19, 9, 0)
	b.do("agus", early, "merge", into(id))
	c := b.fold(id)
	if p := c.Complainants[1]; !p.Responded.Equal(at(17, 9, 0)) || !p.ReceivedAt.Equal(at(16, 9, 0)) || p.N != 2 {
		t.Errorf("%+v", p)
	}
	if len(c.Waits) != 1 || !c.Waits[0].From.Equal(at(16, 9, 0)) || !c.Waits[0].To.Equal(at(18, 9, 0)) || c.Waiting != nil {
		t.Errorf("waits %+v", c.Waits)
	}
}

package model

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"aduan/model/calendar"
)

// wa books a complaint that came by WhatsApp, of somebody else.
func (b *testBook) wa(name string) CaseID {
	return b.do("siti", "", "register", `{"channel":{"name":"whatsapp","account":"admin-3"},"complainant":{"name":"`+name+`"},"subject":"Sembako","text":"Kosong"}`)
}

func into(id CaseID) string { return `{"with":"` + string(id) + `"}` }

func TestEveryComplainantOfAMergedCaseIsAnswered(t *testing.T) {
	b := newTestBook(t)
	id, second, third := b.inProgress(), b.wa("Karto"), b.wa("Tumini")
	b.do("agus", second, "merge", into(id))
	b.do("agus", third, "merge", `{"with":"1"}`)
	m, v := b.fold(second), b.view("agus", id)
	if m.State != Merged || m.MergedInto != id || len(m.Complainants) != 1 || b.view("agus", second).MergedInto != "0001/2026" {
		t.Errorf("merged: %s into %s", m.State, m.MergedInto)
	}
	if len(v.Complainants) != 3 || v.Complainants[1].From != "0002/2026" || v.Complainants[1].Channel.Name != "whatsapp" || !reflect.DeepEqual(v.Merged, []string{"0002/2026", "0003/2026"}) {
		t.Errorf("taken in: %+v %v", v.Complainants, v.Merged)
	}
	b.do("rina", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	b.do("siti", id, "deliver", `{"how":"in_person"}`)
	b.refused("agus", id, "close", `{"outcome":"fulfilled"}`, CodeNotNow, "not_all_told")
	b.do("siti", id, "deliver", `{"how":"whatsapp"}`)
	b.do("siti", id, "deliver", `{"how":"phone"}`)
	b.do("agus", id, "close", `{"outcome":"fulfilled"}`)
	for _, p := range b.fold(id).Complainants {
		if p.ToldAt.IsZero() {
			t.Errorf("%s was not told", p.Person)
		}
	}
}

func TestLightAnswerIsStillOwedToWhoJoined(t *testing.T) {
	b := newTestBook(t)
	id, second := b.register(), b.wa("Karto")
	b.do("agus", second, "merge", into(id))
	b.do("dewi", id, "answer", `{"text":"x","how":"phone","category":"INF-1"}`)
	if c := b.fold(id); c.ToldAt(0) == (time.Time{}) || c.ToldAt(1) != (time.Time{}) || !c.deskWaits() {
		t.Errorf("%+v", c.Complainants)
	}
	b.do("siti", id, "deliver", `{"how":"whatsapp"}`)
	if c := b.fold(id); c.untold() >= 0 || c.Answers[1].Text != "x" {
		t.Errorf("%+v", c.Answers)
	}
	late := b.wa("Tumini")
	b.do("agus", late, "merge", into(id)) // it came after the answer
	b.do("siti", id, "deliver", `{"how":"whatsapp"}`)
	b.do("agus", id, "close", `{"outcome":"explained"}`)
	b.refused("agus", b.wa("Sri"), "merge", into(id), CodeNotNow, "merge_target_state")
}

func TestRejectionIsStillOwedToWhoJoined(t *testing.T) {
	for name, in := range map[ActionName]string{"reject": `{"reason":"tidak_logis","told_how":"phone"}`, "forward": `{"agency":"Bank","told_how":"phone"}`} {
		b := newTestBook(t)
		b.office.Clocks = append(b.office.Clocks, ClockRule{Name: "response", Limit: 48, Unit: calendar.Hours, Start: []string{"received", "reopen"}, Per: "complainant",
			Stop: []string{"respond", "told", "deliver"}})
		id, second := b.register(), b.wa("Karto")
		b.do("agus", second, "merge", into(id))
		b.do("agus", id, name, in)
		running := func() (n int) {
			for _, k := range Clocks(b.fold(id), func(uint32) *Office { return b.office }, func(time.Time) *calendar.Calendar { return b.cal }, b.now) {
				if k.Name == "response" && k.Running() {
					n++
				}
			}
			return n
		}
		if c := b.fold(id); c.Told || c.untold() != 1 || !c.deskWaits() || running() != 1 {
			t.Errorf("%s: told %v, %+v, %d responses owed", name, c.Told, c.Complainants, running())
		}
		b.do("siti", id, "contact", `{"direction":"out","purpose":"tells_decision","how":"whatsapp"}`)
		if c := b.fold(id); !c.Told || c.untold() >= 0 || running() != 0 {
			t.Errorf("%s: then told %v, %+v, %d responses owed", name, c.Told, c.Complainants, running())
		}
	}
}

// ToldAt is when a complainant was told.
func (c Case) ToldAt(i int) time.Time { return c.Complainants[i].ToldAt }

// settled is a case without what only says that something happened to it.
func settled(c Case) Case {
	c.Version, c.LastDeed, c.LastBy, c.LastKind, c.LastAt, c.LastSent = 0, "", "", "", time.Time{}, false
	return c
}

func TestUnmergedCaseIsWhereItWas(t *testing.T) {
	for _, state := range openStates() {
		b := newTestBook(t)
		other := b.inProgress()
		id := b.inState(state)
		if state == InProgress {
			b.do("rina", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
		}
		m, o := settled(b.fold(id)), settled(b.fold(other))
		b.do("agus", id, "merge", into(other))
		b.do("siti", id, "attach", `{"file_name":"kk.jpg","sha256":"`+strings.Repeat("a", 64)+`","sealed_sha256":"`+strings.Repeat("b", 64)+`"}`)
		m.Attachments = b.fold(id).Attachments
		b.do("agus", id, "unmerge", `{}`)
		if got := settled(b.fold(id)); !reflect.DeepEqual(got, m) {
			t.Errorf("%s: %+v\nwant %+v", state, got, m)
		}
		if got := settled(b.fold(other)); !reflect.DeepEqual(got, o) {
			t.Errorf("%s: the other: %+v\nwant %+v", state, got, o)
		}
		b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_kind")
		b.do("agus", id, "merge", into(other)) // and once more
		if c := b.fold(other); len(c.Complainants) != 2 || len(c.Merged) != 1 {
			t.Errorf("%s: merged again: %+v", state, c.Complainants)
		}
	}
}

func TestUndoTakesAMergeBackInBothCases(t *testing.T) {
	b := newTestBook(t)
	other, id := b.inProgress(), b.register()
	b.do("agus", id, "merge", into(other))
	b.refused("agus", other, "undo", `{}`, CodeNotNow, "unmerge_there")
	b.do("agus", id, "undo", `{}`)
	if m, o := b.fold(id), b.fold(other); m.State != Received || len(o.Complainants) != 1 {
		t.Errorf("%s, %d complainants", m.State, len(o.Complainants))
	}
	b.do("agus", id, "merge", into(other))
	b.do("rina", other, "note", `{"text":"x"}`)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "unmerge_later")
	b.do("agus", id, "unmerge", `{}`)
}

func TestMergedOnIsPartedFromTheLast(t *testing.T) {
	b := newTestBook(t)
	a, m, c := b.register(), b.wa("Karto"), b.inProgress()
	b.do("agus", a, "merge", into(m))
	b.do("agus", m, "merge", into(c))
	if got := b.fold(c); len(got.Complainants) != 3 {
		t.Errorf("%+v", got.Complainants)
	}
	b.refused("agus", a, "unmerge", `{}`, CodeNotNow, "unmerge_chain")
	b.refused("agus", c, "merge", into(a), CodeNotNow, "merge_target_state")
	b.do("agus", m, "unmerge", `{}`)
	b.do("agus", a, "unmerge", `{}`)
	for _, id := range []CaseID{a, m, c} {
		if got := b.fold(id); len(got.Complainants) != 1 {
			t.Errorf("%s: %+v", id, got.Complainants)
		}
	}
}

func TestMergeOpensNothingToWhoMayNotRead(t *testing.T) {
	b := newTestBook(t)
	plain, secret := b.inProgress(), b.secretCase()
	about := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"x","text":"x","respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
	unclear := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"x","text":"x","respondent":{"kind":"unclear"}}`)
	public := b.wa("PPID")
	b.do("agus", public, "verify", `{"category":"PIP-1"}`)
	b.refused("agus", secret, "merge", into(plain), CodeNotNow, "merge_class")
	b.refused("agus", about, "merge", into(plain), CodeNotNow, "merge_respondent")
	b.refused("agus", plain, "merge", into(about), CodeNotNow, "merge_respondent")
	b.refused("agus", unclear, "merge", into(plain), CodeInvalid, "unclear_respondent")
	b.refused("agus", public, "merge", into(plain), CodeNotNow, "merge_class")
	b.refused("agus", plain, "merge", into(public), CodeNotNow, "merge_class")
	b.refused("agus", plain, "merge", into(plain), CodeInvalid, "same_case")
	b.refused("agus", plain, "merge", `{"with":"999"}`, CodeInvalid, "unknown_case")
	hushed := b.wa("Karto")
	b.do("agus", hushed, "secrecy", `{"secrecy":"secret","identity":"withheld"}`)
	b.refused("agus", hushed, "merge", into(plain), CodeNotNow, "merge_secrecy")
	b.do("agus", plain, "secrecy", `{"identity":"withheld"}`)
	b.refused("agus", hushed, "merge", into(plain), CodeNotNow, "merge_secrecy")
	b.do("agus", plain, "secrecy", `{"secrecy":"secret"}`)
	b.do("agus", hushed, "merge", into(plain))
	b.refused("agus", plain, "secrecy", `{"secrecy":"ordinary","decided_by":"lilik","reason":"x"}`, CodeNotNow, "merged_secrecy")
	b.refused("agus", plain, "secrecy", `{"identity":"known","decided_by":"lilik","reason":"x"}`, CodeNotNow, "merged_secrecy")
	without(t, "kabid", b.reads("rina", plain), "Karto")
}

func TestRespondentOfAMergedCaseStaysBarred(t *testing.T) {
	b := newTestBook(t)
	about := func(name string) CaseID {
		return b.do("siti", "", "register", `{"complainant":{"name":"`+name+`"},"subject":"x","text":"x","respondent":{"kind":"staff","post":"kabid-rehsos"}}`)
	}
	id, other := about("A"), about("B")
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("agus", other, "verify", `{"category":"KKS-2"}`)
	b.do("agus", id, "merge", into(other))
	b.refused("agus", other, "verify", `{"category":"KKS-2","reason":"typo","respondent":{"kind":"outside","text":"X"}}`, CodeNotNow, "merged_respondent")
	if s := b.see("bambang", other); s.Level > SeeNumber {
		t.Errorf("the respondent sees %d", s.Level)
	}
}

func TestOrdinaryCaseInASecretOneIsSecretWhileItIsMerged(t *testing.T) {
	b := newTestBook(t)
	id, secret := b.wa("Karto"), b.wa("Sri")
	b.do("agus", secret, "secrecy", `{"secrecy":"secret","identity":"withheld"}`)
	b.do("agus", id, "merge", into(secret))
	if s := b.see("budi", id); s.Level != SeeNumber {
		t.Errorf("a clerk sees %d of it", s.Level)
	}
	b.do("agus", id, "unmerge", `{}`)
	if c := b.fold(id); c.Secrecy != SecrecyOrdinary || c.Identity != IdentityKnown {
		t.Errorf("after: %s %s", c.Secrecy, c.Identity)
	}
}

func TestNumberOfAMergedCaseIsToldToWhoMayKnowIt(t *testing.T) {
	b := newTestBook(t)
	id, other := b.inProgress(), b.wa("Karto")
	b.do("agus", other, "merge", into(id))
	if v := b.view("budi", other); v.MergedInto != "0001/2026" {
		t.Errorf("a clerk reads %q", v.MergedInto)
	}
	ev := b.view("agus", other).Events
	if e := ev[len(ev)-1]; e.Data["with"] != "0001/2026" || e.Data["into"] != nil {
		t.Errorf("%v", e.Data)
	}
	ev = b.view("agus", id).Events
	if e := ev[len(ev)-1]; e.Data["from"] != "0002/2026" {
		t.Errorf("%v", e.Data)
	}
	b.do("agus", id, "secrecy", `{"secrecy":"secret","identity":"withheld"}`)
	without(t, "clerk", b.reads("budi", other), "0001/2026", string(id))
	b.do("agus", other, "unmerge", `{}`)
	if strings.Contains(b.reads("agus", id), `"into"`) {
		t.Error("an id stands in the timeline")
	}
}

func TestOthersComplaintsAreNeitherWithdrawnNorVoidedAlong(t *testing.T) {
	b := newTestBook(t)
	id, other := b.register(), b.wa("Karto")
	b.do("agus", other, "merge", into(id))
	b.refused("agus", id, "withdraw", `{"ground":"requested"}`, CodeNotNow, "has_merged")
	b.refused("agus", id, "void", `{"reason":"x"}`, CodeNotNow, "has_merged")
	joined := string(b.fold(id).Complainants[1].Person)
	b.refused("agus", id, "amend", `{"reason":"wrong_person","other_person":true,"which":"`+joined+`","complainant":{"name":"X"}}`, CodeNotNow, "joined_person")
}

func TestWhatCannotBeAnsweredElsewhereIsNotMerged(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	nameless := b.do("siti", "", "register", `{"channel":"suggestion_box","subject":"x","text":"x"}`)
	b.refused("agus", nameless, "merge", into(id), CodeNotNow, "merge_nameless")
	b.refused("agus", id, "merge", into(nameless), CodeNotNow, "merge_nameless")
	lapor := b.wa("Karto")
	b.do("agus", lapor, "outside_clock", `{"name":"Ombudsman","due_at":"2026-12-20T00:00:00+07:00"}`)
	b.refused("agus", lapor, "merge", into(id), CodeNotNow, "merge_outside")
	b.do("agus", id, "merge", into(lapor))
}

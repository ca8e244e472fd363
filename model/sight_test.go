package model

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func (b *testBook) see(who StaffID, id CaseID) Sight {
	return See(b.fold(id).Facts(b.office), ViewerOf(b.staff[who], b.office, b.now), b.office)
}

func (b *testBook) view(who StaffID, id CaseID) CaseView {
	return View(ViewInput{Case: b.fold(id), Events: b.cases[id], People: b.people, Sight: b.see(who, id),
		Viewer: ViewerOf(b.staff[who], b.office, b.now), Office: b.office, Situation: b.situation(who, id), Registers: b.registers(who, id)})
}

// registers are the numbers of the cases that id is tied to by merging, as the
// store tells them.
func (b *testBook) registers(who StaffID, id CaseID) map[CaseID]string {
	out := map[CaseID]string{}
	for _, x := range MergedOnce(b.cases[id]) {
		if c := b.fold(x); b.see(who, x).Level >= SeeState {
			out[x] = RegisterNumber(c.Register, c.Year)
		}
	}
	return out
}

func TestWhoSeesHowMuchOfAnOrdinaryCase(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	want := func(when string, levels map[StaffID]Level) {
		t.Helper()
		for who, l := range levels {
			if got := b.see(who, id).Level; got != l {
				t.Errorf("%s: %s sees %d, want %d", when, who, got, l)
			}
		}
	}
	want("received", map[StaffID]Level{"siti": SeeDesk, "budi": SeeState, "agus": SeeAll, "dewi": SeeAll, "lilik": SeeAll,
		"rina": SeeNothing, "yudi": SeeNothing, "ppid": SeeNothing, "hasan": SeeState, "hendra": SeeNothing})
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	want("disposed", map[StaffID]Level{"rina": SeeAll, "bambang": SeeNothing, "budi": SeeState, "hasan": SeeMasked})
	b.do("rina", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	want("waiting", map[StaffID]Level{"budi": SeeDesk})
}

func TestSecretCaseIsANumberForAllWhoDoNotHandleIt(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"Paidi"},"subject":"Potongan","text":"Dipotong","category":"SAL-1"}`)
	if l := b.see("siti", id).Level; l != SeeDesk {
		t.Errorf("recorder sees %d before review", l)
	}
	b.do("agus", id, "verify", `{"category":"SAL-1"}`)
	for who, l := range map[StaffID]Level{"siti": SeeNumber, "budi": SeeNumber, "hasan": SeeNumber, "agus": SeeAll, "lilik": SeeAll, "rina": SeeNothing} {
		if got := b.see(who, id).Level; got != l {
			t.Errorf("%s sees %d, want %d", who, got, l)
		}
	}
	v, _ := json.Marshal(b.view("siti", id))
	if s := string(v); strings.Contains(s, "Potongan") || strings.Contains(s, "received") || strings.Contains(s, "SAL") {
		t.Errorf("a secret case shows %s", s)
	}
	b.do("lilik", id, "form_team", `{"lead":"yudi"}`)
	if got := b.see("yudi", id); got.Level != SeeAll || !got.Hidden || got.Reveal {
		t.Errorf("team member: %+v", got)
	}
	b.refused("yudi", id, "reveal", `{"reason":"ingin tahu"}`, CodeDenied, "identity_withheld")
	if p := b.view("yudi", id).Complainants[0]; p.Name != "" || !p.Hidden {
		t.Errorf("withheld identity shows %+v", p)
	}
}

func TestPetugasReadsNoFindingAndNoTeamNote(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("rina", id, "note", `{"text":"Rahasia internal"}`)
	b.do("rina", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	v, _ := json.Marshal(b.view("siti", id))
	for _, word := range []string{"Rahasia internal", "Rekening belum aktif", "Aktifkan"} {
		if strings.Contains(string(v), word) {
			t.Errorf("petugas reads %q", word)
		}
	}
	if !strings.Contains(string(v), "Kartu Ibu sudah aktif") {
		t.Error("petugas cannot read the answer that is to be told")
	}
	w, _ := json.Marshal(b.view("agus", id))
	if !strings.Contains(string(w), "Rahasia internal") {
		t.Error("pengelola does not see the note")
	}
}

func TestPersonalNumbersAreMaskedInEveryView(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	for who := range b.staff {
		v, _ := json.Marshal(b.view(who, id))
		for _, word := range []string{"3508145403680021", "085212345641", "85212345641"} {
			if strings.Contains(string(v), word) {
				t.Errorf("%s sees %s", who, word)
			}
		}
	}
	v, _ := json.Marshal(b.view("hasan", id))
	if strings.Contains(string(v), "Sumarni") {
		t.Error("the auditor reads a name")
	}
}

// TestViewNeverShowsMoreThanSight drives random deeds and compares what every
// viewer gets with what their level allows.
func TestViewNeverShowsMoreThanSight(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newTestBook(t)
		cat := rapid.SampledFrom([]string{"KKS-2", "SAL-1", "REH-1", "PPA-1", "INF-1"}).Draw(rt, "category")
		id := b.do("siti", "", "register", `{"complainant":{"name":"Namaku"},"subject":"Perihalku","text":"Isiku","category":"`+cat+`"}`)
		steps := rapid.IntRange(0, 12).Draw(rt, "steps")
		for range steps {
			row := rapid.SampledFrom(expected()).Draw(rt, "row")
			who := rapid.SampledFrom([]StaffID{"siti", "agus", "dewi", "rina", "bambang", "lilik"}).Draw(rt, "who")
			_, _ = b.try(who, id, ActionName(row[0]), row[3]) // refusals are part of the walk
		}
		for who := range b.staff {
			s := b.see(who, id)
			out, _ := json.Marshal(b.view(who, id))
			if s.Level < SeeDesk && (strings.Contains(string(out), "Perihalku") || strings.Contains(string(out), "Isiku")) {
				rt.Fatalf("%s at level %d reads the text", who, s.Level)
			}
			if (s.Hidden || s.Level < SeeDesk) && strings.Contains(string(out), "Namaku") {
				rt.Fatalf("%s reads the name", who)
			}
		}
	})
}

// TestUndoAlwaysRestores: whatever was done, undoing it gives the case back,
// but for its version and the marks of who looked.
func TestUndoAlwaysRestores(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newTestBook(t)
		id := b.register()
		for range rapid.IntRange(0, 8).Draw(rt, "steps") {
			row := rapid.SampledFrom(expected()).Draw(rt, "row")
			who := rapid.SampledFrom([]StaffID{"siti", "agus", "dewi", "rina", "lilik"}).Draw(rt, "who")
			before := b.fold(id)
			if _, err := b.try(who, id, ActionName(row[0]), row[3]); err != nil {
				continue
			}
			if _, err := b.try(who, id, "undo", `{}`); err != nil {
				continue
			}
			after := b.fold(id)
			if a, z := fingerprint(before), fingerprint(after); a != z {
				rt.Fatalf("after %s and undo:\n%s\n%s", row[0], a, z)
			}
		}
	})
}

func fingerprint(c Case) string {
	c.Version, c.LastDeed, c.LastBy, c.LastKind, c.LastSent = 0, "", "", "", false
	c.LastAt = c.ReceivedAt
	out, err := json.Marshal(c)
	if err != nil {
		return err.Error()
	}
	return string(out)
}

// TestStatusThatIsReadOutOpensNoCaseToWhoReadIt: a question that the desk
// answered at once leaves nothing to wait for. One that a kabid took is still to
// be answered by the desk, and reading out the status meanwhile is no answer.
func TestStatusThatIsReadOutOpensNoCaseToWhoReadIt(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	asks := `{"direction":"in","purpose":"asks_status","how":"phone"}`
	budi := func(when string, want Level) {
		t.Helper()
		if got := b.see("budi", id).Level; got != want {
			t.Errorf("%s: budi sees %d, want %d", when, got, want)
		}
	}
	b.do("budi", id, "contact", asks)
	budi("status read out by himself", SeeState)
	b.do("agus", id, "contact", asks)
	budi("status read out by the pengelola", SeeState)
	b.do("rina", id, "contact", asks)
	budi("the kabid was asked", SeeDesk)
	b.do("budi", id, "contact", asks)
	budi("asked again meanwhile", SeeDesk)
	b.do("rina", id, "contact", `{"direction":"out","purpose":"other","how":"phone"}`)
	budi("answered", SeeState)
	b.do("budi", id, "contact", `{"direction":"in","purpose":"adds_facts","how":"phone"}`)
	budi("there is more to write down", SeeDesk)
	b.refused("budi", id, "contact", `{"direction":"in","purpose":"asks_status","answered":false}`, CodeInvalid, "unknown_field")
}

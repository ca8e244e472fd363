package model

import (
	"encoding/json"
	"strings"
	"testing"
)

func (b *testBook) reads(who StaffID, id CaseID) string {
	out, err := json.Marshal(b.view(who, id))
	if err != nil {
		b.t.Fatal(err)
	}
	return string(out)
}

func without(t *testing.T, who, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(text, w) {
			t.Errorf("%s reads %q", who, w)
		}
	}
}

func TestWithheldNameStandsInNoFieldThatNamesThem(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"channel":{"name":"letter","reference":"REF-Paidi","url":"https://ig/paidi"},"complainant":{"name":"Paidi"},
		"subject":"Potongan","text":"Dipotong","category":"SAL-1","letter":{"from":"Paidi bin Karto","number":"01/Paidi"}}`)
	b.do("agus", id, "verify", `{"category":"SAL-1"}`)
	b.do("lilik", id, "form_team", `{"lead":"yudi","members":[{"name":"Bu Tejo","agency":"TKSK"}]}`)
	b.do("agus", id, "respond", `{"kind":"substance","text":"Kami periksa","how":"in_person","to":"Pak Paidi","on_behalf_of":"sekretaris"}`)
	b.do("yudi", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	b.do("agus", id, "deliver", `{"how":"in_person","to":"Paidi","proof":"tanda terima Paidi"}`)
	text := b.reads("yudi", id)
	without(t, "team lead", text, "aidi", b.fold(id).ReplyCode)
	if !strings.Contains(text, "Bu Tejo") || !strings.Contains(b.reads("agus", id), "Paidi bin Karto") {
		t.Error("too much is hidden")
	}
}

func TestAuditorSeesNotesWithoutTheirPeople(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("agus", id, "verify", `{"category":"KKS-2","reason":"typo","respondent":{"kind":"outside","text":"Pak Tukijan"}}`)
	b.do("lilik", id, "form_team", `{"lead":"rina","members":[{"name":"Bu Tejo","agency":"TKSK"}]}`)
	b.do("rina", id, "note", `{"kind":"interview","person":"Mbah Karjo","text":"Kartu diambil"}`)
	text := b.reads("hasan", id)
	without(t, "auditor", text, "Karjo", "Tejo", "Tukijan", "Sumarni")
	if !strings.Contains(text, "Kartu diambil") {
		t.Error("the auditor does not read the note")
	}
}

func TestLinkToASecretCaseIsNotInTheTimelineOfTheOther(t *testing.T) {
	b := newTestBook(t)
	secret := b.secretCase()
	id := b.inProgress()
	b.do("agus", id, "link", `{"with":"`+string(secret)+`","kind":"same_matter"}`)
	no := RegisterNumber(b.fold(secret).Register, 2026)
	without(t, "kabid", b.reads("rina", id), no, string(secret))
}

func TestPetugasReadsNoLessonInTheTimeline(t *testing.T) {
	b := newTestBook(t)
	id := b.inState(Delivered)
	b.do("agus", id, "close", `{"outcome":"fulfilled","lesson":"Rina lalai"}`)
	without(t, "petugas", b.reads("siti", id), "lalai")
	if !strings.Contains(b.reads("agus", id), "lalai") {
		t.Error("pengelola does not read the lesson")
	}
}

func TestTimelineStrikesThroughWhatWasUndone(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("agus", id, "undo", `{}`)
	if ev := b.view("agus", id).Events; ev[0].Undone || !ev[1].Undone || ev[2].Undone {
		t.Errorf("%+v", ev)
	}
}

// TestEveryFreeTextOfALifeIsSealed fills every free text of a life with one word.
func TestEveryFreeTextOfALifeIsSealed(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"channel":{"name":"letter","url":"Kata","reference":"Kata"},"subject":"Kata","text":"Kata","wish":"Kata","incident":{"place":"Kata"},"letter":{"from":"Kata"},
		"service_applied_on":{"date":"2026-10-12","proof":"Kata","reference":"Kata"},"respondent":{"kind":"outside","text":"Kata"},"reason":{"code":"Kata kata","text":"Kata"}}`)
	steps := []struct {
		who StaffID
		do  ActionName
		in  string
	}{
		{"siti", "check", `{"system":"other","programmes":["Kata"],"remark":"Kata"}`},
		{"agus", "request_info", `{"papers":["Kata"],"told_how":"phone","text":"Kata"}`},
		{"siti", "info_received", `{"papers":["Kata"],"text":"Kata"}`},
		{"agus", "verify", `{"category":"KKS-2","missing":["Kata"],"remark":"Kata"}`},
		{"agus", "dispose", `{"lead":"kabid-linjamsos","note":"Kata","on_behalf_of":"kepala","oral":true,"at":"2026-11-19T09:00:00+07:00"}`},
		{"rina", "accept", `{"reason":"kata"}`},
		{"agus", "refer", `{"agency":"Kata","letter_no":"Kata","text":"Kata"}`},
		{"agus", "number_letter", `{"paper":"Kata"}`},
		{"agus", "outside_clock", `{"name":"Kata","due_at":"2026-12-20T00:00:00+07:00","basis":"Kata"}`},
		{"lilik", "form_team", `{"lead":{"staff":"rina","name":"Kata"},"members":[{"name":"Kata","agency":"Kata"}],"task":"Kata"}`},
		{"rina", "note", `{"kind":"meeting","place":"Kata","decided":"Kata","present":"Kata","evidence":"Kata"}`},
		{"siti", "contact", `{"direction":"in","purpose":"other","text":"Kata"}`},
		{"agus", "respond", `{"kind":"substance","text":"Kata","how":"phone","to":"Kata"}`},
		{"rina", "submit_result", `{"finding":"Kata","conclusion":"proven","recommendation":"Kata","answer":"Kata"}`},
		{"dewi", "initial", `{}`},
		{"lilik", "ratify", `{"note":"Kata"}`},
		{"siti", "deliver", `{"how":"phone","to":"Kata","proof":"Kata"}`},
		{"agus", "close", `{"outcome":"fulfilled","lesson":"Kata"}`},
		{"agus", "evaluate", `{"text":"Kata"}`},
		{"agus", "reopen", `{"reason":{"code":"keberatan","text":"Kata"}}`},
		{"agus", "secrecy", `{"secrecy":"secret","reason":{"text":"Kata"}}`},
		{"agus", "verify", `{"category":"KKS-2","weight":"light","reason":{"text":"Kata"}}`},
		{"dewi", "answer", `{"text":"Kata","how":"phone","to":"Kata","reasons":["asn"],"next_step":"Kata"}`},
	}
	for _, s := range steps {
		b.do(s.who, id, s.do, s.in)
	}
	for _, e := range b.cases[id] {
		if clear := strings.ToLower(string(e.Data) + e.Reason + e.Kind); strings.Contains(clear, "kata") {
			t.Errorf("%s: in the clear: %s %s", e.Kind, e.Data, e.Reason)
		}
	}
	c := b.fold(id)
	if c.Channel.URL != "Kata" || c.Channel.Name != "letter" || c.ServiceApplied.Proof != "Kata" || c.ServiceApplied.Date != "2026-10-12" ||
		c.Checks[0].Programmes[0] != "Kata" || c.Team.Lead.Staff != "rina" || c.Team.Members[0].Name != "Kata" || c.Referrals[0].Agency != "Kata" {
		t.Errorf("opened: %+v", c)
	}
}

// TestStateNumbersAndClocksNeedNoKey: a case whose key is gone is where it was.
func TestStateNumbersAndClocksNeedNoKey(t *testing.T) {
	for _, s := range States() {
		b := newTestBook(t)
		id := b.inState(s)
		if s == InProgress {
			b.do("lilik", id, "form_team", `{"lead":"yudi","members":[{"name":"Bu Tejo"}]}`)
		}
		want := b.fold(id)
		var shut []Event
		for _, e := range b.cases[id] {
			e.Secret = nil
			shut = append(shut, e)
		}
		got := Fold(id, shut)
		if got.State != want.State || got.Register != want.Register || len(got.Marks) != len(want.Marks) || len(got.Waits) != len(want.Waits) || got.Class != want.Class {
			t.Errorf("%s: %s with %d of %d marks", s, got.State, len(got.Marks), len(want.Marks))
		}
	}
}

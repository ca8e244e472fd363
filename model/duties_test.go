package model

import (
	"slices"
	"strings"
	"testing"
)

func TestRecallOfAParentEndsAllBelowIt(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"REH-1"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-rehsos","to":["kabid-linjamsos"]}`)
	b.do("bambang", id, "accept", `{}`)
	b.do("bambang", id, "dispose", `{"lead":"pelaksana-rehsos"}`)
	b.refused("dewi", id, "recall", `{}`, CodeDenied, "role")
	b.do("lilik", id, "recall", `{"disposition":1}`)
	c := b.fold(id)
	if c.State != Verified || c.Dispositions[1].State != DispRecalled {
		t.Errorf("%s, below: %s", c.State, c.Dispositions[1].State)
	}
	for _, who := range []StaffID{"yudi", "bambang", "rina"} {
		if l := b.see(who, id).Level; l != SeeNothing {
			t.Errorf("%s still sees %d", who, l)
		}
	}
}

func TestReturnedDispositionEndsWhatWasSentOnUnderIt(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"REH-1"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos","to":["kabid-rehsos"]}`)
	b.do("bambang", id, "return", `{"reason":"Bukan kami"}`)
	b.refused("bambang", id, "dispose", `{"lead":"pelaksana-rehsos"}`, CodeNotFound, "not_found")
	b.do("rina", id, "return", `{"reason":"Salah"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-rehsos"}`)
	b.do("bambang", id, "dispose", `{"lead":"pelaksana-rehsos"}`)
	b.do("bambang", id, "return", `{"reason":"Salah"}`)
	if l := b.see("yudi", id).Level; l != SeeNothing {
		t.Errorf("yudi still sees %d", l)
	}
}

func TestLeadGivesNothingBackOnceAResultWasSubmitted(t *testing.T) {
	b := newTestBook(t)
	id := b.awaiting()
	b.do("lilik", id, "send_back", `{"reason":"Kurang"}`)
	b.refused("rina", id, "return", `{"reason":"x"}`, CodeNotNow, "state")
	b.refused("lilik", id, "recall", `{}`, CodeNotNow, "state")
}

func TestRecallBelongsToThePostThatSent(t *testing.T) {
	b := newTestBook(t)
	s := b.staff["dewi"]
	s.Holdings = append(s.Holdings, Holding{Post: "kepala", Capacity: Plh, From: b.now.AddDate(0, 0, -1), Until: b.now.AddDate(0, 0, 1)})
	b.staff["dewi"] = s
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("dewi", id, "dispose", `{"lead":"kabid-linjamsos","by_post":"kepala"}`)
	b.now = b.now.AddDate(0, 0, 2) // no longer Plh
	b.refused("dewi", id, "recall", `{}`, CodeDenied, "role")
	b.do("lilik", id, "recall", `{}`)
}

func TestGapTellsARespondentNothing(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Budi","text":"Isi","respondent":{"kind":"staff","post":"sekretaris"}}`)
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("lilik", id, "secrecy", `{"secrecy":"ordinary","identity":"known","decided_by":"lilik","reason":"x"}`)
	other := b.secretCase()
	b.do("agus", other, "verify", `{"category":"SAL-1","reason":"typo","respondent":{"kind":"staff","post":"sekretaris"}}`)
	mine, secret := b.reads("dewi", id), b.reads("dewi", other)
	if strings.ReplaceAll(mine, "0001", "") != strings.ReplaceAll(secret, "0002", "") {
		t.Errorf("not alike:\n%s\n%s", mine, secret)
	}
	b.refused("dewi", id, "contact", `{"direction":"in","purpose":"other"}`, CodeNotFound, "not_found")
	e := b.refused("dewi", id, "note", `{"text":"x"}`, CodeNotFound, "not_found")
	_, err := b.try("dewi", "c999", "note", `{"text":"x"}`)
	if n := asError(err); n.Error() != e.Error() || len(e.Who)+len(n.Who)+len(e.Args)+len(n.Args) != 0 {
		t.Errorf("%v is not %v", e, n)
	}
}

func TestUnclearRespondentStaysHiddenThroughRejectionAndReopening(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Petugas","text":"Tidak jelas siapa","respondent":{"kind":"unclear"}}`)
	b.do("agus", id, "reject", `{"reason":"tidak_logis"}`)
	b.do("lilik", id, "reopen", `{"reason":"bukti_baru"}`)
	if l := b.see("dewi", id).Level; l != SeeNumber {
		t.Errorf("sekretaris sees %d", l)
	}
	b.refused("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`, CodeInvalid, "unclear_respondent")
	b.refused("lilik", id, "form_team", `{"lead":"yudi"}`, CodeInvalid, "unclear_respondent")
	b.do("agus", id, "verify", `{"category":"KKS-2","reason":"typo","respondent":{"kind":"outside"}}`)
}

func TestRefusalNamesOnlyWhoReadsTheCase(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	e := b.refused("lilik", id, "submit_result", result, CodeDenied, "not_lead")
	if len(e.Who) != 1 || e.Who[0].Person != "rina" {
		t.Errorf("who: %+v", e.Who)
	}
	// budi sees the state alone; who handles the case is not his to know.
	e = b.refused("budi", id, "check", `{"system":"bank"}`, CodeDenied, "sight")
	for _, w := range e.Who {
		if w.Person == "rina" || w.Person == "siti" {
			t.Errorf("who: %+v", e.Who)
		}
	}
	b.office.Rules.OnBehalf = false
	e = b.refused("hasan", id, "check", `{"system":"bank"}`, CodeDenied, "role")
	if slices.ContainsFunc(e.Who, func(c Could) bool { return c.Person == "bambang" }) {
		t.Errorf("a kabid who cannot read it is named: %+v", e.Who)
	}
}

func TestEveryPersonOpenedHasItInTheirAccessLog(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainants":[{"name":"A"},{"name":"B"}],"represented":{"name":"C"},"subject":"x","text":"x"}`)
	n := len(b.cases[id])
	b.do("agus", id, "reveal", `{"reason":"Menelepon"}`)
	streams := map[string]bool{}
	for _, e := range b.cases[id][n:] {
		streams[e.Stream] = true
	}
	for p := range b.people {
		if !streams["access/"+string(p)] {
			t.Errorf("no entry for %s: %v", p, streams)
		}
	}
}

func TestOfficialMayObjectToWhatTheCounterSaidTheySaid(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "answer_on_the_spot", `{"complainant":{"name":"Khotimah"},"subject":"PBI","text":"Kartu mati","category":"INF-1","answer":"Diusulkan","on_behalf_of":"rina"}`)
	c := b.fold(id)
	if len(c.OnBehalf) != 1 || c.OnBehalf[0].By.Person != "rina" || c.OnBehalf[0].Kind != "answer" {
		t.Fatalf("on behalf: %+v", c.OnBehalf)
	}
	text := b.reads("rina", id)
	if !strings.Contains(text, "Diusulkan") || strings.Contains(text, "Kartu mati") || strings.Contains(text, "Khotimah") {
		t.Errorf("rina reads %s", text)
	}
	if l := Allowed(b.situation("rina", id)); !slices.Contains(l, "object") {
		t.Errorf("offered: %v", l)
	}
	b.do("rina", id, "object", `{"deed":"`+string(c.OnBehalf[0].Deed)+`","text":"Bukan kata saya"}`)
	b.refused("bambang", id, "object", `{"deed":"`+string(c.OnBehalf[0].Deed)+`","text":"x"}`, CodeNotFound, "not_found")
}

func TestThirtyDaysBeginOnlyOnceTheComplainantWasTold(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "request_info", `{"papers":["kk"]}`)
	b.now = b.now.AddDate(0, 0, 40)
	b.refused("agus", id, "withdraw", `{"ground":"deemed"}`, CodeNotNow, "told_required")
}

func TestLetterThatLeftTheHouseIsNotUndone(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "refer", `{"agency":"Bank","letter_no":"400.9/1"}`)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_sent")
	b.do("agus", id, "refer", `{"agency":"Bank"}`)
	b.do("agus", id, "undo", `{}`)
	b.do("agus", id, "forward", `{"agency":"Dukcapil","letter_no":"400.9/2"}`)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_sent")
}

func TestPetugasCorrectsTwiceWhatTheyAnsweredToday(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "answer_on_the_spot", `{"complainant":{"name":"K"},"subject":"PBI","text":"x","category":"INF-1","answer":"y","on_behalf_of":"rina"}`)
	b.do("siti", id, "amend", `{"subject":"PBI mati","reason":"typo"}`)
	b.do("siti", id, "amend", `{"subject":"PBI nonaktif","reason":"typo"}`)
	b.now = b.now.AddDate(0, 0, 1)
	b.refused("siti", id, "amend", `{"subject":"x","reason":"typo"}`, CodeDenied, "amend_late")
}

func TestAdminAppliesNoProfileThatChangesWhatIsSecret(t *testing.T) {
	b := newTestBook(t)
	for name, change := range map[string]func(*Office){
		"a category that is no longer secret": func(o *Office) { o.Category[3].Secret = false },
		"a channel whose times are believed":  func(o *Office) { o.Channels[0].OwnTime = true },
	} {
		parsed := testOffice()
		change(parsed)
		_, err := (&ProfileApply{Text: "x", Parsed: parsed}).Decide(b.situation("hendra", ""))
		if e := asError(err); err == nil || e.Rule != "role" {
			t.Errorf("%s: %v", name, err)
		}
	}
	parsed := testOffice()
	parsed.Category[0].Name = "Saldo kosong"
	if _, err := (&ProfileApply{Text: "x", Parsed: parsed}).Decide(b.situation("hendra", "")); err != nil {
		t.Errorf("another name: %v", err)
	}
}

func TestTeamIsLedBySomebodyOfTheOffice(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.refused("lilik", id, "form_team", `{"lead":{"name":"Bu Tejo","agency":"TKSK"}}`, CodeInvalid, "team_lead_staff")
	b.refused("lilik", id, "form_team", `{"members":["yudi"]}`, CodeInvalid, "required")
	b.refused("lilik", id, "form_team", `{"lead":"yudi","members":[`+strings.Repeat(`"rina",`, 300)+`"rina"]}`, CodeInvalid, "too_many")
}

func TestProposalToTheRespondentIsRefused(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.refused("agus", id, "verify", `{"category":"KKS-2","respondent":{"kind":"unit","unit":"rehsos"},"proposal":{"lead":"pelaksana-rehsos"}}`, CodeInvalid, "respondent_addressee")
	b.do("agus", id, "verify", `{"category":"KKS-2","proposal":{"lead":"kabid-rehsos"}}`)
	b.do("agus", id, "verify", `{"category":"KKS-2","reason":"typo","respondent":{"kind":"staff","post":"kabid-rehsos"}}`)
	b.refused("lilik", id, "dispose", `{}`, CodeInvalid, "respondent_addressee") // the old proposal
}

func BenchmarkAllowed(b *testing.B) {
	book := newTestBook(b)
	s := book.situation("siti", book.awaiting())
	for b.Loop() {
		Allowed(s)
	}
}

// TestWithdrawingGoesToTheConflictRoute: where whoever would withdraw is complained
// of, the post of the profile's route is offered it and does it: the head's duty
// with an oversight complaint, the pengelola's with any other. Nobody is offered
// what is another's to decide.
func TestWithdrawingGoesToTheConflictRoute(t *testing.T) {
	for respondent, category := range map[PostID]string{"kepala": "SAL-1", "pengelola": "KKS-2"} {
		b := newTestBook(t)
		b.office.Conflict = append(b.office.Conflict, ConflictRoute{Duty: "withdraw", Post: "sekretaris", Else: "kepala"})
		id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"x","text":"x","category":"`+category+
			`","respondent":{"kind":"staff","post":"`+string(respondent)+`"}}`)
		by := StaffID("agus")
		if respondent == "pengelola" {
			by = "dewi" // on the route of reviewing
		}
		b.do(by, id, "verify", `{"category":"`+category+`"}`)
		if !slices.Contains(Allowed(b.situation("dewi", id)), "withdraw") {
			t.Errorf("%s is complained of: withdrawing is not offered to the post of the route", respondent)
		}
		if respondent == "kepala" {
			if slices.Contains(Allowed(b.situation("agus", id)), "withdraw") {
				t.Error("the pengelola is offered what the head decides")
			}
			b.refused("agus", id, "withdraw", `{"ground":"requested"}`, CodeDenied, "oversight_withdraw")
		}
		b.do("dewi", id, "withdraw", `{"ground":"requested"}`)
		if c := b.fold(id); c.State != Withdrawn {
			t.Errorf("%s is complained of: %s", respondent, c.State)
		}
	}
	b := newTestBook(t)
	b.office.Conflict = append(b.office.Conflict, ConflictRoute{Duty: "withdraw", Post: "sekretaris"})
	if id := b.register(); slices.Contains(Allowed(b.situation("dewi", id)), "withdraw") {
		t.Error("the route is open though nobody is complained of")
	}
}

package model

import (
	"strings"
	"testing"
	"time"
)

// secretCase is an oversight complaint, reviewed.
func (b *testBook) secretCase() CaseID {
	id := b.do("siti", "", "register", `{"complainant":{"name":"Paidi"},"subject":"Potongan","text":"Dipotong","category":"SAL-1"}`)
	return b.do("agus", id, "verify", `{"category":"SAL-1"}`)
}

func TestNobodyIsBarredByAnInputThatNamesThem(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"subject":"Tetangga","text":"Ribut","respondent":{"kind":"outside","text":"tetangga","staff":["lilik","agus"],"unit":"dinas"}}`)
	if r := b.fold(id).Respondent; len(r.Staff) != 0 || r.Unit != "" {
		t.Errorf("an outside respondent bars %+v", r)
	}
	if b.see("lilik", id).Level != SeeAll {
		t.Error("the head cannot read a complaint about a neighbour")
	}
}

func TestAgendaNumberIsNeverChosen(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"subject":"Surat","text":"Isi","letter":{"agenda_no":999,"number":"1/A"}}`)
	if l := b.fold(id).Letter; l.AgendaNo != 0 {
		t.Errorf("agenda number %d was typed", l.AgendaNo)
	}
}

func TestComplaintAboutTheWholeOfficeIsNotLost(t *testing.T) {
	b := newTestBook(t)
	b.refused("siti", "", "register", `{"subject":"Dinas","text":"Semua","respondent":{"kind":"unit","unit":"dinas"}}`, CodeInvalid, "enum")
}

func TestHandlerCannotShowAWithheldNameByCallingItUnknown(t *testing.T) {
	b := newTestBook(t)
	id := b.secretCase()
	b.do("lilik", id, "form_team", `{"lead":"yudi"}`)
	b.refused("yudi", id, "secrecy", `{"identity":"unknown"}`, CodeInvalid, "enum")
	b.refused("yudi", id, "secrecy", `{"identity":"known"}`, CodeDenied, "loosen")
}

func TestRespondentDecidesNoLoosening(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Kabid","text":"Kasar","respondent":{"kind":"staff","post":"kabid-rehsos"}}`)
	b.refused("agus", id, "secrecy", `{"secrecy":"ordinary","decided_by":"bambang","reason":"x"}`, CodeInvalid, "loosen_needs_decider")
}

func TestNameGivenLaterToASecretCaseIsWithheld(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"channel":{"name":"suggestion_box"},"subject":"Pungli","text":"Isi","category":"SAL-1"}`)
	b.do("agus", id, "verify", `{"category":"SAL-1"}`)
	b.do("lilik", id, "form_team", `{"lead":"yudi"}`)
	b.do("agus", id, "amend", `{"complainant":{"name":"Paidi"},"other_person":true,"reason":"other"}`)
	if c := b.fold(id); c.Identity != IdentityWithheld {
		t.Errorf("identity %s", c.Identity)
	}
	if p := b.view("yudi", id).Complainants[0]; p.Name != "" {
		t.Errorf("the team reads %q", p.Name)
	}
}

func TestCategoryFoundByReviewWithholdsTheName(t *testing.T) {
	b := newTestBook(t)
	b.office.Category = append(b.office.Category, Category{Code: "PEL-1", Class: Ordinary, Unit: "dinas", Withheld: true})
	for _, name := range []ActionName{"verify", "dispatch", "answer"} {
		in := map[ActionName]string{"verify": `{"category":"PEL-1"}`, "dispatch": `{"category":"PEL-1","handler":"kabid-rehsos","told_whom":"x","how":"phone"}`,
			"answer": `{"category":"PEL-1","text":"x","how":"phone"}`}[name]
		who := map[ActionName]StaffID{"verify": "agus", "dispatch": "agus", "answer": "dewi"}[name]
		id := b.register()
		b.do(who, id, name, in)
		if c := b.fold(id); c.Identity != IdentityWithheld || c.Secrecy != SecrecyOrdinary {
			t.Errorf("%s: identity %s, secrecy %s", name, c.Identity, c.Secrecy)
		}
	}
}

func TestAnswerIsNoWayAroundTheReviewOfOversight(t *testing.T) {
	b := newTestBook(t)
	b.office.Rules.PetugasAnswers = true
	booked := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Pungli","text":"Isi","category":"SAL-1"}`)
	b.refused("siti", booked, "answer", `{"category":"INF-1","text":"Sudah","how":"phone"}`, CodeNotNow, "light_rule")
	plain := b.register()
	b.refused("siti", plain, "answer", `{"category":"SAL-1","class":"information","text":"Sudah","how":"phone"}`, CodeNotNow, "light_rule")
	b.refused("siti", plain, "answer", `{"category":"PPA-1","text":"Sudah","how":"phone"}`, CodeNotNow, "light_rule")
	// Dispatched under another category, it stays what it was booked as.
	b.do("siti", booked, "dispatch", `{"category":"REH-1","told_whom":"TRC","how":"phone"}`)
	if c := b.fold(booked); c.Class != Oversight || c.Secrecy != SecrecySecret {
		t.Errorf("class %s, secrecy %s", c.Class, c.Secrecy)
	}
	b.refused("bambang", booked, "answer", `{"text":"Sudah","how":"phone"}`, CodeNotNow, "light_rule")
}

func TestUrgentCategoryThatIsSecretMakesAVerifiedCaseSecret(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("agus", id, "dispatch", `{"category":"PPA-1","told_whom":"UPTD","how":"phone"}`)
	if c := b.fold(id); c.Secrecy != SecrecySecret || c.Identity != IdentityWithheld {
		t.Errorf("%s %s", c.Secrecy, c.Identity)
	}
}

func TestAdminAndAuditorAreGivenNoCase(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.refused("siti", id, "dispatch", `{"handler":"admin","category":"KKS-2","told_whom":"x","how":"phone"}`, CodeInvalid, "enum")
	b.refused("agus", id, "verify", `{"category":"KKS-2","proposal":{"lead":"admin"}}`, CodeInvalid, "enum")
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.refused("lilik", id, "dispose", `{"lead":"kabid-linjamsos","to":["auditor"]}`, CodeInvalid, "enum")
	b.refused("lilik", id, "form_team", `{"lead":"yudi","members":["hendra"]}`, CodeInvalid, "enum")
	b.do("lilik", id, "form_team", `{"lead":"yudi"}`)
	s := b.staff["yudi"] // moved to the admin's post meanwhile
	s.Holdings = []Holding{{Post: "admin", Capacity: Definitif, From: b.now.AddDate(0, 0, -1)}}
	b.staff["yudi"] = s
	if l := b.see("yudi", id).Level; l != SeeNothing {
		t.Errorf("the admin sees %d", l)
	}
}

func TestAuthorOfTheResultSentBackCannotRatifyTheNextOne(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2","weight":"heavy"}`)
	b.do("lilik", id, "form_team", `{"lead":"lilik"}`)
	b.do("lilik", id, "submit_result", result)
	b.do("dewi", id, "send_back", `{"reason":"Kurang"}`)
	b.do("lilik", id, "form_team", `{"lead":"yudi"}`)
	b.do("yudi", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`) // a team's order is the line without a unit
	b.refused("lilik", id, "ratify", `{}`, CodeDenied, "author_ratifies")
	b.do("dewi", id, "ratify", `{}`)
}

func TestRecorderCannotVoidLateBecauseTheReviewerIsAccused(t *testing.T) {
	b := newTestBook(t)
	b.office.Conflict = append(b.office.Conflict, ConflictRoute{Duty: "void", Post: "sekretaris", Else: "kepala"})
	id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Pengelola","text":"Isi","respondent":{"kind":"staff","post":"pengelola"}}`)
	b.now = b.now.Add(time.Hour)
	e := b.refused("siti", id, "void", `{"reason":"x"}`, CodeDenied, "void_too_late")
	if e.Route != "sekretaris" {
		t.Errorf("route %q", e.Route)
	}
	b.do("dewi", id, "void", `{"reason":"x"}`)
}

func TestBackDatingTakesItsReasonFromTheListOnly(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.now = at(19, 14, 0)
	b.refused("agus", id, "reject", `{"reason":"tidak_logis","at":"2026-11-19T09:30:00+07:00"}`, CodeInvalid, "at_needs_reason")
	b.do("agus", id, "reject", `{"reason":"tidak_logis","at":"2026-11-19T09:30:00+07:00","back_dated_reason":"power_cut"}`)
}

func TestAnswerOnTheSpotIsNeitherTomorrowNorBeforeTheQuestion(t *testing.T) {
	b := newTestBook(t)
	in := `{"complainant":{"name":"K"},"subject":"PBI","text":"Kartu mati","category":"INF-1","answer":"Diusulkan","on_behalf_of":"rina"`
	b.refused("siti", "", "answer_on_the_spot", in+`,"at":"2026-11-20T09:00:00+07:00"}`, CodeInvalid, "at_future")
	b.refused("siti", "", "answer_on_the_spot", in+`,"received_at":"2026-11-19T08:50:00+07:00","at":"2026-11-19T08:40:00+07:00"}`, CodeInvalid, "at_before_received")
	b.refused("siti", "", "register", `{"subject":"x","text":"x","received_at":"2026-11-19T08:50:00+07:00","at":"2026-11-20T09:00:00+07:00"}`, CodeInvalid, "at_future")
	b.refused("siti", "", "answer_on_the_spot", in+`,"check":{"system":"siks_ng","decile":99}}`, CodeInvalid, "range")
	b.refused("siti", "", "answer_on_the_spot", in+`,"cause":"entah"}`, CodeInvalid, "unknown_cause")
}

func TestOfficialOfAnOldAnswerHeldThePostThen(t *testing.T) {
	b := newTestBook(t)
	s := b.staff["rina"]
	s.Holdings[0].From = at(19, 8, 0) // since this morning
	b.staff["rina"] = s
	in := `{"complainant":{"name":"K"},"subject":"PBI","text":"Kartu mati","category":"INF-1","answer":"Diusulkan","on_behalf_of":"kabid-linjamsos","received_at":"2026-11-17T09:00:00+07:00","back_dated_reason":"power_cut"}`
	b.refused("siti", "", "answer_on_the_spot", in, CodeInvalid, "on_behalf_unknown")
	b.do("siti", "", "answer_on_the_spot", strings.Replace(in, `"back_dated`, `"at":"2026-11-19T08:30:00+07:00","back_dated`, 1))
}

func TestInitialsOfWhoMayNotReadASecretCaseAreSkippedAndSaidSo(t *testing.T) {
	b := newTestBook(t)
	id := b.secretCase()
	b.do("lilik", id, "dispose", `{"lead":"pelaksana-rehsos"}`)
	b.do("yudi", id, "accept", `{}`)
	b.do("yudi", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	if i := b.fold(id).Results[0].Initials; len(i) != 2 || i[0].Skipped != "secret" {
		t.Errorf("initials: %+v", i)
	}
}

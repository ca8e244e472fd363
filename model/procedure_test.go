package model

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestComplaintGoesFromReceiptToClosing(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	c := b.fold(id)
	if c.State != Received || c.Register != 1 || c.Year != 2026 || c.Subject != "Sembako belum cair" || len(c.Complainants) != 1 {
		t.Fatalf("booked: %+v", c)
	}
	b.do("agus", id, "verify", `{"category":"KKS-2","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak_lanjuti"]}}`)
	b.do("lilik", id, "dispose", `{}`) // the proposal, confirmed
	if c := b.fold(id); c.State != Disposed || c.Dispositions[0].Lead != "kabid-linjamsos" {
		t.Fatalf("disposed: %+v", c.Dispositions)
	}
	b.do("rina", id, "accept", `{}`)
	b.do("rina", id, "note", `{"kind":"field_visit","place":"Desa Bades","seen":"Kartu kosong"}`)
	b.do("siti", id, "respond", `{"kind":"acknowledgement","text":"Kami kerjakan","how":"phone","on_behalf_of":"kabid-linjamsos"}`)
	b.do("rina", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	b.do("siti", id, "deliver", `{"how":"phone","to":"Sumarni"}`)
	b.do("agus", id, "close", `{"outcome":"fulfilled","cause":"data","lesson":"Cek rekening lebih dulu"}`)
	c = b.fold(id)
	if c.State != Closed || c.Results[0].RatifiedBy.Person != "lilik" || c.Outcome != "fulfilled" || c.untold() >= 0 {
		t.Errorf("closed: %+v", c)
	}
}

func TestHeadCannotRatifyOwnResult(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2","weight":"heavy"}`)
	b.do("lilik", id, "form_team", `{"lead":"lilik","members":["yudi"]}`)
	b.do("lilik", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	e := b.refused("lilik", id, "ratify", `{}`, CodeDenied, "author_ratifies")
	if e.Route != "sekretaris" || len(e.Who) != 1 || e.Who[0].Person != "dewi" {
		t.Errorf("who could: %+v, route %q", e.Who, e.Route)
	}
	b.do("dewi", id, "ratify", `{}`) // on the profile's conflict route
}

func TestPlhWhoWroteTheResultCannotRatifyIt(t *testing.T) {
	b := newTestBook(t)
	id := b.awaiting()
	b.do("dewi", id, "initial", `{}`)
	s := b.staff["rina"]
	s.Holdings = append(s.Holdings, Holding{Post: "kepala", Capacity: Plh, From: b.now.Add(-time.Hour), Until: b.now.AddDate(0, 0, 3)})
	b.staff["rina"] = s
	b.refused("rina", id, "ratify", `{}`, CodeDenied, "author_ratifies")
	b.do("lilik", id, "ratify", `{}`)
}

func TestAuthorCannotRecordRatificationForTheHead(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("rina", id, "submit_result", strings.Replace(result, `"finding"`, `"authors":["agus"],"finding"`, 1))
	b.do("dewi", id, "initial", `{}`)
	b.refused("agus", id, "ratify", `{"on_behalf_of":"kepala","oral":true,"at":"2026-11-19T09:00:00+07:00"}`, CodeDenied, "author_recorded_ratification")
}

func TestRatifyNamesWhoseInitialsAreMissing(t *testing.T) {
	b := newTestBook(t)
	id := b.awaiting()
	e := b.refused("lilik", id, "ratify", `{}`, CodeDenied, "initials_missing")
	if len(e.Who) != 1 || e.Who[0].Person != "dewi" {
		t.Errorf("missing: %+v", e.Who)
	}
	b.refused("agus", id, "initial", `{}`, CodeDenied, "not_next_initials")
}

func TestVacantPostInInitialsOrderIsSkippedAndSaysSo(t *testing.T) {
	b := newTestBook(t)
	s := b.staff["dewi"]
	s.Holdings = nil
	b.staff["dewi"] = s
	id := b.awaiting()
	b.do("lilik", id, "ratify", `{}`)
	if c := b.fold(id); len(c.Results[0].Initials) != 2 || c.Results[0].Initials[1].Skipped != "vacant" {
		t.Errorf("initials: %+v", c.Results[0].Initials)
	}
}

func TestSendBackLetsTheLeadSubmitAgain(t *testing.T) {
	b := newTestBook(t)
	id := b.awaiting()
	b.refused("lilik", id, "send_back", `{}`, CodeInvalid, "reason_required")
	b.do("lilik", id, "send_back", `{"reason":{"code":"evidence","text":"Kurang bukti"}}`)
	b.do("rina", id, "submit_result", result)
	if c := b.fold(id); len(c.Results) != 2 || c.State != AwaitingRatification {
		t.Errorf("%s with %d results", c.State, len(c.Results))
	}
}

func TestRespondentSeesNothingAndReceivesNoDisposition(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"channel":{"name":"suggestion_box"},"subject":"Kabid kasar","text":"Membentak warga","respondent":{"kind":"staff","post":"kabid-rehsos"}}`)
	c := b.fold(id)
	if c.Secrecy != SecrecySecret || c.Identity != IdentityUnknown {
		t.Errorf("secrecy %s, identity %s", c.Secrecy, c.Identity)
	}
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	e := b.refused("lilik", id, "dispose", `{"lead":"kabid-rehsos"}`, CodeInvalid, "respondent_addressee")
	if e.Field != "lead" {
		t.Errorf("field %q", e.Field)
	}
	b.refused("bambang", id, "note", `{"text":"x"}`, CodeNotFound, "not_found")
	// In every post they hold, also one they get later.
	s := b.staff["bambang"]
	s.Holdings = append(s.Holdings, Holding{Post: "kepala", Capacity: Plh, From: b.now.Add(-time.Hour), Until: b.now.AddDate(0, 0, 3)})
	b.staff["bambang"] = s
	b.refused("bambang", id, "ratify", `{}`, CodeNotFound, "not_found")
}

func TestHeadAsRespondentIsReplacedByTheConflictRoute(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"channel":{"name":"suggestion_box"},"subject":"Kepala","text":"Pungli","category":"SAL-1","respondent":{"kind":"staff","post":"kepala"}}`)
	b.do("agus", id, "verify", `{"category":"SAL-1"}`)
	b.refused("lilik", id, "form_team", `{"lead":"yudi"}`, CodeNotFound, "not_found")
	b.do("dewi", id, "form_team", `{"lead":"yudi"}`)
}

func TestUnclearRespondentMustBeSettledByReview(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"A"},"subject":"Petugas","text":"Tidak jelas siapa","respondent":{"kind":"unclear"}}`)
	b.refused("dewi", id, "remind", `{"post":"kepala"}`, CodeNotFound, "not_found")
	b.refused("agus", id, "verify", `{"category":"KKS-2"}`, CodeInvalid, "unclear_respondent")
	b.do("agus", id, "verify", `{"category":"KKS-2","respondent":{"kind":"outside","text":"kader desa"}}`)
}

func TestDispositionsLiveByThemselves(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("lilik", id, "dispose", `{"lead":"kabid-rehsos"}`)
	if c := b.fold(id); c.State != InProgress || len(c.Dispositions) != 2 {
		t.Fatalf("%s with %d", c.State, len(c.Dispositions))
	}
	b.do("bambang", id, "dispose", `{"lead":"pelaksana-rehsos","note":"Cek"}`)
	b.refused("bambang", id, "dispose", `{"lead":"kabid-linjamsos"}`, CodeDenied, "own_unit")
	b.do("yudi", id, "report", `{"text":"Sudah"}`)
	b.do("bambang", id, "return", `{"reason":"Bukan bidang kami"}`)
	if c := b.fold(id); c.State != InProgress || c.Handler.Post != "kabid-linjamsos" {
		t.Errorf("after one lead returned: %s, handler %+v", c.State, c.Handler)
	}
	b.do("rina", id, "return", `{"reason":"Salah alamat"}`)
	if c := b.fold(id); c.State != Verified {
		t.Errorf("after all leads returned: %s", c.State)
	}
}

func TestUndoRestoresExactly(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	before := b.fold(id)
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.refused("lilik", id, "undo", `{}`, CodeDenied, "role")
	b.do("agus", id, "undo", `{}`)
	after := b.fold(id)
	if after.State != before.State || after.Class != before.Class || after.IsVerified() || after.Version != before.Version+2 {
		t.Errorf("after undo: %+v", after)
	}
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.now = b.now.AddDate(0, 0, 1)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_too_late")
}

func TestWhatWasToldOrPrintedIsNotUndone(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_sent")
	id = b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("agus", id, "print", `{"paper":"receipt"}`)
	b.refused("agus", id, "undo", `{}`, CodeNotNow, "undo_sent")
	if c := b.fold(id); c.Version != 2 {
		t.Errorf("printing raised the version to %d", c.Version)
	}
}

func TestRecorderVoidsWithinTenMinutes(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.now = b.now.Add(11 * time.Minute)
	b.refused("siti", id, "void", `{"reason":"salah catat"}`, CodeDenied, "void_too_late")
	b.do("agus", id, "void", `{"reason":"salah catat"}`)
	id = b.register()
	b.now = b.now.Add(9 * time.Minute)
	b.do("siti", id, "void", `{"reason":"salah catat"}`)
	if c := b.fold(id); c.State != Voided || c.Register != 2 {
		t.Errorf("%+v", c)
	}
}

func TestMomentsAreHeldBetweenTheStateAndNow(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.now = at(19, 14, 0)
	b.refused("agus", id, "verify", `{"category":"KKS-2","at":"2026-11-19T15:00:00+07:00"}`, CodeInvalid, "at_future")
	b.refused("agus", id, "verify", `{"category":"KKS-2","at":"2026-11-19T08:00:00+07:00"}`, CodeInvalid, "at_before_received")
	b.refused("agus", id, "verify", `{"category":"KKS-2","at":"2026-11-19T10:00:00+07:00"}`, CodeInvalid, "at_needs_reason")
	b.do("agus", id, "verify", `{"category":"KKS-2","at":"2026-11-19T10:00:00+07:00","back_dated_reason":"power_cut"}`)
	b.refused("lilik", id, "dispose", `{"lead":"kabid-linjamsos","at":"2026-11-19T09:30:00+07:00","back_dated_reason":"other"}`, CodeInvalid, "at_before_state")
}

func TestWhatsAppOfFridayEveningNeedsNoReasonOnMonday(t *testing.T) {
	b := newTestBook(t)
	b.now = at(23, 7, 40)
	in := `{"channel":{"name":"whatsapp","account":"admin-3"},"complainant":{"name":"Wa"},"subject":"PKH","text":"Tidak cair","received_at":"2026-11-20T19:40:00+07:00"}`
	id := b.do("siti", "", "register", in)
	c := b.fold(id)
	if !c.Channel.OutsideHours || !c.ReceivedAt.Equal(at(20, 19, 40)) || !c.RecordedAt.Equal(b.now) {
		t.Errorf("%+v", c.Channel)
	}
	b.do("siti", id, "respond", `{"kind":"substance","text":"Sudah kami cek","how":"whatsapp","on_behalf_of":"sekretaris","at":"2026-11-21T07:10:00+07:00"}`)
	b.refused("siti", "", "register", strings.Replace(in, "2026-11-20T19:40", "2026-11-19T19:40", 1), CodeInvalid, "at_needs_reason")
	b.refused("siti", "", "register", strings.Replace(in, `"whatsapp","account":"admin-3"`, `"letter"`, 1), CodeInvalid, "at_needs_reason")
}

func TestOnBehalfNeedsProofAndLeave(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.refused("agus", id, "dispose", `{"lead":"kabid-linjamsos","on_behalf_of":"kepala"}`, CodeInvalid, "no_proof")
	in := `{"lead":"kabid-linjamsos","on_behalf_of":"kepala","oral":true,"at":"2026-11-19T09:00:00+07:00"}`
	b.refused("rina", id, "dispose", in, CodeNotFound, "not_found")
	b.do("agus", id, "dispose", in)
	c := b.fold(id)
	if d := c.Dispositions[0]; d.From != "kepala" || d.FromPerson != "lilik" {
		t.Errorf("from %s %s", d.From, d.FromPerson)
	}
	if len(c.OnBehalf) != 1 || c.OnBehalf[0].RecordedBy != "agus" {
		t.Fatalf("on behalf: %+v", c.OnBehalf)
	}
	b.do("lilik", id, "object", `{"deed":"`+string(c.OnBehalf[0].Deed)+`","text":"Saya tidak menyuruh"}`)
	b.office.Rules.OnBehalf = false
	b.refused("agus", id, "accept", strings.Replace(in, `"lead":"kabid-linjamsos",`, "", 1), CodeDenied, "on_behalf_recorder")
}

func TestPlhCapacityStandsInTheEvent(t *testing.T) {
	b := newTestBook(t)
	s := b.staff["dewi"]
	s.Holdings = []Holding{{Post: "kepala", Capacity: Plh, From: b.now.Add(-time.Hour), Until: b.now.AddDate(0, 0, 1)}}
	b.staff["dewi"] = s
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("dewi", id, "dispose", `{"lead":"kabid-linjamsos"}`)
	evs := b.cases[id]
	if e := evs[len(evs)-1]; e.By != (Doer{Person: "dewi", Post: "kepala", Capacity: Plh}) {
		t.Errorf("by %+v", e.By)
	}
}

func TestTwoPostsThatWouldDoAreAskedAbout(t *testing.T) {
	b := newTestBook(t)
	s := b.staff["dewi"]
	s.Holdings = append(s.Holdings, Holding{Post: "kepala", Capacity: Plt, From: b.now.Add(-time.Hour)})
	b.staff["dewi"] = s
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.refused("dewi", id, "dispose", `{"lead":"kabid-linjamsos"}`, CodeInvalid, "post_ambiguous")
	b.do("dewi", id, "dispose", `{"lead":"kabid-linjamsos","by_post":"kepala"}`)
}

func TestAnsweredOnTheSpotIsOneDeedAndClosed(t *testing.T) {
	b := newTestBook(t)
	in := `{"complainant":{"name":"Khotimah"},"subject":"PBI nonaktif","text":"Kartu mati","category":"INF-1","answer":"Diusulkan lagi hari ini","stars":4`
	b.refused("siti", "", "answer_on_the_spot", in+`}`, CodeDenied, "role") // an official says it
	id := b.do("siti", "", "answer_on_the_spot", in+`,"on_behalf_of":"rina"}`)
	c := b.fold(id)
	if c.State != Closed || c.Outcome != "explained" || c.Class != Information || !*c.Answers[0].Accepted || c.Answers[0].Official != "kabid-linjamsos" {
		t.Errorf("%+v", c)
	}
	deeds := map[DeedID]bool{}
	for _, e := range b.cases[id] {
		deeds[e.Deed] = true
	}
	if len(deeds) != 1 || b.cases[id][0].By.Post != "petugas" {
		t.Errorf("deeds %v, booked by %+v", deeds, b.cases[id][0].By)
	}
	b.office.Rules.PetugasAnswers = true
	b.do("siti", "", "answer_on_the_spot", in+`}`)
	b.refused("siti", "", "answer_on_the_spot", strings.Replace(in, "INF-1", "SAL-1", 1)+`}`, CodeNotNow, "light_rule")
}

func TestWaitingStopsTheResultUnlessNoLongerNeeded(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("rina", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	b.refused("rina", id, "submit_result", result, CodeNotNow, "waiting")
	b.do("siti", id, "info_received", `{"papers":["kk"],"incomplete":true}`)
	if b.fold(id).Waiting == nil {
		t.Error("incomplete papers ended the wait")
	}
	b.do("rina", id, "submit_result", strings.Replace(result, "{", `{"not_needed":true,`, 1))
	if b.fold(id).Waiting != nil {
		t.Error("still waiting")
	}
}

func TestDeemedWithdrawnNotBeforeThirtyDays(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2"}`)
	b.do("agus", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	b.now = b.now.AddDate(0, 0, 29)
	b.refused("agus", id, "withdraw", `{"ground":"deemed"}`, CodeNotNow, "deemed_too_early")
	b.now = b.now.AddDate(0, 0, 2)
	b.do("agus", id, "withdraw", `{"ground":"deemed","told_how":"phone"}`)
	b.now = b.now.AddDate(0, 0, 5)
	b.do("agus", id, "reopen", `{"reason":"kelengkapan_menyusul"}`)
	if c := b.fold(id); c.State != Verified || c.Round != 2 || c.Waiting != nil {
		t.Errorf("%s round %d", c.State, c.Round)
	}
}

func TestRejectedAndUntoldStaysWithTheDesk(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.refused("agus", id, "reject", `{}`, CodeInvalid, "reason_required")
	b.refused("agus", id, "reject", `{"reason":"karena_saya"}`, CodeInvalid, "enum")
	b.do("agus", id, "reject", `{"reason":"bukan_kewenangan"}`)
	c := b.fold(id)
	if c.Told || !c.Facts(b.office).DeskWaits {
		t.Error("nobody is asked to tell the complainant")
	}
	b.do("siti", id, "contact", `{"direction":"out","purpose":"tells_decision","how":"phone"}`)
	if !b.fold(id).Told {
		t.Error("not told")
	}
}

func TestWrongPersonIsReplacedWithoutPersonalValuesInTheCase(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	old := b.fold(id).Complainants[0].Person
	b.do("siti", id, "amend", `{"complainant":{"name":"Siti Rohani","nik":"3508145403680099"},"other_person":true,"reason":"misheard"}`)
	c := b.fold(id)
	if c.Complainants[0].Person == old || b.people[c.Complainants[0].Person].Name != "Siti Rohani" {
		t.Errorf("%+v", c.Complainants)
	}
	for _, e := range b.cases[id] {
		if strings.Contains(string(e.Data)+string(e.Secret), "Rohani") {
			t.Error("a name stands in the case's events")
		}
	}
	b.do("agus", id, "amend", `{"complainant":{"address":"RT 05"},"reason":"typo"}`)
	if p := b.people[b.fold(id).Complainants[0].Person]; p.Name != "Siti Rohani" || p.Address != "RT 05" {
		t.Errorf("corrected: %+v", p)
	}
	if a := b.fold(id).Amendments; len(a) != 2 || !slices.Contains(a[1].Fields, "complainant") && len(a[1].Fields) == 0 {
		t.Errorf("amendments: %+v", a)
	}
}

func TestDispatchSkipsTheRouteAndVerifies(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"Buang"},"subject":"Lansia di terminal","text":"Terlantar","category":"REH-1"}`)
	b.do("siti", id, "dispatch", `{"told_whom":"Bambang","how":"phone"}`)
	c := b.fold(id)
	if c.State != InProgress || !c.IsVerified() || c.Handler.Post != "kabid-rehsos" || !c.Urgent {
		t.Errorf("%+v", c)
	}
	b.do("bambang", id, "note", `{"kind":"action_taken","text":"Dijemput TRC"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`) // a disposition may follow; the handler stays
	b.do("bambang", id, "submit_result", result)
}

func TestNobodyCanDoAnythingWithAPublicInformationRequestButThePPID(t *testing.T) {
	b := newTestBook(t)
	id := b.do("siti", "", "register", `{"complainant":{"name":"LSM"},"subject":"Data penerima","text":"Minta dokumen","category":"PIP-1"}`)
	b.refused("ppid", id, "note", `{"text":"x"}`, CodeNotFound, "not_found")
	b.do("agus", id, "verify", `{"category":"PIP-1"}`)
	if !slices.Contains(Allowed(b.situation("ppid", id)), "extend") {
		t.Error("the PPID is not offered to extend")
	}
	b.do("ppid", id, "extend", `{"clock":"public_information","reason":"Perlu uji konsekuensi"}`)
	for _, who := range []StaffID{"ppid", "agus"} {
		if slices.Contains(Allowed(b.situation(who, id)), "extend") {
			t.Errorf("%s is offered to extend what was extended once", who)
		}
	}
	b.do("ppid", id, "answer", `{"text":"Terlampir","how":"email"}`)
	if c := b.fold(id); c.State != Delivered {
		t.Error(c.State)
	}
}

func TestMinuteThatIsTypedIsNotBeforeItself(t *testing.T) {
	b := newTestBook(t)
	b.now = at(19, 9, 41).Add(31*time.Second + 250*time.Millisecond)
	id := b.register()
	b.now = at(19, 9, 43)
	b.do("siti", id, "contact", `{"direction":"in","purpose":"other","at":"2026-11-19T09:41:00+07:00"}`)
	if evs := b.cases[id]; evs[len(evs)-1].At.Before(b.fold(id).ReceivedAt) {
		t.Errorf("happened %s, received %s", evs[len(evs)-1].At, b.fold(id).ReceivedAt)
	}
	b.refused("siti", id, "contact", `{"direction":"in","purpose":"other","at":"2026-11-19T09:40:00+07:00"}`, CodeInvalid, "at_before_received")
}

func TestUndoneResultStillHasItsAuthor(t *testing.T) {
	b := newTestBook(t)
	b.alsoHolds("rina", "kepala", Plh)
	b.staff["wati"] = Staff{ID: "wati", Name: "wati", Holdings: []Holding{{Post: "staf-linjamsos", Capacity: Definitif, From: at(1, 0, 0)}}}
	id := b.inProgress()
	b.do("rina", id, "dispose", `{"lead":"staf-linjamsos","by_post":"kabid-linjamsos"}`)
	b.do("rina", id, "submit_result", result)
	b.do("rina", id, "undo", `{}`)
	b.do("wati", id, "submit_result", result)
	b.do("rina", id, "initial", `{"by_post":"kabid-linjamsos"}`)
	b.do("dewi", id, "initial", `{}`)
	b.refused("rina", id, "ratify", `{}`, CodeDenied, "author_ratifies")
	b.do("lilik", id, "ratify", `{}`)
}

func TestWhatIsToldIsWhatWasRatified(t *testing.T) {
	b := newTestBook(t)
	id := b.awaiting()
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	if _, err := DecodeAction("deliver", []byte(`{"how":"phone","text":"Dijanjikan sepuluh juta"}`)); err == nil {
		t.Error("a text that nobody ratified can be told")
	}
	b.do("siti", id, "deliver", `{"how":"phone","to":"Sumarni"}`)
	if a := b.fold(id).Answers; len(a) != 1 || a[0].Text != "Kartu Ibu sudah aktif" || a[0].Official != "kepala" {
		t.Errorf("told: %+v", a)
	}
}

func TestKabidDispatchesThroughTheDeskWhatIsNotYetTheirs(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	b.now = at(19, 9, 30)
	b.do("siti", id, "dispatch", `{"category":"REH-1","told_whom":"TRC","how":"phone","on_behalf_of":"kabid-rehsos","oral":true,"at":"2026-11-19T09:20:00+07:00"}`)
	if evs := b.cases[id]; evs[len(evs)-1].By.Person != "bambang" || evs[len(evs)-1].RecordedBy != "siti" {
		t.Errorf("by %+v", evs[len(evs)-1].By)
	}
	if b.see("bambang", id).Level != SeeAll {
		t.Error("who dispatched it to the own unit does not see it")
	}
}

func TestYearThatSlippedIsNoticed(t *testing.T) {
	b := newTestBook(t)
	old := `{"complainant":{"name":"Ani","address":"RT 1"},"subject":"S","text":"T","category":"KKS-2","received_at":"1900-01-01T08:00:00+07:00","back_dated_reason":"other"}`
	e := b.refused("siti", "", "register", old, CodeInvalid, "at_too_old")
	if e.Field != "received_at" {
		t.Errorf("field %q", e.Field)
	}
	b.do("siti", "", "register", strings.Replace(old, "1900-01-01", "2022-01-03", 1))
}

func TestKnownIdentityIsNotSaidToBeWithheld(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	b.do("rina", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`) // now any petugas reads it
	b.refused("budi", id, "reveal", `{"reason":"menelepon"}`, CodeDenied, "reveal_role")
}

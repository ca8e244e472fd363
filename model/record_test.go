package model

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
)

// record is procedure.md 5 as it is written: each object with its names.
const record = `
case: register register_printed id version state round waiting complete_at urgent kind class category service service_applied_on weight identity secrecy channel letter received_at recorded_at received_by recorded_by complainants complainant_status sex vulnerable area represented beneficiary respondent identity_shown subject text wish loss_rupiah incident checks contact_log referrals handler clocks dispositions team notes results answers reply_code told attachments links rating evaluation
service_applied_on: date proof reference
channel: name account reference url posted_at sent_to_us_at outside_hours
letter: agenda_no number date from subject grade enclosures
complainants: id name nik kk address contacts received_at told_at
complainants.contacts: kind value preferred
beneficiary: head_of_family spouse members address nik kk dtks_id kks_last4 programmes
respondent: kind post text
incident: on place
checks: system at found decile programmes service_done_on remark
handler: unit team post
clocks: name round limit unit target started_at due_at stopped_at state basis rule_version
dispositions: from to lead instructions grade due_at state parent
results: version finding conclusion recommendation answer initials ratified_by
answers: text official reasons next_step how to at accepted letter_no
rating: stars at
events: id case n kind at recorded_at by recorded_by reason data prev
events.by: person post capacity
events.reason: code text`

// richCases are lives that between them leave nothing in the record empty.
func (b *testBook) richCases() []CaseID {
	b.office.Services = []Service{{Code: "dtks"}}
	b.office.Numbers.Register = "{no:4}/ADU/{year}"
	rich := `{"channel":{"name":"letter","reference":"R-1","url":"https://x","posted_at":"2026-11-18T08:00:00+07:00","sent_to_us_at":"2026-11-18T09:00:00+07:00"},
"kind":"complaint","complainant":{"name":"Sumarni","nik":"3508145403680021","kk":"3508145403680021","address":"RT 03","contacts":[{"kind":"phone","value":"085212345641","preferred":true}]},
"complainant_status":"family","sex":"female","vulnerable":true,"area":"35.08.04.2001","represented":{"name":"Karto"},
"beneficiary":{"head_of_family":"Karto","spouse":"Sumarni","members":["Siti"],"address":"RT 03","nik":"3508145403680021","kk":"3508145403680021","dtks_id":"3508040001234567","kks_last4":"1234","programmes":["PKH"]},
"subject":"Sembako","text":"Kosong","wish":"Cair","category":"KKS-2","service":"dtks","service_applied_on":{"date":"2026-10-12","proof":"bukti","reference":"R"},
"respondent":{"kind":"staff","post":"pelaksana-rehsos","text":"Pak Y"},"identity_shown":"ktp","loss_rupiah":200000,"incident":{"on":"2026-11-01","place":"Bades"},
"letter":{"number":"1/A","date":"2026-11-17","from":"Sumarni","subject":"Sembako","grade":"segera","enclosures":"1"},
"received_at":"2026-11-18T20:00:00+07:00","back_dated_reason":"power_cut"}`
	id := b.do("siti", "", "register", rich)
	b.do("siti", id, "check", `{"system":"siks_ng","found":true,"decile":6,"programmes":["PKH"],"service_done_on":"2026-11-02","remark":"x"}`)
	b.do("agus", id, "verify", `{"category":"KKS-2","weight":"heavy","urgent":true,"complete":true,"reason":{"code":"other","text":"x"}}`)
	b.do("agus", id, "attach", `{"file_name":"kk.jpg","size":9,"sha256":"`+strings.Repeat("a", 64)+`","sealed_sha256":"`+strings.Repeat("b", 64)+`"}`)
	b.do("agus", id, "contact", `{"direction":"in","purpose":"asks_status","how":"phone"}`)
	b.do("agus", id, "refer", `{"agency":"Bank","letter_no":"1","reply_due":"2026-12-01","reply_at":"2026-12-01","text":"x"}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos","instructions":["tindak_lanjuti"],"due_at":"2026-11-27T15:00:00+07:00"}`)
	b.do("rina", id, "accept", `{}`)
	b.staff["wati"] = Staff{ID: "wati", Name: "wati", Holdings: []Holding{{Post: "staf-linjamsos", Capacity: Definitif, From: at(1, 0, 0)}}}
	b.do("rina", id, "dispose", `{"lead":"staf-linjamsos"}`)
	b.do("lilik", id, "form_team", `{"lead":"rina","letter_no":"3"}`)
	b.do("rina", id, "note", `{"kind":"field_visit","place":"Bades","seen":"x"}`)
	b.do("rina", id, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	waiting := b.do("siti", "", "register", `{"channel":{"name":"whatsapp","account":"admin-3"},"complainant":{"name":"Wa"},"subject":"x","text":"x"}`)
	b.do("agus", waiting, "request_info", `{"papers":["kk"],"told_how":"phone"}`)
	b.do("agus", id, "info_received", `{}`)
	b.do("rina", id, "submit_result", result)
	b.do("dewi", id, "initial", `{}`)
	b.do("lilik", id, "ratify", `{}`)
	b.do("agus", id, "deliver", `{"how":"letter","to":"Sumarni","letter_no":"4","accepted":true}`)
	b.do("agus", id, "link", `{"with":"`+string(waiting)+`","kind":"same_matter"}`)
	b.do("agus", id, "rate", `{"stars":4}`)
	b.do("agus", id, "evaluate", `{"text":"x"}`)
	told := b.register()
	b.do("agus", told, "reject", `{"reason":"tidak_logis","told_how":"phone"}`)
	light := b.register()
	b.do("dewi", light, "answer", `{"text":"x","how":"phone","category":"INF-1","reasons":["asn"],"next_step":"n"}`)
	return []CaseID{id, waiting, told, light}
}

// names collects the names that stand in each object of a JSON value.
func names(into map[string]map[string]bool, path string, v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			names(into, path, x)
		}
	case map[string]any:
		if into[path] == nil {
			into[path] = map[string]bool{}
		}
		for k, x := range v {
			into[path][k] = true
			names(into, strings.TrimPrefix(path+"."+k, "case."), x)
		}
	}
}

func TestCaseShowSpeaksTheNamesOfTheRecord(t *testing.T) {
	b := newTestBook(t)
	have := map[string]map[string]bool{}
	for _, id := range b.richCases() {
		c := b.fold(id)
		in := ViewInput{Case: c, Events: b.cases[id], People: b.people, Sight: b.see("agus", id), Viewer: ViewerOf(b.staff["agus"], b.office, b.now),
			Office: b.office, Situation: b.situation("agus", id), Registers: map[CaseID]string{}}
		in.Clocks = []Clock{{Name: "settlement", Round: 1, Target: 1, StartedAt: b.now, StoppedAt: b.now, DueAt: b.now, Basis: "x", RuleVersion: 1}}
		for _, l := range c.Links {
			in.Registers[l.Case] = "0002/2026"
		}
		for i := range in.Events {
			in.Events[i].Prev = "x" // the journal's
		}
		out, err := json.Marshal(View(in))
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(out, &v); err != nil {
			t.Fatal(err)
		}
		names(have, "case", v)
	}
	for line := range strings.Lines(strings.TrimSpace(record)) {
		object, list, _ := strings.Cut(line, ":")
		for _, name := range strings.Fields(list) {
			if !have[object][name] {
				t.Errorf("%s has no %s", object, name)
			}
		}
	}
}

func TestEnumerationsAreThoseOfTheRecord(t *testing.T) {
	for name, want := range map[string]string{
		"kind": "complaint suggestion aspiration information", "class": "information public_information ordinary oversight aspiration",
		"weight": "light normal heavy", "grade": "biasa segera sangat_segera rahasia", "identity": "known withheld unknown", "secrecy": "ordinary secret",
		"capacity":        "definitif plt plh",
		"channel":         "walk_in complaint_book suggestion_box phone sms fax letter email website whatsapp facebook instagram twitter youtube lapor other_media",
		"respondent_kind": "staff unit agency outside unclear", "identity_shown": "ktp kk kks none", "respond_kind": "acknowledgement substance", "direction": "in out",
		"note_kind":  "note call meeting interview document_study field_visit action_taken",
		"how":        "in_person phone letter whatsapp email social_media lapor collected noticeboard none",
		"conclusion": "proven partly_proven not_proven not_examined", "outcome": "fulfilled partly_fulfilled explained not_fulfilled unfounded",
		"reject_reason":   "bukan_kewenangan tidak_logis tidak_cukup_keterangan sudah_diputus bukan_pengaduan",
		"reopen_reason":   "keberatan bukti_baru dikembalikan_instansi kelengkapan_menyusul keliru_ditutup",
		"withdraw_ground": "requested deemed", "clock_state": "running paused met missed overdue carried",
		"disposition_state": "sent accepted returned reported recalled", "link_kind": "same_matter same_person mass",
		"contact_purpose": "asks_status adds_facts objects not_reached reminded tells_decision other",
	} {
		if got := strings.Join(Enum(name), " "); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	var states []string
	for _, s := range States() {
		states = append(states, string(s))
	}
	if got := strings.Join(states, " "); got != "received verified disposed in_progress awaiting_ratification ratified delivered closed rejected forwarded withdrawn merged voided" {
		t.Errorf("state: %s", got)
	}
	var roles []string
	for _, r := range Roles() {
		roles = append(roles, string(r))
	}
	if !slices.Equal(roles, Enum("role")) {
		t.Errorf("role: %v", roles)
	}
}

// TestActionsTakeTheNamesOfTheRecord: what an action asks for is called as in
// the case (procedure.md 3).
func TestActionsTakeTheNamesOfTheRecord(t *testing.T) {
	for name, want := range map[ActionName]string{
		"register": "channel kind complainant complainants complainant_status sex vulnerable area represented beneficiary subject text wish category service service_applied_on respondent identity_shown identity secrecy loss_rupiah incident letter received_at received_by at back_dated_reason on_behalf_of reason",
		"verify":   "class category weight service urgent complete respondent proposal", "check": "system at found decile programmes service_done_on remark",
		"dispatch": "category handler", "dispose": "lead to instructions grade due_at", "form_team": "lead members letter_no", "note": "kind",
		"contact": "direction", "respond": "kind text how to", "answer": "text how to reasons next_step accepted letter_no category class",
		"submit_result": "finding conclusion recommendation answer", "deliver": "how to accepted letter_no", "close": "outcome cause lesson",
		"refer": "agency letter_no", "withdraw": "ground", "rate": "stars", "secrecy": "secrecy identity", "amend": "subject text wish channel complainant",
		"answer_on_the_spot": "answer outcome category stars check", "reject": "reason", "forward": "reason agency letter_no",
	} {
		var have []string
		for _, f := range FieldsOf(name) {
			have = append(have, f.Name)
		}
		for _, w := range strings.Fields(want) {
			if !slices.Contains(have, w) {
				t.Errorf("%s takes no %s", name, w)
			}
		}
	}
}

func TestMomentsOfTheRecordCarryTheOfficesOffset(t *testing.T) {
	b := newTestBook(t)
	id := b.register()
	v := b.view("agus", id)
	if _, off := v.ReceivedAt.Zone(); off != int((7 * time.Hour).Seconds()) {
		t.Errorf("received_at %s", v.ReceivedAt)
	}
}

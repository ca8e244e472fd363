package model

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"aduan/model/calendar"
)

// desk is a book in memory: enough to decide, write down and fold.
type testBook struct {
	t      testing.TB
	office *Office
	staff  Directory
	cal    *calendar.Calendar
	now    time.Time
	cases  map[CaseID][]Event
	people map[PersonID]Person
	deeds  int
	no     uint64
	// version is that of the office in force; 0: 1.
	version uint32
}

func jakarta() *time.Location { return time.FixedZone("WIB", 7*3600) }

// at is a moment of November 2026 in the test office's zone.
func at(day, hour, minute int) time.Time {
	return time.Date(2026, 11, day, hour, minute, 0, 0, jakarta())
}

func newTestBook(t testing.TB) *testBook {
	t.Helper()
	var week [7][]calendar.Span
	for d := time.Monday; d <= time.Friday; d++ {
		spans, err := calendar.ParseSpans("07.30-12.00 13.00-15.30")
		if err != nil {
			t.Fatal(err)
		}
		week[d] = spans
	}
	cal, err := calendar.New("Asia/Jakarta", []calendar.Weekly{{Name: "biasa", Week: week}}, calendar.National())
	if err != nil {
		t.Fatal(err)
	}
	b := &testBook{t: t, office: testOffice(), cal: cal, now: at(19, 9, 0), cases: map[CaseID][]Event{}, people: map[PersonID]Person{}}
	from := at(1, 0, 0).AddDate(-1, 0, 0)
	b.staff = Directory{}
	for id, posts := range map[StaffID][]PostID{
		"siti": {"petugas"}, "budi": {"petugas"}, "agus": {"pengelola"}, "dewi": {"sekretaris"}, "rina": {"kabid-linjamsos"},
		"bambang": {"kabid-rehsos"}, "yudi": {"pelaksana-rehsos"}, "lilik": {"kepala"}, "ppid": {"ppid"}, "hasan": {"auditor"}, "hendra": {"admin"},
	} {
		s := Staff{ID: id, Name: string(id)}
		for _, p := range posts {
			s.Holdings = append(s.Holdings, Holding{Post: p, Capacity: Definitif, From: from})
		}
		b.staff[id] = s
	}
	return b
}

func testOffice() *Office {
	return &Office{
		Criteria: []Criterion{{Code: "asn", Name: "ASN", Excludes: true, Say: "Tidak bagi ASN."}},
		Code:     "uji", Name: "Dinas Sosial Uji", Zone: "Asia/Jakarta",
		Units: []Unit{{Code: "dinas", Name: "Dinas"}, {Code: "linjamsos", Name: "Linjamsos", Parent: "dinas"}, {Code: "rehsos", Name: "Rehsos", Parent: "dinas"}},
		Posts: []Post{
			{Code: "petugas", Role: Petugas, Unit: "dinas"}, {Code: "pengelola", Role: Pengelola, Unit: "dinas"},
			{Code: "sekretaris", Role: Sekretaris, Unit: "dinas"}, {Code: "kepala", Role: Kepala, Unit: "dinas"},
			{Code: "kabid-linjamsos", Role: Kabid, Unit: "linjamsos"}, {Code: "kabid-rehsos", Role: Kabid, Unit: "rehsos"},
			{Code: "pelaksana-rehsos", Role: Pelaksana, Unit: "rehsos"}, {Code: "staf-linjamsos", Role: Pelaksana, Unit: "linjamsos"}, {Code: "ppid", Role: PPID, Unit: "dinas"},
			{Code: "auditor", Role: Auditor}, {Code: "admin", Role: Admin},
		},
		Channels: []OfficeChannel{{Name: "walk_in"}, {Name: "whatsapp", Account: "admin-3", OwnTime: true}, {Name: "lapor", OwnTime: true}, {Name: "suggestion_box"}, {Name: "letter"}},
		Category: []Category{
			{Code: "KKS-2", Name: "Saldo nol", Class: Ordinary, Unit: "linjamsos", Post: "kabid-linjamsos"},
			{Code: "SAL-1", Name: "Pungli", Class: Oversight, Unit: "dinas", Post: "kepala"},
			{Code: "REH-1", Name: "Telantar", Class: Ordinary, Unit: "rehsos", Post: "kabid-rehsos", Urgent: true},
			{Code: "PPA-1", Name: "Kekerasan", Class: Ordinary, Unit: "rehsos", Post: "kabid-rehsos", Urgent: true, Withheld: true, Secret: true, TextFree: true},
			{Code: "INF-1", Name: "Informasi", Class: Information, Unit: "dinas"},
			{Code: "PIP-1", Name: "Informasi publik", Class: PublicInformation, Unit: "dinas", Post: "ppid"},
		},
		Causes:   []Coded{{Code: "data", Name: "Data"}},
		Phrases:  []Coded{{Code: "tindak_lanjuti", Name: "Tindak lanjuti"}, {Code: "siapkan_jawaban", Name: "Siapkan konsep jawaban"}},
		Initials: []InitialsChain{{Posts: []PostID{"sekretaris"}}, {Unit: "linjamsos", Posts: []PostID{"kabid-linjamsos", "sekretaris"}}, {Unit: "rehsos", Posts: []PostID{"kabid-rehsos", "sekretaris"}}},
		Conflict: []ConflictRoute{{Duty: "ratify", Post: "sekretaris", Else: "kepala"}, {Duty: "verify", Post: "sekretaris", Else: "kepala"},
			{Duty: "dispose", Post: "sekretaris", Else: "kepala"}, {Duty: "form_team", Post: "sekretaris", Else: "kepala"}, {Duty: "close", Post: "sekretaris", Else: "kepala"}},
		Clocks: []ClockRule{{Name: "public_information", Extend: 7}, {Name: "settlement_ordinary", Extend: 3}},
		Rules: OfficeRules{GraceMinutes: 60, OnBehalf: true, HasDisposition: true, VoidMinutes: 10, ProvisionalClass: Ordinary,
			Light: LightRule{Classes: []Class{Information, Ordinary}}},
	}
}

func (b *testBook) situation(actor StaffID, id CaseID) Situation {
	b.deeds++
	s := Situation{Now: b.now, Deed: DeedID(fmt.Sprint("d", b.deeds)), Actor: b.staff[actor], Office: b.office, OfficeN: max(b.version, 1), Staff: b.staff,
		Calendar: func(time.Time) *calendar.Calendar { return b.cal }, People: b.people,
		Nonce: fmt.Sprint("n", b.deeds), FreshCase: CaseID(fmt.Sprint("c", b.deeds)), FreshCaseKey: KeyID(b.deeds * 10),
		FreshPersons: []PersonID{PersonOf(KeyID(b.deeds*10 + 1)), PersonOf(KeyID(b.deeds*10 + 2)), PersonOf(KeyID(b.deeds*10 + 3))}}
	if id != "" {
		s.Case = Fold(id, b.cases[id])
	}
	s.Others = map[CaseID]Case{}
	for other, evs := range b.cases {
		if other != id {
			s.Others[other] = Fold(other, evs)
		}
	}
	return s
}

// only leaves of the other cases those that an action asks for, as the store
// does.
func (b *testBook) only(s *Situation, n Needs) {
	refs := n.Cases
	if n.Merged {
		refs = append(refs, string(s.Case.MergedInto))
	}
	s.Others[s.Case.ID] = s.Case
	for id, c := range s.Others {
		named := func(ref string) bool {
			return ref == string(id) || ref == strconv.FormatUint(c.Register, 10) || ref == RegisterNumber(c.Register, c.Year)
		}
		if !slices.ContainsFunc(refs, named) {
			delete(s.Others, id)
		}
	}
}

// try decides and, where that goes well, writes down.
func (b *testBook) try(actor StaffID, id CaseID, name ActionName, input string) (CaseID, error) {
	b.t.Helper()
	a, err := DecodeAction(name, []byte(input))
	if err != nil {
		return id, err
	}
	s := b.situation(actor, id)
	b.only(&s, a.Needs())
	d, err := a.Decide(s)
	if err != nil {
		return id, err
	}
	for i, dr := range d.Drafts {
		var stream string
		if stream = dr.Stream; stream == "case/"+string(s.FreshCase) {
			id = s.FreshCase
		}
		data, err := json.Marshal(dr.Data)
		if err != nil {
			b.t.Fatal(err)
		}
		if len(stream) > 7 && stream[:7] == "person/" {
			var p Person
			if err := json.Unmarshal(dr.Secret, &p); err != nil {
				b.t.Fatal(err)
			}
			b.people[PersonID(stream[7:])] = p
			continue
		}
		e := Event{V: 1, Stream: stream, Deed: s.Deed, I: i + 1, Kind: dr.Kind, At: dr.At, RecordedAt: b.now, By: dr.By,
			RecordedBy: actor, Reason: dr.Reason, Data: data, Key: dr.Key, Secret: dr.Secret}
		if dr.Take != "" {
			b.no++
			e.No, e.Series = b.no, dr.Take
		}
		in := id
		if other, ok := strings.CutPrefix(stream, "case/"); ok && len(b.cases[CaseID(other)]) > 0 {
			in = CaseID(other)
		}
		n := uint32(0)
		for _, old := range b.cases[in] {
			if old.Stream == stream {
				n++
			}
		}
		e.N = n + 1
		b.cases[in] = append(b.cases[in], e)
	}
	return id, nil
}

// do is try that must go well.
func (b *testBook) do(actor StaffID, id CaseID, name ActionName, input string) CaseID {
	b.t.Helper()
	id, err := b.try(actor, id, name, input)
	if err != nil {
		b.t.Fatalf("%s %s: %v", actor, name, err)
	}
	return id
}

func (b *testBook) fold(id CaseID) Case { return Fold(id, b.cases[id]) }

// refused wants an error of a code and rule.
func (b *testBook) refused(actor StaffID, id CaseID, name ActionName, input string, code Code, ruleKey string) *Error {
	b.t.Helper()
	_, err := b.try(actor, id, name, input)
	if err == nil {
		b.t.Fatalf("%s may %s", actor, name)
	}
	e := asError(err)
	if e.Code != code || e.Rule != ruleKey {
		b.t.Fatalf("%s %s: %v, want %s %s", actor, name, e, code, ruleKey)
	}
	return e
}

const walkIn = `{"complainant":{"name":"Sumarni","nik":"3508145403680021","phone":"085212345641","address":"RT 03 RW 01"},"subject":"Sembako belum cair","text":"Dua bulan kosong"}`

// register books a plain complaint.
func (b *testBook) register() CaseID { return b.do("siti", "", "register", walkIn) }

// inProgress is a plain complaint that Linjamsos has accepted.
func (b *testBook) inProgress() CaseID {
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2","complete":true}`)
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos","instructions":["tindak_lanjuti"]}`)
	return b.do("rina", id, "accept", `{}`)
}

const result = `{"finding":"Rekening belum aktif","conclusion":"proven","recommendation":"Aktifkan","answer":"Kartu Ibu sudah aktif"}`

// awaiting is a result of Linjamsos that waits for the head.
func (b *testBook) awaiting() CaseID {
	id := b.inProgress()
	return b.do("rina", id, "submit_result", result)
}

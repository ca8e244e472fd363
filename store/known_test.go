package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"aduan/model"
)

func (w *world) known(who model.StaffID, number string) model.Acquaintance {
	w.t.Helper()
	a, err := w.desk(who).Known(w.ctx(), number)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

const sumarniNIK, sumarniPhone = "3508045403680021", "085233000041"

// visit books a walk-in of somebody with all that the counter asks.
func (w *world) visit(who model.StaffID, name, nik, phone, more string) model.CaseID {
	w.t.Helper()
	return w.do(who, "", "register", `{"complainant":{"name":"`+name+`","nik":"`+nik+`","phone":"`+phone+`","address":"RT 03 Krajan"},
		"area":"35.08.04.2003","sex":"female","subject":"Sembako belum cair","text":"Dua bulan."`+more+`}`).Case.ID
}

func TestPersonIsKnownByNIKAndTelephoneToWhoBookedThem(t *testing.T) {
	w := newWorld(t)
	for range 4 {
		w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	}
	for range 2 { // before and after the index has caught up
		for _, number := range []string{sumarniNIK, "3508 0454 0368 0021", sumarniPhone, "+62 852-3300-0041"} {
			a := w.known("petugas", number)
			if a.Person.Name != "Sumarni" || a.Area != "35.08.04.2003" || a.Sex != "female" || len(a.Cases) != model.MostKnown || a.Cases[0].Register != "0004/2026" {
				t.Errorf("%s is %+v", number, a)
			}
			if raw, _ := json.Marshal(a); strings.Contains(string(raw), sumarniNIK) || strings.Contains(string(raw), "33000041") {
				t.Errorf("the answer shows a number in full: %s", raw)
			}
		}
		w.indexNow()
	}
	for _, number := range []string{"", "3508", sumarniNIK[:15], "085233", "3508045403680022", "Sumarni"} {
		if a := w.known("petugas", number); a.Person.Name != "" || len(a.Cases) != 0 {
			t.Errorf("%q is %+v", number, a)
		}
	}
}

// TestNobodyLearnsAtTheCounterOfWhatTheyMayNotRead asks as an attacker would, with
// lists of numbers: whatever one may not read by name is as if it were not there.
func TestNobodyLearnsAtTheCounterOfWhatTheyMayNotRead(t *testing.T) {
	for name, c := range map[string]struct {
		make func(*world)
		who  []model.StaffID
	}{
		"secret by respondent": {func(w *world) {
			w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, `,"respondent":{"kind":"staff","post":"kabid-linjamsos"}`)
		}, []model.StaffID{"petugas", "pengelola", "sekretaris", "kepala", "kabid-linjamsos"}},
		"secret by review": {func(w *world) {
			w.do("pengelola", w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, ""), "verify", `{"category":"SAL-1","class":"oversight","complete":true}`)
		}, []model.StaffID{"petugas", "pengelola"}},
		"perhaps about staff": {func(w *world) {
			w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, `,"respondent":{"kind":"unclear"}`)
		}, []model.StaffID{"petugas", "pengelola"}},
		"withheld": {func(w *world) { w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, `,"identity":"withheld"`) },
			[]model.StaffID{"petugas", "pengelola", "sekretaris"}},
		"booked by somebody else": {func(w *world) { w.visit("pengelola", "Sumarni", sumarniNIK, sumarniPhone, "") }, []model.StaffID{"petugas"}},
		"with the division": {func(w *world) {
			id := w.visit("pengelola", "Sumarni", sumarniNIK, sumarniPhone, "")
			w.do("pengelola", id, "verify", `{"category":"KKS-2","class":"ordinary","complete":true}`)
			w.do("kepala", id, "dispose", `{"lead":"kabid-linjamsos"}`)
		}, []model.StaffID{"petugas", "kabid-linjamsos"}}, // who reads it, but has no counter
		"voided": {func(w *world) {
			w.do("petugas", w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, ""), "void", `{"reason":"salah"}`)
		}, []model.StaffID{"petugas", "pengelola"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.visit("petugas", "Orang Lain", "3508045403680039", "085233000058", "")
			c.make(w)
			for range 2 {
				for _, who := range c.who {
					for _, number := range []string{sumarniNIK, sumarniPhone} {
						got, nobody := w.known(who, number), w.known(who, "3508045403689999")
						if a, b := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", nobody); a != b {
							t.Errorf("%s asking for %s is told %s", who, number, a)
						}
					}
				}
				w.indexNow()
			}
		})
	}
}

func TestSecretCaseChangesNothingInWhatIsKnown(t *testing.T) {
	w := newWorld(t)
	w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	before := w.known("petugas", sumarniNIK)
	w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, `,"respondent":{"kind":"staff","post":"kabid-linjamsos"}`)
	w.visit("pengelola", "Sumarni", sumarniNIK, sumarniPhone, `,"identity":"withheld"`)
	text := func(a model.Acquaintance) string {
		raw, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	if after := w.known("petugas", sumarniNIK); text(after) != text(before) {
		t.Fatalf("%s is now %s", text(before), text(after))
	}
}

func TestTelephoneOfAFamilyListsTheOnePersonsCases(t *testing.T) {
	w := newWorld(t)
	w.visit("petugas", "Suparman", "", sumarniPhone, "")
	w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	if a := w.known("petugas", sumarniPhone); a.Person.Name != "Sumarni" || len(a.Cases) != 1 {
		t.Fatalf("%+v", a)
	}
}

// register books an entry of what a clerk knows, as the counter does.
func (w *world) again(who model.StaffID, person, same string) (model.Outcome, error) {
	w.t.Helper()
	return w.act(who, "", 0, w.action("register", `{"complainant":`+person+`,"subject":"KKS terblokir","text":"Sejak Senin.","same_person":`+same+`}`))
}

func TestWhatIsMaskedIsTakenOverWithoutBeingShown(t *testing.T) {
	w := newWorld(t)
	first := w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	same := `{"case":"` + string(first) + `","nik":true,"phone":true}`
	o, err := w.again("petugas", `{"name":"Sumarni","phone":"0852 3300 0041"}`, same)
	if err != nil {
		t.Fatal(err)
	}
	if p := o.Case.Complainants[0]; p.NIK != "3508••••••••0021" || len(p.Contacts) != 1 {
		t.Fatalf("the new entry has %+v", p)
	}
	raw, _ := json.Marshal(o.Case.Events)
	if strings.Contains(string(raw), "same_person") || strings.Contains(string(raw), string(first)) {
		t.Fatalf("the event names the earlier case: %s", raw)
	}
	o, err = w.again("petugas", `{"name":"Sumarni","nik":"`+sumarniNIK+`"}`, `{"case":"0001/2026","phone":true}`)
	if p := o.Case.Complainants; err != nil || len(p) != 1 || len(p[0].Contacts) != 1 || p[0].Contacts[0].Value != "0852••••••41" {
		t.Fatalf("%v %+v", err, p)
	}
	o, err = w.again("petugas", `{"name":"Sumarni","phone":"085233000041"}`, `{"case":"1"}`)
	if p := o.Case.Complainants; err != nil || p[0].NIK != "" {
		t.Fatalf("a NIK that was not asked for: %v %+v", err, p)
	}
}

// TestNobodyIsTakenOverWithoutTheirNumber: neither a case that one may not read by
// name nor a guess opens anything, and every refusal reads the same.
func TestNobodyIsTakenOverWithoutTheirNumber(t *testing.T) {
	w := newWorld(t)
	mine := w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	secret := w.visit("pengelola", "Rahasia", "3508045403680039", "085233000058", `,"respondent":{"kind":"unclear"}`)
	other := w.visit("pengelola", "Warsito", "3508045403680047", "085233000066", "")
	waits := w.visit("pengelola", "Tumini", "3508045403680054", "085233000074", "")
	w.do("pengelola", waits, "verify", `{"category":"KKS-2","class":"ordinary","complete":false,"missing":["ktp"]}`)
	want := ""
	for _, c := range [][2]string{
		{string(mine), `{"name":"Sumarni"}`}, {string(mine), `{"name":"Sumarni","phone":"085233000042"}`},
		{string(mine), `{"name":"Sumarni","nik":"3508045403680029","phone":"085233000041"}`},
		{string(secret), `{"name":"x","phone":"085233000058"}`}, {string(other), `{"name":"x","phone":"085233000066"}`},
		{string(waits), `{"name":"x","phone":"085233000074"}`}, {string(mine), `{"name":"Suparman","phone":"085233000041"}`},
		{string(mine), `{"phone":"085233000041"}`}, {"nothing", `{"name":"x","phone":"085233000074"}`},
	} {
		_, err := w.again("petugas", c[1], `{"case":"`+c[0]+`","nik":true,"phone":true}`)
		if err == nil {
			t.Fatalf("%v was taken over", c)
		}
		if want == "" {
			want = fmt.Sprint(err)
		}
		if fmt.Sprint(err) != want {
			t.Errorf("%v: %v, not %s", c, err, want)
		}
	}
}

// TestRetryOfATakenOverPersonIsTheSameDeed: what the event does not keep must not
// make a second try another deed.
func TestRetryOfATakenOverPersonIsTheSameDeed(t *testing.T) {
	w := newWorld(t)
	first := w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, "")
	for name, more := range map[model.ActionName]string{"register": "", "answer_on_the_spot": `,"answer":"Sudah dijelaskan.","category":"PBI-1","on_behalf_of":"kabid-linjamsos"`} {
		d := model.Deed{ID: model.DeedID(w.id()), Action: w.action(name, `{"complainant":{"name":"Sumarni","nik":"`+sumarniNIK+`"},"subject":"KKS","text":"Sejak Senin.",
			"same_person":{"case":"`+string(first)+`","phone":true}`+more+`}`)}
		one, err := w.desk("petugas").Act(w.ctx(), d)
		if err != nil {
			t.Fatal(name, err)
		}
		two, err := w.desk("petugas").Act(w.ctx(), d)
		if err != nil || !two.Replayed || two.Case.ID != one.Case.ID || len(one.Case.Complainants[0].Contacts) != 1 {
			t.Fatalf("%s: %v %+v", name, err, two.Case.Complainants)
		}
	}
	if faults, err := w.b.Verify(w.ctx(), nil); err != nil || len(faults) != 0 {
		t.Fatal(err, faults)
	}
}

// TestTelephoneOfAFamilyGivesNobodyTheNIKOfAnother: husband and wife of one entry
// answer one telephone; each gets what is theirs, and the child nothing.
func TestTelephoneOfAFamilyGivesNobodyTheNIKOfAnother(t *testing.T) {
	w := newWorld(t)
	const suparmanNIK = "3508040101700005"
	first := w.do("petugas", "", "register", `{"complainants":[{"name":"Suparman","nik":"`+suparmanNIK+`","phone":"085233000041"},
		{"name":"Hj. Sumarni","nik":"`+sumarniNIK+`","phone":"085233000041"}],"subject":"KKS","text":"Sejak Senin."}`).Case.ID
	same := `{"case":"` + string(first) + `","nik":true}`
	for name, nik := range map[string]string{"Suparman": suparmanNIK, "Sumarni": sumarniNIK} {
		o, err := w.again("petugas", `{"name":"`+name+`","phone":"085233000041"}`, same)
		if err != nil {
			t.Fatal(name, err)
		}
		if p := o.Case.Complainants[0]; p.NIK != nik[:4]+"••••••••"+nik[12:] {
			t.Errorf("%s has %s", name, p.NIK)
		}
	}
	if _, err := w.again("petugas", `{"name":"Bayu","phone":"085233000041"}`, same); err == nil {
		t.Error("the child has a parent's NIK")
	}
}

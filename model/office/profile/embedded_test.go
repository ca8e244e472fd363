package profile

import (
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/office"
)

// shipped parses one of the embedded profiles.
func shipped(t testing.TB, name string) *model.Office {
	t.Helper()
	text, ok := office.Text(name)
	if !ok {
		t.Fatalf("no profile %q", name)
	}
	o, faults := Parse(text)
	for _, f := range faults {
		t.Error(f.Message)
	}
	if o == nil {
		t.FailNow()
	}
	return o
}

func TestShippedProfilesHaveNoFault(t *testing.T) {
	codes := map[string]bool{}
	for _, name := range office.Names() {
		o := shipped(t, name)
		if o.Code != name || codes[o.Code] {
			t.Errorf("%s: code %q", name, o.Code)
		}
		codes[o.Code] = true
	}
	if _, ok := office.Text("../lumajang"); ok {
		t.Error("a name that is none has a profile")
	}
}

// Each line of testdata/facts is a sentence, number, account or address of the
// office's published standard.
func TestProfilesHoldEveryFactOfTheirStandard(t *testing.T) {
	for _, name := range office.Names() {
		facts, err := os.ReadFile(filepath.Join("testdata", "facts", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		texts(reflect.ValueOf(*shipped(t, name)), &all)
		whole := plainText(strings.Join(all, " \x00 "))
		for fact := range strings.Lines(string(facts)) {
			if fact = plainText(fact); !strings.Contains(whole, fact) {
				t.Errorf("%s does not say %q", name, fact)
			}
		}
	}
}

func plainText(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// texts collects every text of a profile.
func texts(v reflect.Value, out *[]string) {
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), out)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			texts(v.MapIndex(k), out)
		}
	}
}

func TestEachOfficeWorksItsOwnWay(t *testing.T) {
	bt, bn := shipped(t, "buton-tengah"), shipped(t, "banjarnegara")
	lm, pp := shipped(t, "lumajang"), shipped(t, "penajam-paser-utara")
	switch {
	case !pp.Rules.PetugasAnswers || bt.Rules.PetugasAnswers || bn.Rules.PetugasAnswers || lm.Rules.PetugasAnswers:
		t.Error("only Penajam's petugas answers by themselves")
	case bn.Rules.IdentityRule != "name_and_address" || pp.Rules.IdentityRule != "ktp_or_kk" || lm.Rules.IdentityRule != "none" || bt.Rules.IdentityRule != "none":
		t.Error("identity rules differ from the standards")
	case pp.Rules.HasDisposition || !bn.Rules.HasDisposition:
		t.Error("Banjarnegara disposes, Penajam's section does not")
	case bn.Rules.Special != "ruangan khusus":
		t.Error("Banjarnegara receives in a special room")
	case len(pp.Criteria) != 9 || pp.Criteria[0].MinDecile != 1 || pp.Criteria[0].MaxDecile != 5:
		t.Error("Penajam's criteria: decile 1 to 5 and what excludes")
	case bt.ZoneTag != "WITA" || pp.ZoneTag != "WITA" || bn.ZoneTag != "WIB" || lm.ZoneTag != "WIB":
		t.Error("zones")
	}
	wa := 0
	for _, c := range bt.Channels {
		if c.Name == "whatsapp" {
			wa++
		}
	}
	if wa != 4 {
		t.Errorf("Buton Tengah has %d WhatsApp admins, want 4", wa)
	}
}

// What procedure.md 4 asks of every office; numbers and units.
func TestEveryOfficeHasTheClocksOfTheProcedure(t *testing.T) {
	for _, name := range office.Names() {
		o := shipped(t, name)
		got := map[string]string{}
		for _, r := range o.Clocks {
			got[r.Name] = strings.Join([]string{strings.TrimSpace(strings.Join(r.Start, " ")), itoa(r.Limit), string(r.Unit), r.Pause}, " ")
		}
		want := map[string]string{
			"response": "received reopen 48 hours ", "recording": "received 2 working_days ", "review": "registered 3 working_days waiting",
			"completeness": "received 14 calendar_days ", "completing": "info_requested_told 30 calendar_days ",
			"settlement_information": "received reopen 5 working_days waiting", "settlement_ordinary": "received reopen 14 working_days waiting",
			"settlement_oversight": "received reopen 60 working_days waiting", "settlement_aspiration": "received reopen 5 working_days waiting",
			"ceiling": "complete 60 calendar_days waiting", "telling": "ratify 14 calendar_days ",
			"silence": "deliver_last answer 10 working_days ", "public_information": "received 10 working_days ",
		}
		if o.Rules.HasDisposition {
			want["disposition"] = "verify 1 working_days waiting"
		}
		for k, w := range want {
			if got[k] != w {
				t.Errorf("%s: %s is %q, want %q", name, k, got[k], w)
			}
		}
	}
	for name, want := range map[string]model.ClockRule{
		"lumajang":     {Name: "service_usulan_dtks", Limit: 15, Target: 7, Unit: "working_days"},
		"banjarnegara": {Name: "service_santunan_jpst", Limit: 3, Unit: "months"},
		"buton-tengah": {Name: "service_pendampingan_bpnt", Limit: 1, Unit: "years"},
	} {
		for _, r := range shipped(t, name).Clocks {
			if r.Name == want.Name && (r.Limit != want.Limit || r.Target != want.Target || r.Unit != want.Unit) {
				t.Errorf("%s: %+v", name, r)
			}
		}
	}
}

func TestAssumedDeadlinesAreListedAsAssumed(t *testing.T) {
	for _, name := range office.Names() {
		o := shipped(t, name)
		for _, r := range o.Clocks {
			listed := false
			for _, p := range o.Assumed {
				listed = listed || p == "clocks["+r.Name+"]"
			}
			if listed != r.Assumption {
				t.Errorf("%s: clock %s: assumption %v, listed %v", name, r.Name, r.Assumption, listed)
			}
		}
	}
}

func TestTwoOtherOfficesNeedNothingButAProfile(t *testing.T) {
	for _, file := range []string{"kediri.yaml", "magetan.yaml"} {
		text, err := os.ReadFile(filepath.Join("testdata", "offices", file))
		if err != nil {
			t.Fatal(err)
		}
		o, faults := Parse(text)
		for _, f := range faults {
			t.Errorf("%s: %s", file, f.Message)
		}
		if o == nil {
			continue
		}
		if _, err := office.Calendar(o, nil); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// A book keeps the profile that it was given by an older program.
func TestProfileInUseIsReadAlsoWhereTodaysCheckMindsIt(t *testing.T) {
	text := strings.Replace(kediri(t), "role: pengelola", "role: penjaga", 1)
	if o, faults := Parse([]byte(text)); o != nil || len(faults) == 0 {
		t.Fatal("nothing is minded")
	}
	if o := Read([]byte(text)); o == nil || len(o.Posts) == 0 || o.Code != "kediri" {
		t.Errorf("%+v", o)
	}
	if o := Read([]byte("units: [")); o != nil {
		t.Errorf("%+v", o)
	}
}

func BenchmarkParse(b *testing.B) {
	text, _ := office.Text("lumajang")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, faults := Parse(text); len(faults) > 0 {
			b.Fatal(faults[0].Message)
		}
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

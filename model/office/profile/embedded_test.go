package profile

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
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

// procedureClocks is the table of procedure.md 4: limit; start; stop; pause; how
// often; for which. A dot stands for nothing.
const procedureClocks = `
receipt                1 working_days; registered; receipt_printed contact_out respond answer deliver; .; case; .
response               48 hours; received reopen; respond answer info_requested_told told deliver; .; complainant; .
recording              2 working_days; received; registered; .; case; .
review                 3 working_days; registered; verify answer dispatch reject forward void; waiting; case; .
disposition            1 working_days; verify; dispose dispatch answer; waiting; case; information ordinary oversight aspiration
disposition_own        3 working_days; dispose; report recall answer submit_result; waiting; disposition; .
completeness           14 calendar_days; received; complete info_requested_told answer deliver; .; case; .
completing             30 calendar_days; info_requested_told; info_received complete answer dispatch submit_result; .; case; proposes withdraw
settlement_information 5 working_days; received reopen; answer deliver reject forward withdraw merge; waiting; round; information
settlement_ordinary    14 working_days; received reopen; answer deliver reject forward withdraw merge; waiting; round; ordinary
settlement_oversight   60 working_days; received reopen; answer deliver reject forward withdraw merge; waiting; round; oversight
settlement_aspiration  5 working_days; received reopen; answer deliver reject forward withdraw merge; waiting; round; aspiration
public_information     10 working_days; received reopen; answer deliver told; .; round; public_information extend 7
ceiling                60 calendar_days; complete; answer deliver reject forward withdraw merge; waiting max 30; case; .
telling                14 calendar_days; ratify; deliver; .; complainant; .
silence                10 working_days; deliver_last answer; contact_in close; .; round; proposes close
emergency              24 hours target 3; registered; action_taken; .; case; PPA-1 REH-1 BEN-1
emergency_dispatch     24 hours target 3; dispatch; action_taken; .; case; urgent
outside                5 working_days; sent_to_us outside_clock; deliver answer; .; outside; .
`

// said is a rule as a line of procedureClocks says it.
func said(r model.ClockRule) string {
	words := func(parts ...string) string {
		if s := strings.Join(strings.Fields(strings.Join(parts, " ")), " "); s != "" {
			return s
		}
		return "."
	}
	number := func(word string, n int) string {
		if n == 0 {
			return ""
		}
		return word + " " + itoa(n)
	}
	scope := append(slices.Clone(r.Categories), r.Services...)
	for _, c := range r.Classes {
		scope = append(scope, string(c))
	}
	if r.UrgentOnly {
		scope = append(scope, "urgent")
	}
	if r.Proposes != "" {
		scope = append(scope, "proposes "+r.Proposes)
	}
	return strings.Join([]string{words(itoa(r.Limit), string(r.Unit), number("target", r.Target)), words(r.Start...), words(r.Stop...),
		words(r.Pause, number("max", r.MaxPause)), r.Per, words(strings.Join(scope, " "), number("extend", r.Extend))}, "; ")
}

func TestEveryOfficeHasTheClocksOfTheProcedure(t *testing.T) {
	for _, name := range office.Names() {
		o := shipped(t, name)
		got := map[string]string{}
		for _, r := range o.Clocks {
			if got[r.Name] = said(r); r.Rolls || len(r.Grades) > 0 {
				t.Errorf("%s: %s rolls or minds grades, which no standard says", name, r.Name)
			}
		}
		for line := range strings.Lines(strings.TrimSpace(procedureClocks)) {
			clock, want, _ := strings.Cut(strings.TrimSpace(line), " ")
			if clock == "disposition" && !o.Rules.HasDisposition {
				want = ""
			}
			if want = strings.TrimSpace(want); got[clock] != want {
				t.Errorf("%s: %s is\n%s, want\n%s", name, clock, got[clock], want)
			}
			delete(got, clock)
		}
		for clock := range got {
			if !strings.HasPrefix(clock, "service_") {
				t.Errorf("%s has a clock %s that the procedure does not name", name, clock)
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

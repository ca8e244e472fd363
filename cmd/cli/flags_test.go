package cli

import (
	"testing"
	"time"

	"aduan/model"

	"github.com/spf13/pflag"
)

func TestFlagsOfAnActionBecomeItsInput(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 41, 0, 0, time.FixedZone("WIB", 7*3600))
	for _, tc := range []struct {
		name string
		on   model.ActionName
		args []string
		want string
	}{
		{"dots make objects, - and _ are the same", "register",
			[]string{"--complainant.name", "Sumarni", "--received_at", "08.15", "--identity-shown", "ktp"},
			`{"complainant":{"name":"Sumarni"},"identity_shown":"ktp","received_at":"2026-11-20T08:15:00+07:00"}`},
		{"an amount as it is written", "register", []string{"--loss-rupiah", "Rp450.000"}, `{"loss_rupiah":450000}`},
		{"codes by comma or again", "dispose", []string{"--to", "a,b", "--to", "c"}, `{"to":["a","b","c"]}`},
		{"a due moment lies ahead", "dispose", []string{"--due-at", "sen 15.00"}, `{"due_at":"2026-11-23T15:00:00+07:00"}`},
		{"a bool alone or with a value", "check", []string{"--found", "--decile=6"}, `{"decile":6,"found":true}`},
		{"members by name", "form_team", []string{"--lead", "rina", "--members", "staff=agus", "--members", "name=Anton, S.Sos,agency=TKSK"},
			`{"lead":"rina","members":[{"staff":"agus"},{"agency":"TKSK","name":"Anton, S.Sos"}]}`},
		{"a reason in words and by code", "reopen", []string{"--reason", "keberatan", "--reason.text", "Belum cair"},
			`{"reason":{"code":"keberatan","text":"Belum cair"}}`},
		{"an object as JSON, one part over it", "verify", []string{"--respondent", `{"kind":"staff","post":"x"}`, "--respondent.post", "y"},
			`{"respondent":{"kind":"staff","post":"y"}}`},
		{"a list keeps commas in texts", "check", []string{"--programmes", "Satu, dua", "--programmes", "Tiga"}, `{"programmes":["Satu, dua","Tiga"]}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			fs := pflag.NewFlagSet("", pflag.ContinueOnError)
			af := addActionFlags(fs, tc.on)
			if err := fs.Parse(tc.args); err != nil {
				t.Fatal(err)
			}
			got, err := af.input(moments{now})
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

// TestEveryActionCanBeWrittenAsFlags: each has flags for all its fields, and
// what none of them is given is an empty input.
func TestEveryActionCanBeWrittenAsFlags(t *testing.T) {
	for _, info := range model.ActionTable() {
		fs := pflag.NewFlagSet("", pflag.ContinueOnError)
		af := addActionFlags(fs, info.Name)
		for _, f := range info.Fields {
			if fs.Lookup(f.Name) == nil {
				t.Errorf("%s: no flag for %s", info.Name, f.Name)
			}
		}
		if got, err := af.input(moments{}); err != nil || string(got) != "{}" || af.any() {
			t.Errorf("%s: %s, %v", info.Name, got, err)
		}
	}
}

func TestNearNamesAreProposed(t *testing.T) {
	all := []string{"verify", "dispose", "request_info", "register"}
	for typed, want := range map[string]string{"verifi": "verify", "request-inf": "request_info", "info": "request_info", "regist": "register"} {
		if got := nearest(typed, all, 1); len(got) == 0 || got[0] != want {
			t.Errorf("%s: %v, want %s", typed, got, want)
		}
	}
	if got := nearest("xyzzy", all, 1); len(got) != 0 {
		t.Errorf("xyzzy: %v", got)
	}
}

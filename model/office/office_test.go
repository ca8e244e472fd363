package office_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
	"aduan/model/office/profile"
)

func shipped(t testing.TB, name string) *model.Office {
	t.Helper()
	text, _ := office.Text(name)
	o, faults := profile.Parse(text)
	if o == nil {
		t.Fatal(faults)
	}
	return o
}

// Limits of procedure.md 4 and domain.md 7 under the shipped profiles' hours.
func TestShippedCalendarsKeepTheVectors(t *testing.T) {
	for _, v := range []struct {
		office, from string
		limit        calendar.Limit
		due          string
	}{
		{"penajam-paser-utara", "2026-11-20 15.30", calendar.Limit{N: 5, Unit: calendar.WorkingDays}, "2026-11-27 15.00"},
		{"penajam-paser-utara", "2026-11-20 15.30", calendar.Limit{N: 14, Unit: calendar.WorkingDays}, "2026-12-10 16.00"},
		{"buton-tengah", "2026-11-20 19.40", calendar.Limit{N: 48, Unit: calendar.Hours}, "2026-11-22 19.40"},
		{"buton-tengah", "2026-11-20 19.40", calendar.Limit{N: 48, Unit: calendar.Hours, Rolls: true}, "2026-11-23 08.30"},
		{"buton-tengah", "2026-11-20 19.40", calendar.Limit{N: 2, Unit: calendar.WorkingDays}, "2026-11-24 16.00"},
		{"lumajang", "2026-10-12 00.00", calendar.Limit{N: 15, Unit: calendar.WorkingDays}, "2026-11-02 15.30"},
		{"lumajang", "2026-11-20 09.44", calendar.Limit{N: 14, Unit: calendar.WorkingDays}, "2026-12-10 15.30"},
		{"banjarnegara", "2026-11-30 10.00", calendar.Limit{N: 3, Unit: calendar.Months}, "2027-03-01 00.00"},
	} {
		c, err := office.Calendar(shipped(t, v.office), nil)
		if err != nil {
			t.Fatal(err)
		}
		const form = "2006-01-02 15.04"
		from, _ := time.ParseInLocation(form, v.from, c.Zone())
		sum, err := c.Due(from, v.limit, nil)
		if err != nil || sum.Due.In(c.Zone()).Format(form) != v.due {
			t.Errorf("%s %s + %v: %s %v, want %s", v.office, v.from, v.limit, sum.Due.In(c.Zone()).Format(form), err, v.due)
		}
	}
}

func TestExtraClosureMovesTheDeadline(t *testing.T) {
	o := shipped(t, "lumajang")
	c, err := office.Calendar(o, []model.Closure{{Date: "2026-11-23", Name: "Pilkades", Basis: "SK Bupati"}})
	if err != nil {
		t.Fatal(err)
	}
	from := time.Date(2026, 11, 20, 9, 0, 0, 0, c.Zone())
	sum, err := c.Due(from, calendar.Limit{N: 1, Unit: calendar.WorkingDays}, nil)
	if err != nil || sum.Due.Day() != 24 {
		t.Error(sum.Due, err)
	}
	if _, err := office.Calendar(o, []model.Closure{{Date: "besok", Name: "?"}}); err == nil {
		t.Error("a closure without a date was taken")
	}
}

func TestChangedRulesNeedTheHead(t *testing.T) {
	a, b := shipped(t, "lumajang"), shipped(t, "lumajang")
	if got := office.RuleChanges(a, b); len(got) != 0 {
		t.Errorf("the same profile differs in %v", got)
	}
	b.Answers[0].Text, b.Address = "lain", "lain"
	if got := office.RuleChanges(a, b); len(got) != 0 {
		t.Errorf("wording counts as rules: %v", got)
	}
	b.Clocks[1].Limit, b.Rules.PetugasAnswers = 72, true
	if got := strings.Join(office.RuleChanges(a, b), " "); got != "clocks rules" {
		t.Errorf("changes %q", got)
	}
}

// A check without a file: an empty office has every fault, and none crashes.
func TestEmptyOfficeIsRefused(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range office.Check(&model.Office{}) {
		seen[p.Path] = true
	}
	for _, path := range []string{"format", "code", "name", "zone", "hours", "units", "posts", "channels", "clocks", "categories",
		"conflict_route", "initials", "rules.identity_rule", "rules.provisional_class", "numbers.register"} {
		if !seen[path] {
			t.Errorf("nothing said of %s", path)
		}
	}
}

func TestNearestWord(t *testing.T) {
	list := []string{"kabid", "kepala", "petugas", "walk_in"}
	for word, want := range map[string]string{"kabidd": "kabid", "Kabid": "kabid", "kpeala": "kepala", "walkin": "walk_in", "": "", "bupati": "", strings.Repeat("k", 500): ""} {
		if got := office.Nearest(word, list); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestAssumptionPathsName(t *testing.T) {
	o := shipped(t, "lumajang")
	for path, want := range map[string]bool{
		"clocks[disposition].limit": true, "hours[1].week.fri": true, "rules.light.classes[ordinary]": true, "name": true,
		"clocks[x]": false, "hours[9]": false, "rules.x": false, "": false, "[": false, "posts": true, "posts.code": false, "name[1]": false,
	} {
		if got := office.Holds(o, path); got != want {
			t.Errorf("%q: %v", path, got)
		}
	}
}

// TestInformationRequestWaitsForNoDisposition: it goes to the ppid by its review
// (procedure.md 3), so no deadline of any office asks for one.
func TestInformationRequestWaitsForNoDisposition(t *testing.T) {
	for _, name := range office.Names() {
		o := shipped(t, name)
		for _, k := range o.Clocks {
			if !slices.Contains(k.Stop, "dispose") {
				continue
			}
			if slices.Contains(k.Classes, model.PublicInformation) || len(k.Classes) != 4 {
				t.Errorf("%s: %s is for %v", name, k.Name, k.Classes)
			}
		}
	}
}

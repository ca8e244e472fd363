package region_test

import (
	"strings"
	"testing"

	"aduan/model/region"
)

func TestDistrictsHaveAllTheirVillages(t *testing.T) {
	var shipped region.Map
	for regency, want := range map[string][3]int{ // sub-districts, desa, kelurahan: domain.md 6
		"74.14": {7, 67, 10}, "33.04": {20, 266, 12}, "35.08": {21, 198, 7}, "64.09": {4, 30, 24},
	} {
		var got [3]int
		for _, p := range shipped.Below(regency) {
			switch p.Kind {
			case "kecamatan":
				got[0]++
			case "desa":
				got[1]++
			case "kelurahan":
				got[2]++
			}
			if q, ok := shipped.Of(p.Code); !ok || q != p || p.Label == "" {
				t.Errorf("%s: %+v", p.Code, p)
			}
		}
		if got != want {
			t.Errorf("%s: %v, want %v", regency, got, want)
		}
	}
	if len(shipped.Below("35.71")) != 0 || len(shipped.Below("35.0")) != 0 {
		t.Error("places of a regency that is not here")
	}
}

func TestClerkFindsVillageByThreeLetters(t *testing.T) {
	var shipped region.Map
	for _, c := range []struct{ text, under, first string }{
		{"bad", "35.08", "Desa Bades, Kec. Pasirian"},
		{"BADES", "35.08", "Desa Bades, Kec. Pasirian"},
		{"desa bades", "35.08", "Desa Bades, Kec. Pasirian"},
		{"bades pasirian", "35.08", "Desa Bades, Kec. Pasirian"},
		{"oro ombo", "35.08", "Desa Oro-oro Ombo, Kec. Pronojiwo"},
		{"nipah", "64.09", "Kel. Nipah-Nipah, Kec. Penajam"},
		{"kec sukodono", "35.08", "Kec. Sukodono"},
		{"35.08.04", "35.08", "Kec. Pasirian"},
		{"3508", "", "Kabupaten Lumajang"},
		{"3508042", "35.08", "Desa Gondoruso, Kec. Pasirian"},
	} {
		got := shipped.Find(c.text, c.under)
		if len(got) == 0 || !strings.HasPrefix(got[0].Label, c.first) {
			t.Errorf("%q: %v, want %s", c.text, got[:min(len(got), 3)], c.first)
		}
	}
	for _, text := range []string{"", "   ", "zzz", "-", "bades penajam", strings.Repeat("a ", 5000)} {
		if got := shipped.Find(text, "35.08"); len(got) != 0 {
			t.Errorf("%.20q finds %v", text, got[0])
		}
	}
}

// magetan is a district that does not ship, with places of its own.
func magetan() region.Map {
	return region.Map{Area: "35.20", Own: []region.Own{
		{Code: "35.20.01", Name: "Poncol"}, {Code: "35.20.01.2001", Name: "Genilangit"}, {Code: "35.20.01.1002", Name: "Alastuwo"},
		{Code: "35.20.02", Name: "Parang"}, {Code: "35.20.02.2001", Name: "Parang"}, {Code: "35.20.02.2002", Name: "Genilangit"},
		{Code: "35.08.01", Name: "of another district"},
	}}
}

func TestOfficeFindsThePlacesOfItsProfile(t *testing.T) {
	m := magetan()
	if p, ok := m.Of("35.20.01.2001"); !ok || p.Label != "Desa Genilangit, Kec. Poncol" || p.Parent != "35.20.01" {
		t.Errorf("%+v %v", p, ok)
	}
	if p, _ := m.Of("35.20.01.1002"); p.Label != "Kel. Alastuwo, Kec. Poncol" {
		t.Errorf("%+v", p)
	}
	if got := m.Find("gen pon", m.Area); len(got) != 1 || got[0].Code != "35.20.01.2001" {
		t.Errorf("%+v", got)
	}
	if p, ok := m.Of("35.08.04.2003"); !ok || p.Name != "Bades" {
		t.Errorf("a place of another district: %+v", p)
	}
	if p, _ := m.Of("35.08.01"); p.Name != "Tempursari" {
		t.Errorf("a profile renames %q, which is not of its district", p.Name)
	}
	if !m.Listed() || !m.Covers("35.20.09") || m.Covers("35.08.01") || (region.Map{Area: "35.20"}).Listed() || !(region.Map{Area: "35.08"}).Listed() {
		t.Error("which districts have a list")
	}
}

func TestProfileCorrectsAShippedName(t *testing.T) {
	m := region.Map{Area: "35.08", Own: []region.Own{{Code: "35.08.04", Name: "Pasirian Baru"}, {Code: "35.08.04.2099", Name: "Anyar"}}}
	if p, _ := m.Of("35.08.04.2003"); p.Label != "Desa Bades, Kec. Pasirian Baru" {
		t.Errorf("%q", p.Label)
	}
	all := m.Below("35.08.04")
	if n := len(region.Map{}.Below("35.08.04")); len(all) != n+1 || all[len(all)-1].Name != "Anyar" {
		t.Errorf("%d places, %d ship", len(all), n)
	}
	if got := m.Find("kec pasirian", "35.08"); len(got) != 1 || got[0].Name != "Pasirian Baru" {
		t.Errorf("%+v", got)
	}
}

func TestPlacesAreCalledAsTheOfficeCallsThem(t *testing.T) {
	m := magetan()
	m.Words = region.Words{Village: "Kampung", District: "Distrik"}
	p, _ := m.Of("35.20.01.2001")
	if p.Label != "Kampung Genilangit, Distrik Poncol" || m.Bare(p) != "Genilangit, Distrik Poncol" {
		t.Errorf("%q %q", p.Label, m.Bare(p))
	}
	if got := m.Named("kampung parang"); len(got) != 1 || got[0].Code != "35.20.02.2001" {
		t.Errorf("%+v", got)
	}
	if p, _ := m.Of("35.08.04.2003"); p.Label != "Desa Bades, Kec. Pasirian" {
		t.Errorf("elsewhere they are desa: %q", p.Label)
	}
}

func TestNameThatSeveralPlacesHaveIsNotGuessed(t *testing.T) {
	m := magetan()
	for text, want := range map[string]string{
		"genilangit":                   "35.20.01.2001 35.20.02.2002",
		"Genilangit Poncol":            "35.20.01.2001",
		"Desa Genilangit, Kec. Poncol": "35.20.01.2001",
		"parang":                       "35.20.02 35.20.02.2001",
		"desa parang":                  "35.20.02.2001",
		"kec parang":                   "35.20.02",
		"geni":                         "",
		"":                             "",
	} {
		var got []string
		for _, p := range m.Named(text) {
			got = append(got, p.Code)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
	if got := m.Meant("parang"); len(got) != 1 || got[0].Code != "35.20.02" {
		t.Errorf("a filter means the larger, which holds the smaller: %+v", got)
	}
	if got := m.Meant("geni"); len(got) != 2 {
		t.Errorf("%+v", got)
	}
}

func TestOnlyCodesOfPlacesAreCodes(t *testing.T) {
	for code, want := range map[string]bool{"35.08.04": true, "35.08.04.2003": true, "35.08": false, "35.08.4": false,
		"35.08.04.20031": false, "3508042003": false, "35-08-04": false, "ab.cd.ef": false, "": false} {
		if region.WellFormed(code) != want {
			t.Errorf("%q", code)
		}
	}
}

func BenchmarkFindPlace(b *testing.B) {
	var shipped region.Map
	b.ReportAllocs()
	for b.Loop() {
		shipped.Find("bad", "35.08")
	}
}

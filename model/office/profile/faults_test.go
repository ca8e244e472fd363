package profile

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model/office"
)

var update = flag.Bool("update", false, "write the golden files anew")

// breakage is one thing done to a sound profile: the first old becomes new, and
// the sentence that must come of it is in testdata/broken/<name>.golden.
type breakage struct{ name, old, new string }

func breakages() []breakage {
	return append(brokenKeys(), append(brokenValues(), brokenWriting()...)...)
}

func brokenKeys() []breakage {
	return []breakage{
		{"unknown_key", "title: Sekretaris,", "titel: Sekretaris,"},
		{"unknown_key_strange", "sources: [", "warna: biru\nsources: ["},
		{"unknown_key_comma", "name: Pengaduan ringan,", "name: Pengaduan ringan, cepat,"},
		{"unknown_key_elsewhere", "sources: [", "disposition_days: 3\nsources: ["},
		{"key_twice", "zone_tag: WIB", "zone_tag: WIB\nzone_tag: WIB"},
		{"key_twice_in_map", "week: {mon: 07.30-16.00,", "week: {mon: 07.30-16.00, mon: 08.00-16.00,"},
		{"not_a_number", "limit: 14,", "limit: empat belas,"},
		{"not_a_number_quoted", "limit: 14,", `limit: "14",`},
		{"not_a_bool", "own_time: true", "own_time: ya"},
		{"not_a_list", "start: [received, reopen]", "start: received"},
		{"not_a_map", "rules:\n  identity_rule: none", "rules: none\nx:\n  identity_rule: none"},
		{"not_a_text", "code: loket,", "code: [loket],"},
		{"list_broken_without_echo", "units:\n  - {", "units: dinas\nbagian:\n  - {"},
	}
}

func brokenValues() []breakage {
	return []breakage{
		{"missing", "short: Dinas Sosial Kota Kediri", "short:"},
		{"missing_line", "address: Kota Kediri\n", ""},
		{"missing_in_item", "label: Datang langsung", "label: \"\""},
		{"bad_format", "format: 1", "format: 2"},
		{"criterion_against_itself", "criteria: []", "criteria:\n  - {code: asn, name: ASN, say: Tidak., against: [asn]}"},
		{"criterion_against_none", "criteria: []", "criteria:\n  - {code: asn, name: ASN, say: Tidak., against: [asnn]}"},
		{"criterion_decile_unasked", "criteria: []", "criteria:\n  - {code: asn, name: ASN, say: 'Desil [desil].'}"},
		{"criterion_decile_half", "criteria: []", "criteria:\n  - {code: asn, name: ASN, say: 'Desil [desil].', min_decile: 4, max_decile: 3}"},
		{"aid_of_no_category", "rules:\n", "rules:\n  aid_categories: [XYZ-1]\n"},
		{"bad_code", "code: kabid,", "code: kabid sosial,"},
		{"bad_area", `area: "35.71"`, "area: Kediri"},
		{"bad_place", `code: "35.71.01"`, `code: "35.71.1"`},
		{"place_elsewhere", `code: "35.71.01"`, `code: "35.20.01"`},
		{"place_twice", `code: "35.71.01.1002"`, `code: "35.71.01.1001"`},
		{"bad_zone", "zone: Asia/Jakarta", "zone: Asia/Jakata"},
		{"bad_zone_tag", "zone_tag: WIB", "zone_tag: WITA"},
		{"bad_hours", "mon: 07.30-16.00", "mon: 07.30 s.d. 16.00"},
		{"hours_reversed", "mon: 07.30-16.00", "mon: 16.00-07.30"},
		{"hours_overlapping", "mon: 07.30-16.00", "mon: 07.30-12.00 11.00-16.00"},
		{"zone_abroad", "zone: Asia/Jakarta", "zone: Europe/Paris"},
		{"date_far", "2026-07-27", "1926-07-27"},
		{"number_too_large", "limit: 14,", "limit: 12345678901,"},
		{"two_heads", "role: sekretaris", "role: kepala"},
		{"no_ppid", "role: ppid", "role: pelaksana"},
		{"urgent_without_hands", "class: information, unit: dinas, post: pengelola", "class: information, urgent: true, unit: dinas, post: admin"},
		{"name_too_long", "name: Pengaduan ringan,", "name: " + strings.Repeat("Panjang ", 16) + ","},
		{"phrase_too_long", "name: Tindak lanjuti", "name: " + strings.Repeat("Panjang ", 21)},
		{"sentence_too_long", `sentence: "Pengaduan ringan: 3 jam"`, `sentence: "` + strings.Repeat("Panjang ", 63) + `"`},
		{"template_without_year", `register: "{no:4}/{year}"`, `register: "{no:4}"`},
		{"bad_weekday", "tue: 07.30-16.00", "sel: 07.30-16.00"},
		{"never_open", "week: {mon: 07.30-16.00, tue: 07.30-16.00, wed: 07.30-16.00, thu: 07.30-16.00, fri: 07.30-11.30 13.00-16.30}", "week: {}"},
		{"no_regular_hours", "    basis: Asumsi\n", "    basis: Asumsi\n    from: 2026-01-01\n"},
		{"bad_date", "2026-07-27", "27 Juli 2026"},
		{"date_that_is_none", "2026-07-27", "2026-02-30"},
		{"bad_role", "role: kabid", "role: kabidd"},
		{"no_role", "role: pengelola", "role: petugas"},
		{"bad_unit_ref", "parent: dinas", "parent: dinass"},
		{"circle", "code: dinas, name: Dinas Sosial", "code: dinas, parent: bidang-sosial, name: Dinas Sosial"},
		{"letter_twice", "letter: K", "letter: S"},
		{"letter_taken", "letter: K", "letter: B"},
		{"post_twice", "code: sekretaris, title", "code: kabid, title"},
		{"bad_channel", "name: walk_in", "name: walkin"},
		{"channel_twice", "name: lapor", "name: walk_in"},
		{"bad_class", "classes: [oversight]", "classes: [oversigth]"},
		{"bad_mark", "stop: [answer, deliver, told]", "stop: [anwser, deliver, told]"},
		{"bad_clock_unit", "limit: 10, extend: 7, unit: working_days", "limit: 10, extend: 7, unit: hari_kerja"},
		{"limit_zero", "limit: 60", "limit: 0"},
		{"target_over_limit", "limit: 60", "limit: 60, target: 70"},
		{"rolls_without_hours", "limit: 60,", "limit: 60, rolls: true,"},
		{"pause_without", "limit: 3, unit: hours", "limit: 3, max_pause_days: 30, unit: hours"},
		{"bad_per", "per: case", "per: kasus"},
		{"promise_clock", "clock: light", "clock: ligth"},
		{"clock_category", "categories: [RIN-1]", "categories: [RIN-2]"},
		{"category_post", "class: ordinary, unit: bidang-sosial, post: kabid", "class: ordinary, unit: bidang-sosial, post: kabag"},
		{"urgent_without_post", "class: oversight, withheld: true, secret: true, post: kadis", "class: oversight, urgent: true"},
		{"light_oversight", "light: {classes: [information]", "light: {classes: [oversight]"},
		{"identity_rule", "identity_rule: none", "identity_rule: ktp"},
		{"bad_template", `form: "F-{year}-{no:4}"`, `form: "F-{tahun}-{no:4}"`},
		{"template_bracket", `form: "F-{year}-{no:4}"`, `form: "F-{year-{no:4}"`},
		{"template_without_number", `agenda: "{no}/{year}"`, `agenda: "{year}"`},
		{"conflict_duty", "duty: ratify", "duty: ratifi"},
		{"conflict_post", "{duty: ratify, post: sekretaris}", "{duty: ratify, post: wakil}"},
		{"no_default_chain", "{posts: [kabid, sekretaris]}", "{unit: dinas, posts: [kabid, sekretaris]}"},
		{"assumption_path", `"clocks[public_information]"`, `"clocks[informasi]"`},
	}
}

func brokenWriting() []breakage {
	return []breakage{
		{"anchor", "name: Dinas Sosial}", "name: &x Dinas Sosial}"},
		{"tag", "name: Dinas Sosial}", "name: !!str Dinas Sosial}"},
		{"bidi", "address: Kota Kediri", "address: Kota \u202eiridek"},
		{"bidi_escaped", "address: Kota Kediri", `address: "Kota \u202eiridek"`},
		{"control", "address: Kota Kediri", "address: Kota \x1b[31mKediri"},
		{"not_utf8", "address: Kota Kediri", "address: Kota \xff\xfe"},
		{"tab", "  - {code: sekretaris,", "\t- {code: sekretaris,"},
		{"two_documents", "units:", "---\nunits:"},
		{"colon_in_sentence", "basis: Asumsi\n    week", "basis: Perpres 21/2023: Senin\n    week"},
		{"quote_open", `name: Jam layanan`, `name: "Jam layanan`},
		{"bracket_open", "stop: [answer, deliver, told]", "stop: [answer, deliver, told"},
		{"indent", "    basis: Asumsi\n", "   basis: Asumsi\n"},
		{"indent_too_deep", "regency: Kota", "  regency: Kota"},
		{"indent_too_deep_in_list", "    basis: Asumsi\n", "      basis: Asumsi\n"},
		{"no_colon", "zone_tag: WIB", "zone_tag WIB"},
	}
}

func kediri(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "offices", "kediri.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// report is what the check command prints.
func report(faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s\n", f.Message)
	}
	return b.String()
}

func TestEveryFaultIsNamedWithItsLine(t *testing.T) {
	sound, seen := kediri(t), map[string]bool{}
	for _, b := range breakages() {
		t.Run(b.name, func(t *testing.T) {
			if seen[b.name] || !strings.Contains(sound, b.old) {
				t.Fatalf("nothing to break: %q", b.old)
			}
			seen[b.name] = true
			o, faults := Parse([]byte(strings.Replace(sound, b.old, b.new, 1)))
			if o != nil || len(faults) == 0 {
				t.Fatal("no fault found")
			}
			for _, f := range faults {
				if f.Line == 0 || !strings.HasPrefix(f.Message, fmt.Sprintf("baris %d: ", f.Line)) || strings.Contains(f.Message, "{path}") {
					t.Errorf("%+v", f)
				}
			}
			golden(t, filepath.Join("testdata", "broken", b.name+".golden"), report(faults))
		})
	}
}

// All breakages that leave the file readable, at once.
func TestAllFaultsAreFoundInOneRun(t *testing.T) {
	text, n := kediri(t), 0
	for _, b := range breakages() {
		if _, faults := Parse([]byte(strings.Replace(kediri(t), b.old, b.new, 1))); strings.HasPrefix(faults[0].Code, "syntax") || faults[0].Code == "tab" ||
			faults[0].Code == "not_supported" || faults[0].Code == "documents" || strings.Contains(b.new, "\n") || !strings.Contains(text, b.old) {
			continue
		}
		text = strings.Replace(text, b.old, b.new, 1)
		n++
	}
	_, faults := Parse([]byte(text))
	// Three take another's ground away: the tag of an unknown zone, a circle
	// through an unknown unit, a channel named like one that is misspelt.
	if n < 30 || len(faults) < n-3 {
		t.Errorf("%d breakages, %d faults", n, len(faults))
	}
	golden(t, filepath.Join("testdata", "broken", "all.golden"), report(faults))
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\ngot:\n%swant:\n%s", file, got, want)
	}
}

// Every code that a check can give has its sentence, whose parameters are all
// filled in.
func TestEverySentenceIsWhole(t *testing.T) {
	for code, s := range sentences {
		p := office.Problem{Path: "a", Code: code, Args: map[string]string{"value": "v", "near": "n", "allowed": "x", "list": "l",
			"first": "f", "low": "1", "high": "2", "max": "3", "want": "w", "zone": "z", "from": "d", "role": "r", "limit": "4",
			"unit": "u", "service": "s", "detail": "d", "area": "a"}}
		got := faultOf(1, p).Message
		for _, hole := range []string{"{path}", "{value}", "{near}", "{allowed}", "{list}", "{first}", "{max}", "{want}", "{detail}", "{role}"} {
			if strings.Contains(got, hole) {
				t.Errorf("%s: %s", code, got)
			}
		}
		if s == "" || strings.HasSuffix(s, ".") {
			t.Errorf("%s: %q", code, s)
		}
	}
}

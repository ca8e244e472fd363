package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// aidOffice has a criterion of each kind.
func aidOffice() *Office {
	return &Office{
		Criteria: []Criterion{
			{Code: "desil", Name: "Desil", MinDecile: 1, MaxDecile: 5, Say: "Desil [desil], sampai 5.", SayOutside: "Desil [desil], belum.", Next: "Perbarui data.", Against: []string{"belum"}, Basis: "B1"},
			{Code: "belum", Name: "Belum terdata", Say: "Belum terdata.", Next: "Minta didata.", Against: []string{"usulan"}, Basis: "B2"},
			{Code: "usulan", Name: "Masih usulan", Say: "Masih usulan.", Basis: "B3"},
			{Code: "asn", Name: "ASN", Excludes: true, Say: "Tidak bagi ASN.", Basis: "B4"},
		},
		Rules: OfficeRules{AidCategories: []string{"BLT-1"}},
	}
}

func TestAidIsOfferedForItsCategoriesOnly(t *testing.T) {
	o := aidOffice()
	if !o.Aids("BLT-1") || o.Aids("PBI-1") || o.Aids("") {
		t.Error("offered for another category, or not for its own")
	}
	o.Criteria = nil
	if o.Aids("BLT-1") {
		t.Error("offered without criteria")
	}
}

func TestAidConcludesFromWhatIsTicked(t *testing.T) {
	o := aidOffice()
	for _, tc := range []struct {
		ticks   string
		decile  int
		verdict AidVerdict
		words   string
		basis   string
	}{
		{"", 0, AidNothing, "", ""},
		{"", 6, AidNothing, "", ""},
		{"desil", 0, AidDecile, "Desil [desil], sampai 5.", "B1"},
		{"desil", 5, AidMet, "Desil 5, sampai 5.", "B1"},
		{"desil", 6, AidUnmet, "Desil 6, belum.\n\nPerbarui data.", "B1"},
		{"belum", 0, AidOpen, "Belum terdata.\n\nMinta didata.", "B2"},
		{"desil usulan", 3, AidOpen, "Desil 3, sampai 5. Masih usulan.", "B3"},
		{"desil asn", 3, AidUnmet, "Desil 3, sampai 5. Tidak bagi ASN.", "B4"},
		{"desil asn", 0, AidUnmet, "Desil [desil], sampai 5. Tidak bagi ASN.", "B4"},
		{"desil asn", 8, AidUnmet, "Desil 8, belum. Tidak bagi ASN.\n\nPerbarui data.", "B1 B4"},
	} {
		r := o.Weigh(AidTicks{Codes: strings.Fields(tc.ticks), Decile: tc.decile})
		if r.Verdict != tc.verdict || r.Words() != tc.words || strings.Join(r.Basis(), " ") != tc.basis {
			t.Errorf("%q at %d: %s, %q, basis %v", tc.ticks, tc.decile, r.Verdict, r.Words(), r.Basis())
		}
	}
}

// TestContradictoryTicksAreNeverBothOn: whatever is pressed, in whatever order.
func TestContradictoryTicksAreNeverBothOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := anyCriteria(t)
		var ticks AidTicks
		for range rapid.IntRange(0, 30).Draw(t, "keys") {
			code := o.Criteria[rapid.IntRange(0, len(o.Criteria)-1).Draw(t, "key")].Code
			was := ticks.Has(code)
			if ticks = o.Tick(ticks, code); ticks.Has(code) == was {
				t.Fatalf("%s did not change", code)
			}
			for _, c := range o.Criteria {
				for _, other := range c.Against {
					if ticks.Has(c.Code) && ticks.Has(other) {
						t.Fatalf("%s and %s are both ticked", c.Code, other)
					}
				}
			}
		}
	})
}

// TestWordsDependOnTheTicksOnly: not on the way that led to them.
func TestWordsDependOnTheTicksOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := anyCriteria(t)
		for i := range o.Criteria {
			o.Criteria[i].Against = nil
		}
		var codes []string
		for _, c := range o.Criteria {
			if rapid.Bool().Draw(t, c.Code) {
				codes = append(codes, c.Code)
			}
		}
		decile := rapid.IntRange(0, 10).Draw(t, "decile")
		want := o.Weigh(AidTicks{Codes: codes, Decile: decile})
		way := AidTicks{}.WithDecile(decile)
		for _, code := range rapid.Permutation(codes).Draw(t, "order") {
			way = o.Tick(o.Tick(o.Tick(way, code), code), code)
		}
		got := o.Weigh(way)
		if got.Words() != want.Words() || got.Verdict != want.Verdict || !slices.Equal(way.Codes, codes) {
			t.Fatalf("%v: %q, then %v: %q", codes, want.Words(), way.Codes, got.Words())
		}
		if decile > 0 && strings.Contains(got.Words(), DecileGap) {
			t.Fatalf("a known decile is left out: %q", got.Words())
		}
	})
}

func anyCriteria(t *rapid.T) *Office {
	names := strings.Fields("a b c d e f")
	o := &Office{}
	for _, n := range names[:rapid.IntRange(1, len(names)).Draw(t, "n")] {
		c := Criterion{Code: n, Name: n, Say: "Kata " + n + " [desil].", SayOutside: "Luar " + n + ".", Next: "Lalu " + n,
			Excludes: rapid.Bool().Draw(t, "excludes"), Against: rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 2, rapid.ID[string]).Draw(t, "against")}
		c.Against = slices.DeleteFunc(c.Against, func(s string) bool { return s == n })
		if rapid.Bool().Draw(t, "asks") {
			c.MinDecile = rapid.IntRange(1, 10).Draw(t, "min")
			c.MaxDecile = rapid.IntRange(c.MinDecile, 10).Draw(t, "max")
		}
		o.Criteria = append(o.Criteria, c)
	}
	return o
}

// TestReasonsOfAnAnswerAreCriteriaInTheClear: they are counted without a key,
// and so no free text gets among them.
func TestReasonsOfAnAnswerAreCriteriaInTheClear(t *testing.T) {
	b := newTestBook(t)
	in := `{"channel":{"name":"walk_in"},"complainant":{"name":"Sumarni"},"subject":"x","text":"x","category":"INF-1","answer":"Tidak.","on_behalf_of":"rina","reasons":[%]}`
	b.refused("siti", "", "answer_on_the_spot", strings.Replace(in, "%", `"Sumarni pensiunan"`, 1), CodeInvalid, "unknown_reason")
	id := b.do("siti", "", "register", `{"channel":{"name":"walk_in"},"complainant":{"name":"Sumarni"},"subject":"x","text":"x"}`)
	b.do("dewi", id, "answer", `{"text":"Tidak.","how":"phone","category":"INF-1","reasons":["asn"]}`)
	events := b.cases[id]
	if clear := string(events[len(events)-1].Data); !strings.Contains(clear, `"reasons":["asn"]`) {
		t.Errorf("the clear part is %s", clear)
	}
}

package journal_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"aduan/store/journal"
)

// sameEnvelope holds Scan to Decode: what one reads, the other reads alike.
func sameEnvelope(t *testing.T, b []byte) {
	t.Helper()
	got, serr := journal.Scan(b)
	want, derr := journal.Decode(b)
	if derr != nil {
		if serr == nil && !json.Valid(b) {
			t.Fatalf("scanned what is no JSON: %q", b)
		}
		return
	}
	if serr != nil {
		t.Fatalf("decoded but not scanned: %q", b)
	}
	if got.V != want.V || got.Stream != want.Stream || got.N != want.N || got.Prev != want.Prev ||
		got.Deed != string(want.Deed) || got.I != want.I || got.Kind != want.Kind || got.Series != want.Series ||
		got.No != want.No || !reflect.DeepEqual(got.Claims, want.Claims) || string(got.Data) != string(want.Data) {
		t.Fatalf("%q:\nscanned %+v\ndecoded %+v", b, got, want)
	}
}

const envelope = `{"v":1,"stream":"case/a","n":1,"prev":"","deed":"d","i":1,"kind":"register",` +
	`"at":"2026-11-22T01:02:03Z","recorded_at":"2026-11-22T01:02:03Z","by":{"person":"siti"},"recorded_by":"siti"`

func scanCases() []string {
	return []string{
		envelope + `}`,
		envelope + `,"series":"register/2026","no":12,"claims":["lapor/77","x\n"],"data":{"a":["}",{"b":"\\\""}]},"key":7,"sealed":"AAEC"}`,
		envelope + `,"data":"text"}`, envelope + `,"data":12}`, envelope + `,"data":null}`, envelope + `,"data":-1.5e3}`,
		envelope + `,"n":2}`, envelope + `,"N":2}`, envelope + `,"no":01}`, envelope + `,"no":18446744073709551615}`,
		envelope + `,"later":{"a":1}}`, envelope + `,"data":{"a":}}`, envelope + `,"data":{]}}`, envelope + `,"data":{"a":"`,
		envelope + "} ", " " + envelope + "}", envelope + `}x`, `{"v":1}`, `{}`, `[]`, `null`, ``, `{"v":2}`,
		`{"v":1,"stream":"case/\u0061é","n":1,"prev":"","deed":"d","i":1,"kind":"k","at":"2026-11-22T01:02:03Z","recorded_at":"2026-11-22T01:02:03Z","by":{},"recorded_by":""}`,
	}
}

func TestScanAgreesWithDecode(t *testing.T) {
	for _, c := range scanCases() {
		sameEnvelope(t, []byte(c))
	}
}

func FuzzScanAgreesWithDecode(f *testing.F) {
	for _, c := range scanCases() {
		f.Add([]byte(c))
	}
	f.Fuzz(sameEnvelope)
}

func BenchmarkScan(b *testing.B) {
	raw := []byte(scanCases()[1])
	for b.Loop() {
		if _, err := journal.Scan(raw); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	raw := []byte(scanCases()[1])
	for b.Loop() {
		if _, err := journal.Decode(raw); err != nil {
			b.Fatal(err)
		}
	}
}

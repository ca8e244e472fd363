package journal

import (
	"encoding/json"
	"reflect"
	"testing"

	"aduan/model"
)

// sameEvent holds the short way to encoding/json: it reads the same, or leaves it.
func sameEvent(t *testing.T, b []byte) {
	t.Helper()
	got, ok := short(b)
	if !ok {
		return
	}
	var want model.Event
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatalf("%q: read in short, and no event: %v", b, err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%q:\nin short %+v\nis       %+v", b, got, want)
	}
}

// event is one with every field; each of the cases changes the end of it.
const event = `{"v":1,"stream":"case/a","n":1,"prev":"ab","deed":"d","i":1,"kind":"register","at":"2026-11-22T01:02:03.5Z",` +
	`"recorded_at":"2026-11-22T08:02:03+07:00","by":{"person":"siti","post":"petugas-1","capacity":"plh"},"recorded_by":"siti"`

func shortCases() []string {
	return []string{
		event + `}`, event + `,"series":"register/2026","no":12,"claims":["lapor/77"],"reason":"typo","data":{"a":["}",{"b":"\\\""}]},"key":7,"sealed":"AAEC"}`,
		event + `,"sealed":""}`, event + `,"sealed":"AA"}`, event + `,"sealed":[1,2]}`, event + `,"sealed":12}`, event + `,"sealed":null}`, event + `,"reason":12}`,
		event + `,"data":"text"}`, event + `,"data":null}`, event + `,"data":{}}`, event + `,"by":{}}`, event + `,"claims":[]}`, event + `,"reason":"sé"}`,
		event + `,"later":1}`, event + `,"key":18446744073709551615}`, `{"v":1,"by":{}}`, `{"v":1,"by":{"person":1}}`, `{"v":1,"by":{"Person":"a"}}`,
		`{"v":1,"by":{"person":"a","person":"b"}}`, `{"v":1,"by":{"person":"a",}}`, `{"v":1,"by":{"person":"a"} }`, `{"v":1,"by":[]}`, `{"v":1,"by":"a"}`,
		`{"v":1,"at":"2026-11-22"}`, `{"v":1,"at":12}`, `{"v":1,"at":{}}`, `{"v":1,"at":"2026-11-22T01:02:03,5Z"}`, `{"v":1,"recorded_by":{}}`,
	}
}

func TestEventReadInShortIsTheSameEvent(t *testing.T) {
	for _, c := range shortCases() {
		sameEvent(t, []byte(c))
	}
	for _, c := range shortCases()[:3] {
		if _, ok := short([]byte(c)); !ok {
			t.Errorf("%q is as Encode writes, and takes the long way", c)
		}
	}
}

func FuzzEventReadInShortIsTheSameEvent(f *testing.F) {
	for _, c := range shortCases() {
		f.Add([]byte(c))
	}
	f.Fuzz(sameEvent)
}

// BenchmarkDecodeLong is what the same event takes by encoding/json alone.
func BenchmarkDecodeLong(b *testing.B) {
	raw := []byte(shortCases()[1])
	for b.Loop() {
		var e model.Event
		if err := json.Unmarshal(raw, &e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeShort(b *testing.B) {
	raw := []byte(shortCases()[1])
	for b.Loop() {
		if _, ok := short(raw); !ok {
			b.Fatal("the long way")
		}
	}
}

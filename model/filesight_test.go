package model

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// TestFileThatShowsWhoComplainsIsWithheldWithTheName: from a team that may not
// know it and from the auditor, by its mark or by its name; in the case, in what
// happened, and when somebody asks for it by its hash.
func TestFileThatShowsWhoComplainsIsWithheldWithTheName(t *testing.T) {
	b := newTestBook(t)
	files := func(id CaseID, who StaffID) {
		for i, f := range []string{`"KTP_Paidi.jpg"`, `"obrolan-paidi.png","shows_identity":true`, `"struk agen.jpg"`} {
			b.do(who, id, "attach", fmt.Sprintf(`{"file_name":%s,"size":9,"sha256":%q,"sealed_sha256":%q}`, f, strings.Repeat(string(rune('a'+i)), 64), strings.Repeat(fmt.Sprint(i), 64)))
		}
	}
	opens := func(who StaffID, id CaseID, file string) bool {
		s := b.situation(who, id)
		s.Others = map[CaseID]Case{id: b.fold(id)}
		_, err := (&OpenFile{Case: string(id), File: file}).Decide(s)
		return err == nil
	}
	secret := b.do("siti", "", "register", `{"complainant":{"name":"Paidi"},"subject":"Potongan","text":"Dipotong","category":"SAL-1"}`)
	files(secret, "siti")
	b.do("agus", secret, "verify", `{"category":"SAL-1"}`)
	b.do("lilik", secret, "form_team", `{"lead":"yudi"}`)
	plain := b.register()
	b.do("agus", plain, "verify", `{"category":"KKS-2"}`)
	files(plain, "siti")
	for _, tc := range []struct {
		who   StaffID
		id    CaseID
		files int
	}{{"yudi", secret, 1}, {"agus", secret, 3}, {"hasan", plain, 1}, {"agus", plain, 3}} {
		v := b.view(tc.who, tc.id)
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		shown := strings.Contains(strings.ToLower(string(text)), "_paidi") || strings.Contains(string(text), "obrolan") || strings.Contains(string(text), strings.Repeat("b", 64))
		if len(v.Attachments) != tc.files || shown != (tc.files == 3) {
			t.Errorf("%s is given %d files, want %d; told of the others: %t", tc.who, len(v.Attachments), tc.files, shown)
		}
		for i, sealed := range []string{"0", "1", "2"} {
			if got, want := opens(tc.who, tc.id, strings.Repeat(sealed, 64)), tc.files == 3 || i == 2; got != want {
				t.Errorf("%s opens file %d: %t", tc.who, i, got)
			}
		}
	}
}

package input

import (
	"strings"
	"testing"

	"aduan/model"
)

func TestAnotherCaseIsProposedByNumberOrWord(t *testing.T) {
	row := func(no, subject, name string) model.Row {
		return model.Row{CaseRef: model.CaseRef{Register: no}, Subject: subject, Name: name}
	}
	s := Source{Others: []model.Row{row("0012/2026", "KKS terblokir", "Siti"), row("0001/2026", "Sembako", "Paijan"), row("0120/2026", "PKH\x1b[2J", "")}}
	for text, want := range map[string]string{"1": "0001/2026", "0001": "0001/2026", "0001/2026": "0001/2026", "12": "0012/2026", "012": "0012/2026",
		"00": "0012/2026", "paij": "0001/2026", "kks": "0012/2026", "120/": "0120/2026"} {
		if got := s.findCase(text); len(got) == 0 || got[0].Value != want {
			t.Errorf("%q proposes %+v, want %s", text, got, want)
		}
	}
	for _, text := range []string{"", "  ", "zakat", "77"} {
		if got := s.findCase(text); len(got) != 0 {
			t.Errorf("%q proposes %+v", text, got)
		}
	}
	if got := s.findCase("pkh")[0].Text; strings.ContainsRune(got, 0x1b) {
		t.Errorf("raw: %q", got)
	}
}

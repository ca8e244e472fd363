package profile

import (
	"strings"
	"testing"

	"aduan/model/office"
	"aduan/model/paper"
)

func withWording(t *testing.T, lines string) []byte {
	t.Helper()
	text, ok := office.Text("lumajang")
	if !ok {
		t.Fatal("no profile")
	}
	return append(text, []byte("\npapers:\n"+lines)...)
}

// TestOfficeSaysItsPapersInItsOwnWords.
func TestOfficeSaysItsPapersInItsOwnWords(t *testing.T) {
	o, faults := Parse(withWording(t, "  - paper: receipt\n    text: |\n      {kop}\n      = BUKTI LAPOR\n      Nomor : *{no register}\n"))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	got := paper.Text(paper.Make("receipt", paper.About{Office: o}), 80)
	if !strings.Contains(got, "BUKTI LAPOR") || strings.Contains(got, "TANDA TERIMA") {
		t.Errorf("the receipt says\n%s", got)
	}
}

// TestFaultOfAWordingNamesItsLineInTheProfile, and what was meant.
func TestFaultOfAWordingNamesItsLineInTheProfile(t *testing.T) {
	text := withWording(t, "  - paper: answer\n    text: |\n      {kop}\n      Yth. {pengadu}\n      {pengaduu}\n      {temuan}\n      {rantai\n      <<\n")
	_, faults := Parse(text)
	lines := strings.Split(string(text), "\n")
	want := []struct{ code, on string }{{"template_unknown", "{pengaduu}"}, {"template_internal", "{temuan}"}, {"template_unclosed", "{rantai"}, {"template_halves", "<<"}}
	if len(faults) != len(want) {
		t.Fatalf("%d faults: %v", len(faults), faults)
	}
	for i, w := range want {
		f := faults[i]
		if f.Code != w.code || strings.TrimSpace(lines[f.Line-1]) != w.on || !strings.Contains(f.Message, "papers[1].text") {
			t.Errorf("%s on line %d (%q): %s; want %s on %s", f.Code, f.Line, lines[f.Line-1], f.Message, w.code, w.on)
		}
	}
	if !strings.Contains(faults[0].Message, `"pengadu"`) {
		t.Errorf("what was meant is not named: %s", faults[0].Message)
	}
}

func TestWordingOfNoPaperIsAFault(t *testing.T) {
	_, faults := Parse(withWording(t, "  - paper: kuitansi\n    text: x\n  - {paper: receipt, text: x}\n  - {paper: receipt, text: y}\n"))
	if len(faults) != 2 || faults[0].Code != "unknown_value" || faults[1].Code != "twice" {
		t.Errorf("%v", faults)
	}
}

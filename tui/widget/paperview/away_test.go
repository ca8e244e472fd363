package paperview

import (
	"strings"
	"testing"

	"aduan/model/paper"
)

// TestFetchingIsOneCommand: with what was said for the paper as one word each, and
// nothing of it able to end the quotes or to be replaced in them, in any shell.
func TestFetchingIsOneCommand(t *testing.T) {
	for _, c := range []struct {
		caller string
		it     Item
		want   string
	}{
		{"ssh -p 2222 10.0.0.5", Item{Name: "receipt"}, "ssh -p 2222 10.0.0.5 print receipt 0142/2026 --pdf > receipt-0142-2026.pdf"},
		{"aduan", Item{Name: "minutes", Note: 3}, "aduan print minutes 0142/2026 --pdf --note 3 > minutes-0142-2026.pdf"},
		{"ssh kantor", Item{Name: "message", Way: "email"}, "ssh kantor print message 0142/2026 --pdf --for email > message-0142-2026.pdf"},
		{"ssh kantor", Item{Name: "invitation", Given: map[string]string{"kepada": `Sdr. "Pa'idi" $(rm -rf) \x1b]`, "waktu": "Senin"}},
			`ssh kantor "print invitation 0142/2026 --pdf --to 'Sdr. Pa’idi (rm -rf) x1b]' --when 'Senin'" > invitation-0142-2026.pdf`},
	} {
		if got := Fetching(c.caller, c.it, "0142/2026"); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

// TestNothingOrdersTheTerminalOnItsWayToThePrinter: only letters, line ends and new
// pages stand between the two that turn the printer on and off, whatever a paper says.
func TestNothingOrdersTheTerminalOnItsWayToThePrinter(t *testing.T) {
	d := paper.Document{Title: "x", Blocks: []paper.Block{paper.Para{Text: "Sumarni\x1b[4i\x1b]0;judul\x07 \u009b5i é …\r\x00"}}}
	got := ForTerminal("receipt", d)
	inner, ok := strings.CutPrefix(got, "\x1b[5i")
	inner, end := strings.CutSuffix(inner, "\x1b[4i")
	if !ok || !end || !strings.Contains(inner, "Sumarni") || !strings.HasSuffix(inner, "\f") {
		t.Fatalf("%q", got)
	}
	for _, r := range inner {
		if (r < ' ' || r > '~') && r != '\r' && r != '\n' && r != '\f' {
			t.Errorf("%q goes to the terminal", r)
		}
	}
}

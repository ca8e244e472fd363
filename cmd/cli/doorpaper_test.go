package cli

import (
	"bytes"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/widget/paperview"
)

// TestVisitorFetchesAPaperWithTheCommandThatIsShown: what the console over SSH shows
// names the address that the visitor came to, and run as it stands it gives the file,
// quotes and all, and is recorded; what goes to the printer of the visitor's terminal
// holds no order to it.
func TestVisitorFetchesAPaperWithTheCommandThatIsShown(t *testing.T) {
	w := serveDemo(t, 12)
	w.enrol("pengelola")
	host, port, _ := strings.Cut(w.addr, ":")
	caller := "ssh -p " + port + " " + host
	c := w.sits("pengelola", 100, 30)
	c.until("1 Beranda")
	c.press("4")
	c.until("[4 Antrean]")
	c.press("p")
	c.until("Tanda terima")
	c.press("x")
	c.until(caller + " print receipt")
	shown := c.frame()
	_, rest, _ := strings.Cut(shown, caller+" ")
	command, file, _ := strings.Cut(strings.ReplaceAll(rest, "\n", " "), " > ")
	if !strings.HasPrefix(file, "receipt-") {
		t.Fatalf("the file is called %.40q in\n%s", file, shown)
	}
	register := strings.Fields(command)[2]
	invitation := paperview.Fetching(caller, paperview.Item{Name: "invitation", Given: map[string]string{"kepada": "Sdr. Pa'idi", "waktu": "Senin pukul 09.00"}}, register)
	_, invited, _ := strings.Cut(invitation, caller+" ")
	invited, _, _ = strings.Cut(invited, " > ")
	for _, line := range []string{command, strings.Trim(invited, `"`)} {
		s, err := w.client("pengelola").NewSession()
		if err != nil {
			t.Fatal(err)
		}
		out, err := s.Output(line)
		if err != nil || !bytes.HasPrefix(out, []byte("%PDF-")) {
			t.Fatalf("%s: %.60q, %v", line, out, err)
		}
	}
	desk, err := w.desk(t.Context(), "pengelola")
	if err != nil {
		t.Fatal(err)
	}
	v, err := desk.Case(t.Context(), register)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[any]any{}
	for _, e := range v.Events {
		if e.Kind == "print" {
			kept[e.Data["paper"]] = e.Data["whom"]
		}
	}
	if _, ok := kept["receipt"]; !ok || kept["invitation"] != "Sdr. Pa’idi" {
		t.Errorf("recorded is %v", kept)
	}
	c.press("\r")
	c.until("cetak di terminal")
	c.press("p")
	c.until("pencetak terminal Anda")
	_, printed, on := strings.Cut(c.raw.String(), "\x1b[5i")
	printed, _, off := strings.Cut(printed, "\x1b[4i")
	if !on || !off || !strings.Contains(printed, "TANDA TERIMA") || strings.Contains(printed, "\x1b") {
		t.Errorf("to the printer went %q", printed)
	}
}

// TestWithoutATerminalTheDoorSaysWhatWorksOverSSH, and not what works at the machine.
func TestWithoutATerminalTheDoorSaysWhatWorksOverSSH(t *testing.T) {
	w := serveDemo(t, 1)
	w.enrol("petugas")
	for _, who := range []model.StaffID{"petugas"} {
		if got := w.over(who, ""); got.code != 2 || !strings.Contains(got.errs, "ssh -t NAMA-SERVER") || !strings.Contains(got.errs, "ssh NAMA-SERVER aduan --linear") {
			t.Errorf("%v", got)
		}
		if got := w.over(who, "q\n", "aduan", "--linear"); got.code != 0 || !strings.Contains(got.out, "mode baris") {
			t.Errorf("what it names does not work: %v", got)
		}
	}
}

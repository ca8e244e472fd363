package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"aduan/model/paper"
)

// TestPaperGoesToTheCommandThatIsNamed, whole, on its standard input; one that
// fails is an error.
func TestPaperGoesToTheCommandThatIsNamed(t *testing.T) {
	paper := filepath.Join(t.TempDir(), "paper")
	named := func(command string) func(context.Context, string) error {
		a := &app{}
		a.Env = func(name string) string { return map[string]string{"ADUAN_PRINT": command}[name] }
		return a.printer()
	}
	if err := named("tee "+paper)(context.Background(), "TANDA TERIMA\n0001/2026\n"); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(paper); err != nil || string(got) != "TANDA TERIMA\n0001/2026\n" {
		t.Errorf("printed %q, %v", got, err)
	}
	if err := named(filepath.Join(t.TempDir(), "no-such-printer"))(context.Background(), "x"); err == nil {
		t.Error("a printer that is not there printed")
	}
}

// TestPrinterItselfGetsASCII: a device gets what is printed behind what it got
// before, without signs that it has no letters for.
func TestPrinterItselfGetsASCII(t *testing.T) {
	device := filepath.Join(t.TempDir(), "lp0")
	if err := os.WriteFile(device, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	a := &app{}
	a.Env = func(name string) string { return map[string]string{"ADUAN_PRINT": "raw:" + device}[name] }
	if err := a.printer()(context.Background(), "─ No. register · 0001/2026\n"); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(device); err != nil || string(got) != "- No. register - 0001/2026\n\f" {
		t.Errorf("the device has %q, %v", got, err)
	}
	if a.paperPrinter() != nil {
		t.Error("a printer of text gets pages")
	}
}

// TestPrinterOfPagesGetsAPDF, of the size that is named for receipts.
func TestPrinterOfPagesGetsAPDF(t *testing.T) {
	file := filepath.Join(t.TempDir(), "paper.pdf")
	a := &app{}
	a.Env = func(name string) string {
		return map[string]string{"ADUAN_PRINT": "tee " + file, "ADUAN_PRINT_FORMAT": "pdf-80mm"}[name]
	}
	d := paper.Document{Title: "x", Blocks: []paper.Block{paper.Para{Text: "x"}}}
	for name, box := range map[string]string{"receipt": "226.77", "answer": "595.28"} {
		if err := a.paperPrinter()(context.Background(), name, d); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(got, []byte("%PDF-")) || !bytes.Contains(got, []byte(box)) {
			t.Errorf("%s: %d bytes without %s, %v", name, len(got), box, err)
		}
	}
}

// TestSavedFileIsNotWrittenOver: papers and reports lie in one folder, a name that is
// taken gets a number, and a name that says where is taken by its word.
func TestSavedFileIsNotWrittenOver(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	a := &app{}
	a.Env = func(name string) string { return map[string]string{"ADUAN_PAPERS": dir}[name] }
	for name, want := range map[string][]string{"receipt-0412-2026.pdf": {"receipt-0412-2026.pdf", "receipt-0412-2026-2.pdf"}, "rekap.xlsx": {"rekap.xlsx", "rekap-2.xlsx"}} {
		for _, w := range want {
			got, err := a.save(context.Background(), name, []byte(w))
			if err != nil || got != filepath.Join(dir, w) {
				t.Errorf("saved as %q, %v", got, err)
			}
			if text, err := os.ReadFile(got); string(text) != w {
				t.Errorf("%s holds %q, %v", got, text, err)
			}
		}
	}
	if got, err := a.save(context.Background(), filepath.Join(other, "rekap.csv"), nil); err != nil || got != filepath.Join(other, "rekap.csv") {
		t.Errorf("saved as %q, %v", got, err)
	}
	a.Env = func(string) string { return filepath.Join(dir, "not", "there") }
	if got, err := a.save(context.Background(), "rekap.csv", nil); err == nil {
		t.Errorf("saved as %q where no folder is", got)
	}
}

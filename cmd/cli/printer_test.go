package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"
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

package cli

import (
	"bytes"
	"context"
	"os"
	"testing"
)

// TestCommandPageIsCurrent: docs/cli.md is what the tree says of itself. After
// a change: go generate ./cmd/cli.
func TestCommandPageIsCurrent(t *testing.T) {
	var out, fault bytes.Buffer
	code := Run(context.Background(), IO{Args: []string{"docs"}, Out: &out, Err: &fault, Env: func(string) string { return "" }})
	if code != 0 {
		t.Fatalf("exit %d: %s", code, fault.String())
	}
	page, err := os.ReadFile("../../docs/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page, out.Bytes()) {
		t.Error("docs/cli.md is not what the commands say; run: go generate ./cmd/cli")
	}
}

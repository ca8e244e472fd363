package cli

import (
	"os"
	"testing"
)

// waitless is for systems where the tests have a terminal.
func waitless(_ testing.TB, tty *os.File) *os.File { return tty }

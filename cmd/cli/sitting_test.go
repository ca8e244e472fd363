package cli

import (
	"testing"

	"aduan/sshserver"
)

// TestConsoleOverSSHKeepsNoTreeOfCommands: two hundred idle sessions would keep two
// hundred of them, 250 KB each. What is kept of it hangs on the order of its commands.
func TestConsoleOverSSHKeepsNoTreeOfCommands(t *testing.T) {
	w := serveDemo(t, 2)
	a, err := w.door.sitting(sshserver.Session{Args: []string{"--ascii"}})
	if err != nil || !a.flags.ascii {
		t.Fatalf("%v, %+v", err, a)
	}
	if a.order != nil {
		t.Error("the console keeps the tree of commands")
	}
}

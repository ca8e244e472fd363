package cli

import (
	"context"
	"os/exec"
	"strings"
	"time"
)

// A printer that does not answer within printWait is one that failed: the clerk
// has the next person at the counter.
const printWait = 20 * time.Second

// printer is where the console's papers go: the command that ADUAN_PRINT names,
// else lp where this computer has it; nil where there is neither. The command
// gets the text on its standard input.
func (a *app) printer() func(context.Context, string) error {
	if a.visit != nil { // the printer of a machine that they may be far from
		return a.visit.print
	}
	words := strings.Fields(a.Env("ADUAN_PRINT"))
	if len(words) == 0 {
		if _, err := exec.LookPath("lp"); err != nil {
			return nil
		}
		words = []string{"lp", "-s"}
	}
	return func(ctx context.Context, text string) error {
		ctx, cancel := context.WithTimeout(ctx, printWait)
		defer cancel()
		c := exec.CommandContext(ctx, words[0], words[1:]...)
		c.Stdin = strings.NewReader(text)
		return c.Run()
	}
}

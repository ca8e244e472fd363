// Command aduan is the complaint desk's console and command line.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // old office machines have no zone data, or an old one

	"aduan/cmd/cli"
)

func main() {
	fullIsAnError()
	signal.Ignore(syscall.SIGPIPE)                                                                         // a reader that left (| head) is an error of the write: the book is closed in order
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP) // a terminal that is closed: what was typed is kept first
	code := cli.Run(ctx, cli.Process())
	stop()
	os.Exit(code)
}

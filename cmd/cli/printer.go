package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"time"

	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

// A printer that does not answer within printWait is one that failed: the clerk
// has the next person at the counter.
const printWait = 20 * time.Second

// printer is where the console's papers go: the command that ADUAN_PRINT names,
// else lp where this computer has it; nil where there is neither. The command
// gets the text on its standard input. raw:/dev/usb/lp0 and raw:192.168.1.9:9100
// are printers themselves, which get ASCII.
func (a *app) printer() func(context.Context, string) error {
	if a.visit != nil { // the printer of a machine that they may be far from
		return a.visit.print
	}
	to, raw := strings.CutPrefix(a.Env("ADUAN_PRINT"), "raw:")
	if raw {
		return func(ctx context.Context, text string) error {
			return rawPrint(ctx, to, strings.NewReader(paper.Plain(text)))
		}
	}
	words := a.printCommand()
	if len(words) == 0 {
		return nil
	}
	return func(ctx context.Context, text string) error { return runPrinter(ctx, words, strings.NewReader(text)) }
}

// printCommand is the command that prints what it reads.
func (a *app) printCommand() []string {
	words := strings.Fields(a.Env("ADUAN_PRINT"))
	if len(words) == 0 {
		if _, err := exec.LookPath("lp"); err != nil {
			return nil
		}
		words = []string{"lp", "-s"}
	}
	return words
}

// paperPrinter prints papers as pages, where ADUAN_PRINT_FORMAT says so: pdf, or
// pdf and the size of receipts, pdf-80mm. Nil where the printer takes text.
func (a *app) paperPrinter() func(context.Context, string, paper.Document) error {
	format, size, _ := strings.Cut(a.Env("ADUAN_PRINT_FORMAT"), "-")
	words := a.printCommand()
	if format != "pdf" || len(words) == 0 || strings.HasPrefix(words[0], "raw:") {
		return nil
	}
	return func(ctx context.Context, name string, d paper.Document) error {
		file, err := pdf.Write(d, paperSize(name, size))
		if err != nil {
			return err
		}
		return runPrinter(ctx, words, bytes.NewReader(file))
	}
}

// paperSize is the size of a paper: the one that is asked for where the paper comes
// in it, else the paper's usual one.
func paperSize(name, asked string) pdf.Size {
	sizes := paper.Sizes(name)
	for _, s := range sizes {
		if s == asked {
			sizes = []string{s}
		}
	}
	size, ok := pdf.SizeOf(sizes[0])
	if !ok {
		return pdf.A4()
	}
	return size
}

func runPrinter(ctx context.Context, words []string, in io.Reader) error {
	ctx, cancel := context.WithTimeout(ctx, printWait)
	defer cancel()
	c := exec.CommandContext(ctx, words[0], words[1:]...)
	c.Stdin = in
	return c.Run()
}

// rawPrint writes to a printer itself: a device, or its port in the network.
func rawPrint(ctx context.Context, to string, in io.Reader) error {
	ctx, cancel := context.WithTimeout(ctx, printWait)
	defer cancel()
	var out io.WriteCloser
	var err error
	if host, _, perr := net.SplitHostPort(to); perr == nil && host != "" && !strings.Contains(to, "/") {
		var c net.Conn
		if c, err = (&net.Dialer{}).DialContext(ctx, "tcp", to); err == nil {
			deadline, _ := ctx.Deadline()
			err = c.SetDeadline(deadline)
			out = c
		}
	} else {
		out, err = os.OpenFile(to, os.O_WRONLY|os.O_APPEND, 0)
	}
	if err != nil {
		return err
	}
	_, err = io.Copy(out, io.MultiReader(in, strings.NewReader("\f")))
	return errors.Join(err, out.Close())
}

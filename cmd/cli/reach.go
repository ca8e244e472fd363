package cli

import (
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

// reach says from where a command may be run, and who runs it.
type reach struct {
	// ssh: whoever comes in through the server may run it, as far as the book
	// lets them.
	ssh bool
	// attach: where another program has the book open, that one runs it.
	attach bool
	// again: nothing is changed, so it may be run anew where the program that
	// ran it went away.
	again bool
}

// reaches are the commands and where they may be run from. One that does not
// stand here is this machine's alone, and a test misses it.
func reaches() map[string]reach {
	reads, does, plain := reach{ssh: true, attach: true, again: true}, reach{ssh: true, attach: true}, reach{ssh: true}
	machine, alone := reach{attach: true, again: true}, reach{}
	return map[string]reach{
		"": does, "demo": alone, "init": alone, "serve": alone,
		"case/register": does, "case/list": reads, "case/show": reads, "case/do": does,
		"case/actions": reads, "case/similar": reads, "case/file": does,
		"queue": reads, "search": reads, "clock": reads,
		"staff/add": does, "staff/list": reads, "staff/disable": does,
		"staff/post/give": does, "staff/post/end": does,
		"staff/key/add": does, "staff/key/remove": does, "staff/key/list": reads, "staff/key/pending": reads,
		"office/list": plain, "office/show": reads, "office/check": plain, "office/apply": does, "office/wording": reads, "office/kept": reads,
		"calendar/add": does, "calendar/remove": does, "calendar/list": reads,
		"calendar/import": does, "calendar/preview": reads,
		"print":        does,
		"report/recap": reads, "report/response": reads, "report/settlement": reads, "report/ageing": reads, "report/causes": reads, "report/load": reads,
		"report/satisfaction": reads, "report/hotspots": reads, "report/improvements": reads, "report/published": reads,
		"improvement/list": reads, "improvement/add": does, "improvement/decide": does, "improvement/done": does,
		"access/list": reads, "person/export": does, "person/erase": does,
		"case/hold": does, "case/destroy": does, "case/release": does, "book/retention": reads,
		"book/breach/list": reads, "book/breach/add": does, "book/breach/told": does,
		"book/verify": reads, "book/stats": reads, "book/close-day": does,
		"book/backup": {attach: true}, "book/records": machine, "book/checkpoint": does,
		"book/restore": alone, "book/rehearse": alone, "book/accept-loss": alone, "book/rebuild": alone, "book/recipient": alone,
		"book/office-key/rotate": alone, "book/office-key/guard": alone, "book/office-key/unguard": alone,
		"book/confirm-date": does, "book/start-series": does,
		"doctor": machine, "completion": plain, "docs": plain,
	}
}

func reachOf(c *cobra.Command) reach { return reaches()[pathOf(c)] }

// pathOf is a command in the tree: case/do; empty for the console.
func pathOf(c *cobra.Command) string {
	_, below, _ := strings.Cut(c.CommandPath(), " ")
	return strings.ReplaceAll(below, " ", "/")
}

// admit refuses what whoever came in through the server may not do: be somebody
// else, name another book, run what is the machine's.
func (a *app) admit(c *cobra.Command) error {
	switch {
	case a.visit == nil || a.visit.local:
		return nil
	case !reachOf(c).ssh:
		return (&model.Error{Code: model.CodeUsage, Rule: "not_over_ssh"}).With("name", c.CommandPath())
	case a.flags.as != "":
		return model.Denied("as_over_ssh")
	case a.flags.book != "":
		return usage("book_over_ssh")
	}
	return nil
}

package cli

import (
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
		"aduan": does, "aduan demo": alone, "aduan init": alone, "aduan serve": alone,
		"aduan case register": does, "aduan case list": reads, "aduan case show": reads, "aduan case do": does,
		"aduan case actions": reads, "aduan case file": reads,
		"aduan queue": reads, "aduan search": reads, "aduan clock": reads,
		"aduan staff add": does, "aduan staff list": reads, "aduan staff disable": does,
		"aduan staff post give": does, "aduan staff post end": does,
		"aduan staff key add": does, "aduan staff key remove": does, "aduan staff key list": reads, "aduan staff key pending": reads,
		"aduan office list": plain, "aduan office show": reads, "aduan office check": plain, "aduan office apply": does,
		"aduan calendar add": does, "aduan calendar remove": does, "aduan calendar list": reads,
		"aduan calendar import": does, "aduan calendar preview": reads,
		"aduan print": does, "aduan report recap": reads,
		"aduan book verify": reads, "aduan book stats": reads, "aduan book close-day": does,
		"aduan book confirm-date": does, "aduan book start-series": does,
		"aduan doctor": machine, "aduan completion": plain, "aduan docs": plain,
	}
}

func reachOf(c *cobra.Command) reach { return reaches()[c.CommandPath()] }

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

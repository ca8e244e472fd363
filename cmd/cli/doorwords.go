package cli

import (
	"errors"

	"aduan/model"
	"aduan/sshserver"
)

// say gives the sentences of the door. Like the console's they are in the
// office's language: LANG is that of whoever sold the machine.
func (d *doorway) say(string) sshserver.Words {
	l := d.a.language(nil)
	none, dumb := "door_noterminal", "door_dumb"
	if d.opens != nil { // a program of this machine, which has commands of its own
		none, dumb = "fault.no_terminal", "fault.dumb_terminal"
	}
	return sshserver.Words{
		Refused: func(err error, print string) string {
			unknown, book := (*sshserver.Unknown)(nil), (*model.Error)(nil)
			switch {
			case errors.As(err, &unknown):
				return l.say("door_unknown", "print", print)
			case errors.As(err, &book):
				return l.say("door_shut")
			}
			return l.say("door_weak")
		},
		Full: l.say("door_full"), Crowded: l.say("door_crowded"),
		NoTerminal: l.say(none), Dumb: l.say(dumb), NoFiles: l.say("door_nofiles"),
		Fault:    func(ref string) string { return l.say("internal", "ref", ref) },
		Stopping: l.say("door_stopping"), Expired: l.say("door_expired"), Ended: l.say("door_ended"),
		TooMuch: l.say("door_toomuch"), Quotes: l.say("door_quotes"), Nothing: l.say("door_nothing"),
	}
}

package model

import "sync"

// who is a set of roles and relations; an action's row lists those that may do
// it, and one of them is enough.
type who uint32

const (
	asPetugas who = 1 << iota
	asPengelola
	asSekretaris
	asKabid
	asPelaksana
	asKepala
	asPPID    // for class public_information only
	recorder  // who booked the entry
	handler   // posts and people that a live disposition, team or dispatch names
	teamMate  // who is in the team
	leader    // leads a disposition, the team, or the dispatch
	addressee // of a live disposition
	sender    // of a live disposition
	initialer // whose initials are due
	official  // of an answer: kepala, sekretaris, kabid; desk where the profile lets it
	doer      // did the last deed on the case

	desk = asPetugas | asPengelola | asSekretaris
)

// rule is one row of the action table (procedure.md 3).
type rule struct {
	name ActionName
	from []State
	who  who
	see  Level // the recorder must see this much
	// behalf: an official's deed that others may record.
	behalf bool
	// freely: recorded for an official without the profile's leave, and the
	// official need not see the case; respond, answer, answer_on_the_spot,
	// and dispatch, which a kabid or head does through the desk (procedure.md 2).
	freely bool
	// fixed: cannot be undone (procedure.md 3, undo).
	fixed bool
	// outward: leaves the building or cannot be undone; asked twice.
	outward bool
}

func openStates() []State {
	return []State{Received, Verified, Disposed, InProgress, AwaitingRatification, Ratified}
}

func openAndDelivered() []State { return append(openStates(), Delivered) }

func working() []State { return []State{Received, Verified, Disposed, InProgress} }

func endedStates() []State { return []State{Closed, Rejected, Forwarded, Withdrawn} }

func afterAnswer() []State { return append([]State{Delivered}, endedStates()...) }

func butVoided() []State {
	return append(append(openAndDelivered(), endedStates()...), Merged)
}

// table is the action table: one row an action, in the order in which they are
// likely in a case's life. It is made once and never changed: every deed reads it.
var table = sync.OnceValue(func() []rule {
	return append(append(intakeRules(), workRules()...), endRules()...)
})

func intakeRules() []rule {
	return []rule{
		{name: "register", who: desk, fixed: true},
		{name: "answer_on_the_spot", who: official, behalf: true, freely: true, fixed: true},
		{name: "verify", from: working(), who: asPengelola | asPetugas, see: SeeDesk},
		{name: "dispatch", from: []State{Received, Verified, Disposed}, who: desk | asKabid | asKepala, see: SeeDesk, behalf: true, freely: true, fixed: true},
		{name: "dispose", from: []State{Verified, Disposed, InProgress}, who: asKepala | asSekretaris | asPengelola | asKabid, see: SeeDesk, behalf: true},
		{name: "form_team", from: []State{Verified, Disposed, InProgress}, who: asKepala, see: SeeDesk, behalf: true},
		{name: "accept", from: []State{Disposed, InProgress}, who: addressee, see: SeeDesk, behalf: true},
	}
}

func workRules() []rule {
	return []rule{
		{name: "respond", from: openStates(), who: desk | asKabid | asKepala | asPPID, see: SeeDesk, behalf: true, freely: true, fixed: true},
		{name: "note", from: openAndDelivered(), who: handler | asPengelola | asPPID, see: SeeDesk, behalf: true},
		{name: "check", from: openAndDelivered(), who: desk | asKabid | asPelaksana | asPPID, see: SeeDesk},
		{name: "request_info", from: working(), who: desk | asKabid | teamMate | asPPID, see: SeeDesk},
		{name: "info_received", from: working(), who: desk, see: SeeDesk},
		{name: "contact", from: append(openAndDelivered(), endedStates()...), who: desk | asKabid | asPelaksana | asPPID, see: SeeState, fixed: true},
		{name: "answer", from: working(), who: official | asPPID, see: SeeDesk, behalf: true, freely: true, fixed: true},
		{name: "submit_result", from: []State{InProgress}, who: leader, see: SeeDesk, behalf: true},
		{name: "initial", from: []State{AwaitingRatification}, who: initialer, see: SeeDesk, behalf: true},
		{name: "ratify", from: []State{AwaitingRatification}, who: asKepala, see: SeeDesk, behalf: true, fixed: true, outward: true},
		{name: "send_back", from: []State{AwaitingRatification}, who: asKepala | initialer, see: SeeDesk, behalf: true},
		{name: "deliver", from: []State{Ratified, Delivered}, who: desk | asKabid | asPelaksana, see: SeeDesk, fixed: true, outward: true},
		{name: "report", from: []State{Disposed, InProgress}, who: addressee, see: SeeDesk, behalf: true},
		{name: "return", from: []State{Disposed, InProgress}, who: addressee, see: SeeDesk, behalf: true},
		{name: "recall", from: []State{Disposed, InProgress}, who: sender, see: SeeDesk},
		{name: "refer", from: openStates(), who: asPengelola | asKabid | asKepala, see: SeeDesk},
		{name: "attach", from: butVoided(), who: handler | desk | asPPID, see: SeeDesk},
		{name: "number_letter", from: butVoided(), who: handler | desk | asPPID, see: SeeDesk, fixed: true},
		{name: "remind", from: States(), who: handler | asPengelola | asSekretaris | asKepala, see: SeeDesk, fixed: true},
	}
}

func endRules() []rule {
	return []rule{
		{name: "close", from: []State{Delivered}, who: asPengelola, see: SeeDesk},
		{name: "reject", from: working(), who: asPengelola | asKepala, see: SeeDesk, outward: true},
		{name: "forward", from: working(), who: asPengelola | asKepala, see: SeeDesk, outward: true},
		{name: "withdraw", from: []State{Received, Verified, Disposed, InProgress, AwaitingRatification}, who: asPengelola | asKepala, see: SeeDesk},
		{name: "reopen", from: append([]State{Ratified}, afterAnswer()...), who: asPengelola | asKepala, see: SeeDesk},
		{name: "rate", from: afterAnswer(), who: desk, see: SeeState},
		{name: "evaluate", from: afterAnswer(), who: asPengelola | asSekretaris | asKepala, see: SeeDesk},
		{name: "link", from: States(), who: asPengelola, see: SeeDesk},
		{name: "merge", from: openStates(), who: asPengelola, see: SeeDesk},
		{name: "unmerge", from: []State{Merged}, who: asPengelola, see: SeeDesk, fixed: true},
		{name: "outside_clock", from: openAndDelivered(), who: asPengelola, see: SeeDesk},
		{name: "extend", from: openAndDelivered(), who: asPengelola | asKepala | asPPID, see: SeeDesk, behalf: true},
		{name: "amend", from: append(openAndDelivered(), endedStates()...), who: asPengelola | recorder, see: SeeDesk, fixed: true},
		{name: "void", from: []State{Received, Closed, Delivered}, who: asPengelola | recorder, see: SeeDesk, fixed: true},
		{name: "secrecy", from: States(), who: handler | asPengelola | asSekretaris | asKepala, see: SeeDesk},
		{name: "reveal", from: States(), who: desk | asKepala | handler | asPPID, see: SeeDesk, fixed: true},
		{name: "object", from: States(), who: desk | asKabid | asPelaksana | asKepala | asPPID, see: SeeState, fixed: true},
		{name: "print", from: States(), who: desk | handler | asKabid | asPelaksana | asKepala | asPPID, see: SeeDesk, fixed: true},
		{name: "read", from: States(), who: addressee, see: SeeDesk, fixed: true},
		{name: "undo", from: States(), who: doer, see: SeeDesk, fixed: true},
	}
}

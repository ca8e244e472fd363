package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
)

// patience is how long one call of the desk may take before its screen says
// that the book does not answer.
const patience = 30 * time.Second

// Addr is the address of an answer: who asked, and which of their questions it
// was. A screen drops what is not its own and what a later question overtook.
type Addr struct {
	To  any
	Seq int
}

// Asking counts a screen's questions.
type Asking struct{ seq int }

// Next makes the address of a new question of to.
func (l *Asking) Next(to any) Addr {
	l.seq++
	return Addr{To: to, Seq: l.seq}
}

// Mine is true for the answer to the newest question of to.
func (l *Asking) Mine(to any, a Addr) bool { return a.To == to && a.Seq == l.seq }

// Got answers Ask.
type Got[T any] struct {
	Addr
	Value T
	Err   error
}

// Ask calls f off the event loop and sends its answer to a. f captures what it
// needs beforehand and touches no field of a screen.
func Ask[T any](e *Env, a Addr, f func(context.Context) (T, error)) tea.Cmd {
	parent := e.Context
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(parent, patience)
		defer cancel()
		v, err := f(ctx)
		return Got[T]{Addr: a, Value: v, Err: err}
	}
}

package boltlog

import (
	"context"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// loadPage is how many commands one transaction of a Load takes: enough that
// pages which many deeds touch are written once, not so many that the changed
// pages fill a small machine.
const loadPage = 2000

// Load lets f append many commands alone, in large transactions without syncs:
// for a book that is being made up, or moved over from elsewhere, and worth
// nothing until it is whole. Other deeds wait until it ends. All that f
// appended before its error stays, but for the last transaction; one sync at
// the end makes it durable. Nothing else may append from within f.
func (l *Log) Load(ctx context.Context, f func(*Loader) error) error {
	_, err := l.do(context.WithoutCancel(ctx), &job{alone: func() error {
		if h := l.halt.Load(); h != nil {
			return h
		}
		l.db.NoSync = true
		ld := &Loader{log: l, known: newHistories()}
		err := ld.run(ctx, f)
		l.db.NoSync = false
		if serr := l.db.Sync(); serr != nil {
			l.halt.CompareAndSwap(nil, unavailable(ruleStopped, serr))
			return classify(serr)
		}
		return err
	}})
	return err
}

// Loader appends within a Load. It is not for use by several goroutines.
type Loader struct {
	log   *Log
	known *histories
	tx    *bolt.Tx
	pass  *pass
	n     int   // commands of the transaction
	err   error // after which the transaction is half written, or gone
}

func (ld *Loader) run(ctx context.Context, f func(*Loader) error) error {
	if err := ld.begin(); err != nil {
		return err
	}
	p, err := caught(func() error { return f(ld) })
	switch {
	case p != nil && p.unreadable():
		_ = ld.tx.Rollback() // the file cannot be read; what matters is said below
		panic(p.value)
	case p != nil:
		err = &model.Error{Code: model.CodeInternal, Rule: "defect", Err: p}
	case err == nil && ld.err != nil:
		err = ld.err
	case err == nil:
		err = ctx.Err()
	}
	if err != nil {
		// Rolling back cannot fail but where the transaction is gone already.
		_ = ld.tx.Rollback()
		return err
	}
	return ld.commit()
}

func (ld *Loader) begin() (err error) {
	if ld.tx, err = ld.log.db.Begin(true); err != nil {
		return classify(err)
	}
	ld.pass = ld.log.newPass(ld.tx, ld.log.project)
	ld.pass.known, ld.n = ld.known, 0
	return nil
}

func (ld *Loader) commit() error {
	if err := ld.pass.finish(); err != nil {
		_ = ld.tx.Rollback() // as above
		return classify(err)
	}
	if err := ld.tx.Commit(); err != nil {
		return classify(err)
	}
	ld.log.publish(ld.pass)
	return nil
}

// Tx is the book as it stands with all that was appended, until the next
// Append.
func (ld *Loader) Tx() *bolt.Tx { return ld.tx }

// History is a stream with all that was appended; it must not be changed.
func (ld *Loader) History(stream string) ([]model.Event, error) {
	return ld.known.of(ld.pass.tables, stream, ld.pass.seq)
}

// Append does a command as journal.Log does, but that it is durable only when
// the Load has ended. Refusals leave the Load as it was; an error while
// writing ends it.
func (ld *Loader) Append(ctx context.Context, c journal.Cmd) (journal.Receipt, error) {
	if err := ctx.Err(); err != nil {
		return journal.Receipt{}, err
	}
	if ld.err != nil {
		return journal.Receipt{}, ld.err
	}
	prepared, err := journal.Prepare(c)
	if err != nil {
		return journal.Receipt{}, err
	}
	j := &job{cmd: &prepared}
	if !ld.pass.admit(j) {
		return j.res, j.err
	}
	if ld.err = ld.pass.do(j); ld.err != nil {
		return journal.Receipt{}, ld.err
	}
	if ld.n++; ld.n < loadPage {
		return j.res, nil
	}
	return j.res, ld.Checkpoint()
}

// Checkpoint ends the transaction and begins another, so that a long piece of
// work on Tx does not gather in memory. What was appended before it stays.
func (ld *Loader) Checkpoint() error {
	if ld.err == nil {
		ld.err = ld.commit()
	}
	if ld.err == nil {
		ld.err = ld.begin()
	}
	return ld.err
}

package boltlog

import (
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// errNothing rolls back a batch in which every command was refused: it costs
// no sync.
var errNothing = errors.New("nothing to write")

// culpritError takes one job out of its batch.
type culpritError struct {
	job int
	err error
}

func (e *culpritError) Error() string { return e.err.Error() }
func (e *culpritError) Unwrap() error { return e.err }

// commit writes all that can be written in one transaction and answers every
// job. A command that a guard refuses writes nothing; one that cannot be
// written, or whose projection fails, is taken out and the rest done again, so
// that one deed never costs another.
func (l *Log) commit(batch []*job) {
	l.step("taken")
	for live := slices.Clone(batch); len(live) > 0; {
		p, err := l.attempt(live)
		out := (*culpritError)(nil)
		if errors.As(err, &out) {
			live[out.job].fail(out.err)
			live = slices.Delete(live, out.job, out.job+1)
			continue
		}
		if err == nil {
			l.publish(p)
		} else if !errors.Is(err, errNothing) {
			for _, j := range live {
				j.fail(err)
			}
		}
		break
	}
	for _, j := range batch {
		close(j.done)
	}
}

func (j *job) fail(err error) { j.res, j.err = journal.Receipt{}, err }

// attempt is one transaction over live. Its error is a *culpritError,
// errNothing, journal.ErrUnknown, or why nothing was written.
func (l *Log) attempt(live []*job) (*pass, error) {
	if h := l.halt.Load(); h != nil { // another batch stopped the book meanwhile
		return nil, h
	}
	var p *pass
	inside, begun := true, false
	defer func() {
		if l.broken.Load() && !begun {
			l.lost.Store(true)
		}
	}()
	err := l.guarded(func() error {
		return l.db.Update(func(tx *bolt.Tx) (err error) {
			begun = true
			p = l.newPass(tx, l.project)
			err = p.all(live)
			l.step("written")
			inside = err != nil
			return err
		})
	})
	if out := (*culpritError)(nil); err == nil || errors.Is(err, errNothing) || errors.As(err, &out) {
		return p, err
	}
	// The commit itself failed. Mostly nothing reached the file (a full
	// disk); but when only its last sync failed, the batch shows already.
	if !inside && p.seq > p.before && l.reached(p.seq) {
		l.halt.CompareAndSwap(nil, unavailable(ruleStopped, err))
		return nil, journal.ErrUnknown
	}
	return nil, classify(err)
}

// reached is true where the file, as it reads now, goes to seq, and where it
// cannot be read at all.
func (l *Log) reached(seq uint64) bool {
	at := seq
	err := l.read(func(tx *bolt.Tx) error { at = SeqIn(tx); return nil })
	return err != nil || at >= seq
}

// publish follows a commit: the witness first, so that what is announced was
// witnessed, then all who watch.
func (l *Log) publish(p *pass) {
	l.step("committed")
	if p.seq == p.before {
		return
	}
	l.witness.note(p.seq, p.sum)
	l.step("witnessed")
	l.announce(p.seq)
	l.step("announced")
}

// all does every job of a batch.
func (p *pass) all(live []*job) error {
	wrote := false
	for i, j := range live {
		j.fail(nil)
		if !p.admit(j) {
			continue
		}
		if err := p.do(j); err != nil {
			return &culpritError{i, err}
		}
		wrote = true
	}
	if !wrote {
		return errNothing
	}
	return p.finish()
}

// admit looks at the guards and touches nothing; false means answered.
func (p *pass) admit(j *job) bool {
	if j.cmd == nil {
		return true
	}
	if r, ok := lookup(p.tables, j.cmd.ID); ok {
		j.res = r
		return false
	}
	for _, e := range j.cmd.Expect {
		if n, _ := tip(p.tables, e.Stream); n != e.N {
			j.err = &journal.VersionError{Stream: e.Stream, Want: e.N, Have: n}
			return false
		}
	}
	for _, k := range j.cmd.Claims {
		if by := p.uniq.Get([]byte(k)); by != nil {
			j.err = &journal.TakenError{Claim: k, Deed: string(by)}
			return false
		}
	}
	return true
}

// do writes one admitted job. A panic is its error, for a projection's defect
// concerns this deed alone; but where the file cannot be read the panic goes
// on, to stop writing.
func (p *pass) do(j *job) error {
	q, err := caught(func() (err error) {
		switch {
		case j.derive != nil:
			return j.derive(p.tx)
		case j.recs != nil:
			return p.ingest(j.recs)
		case j.cmd != nil:
			j.res.Records, err = p.write(*j.cmd)
		}
		return err
	})
	switch {
	case q == nil:
		return err
	case q.unreadable():
		panic(q.value)
	}
	return &model.Error{Code: model.CodeInternal, Rule: "projection", Err: q}
}

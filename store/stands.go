package store

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// bStands holds where somebody's consoles stood: staff|0|began8 -> localVersion |
// sealed JSON.
var bStands = []byte("stands")

// maxSteps bounds what is kept of what was opened; the console opens no more.
const maxSteps = 16

// stands are one person's records in local.db, unsynced like a draft.
type stands struct {
	l   *local
	who model.StaffID
	b   *Book
}

var _ model.Stands = stands{}

// Stands is where the person stood last.
func (d *desk) Stands() model.Stands { return stands{d.b.local, d.who.Staff, d.b} }

// session is one console of somebody.
type session struct {
	who   model.StaffID
	began int64
}

// sessions are those that have kept where they stand since the book was opened:
// none that is not among them goes on. One that is over stays for a while, for a
// last keeping of it may still be on its way.
type sessions struct {
	mu   sync.Mutex
	over map[session]time.Time // zero: it goes on
}

// kept notes that a session goes on or is over, and tells which.
func (s *sessions) kept(of session, ended bool, now time.Time) (over bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over == nil {
		s.over = map[session]time.Time{}
	}
	if ended {
		maps.DeleteFunc(s.over, func(_ session, at time.Time) bool { return !at.IsZero() && now.Sub(at) > model.StandFor })
		s.over[of] = now
	} else if _, known := s.over[of]; !known {
		s.over[of] = time.Time{}
	}
	return !s.over[of].IsZero()
}

// forgotten drops a session that goes on: it keeps where it stands anew, or has
// left.
func (s *sessions) forgotten(of session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over[of].IsZero() {
		delete(s.over, of)
	}
}

// goesOn is true for a session that is not over.
func (s *sessions) goesOn(of session) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	at, known := s.over[of]
	return known && at.IsZero()
}

func (s stands) session(began time.Time) session { return session{s.who, began.UnixNano()} }

func standKey(who model.StaffID, began time.Time) []byte {
	return behalfKey(who, uint64(began.UnixNano()))
}

// Keep keeps it in place of what the same session kept before.
func (s stands) Keep(ctx context.Context, x model.Stand) error {
	if err := ctx.Err(); err != nil {
		return toError(err)
	}
	if len(x.Steps) > maxSteps {
		return model.Invalid("steps", "text_too_long").With("max", maxSteps).With("have", len(x.Steps))
	}
	var err error
	if x.Filter, err = model.CleanText(x.Filter, model.MaxLine); err != nil {
		return err
	}
	for i := range x.Steps {
		if x.Steps[i].Text, err = model.CleanText(x.Steps[i].Text, model.MaxLine); err != nil {
			return err
		}
	}
	x.Ended = s.b.present.sessions.kept(s.session(x.Began), x.Ended, s.b.cfg.Now())
	v, err := s.l.sealedJSON(s.who, x)
	if err != nil {
		return err
	}
	all, err := s.read(ctx)
	if err != nil {
		return err
	}
	return toError(s.l.db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(bStands)
		for i, old := range all {
			if s.old(old.Stand) || i >= maxStands {
				if err := b.Delete(old.key); err != nil {
					return err
				}
			}
		}
		return b.Put(standKey(s.who, x.Began), v)
	}))
}

// maxStands bounds how many sessions of one person are remembered; the door lets
// in no more at once.
const maxStands = 16

// old is true for what is offered no more.
func (s stands) old(x model.Stand) bool {
	now := s.b.cfg.Now()
	return x.At.After(now) || now.Sub(x.At) > model.StandFor
}

// Last is what was kept last by a session that is over, else by any; what cannot
// be read was never kept.
func (s stands) Last(ctx context.Context) (model.Stand, bool, error) {
	all, err := s.read(ctx)
	all = slices.DeleteFunc(all, func(x keptStand) bool { return s.old(x.Stand) })
	if len(all) == 0 {
		return model.Stand{}, false, err
	}
	over := slices.IndexFunc(all, func(x keptStand) bool { return !s.b.present.sessions.goesOn(s.session(x.Began)) })
	return all[max(0, over)].Stand, true, err
}

// keptStand is a record with its key.
type keptStand struct {
	model.Stand
	key []byte
}

// read gives all, the newest first.
func (s stands) read(ctx context.Context) (out []keptStand, _ error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if s.l.db == nil {
		return nil, nil
	}
	err := s.l.db.View(func(tx *bolt.Tx) error {
		prefix := behalfPrefix(s.who)
		c := tx.Bucket(bStands).Cursor()
		for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
			x := keptStand{key: bytes.Clone(k)}
			if plain, err := s.l.opened(s.who, v); err == nil && json.Unmarshal(plain, &x.Stand) == nil {
				out = append(out, x)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b keptStand) int { return b.At.Compare(a.At) })
	return out, toError(err)
}

// Forget drops the record of one session.
func (s stands) Forget(ctx context.Context, began time.Time) error {
	all, err := s.read(ctx)
	if err != nil {
		return err
	}
	s.b.present.sessions.forgotten(s.session(began))
	return toError(s.l.db.Update(func(tx *bolt.Tx) error {
		for _, x := range all {
			if x.Began.Equal(began) {
				if err := tx.Bucket(bStands).Delete(x.key); err != nil {
					return err
				}
			}
		}
		return nil
	}))
}

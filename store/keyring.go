package store

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// Buckets of local.db that remember keys.
var (
	bKnocks = []byte("knocks") // fingerprint -> localVersion | sealed JSON of a model.PendingKey
	bSeen   = []byte("seen")   // fingerprint -> ms8 when it last came in
)

// knocksSeal is whom the knocks are sealed for: the admin, whoever that is.
const knocksSeal model.StaffID = "\x00knocks"

// KeyOwner is who comes in with a key now, in the form of authorized_keys; false
// for nobody: an unknown key, one that has expired, somebody disabled.
func (b *Book) KeyOwner(key string) (who model.Staff, ok bool, err error) {
	return b.KeyOfPrint(model.Fingerprint(key))
}

// KeyOfPrint is KeyOwner by the key's fingerprint.
func (b *Book) KeyOfPrint(print string) (who model.Staff, ok bool, err error) {
	err = b.log.View(func(tx *bolt.Tx) error {
		s, err := b.anyScene(tx)
		if err != nil {
			return err
		}
		d, err := b.directory(tx, s.rows.meta)
		if err == nil {
			who, ok = d.staff.KeyOwner(print, s.now)
		}
		return err
	})
	return who, ok && print != "", toError(err)
}

// Watch gives the newest sequence number whenever the book changes, coalesced.
func (b *Book) Watch(ctx context.Context) <-chan uint64 { return b.log.Watch(ctx) }

// Knocked remembers a key that is nobody's, so that the admin can enrol it
// without typing it: at most model.MostPending, of one address at most
// model.MostPendingFrom. The oldest make room.
func (b *Book) Knocked(key, from string) error {
	now, print := b.cfg.Now(), model.Fingerprint(key)
	if print == "" || b.local.db == nil {
		return nil
	}
	return toError(b.local.db.Update(func(tx *bolt.Tx) error {
		bucket, err := tx.CreateBucketIfNotExists(bKnocks)
		if err != nil {
			return err
		}
		all := b.local.knocks(bucket)
		k, known := all[print]
		if !known {
			k = model.PendingKey{Key: key, Fingerprint: print, First: now}
		}
		k.From, k.Last, k.Tries = from, now, k.Tries+1
		delete(all, print)
		for _, old := range crowded(all, from) {
			if err := bucket.Delete([]byte(old)); err != nil {
				return err
			}
		}
		v, err := b.local.sealedJSON(knocksSeal, k)
		if err != nil {
			return err
		}
		return bucket.Put([]byte(print), v)
	}))
}

// crowded are the fingerprints that make room for one more from an address.
func crowded(all map[string]model.PendingKey, from string) (out []string) {
	oldest := slices.SortedFunc(maps.Values(all), func(a, b model.PendingKey) int { return a.Last.Compare(b.Last) })
	same := 0
	for _, k := range all {
		if k.From == from {
			same++
		}
	}
	for _, k := range oldest {
		if same >= model.MostPendingFrom && k.From == from {
			out, same = append(out, k.Fingerprint), same-1
		}
	}
	for i := 0; len(all)-len(out) >= model.MostPending; i++ {
		if print := oldest[i].Fingerprint; !slices.Contains(out, print) {
			out = append(out, print)
		}
	}
	return out
}

// knocks reads what knocked; what cannot be opened is forgotten.
func (l *local) knocks(bucket *bolt.Bucket) map[string]model.PendingKey {
	all := map[string]model.PendingKey{}
	_ = bucket.ForEach(func(k, v []byte) error { // the callback never fails
		var p model.PendingKey
		if plain, err := l.opened(knocksSeal, v); err == nil && json.Unmarshal(plain, &p) == nil {
			all[string(k)] = p
		}
		return nil
	})
	return all
}

// KeySeen notes that a key came in.
func (b *Book) KeySeen(fingerprint string) error {
	now := b.cfg.Now()
	if b.local.db == nil {
		return nil
	}
	return toError(b.local.db.Update(func(tx *bolt.Tx) error {
		bucket, err := tx.CreateBucketIfNotExists(bSeen)
		if err != nil {
			return err
		}
		if knocks := tx.Bucket(bKnocks); knocks != nil { // it is somebody's now
			if err := knocks.Delete([]byte(fingerprint)); err != nil {
				return err
			}
		}
		return bucket.Put([]byte(fingerprint), be64(uint64(now.UnixMilli())))
	}))
}

// PendingKeys are the keys that knocked and are nobody's.
func (d *desk) PendingKeys(ctx context.Context) ([]model.PendingKey, error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	var staff model.Directory
	var zone *time.Location
	err := d.view(func(s *scene) error {
		if !s.viewer.Has(model.Admin) {
			e := model.Denied("role").With("action", "key_add")
			for _, p := range s.office.PostsOf(model.Admin) {
				for _, h := range s.staff.staff.Holders(p.Code, s.now) {
					e.Who = append(e.Who, model.Could{Post: p.Code, Person: h.ID})
				}
			}
			return e
		}
		staff, zone = s.staff.staff, s.now.Location()
		return nil
	})
	if err != nil || d.b.local.db == nil {
		return nil, err
	}
	held := map[string]bool{}
	for _, p := range staff {
		for _, k := range p.Keys {
			held[k.Fingerprint] = true
		}
	}
	var out []model.PendingKey
	err = d.b.local.db.View(func(tx *bolt.Tx) error {
		bucket := tx.Bucket(bKnocks)
		if bucket == nil {
			return nil
		}
		for _, k := range d.b.local.knocks(bucket) {
			if !held[k.Fingerprint] {
				k.First, k.Last = k.First.In(zone), k.Last.In(zone)
				out = append(out, k)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b model.PendingKey) int { return b.Last.Compare(a.Last) })
	return out, toError(err)
}

// KeysSeen tells when each key last came in.
func (d *desk) KeysSeen(ctx context.Context) (map[string]time.Time, error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	seen, mine, all := map[string]time.Time{}, map[string]bool{}, false
	var zone *time.Location
	err := d.view(func(s *scene) error {
		all, zone = s.viewer.Has(model.Admin), s.now.Location()
		for _, k := range s.me.Keys {
			mine[k.Fingerprint] = true
		}
		return nil
	})
	if err != nil || d.b.local.db == nil {
		return seen, err
	}
	err = d.b.local.db.View(func(tx *bolt.Tx) error {
		bucket := tx.Bucket(bSeen)
		if bucket == nil {
			return nil
		}
		return bucket.ForEach(func(k, v []byte) error {
			if all || mine[string(k)] {
				seen[string(k)] = timeOf(int64(u64(v)), zone)
			}
			return nil
		})
	})
	return seen, toError(err)
}

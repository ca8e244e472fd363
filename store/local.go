package store

import (
	"crypto/cipher"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync/atomic"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	"golang.org/x/crypto/chacha20poly1305"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/vault"
)

// local keeps what is worth keeping and no evidence: drafts, kept filters, and
// what somebody last looked at. Nothing in it is synced; a kill costs a second of typing.
type local struct {
	db     *localFile // nil in a book opened read-only
	keys   *vault.Keys
	random io.Reader
}

// Buckets of local.db.
var (
	bDrafts = []byte("drafts") // staff|0|form -> localVersion | sealed JSON
	bLooked = []byte("looked") // staff|0|ord4 -> n4: version last looked at
	bViews  = []byte("views")  // staff|0|hash of the name -> localVersion | sealed JSON
)

const (
	localVersion byte = 1
	// maxDraft bounds one draft, sealed; maxDrafts those of one person.
	maxDraft  = 64 << 10
	maxDrafts = 50
)

// openLocal opens the file, and puts one that cannot be read aside: its loss
// costs unfinished forms, and must not close the book.
func openLocal(path string, readOnly bool, keys *vault.Keys, random io.Reader) (*local, error) {
	l := &local{keys: keys, random: random}
	if readOnly {
		return l, nil
	}
	db, err := openBolt(path)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return nil, unavailable("book_readonly", err) // it is not damaged: it cannot be written
	}
	if errors.Is(err, errUnreadable) {
		if err := os.Rename(path, path+".damaged"); err != nil {
			return nil, unavailable(ruleLocal, err)
		}
		db, err = openBolt(path)
	}
	if err != nil {
		return nil, unavailable(ruleLocal, err)
	}
	l.db = db
	return l, nil
}

// localFile is local.db. Its pages are memory that the disk answers for: one that it
// cannot give must not end the program, or everybody's who works in it.
type localFile struct {
	db   *bolt.DB
	file *os.File    // of db, to let the lock go where db cannot be closed
	lost atomic.Bool // its pages cannot be read, and bbolt's locks may be held
}

const ruleLocal = "local_damaged"

// View reads.
func (f *localFile) View(do func(*bolt.Tx) error) error {
	return f.guarded(func() error { return f.db.View(do) })
}

// Update writes.
func (f *localFile) Update(do func(*bolt.Tx) error) error {
	return f.guarded(func() error { return f.db.Update(do) })
}

// guarded asks no more of a file that could not be read once: whoever did might wait
// for ever.
func (f *localFile) guarded(do func() error) error {
	if f.lost.Load() {
		return unavailable(ruleLocal, nil)
	}
	err := boltlog.Guarded(ruleLocal, do)
	if e := (*model.Error)(nil); errors.As(err, &e) && e.Rule == ruleLocal {
		f.lost.Store(true)
	}
	return err
}

// Sync makes what was written durable.
func (f *localFile) Sync() error { return f.db.Sync() }

// Close lets go of it.
func (f *localFile) Close() error {
	if f.lost.Load() {
		return boltlog.LetGo(f.file)
	}
	return f.db.Close()
}

var errUnreadable = errors.New("cannot be read")

// openBolt opens or makes a bbolt file. bbolt panics on some files that were
// cut; that is an error here.
func openBolt(path string) (*localFile, error) {
	f := &localFile{}
	err := boltlog.Guarded(ruleLocal, func() error { return f.open(path) })
	if known := (*model.Error)(nil); errors.As(err, &known) {
		if f.file != nil {
			err = errors.Join(err, boltlog.LetGo(f.file))
		}
		return nil, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return f, err
}

func (f *localFile) open(path string) error {
	keep := func(path string, flag int, mode os.FileMode) (file *os.File, err error) {
		file, err = os.OpenFile(path, flag, mode)
		f.file = file
		return file, err
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second, NoSync: true, NoFreelistSync: true, FreelistType: bolt.FreelistMapType, OpenFile: keep})
	if err != nil {
		return fmt.Errorf("%w: %w", errUnreadable, err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, b := range [][]byte{bDrafts, bLooked, bViews, bCopies, bStands, bChecks} {
			if _, err := tx.CreateBucketIfNotExists(b); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return errors.Join(fmt.Errorf("%w: %w", errUnreadable, err), db.Close())
	}
	f.db = db
	return nil
}

func (l *local) close() error {
	if l.db == nil {
		return nil
	}
	return l.db.Close()
}

func unavailable(rule string, err error) *model.Error {
	return &model.Error{Code: model.CodeUnavailable, Rule: rule, Err: err}
}

// aead seals one person's drafts. The key follows from the index key of the
// vault, so a draft is as safe as the book and gone with its keys.
func (l *local) aead(who model.StaffID) (cipher.AEAD, error) {
	if l.db == nil {
		return nil, unavailable("book_readonly", nil)
	}
	key := l.keys.Blind("local/drafts", string(who))
	if key == nil {
		return nil, vault.ErrLocked
	}
	return chacha20poly1305.NewX(key)
}

func (l *local) sealed(who model.StaffID, plain []byte) ([]byte, error) {
	a, err := l.aead(who)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 1+a.NonceSize(), 1+a.NonceSize()+len(plain)+a.Overhead())
	out[0] = localVersion
	if _, err := io.ReadFull(l.random, out[1:]); err != nil {
		return nil, unavailable("random", err)
	}
	return a.Seal(out, out[1:], plain, []byte(who)), nil
}

func (l *local) opened(who model.StaffID, v []byte) ([]byte, error) {
	a, err := l.aead(who)
	if err != nil {
		return nil, err
	}
	if len(v) < 1+a.NonceSize() || v[0] != localVersion {
		return nil, errUnreadable
	}
	return a.Open(nil, v[1:1+a.NonceSize()], v[1+a.NonceSize():], []byte(who))
}

// looked notes which version of a case somebody saw; lookedAt reads it.
func (l *local) looked(who model.StaffID, ord, n uint32) error {
	if l.db == nil || l.lookedAt(who, ord) >= n {
		return nil
	}
	return l.db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket(bLooked).Put(append(behalfPrefix(who), be32(ord)...), be32(n))
	})
}

func (l *local) lookedAt(who model.StaffID, ord uint32) (n uint32) {
	if l.db == nil {
		return 0
	}
	// A read that fails reads as never looked at, which only shows more.
	_ = l.db.View(func(tx *bolt.Tx) error {
		n = u32(tx.Bucket(bLooked).Get(append(behalfPrefix(who), be32(ord)...)))
		return nil
	})
	return n
}

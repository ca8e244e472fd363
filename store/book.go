package store

import (
	"context"
	"encoding/binary"
	"errors"
	"hash/maphash"
	"io"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/vault"
)

// Config is what a book needs from the machine; package store reads no clock
// and draws nothing by itself.
type Config struct {
	Now    func() time.Time // required
	NewID  func() string    // required: fresh case and deed ids, never the same twice
	Random io.Reader        // required: crypto/rand.Reader; keys and nonces
	// Version of the program, for the first event of a book.
	Version string
	// OfficeKey is the file of the office key; empty: in the book's folder.
	OfficeKey string
	ReadOnly  bool
	// AcceptBehind opens a book that is behind its witness, to look at it.
	AcceptBehind bool
	// Passphrase is asked for where one guards the office key; nil, or an empty
	// answer, leaves the book locked.
	Passphrase func() (string, error)
	// Free tells the room on the disk where a folder lies, in bytes; nil: it is
	// asked of the system.
	Free func(dir string) (uint64, error)
	// Step hears the moments of a deed; for crash tests. nil: nobody.
	Step func(name string)
	// Progress hears of work on the whole book that opening it takes. nil:
	// nobody.
	Progress Progress
}

// Progress hears how far work on a whole book is.
type Progress func(w Work, done, total uint64)

// Work is a kind of work on a whole book.
type Work string

// Kinds of work. Making rows anew takes both WorkEvents and then WorkRows.
const (
	WorkJournal Work = "journal" // reading every event, its hash and its place
	WorkEvents  Work = "events"  // what each event says beside its case
	WorkRows    Work = "rows"    // a row a case
	WorkWords   Work = "words"   // the words of cases, for search
)

// of is a Progress of one kind of work; nil where nobody hears it.
func (p Progress) of(w Work) func(done, total uint64) {
	if p == nil {
		return nil
	}
	return func(done, total uint64) { p(w, done, total) }
}

// as gives the progress of one kind of work another name.
func (p Progress) as(work, name Work) Progress {
	if p == nil {
		return nil
	}
	return func(w Work, done, total uint64) {
		if w == work {
			w = name
		}
		p(w, done, total)
	}
}

// Book is an open book. Its methods may be called from many goroutines. The
// only way to read or act is As.
type Book struct {
	at     files
	cfg    Config
	log    *boltlog.Log // where this process reads
	writer journal.Log  // where deeds become true: log itself, or a remote one
	keys   *vault.Keys
	seal   sealer
	lib    *library
	local  *local

	world atomic.Pointer[epochs]    // newest seen committed
	staff atomic.Pointer[directory] // the same, of the staff stream
	days  atomic.Pointer[closings]  // the same, of the days that were closed

	table   *table
	present presence
	begun   openDrafts
	opening sync.Mutex // of a draft: found, and then open
	sights  sightCache
	words   recent[wordKey, words]
	unread  recent[saidAt, *unread]
	seed    maphash.Seed // of the filters of unread
	aside   *aside
	pace    pace // of the index of words

	mu    sync.Mutex
	spare []model.KeyID // slots reserved for deeds that came to nothing

	sealed  atomic.Int64                       // when the newest checkpoint was made, ms; 0: not asked yet
	filling atomic.Bool                        // a made-up book is being filled: its clock jumps
	proven  atomic.Bool                        // verified since it was opened
	check   atomic.Pointer[model.Verification] // what that came to

	life context.Context // until Close
	stop context.CancelFunc
	done sync.WaitGroup
}

// directory is the staff as of one event.
type directory struct {
	mark  string
	n     uint32
	staff model.Directory
}

var errConfig = errors.New("config without Now, NewID or Random")

// Open opens the book in dir. Errors that concern the files are *model.Error
// of code unavailable, with the rules of boltlog (book_missing, book_damaged,
// book_behind, book_locked, ...) and vault (keys_missing, keys_behind, ...).
func Open(dir string, cfg Config) (*Book, error) {
	return OpenContext(context.Background(), dir, cfg)
}

// OpenContext is an Open whose work on the whole book ends with ctx, as code
// unavailable with rule cancelled. The journal is as it was; rows that are half
// made are made anew, from the first, by the next opening. An open book does not
// hear of ctx any more.
func OpenContext(ctx context.Context, dir string, cfg Config) (*Book, error) {
	if cfg.Now == nil || cfg.NewID == nil || cfg.Random == nil {
		return nil, &model.Error{Code: model.CodeInternal, Rule: "config", Err: errConfig}
	}
	if cfg.Step == nil {
		cfg.Step = func(string) {}
	}
	if cfg.Free == nil {
		cfg.Free = freeSpace
	}
	b := &Book{at: files{dir: dir, officeKey: cfg.OfficeKey}, cfg: cfg, lib: &library{}, seed: maphash.MakeSeed()}
	b.words.most, b.unread.most, b.pace = wordsKept, saidKept, newPace()
	if err := b.open(ctx); err != nil {
		if ctx.Err() != nil {
			err = toError(ctx.Err()) // what the engine says of a page under way is no concern of who stopped it
		}
		return nil, err
	}
	b.life, b.stop = context.WithCancel(context.Background())
	if !cfg.ReadOnly {
		b.keepBallast()
		b.done.Go(func() { b.follow(b.life) })
	}
	return b, nil
}

func (b *Book) open(ctx context.Context) error {
	p := &projector{lib: b.lib, open: lateOpener{b}, changed: b.changed, later: b.filling.Load}
	log, err := boltlog.Open(b.at.book(), p.Project, boltlog.Options{ReadOnly: b.cfg.ReadOnly, AcceptBehind: b.cfg.AcceptBehind, Step: b.cfg.Step, Progress: b.cfg.Progress.of(WorkEvents)})
	if err != nil {
		return err
	}
	b.log, b.writer = log, log
	b.table, b.aside = newTable(b), newAside(b)
	var used uint64
	var version uint32
	err = log.View(func(tx *bolt.Tx) error {
		used, err = slotsUsed(ctx, tx, b.cfg.Progress.of(WorkJournal))
		version = foldVersionIn(tx)
		return err
	})
	if err == nil {
		b.keys, err = b.openKeys(used)
	}
	if err == nil {
		b.seal = sealer{b.keys}
		if err = b.keysFit(); err == nil {
			err = b.ready(ctx, version)
		}
	}
	if err == nil {
		b.local, err = openLocal(b.at.local(), b.cfg.ReadOnly, b.keys, b.cfg.Random)
	}
	if err == nil {
		return nil
	}
	if b.keys != nil {
		err = errors.Join(err, b.keys.Close())
	}
	return errors.Join(err, log.Close())
}

func (b *Book) openKeys(used uint64) (*vault.Keys, error) {
	if !b.cfg.ReadOnly {
		if err := vault.Settle(b.at.keys(), b.at.office()); err != nil {
			return nil, err
		}
	}
	return vault.Open(b.at.keys(), b.at.key(b.cfg), used, b.cfg.Random)
}

// lateOpener opens with the keys of a book that is still being opened: the
// log's projection is made before the keys, for the log names the last slot.
type lateOpener struct{ b *Book }

func (o lateOpener) OpenEvents(evs []model.Event) []model.Event { return o.b.seal.OpenEvents(evs) }
func (o lateOpener) Locked() bool                               { return o.b.keys == nil || o.b.keys.Locked() }

// slotsUsed is the highest slot that the book names. Where the rows are not
// made, the journal is asked.
func slotsUsed(ctx context.Context, tx *bolt.Tx, progress func(done, total uint64)) (uint64, error) {
	if meta := tx.Bucket(bMeta); meta != nil && foldVersionIn(tx) == foldVersion {
		return u64(meta.Get(mSlot)), nil
	}
	var used uint64
	last := boltlog.SeqIn(tx)
	for after := uint64(0); ; {
		if err := ctx.Err(); err != nil {
			return used, err
		}
		upto, err := boltlog.ScanIn(tx, after, 1000, func(e journal.Envelope) { used = max(used, slotOf(e.Stream, e.Key)) })
		if err != nil || upto == 0 {
			return used, err
		}
		if after = upto; progress != nil {
			progress(after, last)
		}
	}
}

func foldVersionIn(tx *bolt.Tx) uint32 {
	meta := tx.Bucket(bMeta)
	if meta == nil {
		return 0
	}
	if v := meta.Get(mVersion); len(v) == 4 {
		return binary.BigEndian.Uint32(v)
	}
	return 0
}

func bucketNames() []string {
	var out []string
	for _, b := range derived {
		out = append(out, string(b))
	}
	return out
}

// Rebuild drops every derived row and makes it anew from the journal: first
// what each event says, then a row a case, once.
func (b *Book) Rebuild(ctx context.Context) error {
	p := &projector{lib: b.lib, open: lateOpener{b}, later: always}
	if err := b.log.Rebuild(ctx, bucketNames(), p.Project); err != nil {
		return err
	}
	b.table.reset()
	return b.settleSaying(ctx)
}

func always() bool { return true }

// Opened says in what state the book was found.
func (b *Book) Opened() boltlog.Opened { return b.log.Opened() }

// Locked tells that the office key is not here: lists, numbers and clocks work,
// names and subjects do not.
func (b *Book) Locked() bool { return b.keys.Locked() }

// Halted says why nothing can be written, nil where it can.
func (b *Book) Halted() error { return b.log.Halted() }

// Close ends the book: what is under way is finished.
func (b *Book) Close() error {
	b.stop()
	b.checkpointIfDue(context.Background(), true)
	b.table.close()
	err := b.log.Close()
	b.done.Wait()
	return errors.Join(err, b.local.close(), b.keys.Close())
}

// now is the moment of a deed, in the office's zone, to the millisecond that
// events keep.
func (b *Book) now(w *epochs) time.Time {
	return b.cfg.Now().In(w.zone()).Truncate(time.Millisecond)
}

package boltlog

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/durable"
)

// lockWait is how long Open waits for another program, where nothing else is
// said: a program that ends lets go at once, one that works does not.
const lockWait = time.Second

// maxFile32 bounds the book of a 32-bit machine: bbolt maps the whole file,
// and fails badly where the address space ends.
const maxFile32 = 1 << 30

// Open opens a book that Create made. It never makes one: what is missing,
// empty, cut, foreign, newer than this program or behind its witness is
// refused, each with a rule of its own (see Log).
func Open(path string, project Project, opt Options) (*Log, error) {
	if err := probePath(path); err != nil {
		return nil, err
	}
	l := &Log{project: project, step: opt.Step, progress: opt.Progress, of: opt.Of, in: make(chan *job, maxBatch),
		stop: make(chan struct{}), dead: make(chan struct{}), subs: map[chan uint64]bool{}}
	if l.step == nil {
		l.step = func(string) {}
	}
	if err := l.openDB(path, opt); err != nil {
		return nil, named(asModel(err), path)
	}
	l.unclean = leftRunning(path)
	if !opt.ReadOnly {
		l.running = markRunning(path) // before anything is read: what ends the program there is known next time
	}
	err := firstLook(l.file, l.unclean)
	if err == nil {
		err = l.settle(path, opt)
	}
	if err != nil {
		return nil, errors.Join(named(asModel(err), path), l.release(), l.unmark())
	}
	l.opened.Unclean = l.unclean
	if opt.ReadOnly {
		close(l.dead)
		return l, nil
	}
	go l.commitLoop()
	return l, nil
}

func asModel(err error) *model.Error {
	known := (*model.Error)(nil)
	if errors.As(classify(err), &known) {
		return known
	}
	return unavailable(ruleDiskError, err)
}

func probePath(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return named(asModel(err), path)
	}
	defer f.Close() // read only: nothing to lose
	if err := probe(f); err != nil {
		return named(asModel(err), path)
	}
	return nil
}

// openDB opens the file. When bbolt panics on what it reads, the lock is let
// go with the file; its map stays until the program ends.
func (l *Log) openDB(path string, opt Options) error {
	p, err := caught(func() (err error) {
		l.db, err = bolt.Open(path, 0o600, boltOptions(path, opt, &l.file))
		return err
	})
	if p != nil {
		return errors.Join(unavailable(ruleDamaged, p), letGo(l.file))
	}
	return err
}

func boltOptions(path string, opt Options, keep **os.File) *bolt.Options {
	o := &bolt.Options{Timeout: opt.Timeout, ReadOnly: opt.ReadOnly, FreelistType: bolt.FreelistMapType,
		NoStatistics: true, OpenFile: openFile(keep),
		NoSync: opt.Scratch, NoGrowSync: opt.Scratch, NoFreelistSync: opt.Scratch}
	if o.Timeout == 0 {
		o.Timeout = lockWait
	}
	if strconv.IntSize < 64 {
		o.MaxSize = maxFile32
	}
	if info, err := os.Stat(path); err == nil && !opt.ReadOnly {
		o.InitialMmapSize = mapSize(info.Size())
	}
	return o
}

// settle reads how the book stands and decides what may be done with it.
func (l *Log) settle(path string, opt Options) error {
	w, err := openWitness(path+".witness", opt.ReadOnly)
	if err != nil {
		return err
	}
	l.witness = w
	seen, known := w.last()
	err = l.read(func(tx *bolt.Tx) error {
		if err := ours(tx); err != nil {
			return err
		}
		t := tablesOf(tx)
		l.head = u64(t.meta.Get(keySeq))
		l.opened = Opened{ReadOnly: opt.ReadOnly, NoWitness: !known, Have: l.head, Seen: seen.seq,
			Unprojected: t.meta.Get(keyProjected) != nil}
		l.opened.Behind = known && !bears(t, seen)
		return nil
	})
	if err != nil {
		return err
	}
	if l.opened.Behind && !opt.AcceptBehind {
		return unavailable(ruleBehind, nil).With("have", l.opened.Have).With("seen", l.opened.Seen)
	}
	switch {
	case opt.ReadOnly:
		l.halt.Store(unavailable(ruleReadOnly, nil))
	case l.opened.NoWitness || l.opened.Behind:
		l.halt.Store(unavailable(ruleUnverified, nil))
	default:
		l.haltUnprojected()
	}
	return nil
}

// ours refuses a file of another program, or of a newer aduan.
func ours(tx *bolt.Tx) error {
	meta := tx.Bucket(bucketMeta)
	if meta == nil || len(meta.Get(keyFormat)) != 4 {
		return unavailable(ruleForeign, errors.New("no mark of aduan"))
	}
	if v := u32(meta.Get(keyFormat)); v > format {
		return unavailable(ruleNewer, nil).With("version", v)
	}
	for _, name := range engineBuckets() {
		if tx.Bucket(name) == nil {
			return unavailable(ruleDamaged, errors.New("no bucket "+string(name)))
		}
	}
	return nil
}

// Close ends the log: what waits is done, what comes later is refused as
// book_closed.
func (l *Log) Close() error {
	l.once.Do(func() {
		close(l.stop)
		<-l.dead
		l.mu.Lock()
		for ch := range l.subs {
			close(ch)
		}
		l.subs = nil
		l.mu.Unlock()
		l.halt.Store(unavailable(ruleClosed, nil))
		if l.shut = l.release(); l.shut == nil {
			l.shut = l.unmark()
		}
	})
	return l.shut
}

// release lets the files go. After a panic inside bbolt its own locks may be
// held for ever, so the file is taken from it.
func (l *Log) release() error {
	var werr error
	if l.witness != nil {
		werr = l.witness.close()
	}
	if l.broken.Load() {
		return errors.Join(werr, letGo(l.file))
	}
	return errors.Join(werr, l.db.Close())
}

// Create makes an empty book with its witness, and refuses where either holds
// anything already. The file is made aside, for the first pages of a bbolt
// file can be torn by a power cut, and takes its name when it is durable.
func Create(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return named(unavailable(ruleExists, nil), path)
	}
	if w, err := openWitness(path+".witness", true); err == nil {
		if seen, known := w.last(); known && seen.seq > 0 {
			return named(unavailable(ruleExists, errors.New("a witness without its book")), path)
		}
	}
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, filepath.Base(path)+".new-*")
	if err != nil {
		return named(asModel(err), path)
	}
	tmp := f.Name()
	defer os.Remove(tmp) // gone already where all went well
	if err := errors.Join(f.Close(), fill(tmp)); err != nil {
		return named(asModel(err), path)
	}
	if err := writeWitness(path+".witness", []line{{}}); err != nil {
		return named(asModel(err), path)
	}
	if err := settleName(tmp, path); err != nil {
		return named(asModel(err), path)
	}
	return classify(durable.Names(dir))
}

// fill makes tmp, an empty file, a book without events.
func fill(tmp string) error {
	db, err := bolt.Open(tmp, 0o600, &bolt.Options{Timeout: lockWait, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range engineBuckets() {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		meta := tx.Bucket(bucketMeta)
		return errors.Join(meta.Put(keyFormat, be32(format)), meta.Put(keySeq, be64(0)), meta.Put(keySum, nil))
	})
	return errors.Join(err, db.Close())
}

// settleName gives tmp its name without ever replacing a file; where the file
// system knows no links (a stick), by looking first.
func settleName(tmp, path string) error {
	err := os.Link(tmp, path)
	if err == nil {
		return nil
	}
	if _, serr := os.Lstat(path); serr == nil || errors.Is(err, os.ErrExist) {
		return unavailable(ruleExists, err)
	}
	return os.Rename(tmp, path)
}

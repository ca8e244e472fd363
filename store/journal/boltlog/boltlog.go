// Package boltlog keeps the journal in one bbolt file, with the derived rows in
// the same transaction. It is the embedded engine (Append) and the local copy
// of a remote one (Ingest). It knows nothing of cases: what rows there are is
// the Project's business.
//
// Everything in its own buckets but the events can be made again from the
// events. Keys are big-endian and of fixed width after the name.
package boltlog

import (
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
)

// Fresh is an event just written, with its place in the whole log.
type Fresh struct {
	Seq   uint64
	Event model.Event
}

// Project turns the events of one deed into derived rows, in the transaction
// that writes them. It is called once a deed, in the order of the log, by
// Append, Ingest and Rebuild alike, so that rows made anew equal rows made
// live. history gives a stream as far as this deed, the fresh events included;
// what it returns is shared and must not be changed. It may be called again
// for the same deed when its batch is done again, so it must keep no state
// outside tx. An error or a panic refuses this deed alone.
type Project func(tx *bolt.Tx, history func(stream string) []model.Event, fresh []Fresh) error

// Options of Open. The zero value is what a running console wants.
type Options struct {
	// Timeout is how long to wait for another program to let the book go; 0
	// means one second.
	Timeout time.Duration
	// ReadOnly opens a book whose file may not be written, beside other
	// readers. Nothing is written, the witness neither.
	ReadOnly bool
	// AcceptBehind opens a book that is behind its witness, to look at what is
	// there and, after AcceptWitness, to go on without what is lost.
	AcceptBehind bool
	// Step is called by the committer at named moments of a commit; for crash
	// tests.
	Step func(name string)
	// Progress hears how many events a Rebuild has projected, and of how many;
	// nil: nobody.
	Progress func(done, total uint64)
	// Scratch is a file that is thrown away when it is closed: nothing in it is
	// made durable.
	Scratch bool
	// Of makes this a log of rows alone: what is ingested stands in that one, and
	// here is only what was made of it.
	Of *Log
}

// Opened says in what state the book was found.
type Opened struct {
	ReadOnly bool // by Options
	// NoWitness: no witness stood beside the book, so that a lost end cannot
	// be noticed. Writing is refused until AcceptWitness.
	NoWitness bool
	// Behind: the book ends at Have, its witness has seen Seen (with
	// Options.AcceptBehind only). Writing is refused until AcceptWitness.
	Behind     bool
	Have, Seen uint64
	// Unprojected: a Rebuild did not come to its end, and must be done again
	// before anything is written.
	Unprojected bool
	// Unclean: a program that had the book open for writing did not close it, and
	// it has not been proven since (Proven).
	Unclean bool
}

// Log is a journal.Log in one file. Besides, it gives read transactions on the
// rows (View), takes records of another log (Ingest), and makes the rows anew
// (Rebuild).
//
// Errors that concern the book are *model.Error of code unavailable with one
// of these rules: book_missing, book_empty, book_damaged, book_foreign,
// book_newer, book_behind, book_locked, book_readonly, book_exists,
// book_closed, book_unverified (no witness, or behind it: AcceptWitness),
// book_unprojected (Rebuild first), book_stopped (a defect met while writing;
// open it again), book_full (the limit of a 32-bit machine), disk_full,
// disk_error.
type Log struct {
	db       *bolt.DB
	file     *os.File // of db, to let the lock go where db cannot be closed
	project  Project
	opened   Opened
	witness  *witness
	running  string // the mark that the book is open, "" for none
	unclean  bool   // it stood there already
	step     func(string)
	progress func(done, total uint64)
	of       *Log // see Options

	in   chan *job
	stop chan struct{} // closed by Close
	dead chan struct{} // closed when the committer has ended
	once sync.Once
	shut error

	halt   atomic.Pointer[model.Error] // why nothing may be written; nil: it may
	broken atomic.Bool                 // bbolt panicked: its locks may be held
	lost   atomic.Bool                 // it panicked where a transaction begins: they are held
	proven atomic.Bool                 // verified since it was opened

	mu   sync.Mutex
	subs map[chan uint64]bool // nil once closed
	head uint64               // newest Seq announced
}

var _ journal.Log = (*Log)(nil)

// Opened says in what state the book was found.
func (l *Log) Opened() Opened { return l.opened }

// Halted says why nothing can be written, nil where it can.
func (l *Log) Halted() error {
	if e := l.halt.Load(); e != nil {
		return e
	}
	return nil
}

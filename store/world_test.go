package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/office"
)

// world is a book of an office with its people, and a clock that stands still
// until it is moved.
type world struct {
	t   testing.TB
	b   *Book
	dir string
	ids atomic.Uint64
	mu  sync.Mutex
	at  time.Time
	cfg Config
	// criteria stand in the profiles that are applied; office is Lumajang, which
	// has none.
	criteria string
}

var wib = time.FixedZone("WIB", 7*3600)

// friday is Friday 2026-11-20 09.00 in Lumajang.
func friday() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, wib) }

func (w *world) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at
}

func (w *world) move(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = w.at.Add(d)
}

func (w *world) id() string { return fmt.Sprintf("id%06d", w.ids.Add(1)) }

// newWorld makes a book of Lumajang with one member of staff a post, named
// after the post.
func newWorld(t testing.TB) *world {
	t.Helper()
	w := newWorldAt(t, t.TempDir(), friday())
	t.Cleanup(func() {
		if err := w.b.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

// someRoom is enough for every deed and too little for a ballast: no test hangs on
// the disk of this computer, nor writes 16 MB to begin with.
func someRoom(string) (uint64, error) { return SpaceWarn - 1, nil }

// newWorldAt makes a book in a folder, its clock at a moment.
func newWorldAt(t testing.TB, dir string, at time.Time) *world {
	t.Helper()
	w := &world{t: t, dir: filepath.Join(dir, "buku"), at: at}
	w.cfg = Config{Now: w.now, NewID: w.id, Random: rand.Reader, Version: "test", Free: someRoom}
	text, ok := office.Text("lumajang")
	if !ok {
		t.Fatal("no profile")
	}
	b, err := Create(w.dir, w.cfg, text, First{Username: "hendra", Name: "Hendra S.", OSUser: "hendra"})
	if err != nil {
		t.Fatal(err)
	}
	w.b = b
	w.staff()
	return w
}

// staff gives every post a holder.
func (w *world) staff() {
	w.t.Helper()
	me, err := w.desk("hendra").Me(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	for _, p := range me.Office.Posts {
		w.must("hendra", "", 0, &model.StaffAdd{Username: model.StaffID(p.Code), FullName: "N. " + p.Title, Posts: []model.PostID{p.Code}})
	}
}

func (w *world) ctx() context.Context { return context.Background() }

func (w *world) desk(who model.StaffID) model.Desk {
	w.t.Helper()
	d, err := w.b.As(w.ctx(), model.Principal{Staff: who, Via: "as:" + string(who)})
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// act does a deed; must also insists that it is done.
func (w *world) act(who model.StaffID, id model.CaseID, seen uint32, a model.Action) (model.Outcome, error) {
	w.t.Helper()
	return w.desk(who).Act(w.ctx(), model.Deed{ID: model.DeedID(w.id()), Case: id, Seen: seen, Action: a})
}

func (w *world) must(who model.StaffID, id model.CaseID, seen uint32, a model.Action) model.Outcome {
	w.t.Helper()
	o, err := w.act(who, id, seen, a)
	if err != nil {
		e := (*model.Error)(nil)
		errors.As(err, &e)
		w.t.Fatalf("%s by %s: %v %v %v", a.Name(), who, err, e.Args, e.Who)
	}
	return o
}

// do decodes an action from JSON, as the command line does.
func (w *world) do(who model.StaffID, id model.CaseID, name model.ActionName, input string) model.Outcome {
	w.t.Helper()
	return w.must(who, id, 0, w.action(name, input))
}

func (w *world) action(name model.ActionName, input string) model.Action {
	w.t.Helper()
	a, err := model.DecodeAction(name, []byte(input))
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

// register books an ordinary entry of a walk-in.
func (w *world) register(who model.StaffID, name, subject string) model.Outcome {
	w.t.Helper()
	in, err := json.Marshal(map[string]any{"complainant": map[string]string{"name": name, "phone": "085233000041", "address": "RT 03 Dusun Krajan"},
		"subject": subject, "text": "Sudah dua bulan belum cair, tetangga sudah.", "area": "35.08.04.2007", "category": "KKS-2"})
	if err != nil {
		w.t.Fatal(err)
	}
	return w.do(who, "", "register", string(in))
}

// profile is the text of the world's profile.
func (w *world) profile() []byte {
	w.t.Helper()
	text, ok := office.Text("lumajang")
	if !ok {
		w.t.Fatal("no profile")
	}
	if w.criteria != "" {
		text = bytes.Replace(text, []byte("criteria: []"), []byte(w.criteria), 1)
	}
	return text
}

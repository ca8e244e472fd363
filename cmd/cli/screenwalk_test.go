package cli

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model"
	"aduan/store"
	"aduan/tui"
	"aduan/tui/tuitest"

	tea "charm.land/bubbletea/v2"
)

// screenWalk is one walk of the procedure on the screen alone: a book of a real
// profile, a console of 80x24 for each of its people, and a clock that stands
// where the walk puts it. Between begin and the last look at the case through
// caseOf, keys are the only way in.
type screenWalk struct {
	t     *testing.T
	book  *store.Book
	mu    sync.Mutex // of what follows: a program in a terminal asks for it too
	now   time.Time
	ids   int
	seats map[string]*seat
	// twin is the walk through the program in a terminal; nil without.
	twin *twin
	last *seat // who sits at the twin's computer
}

// seat is one person before their own console.
type seat struct {
	w       *screenWalk
	name    string
	console *tuitest.Driver
	timers  []timer
}

// timer is a message that the console asked to be sent later.
type timer struct {
	due time.Time
	msg tea.Msg
}

// beginWalk makes the book of an office at a moment. Its people hold one post
// each, and their username is the post's code; names are by post, the post's
// short title where none is given.
func beginWalk(t *testing.T, office, at string, names map[string]string) *screenWalk {
	t.Helper()
	w := &screenWalk{t: t, seats: map[string]*seat{}}
	w.clock(at)
	dir := filepath.Join(t.TempDir(), "book")
	w.found(office, dir, names)
	var err error
	w.book, err = store.Open(dir, store.Config{Now: w.Now, NewID: w.newID, Random: rand.Reader})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { // whatever was done on the screen, the book proves it
		if faults, err := w.book.Verify(context.Background(), nil); err != nil || len(faults) > 0 {
			t.Error(faults, err)
		}
		if err := w.book.Close(); err != nil {
			t.Error(err)
		}
	})
	if inTerminal(t) {
		w.twin = &twin{w: w, book: filepath.Join(t.TempDir(), "book")}
		w.found(office, w.twin.book, names)
		t.Cleanup(func() {
			if !t.Failed() {
				w.twin.proves()
			}
		})
	}
	return w
}

// found makes a book, by command, with the people of its office.
func (w *screenWalk) found(office, dir string, names map[string]string) {
	t := w.t
	t.Helper()
	run := func(args ...string) {
		t.Helper()
		var out bytes.Buffer
		code := Run(context.Background(), IO{Args: append([]string{"--book", dir}, args...), In: strings.NewReader(""), Out: &out, Err: &out,
			Env: func(string) string { return "" }, Dir: t.TempDir(), Data: t.TempDir(), Now: w.Now, NewID: w.newID, User: "admin"})
		if code != 0 {
			t.Fatalf("aduan %s: exit %d\n%s", strings.Join(args, " "), code, &out)
		}
	}
	o, err := shipped(office)
	if err != nil {
		t.Fatal(err)
	}
	run("init", "--office", office)
	for _, p := range o.Posts {
		if p.Role == model.Admin {
			continue
		}
		name := names[string(p.Code)]
		if name == "" {
			name = p.Short
		}
		run("staff", "add", string(p.Code), "--name", name, "--post", string(p.Code))
	}
	run("--as", string(o.PostsOf(model.Kepala)[0].Code), "staff", "post", "end", "admin", string(o.PostsOf(model.Pengelola)[0].Code))
}

// Now is the walk's clock.
func (w *screenWalk) Now() time.Time { w.mu.Lock(); defer w.mu.Unlock(); return w.now }

func (w *screenWalk) newID() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ids++
	return fmt.Sprintf("id%06d", w.ids)
}

// clock moves everybody's clock to a moment: "2026-11-19T09:31:00+08:00". What
// the consoles had asked to hear meanwhile they hear then.
func (w *screenWalk) clock(at string) {
	w.t.Helper()
	now, err := time.Parse(time.RFC3339, at)
	if err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	w.now = now
	w.mu.Unlock()
	w.up()
	if w.twin != nil {
		return // who sits down next opens the console anew
	}
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range w.seats {
			if !yield(name) {
				return
			}
		}
	}) {
		w.seats[name].wake()
	}
}

// as turns to somebody's console; the way to it takes a minute. It opens where
// nobody sat at it yet.
func (w *screenWalk) as(name string) *seat { w.t.Helper(); return w.on(name, 80, 24) }

// on is as, for a console that opens in a window of another size.
func (w *screenWalk) on(name string, width, height int) *seat {
	w.t.Helper()
	if w.twin != nil && w.last != nil && w.last.name == name {
		return w.last // has not got up
	}
	w.clock(w.now.Add(time.Minute).Format(time.RFC3339))
	if s := w.seats[name]; s != nil && w.twin == nil {
		return s
	}
	w.up()
	s := &seat{w: w, name: name}
	w.seats[name] = s
	m := tui.New(tui.Config{Desk: stillDesk{w.desk(name)}, Now: w.Now, NewID: w.newID, Lang: "id", Theme: "dark", After: s.after})
	s.console = tuitest.New(w.t, m, width, height)
	if w.twin != nil {
		w.last = s
		w.twin.open(name, width, height)
		w.twin.shows(s)
	}
	return s
}

// up lets whoever sits at the terminal get up as one does there, and keeps what was
// typed.
func (w *screenWalk) up() {
	w.t.Helper()
	s := w.last
	if w.last = nil; w.twin == nil || s == nil {
		return
	}
	s.console.Press("ctrl+c", "ctrl+c")
	if err := s.console.Console().(*tui.Model).Close(context.Background()); err != nil {
		w.t.Fatal(err)
	}
}

func (w *screenWalk) desk(name string) model.Desk {
	w.t.Helper()
	return deskOf(w.t, w.book, name)
}

// deed does what a walk's setting needs beside its screens: a post given.
func (w *screenWalk) deed(name string, action model.ActionName, input string) {
	w.t.Helper()
	a, err := model.DecodeAction(action, []byte(input))
	if err == nil {
		_, err = w.desk(name).Act(context.Background(), model.Deed{ID: model.DeedID(w.newID()), Action: a})
	}
	if err == nil && w.twin != nil {
		w.twin.use(func(b *store.Book) {
			_, err = deskOf(w.t, b, name).Act(context.Background(), model.Deed{ID: model.DeedID(w.newID()), Action: a})
		})
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// after keeps a message until the clock has come so far.
func (s *seat) after(d time.Duration, msg tea.Msg) tea.Cmd {
	s.timers = append(s.timers, timer{s.w.now.Add(d), msg})
	return nil
}

// wake delivers what is due, earliest first. What is asked for meanwhile waits
// for the next time: a console that slept catches up once.
func (s *seat) wake() {
	var due, later []timer
	for _, t := range s.timers {
		if t.due.After(s.w.now) {
			later = append(later, t)
		} else {
			due = append(due, t)
		}
	}
	slices.SortStableFunc(due, func(a, b timer) int { return a.due.Compare(b.due) })
	s.timers = later
	for _, t := range due {
		s.console.Send(t.msg)
	}
}

// press presses keys by their names.
func (s *seat) press(keys ...string) *seat {
	s.w.t.Helper()
	for _, k := range keys {
		s.console.Press(k)
		s.sent(bytesOf(k))
	}
	s.look()
	return s
}

// typed types text, letter by letter.
func (s *seat) typed(text string) *seat {
	s.w.t.Helper()
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			s.press("enter")
		}
		s.console.Type(line)
		s.sent(line)
	}
	s.look()
	return s
}

// sent gives the same keys to the program in its terminal, which must show the
// same.
func (s *seat) sent(keys string) {
	s.w.t.Helper()
	if s.w.twin != nil {
		s.w.twin.press(keys)
		s.w.twin.shows(s)
	}
}

// look fails where the screen is larger than its window.
func (s *seat) look() {
	s.w.t.Helper()
	s.console.Styled()
}

// mostFields is more than any form has: who did not meet a field by then will
// not.
const mostFields = 80

// at goes with Tab to the field with a label.
func (s *seat) at(label string) *seat {
	s.w.t.Helper()
	for range mostFields {
		if s.label() == label {
			return s
		}
		s.press("tab")
	}
	s.w.t.Fatalf("no field %q can be reached with Tab:\n%s", label, s.console.Frame())
	return s
}

// part goes with PgDn to the part of the form that begins with a label.
func (s *seat) part(label string) *seat {
	s.w.t.Helper()
	for range mostFields {
		if s.label() == label {
			return s
		}
		s.press("pgdown")
	}
	s.w.t.Fatalf("no part begins with %q:\n%s", label, s.console.Frame())
	return s
}

// label is the label of the field in which the cursor stands, as a reader
// finds it: at the left of the cursor's row, or of the nearest row above it that
// has one.
func (s *seat) label() string {
	s.w.t.Helper()
	c := s.console.View().Cursor
	if c == nil {
		return ""
	}
	rows := strings.Split(s.console.Frame(), "\n")
	for y := c.Y; y > 3; y-- {
		left, _, ok := strings.Cut(rows[y], "[")
		if left = strings.TrimSpace(left); ok && left != "" {
			return left
		}
		if !ok {
			return ""
		}
	}
	return ""
}

// in types text into the field with a label.
func (s *seat) in(label, text string) *seat {
	s.w.t.Helper()
	return s.at(label).typed(text)
}

// choose types a few letters in the field with a label, and finds that they
// chose what is shown there.
func (s *seat) choose(label, letters, shown string) *seat {
	s.w.t.Helper()
	s.at(label).typed(letters).press("tab")
	for row := range strings.SplitSeq(s.console.Frame(), "\n") {
		left, right, ok := strings.Cut(row, "[")
		if ok && strings.TrimSpace(left) == label && strings.HasPrefix(right, shown) {
			return s
		}
	}
	s.w.t.Fatalf("%q did not choose %q in %q:\n%s", letters, shown, label, s.console.Frame())
	return s
}

// sees finds every text on the screen; where a sentence is broken over rows it
// is read on.
func (s *seat) sees(texts ...string) *seat {
	s.w.t.Helper()
	frame := s.console.Frame()
	if testing.Verbose() {
		s.w.t.Logf("%s, %s\n%s", s.name, s.w.now.Format("Mon 02/01 15.04"), frame)
	}
	read := strings.Join(strings.Fields(frame), " ")
	for _, text := range texts {
		if !strings.Contains(read, text) {
			s.w.t.Fatalf("%s does not see %q:\n%s", s.name, text, frame)
		}
	}
	return s
}

// misses finds none of the texts on the screen.
func (s *seat) misses(texts ...string) *seat {
	s.w.t.Helper()
	s.console.Lacks(texts...)
	return s
}

// caseOf is the case at the end of a walk, as somebody reads it.
func (w *screenWalk) caseOf(name, ref string) model.CaseView {
	w.t.Helper()
	v, err := w.desk(name).Case(context.Background(), ref)
	if err == nil && w.twin != nil {
		w.twin.use(func(b *store.Book) { v, err = deskOf(w.t, b, name).Case(context.Background(), ref) })
		w.up()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return v
}

// ended checks the state of a case and of its clocks at the end of a walk:
// pairs of a clock's name and its state.
func (w *screenWalk) ended(v model.CaseView, state model.State, clocks ...string) {
	w.t.Helper()
	if v.State != state {
		w.t.Errorf("the case is %s, want %s", v.State, state)
	}
	for i := 0; i+1 < len(clocks); i += 2 {
		found := false
		for _, c := range v.Clocks {
			if c.Name != clocks[i] {
				continue
			}
			if found = true; string(c.State) != clocks[i+1] {
				w.t.Errorf("clock %s is %s, want %s", c.Name, c.State, clocks[i+1])
			}
		}
		if !found {
			w.t.Errorf("no clock %s", clocks[i])
		}
	}
}
